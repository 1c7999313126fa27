// SPDX-License-Identifier: Apache-2.0
// The examples that each rule carries, run through the whole claim room.
#pragma once

#include "base/problem.h"
#include "lexicon/lexicon.h"

#include <string>

namespace probatum {

// Every `flags` sentence must give the rule's defect on exactly the bracketed words,
// every `allows` must not give it. What fails goes to `problems`, with file and line.
// `directory` is where the lexicon was read from, for the names in the problems.
void check_rule_examples(const Lexicon& lexicon, const std::string& directory, Problems& problems);

}  // namespace probatum
