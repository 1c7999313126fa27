// SPDX-License-Identifier: Apache-2.0
// Words, numbers and symbols of the sentences: ICU's word iterator, cut at sentence ends.
#pragma once

#include "text/text.h"

namespace probatum {

// Fills in Text::tokens, Text::words and Sentence::tokens.
void find_tokens(Text& text);

}  // namespace probatum
