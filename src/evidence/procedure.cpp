// SPDX-License-Identifier: Apache-2.0
#include "evidence/procedure.h"

#include "evidence/steps.h"

#include <algorithm>
#include <array>

namespace probatum {
namespace {

std::string grade(int strength) {
    return "S" + std::to_string(strength);
}

// A claim of standing for what the evidence calls experimental.
Decision experimental_status(const Question& q) {
    if (!q.standing || q.denies) {
        return std::nullopt;
    }
    const Witnesses doubtful = tentative(q);
    if (doubtful.empty()) {
        return std::nullopt;
    }
    const Statement& first = *doubtful.front().statement;
    const std::string standing(name_of(first.status));
    if (q.claim.strength >= 2) {
        return judgement(q, Verdict::experimental_status, doubtful, 1,
                         "the evidence calls " + about(q) + " " + standing);
    }
    if (doubtful.front().overlap != Overlap::same) {
        return std::nullopt;
    }
    return judgement(q, Verdict::supported, doubtful, std::max(1, first.strength),
                     "the evidence too calls " + about(q) + " " + standing);
}

// "Explicit denial or opposite direction on the same outcome", for a claim of S4 or more.
Decision contradiction(const Question& q) {
    if (q.denies || !strong(q)) {
        return std::nullopt;
    }
    const Witnesses against = denials(q);
    if (against.empty()) {
        return std::nullopt;
    }
    return judgement(q, Verdict::contradicted, against, 0,
                     "the evidence says otherwise: " + against.front().statement->says);
}

// Statements on the denied outcome, by which side they take.
struct Sides {
    Witnesses deny, doubt, affirm;
    bool denies_all = false;  // one denies the very outcome, not a part of it
};

Sides sides_of(const Question& q) {
    Sides sides;
    for (const Witness& witness : q.witnesses) {
        const Statement& statement = *witness.statement;
        const Closeness closeness = q.closeness(statement);
        const bool off_rung =
            witness.kin == Kin::universal && statement.facets.rung != q.claim.facets.rung;
        if (closeness == Closeness::none || off_rung) {
            continue;
        }
        switch (statement.facets.direction) {
            case Direction::benefit:
                sides.affirm.push_back(witness);
                break;
            case Direction::no_effect:
            case Direction::harm:
                sides.deny.push_back(witness);
                sides.denies_all |= closeness != Closeness::member;
                break;
            case Direction::uncertain:
                sides.doubt.push_back(witness);
                break;
            case Direction::none:
                if (q.standing && settled(statement)) {
                    sides.affirm.push_back(witness);
                }
                break;
        }
    }
    return sides;
}

Judgement too_negative(const Question& q, const Witnesses& affirm) {
    const Statement& first = *affirm.front().statement;
    const bool firm = !q.standing && first.strength >= 4 && strong(q);
    return judgement(q, firm ? Verdict::contradicted : Verdict::understated, affirm, first.strength,
                     "the evidence is more positive about " + about(q) + ": " + first.says);
}

// A claim that something does not work, or is no option.
Decision denied_effect(const Question& q) {
    if (!q.denies) {
        return std::nullopt;
    }
    Sides sides = sides_of(q);
    if (q.standing) {
        const Witnesses doubtful = tentative(q);
        if (!doubtful.empty()) {
            return judgement(q, Verdict::supported, doubtful, 5, "the evidence is as reserved");
        }
        sides.deny.clear();
    }
    if (!sides.deny.empty()) {
        const bool part = !sides.denies_all && !sides.affirm.empty();
        return judgement(q, part ? Verdict::mixed : Verdict::supported, sides.deny, 5,
                         "the evidence denies " + std::string(part ? "a part of it" : "it") +
                             " as well: " + sides.deny.front().statement->says);
    }
    if (!sides.affirm.empty()) {
        return too_negative(q, sides.affirm);
    }
    if (sides.doubt.empty()) {
        return std::nullopt;
    }
    return judgement(q, strong(q) ? Verdict::overstated_certainty : Verdict::supported, sides.doubt,
                     3, "the evidence leaves it open: " + sides.doubt.front().statement->says);
}

// Surer than the evidence by two grades or more.
Decision too_certain(const Question& q) {
    const Witnesses best = measures(q);
    const int most = ceiling(q, best);
    if (q.claim.strength - most < 2) {
        return std::nullopt;
    }
    Witnesses shown = best;
    if (most < best.front().statement->strength) {
        shown = tentative(q);  // the source's own conclusion holds a single study down
        shown.insert(shown.end(), best.begin(), best.end());
    }
    return judgement(q, Verdict::overstated_certainty, shown, most,
                     "worded " + grade(q.claim.strength) + ", the evidence bears " + grade(most) +
                         ": " + shown.front().statement->says);
}

// Something good that the claim tells of and no statement does.
Decision partly_told(const Question& q) {
    const Witnesses best = measures(q);
    std::vector<ConceptNo> silent;
    for (const ConceptNo outcome : q.outcomes) {
        const bool told = std::any_of(best.begin(), best.end(), [&](const Witness& witness) {
            return q.closeness(*witness.statement, outcome) != Closeness::none;
        });
        const Concept& what = q.lexicon().concepts[outcome];
        if (!told && (what.rung >= 0 || what.wants > 0)) {
            silent.push_back(outcome);
        }
    }
    if (!q.effect || silent.empty()) {
        return std::nullopt;
    }
    return judgement(
        q, Verdict::mixed, best, ceiling(q, best),
        "the evidence agrees in part but does not tell of " + names(silent, q.lexicon()));
}

Decision supported(const Question& q) {
    const Witnesses best = measures(q);
    return judgement(q, Verdict::supported, best, ceiling(q, best),
                     "the evidence says the same: " + best.front().statement->says);
}

struct Step {
    std::string_view name;
    Decision (*decide)(const Question&);
};

// The order is the procedure. Step 0 (checkable) and step 1 (split) are compare()'s.
constexpr std::array<Step, 18> steps = {{
    {"coverage: intervention", unknown_intervention},
    {"coverage: condition", other_condition},
    {"coverage: comparator", unknown_comparator},
    {"status", experimental_status},
    {"contradiction", contradiction},
    {"coverage: wider condition", wider_condition},
    {"denied effect", denied_effect},
    {"scope: product", unnamed_product},
    {"scope: adjunct", missing_adjunct},
    {"scope: outcome", higher_rung},
    {"scope: stage", other_stage},
    {"scope: site", other_site},
    {"scope: population", other_population},
    {"coverage: outcome", silent_outcome},
    {"strength", too_certain},
    {"support: comparator", never_compared},
    {"support: part", partly_told},
    {"support", supported},
}};

}  // namespace

Judgement decide(const Question& question) {
    for (const Step& step : steps) {
        if (Decision decision = step.decide(question)) {
            decision->step = step.name;
            return *decision;
        }
    }
    return {};
}

}  // namespace probatum
