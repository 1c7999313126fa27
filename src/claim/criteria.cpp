// SPDX-License-Identifier: Apache-2.0
#include "claim/criteria.h"

#include "claim/context.h"
#include "model/linear.h"

#include <array>

namespace probatum {
namespace {

// In the order in which every report shows them.
constexpr std::array<std::string_view, 10> ids = {
    "costs",     "benefits",     "harms",        "evidence-quality", "disease-mongering",
    "conflicts", "alternatives", "availability", "novelty",          "language"};

}  // namespace

std::vector<Criterion> criteria_of(const model::Models& models, const model::Features& portrait,
                                   const std::vector<DocumentFact>& facts) {
    const std::vector<float> sums = models.sums(portrait);
    std::vector<Criterion> criteria;
    for (const std::string_view id : ids) {
        Criterion criterion{std::string(id), Criterion::Satisfied::not_applicable, 0.5F, {}};
        if (const auto* question = models.question("criterion-" + std::string(id))) {
            criterion.score = model::answer(*question, sums).front();
            criterion.satisfied = criterion.score >= 0.5F ? Criterion::Satisfied::yes
                                                          : Criterion::Satisfied::no;
            for (const auto& reason : models.reasons(portrait, question->first_column, 3)) {
                criterion.because.push_back(reason.feature);
            }
        }
        // What costs nothing and what nobody can buy has no price to name.
        if (id == "costs" && !has_fact(facts, "commercial") && !has_fact(facts, "cost-named")) {
            criterion.satisfied = Criterion::Satisfied::not_applicable;
        }
        criteria.push_back(std::move(criterion));
    }
    return criteria;
}

}  // namespace probatum
