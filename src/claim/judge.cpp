// SPDX-License-Identifier: Apache-2.0
#include "claim/judge.h"

#include <algorithm>

namespace probatum {
namespace {

// The likeliest answer of a softmax question.
std::string_view best(const model::Question& question, const std::vector<float>& sums) {
    const auto odds = model::answer(question, sums);
    return question.answers[static_cast<std::size_t>(std::max_element(odds.begin(), odds.end()) -
                                                     odds.begin())];
}

Causal causal_named(std::string_view name) {
    for (const Causal causal :
         {Causal::none, Causal::correlational, Causal::conditional, Causal::direct}) {
        if (name_of(causal) == name) {
            return causal;
        }
    }
    return Causal::none;
}

}  // namespace

Degrees judge(const model::Models& models, const model::Features& features) {
    const std::vector<float> sums = models.sums(features);
    Degrees degrees;
    if (const auto* claim = models.question("claim")) {
        degrees.claim = model::answer(*claim, sums).front();
    }
    if (const auto* type = models.question("type")) {
        degrees.type = type_named(best(*type, sums)).value_or(Type::background);
    }
    if (const auto* certainty = models.question("certainty")) {
        degrees.certainty = std::clamp(model::answer(*certainty, sums).front(), 0.0F, 1.0F);
    }
    if (const auto* uncertain = models.question("uncertain")) {
        degrees.uncertain = model::answer(*uncertain, sums).front();
    }
    if (const auto* causal = models.question("causal")) {
        degrees.causal = causal_named(best(*causal, sums));
    }
    return degrees;
}

}  // namespace probatum
