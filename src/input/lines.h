// SPDX-License-Identifier: Apache-2.0
// Plain text has no markup but its lines. This is what a line looks like by itself, and
// whether the next line goes on with it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace probatum {

enum class LineKind : std::uint8_t { blank, rule, item, heading, cells, text };

struct Line {
    LineKind kind = LineKind::text;
    std::uint8_t level = 0;    // items: depth; headings: number of '#'
    std::uint16_t number = 0;  // of a numbered item, else 0
    std::uint32_t begin = 0;   // without white space, '#' and bullets, but with item numbers
    std::uint32_t end = 0;
    std::uint32_t width = 0;  // code points from the margin on

    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

// Lines end at LF, CRLF, CR, form feeds and Unicode's line and paragraph separators.
std::vector<Line> split_lines(std::string_view text);

// The column at which the lines [first, last) were wrapped, or 0 when they were not.
std::uint32_t wrap_width(std::string_view text, const Line* first, const Line* last);

// Does the sentence or paragraph of `line` go on in `next`? `width` is what wrap_width() said.
bool goes_on(std::string_view text, const Line& line, const Line& next, std::uint32_t width);

// Ends like a sentence or a lead-in, closing quotes, brackets and markers aside.
bool ends_sentence(std::string_view text);

}  // namespace probatum
