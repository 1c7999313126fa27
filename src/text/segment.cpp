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

// Nobody writes sentences of hundreds of words; what comes so long is a table, a list or an
// attack, and is cut so that later stages may look at a sentence as a whole.
void cut_overlong(Text& text) {
    constexpr std::uint32_t most = 250;  // tokens
    const auto overlong = [](const Sentence& s) { return s.tokens.size() > most; };
    if (std::none_of(text.sentences.begin(), text.sentences.end(), overlong)) {
        return;
    }
    std::vector<Sentence> cut;
    for (TextBlock& block : text.blocks) {
        const auto first = static_cast<std::uint32_t>(cut.size());
        for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s) {
            Sentence rest = text.sentences[s];
            while (overlong(rest)) {
                Sentence part = rest;
                part.tokens.end = part.tokens.begin + most;
                part.span.end = text.tokens[part.tokens.end - 1].span.end;
                part.ending = Ending::none;
                cut.push_back(part);
                rest.tokens.begin = part.tokens.end;
                rest.span.begin = text.tokens[rest.tokens.begin].span.begin;
            }
            cut.push_back(rest);
        }
        block.first_sentence = first;
        block.end_sentence = static_cast<std::uint32_t>(cut.size());
    }
    text.sentences = std::move(cut);
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
    cut_overlong(text);
    return text;
}

}  // namespace probatum
