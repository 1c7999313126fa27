// SPDX-License-Identifier: Apache-2.0
// The decision procedure of the codebook (4.4, clarified by 4.5) for one question.
#pragma once

#include "evidence/question.h"

namespace probatum {

// First match wins; Judgement::step names the step that decided.
Judgement decide(const Question& question);

}  // namespace probatum
