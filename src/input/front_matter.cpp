// SPDX-License-Identifier: Apache-2.0
#include "input/front_matter.h"

#include <algorithm>
#include <cctype>

namespace probatum {
namespace {

std::string_view first_line(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    while (!line.empty() && std::string_view(" \t\r").find(line.back()) != std::string_view::npos)
        line.remove_suffix(1);
    return line;
}

std::size_t next_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

bool begins_with_key(std::string_view line, char sign) {
    const std::size_t end = line.find(sign);
    return end != std::string_view::npos && end > 0 &&
           std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' ||
                      c == ' ';
           });
}

}  // namespace

std::size_t content_begin(std::string_view bytes) {
    const std::size_t begin = bytes.starts_with("\uFEFF") ? 3 : 0;
    const std::string_view fence = first_line(bytes.substr(begin));
    if (fence != "---" && fence != "+++")
        return begin;
    std::size_t at = next_line(bytes, begin);
    if (!begins_with_key(first_line(bytes.substr(at)), fence == "---" ? ':' : '='))
        return begin;
    while (at < bytes.size()) {
        const std::string_view line = first_line(bytes.substr(at));
        at = next_line(bytes, at);
        if (line == fence || (line == "..." && fence == "---"))
            return at;
    }
    return begin;
}

}  // namespace probatum
