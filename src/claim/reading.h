// SPDX-License-Identifier: Apache-2.0
// What the claim room's steps read together: the text, its cues, and the signals
// that the steps ask for by name, resolved once.
#pragma once

#include "claim/surroundings.h"
#include "match/match.h"
#include "text/text.h"

#include <cstdint>
#include <string_view>

namespace probatum {

// A lexicon without one of these is refused (Failure): the stage that needs it could not decide.
struct Signals {
    explicit Signals(const Lexicon& lexicon);
    std::uint16_t negation, negation_end, debunk, distance, condition, attribution, history, advice,
        price, sales, call_to_action, harm_word, harm_serious, limit_word, comparison, benefit_verb,
        harm_verb, statistic, denominator, definition, anaphor, finite_verb, clause_start,
        clause_opening, unapproved, announcement, section_references, section_comments,
        section_disclaimer, navigation_word, disclaimer_word, alternative, conflict, availability,
        novelty;
};

struct Reading {
    const Text& text;
    const Cues& cues;
    const Lexicon& lexicon;
    const Signals& signals;
    const std::vector<Above>& above;  // by block

    // Calls f(cue) for every cue of `family` that lies inside `tokens` of `sentence`.
    template <class F>
    void each(Family family, std::uint32_t sentence, TokenSpan tokens, F f) const {
        for (const Cue& cue : cues.in(sentence)) {
            if (cue.family == family && tokens.contains(cue.tokens)) {
                f(cue);
            }
        }
    }
    bool has(std::uint16_t signal, std::uint32_t sentence, TokenSpan tokens) const;
    bool has(std::uint16_t signal, std::uint32_t sentence) const;
    // The first concept of a kind inside `tokens`; nullptr: none.
    const Cue* concept_in(ConceptKind kind, std::uint32_t sentence, TokenSpan tokens) const;
    const Concept& concept_of(const Cue& cue) const { return lexicon.concepts[cue.owner]; }
};

}  // namespace probatum
