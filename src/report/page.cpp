// SPDX-License-Identifier: Apache-2.0
#include "report/page.h"

#include "text/unicode.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr std::size_t margin = 4;
constexpr std::size_t label_width = 10;
constexpr std::size_t narrowest = 40;

std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::plain:
            return "";
        case Ink::bold:
            return "1";
        case Ink::dim:
            return "2";
        case Ink::red:
            return "31";
        case Ink::yellow:
            return "33";
        case Ink::green:
            return "32";
        case Ink::cyan:
            return "36";
    }
    return "";
}

bool between(char c, unsigned char first, unsigned char last) {
    const auto byte = static_cast<unsigned char>(c);
    return first <= byte && byte <= last;
}

// U+202A–U+202E and U+2066–U+2069.
bool turns_direction(std::string_view at) {
    return at.size() > 2 && ((at.starts_with("\xE2\x80") && between(at[2], 0xAA, 0xAE)) ||
                             (at.starts_with("\xE2\x81") && between(at[2], 0xA6, 0xA9)));
}

// U+0080–U+009F.
bool is_c1_control(std::string_view at) {
    return at.size() > 1 && at.starts_with('\xC2') && between(at[1], 0x80, 0x9F);
}

}  // namespace

std::string printable(std::string_view text) {
    std::string safe(text);
    for (std::size_t at = 0; at < safe.size(); ++at) {
        const std::string_view rest = std::string_view(safe).substr(at);
        if (static_cast<unsigned char>(safe[at]) < 0x20 || safe[at] == 0x7F) {
            safe[at] = ' ';
        } else if (is_c1_control(rest)) {
            safe.replace(at, 2, "\xC2\xB7");  // ·
        } else if (turns_direction(rest)) {
            safe.replace(at, 3, "\xEF\xBF\xBD");
        }
    }
    return safe;
}

std::vector<std::string_view> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string_view> pieces;
    std::size_t begin = text.find_first_not_of(' ');
    while (begin < text.size()) {
        std::size_t end = begin;
        std::size_t used = 0;  // code points of the piece so far
        for (std::size_t word = begin; word < text.size();) {
            const std::size_t word_end = std::min(text.find(' ', word), text.size());
            const std::size_t longer = used + code_points(text.substr(end, word_end - end));
            if (longer > width && end > begin) {
                break;
            }
            used = longer;
            end = word_end;
            word = std::min(text.find_first_not_of(' ', word_end), text.size());
        }
        pieces.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(' ', end);
    }
    return pieces;
}

Page::Page(int width, bool color)
    : width_(std::max(static_cast<std::size_t>(std::max(width, 0)), narrowest)), color_(color) {}

std::string Page::inked(Ink ink, std::string_view text) const {
    if (!color_ || ink == Ink::plain) {
        return std::string(text);
    }
    return "\x1b[" + std::string(code_of(ink)) + "m" + std::string(text) + "\x1b[0m";
}

void Page::paragraph(std::string_view label, std::string_view text, Ink ink) {
    const std::string safe = printable(text);
    std::string head = std::string(margin, ' ') + std::string(label);
    head.resize(std::max(head.size() + 1, margin + label_width), ' ');
    const std::string under(head.size(), ' ');
    for (const std::string_view piece : wrap(safe, width_ - head.size())) {
        out_ += inked(Ink::dim, head) + inked(ink, piece) + '\n';
        head = under;
    }
}

void Page::quote(std::string_view text, const std::vector<Mark>& marks) {
    const std::string safe = printable(text);
    const std::string bar = std::string(margin, ' ') + "| ";
    for (const std::string_view piece : wrap(safe, width_ - bar.size())) {
        out_ += inked(Ink::dim, bar) + std::string(piece) + '\n';
        const auto from = static_cast<std::size_t>(piece.data() - safe.data());
        std::string under(code_points(piece), ' ');
        for (const Mark& mark : marks) {
            const std::size_t begin = std::clamp(mark.begin, from, from + piece.size()) - from;
            const std::size_t end = std::clamp(mark.end, from, from + piece.size()) - from;
            const std::size_t first = code_points(piece.substr(0, begin));
            std::fill_n(under.begin() + static_cast<std::ptrdiff_t>(first),
                        code_points(piece.substr(begin, end - begin)), '^');
        }
        under.erase(under.find_last_not_of(' ') + 1);
        if (!under.empty()) {
            out_ += inked(Ink::dim, bar) + inked(Ink::red, under) + '\n';
        }
    }
}

}  // namespace probatum
