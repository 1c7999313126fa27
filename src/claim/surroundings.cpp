// SPDX-License-Identifier: Apache-2.0
#include "claim/surroundings.h"

namespace probatum {

std::vector<Above> surroundings_of(const Text& text) {
    std::vector<Above> all;
    all.reserve(text.blocks.size());
    std::optional<std::uint32_t> heading;
    std::optional<std::uint32_t> lead_in;
    for (std::uint32_t b = 0; b < text.blocks.size(); ++b) {
        const TextBlock& block = text.blocks[b];
        const bool item = block.kind == BlockKind::list_item;
        all.push_back({heading, item ? lead_in : std::nullopt});
        if (block.first_sentence == block.end_sentence) {
            continue;
        }
        if (block.kind == BlockKind::heading) {
            heading = b;
        }
        if (!item) {
            const std::uint32_t last = block.end_sentence - 1;
            lead_in =
                text.sentences[last].ending == Ending::colon ? std::optional(last) : std::nullopt;
        }
    }
    return all;
}

}  // namespace probatum
