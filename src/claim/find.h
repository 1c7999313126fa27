// SPDX-License-Identifier: Apache-2.0
// The door of the claim room: cues in sentences become claims.
#pragma once

#include "claim/claim.h"
#include "match/match.h"
#include "text/text.h"

namespace probatum {

Claims find_claims(const Text& text, const Cues& cues, const Lexicon& lexicon);

}  // namespace probatum
