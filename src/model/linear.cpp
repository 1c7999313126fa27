// SPDX-License-Identifier: Apache-2.0
#include "model/linear.h"

#include "base/hash.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace probatum::model {

namespace {

std::uint32_t columns_of(const Question& question) {
    return static_cast<std::uint32_t>(question.bias.size());
}

std::span<const Weight> row(const Models& models, FeatureId id) {
    const std::size_t mask = models.slots.size() - 1;  // a power of two, never full
    for (std::size_t at = id & mask; !models.slots.empty() && models.slots[at] != 0;
         at = (at + 1) & mask) {
        const std::size_t key = models.slots[at] - 1;
        if (models.keys[key] == id) {
            const Weight* first = models.weights.data();
            return {first + models.row_begin[key], first + models.row_begin[key + 1]};
        }
    }
    return {};
}

std::vector<std::uint32_t> slots_for(const std::vector<FeatureId>& keys) {
    std::size_t size = 1;
    while (size < 2 * keys.size() + 1) {
        size *= 2;
    }
    std::vector<std::uint32_t> slots(size);
    for (std::size_t key = 0; key < keys.size(); ++key) {
        std::size_t at = keys[key] & (size - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (size - 1);
        }
        slots[at] = static_cast<std::uint32_t>(key + 1);
    }
    return slots;
}

}  // namespace

FeatureId feature(std::string_view name) {
    return fnv1a(name);
}

FeatureId feature(std::string_view group, std::string_view word) {
    return fnv1a(word, fnv1a(":", fnv1a(group)));
}

void Features::add(std::string_view name, float value) {
    items_.push_back({feature(name), value});
    if (trace_) {
        names_.emplace_back(name);
    }
}

void Features::add(std::string_view group, std::string_view word, float value) {
    items_.push_back({feature(group, word), value});
    if (trace_) {
        names_.push_back(std::string(group).append(":").append(word));
    }
}

Models join(std::vector<Draft> drafts) {
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft& a, const Draft& b) { return a.question.id < b.question.id; });
    Models models;
    std::vector<Draft::Entry> all;
    for (Draft& draft : drafts) {
        draft.question.first_column = models.columns;
        for (const Draft::Entry& entry : draft.entries) {
            all.push_back(
                {entry.feature, {models.columns + entry.weight.column, entry.weight.weight}});
        }
        models.columns += columns_of(draft.question);
        models.questions.push_back(std::move(draft.question));
    }
    std::stable_sort(all.begin(), all.end(), [](const Draft::Entry& a, const Draft::Entry& b) {
        return std::pair(a.feature, a.weight.column) < std::pair(b.feature, b.weight.column);
    });
    for (const Draft::Entry& entry : all) {
        if (models.keys.empty() || models.keys.back() != entry.feature) {
            models.keys.push_back(entry.feature);
            models.row_begin.push_back(static_cast<std::uint32_t>(models.weights.size()));
        }
        models.weights.push_back(entry.weight);
    }
    models.row_begin.push_back(static_cast<std::uint32_t>(models.weights.size()));
    models.slots = slots_for(models.keys);
    return models;
}

std::vector<float> Models::sums(const Features& features) const {
    std::vector<float> sums(columns);
    for (const Question& question : questions) {
        std::copy(question.bias.begin(), question.bias.end(), sums.begin() + question.first_column);
    }
    for (const Features::Item& item : features.items()) {
        for (const Weight& weight : row(*this, item.id)) {
            sums[weight.column] += item.value * weight.weight;
        }
    }
    return sums;
}

const Question* Models::question(std::string_view id) const {
    const auto found = std::lower_bound(
        questions.begin(), questions.end(), id,
        [](const Question& question, std::string_view wanted) { return question.id < wanted; });
    return found != questions.end() && found->id == id ? &*found : nullptr;
}

std::vector<Reason> Models::reasons(const Features& features, std::uint32_t column,
                                    std::size_t most) const {
    std::vector<Reason> reasons;
    for (std::size_t at = 0; at < features.items().size(); ++at) {
        const Features::Item& item = features.items()[at];
        for (const Weight& weight : row(*this, item.id)) {
            if (weight.column == column && item.value * weight.weight != 0) {
                reasons.push_back({std::string(features.name(at)), item.value * weight.weight});
            }
        }
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& a, const Reason& b) {
        return std::abs(a.weight) > std::abs(b.weight);
    });
    reasons.resize(std::min(most, reasons.size()));
    return reasons;
}

float logistic(float x) {
    return 1.0F / (1.0F + std::exp(-x));
}

std::vector<float> answer(const Question& question, const std::vector<float>& sums) {
    const auto first = sums.begin() + question.first_column;
    std::vector<float> answers(first, first + columns_of(question));
    switch (question.link) {
        case Link::logistic:
            answers[0] = logistic(answers[0]);
            break;
        case Link::identity:
            answers[0] = std::clamp(answers[0], question.least, question.most);
            break;
        case Link::softmax: {
            // Relative to the largest, so that exp() never overflows.
            const float largest = *std::max_element(answers.begin(), answers.end());
            float total = 0;
            for (float& one : answers) {
                one = std::exp(one - largest);
                total += one;
            }
            for (float& one : answers) {
                one /= total;
            }
            break;
        }
    }
    return answers;
}

}  // namespace probatum::model
