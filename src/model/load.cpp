// SPDX-License-Identifier: Apache-2.0
#include "model/load.h"

#include "base/toml.h"

#include <algorithm>

namespace probatum::model {

namespace {

void read_weights(const TomlTable& table, std::uint32_t column, Draft& draft) {
    for (const auto& [name, weight] : table.numbers()) {
        draft.entries.push_back({feature(name), {column, static_cast<float>(weight)}});
    }
}

// bias = { efficacy = 0.1, … } names the answers; each has a table [weights.efficacy].
void read_softmax(const TomlTable& top, Draft& draft) {
    Question& question = draft.question;
    if (!top.is_table("bias")) {
        top.problem_at("bias", "a softmax needs bias = { answer = number, … }");
        top.table("weights").keys();
        return;
    }
    for (const auto& [name, bias] : top.table("bias").numbers()) {
        question.answers.push_back(name);
        question.bias.push_back(static_cast<float>(bias));
    }
    if (question.answers.size() < 2) {
        top.problem_at("bias", "a softmax needs at least two answers in 'bias'");
    }
    const TomlTable weights = top.table("weights");
    for (const std::string& name : weights.keys()) {
        const auto found = std::find(question.answers.begin(), question.answers.end(), name);
        if (found == question.answers.end()) {
            weights.problem_at(name, "no answer '" + name + "' in 'bias'");
            weights.table(name).numbers();
        } else {
            read_weights(weights.table(name),
                         static_cast<std::uint32_t>(found - question.answers.begin()), draft);
        }
    }
}

}  // namespace

Draft parse_model(std::string_view toml, std::string_view name, Problems& problems) {
    const TomlFile file(toml, name, problems);
    const TomlTable top = file.top();
    Draft draft;
    Question& question = draft.question;
    question.id = top.string("question");
    question.provenance = top.string("provenance");
    question.link = static_cast<Link>(top.choice("link", {"logistic", "softmax", "identity"}));
    if (file.valid() && !top.has("weights")) {
        top.problem("'[weights]' is missing");
    }
    if (question.link == Link::softmax) {
        read_softmax(top, draft);
    } else {
        question.bias.push_back(static_cast<float>(top.number("bias")));
        read_weights(top.table("weights"), 0, draft);
    }
    if (question.link == Link::identity) {
        question.least = static_cast<float>(top.number("least", question.least));
        question.most = static_cast<float>(top.number("most", question.most));
        if (question.least > question.most) {
            top.problem_at("most", "'most' is below 'least'");
        }
    }
    file.finish();
    return draft;
}

}  // namespace probatum::model
