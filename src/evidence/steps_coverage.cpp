// SPDX-License-Identifier: Apache-2.0
#include "evidence/steps.h"

#include <algorithm>

namespace probatum {
namespace {

bool covered(const Question& question) {
    return std::any_of(question.witnesses.begin(), question.witnesses.end(),
                       [&](const Witness& witness) { return question.covers(witness); });
}

// The evidence tells nothing of the outcome, for the product or for what it is compared with.
bool outcome_never_told(const Question& q) {
    if (q.claim.facets.rung >= 0) {
        return false;
    }
    std::vector<ConceptNo> named = q.interventions;
    const auto& comparators = q.claim.facets.comparator;
    named.insert(named.end(), comparators.begin(), comparators.end());
    const Witnesses told = q.index.find(named, {}, true);
    return std::none_of(told.begin(), told.end(), [&](const Witness& witness) {
        return q.closeness(*witness.statement) != Closeness::none;
    });
}

}  // namespace

// Only a statement that speaks of every intervention can reach one that no pack names.
Decision unknown_intervention(const Question& q) {
    if (q.interventions.empty()) {
        const bool asks_effect = q.claim.type == Type::efficacy || q.claim.type == Type::safety;
        if (asks_effect && benefits_on_outcome(q).empty()) {
            return not_covered(q, "intervention: the claim names none that the evidence addresses");
        }
        return std::nullopt;
    }
    const bool reached =
        std::any_of(q.witnesses.begin(), q.witnesses.end(), [&](const Witness& witness) {
            return witness.kin != Kin::universal ||
                   (witness.statement->facets.rung == q.claim.facets.rung &&
                    q.closeness(*witness.statement) != Closeness::none);
        });
    if (!reached && !q.index.knows(q.interventions)) {
        return not_covered(q, "intervention: the evidence does not address " + about(q));
    }
    return std::nullopt;
}

Decision other_condition(const Question& q) {
    if (std::any_of(q.witnesses.begin(), q.witnesses.end(), [&](const Witness& witness) {
            return q.covers(witness) || witness.overlap == Overlap::wide;
        })) {
        return std::nullopt;
    }
    return not_covered(
        q, q.conditions.empty()
               ? "condition: the claim names none that the evidence addresses"
               : "condition: the evidence is not about " + names(q.conditions, q.lexicon()));
}

Decision unknown_comparator(const Question& q) {
    const auto& comparators = q.claim.facets.comparator;
    if (comparators.empty() ||
        std::any_of(comparators.begin(), comparators.end(),
                    [&](ConceptNo one) { return q.index.knows_comparator(one); })) {
        return std::nullopt;
    }
    if (!covered(q)) {
        return std::nullopt;  // the condition is the nearer reason
    }
    return not_covered(
        q, "comparator: the evidence compares nothing with " + names(comparators, q.lexicon()));
}

// A claim about more than the evidence is about can be refuted, by the steps before this.
Decision wider_condition(const Question& q) {
    if (covered(q)) {
        return std::nullopt;
    }
    if (!q.interventions.empty() && outcome_never_told(q)) {
        return not_covered(
            q, "outcome: the evidence does not mention " + names(q.outcomes, q.lexicon()));
    }
    const auto& asked = q.conditions;
    const auto part =
        std::find_if(q.witnesses.begin(), q.witnesses.end(),
                     [](const Witness& witness) { return witness.overlap == Overlap::wide; });
    const auto& told = part->statement->facets.condition;
    return not_covered(q, "condition: the evidence is about " + names(told, q.lexicon()) +
                              " only, the claim about " +
                              (asked.empty() ? "no named disease" : names(asked, q.lexicon())));
}

Decision silent_outcome(const Question& q) {
    if (!measures(q).empty()) {
        return std::nullopt;
    }
    return not_covered(q, "outcome: the evidence on " + about(q) + " does not tell of " +
                              (q.outcomes.empty() ? "this" : names(q.outcomes, q.lexicon())));
}

// A comparison needs a statement that compares.
Decision never_compared(const Question& q) {
    const auto& asked = q.claim.facets.comparator;
    if (asked.empty() || q.claim.type != Type::comparison || q.asserted == Direction::harm) {
        return std::nullopt;
    }
    const Witnesses best = measures(q);
    const bool compared = std::any_of(best.begin(), best.end(), [&](const Witness& witness) {
        const auto& told = witness.statement->facets.comparator;
        return std::any_of(told.begin(), told.end(), [&](ConceptNo one) {
            return std::any_of(asked.begin(), asked.end(),
                               [&](ConceptNo other) { return q.index.related(one, other); });
        });
    });
    if (compared) {
        return std::nullopt;
    }
    return not_covered(q, "comparator: the evidence never compares " + about(q) + " with " +
                              names(asked, q.lexicon()));
}

}  // namespace probatum
