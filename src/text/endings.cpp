// SPDX-License-Identifier: Apache-2.0
#include "text/endings.h"

#include "text/marks.h"
#include "text/typography.h"

#include <algorithm>

namespace probatum {
namespace {

// Where the marker or note begins that ends `text`, or the end.
std::size_t last_marker(std::string_view text) {
    constexpr std::size_t longest = 40;
    for (std::size_t back = 1; back <= std::min(longest, text.size()); ++back) {
        const std::size_t begin = text.size() - back;
        if (reference_marker_end(text, begin) == text.size() ||
            glued_note_end(text, begin) == text.size())
            return begin;
    }
    // "hands.3,4", but not the end of a DOI
    const std::size_t stop = text.find_last_not_of("0123456789,-");
    const bool bare = stop != std::string_view::npos && stop > 0 && text[stop] == '.' &&
                      text[stop - 1] >= 'a' && text[stop - 1] <= 'z' && text.size() - stop <= 6;
    return bare ? stop + 1 : text.size();
}

}  // namespace

Ending ending_of(std::string_view sentence) {
    while (!sentence.empty()) {
        switch (sentence.back()) {
            case '.':
                return Ending::stop;
            case '?':
                return Ending::question;
            case '!':
                return Ending::exclamation;
            case ':':
                return Ending::colon;
            default:
                break;
        }
        const std::size_t marker = last_marker(sentence);
        if (marker < sentence.size())
            sentence = sentence.substr(0, marker);
        else if (std::string_view("\"') ").find(sentence.back()) != std::string_view::npos)
            sentence.remove_suffix(1);
        else
            return Ending::none;
    }
    return Ending::none;
}

std::vector<TextSpan> quotations(std::string_view text) {
    std::vector<TextSpan> found;
    bool open = false;
    std::uint32_t begin = 0;
    for (std::size_t at = text.find('"'); at != std::string_view::npos;
         at = text.find('"', at + 1)) {
        const bool inch = !open && at > 0 && is_digit(static_cast<unsigned char>(text[at - 1]));
        if (inch)
            continue;
        if (open)
            found.push_back({begin, static_cast<std::uint32_t>(at + 1)});
        begin = static_cast<std::uint32_t>(at);
        open = !open;
    }
    if (open && begin == 0)
        found.push_back({0, static_cast<std::uint32_t>(text.size())});
    return found;
}

}  // namespace probatum
