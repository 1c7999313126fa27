// SPDX-License-Identifier: Apache-2.0
// What stands above a block: its heading, and the sentence that leads into its list.
// Found once, because every sentence asks.
#pragma once

#include "text/text.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace probatum {

struct Above {
    std::optional<std::uint32_t> heading;  // block
    std::optional<std::uint32_t> lead_in;  // sentence that ends in a colon, for list items
};

// One per block of the text.
std::vector<Above> surroundings_of(const Text& text);

}  // namespace probatum
