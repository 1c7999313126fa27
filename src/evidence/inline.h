// SPDX-License-Identifier: Apache-2.0
// A plain text as evidence: each of its sentences becomes a statement, so that any
// abstract or paragraph can stand where a pack would.
#pragma once

#include "evidence/pack.h"

#include <string_view>

namespace probatum {

// A pack called "inline". A sentence with claims gives a statement for each of them,
// with its facets and strength; any other gives one, with the concepts it names.
Pack pack_from_text(std::string_view text, const Lexicon& lexicon);

}  // namespace probatum
