// SPDX-License-Identifier: Apache-2.0
// Which rules' cues are defects of the claim that they stand in: the `[when]`
// table of each rule, asked of the claim's facts.
#pragma once

#include "claim/claim.h"
#include "claim/reading.h"
#include "claim/scope.h"

#include <vector>

namespace probatum {

// Sets claim.defects: by position, each rule once, replaced rules removed. `sober`: the text
// promotes nothing, which silences rules that are about selling (`unless = ["sober"]`).
void find_defects(const Reading& reading, const Scopes& scopes, bool sober, Claim& claim);

}  // namespace probatum
