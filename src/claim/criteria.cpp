// SPDX-License-Identifier: Apache-2.0
#include "claim/criteria.h"

#include "claim/context.h"
#include "claim/portrait.h"

#include <array>
#include <set>

namespace probatum {
namespace {

// In the order in which every report shows them.
constexpr std::array<std::string_view, 10> ids = {
    "costs",     "benefits",     "harms",        "evidence-quality", "disease-mongering",
    "conflicts", "alternatives", "availability", "novelty",          "language"};

// What moved the answer most, each thing that was counted once, in words.
std::vector<std::string> reasons_of(const model::Models& models, const model::Features& portrait,
                                    std::uint32_t column) {
    constexpr std::size_t most = 3;
    std::vector<std::string> because;
    std::set<std::string_view> told;
    const auto reasons = models.reasons(portrait, column, 12);
    for (const model::Reason& reason : reasons) {
        if (because.size() < most && told.insert(counted_by(reason.feature)).second) {
            because.push_back(std::string(reason.weight < 0 ? "against: " : "for: ") +
                              in_words(reason.feature));
        }
    }
    return because;
}

}  // namespace

std::vector<Criterion> criteria_of(const model::Models& models, const model::Features& portrait,
                                   const std::vector<DocumentFact>& facts) {
    const std::vector<float> sums = models.sums(portrait);
    std::vector<Criterion> criteria;
    for (const std::string_view id : ids) {
        Criterion criterion{std::string(id), Criterion::Satisfied::not_applicable, 0.5F, {}};
        if (const auto* question = models.question("criterion-" + std::string(id))) {
            criterion.score = model::answer(*question, sums).front();
            criterion.satisfied =
                criterion.score >= 0.5F ? Criterion::Satisfied::yes : Criterion::Satisfied::no;
            criterion.because = reasons_of(models, portrait, question->first_column);
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
