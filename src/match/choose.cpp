// SPDX-License-Identifier: Apache-2.0
#include "match/choose.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace probatum {
namespace {

auto leftmost_key(const Found& found) {
    return std::tuple(found.tokens.begin, ~found.tokens.end);
}

auto owner_key(const Found& found) {
    return std::tuple(found.owner.family, found.owner.index, found.owner.except);
}

// Spans that are asked whether they overlap another, in logarithmic time.
class Overlaps {
public:
    explicit Overlaps(std::span<const Found> sorted) : spans_(sorted) {
        std::uint32_t furthest = 0;
        for (const Found& found : sorted)
            furthest_.push_back(furthest = std::max(furthest, found.tokens.end));
    }

    bool with(TokenSpan tokens) const {
        const auto past = std::partition_point(
            spans_.begin(), spans_.end(),
            [&](const Found& found) { return found.tokens.begin < tokens.end; });
        return past != spans_.begin() &&
               furthest_[static_cast<std::size_t>(past - spans_.begin()) - 1] > tokens.begin;
    }

private:
    std::span<const Found> spans_;         // by begin
    std::vector<std::uint32_t> furthest_;  // end of any span up to here
};

// `cues` and `excepts` of one owner, by leftmost_key.
void choose(std::span<const Found> cues, std::span<const Found> excepts,
            std::vector<Found>& chosen) {
    const Overlaps silenced(excepts);
    std::uint32_t free_from = 0;
    for (const Found& cue : cues) {
        if (cue.tokens.begin < free_from || silenced.with(cue.tokens))
            continue;
        chosen.push_back(cue);
        free_from = cue.tokens.end;
    }
}

}  // namespace

std::vector<Found> leftmost_longest(std::vector<Found> found) {
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::tuple(owner_key(a), leftmost_key(a)) <
               std::tuple(owner_key(b), leftmost_key(b));
    });
    std::vector<Found> chosen;
    const std::span<const Found> all(found);
    for (std::size_t begin = 0; begin < all.size();) {
        const Owner owner = all[begin].owner;
        std::size_t cues_end = begin, end = begin;
        for (; end < all.size() && all[end].owner.family == owner.family &&
               all[end].owner.index == owner.index;
             ++end)
            if (!all[end].owner.except)
                cues_end = end + 1;
        choose(all.subspan(begin, cues_end - begin), all.subspan(cues_end, end - cues_end), chosen);
        begin = end;
    }
    return chosen;
}

std::vector<Found> outermost(std::vector<Found> concepts,
                             const std::function<ConceptKind(std::uint16_t)>& kind_of) {
    std::sort(concepts.begin(), concepts.end(), [](const Found& a, const Found& b) {
        return std::tuple(leftmost_key(a), a.owner) < std::tuple(leftmost_key(b), b.owner);
    });
    // Of each kind, the span that reaches furthest so far; none of the later begins before it.
    std::array<TokenSpan, concept_kinds> furthest{};
    std::vector<Found> kept;
    for (const Found& found : concepts) {
        TokenSpan& outer = furthest[static_cast<std::size_t>(kind_of(found.owner.index))];
        if (outer.contains(found.tokens) && outer != found.tokens)
            continue;
        outer = found.tokens;
        kept.push_back(found);
    }
    return kept;
}

}  // namespace probatum
