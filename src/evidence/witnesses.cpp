// SPDX-License-Identifier: Apache-2.0
#include "evidence/witnesses.h"

#include <algorithm>
#include <tuple>

namespace probatum {
namespace {

constexpr std::size_t most_shown = 3;

template <class Keep>
Witnesses only(const Witnesses& all, Keep keep) {
    Witnesses kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
    return kept;
}

bool on_outcome(const Question& question, const Witness& witness) {
    return question.closeness(*witness.statement) != Closeness::none;
}

bool helps(const Witness& witness) {
    return witness.statement->facets.direction == Direction::benefit;
}

// A statement about one stage says nothing of another; one about no stage speaks of all.
bool same_stage(const Claim& claim, const Statement& statement) {
    const Stage told = statement.facets.stage;
    const Stage asked = claim.facets.stage;
    return told == Stage::unspecified || told == Stage::all || told == asked || asked == Stage::all;
}

// "No better than X" speaks to claims that name X; "no better than placebo" to all.
bool same_comparison(const Question& question, const Statement& statement) {
    const auto& told = statement.facets.comparator;
    const auto& asked = question.claim.facets.comparator;
    return std::all_of(told.begin(), told.end(), [&](ConceptNo one) {
        return question.lexicon().concepts[one].kind == ConceptKind::evidence ||
               std::any_of(asked.begin(), asked.end(),
                           [&](ConceptNo other) { return question.index.related(one, other); });
    });
}

// "Some harm was seen" is not "it does not help": a harm only opposes claims of safety.
bool opposes(const Question& question, const Statement& statement) {
    const Direction told = statement.facets.direction;
    if (question.asserted == Direction::benefit) {
        return told == Direction::no_effect ||
               (told == Direction::harm &&
                (statement.role != "harm" || question.claim.facets.rung < 0));
    }
    return question.asserted == Direction::harm && told == Direction::benefit &&
           statement.strength >= 4 && statement.role != "mechanism";
}

bool denies(const Question& question, const Witness& witness) {
    const Statement& statement = *witness.statement;
    const Closeness closeness = question.closeness(statement);
    const bool covers = closeness == Closeness::same || closeness == Closeness::family;
    return covers && opposes(question, statement) && same_stage(question.claim, statement) &&
           same_comparison(question, statement) &&
           (witness.kin != Kin::universal || statement.facets.rung == question.claim.facets.rung);
}

int stage_distance(const Claim& claim, const Statement& statement) {
    const Stage told = statement.facets.stage;
    if (claim.facets.stage == Stage::unspecified) {
        return told == Stage::unspecified || told == Stage::all ? 0 : 1;
    }
    return told == claim.facets.stage || told == Stage::all ? 0
           : told == Stage::unspecified                     ? 1
                                                            : 2;
}

// How many of the names of one product (or combination) the statement leaves out.
int left_out(const Question& question, const Statement& statement) {
    const auto& told = statement.facets.intervention;
    return static_cast<int>(std::count_if(
        question.interventions.begin(), question.interventions.end(), [&](ConceptNo asked) {
            return std::none_of(told.begin(), told.end(),
                                [&](ConceptNo one) { return question.index.related(asked, one); });
        }));
}

// How many of the claimed outcomes the statement is silent on.
long silent_on(const Question& question, const Statement& statement) {
    return std::count_if(question.outcomes.begin(), question.outcomes.end(),
                         [&](ConceptNo outcome) {
                             return question.closeness(statement, outcome) == Closeness::none;
                         });
}

// The strength that a statement lends to the claim: none when it denies it.
int lends(const Question& question, const Witness& witness) {
    return denies(question, witness) && !question.denies ? 0 : witness.statement->strength;
}

// The statement speaks to the claim at all, for or against.
bool speaks(const Question& question, const Witness& witness) {
    const Statement& statement = *witness.statement;
    if (witness.kin == Kin::universal || witness.overlap != Overlap::same ||
        !on_outcome(question, witness)) {
        return false;
    }
    const Direction told = statement.facets.direction;
    const bool plain = !question.effect && !question.standing;
    if (question.standing && unsettled(statement)) {
        return false;  // the step before decides what these say
    }
    if (question.effect && statement.role == "mechanism" &&
        question.claim.type != Type::mechanism) {
        return false;  // how something might work is no evidence that it does
    }
    if (told == Direction::no_effect || told == Direction::harm) {
        const Type type = question.claim.type;
        const bool of_disease = type == Type::background || type == Type::prognosis;
        return question.asserted == told || (plain && of_disease) || denies(question, witness);
    }
    if (question.asserted == Direction::harm && told == Direction::benefit) {
        return denies(question, witness);
    }
    return !plain || (statement.role != "limitation" && statement.role != "research");
}

bool general(const Claim& claim) {
    return claim.citation_level < 2;  // names no source of its own
}

Relation relation(const Question& question, const Witness& witness) {
    const Statement& statement = *witness.statement;
    if (witness.overlap == Overlap::none || question.closeness(statement) == Closeness::none) {
        return Relation::related;
    }
    const Direction told = statement.facets.direction;
    if (question.denies) {
        return told == Direction::benefit || settled(statement) ? Relation::refutes
                                                                : Relation::supports;
    }
    if (denies(question, witness) || told == Direction::uncertain ||
        (question.standing && unsettled(statement))) {
        return question.claim.strength <= 1 ? Relation::supports : Relation::refutes;
    }
    return witness.overlap == Overlap::same ? Relation::supports : Relation::related;
}

}  // namespace

Witnesses benefits(const Question& question) {
    return only(question.witnesses, [](const Witness& witness) {
        return helps(witness) && witness.kin != Kin::universal;
    });
}

Witnesses benefits_on_outcome(const Question& question) {
    return only(benefits(question),
                [&](const Witness& witness) { return on_outcome(question, witness); });
}

Witnesses denials(const Question& question) {
    const Witnesses support = benefits_on_outcome(question);
    auto highest = EvidenceLevel::preclinical;
    for (const Witness& witness : support) {
        highest = std::max(highest, witness.statement->level);
    }
    return only(question.witnesses, [&](const Witness& witness) {
        const bool outweighed = !support.empty() && question.asserted == Direction::benefit &&
                                (witness.statement->level < highest || witness.kin == Kin::member);
        return denies(question, witness) && !outweighed;
    });
}

Witnesses tentative(const Question& question) {
    for (const Kin kin : {Kin::same, Kin::family, Kin::member}) {
        const Witnesses told = only(question.witnesses, [&](const Witness& witness) {
            return witness.kin == kin && witness.statement->status != Status::unstated &&
                   !witness.statement->universal;
        });
        const bool accepted = std::any_of(
            question.witnesses.begin(), question.witnesses.end(), [&](const Witness& witness) {
                const Statement& statement = *witness.statement;
                return witness.kin == kin &&
                       (settled(statement) ||
                        (kin == Kin::member &&
                         (statement.role == "use" || statement.role == "recommendation")));
            });
        if (!told.empty()) {
            Witnesses doubtful =
                only(told, [](const Witness& witness) { return unsettled(*witness.statement); });
            std::stable_sort(doubtful.begin(), doubtful.end(),
                             [](const Witness& a, const Witness& b) {
                                 const auto rank = [](const Witness& witness) {
                                     const Statement& s = *witness.statement;
                                     return std::tuple(-static_cast<int>(s.level),
                                                       s.role != "status", s.strength);
                                 };
                                 return rank(a) < rank(b);
                             });
            return accepted ? Witnesses{} : doubtful;
        }
    }
    return {};
}

Witnesses measures(const Question& question) {
    Witnesses all =
        only(question.witnesses, [&](const Witness& witness) { return speaks(question, witness); });
    // Facets cannot tell two facts about a disease apart: take the one that is surest.
    const int sign = question.interventions.empty() && !question.standing ? -1 : 1;
    std::stable_sort(all.begin(), all.end(), [&](const Witness& a, const Witness& b) {
        const auto rank = [&](const Witness& witness) {
            const Statement& statement = *witness.statement;
            return std::tuple(left_out(question, statement), witness.kin,
                              stage_distance(question.claim, statement),
                              -static_cast<int>(statement.level), question.closeness(statement),
                              silent_on(question, statement), sign * lends(question, witness));
        };
        return rank(a) < rank(b);
    });
    return all;
}

int ceiling(const Question& question, const Witnesses& measures) {
    if (measures.empty()) {
        return -1;
    }
    int strength = lends(question, measures.front());
    const bool single = measures.front().statement->level < EvidenceLevel::secondary;
    if (question.effect && single && general(question.claim)) {
        for (const Witness& witness : tentative(question)) {
            if (witness.statement->level == EvidenceLevel::synthesis) {
                strength = std::min(strength, witness.statement->strength);
            }
        }
    }
    return strength;
}

void show(const Question& question, const Witnesses& witnesses, Judgement& judgement) {
    for (const Witness& witness : witnesses) {
        const bool shown = std::any_of(
            judgement.evidence.begin(), judgement.evidence.end(), [&](const Shown& one) {
                return one.pack == witness.pack_number && one.statement == witness.number;
            });
        if (!shown && judgement.evidence.size() < most_shown) {
            judgement.evidence.push_back(
                {witness.pack_number, witness.number, relation(question, witness)});
        }
    }
}

std::string names(const std::vector<ConceptNo>& concepts, const Lexicon& lexicon) {
    std::string text;
    for (std::size_t i = 0; i < concepts.size(); ++i) {
        text += i == 0 ? "" : i + 1 < concepts.size() ? ", " : " and ";
        text += lexicon.concepts[concepts[i]].name;
    }
    return text;
}

}  // namespace probatum
