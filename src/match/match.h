// SPDX-License-Identifier: Apache-2.0
// Finds every cue of the lexicon in a text.
#pragma once

#include "lexicon/lexicon.h"
#include "text/text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace probatum {

struct Cue {
    TokenSpan tokens;
    TextSpan span;
    std::uint32_t sentence = 0;
    Family family = Family::rule;
    std::uint16_t owner = 0;  // index into the lexicon's vector of that family
};

// Matches of one owner never overlap: the leftmost longest stays, and those under
// an `except` match of their owner are gone. Concepts of one kind that stand
// inside a longer concept of the same kind are gone too.
struct Cues {
    std::vector<Cue> all;  // by sentence, then begin, then longest first
    std::vector<std::uint32_t>
        first_of;  // sentence → index of its first cue; one past the end last
    std::span<const Cue> in(std::uint32_t sentence) const;
};

Cues match(const Text& text, const Lexicon& lexicon);

// A citation form found by RE2 (match/citations.cpp); resolving it is claim/citation.h's work.
struct CitationHit {
    TextSpan span;
    std::uint16_t form = 0;  // index into Lexicon::citations
};
std::vector<CitationHit> match_citations(const Text& text, const Lexicon& lexicon);

}  // namespace probatum
