// SPDX-License-Identifier: Apache-2.0
// Writes a Document block by block, so that its invariants (order, separators, no empty
// block, an offset for every byte) are kept in one place.
#pragma once

#include "text/document.h"

#include <string>
#include <string_view>
#include <utility>

namespace probatum {

// Nothing but white space; no-break spaces count.
bool is_blank(std::string_view text);

class Builder {
public:
    explicit Builder(std::string_view source) : source_(source) {}

    // Opens a block; one that is still open is closed first.
    void open(BlockKind kind, std::uint8_t level = 0) {
        close();
        kind_ = kind;
        level_ = level;
        open_ = true;
        begin_ = size();
    }
    // Closes the open block, if any; without anything but white space it is dropped.
    void close();

    bool is_open() const { return open_; }
    BlockKind kind() const { return kind_; }
    std::string_view block_text() const { return std::string_view(document_.text).substr(begin_); }

    // Text goes into the open block. Offsets are of the source, even if the text given is
    // a copy of it; `verbatim` wants bytes that stand there.
    void verbatim(std::size_t begin, std::size_t end) {
        document_.text.append(source_.substr(begin, end - begin));
        document_.map.verbatim(narrow(begin), narrow(end - begin));
    }
    void replaced(std::size_t begin, std::size_t end, std::string_view text) {
        document_.text.append(text);
        document_.map.replaced(narrow(begin), narrow(end), narrow(text.size()));
    }

    // A document that was made from a part of the source goes in whole, between blocks.
    // Its map leads to the source already.
    void append(const Document& part);

    // A link without text is dropped.
    void open_link(std::string target) {
        link_begin_ = size();
        link_target_ = std::move(target);
        in_link_ = true;
    }
    void close_link() {
        if (in_link_ && link_begin_ < size())
            document_.links.push_back({{link_begin_, size()}, std::move(link_target_)});
        in_link_ = false;
    }

    Document finish() {
        close();
        return std::move(document_);
    }

private:
    static std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }
    std::uint32_t size() const { return narrow(document_.text.size()); }

    std::string_view source_;
    Document document_;
    bool open_ = false;
    BlockKind kind_ = BlockKind::paragraph;
    std::uint8_t level_ = 0;
    std::uint32_t begin_ = 0;
    bool in_link_ = false;
    std::uint32_t link_begin_ = 0;
    std::string link_target_;
};

}  // namespace probatum
