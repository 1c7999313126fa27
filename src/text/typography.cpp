// SPDX-License-Identifier: Apache-2.0
#include "text/typography.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace probatum {
namespace {

struct Mapping {
    char32_t from;
    std::string_view to;
};

// Sorted by code point.
constexpr Mapping mappings[] = {
    {0x00AB, "\""},  // «
    {0x00B4, "'"},   // acute accent used as an apostrophe
    {0x00BB, "\""},  // »
    {0x02B9, "'"},      {0x02BA, "\""},     {0x02BC, "'"},      {0x2010, "-"},
    {0x2011, "-"},       // hyphens
    {0x2015, "\u2014"},  // horizontal bar
    {0x2018, "'"},      {0x2019, "'"},      {0x201A, "'"},      {0x201B, "'"},
    {0x201C, "\""},     {0x201D, "\""},     {0x201E, "\""},     {0x201F, "\""},
    {0x2024, "."},      {0x2025, ".."},     {0x2026, "..."},    {0x2032, "'"},
    {0x2033, "\""},     {0x2035, "'"},      {0x2036, "\""},     {0x2039, "'"},
    {0x203A, "'"},      {0x203C, "!!"},     {0x2044, "/"},      {0x2047, "??"},
    {0x2048, "?!"},     {0x2049, "!?"},     {0x2212, "-"},      {0x2215, "/"},
    {0x223C, "~"},      {0x2E3A, "\u2014"}, {0x2E3B, "\u2014"}, {0xFB00, "ff"},
    {0xFB01, "fi"},     {0xFB02, "fl"},     {0xFB03, "ffi"},    {0xFB04, "ffl"},
    {0xFB05, "st"},     {0xFB06, "st"},     {0xFE50, ","},      {0xFE52, "."},
    {0xFE54, ";"},      {0xFE55, ":"},      {0xFE58, "\u2014"}, {0xFE63, "-"},
};

// One code point each; the last three are Word's symbol font in the private use area.
constexpr std::array bullets = {
    U'•', U'‣', U'⁃', U'∙', U'■', U'□', U'▪',      U'▫',      U'▶',
    U'►', U'▸', U'○', U'●', U'◆', U'◇', U'◦',      U'☑',      U'✅',
    U'✓', U'✔', U'❖', U'➔', U'➢', U'➤', U'\xF076', U'\xF0A7', U'\xF0B7',
};

// The full-width forms of ASCII lie in its order.
constexpr char32_t full_width_first = 0xFF01, full_width_last = 0xFF5E;
constexpr std::string_view printable =
    "!\"#$%&'()*+,-./"
    "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

bool is_invisible(char32_t c) {
    return c == soft_hyphen || c == 0x034F || c == 0x061C || c == 0x180E || c == 0xFEFF ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F);
}

}  // namespace

bool is_white(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isalpha(static_cast<UChar32>(c));
}

std::string_view plain_form(char32_t c) {
    if (c >= full_width_first && c <= full_width_last)
        return printable.substr(c - full_width_first, 1);
    const auto* at = std::lower_bound(std::begin(mappings), std::end(mappings), c,
                                      [](const Mapping& m, char32_t x) { return m.from < x; });
    return at != std::end(mappings) && at->from == c ? at->to : std::string_view{};
}

Glyph glyph_of(char32_t c) {
    if (c == '*')
        return Glyph::star;
    if (is_white(c))
        return Glyph::space;
    if (c < 0x80)
        return Glyph::plain;
    if (c == 0xB7)
        return Glyph::dot;
    if (c == 0x2012 || c == 0x2013)
        return Glyph::en_dash;
    if (is_invisible(c))
        return Glyph::nothing;
    if (std::find(bullets.begin(), bullets.end(), c) != bullets.end())
        return Glyph::bullet;
    return plain_form(c).empty() ? Glyph::plain : Glyph::mapped;
}

}  // namespace probatum
