// SPDX-License-Identifier: Apache-2.0
#include "claim/reading.h"

namespace probatum {
namespace {

std::uint16_t required(const Lexicon& lexicon, std::string_view id) {
    if (const auto found = lexicon.signal(id)) {
        return *found;
    }
    throw Failure("the lexicon has no signals/" + std::string(id) +
                  ".toml, without which claims cannot be found");
}

}  // namespace

Signals::Signals(const Lexicon& l)
    : negation(required(l, "negation")),
      negation_end(required(l, "negation-end")),
      debunk(required(l, "debunk")),
      distance(required(l, "distance")),
      condition(required(l, "condition")),
      attribution(required(l, "attribution")),
      history(required(l, "history")),
      advice(required(l, "advice")),
      price(required(l, "price")),
      sales(required(l, "sales")),
      call_to_action(required(l, "call-to-action")),
      harm_word(required(l, "harm-word")),
      harm_serious(required(l, "harm-serious")),
      limit_word(required(l, "limit-word")),
      comparison(required(l, "comparison")),
      benefit_verb(required(l, "benefit-verb")),
      harm_verb(required(l, "harm-verb")),
      statistic(required(l, "statistic")),
      denominator(required(l, "denominator")),
      definition(required(l, "definition")),
      anaphor(required(l, "anaphor")),
      finite_verb(required(l, "finite-verb")),
      clause_start(required(l, "clause-start")),
      clause_opening(required(l, "clause-opening")),
      unapproved(required(l, "unapproved")),
      announcement(required(l, "announcement")),
      section_references(required(l, "section-references")),
      section_comments(required(l, "section-comments")),
      section_disclaimer(required(l, "section-disclaimer")),
      navigation_word(required(l, "navigation-word")),
      disclaimer_word(required(l, "disclaimer-word")),
      alternative(required(l, "alternative")),
      conflict(required(l, "conflict")),
      availability(required(l, "availability")),
      novelty(required(l, "novelty")) {}

bool Reading::has(std::uint16_t signal, std::uint32_t sentence, TokenSpan tokens) const {
    for (const Cue& cue : cues.in(sentence)) {
        if (cue.family == Family::signal && cue.owner == signal && tokens.contains(cue.tokens)) {
            return true;
        }
    }
    return false;
}

bool Reading::has(std::uint16_t signal, std::uint32_t sentence) const {
    return has(signal, sentence, text.sentences[sentence].tokens);
}

const Cue* Reading::concept_in(ConceptKind kind, std::uint32_t sentence, TokenSpan tokens) const {
    for (const Cue& cue : cues.in(sentence)) {
        if (cue.family == Family::concept_ && tokens.contains(cue.tokens) &&
            lexicon.concepts[cue.owner].kind == kind) {
            return &cue;
        }
    }
    return nullptr;
}

}  // namespace probatum
