// SPDX-License-Identifier: Apache-2.0
#include "input/lines.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace probatum {
namespace {

// Wider lines are paragraphs, narrower ones are columns or verse.
constexpr std::uint32_t widest_wrap = 140, narrowest_wrap = 40;

constexpr std::array<std::string_view, 18> bullets = {
    "•", "●", "▪", "◦", "‣", "⁃", "∙", "■", "►", "▶", "➤", "➢", "✓", "✔", "✅", "○", "◆", "\uF0B7",
};
constexpr std::array<std::string_view, 5> light_bullets = {"-", "*", "–", "—", "·"};

// Words that no line ends with unless the sentence goes on.
constexpr std::array<std::string_view, 27> open_words = {
    "a",    "an",   "and",  "are", "as",   "at",   "be",    "by",   "for",
    "from", "has",  "have", "in",  "into", "is",   "of",    "on",   "or",
    "than", "that", "the",  "to",  "was",  "were", "which", "with", "your",
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// Bytes of the white space character at `at`, or 0. No-break spaces count.
std::size_t white_length(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_blank(c) || c == '\v' || c == '\r' || c == '\n' || c == '\f')
        return 1;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\u00A0") || rest.starts_with("\u0085"))
        return 2;
    if (rest.starts_with("\u3000") || rest.starts_with("\uFEFF") || rest.starts_with("\u202F") ||
        rest.starts_with("\u2028") || rest.starts_with("\u2029") || rest.starts_with("\u200B") ||
        (rest.starts_with("\xE2\x80") && rest.size() > 2 &&
         static_cast<unsigned char>(rest[2]) <= 0x8A))
        return 3;
    return 0;
}

void trim(std::string_view text, Line& line) {
    while (line.begin < line.end) {
        const std::size_t length = white_length(text, line.begin);
        if (length == 0)
            break;
        line.begin += static_cast<std::uint32_t>(length);
    }
    while (line.begin < line.end) {
        std::uint32_t last = line.end - 1;
        while (last > line.begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
            --last;
        if (white_length(text, last) == 0)
            break;
        line.end = last;
    }
}

// Nothing but signs: a rule between sections, an underline, a Markdown table's ruler.
bool is_rule(std::string_view line) {
    return line.find_first_not_of("-=_*~+|:. ") == std::string_view::npos && line.size() >= 3;
}

std::size_t after_blanks(std::string_view line, std::size_t at) {
    const std::size_t end = std::min(line.find_first_not_of(" \t", at), line.size());
    return end > at ? end : 0;
}

// One past a bullet and its blanks, or 0. Light bullets need a blank behind them.
std::size_t bullet_end(std::string_view line) {
    for (const std::string_view bullet : bullets)
        if (line.starts_with(bullet))
            return std::min(line.find_first_not_of(" \t", bullet.size()), line.size());
    for (const std::string_view bullet : light_bullets)
        if (line.starts_with(bullet))
            return after_blanks(line, bullet.size());
    return 0;
}

// Is there "12. ", "12) ", "(12) ", "[12] ", "1.The", "a) " at the beginning? Sets the number.
bool has_number(std::string_view line, std::uint16_t& number) {
    const bool bracket = line[0] == '(' || line[0] == '[';
    std::size_t at = bracket ? 1 : 0;
    unsigned value = 0;
    const std::size_t first = at;
    while (at < line.size() && is_digit(line[at]) && at - first < 3)
        value = value * 10 + static_cast<unsigned>(line[at++] - '0');
    const bool letter = at == first && at + 1 < line.size() && line[at] >= 'a' && line[at] <= 'z';
    if (letter) {
        value = static_cast<unsigned>(line[at] - 'a' + 1);
        ++at;
    }
    if (at == first || at >= line.size())
        return false;
    const char close = line[0] == '[' ? ']' : ')';
    if (line[at] != close && (bracket || line[at] != '.'))
        return false;
    ++at;
    const bool glued = !letter && !bracket && at < line.size() && begins_upper(line.substr(at));
    if (after_blanks(line, at) == 0 && !glued)
        return false;
    number = static_cast<std::uint16_t>(value);
    return true;
}

bool has_cells(std::string_view line) {
    if (line.find('\t') != std::string_view::npos)
        return true;
    return std::count(line.begin(), line.end(), '|') >= 2 ||
           line.find(" | ") != std::string_view::npos;
}

std::uint8_t depth(std::uint32_t indent) {
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(1 + (indent + 2) / 4, 255));
}

void classify(std::string_view text, Line& line, std::uint32_t margin) {
    const std::string_view content = line.of(text);
    if (content.empty()) {
        line.kind = LineKind::blank;
        return;
    }
    const std::size_t hashes = content.find_first_not_of('#');
    if (is_rule(content)) {
        line.kind = LineKind::rule;
    } else if (const std::size_t end = bullet_end(content)) {
        line.kind = LineKind::item;
        line.level = depth(line.begin - margin);
        line.begin += static_cast<std::uint32_t>(end);
    } else if (has_number(content, line.number)) {
        line.kind = LineKind::item;
        line.level = depth(line.begin - margin);
    } else if (hashes > 0 && hashes <= 6 && content[hashes] == ' ') {
        line.kind = LineKind::heading;
        line.level = static_cast<std::uint8_t>(hashes);
        line.begin += static_cast<std::uint32_t>(hashes + 1);
    } else if (has_cells(content)) {
        line.kind = LineKind::cells;
    }
}

// A table has more than one row or more than two columns; a single tab may be a slip.
void drop_false_tables(std::string_view text, std::vector<Line>& lines) {
    std::size_t i = 0;
    while (i < lines.size()) {
        std::size_t end = i;
        while (end < lines.size() && (lines[end].kind == LineKind::cells ||
                                      (end > i && lines[end].kind == LineKind::rule)))
            ++end;
        if (end == i + 1) {
            const std::string_view line = lines[i].of(text);
            if (std::count(line.begin(), line.end(), '\t') +
                    std::count(line.begin(), line.end(), '|') <
                2)
                lines[i].kind = LineKind::text;
        }
        i = std::max(end, i + 1);
    }
}

std::string_view first_word(std::string_view line) {
    return line.substr(0, line.find_first_of(" \t"));
}

std::string_view last_word(std::string_view line) {
    return line.substr(line.find_last_of(" \t") + 1);
}

// A line that was wrapped is so full that the next word would not have fitted.
bool is_full(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
    std::string_view word = first_word(next.of(text));
    if (next.kind == LineKind::item)
        word = word.substr(0, 1);  // whatever it was, at least one character and a blank
    return line.width + 1 + code_points(word) > width;
}

bool is_running_text(const Line& line) {
    return line.kind == LineKind::text || line.kind == LineKind::item;
}

// "2. The" in "stage⏎2. The", "- or" in "pain⏎- or": not items, when the line before is full.
bool is_false_item(std::string_view text, const Line& line, const Line& next) {
    if (ends_sentence(line.of(text)))
        return false;
    if (next.number > 0)
        return next.number > 1 && next.number != line.number + 1;
    return line.kind == LineKind::text && begins_lower(next.of(text));
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    std::size_t begin = text.starts_with("\uFEFF") ? 3 : 0;
    while (begin < text.size()) {
        std::size_t end = begin, next = text.size();
        for (; end < text.size(); ++end) {
            const char c = text[end];
            if (c == '\n' || c == '\r' || c == '\f' || c == '\v') {
                next = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
                break;
            }
            if (c == '\xE2' && (text.substr(end).starts_with("\u2028") ||
                                text.substr(end).starts_with("\u2029"))) {
                next = end + 3;
                break;
            }
        }
        Line line;
        line.begin = static_cast<std::uint32_t>(begin);
        line.end = static_cast<std::uint32_t>(std::min(end, text.size()));
        trim(text, line);
        line.width = static_cast<std::uint32_t>(code_points(text.substr(begin, line.end - begin)));
        classify(text, line, static_cast<std::uint32_t>(begin));
        lines.push_back(line);
        begin = next;
    }
    drop_false_tables(text, lines);
    return lines;
}

std::uint32_t wrap_width(std::string_view text, const Line* first, const Line* last) {
    std::uint32_t width = 0;
    for (const Line* line = first; line < last; ++line)
        if (is_running_text(*line) && line->of(text).find(' ') != std::string_view::npos)
            width = std::max(width, line->width);
    if (width < narrowest_wrap || width > widest_wrap)
        return 0;
    for (const Line* line = first; line + 1 < last; ++line)
        if (is_running_text(line[0]) && line[1].kind == LineKind::text &&
            is_full(text, line[0], line[1], width) && !ends_sentence(line[0].of(text)) &&
            begins_lower(line[1].of(text)))
            return width;
    return 0;
}

bool goes_on(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
    if (!is_running_text(line) || !is_running_text(next))
        return false;
    const bool full = width > 0 && is_full(text, line, next, width);
    if (next.kind == LineKind::item)
        return full && is_false_item(text, line, next);
    const std::string_view content = line.of(text);
    if (content.ends_with("→") || content.ends_with("»"))
        return false;  // a link to another page
    if (full)
        return true;
    if (line.width < narrowest_wrap || ends_sentence(content))
        return false;
    return begins_lower(next.of(text)) || content.ends_with(',') ||
           std::binary_search(open_words.begin(), open_words.end(), last_word(content));
}

bool ends_sentence(std::string_view text) {
    bool marker = false;  // the digits of "hands.[3]", "hands.12" stood there
    for (std::size_t size = text.size() + 1; text.size() < size && !text.empty();) {
        size = text.size();
        if (is_digit(text.back())) {
            marker = true;
            text.remove_suffix(1);
        } else if (std::string_view(")]}\"'^,[{").find(text.back()) != std::string_view::npos &&
                   (marker || (text.back() != ',' && text.back() != '[' && text.back() != '{'))) {
            text.remove_suffix(1);
        } else {
            for (const std::string_view sign : {"”", "’", "»", "¹", "²", "³"})
                if (text.ends_with(sign))
                    text.remove_suffix(sign.size());
        }
    }
    if (marker && text.ends_with('.'))  // "hands.3", but neither "3.5" nor "p = .05"
        return text.size() > 1 && std::isalpha(static_cast<unsigned char>(text[text.size() - 2]));
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
           text.ends_with(':') || text.ends_with(';') || text.ends_with("…");
}

}  // namespace probatum
