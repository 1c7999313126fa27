// SPDX-License-Identifier: Apache-2.0
// Decoded text beside the markup that it was decoded from.
#pragma once

#include "input/builder.h"

#include <string_view>

namespace probatum {

// Writes `decoded` into the open block. It was decoded from the source bytes
// [begin, begin + raw.size()), which are `raw`: what is the same is verbatim, entities and
// line ends are replaced, tags that the parser dropped in between are passed over.
void write_decoded(Builder& builder, std::size_t begin, std::string_view raw,
                   std::string_view decoded);

}  // namespace probatum
