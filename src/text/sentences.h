// SPDX-License-Identifier: Apache-2.0
// Where sentences begin and end: ICU's sentence iterator, then what it cannot know
// (abbreviations, reference markers, missing blanks, numbered items in a line).
#pragma once

#include "text/text.h"

#include <string_view>
#include <vector>

namespace probatum {

// ICU's boundaries in the whole text, both ends included.
std::vector<std::uint32_t> sentence_boundaries(std::string_view normal);

// The sentences of one block, in order, without tokens. `boundaries` are those inside it.
std::vector<Sentence> sentences_in(std::string_view normal, const TextBlock& block,
                                   std::vector<std::uint32_t> boundaries);

}  // namespace probatum
