// SPDX-License-Identifier: Apache-2.0
// What the tests of the format readers share.
#pragma once

#include "input/read.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace probatum {

inline Document document_of(Media media, std::string_view bytes) {
    return read({"test", media, std::string(bytes)});
}

inline std::string_view name_of(BlockKind kind) {
    constexpr std::string_view names[] = {"heading", "paragraph", "item", "quote",
                                          "cell",    "caption",   "code", "navigation",
                                          "comment", "references"};
    return names[static_cast<std::size_t>(kind)];
}

inline SourceSpan source_of(const Document& document, DocumentSpan span) {
    return {document.map.source_begin(span.begin), document.map.source_end(span.end)};
}

// "item2: text <= source bytes": the bytes are left out where they are the text.
inline std::string shown(const Document& document, const Block& block, std::string_view bytes) {
    const std::string_view text = block.text.of(document.text);
    const std::string_view from = source_of(document, block.text).of(bytes);
    std::string line(name_of(block.kind));
    if (block.level > 0)
        line += std::to_string(block.level);
    line.append(": ").append(text);
    if (from != text)
        line.append(" <= ").append(from);
    return line;
}

inline std::vector<std::string> blocks_of(Media media, std::string_view bytes) {
    const Document document = document_of(media, bytes);
    std::vector<std::string> lines;
    for (const Block& block : document.blocks)
        lines.push_back(shown(document, block, bytes));
    return lines;
}

struct ReaderCase {
    std::string source;
    std::vector<std::string> blocks;
};

template <std::size_t N>
void check_blocks(Media media, const ReaderCase (&cases)[N]) {
    for (const ReaderCase& c : cases) {
        std::string found, expected;
        for (const std::string& line : blocks_of(media, c.source))
            found += line + '\n';
        for (const std::string& line : c.blocks)
            expected += line + '\n';
        CAPTURE(c.source);
        CHECK(found == expected);
    }
}

}  // namespace probatum
