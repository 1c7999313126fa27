// SPDX-License-Identifier: Apache-2.0
// The examples that matching alone can judge: those of strength classes, signals and
// citation forms. Rules need claims; their examples are run above the claim room.
#pragma once

#include "base/problem.h"
#include "lexicon/lexicon.h"

#include <string>

namespace probatum {

// Matches every example as a plain text. Words in brackets must be found exactly, and by
// their own class; an allowed text must give nothing. `directory` is where the lexicon was
// read from, for the Problems.
void check_cue_examples(const Lexicon& lexicon, const std::string& directory, Problems& problems);

}  // namespace probatum
