// SPDX-License-Identifier: Apache-2.0
#include "claim/facets.h"

#include <algorithm>

namespace probatum {
namespace {

void add(std::vector<ConceptNo>& list, ConceptNo number) {
    if (std::find(list.begin(), list.end(), number) == list.end()) {
        list.push_back(number);
    }
}

Stage stage_from(const Concept& stage) {
    return stage.id.find("early") != std::string::npos  ? Stage::early
           : stage.id.find("mid") != std::string::npos  ? Stage::mid
           : stage.id.find("late") != std::string::npos ? Stage::late
                                                        : Stage::unspecified;
}

bool is_generic(const Concept& found) {
    return found.id.starts_with("generic_");
}

// Where the compared-with part begins; the clause's end when nothing is compared.
std::uint32_t comparison_at(const Reading& reading, std::uint32_t sentence, TokenSpan clause) {
    std::uint32_t at = clause.end;
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        if (cue.owner == reading.signals.comparison) {
            at = std::min(at, cue.tokens.begin);
        }
    });
    return at;
}

// An outcome that would be good news, given the verb's polarity (less pain, more function).
Direction direction_of(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                       TokenSpan clause, const Facets& facets) {
    bool benefit = false;
    bool denied = false;
    bool harm = false;
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        if (cue.owner == reading.signals.benefit_verb) {
            benefit = true;
            denied |= (scopes[cue.tokens.begin] & negated) != 0;
        } else if (cue.owner == reading.signals.harm_verb ||
                   cue.owner == reading.signals.harm_word) {
            harm = true;
        }
    });
    if (benefit) {
        return denied ? Direction::no_effect : Direction::benefit;
    }
    if (harm) {
        return Direction::harm;
    }
    return facets.outcome.empty() ? Direction::none : Direction::benefit;
}

// Inside the words of an outcome ("avoid surgery") a treatment is not what is given.
bool inside_outcome(const Reading& reading, const Cue& cue) {
    for (const Cue& other : reading.cues.in(cue.sentence)) {
        if (other.family == Family::concept_ && other.tokens != cue.tokens &&
            other.tokens.contains(cue.tokens) &&
            reading.concept_of(other).kind == ConceptKind::outcome) {
            return true;
        }
    }
    return false;
}

// Where something specific is named, a general word beside it adds nothing.
void keep_specific(const Reading& reading, std::vector<ConceptNo>& list) {
    const auto general = [&](ConceptNo n) {
        return is_generic(reading.lexicon.concepts[n]) || reading.lexicon.concepts[n].broad;
    };
    if (!std::all_of(list.begin(), list.end(), general)) {
        std::erase_if(list, general);
    }
}

}  // namespace

std::vector<Focus> focus_of(const Reading& reading) {
    const Text& text = reading.text;
    std::vector<Focus> all(text.sentences.size());
    Focus title;
    Focus heading;
    Focus paragraph;
    const auto remember = [&](Focus& focus, std::uint32_t sentence, bool replace) {
        Focus seen;
        for (const Cue& cue : reading.cues.in(sentence)) {
            if (cue.family != Family::concept_) {
                continue;
            }
            const Concept& found = reading.lexicon.concepts[cue.owner];
            if (found.kind == ConceptKind::intervention && !is_generic(found)) {
                add(seen.intervention, cue.owner);
            } else if (found.kind == ConceptKind::condition) {
                add(seen.condition, cue.owner);
            }
        }
        if (replace ? !seen.intervention.empty() : focus.intervention.empty()) {
            focus.intervention = seen.intervention;
        }
        const bool vague =
            std::all_of(seen.condition.begin(), seen.condition.end(),
                        [&](ConceptNo n) { return reading.lexicon.concepts[n].broad; });
        if (focus.condition.empty() || (replace && !vague)) {
            focus.condition = seen.condition;
        }
    };
    for (const TextBlock& block : text.blocks) {
        if (block.kind == BlockKind::heading) {
            heading = {};
        }
        if (block.kind != BlockKind::list_item) {
            paragraph = {};
        }
        for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s) {
            Focus& focus = all[s];
            focus = paragraph;
            for (const Focus* wider : {&heading, &title}) {
                if (focus.intervention.empty()) {
                    focus.intervention = wider->intervention;
                }
                if (focus.condition.empty()) {
                    focus.condition = wider->condition;
                }
            }
            remember(block.kind == BlockKind::heading ? heading : paragraph, s, true);
            remember(title, s, false);  // the first mention of a text is its subject
        }
    }
    return all;
}

Found facets_in(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                TokenSpan clause) {
    Found found;
    Facets& facets = found.facets;
    const std::uint32_t compared = comparison_at(reading, sentence, clause);
    reading.each(Family::concept_, sentence, clause, [&](const Cue& cue) {
        const Concept& what = reading.concept_of(cue);
        switch (what.kind) {
            case ConceptKind::intervention:
                if (inside_outcome(reading, cue)) {
                    break;
                }
                add(cue.tokens.begin > compared ? facets.comparator : facets.intervention,
                    cue.owner);
                break;
            case ConceptKind::condition:
                add(facets.condition, cue.owner);
                break;
            case ConceptKind::outcome:
            case ConceptKind::harm:
                add(facets.outcome, cue.owner);
                facets.rung = std::max(facets.rung, what.rung);
                break;
            case ConceptKind::site:
                add(facets.site, cue.owner);
                break;
            case ConceptKind::population:
                add(facets.population, cue.owner);
                break;
            case ConceptKind::stage:
                facets.stage = stage_from(what);
                break;
            case ConceptKind::risk:
            case ConceptKind::diagnostic:
            case ConceptKind::entity:
            case ConceptKind::evidence:
                break;
        }
    });
    keep_specific(reading, facets.intervention);
    keep_specific(reading, facets.condition);
    found.names_intervention =
        !facets.intervention.empty() &&
        !std::all_of(facets.intervention.begin(), facets.intervention.end(),
                     [&](ConceptNo n) { return is_generic(reading.lexicon.concepts[n]); });
    found.names_condition = !facets.condition.empty();
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        // A bare "it" may be the disease; "this therapy" is the treatment.
        found.points_back |= cue.owner == reading.signals.anaphor && cue.tokens.size() > 1;
    });
    facets.direction = direction_of(reading, scopes, sentence, clause, facets);
    return found;
}

void inherit(const Reading& reading, std::uint32_t sentence, const Focus& focus, Type type,
             Found& found, Claim& claim) {
    Facets& facets = found.facets;
    const bool about_treatment = type != Type::background && type != Type::prognosis;
    const auto from_sentence = [&](ConceptKind kind, std::vector<ConceptNo>& list) {
        const TokenSpan before{reading.text.sentences[sentence].tokens.begin, claim.tokens.begin};
        reading.each(Family::concept_, sentence, before, [&](const Cue& cue) {
            if (reading.concept_of(cue).kind == kind && !is_generic(reading.concept_of(cue))) {
                add(list, cue.owner);
            }
        });
    };
    if (!found.names_intervention && (about_treatment || found.points_back)) {
        std::vector<ConceptNo> taken;
        from_sentence(ConceptKind::intervention, taken);
        if (taken.empty()) {
            taken = focus.intervention;
        }
        std::erase_if(taken, [&](ConceptNo n) {
            return std::find(facets.comparator.begin(), facets.comparator.end(), n) !=
                   facets.comparator.end();
        });
        if (!taken.empty()) {
            facets.intervention = taken;
            claim.intervention_inherited = true;
        }
    }
    // "This condition", "pain": a broad word is read as the condition in focus, if there is one.
    const auto broad = [&](ConceptNo n) { return reading.lexicon.concepts[n].broad; };
    if (std::all_of(facets.condition.begin(), facets.condition.end(), broad)) {
        std::vector<ConceptNo> taken;
        from_sentence(ConceptKind::condition, taken);
        if (std::all_of(taken.begin(), taken.end(), broad)) {
            taken = focus.condition;
        }
        if (facets.condition.empty() || !std::all_of(taken.begin(), taken.end(), broad)) {
            facets.condition = taken;
        }
    }
    claim.facets = facets;
}

}  // namespace probatum
