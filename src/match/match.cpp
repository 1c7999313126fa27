// SPDX-License-Identifier: Apache-2.0
#include "match/match.h"

#include "match/choose.h"
#include "match/walk.h"

#include <algorithm>
#include <tuple>

namespace probatum {
namespace {

// Concepts first, because other patterns may ask for them.
std::vector<Found> match_sentence(const Sentence& sentence, const Lexicon& lexicon,
                                  Walker& walker) {
    const auto kind_of = [&](std::uint16_t number) { return lexicon.concepts[number].kind; };
    std::vector<Found> found;
    walker.find_concepts(sentence, found);
    std::vector<Found> result = outermost(leftmost_longest(std::move(found)), kind_of);
    std::vector<FoundConcept> concepts;
    for (const Found& concept_found : result)
        concepts.push_back({concept_found.tokens, kind_of(concept_found.owner.index)});
    found.clear();
    walker.find_others(sentence, concepts, found);
    const std::vector<Found> others = leftmost_longest(std::move(found));
    result.insert(result.end(), others.begin(), others.end());
    std::sort(result.begin(), result.end(), [](const Found& a, const Found& b) {
        return std::tuple(a.tokens.begin, b.tokens.end, a.owner) <
               std::tuple(b.tokens.begin, a.tokens.end, b.owner);
    });
    return result;
}

}  // namespace

Cues match(const Text& text, const Lexicon& lexicon) {
    Cues cues;
    Walker walker(text, lexicon.matcher);
    for (std::uint32_t number = 0; number < text.sentences.size(); ++number) {
        cues.first_of.push_back(static_cast<std::uint32_t>(cues.all.size()));
        for (const Found& found : match_sentence(text.sentences[number], lexicon, walker))
            cues.all.push_back({found.tokens, text.span_of(found.tokens), number,
                                found.owner.family, found.owner.index});
    }
    cues.first_of.push_back(static_cast<std::uint32_t>(cues.all.size()));
    return cues;
}

std::span<const Cue> Cues::in(std::uint32_t sentence) const {
    return std::span(all).subspan(first_of[sentence], first_of[sentence + 1] - first_of[sentence]);
}

}  // namespace probatum
