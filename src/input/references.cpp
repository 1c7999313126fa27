// SPDX-License-Identifier: Apache-2.0
#include "input/references.h"

#include "input/headings.h"

namespace probatum {
namespace {

// "[^1]: Smith 2019": the note of a Markdown footnote.
bool is_footnote(std::string_view text) {
    return text.starts_with("[^") && text.find("]:") < 24;
}

}  // namespace

void mark_references(Document& document, bool headings_are_guessed) {
    bool inside = false;
    for (Block& block : document.blocks) {
        const std::string_view text = block.text.of(document.text);
        const bool heading = block.kind == BlockKind::heading;
        const bool item = block.kind == BlockKind::list_item;
        const bool entry = is_reference_entry(text);
        if (heading && names_references(text)) {
            inside = true;
        } else if (heading && !(inside && headings_are_guessed && entry)) {
            inside = false;
        } else if (inside && (entry || item)) {
            block.kind = BlockKind::references;
            block.level = 0;
        } else if (block.kind == BlockKind::paragraph && is_footnote(text)) {
            block.kind = BlockKind::references;
        } else {
            inside = inside && block.kind != BlockKind::paragraph;
        }
    }
}

}  // namespace probatum
