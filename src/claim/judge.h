// SPDX-License-Identifier: Apache-2.0
// The questions of degree asked of a clause: is it a claim, of what type, how sure
// does it sound, which causal relation does it assert.
#pragma once

#include "claim/claim.h"
#include "model/linear.h"

namespace probatum {

struct Degrees {
    float claim = 0;  // probability that it is a claim
    Type type = Type::background;
    float certainty = 1;  // 0..1
    float uncertain = 0;  // probability that a reader would call it uncertain
    Causal causal = Causal::none;
};

// Answers come from Lexicon::models; a question that the lexicon lacks keeps its default.
Degrees judge(const model::Models& models, const model::Features& features);

}  // namespace probatum
