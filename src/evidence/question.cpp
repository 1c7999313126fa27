// SPDX-License-Identifier: Apache-2.0
#include "evidence/question.h"

#include <algorithm>

namespace probatum {
namespace {

bool contains(const std::vector<ConceptNo>& list, ConceptNo number) {
    return std::find(list.begin(), list.end(), number) != list.end();
}

// What a claim is about when it names no outcome.
std::string_view default_outcome(const Claim& claim) {
    switch (claim.type) {
        case Type::efficacy:
        case Type::testimonial:
            return "efficacy_any";
        case Type::comparison:
            return claim.facets.comparator.empty() ? "" : "efficacy_any";
        case Type::safety:
            return "safety";
        case Type::harm:
            return "adverse_events";
        case Type::status:
        case Type::recommendation:
        case Type::prediction:
            return "status";
        case Type::process:
            return "process";
        default:
            return {};
    }
}

// Good or bad for patients, not a word of description ("caused by", "is used").
bool is_result(const Concept& outcome) {
    return outcome.wants != 0 || outcome.rung >= 0 || outcome.kind == ConceptKind::harm;
}

// A procedure is no effect, but "medicine to halt the disease" presupposes one (N3), and
// "a study was made" says that there is evidence of one.
bool presupposes_effect(const Claim& claim, const Lexicon& lexicon) {
    const auto study = lexicon.concept_of("study_exists");
    return claim.facets.rung >= 3 || (study && contains(claim.facets.outcome, *study));
}

// Outcomes that the claim is about: results where it tells of one, else descriptions.
std::vector<ConceptNo> outcomes_of(const Claim& claim, const Lexicon& lexicon) {
    std::vector<ConceptNo> outcomes = claim.facets.outcome;
    const auto is_one = [&](ConceptNo one) { return is_result(lexicon.concepts[one]); };
    const auto is_none = [&](ConceptNo one) { return !is_one(one); };
    if (claim.type == Type::process && !presupposes_effect(claim, lexicon)) {
        std::erase_if(outcomes, is_one);
    } else if (claim.facets.rung >= 0 && std::any_of(outcomes.begin(), outcomes.end(), is_one)) {
        std::erase_if(outcomes, is_none);
    }
    if (!outcomes.empty()) {
        return outcomes;
    }
    const auto number = lexicon.concept_of(default_outcome(claim));
    return number ? std::vector<ConceptNo>{*number} : std::vector<ConceptNo>{};
}

// A claim of status, or one that names no effect but "an option", "a breakthrough" (N6).
bool is_standing(const Claim& claim, const Lexicon& lexicon) {
    switch (claim.type) {
        case Type::status:
        case Type::recommendation:
        case Type::prediction:
            return true;
        case Type::efficacy:
        case Type::mechanism:
        case Type::comparison: {
            const auto status = lexicon.concept_of("status");
            return status && claim.facets.rung < 0 && contains(claim.facets.outcome, *status);
        }
        default:
            return false;
    }
}

// What cells can do: said to be so, or a mechanism that names no result in patients.
bool is_capacity(const Claim& claim, const std::vector<ConceptNo>& outcomes,
                 const Lexicon& lexicon) {
    const auto mechanism = lexicon.concept_of("mechanism");
    const bool may_be = claim.facets.rung < 0 && !outcomes.empty() && mechanism &&
                        (claim.type == Type::mechanism || claim.type == Type::efficacy);
    return claim.capacity ||
           (may_be && std::all_of(outcomes.begin(), outcomes.end(), [&](ConceptNo outcome) {
                return lexicon.is_a(outcome, *mechanism);
            }));
}

// What cells can do, definitions, procedures and the standing of a treatment are no effects.
bool is_effect(const Claim& claim, const std::vector<ConceptNo>& outcomes, const Lexicon& lexicon) {
    if (is_capacity(claim, outcomes, lexicon) || is_standing(claim, lexicon)) {
        return false;
    }
    if (claim.type == Type::process) {
        return presupposes_effect(claim, lexicon);
    }
    const auto any = lexicon.concept_of("efficacy_any");
    const bool of_benefit = claim.type != Type::mechanism && any &&
                            std::any_of(outcomes.begin(), outcomes.end(), [&](ConceptNo outcome) {
                                return lexicon.is_a(outcome, *any);
                            });
    return claim.facets.rung >= 0 || of_benefit || claim.type == Type::efficacy ||
           claim.type == Type::safety || claim.type == Type::comparison;
}

// Which way the claim says that it goes. Facts about a disease take no side.
Direction asserted_by(const Claim& claim, bool effect) {
    const bool harm = claim.facets.direction == Direction::harm;
    if (claim.type == Type::harm || (claim.type == Type::safety && harm)) {
        return Direction::harm;
    }
    return effect ? Direction::benefit : Direction::none;
}

// "No side effects" denies a harm, which asserts safety.
bool denies_effect(const Claim& claim) {
    return claim.type != Type::safety && claim.type != Type::harm &&
           (claim.negative || claim.facets.direction == Direction::no_effect);
}

// Statements that tell where a treatment stands, whatever outcome they name.
bool tells_standing(const Statement& statement) {
    return settled(statement) || statement.role == "recommendation" || statement.role == "use";
}

// Two names describe one product when one is a kind of the other or both are kinds of
// something that is neither an umbrella nor the top of its tree.
bool one_product(ConceptNo a, ConceptNo b, const Evidence::Index& index) {
    if (index.related(a, b)) {
        return true;
    }
    const auto& concepts = index.lexicon->concepts;
    const auto& above = concepts[a].ancestors;
    return std::any_of(above.begin(), above.end(), [&](ConceptNo one) {
        return index.is_a(b, one) && !index.is_umbrella(one) && !concepts[one].ancestors.empty();
    });
}

// "Illness" and "pain" beside a named disease stand for that disease. They are broad, top
// of their tree, and no class of what the evidence is about.
std::vector<ConceptNo> conditions_of(const Claim& claim, const Evidence::Index& index) {
    const auto says_nothing = [&](ConceptNo one) {
        const Concept& condition = index.lexicon->concepts[one];
        return condition.broad && condition.ancestors.empty() && !index.is_class_of_condition(one);
    };
    std::vector<ConceptNo> conditions = claim.facets.condition;
    if (!std::all_of(conditions.begin(), conditions.end(), says_nothing)) {
        std::erase_if(conditions, says_nothing);
    }
    return conditions;
}

// Interventions that the claim speaks of. Named ones: a class beside one of its kinds adds
// nothing. Pointed back to ("these procedures"): an umbrella stands for its kinds. A fact about
// a disease is not about the treatment that the text is about.
std::vector<ConceptNo> interventions_of(const Claim& claim, const Evidence::Index& index) {
    const bool pointed = claim.intervention_inherited;
    if (pointed && (claim.type == Type::background || claim.type == Type::prognosis)) {
        return {};
    }
    const std::vector<ConceptNo>& named = claim.facets.intervention;
    std::vector<ConceptNo> interventions = named;
    std::erase_if(interventions, [&](ConceptNo one) {
        const auto adds_nothing_to = [&](ConceptNo other) {
            const bool class_of_it = index.is_a(other, one) && !(pointed && index.is_umbrella(one));
            const bool kind_of_it = index.is_a(one, other) && pointed && index.is_umbrella(other);
            return other != one && (class_of_it || kind_of_it);
        };
        return index.lexicon->concepts[one].id.starts_with("generic_") ||
               std::any_of(named.begin(), named.end(), adds_nothing_to);
    });
    return interventions;
}

// A combination that a statement tells of as one: the product and what it was added to.
bool one_combination(ConceptNo product, ConceptNo other, const std::vector<ConceptNo>& conditions,
                     const Evidence::Index& index) {
    for (const Witness& witness : index.find({product}, conditions, false)) {
        for (const ConceptNo base : witness.statement->adjunct_to) {
            if (witness.kin != Kin::universal && index.is_a(other, base)) {
                return true;
            }
        }
    }
    return false;
}

std::vector<std::vector<ConceptNo>> products_of(const Claim& claim,
                                                const std::vector<ConceptNo>& conditions,
                                                const Evidence::Index& index) {
    std::vector<std::vector<ConceptNo>> products;
    for (const ConceptNo one : interventions_of(claim, index)) {
        const auto belongs = [&](const std::vector<ConceptNo>& product) {
            return std::any_of(product.begin(), product.end(), [&](ConceptNo other) {
                return one_product(one, other, index) ||
                       one_combination(one, other, conditions, index) ||
                       one_combination(other, one, conditions, index);
            });
        };
        const auto home = std::find_if(products.begin(), products.end(), belongs);
        if (home == products.end()) {
            products.push_back({one});
        } else {
            home->push_back(one);
        }
    }
    if (products.empty()) {
        products.emplace_back();
    }
    return products;
}

}  // namespace

bool unsettled(const Statement& statement) {
    switch (statement.status) {
        case Status::explored:
        case Status::emerging:
        case Status::experimental:
        case Status::under_investigation:
        case Status::unproven:
            return true;
        default:
            return false;
    }
}

bool settled(const Statement& statement) {
    return statement.status == Status::established || statement.status == Status::preferred;
}

Closeness Question::closeness(const Statement& statement, ConceptNo outcome) const {
    Closeness nearest = Closeness::none;
    for (const ConceptNo told : statement.facets.outcome) {
        nearest = std::min(nearest, told == outcome             ? Closeness::same
                                    : index.is_a(told, outcome) ? Closeness::member
                                    : index.is_a(outcome, told) ? Closeness::family
                                                                : Closeness::none);
    }
    return nearest;
}

Closeness Question::closeness(const Statement& statement) const {
    if (standing && tells_standing(statement)) {
        return Closeness::same;
    }
    Closeness nearest = Closeness::none;
    for (const ConceptNo outcome : outcomes) {
        nearest = std::min(nearest, closeness(statement, outcome));
    }
    return nearest;
}

bool Question::covers(const Witness& witness) const {
    return witness.overlap == Overlap::same && (capacity || !witness.statement->any_condition);
}

std::vector<Question> questions_of(const Claim& claim, const Evidence::Index& index,
                                   bool with_retracted) {
    std::vector<Question> questions;
    const std::vector<ConceptNo> conditions = conditions_of(claim, index);
    for (std::vector<ConceptNo>& product : products_of(claim, conditions, index)) {
        Question question{
            claim, index, std::move(product), conditions, outcomes_of(claim, *index.lexicon), {}};
        question.capacity = is_capacity(claim, question.outcomes, *index.lexicon);
        question.effect =
            !question.interventions.empty() && is_effect(claim, question.outcomes, *index.lexicon);
        question.standing = is_standing(claim, *index.lexicon);
        question.denies = denies_effect(claim);
        question.asserted = asserted_by(claim, question.effect);
        question.witnesses = index.find(question.interventions, conditions, question.capacity);
        for (Witness& witness : question.witnesses) {
            if (question.capacity) {
                witness.overlap = Overlap::same;  // does not depend on the disease
            }
        }
        std::erase_if(question.witnesses, [&](const Witness& witness) {
            return (witness.retracted && !with_retracted) ||
                   (question.capacity && witness.kin == Kin::universal);
        });
        questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace probatum
