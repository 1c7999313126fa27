// SPDX-License-Identifier: Apache-2.0
// The normalised, segmented text that every later stage reads: NFC, typography
// mapped to plain forms, white space collapsed; sentences and tokens by ICU with
// abbreviations and glued bullets handled. Case is kept; each token also has its
// folded word. Every span leads back to source bytes.
#pragma once

#include "text/document.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// What stands between a token and the one before it, as a bit set. For the first token
// of a sentence: what stands before it in the sentence. Reference markers ([3], ^{1,3}, ²)
// are neither tokens nor gaps: "heals [3] bone" is "heals bone" with its blank.
enum Gap : std::uint16_t {
    gap_none = 0,
    gap_space = 1,
    gap_hyphen = 2,  // - inside a compound
    gap_apostrophe = 4,
    gap_slash = 8,
    gap_comma = 16,
    gap_colon = 32,
    gap_semicolon = 64,
    gap_dash = 128,    // a dash that separates clauses
    gap_open = 256,    // ( [ {
    gap_close = 512,   // ) ] }
    gap_quote = 1024,  // a double quote, or a single one used as such
    gap_stop = 2048,   // . ! ? … inside a sentence
    gap_other = 4096,
};

// Gaps that a phrase may span: "risk-free", "risk free", "and/or".
inline constexpr std::uint16_t gap_within_phrase =
    gap_space | gap_hyphen | gap_apostrophe | gap_slash | gap_quote;

struct Token {
    TextSpan span;
    std::uint32_t word = 0;  // index into Text::words
    std::uint16_t gap = 0;   // Gap bits before this token
    bool number = false;     // made of digits (with . , inside)
    bool symbol = false;     // % $ £ € + = < > ~ # & × °
    bool upper = false;      // all letters upper case, at least two
    bool capital = false;    // first letter upper case
};

enum class Ending : std::uint8_t { none, stop, question, exclamation, colon };

struct Sentence {
    TextSpan span;  // without white space, bullets and item numbers, with final punctuation
                    // and the reference markers that follow it
    TokenSpan tokens;
    std::uint32_t block = 0;  // index into Text::blocks
    Ending ending = Ending::none;
    bool quoted = false;  // wholly inside double quotes
};

struct TextBlock {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    TextSpan span;  // with the number of a list item ("3. …", "[3] …"), without its bullet
    std::uint32_t first_sentence = 0;
    std::uint32_t end_sentence = 0;
};

struct TextLink {
    TextSpan text;
    std::string target;
};

struct Text {
    std::string normal;
    OffsetMap map;                   // normal → source bytes
    std::vector<std::string> words;  // distinct folded words
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;  // in order of the text
    std::vector<TextBlock> blocks;
    std::vector<TextLink> links;

    std::string_view of(TextSpan span) const { return span.of(normal); }
    std::string_view word(const Token& token) const { return words[token.word]; }
    SourceSpan source(TextSpan span) const {
        const std::uint32_t begin = map.source_begin(span.begin);
        const std::uint32_t end = span.empty() ? begin : map.source_end(span.end);
        return {std::min(begin, end), std::max(begin, end)};  // HTML5 may move text about
    }
    TextSpan span_of(TokenSpan tokens_) const {
        return {tokens[tokens_.begin].span.begin, tokens[tokens_.end - 1].span.end};
    }
};

// Normalises and segments. The only door to ICU's iterators.
Text segment(const Document& document);

}  // namespace probatum
