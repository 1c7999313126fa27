// SPDX-License-Identifier: Apache-2.0
// The road, in one function.
#pragma once

#include "report/analysis.h"

namespace probatum {

// Throws Failure when the source is not text. Deterministic; safe to call from several threads.
Analysis analyse(Source source, const Lexicon& lexicon, const Evidence& evidence,
                 const Rubric& rubric);

}  // namespace probatum
