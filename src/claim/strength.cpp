// SPDX-License-Identifier: Apache-2.0
#include "claim/strength.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr std::uint32_t denial_reach = 5;  // tokens between the denying word and the verb

// Negation right before a verb of effect denies the effect; elsewhere it only makes a
// negative statement ("it was not until the fourth visit that it helped").
bool effect_denied(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                   TokenSpan clause) {
    bool denied = false;
    std::uint32_t negation_end = 0;
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        if (cue.owner == reading.signals.negation) {
            negation_end = cue.tokens.end;
        } else if (cue.owner == reading.signals.benefit_verb && negation_end != 0) {
            denied |= (scopes[cue.tokens.begin] & (negated | conditional)) == negated &&
                      cue.tokens.begin < negation_end + denial_reach;
        }
    });
    return denied;
}

// Where the clause's first verb of statement or effect ends.
std::uint32_t predicate_end(const Reading& reading, std::uint32_t sentence, TokenSpan clause) {
    std::uint32_t end = clause.end;
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        const Signals& is = reading.signals;
        if (cue.owner == is.benefit_verb || cue.owner == is.harm_verb ||
            cue.owner == is.finite_verb) {
            end = std::min(end, cue.tokens.end);
        }
    });
    return end;
}

// A hedge in brackets, or on a later item of a list behind the predicate, leaves the main
// statement as it is ("leads to pain, and possibly to collapse").
bool scopes_over(const Text& text, const Cue& hedge, std::uint32_t predicate) {
    const std::uint32_t at = hedge.tokens.begin;
    if (at > predicate && (text.tokens[at].gap & gap_comma) != 0) {
        return false;
    }
    for (std::uint32_t i = predicate + 1; i <= at && i < text.tokens.size(); ++i) {
        const std::string_view word = text.word(text.tokens[i]);
        if ((text.tokens[i].gap & gap_open) != 0 || word == "and" || word == "or") {
            return false;
        }
    }
    return true;
}

// Whether an effect is asserted beside the praise, not as its object: in "a promising gel
// reduces pain" it is, in "has the potential to reduce pain" it is not.
bool effect_beside(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                   TokenSpan clause, const Cue& praise) {
    bool beside = false;
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        const std::uint32_t verb = cue.tokens.begin;
        beside |= cue.owner == reading.signals.benefit_verb && verb >= praise.tokens.end &&
                  (scopes[verb] & negated) == 0 &&
                  reading.text.word(reading.text.tokens[verb - 1]) != "to";
    });
    return beside;
}

Strength own_strength(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                      TokenSpan clause) {
    Strength strength;
    int hedge = 7;  // the lowest grade S1–S4 that scopes over the clause
    bool boosted = false;
    bool investigational = false;
    const std::uint32_t predicate = predicate_end(reading, sentence, clause);
    reading.each(Family::strength, sentence, clause, [&](const Cue& cue) {
        const StrengthClass& found = reading.lexicon.strengths[cue.owner];
        const bool denied = (scopes[cue.tokens.begin] & negated) != 0;
        if (found.grade == 0) {
            strength.negative = true;
        } else if (found.grade == 6) {
            boosted |= !denied;
        } else if (found.grade <= 4 && scopes_over(reading.text, cue, predicate)) {
            hedge = std::min(hedge, found.grade);
            investigational |= found.grade == 1;
            strength.hedged |= found.credit && found.grade <= 3;
            strength.pseudo_hedge |= !found.credit;
            strength.bare_effect |=
                !found.credit && effect_beside(reading, scopes, sentence, clause, cue);
            strength.intent |= found.grade == 3 && found.id.find("intent") != std::string::npos;
        }
    });
    const bool denied = effect_denied(reading, scopes, sentence, clause);
    if (hedge <= 4) {
        // Stacked hedges do not go below S2; only an explicit "unknown" does.
        strength.grade = investigational ? 1 : std::max(hedge, 2);
        strength.negative |= denied;
        if (strength.negative && hedge >= 4) {
            strength.grade = 0;
        }
    } else if (strength.negative || denied) {
        strength.negative = true;
        strength.grade = 0;
    } else {
        strength.grade = boosted ? 6 : 5;
    }
    return strength;
}

}  // namespace

Strength strength_of(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                     TokenSpan clause) {
    Strength strength = own_strength(reading, scopes, sentence, clause);
    const Text& text = reading.text;
    if (const auto lead = reading.above[text.sentences[sentence].block].lead_in;
        lead && strength.grade == 5) {
        // A bare item says what its lead-in says of it ("Benefits may include:").
        const Strength above = own_strength(reading, scopes, *lead, text.sentences[*lead].tokens);
        if (above.grade >= 1 && above.grade <= 4) {
            strength = above;
        }
    }
    return strength;
}

}  // namespace probatum
