// SPDX-License-Identifier: Apache-2.0
// The typography table: what a printed character means in plain writing. NFKC is no
// substitute: it turns "cure™" into "cureTM" and superscript markers into digits.
#pragma once

#include <string_view>

namespace probatum {

enum class Glyph {
    plain,    // stays as it is
    mapped,   // becomes plain_form()
    space,    // any white space, also control characters
    nothing,  // soft hyphens, zero width characters, marks of direction
    en_dash,  // a range, a compound or a clause, by what stands around it
    bullet,   // begins a list item wherever it stands
    dot,      // U+00B7: a bullet, a decimal point, or itself
    star      // '*': a bullet or itself
};

Glyph glyph_of(char32_t c);
std::string_view plain_form(char32_t c);  // for Glyph::mapped; empty for others

bool is_letter(char32_t c);
bool is_digit(char32_t c);  // 0–9, after mapping
bool is_white(char32_t c);

inline constexpr char32_t soft_hyphen = 0xAD;
inline constexpr char32_t em_dash = 0x2014;

}  // namespace probatum
