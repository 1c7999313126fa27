// SPDX-License-Identifier: Apache-2.0
#include "text/normal.h"
#include "text/sentences.h"
#include "text/text.h"
#include "text/tokens.h"

#include <algorithm>

namespace probatum {
namespace {

// Cuts the boundaries of the whole text into those of each block.
void find_sentences(Text& text) {
    const std::vector<std::uint32_t> boundaries = sentence_boundaries(text.normal);
    auto from = boundaries.begin();
    for (std::uint32_t number = 0; number < text.blocks.size(); ++number) {
        TextBlock& block = text.blocks[number];
        from = std::upper_bound(from, boundaries.end(), block.span.begin);
        const auto to = std::lower_bound(from, boundaries.end(), block.span.end);
        block.first_sentence = static_cast<std::uint32_t>(text.sentences.size());
        for (Sentence& sentence : sentences_in(text.normal, block, {from, to})) {
            sentence.block = number;
            text.sentences.push_back(sentence);
        }
        block.end_sentence = static_cast<std::uint32_t>(text.sentences.size());
        from = to;
    }
}

}  // namespace

Text segment(const Document& document) {
    Normal normal = normalise(document);
    Text text;
    text.normal = std::move(normal.text);
    text.map = std::move(normal.map);
    text.blocks = std::move(normal.blocks);
    text.links = std::move(normal.links);
    find_sentences(text);
    find_tokens(text);
    return text;
}

}  // namespace probatum
