// SPDX-License-Identifier: Apache-2.0
#include "base/problem.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr std::size_t widest_line = 100;  // code points of a source line that are shown

bool begins_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

// The byte offset of the code point number `index` (0-based), or the end.
std::size_t offset_of_code_point(std::string_view text, std::size_t index) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (begins_code_point(text[at]) && index-- == 0)
            return at;
    return text.size();
}

// A line and a line with a caret under code point `caret` (0-based). Tabs are kept in
// both, so that the caret stands right whatever a tab is worth.
std::string with_caret(std::string_view line, std::size_t caret) {
    std::string_view before_mark, after_mark;
    const std::size_t length = count_code_points(line);
    caret = std::min(caret, length);
    std::size_t first = 0;
    if (length > widest_line) {
        first = caret > widest_line / 2 ? caret - widest_line / 2 : 0;
        first = std::min(first, length - widest_line);
        before_mark = first > 0 ? "..." : "";
        after_mark = first + widest_line < length ? "..." : "";
        line.remove_prefix(offset_of_code_point(line, first));
        line = line.substr(0, offset_of_code_point(line, widest_line));
    }
    std::string under(before_mark.size(), ' ');
    for (const char c : line.substr(0, offset_of_code_point(line, caret - first)))
        if (begins_code_point(c))
            under += c == '\t' ? '\t' : ' ';
    return std::string(before_mark).append(line).append(after_mark) + '\n' + under + "^\n";
}

std::string_view line_from(std::string_view content, std::size_t begin) {
    std::string_view line = content.substr(begin, content.find('\n', begin) - begin);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

}  // namespace

std::string Problem::text() const {
    std::string out = file;
    if (line > 0)
        out += ':' + std::to_string(line);
    if (line > 0 && column > 0)
        out += ':' + std::to_string(column);
    out += (out.empty() ? "" : ": ") + message + '\n';
    if (line > 0 && column > 0 && !source.empty())
        out += with_caret(source, column - 1);
    return out;
}

std::string Problems::text() const {
    std::vector<const Problem*> ordered;
    for (const Problem& problem : all_)
        ordered.push_back(&problem);
    std::stable_sort(ordered.begin(), ordered.end(), [](const Problem* a, const Problem* b) {
        return a->file != b->file ? a->file < b->file : a->line < b->line;
    });
    std::string out;
    for (const Problem* problem : ordered)
        out += problem->text();
    return out;
}

Problem problem_at(std::string_view file, std::string_view content, std::size_t offset,
                   std::string message) {
    const std::string_view before = content.substr(0, std::min(offset, content.size()));
    const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
    return {.file = std::string(file),
            .line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
            .column = 1 + count_code_points(before.substr(begin)),
            .message = std::move(message),
            .source = std::string(line_from(content, begin))};
}

Problem problem_at_line(std::string_view file, std::string_view content, std::size_t line,
                        std::size_t column, std::string message) {
    Problem problem{.file = std::string(file),
                    .line = line,
                    .column = column,
                    .message = std::move(message),
                    .source = {}};
    std::size_t begin = 0;
    for (std::size_t number = 1; number < line && begin != std::string_view::npos; ++number) {
        begin = content.find('\n', begin);
        begin += begin == std::string_view::npos ? 0 : 1;
    }
    if (line > 0 && begin != std::string_view::npos)
        problem.source = line_from(content, begin);
    return problem;
}

}  // namespace probatum
