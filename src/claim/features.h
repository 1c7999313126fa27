// SPDX-License-Identifier: Apache-2.0
// What the models see of a clause: its words, cues and concepts, its shape and
// place. Names are stable, because the weights in lexicons/<language>/models/
// speak of them:
//   sig:ID str:CLASS cue:RULE con:KIND rung:N  cues inside the clause
//   near:ID                                    a signal elsewhere in the sentence
//   out:ID                                     an outcome concept inside the clause
//   w:WORD p:BEGIN b:WORD_WORD first:WORD      words (folded, numbers as #; p: the first five
//   letters) head:BEGIN                                 words of the heading above prev:ID a signal
//   in the sentence before, in the same block block: end: len: has: at: scope:           shape,
//   place, scope
#pragma once

#include "claim/reading.h"
#include "claim/scope.h"
#include "model/linear.h"

namespace probatum {

void add_features(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                  TokenSpan clause, model::Features& features);

}  // namespace probatum
