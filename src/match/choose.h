// SPDX-License-Identifier: Apache-2.0
// Which of all matches in a sentence count.
#pragma once

#include "match/walk.h"

#include <functional>
#include <vector>

namespace probatum {

// For each owner, without the matches that overlap one of its `except` matches, the
// leftmost and of these the longest, so that none overlap. Ordered by owner.
std::vector<Found> leftmost_longest(std::vector<Found> found);

// Leaves out concepts inside a longer one of the same kind. Ordered by begin, longest first.
std::vector<Found> outermost(std::vector<Found> concepts,
                             const std::function<ConceptKind(std::uint16_t)>& kind_of);

}  // namespace probatum
