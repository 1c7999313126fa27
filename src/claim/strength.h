// SPDX-License-Identifier: Apache-2.0
// How strongly a clause asserts its proposition, S0–S6 (codebook 2.2).
#pragma once

#include "claim/reading.h"
#include "claim/scope.h"

namespace probatum {

struct Strength {
    int grade = 5;
    bool hedged = false;        // a hedge that earns credit
    bool pseudo_hedge = false;  // praise in a hedge's clothes
    bool bare_effect = false;   // … beside an effect that is asserted without any hedge
    bool negative = false;      // the effect is denied
    bool intent = false;        // a purpose ("aims to"), not an effect
};

Strength strength_of(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                     TokenSpan clause);

}  // namespace probatum
