// SPDX-License-Identifier: Apache-2.0
#include "input/read.h"

#include "base/problem.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 3> media_names = {"plain", "markdown", "html"};

constexpr std::pair<std::string_view, Media> extensions[] = {
    {"md", Media::markdown}, {"markdown", Media::markdown}, {"mdown", Media::markdown},
    {"html", Media::html},   {"htm", Media::html},          {"xhtml", Media::html},
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string place(std::string_view bytes, std::size_t offset) {
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return "at offset " + std::to_string(offset) + " (line " + std::to_string(line) + ")";
}

std::string hexadecimal(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

}  // namespace

Media media_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    const std::string extension = dot == std::string_view::npos ? "" : lower(name.substr(dot + 1));
    for (const auto& [known, media] : extensions)
        if (extension == known)
            return media;
    return Media::plain;
}

std::optional<Media> media_named(std::string_view name) {
    const auto at = std::find(media_names.begin(), media_names.end(), name);
    if (at == media_names.end())
        return std::nullopt;
    return static_cast<Media>(at - media_names.begin());
}

std::string_view name_of(Media media) {
    return media_names[static_cast<std::size_t>(media)];
}

void require_text(const Source& source) {
    const std::string_view bytes = source.bytes;
    const std::string name = source.path == "-" ? "standard input" : source.path;
    if (bytes.size() > INT32_MAX)
        throw Failure(name + ": larger than 2 GiB");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        throw Failure(name + ": UTF-16, please convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)");
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
        throw Failure(name + ": not a text but binary: NUL byte " + place(bytes, nul));
    if (const auto bad = first_invalid_utf8(bytes))
        throw Failure(name + ": not UTF-8: invalid byte " +
                      hexadecimal(static_cast<unsigned char>(bytes[*bad])) + " " +
                      place(bytes, *bad));
}

Document read(const Source& source) {
    switch (source.media) {
        case Media::plain:
            return read_plain(source);
        case Media::markdown:
            return read_markdown(source);
        case Media::html:
            return read_html(source);
    }
    return {};
}

}  // namespace probatum
