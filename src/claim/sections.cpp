// SPDX-License-Identifier: Apache-2.0
#include "claim/sections.h"

namespace probatum {
namespace {

bool opens(const Reading& reading, const TextBlock& block, std::uint16_t signal) {
    return block.first_sentence < block.end_sentence && reading.has(signal, block.first_sentence);
}

// A short line: "Comments", "References:", "12 thoughts on ‘Hip pain’".
bool looks_like_heading(const Text& text, const TextBlock& block) {
    if (block.kind == BlockKind::heading) {
        return true;
    }
    return block.end_sentence - block.first_sentence == 1 &&
           text.sentences[block.first_sentence].tokens.size() <= 12 &&
           text.sentences[block.first_sentence].ending != Ending::stop;
}

// Half of the sentences or more carry furniture words and none says much.
bool is_furniture(const Reading& reading, const TextBlock& block) {
    if (block.kind == BlockKind::heading) {
        return false;
    }
    std::uint32_t furniture = 0;
    std::uint32_t tokens = 0;
    for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s) {
        furniture += reading.has(reading.signals.navigation_word, s) ? 1 : 0;
        tokens += reading.text.sentences[s].tokens.size();
    }
    return furniture * 2 > block.end_sentence - block.first_sentence && tokens <= 14 * furniture;
}

}  // namespace

std::vector<Section> sections_of(const Reading& reading) {
    const Text& text = reading.text;
    const Signals& is = reading.signals;
    std::vector<Section> sections(text.sentences.size(), Section::article);
    Section open = Section::article;  // comments and references run on; the rest is one block long
    for (const TextBlock& block : text.blocks) {
        const bool heading = looks_like_heading(text, block);
        if (open == Section::references && block.kind == BlockKind::heading) {
            open = Section::article;
        }
        Section section = open;
        if (block.kind == BlockKind::references) {
            section = Section::references;
        } else if (heading && opens(reading, block, is.section_references)) {
            section = open = Section::references;
        } else if (block.kind == BlockKind::comment ||
                   (heading && opens(reading, block, is.section_comments))) {
            section = open = Section::comments;
        } else if (open == Section::article &&
                   (block.kind == BlockKind::navigation || block.kind == BlockKind::code ||
                    is_furniture(reading, block))) {
            section = Section::navigation;
        }
        for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s) {
            // Boilerplate runs from its first sentence to the end of the block.
            if (section == Section::article && reading.has(is.section_disclaimer, s)) {
                section = Section::disclaimer;
            }
            sections[s] = section;
        }
    }
    return sections;
}

}  // namespace probatum
