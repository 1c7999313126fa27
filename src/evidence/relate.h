// SPDX-License-Identifier: Apache-2.0
// Two texts as wholes: does the evidence support the claim, refute it, or neither?
// Needs no facets, so it works for any field; it is a decision of degree, made by the
// model "relation" over shared words, negation and direction.
#pragma once

#include "lexicon/lexicon.h"
#include "model/linear.h"

#include <string>
#include <string_view>

namespace probatum {

struct Relating {
    std::string label = "neutral";                 // supports refutes neutral
    float supports = 0, refutes = 0, neutral = 1;  // sum to 1
};

Relating relate(std::string_view claim, std::string_view evidence, const Lexicon& lexicon);

// What the model sees, for those who train it or want to know why.
model::Features relation_features(std::string_view claim, std::string_view evidence,
                                  const Lexicon& lexicon, bool trace);

}  // namespace probatum
