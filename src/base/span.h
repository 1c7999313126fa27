// SPDX-License-Identifier: Apache-2.0
// Half-open ranges that say which text they index, so that a position in the
// source bytes can never be mistaken for a position in the normalised text.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace probatum {

struct InSource;    // bytes of the file as given
struct InDocument;  // bytes of the plain text that a format reader extracted
struct InText;      // bytes of the normalised text
struct InTokens;    // token numbers of a Text

template <class Text>
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin >= end; }
    constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    constexpr Span hull(Span other) const {
        return {std::min(begin, other.begin), std::max(end, other.end)};
    }
    constexpr std::string_view of(std::string_view text) const {
        return text.substr(begin, end - begin);
    }
    friend constexpr auto operator<=>(Span, Span) = default;
};

using SourceSpan = Span<InSource>;
using DocumentSpan = Span<InDocument>;
using TextSpan = Span<InText>;
using TokenSpan = Span<InTokens>;

}  // namespace probatum
