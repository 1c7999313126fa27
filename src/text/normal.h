// SPDX-License-Identifier: Apache-2.0
// The first half of segment(): one plain way of writing (NFC, typography by table, single
// blanks) with the way back to the source. Bullets glued to text begin blocks of their own.
#pragma once

#include "text/text.h"

namespace probatum {

struct Normal {
    std::string text;               // blocks separated by one line feed
    OffsetMap map;                  // → source bytes
    std::vector<TextBlock> blocks;  // sentences not yet filled in; none is empty
    std::vector<TextLink> links;
};

Normal normalise(const Document& document);

}  // namespace probatum
