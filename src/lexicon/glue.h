// SPDX-License-Identifier: Apache-2.0
// Words and groups written against each other without a blank: cur(e|es), (fibre|nerve)*.
#pragma once

#include "lexicon/pattern.h"

#include <cstdint>
#include <string>
#include <vector>

namespace probatum {

// Thrown where a pattern is parsed, caught in parse_pattern alone.
struct PatternMistake {
    std::uint32_t column;
    std::string message;
};

// A choice between all readings of the parts, where neighbours make one word: cur(e|es) is
// (cure|cures), induc(ed|tion of) is (induced|induction of).
PatternNode glued(const std::vector<PatternNode>& parts, std::uint32_t column);

// (nerve|fibre tissue)*: the last word of each alternative becomes a prefix.
void open_end(PatternNode& group, std::uint32_t column);

}  // namespace probatum
