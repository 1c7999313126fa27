// SPDX-License-Identifier: Apache-2.0
// Decisions of degree. A question ("is this a claim?", "which type?") is answered
// by one linear model over named features: bias plus weights, through the logistic
// function (two answers), softmax (several) or as it is (a number). Weights are
// data, lexicons/<language>/models/*.toml; all questions share one table, so a
// feature is looked up once. Every decision can list what moved it.
//
//     Features features;
//     features.add("has", "effect-verb");
//     const std::vector<float> sums = models.sums(features);
//     const float claim = answer(*models.question("claim"), sums)[0];
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace probatum::model {

using FeatureId = std::uint64_t;
FeatureId feature(std::string_view name);                          // FNV-1a of the name
FeatureId feature(std::string_view group, std::string_view word);  // of "group:word"

// What is known about one thing to be judged. A feature added twice counts twice.
// Names are kept only while tracing.
class Features {
public:
    explicit Features(bool trace = false) : trace_(trace) {}
    void add(std::string_view name, float value = 1.0F);
    void add(std::string_view group, std::string_view word, float value = 1.0F);
    struct Item {
        FeatureId id;
        float value;
    };
    const std::vector<Item>& items() const { return items_; }
    std::string_view name(std::size_t at) const {
        return trace_ ? std::string_view(names_[at]) : std::string_view{};
    }
    void clear() {
        items_.clear();
        names_.clear();
    }

private:
    bool trace_;
    std::vector<Item> items_;
    std::vector<std::string> names_;
};

enum class Link : std::uint8_t { logistic, softmax, identity };

struct Question {
    std::string id;
    Link link = Link::logistic;
    std::vector<std::string> answers;  // softmax: one column each; else one column
    std::vector<float> bias;           // one per column
    std::uint32_t first_column = 0;    // in the shared table
    float least = std::numeric_limits<float>::lowest();  // identity: where the number is cut
    float most = std::numeric_limits<float>::max();
    std::string provenance;  // where the weights come from, with figures
};

struct Reason {
    std::string feature;
    float weight;  // value × weight, towards the given answer
};

// A feature's weight in one column.
struct Weight {
    std::uint32_t column;
    float weight;
};

struct Models {
    std::vector<Question> questions;  // in order of id
    std::uint32_t columns = 0;
    std::vector<FeatureId> keys;           // sorted
    std::vector<std::uint32_t> row_begin;  // row of each key in `weights`; keys.size() + 1
    std::vector<Weight> weights;           // rows of the sparse table
    std::vector<std::uint32_t> slots;      // open addressing: key number + 1 by its low bits

    std::vector<float> sums(const Features& features) const;  // every column, bias included
    const Question* question(std::string_view id) const;      // nullptr: not there
    // What moved `column` most, in either direction. Names need tracing features.
    std::vector<Reason> reasons(const Features& features, std::uint32_t column,
                                std::size_t most) const;
};

// A question as it was written, before it takes its columns in the shared table.
struct Draft {
    struct Entry {
        FeatureId feature;
        Weight weight;  // columns count from 0 here
    };
    Question question;
    std::vector<Entry> entries;
};
Models join(std::vector<Draft> drafts);

float logistic(float x);
// Probabilities of a question's answers from Models::sums (one number for logistic and identity).
std::vector<float> answer(const Question& question, const std::vector<float>& sums);

}  // namespace probatum::model
