// SPDX-License-Identifier: Apache-2.0
#include "evidence/steps.h"

#include <algorithm>

namespace probatum {
namespace {

// The strength of what the evidence does say of the product, within its scope.
int strength_within_scope(const Question& q) {
    int lowest = -1;
    for (const Witness& witness : benefits(q)) {
        const Statement& statement = *witness.statement;
        if (statement.facets.rung >= 0 && (lowest < 0 || statement.strength < lowest)) {
            lowest = statement.strength;
        }
    }
    return lowest;
}

Decision wider(const Question& q, const Witnesses& witnesses, std::string reason) {
    Witnesses shown = witnesses;
    for (const Witness& witness : tentative(q)) {
        shown.push_back(witness);
    }
    Judgement made =
        judgement(q, Verdict::overstated_scope, shown, strength_within_scope(q), std::move(reason));
    for (Shown& one : made.evidence) {
        if (one.relation == Relation::supports) {
            one.relation = Relation::related;  // it supports less than the claim
        }
    }
    const Witnesses best = measures(q);
    if (!best.empty() && q.claim.strength - ceiling(q, best) >= 2) {
        made.also.push_back(Verdict::overstated_certainty);
    }
    return made;
}

// Statements that carry the claimed effect, as far as rung and outcome go.
Witnesses carriers(const Question& q) {
    if (q.asserted == Direction::harm) {
        return {};
    }
    Witnesses told = benefits_on_outcome(q);
    std::erase_if(told, [&](const Witness& witness) {
        const Statement& statement = *witness.statement;
        return statement.role == "mechanism" ||
               (!q.claim.intent && statement.facets.rung < q.claim.facets.rung);
    });
    return told;
}

// Statements that are all restricted to sites (or people) other than the claim's.
Decision elsewhere(const Question& q, std::vector<ConceptNo> Facets::*facet,
                   std::string_view what) {
    const auto& asked = q.claim.facets.*facet;
    const Witnesses told = carriers(q);
    const auto speaks = [&](const Witness& witness) {
        const auto& named = witness.statement->facets.*facet;
        return named.empty() || std::any_of(named.begin(), named.end(), [&](ConceptNo one) {
                   return std::any_of(asked.begin(), asked.end(),
                                      [&](ConceptNo other) { return q.index.related(one, other); });
               });
    };
    if (!q.effect || asked.empty() || told.empty() ||
        std::any_of(told.begin(), told.end(), speaks)) {
        return std::nullopt;
    }
    return wider(q, told,
                 std::string(what) + ": the evidence is about " +
                     names(told.front().statement->facets.*facet, q.lexicon()) + " only");
}

}  // namespace

// The evidence tells kinds of a class apart, and the claimed product is none of them.
Decision unnamed_product(const Question& q) {
    if (!q.effect) {
        return std::nullopt;
    }
    const auto& condition = q.conditions;
    const auto has = [](const Witnesses& told, Kin kin) {
        return std::any_of(told.begin(), told.end(),
                           [&](const Witness& witness) { return witness.kin == kin; });
    };
    for (const ConceptNo product : q.interventions) {
        const Witnesses told = q.index.find({product}, condition, false);
        if (has(told, Kin::same) || has(told, Kin::member)) {
            continue;
        }
        for (const Witness& witness : told) {
            for (const ConceptNo one : witness.statement->facets.intervention) {
                if (witness.kin == Kin::family && q.index.is_a(product, one) &&
                    has(q.index.find({one}, condition, false), Kin::member)) {
                    return wider(q, q.witnesses,
                                 "product: the evidence names no " + names({product}, q.lexicon()));
                }
            }
        }
    }
    return std::nullopt;
}

Decision missing_adjunct(const Question& q) {
    const Witnesses told = benefits(q);
    if (!q.effect || q.asserted != Direction::benefit || told.empty()) {
        return std::nullopt;
    }
    const auto& claimed = q.claim.facets.intervention;
    const auto added = [&](const Witness& witness) {
        const auto& base = witness.statement->adjunct_to;
        return !base.empty() && std::none_of(base.begin(), base.end(), [&](ConceptNo one) {
            return std::any_of(claimed.begin(), claimed.end(),
                               [&](ConceptNo other) { return q.index.related(one, other); });
        });
    };
    if (!std::all_of(told.begin(), told.end(), added)) {
        return std::nullopt;
    }
    return wider(q, told,
                 "adjunct: the evidence saw " + about(q) + " only together with " +
                     names(told.front().statement->adjunct_to, q.lexicon()));
}

Decision higher_rung(const Question& q) {
    const int claimed = q.claim.facets.rung;
    if (!q.effect || claimed < 0 || q.claim.intent || q.asserted != Direction::benefit) {
        return std::nullopt;
    }
    const Witnesses told = benefits_on_outcome(q);
    int highest = -1;
    for (const Witness& witness : told) {
        highest = std::max(highest, witness.statement->facets.rung);
    }
    if (claimed <= highest) {
        return std::nullopt;
    }
    if (highest < 0 && q.claim.type == Type::mechanism && claimed <= 1) {
        return std::nullopt;  // what a substance does to a marker is pharmacology (N4)
    }
    if (highest >= 0) {
        return wider(q, told,
                     "outcome: the evidence tells of less (rung " + std::to_string(highest) +
                         " of 6, claimed " + std::to_string(claimed) +
                         "): " + told.front().statement->says);
    }
    return wider(q, q.witnesses,
                 "outcome: the evidence on " + about(q) + " does not tell of " +
                     names(q.outcomes, q.lexicon()));
}

Decision other_stage(const Question& q) {
    const Witnesses told = carriers(q);
    if (!q.effect && !q.standing) {
        return std::nullopt;
    }
    const Stage asked = q.claim.facets.stage;
    const auto speaks = [&](const Witness& witness) {
        const Stage stage = witness.statement->facets.stage;
        return stage == Stage::unspecified || stage == Stage::all || stage == asked;
    };
    if (told.empty() || std::any_of(told.begin(), told.end(), speaks)) {
        return std::nullopt;
    }
    if (asked == Stage::unspecified && !strong(q)) {
        return std::nullopt;  // hedged and silent about the stage
    }
    return wider(q, told,
                 "stage: the evidence is about " +
                     std::string(name_of(told.front().statement->facets.stage)) + " disease only");
}

Decision other_site(const Question& q) {
    return elsewhere(q, &Facets::site, "site");
}
Decision other_population(const Question& q) {
    return elsewhere(q, &Facets::population, "population");
}

}  // namespace probatum
