// SPDX-License-Identifier: Apache-2.0
// Lays out text for a terminal: labelled paragraphs that wrap, and quotations with
// carets under the words that matter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class Ink { plain, bold, dim, red, yellow, green, cyan };

// What a terminal may be given: control characters, and those that turn the direction
// of writing, become harmless signs of the same length, so that offsets stay.
std::string printable(std::string_view text);

class Page {
public:
    Page(int width, bool color);

    void blank() { out_ += '\n'; }
    void line(std::string_view text) { out_.append(text) += '\n'; }
    // "  label   text", wrapped, later lines under the first.
    void paragraph(std::string_view label, std::string_view text, Ink ink = Ink::plain);
    // "  | text", wrapped, with carets under the marks (byte ranges of `text`).
    struct Mark {
        std::size_t begin, end;
    };
    void quote(std::string_view text, const std::vector<Mark>& marks);

    std::string inked(Ink ink, std::string_view text) const;
    std::string take() { return std::move(out_); }

private:
    std::size_t width_;
    bool color_;
    std::string out_;
};

// Cuts at blanks into pieces of at most `width` code points (a longer word stays
// whole); the pieces are views of `text`, without the blanks between them.
std::vector<std::string_view> wrap(std::string_view text, std::size_t width);

}  // namespace probatum
