// SPDX-License-Identifier: Apache-2.0
// A claim is a proposition, not a sentence: where one sentence holds several
// predicates, each becomes a clause of its own (codebook 2.2, rule 1).
#pragma once

#include "claim/reading.h"

#include <vector>

namespace probatum {

// The clauses of a sentence, in order, together covering all its tokens but a leading
// label ("Timeline:"); at least one unless the sentence has no tokens. A clause without a predicate
// stays with its neighbour.
std::vector<TokenSpan> clauses_of(const Reading& reading, std::uint32_t sentence);

// "… and can promote": whether the conjunction at `token` joins a second predicate, one
// that brings its own auxiliary or person.
bool joins_predicate(const Reading& reading, std::uint32_t sentence, std::uint32_t token);

// True when a verb that can make a statement stands in `tokens`.
bool has_predicate(const Reading& reading, std::uint32_t sentence, TokenSpan tokens);

}  // namespace probatum
