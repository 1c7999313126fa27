// SPDX-License-Identifier: Apache-2.0
// Whether a claim's source can be traced, R0–R4, by form alone (codebook, citations).
// A well-formed wrong identifier still counts: existence is not checked.
#pragma once

#include "claim/claim.h"
#include "claim/reading.h"
#include "claim/sections.h"

#include <vector>

namespace probatum {

// Every citation of the text, resolved against the reference list on the page, in order.
std::vector<Citation> citations_of(const Reading& reading, const std::vector<Section>& sections);

// The citations in reach of each sentence: its own; a traceable one that closes the passage
// it stands in; those of a next sentence that begins "This/These/The study".
std::vector<std::vector<Citation>> citations_in_reach(const Reading& reading,
                                                      const std::vector<Citation>& citations);

}  // namespace probatum
