// SPDX-License-Identifier: Apache-2.0
// How far negation, conditions, attribution, quotation, questions and debunking
// reach. A cue under them asserts something else than its words (after ConText,
// Harkema et al. 2009, and NegEx, Chapman et al. 2001).
#pragma once

#include "claim/reading.h"

#include <cstdint>
#include <vector>

namespace probatum {

enum Scope : std::uint8_t {
    scope_none = 0,
    negated = 1,
    conditional = 2,
    attributed = 4,  // somebody else says so
    quoted = 8,      // between quotation marks
    debunked = 16,   // taken up to be refuted
    questioned = 32,
    past = 64,  // history of medicine
};

// One bit set per token of the text.
using Scopes = std::vector<std::uint8_t>;
Scopes scopes_of(const Reading& reading);

// Bits that hold for the cue as a whole. A negation inside the cue's own words
// ("no side effects") is part of what it says and does not count.
std::uint8_t scope_of(const Scopes& scopes, TokenSpan tokens);

}  // namespace probatum
