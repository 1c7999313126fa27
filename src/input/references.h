// SPDX-License-Identifier: Apache-2.0
// Lists of references that only a heading gives away, the same in every format.
#pragma once

#include "text/document.h"

namespace probatum {

// Blocks under a heading "References", "Sources" … become references: list items and
// whatever looks like an entry, up to the next heading or the first block that does not.
// Where headings are guessed (plain text), one that looks like an entry is an entry.
void mark_references(Document& document, bool headings_are_guessed);

}  // namespace probatum
