// SPDX-License-Identifier: Apache-2.0
#include "claim/features.h"

#include "claim/clauses.h"

#include <array>
#include <string>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 10> block_names = {
    "heading", "paragraph", "list_item",  "quote",   "table_cell",
    "caption", "code",      "navigation", "comment", "references"};
constexpr std::array<std::string_view, 5> ending_names = {"none", "stop", "question", "exclamation",
                                                          "colon"};
constexpr std::array<std::string_view, 11> kind_names = {
    "intervention", "condition", "outcome",    "site",   "stage",   "population",
    "harm",         "risk",      "diagnostic", "entity", "evidence"};

std::string_view length_name(std::uint32_t tokens) {
    return tokens <= 3    ? "1-3"
           : tokens <= 7  ? "4-7"
           : tokens <= 15 ? "8-15"
           : tokens <= 30 ? "16-30"
                          : "31-";
}

std::string_view word_at(const Text& text, std::uint32_t token) {
    return text.tokens[token].number ? std::string_view{"#"} : text.word(text.tokens[token]);
}

void add_cues(const Reading& reading, std::uint32_t sentence, TokenSpan clause,
              model::Features& features) {
    const Lexicon& lexicon = reading.lexicon;
    for (const Cue& cue : reading.cues.in(sentence)) {
        const bool inside = clause.contains(cue.tokens);
        switch (cue.family) {
            case Family::signal:
                features.add(inside ? "sig" : "near", lexicon.signals[cue.owner].id);
                break;
            case Family::strength:
                if (inside) {
                    features.add("str", lexicon.strengths[cue.owner].id);
                }
                break;
            case Family::rule:
                if (inside) {
                    features.add("cue", lexicon.rules[cue.owner].id);
                }
                break;
            case Family::concept_:
                if (inside) {
                    const Concept& found = lexicon.concepts[cue.owner];
                    features.add("con", kind_names[static_cast<std::size_t>(found.kind)]);
                    if (found.kind == ConceptKind::outcome) {
                        features.add("out", found.id);
                    }
                    if (found.rung >= 0) {
                        features.add("rung", std::to_string(found.rung));
                    }
                }
                break;
        }
    }
}

// A crude stem that needs no language: enough to join "regenerates" and "regeneration".
std::string_view beginning(std::string_view word) {
    std::size_t end = 0;
    for (int letters = 0; end < word.size() && letters < 5; ++letters) {
        do {
            ++end;
        } while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80);
    }
    return word.substr(0, end);
}

void add_words(const Text& text, TokenSpan clause, model::Features& features) {
    std::string pair;
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        features.add("w", word_at(text, i));
        if (word_at(text, i).size() > 5) {
            features.add("p", beginning(word_at(text, i)));
        }
        if (i + 1 < clause.end) {
            pair.assign(word_at(text, i)).append("_").append(word_at(text, i + 1));
            features.add("b", pair);
        }
    }
}

// The heading above and the sentence before say what a short line is about.
void add_surroundings(const Reading& reading, std::uint32_t s, model::Features& features) {
    const Text& text = reading.text;
    const std::uint32_t block = text.sentences[s].block;
    if (const auto heading = reading.above[block].heading) {
        const TextBlock& above = text.blocks[*heading];
        for (std::uint32_t h = above.first_sentence; h < above.end_sentence; ++h) {
            const TokenSpan words = text.sentences[h].tokens;
            for (std::uint32_t i = words.begin; i < words.end; ++i) {
                features.add("head", beginning(word_at(text, i)));
            }
        }
    }
    if (s > text.blocks[block].first_sentence) {
        for (const Cue& cue : reading.cues.in(s - 1)) {
            if (cue.family == Family::signal) {
                features.add("prev", reading.lexicon.signals[cue.owner].id);
            }
        }
    }
}

void add_shape(const Reading& reading, std::uint32_t s, TokenSpan clause,
               model::Features& features) {
    const Text& text = reading.text;
    const Sentence& sentence = text.sentences[s];
    features.add("block", block_names[static_cast<std::size_t>(text.blocks[sentence.block].kind)]);
    features.add("end", ending_names[static_cast<std::size_t>(sentence.ending)]);
    features.add("len", length_name(clause.size()));
    features.add("first", word_at(text, clause.begin));
    if (!has_predicate(reading, s, clause)) {
        features.add("has:no-predicate");
    }
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        const Token& token = text.tokens[i];
        if (token.number) {
            features.add("has:number");
        }
        if (token.symbol && text.word(token) == "%") {
            features.add("has:percent");
        }
    }
    if (s == text.blocks[sentence.block].first_sentence && s > 0 &&
        text.sentences[s - 1].ending == Ending::colon) {
        features.add("at:after-colon");
    }
    if (s == 0) {
        features.add("at:title");
    }
}

}  // namespace

void add_features(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                  TokenSpan clause, model::Features& features) {
    add_cues(reading, sentence, clause, features);
    add_words(reading.text, clause, features);
    add_shape(reading, sentence, clause, features);
    add_surroundings(reading, sentence, features);
    constexpr std::array<std::pair<Scope, std::string_view>, 7> bits = {
        {{negated, "negated"},
         {conditional, "conditional"},
         {attributed, "attributed"},
         {quoted, "quoted"},
         {debunked, "debunked"},
         {questioned, "questioned"},
         {past, "past"}}};
    std::uint8_t all = 0;
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        all |= scopes[i];
    }
    for (const auto& [bit, name] : bits) {
        if ((all & bit) != 0) {
            features.add("scope", name);
        }
    }
}

}  // namespace probatum
