// SPDX-License-Identifier: Apache-2.0
// How a sentence ends, and which parts of a block stand in quotes.
#pragma once

#include "text/text.h"

#include <string_view>
#include <vector>

namespace probatum {

// Looks through closing quotes, closing brackets and reference markers.
Ending ending_of(std::string_view sentence);

// Spans between opening and closing double quotes. The last quote of an odd number counts
// only at the beginning of a block, where a quotation of several paragraphs leaves it open.
std::vector<TextSpan> quotations(std::string_view block);

}  // namespace probatum
