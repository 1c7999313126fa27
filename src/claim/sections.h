// SPDX-License-Identifier: Apache-2.0
// Which sentences are the article, and which are reader comments, navigation,
// disclaimers or reference lists. Markup says some of it; wording says the rest.
#pragma once

#include "claim/claim.h"
#include "claim/reading.h"

#include <vector>

namespace probatum {

enum class Section : std::uint8_t { article, comments, navigation, disclaimer, references };

// One per sentence of the text.
std::vector<Section> sections_of(const Reading& reading);

}  // namespace probatum
