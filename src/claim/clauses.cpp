// SPDX-License-Identifier: Apache-2.0
#include "claim/clauses.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr std::uint32_t longest_label = 6;  // tokens before the colon

bool is_word(const Text& text, std::uint32_t token, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text.word(text.tokens[token])) != words.end();
}

bool starts(const Reading& reading, std::uint32_t sentence, std::uint32_t token,
            std::uint16_t signal) {
    return std::any_of(
        reading.cues.in(sentence).begin(), reading.cues.in(sentence).end(), [&](const Cue& cue) {
            return cue.family == Family::signal && cue.owner == signal && cue.tokens.begin == token;
        });
}

// A participle that opens a clause of result: ", halting progression" but not ", including".
bool is_participle(std::string_view word) {
    return word.size() > 5 && word.ends_with("ing") && word != "including" && word != "involving" &&
           word != "according" && word != "regarding" && word != "during" && word != "following" &&
           word != "depending" && word != "concerning" && word != "nothing" && word != "something";
}

bool cuts_before(const Reading& reading, std::uint32_t sentence, std::uint32_t at) {
    const Text& text = reading.text;
    const Token& token = text.tokens[at];
    const Token& before = text.tokens[at - 1];
    if ((token.gap & (gap_semicolon | gap_dash | gap_stop)) != 0) {
        return true;
    }
    if ((token.gap & gap_colon) != 0) {
        return !(token.number && before.number);
    }
    if (joins_predicate(reading, sentence, at)) {
        return true;
    }
    if ((token.gap & gap_comma) != 0) {
        return starts(reading, sentence, at, reading.signals.clause_start) ||
               is_participle(text.word(token));
    }
    return is_word(text, at, {"because", "although", "whereas", "thereby", "while"});
}

// "While X helps, Y …": the comma that ends an opening clause.
std::uint32_t end_of_opening(const Reading& reading, std::uint32_t sentence) {
    const TokenSpan all = reading.text.sentences[sentence].tokens;
    if (!starts(reading, sentence, all.begin, reading.signals.clause_opening)) {
        return all.end;
    }
    for (std::uint32_t i = all.begin + 3; i < all.end; ++i) {
        if ((reading.text.tokens[i].gap & gap_comma) != 0 &&
            has_predicate(reading, sentence, {all.begin, i}) &&
            has_predicate(reading, sentence, {i, all.end}) &&
            !is_word(reading.text, i, {"and", "or"})) {
            return i;
        }
    }
    return all.end;
}

// "Timeline: Most patients report …": the label of a list item is no part of the claim.
TokenSpan without_label(const Reading& reading, std::uint32_t sentence) {
    const TokenSpan all = reading.text.sentences[sentence].tokens;
    const std::uint32_t last = std::min(all.begin + longest_label, all.end);
    for (std::uint32_t i = all.begin + 1; i < last; ++i) {
        if ((reading.text.tokens[i].gap & gap_colon) != 0) {
            const bool label = !has_predicate(reading, sentence, {all.begin, i}) &&
                               has_predicate(reading, sentence, {i, all.end});
            return label ? TokenSpan{i, all.end} : all;
        }
    }
    return all;
}

}  // namespace

bool joins_predicate(const Reading& reading, std::uint32_t sentence, std::uint32_t token) {
    const Text& text = reading.text;
    if (token + 1 >= text.sentences[sentence].tokens.end ||
        !is_word(text, token, {"and", "or", "but", "nor", "plus"})) {
        return false;
    }
    const std::string_view next = text.word(text.tokens[token + 1]);
    const bool third_person = next.size() > 3 && next.ends_with('s') && !next.ends_with("ss");
    return is_word(text, token + 1,
                   {"may",  "might", "can", "could", "will",  "would", "is",     "are",
                    "was",  "were",  "has", "have",  "do",    "does",  "did",    "it",
                    "they", "we",    "you", "this",  "these", "often", "should", "must"}) ||
           (third_person && (starts(reading, sentence, token + 1, reading.signals.benefit_verb) ||
                             starts(reading, sentence, token + 1, reading.signals.finite_verb)));
}

bool has_predicate(const Reading& reading, std::uint32_t sentence, TokenSpan tokens) {
    for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
        const std::string_view word = reading.text.word(reading.text.tokens[i]);
        if (word.size() > 4 && word.ends_with("ed")) {
            return true;  // a past form that no list needs to know
        }
    }
    return reading.has(reading.signals.finite_verb, sentence, tokens) ||
           reading.has(reading.signals.benefit_verb, sentence, tokens) ||
           reading.has(reading.signals.harm_verb, sentence, tokens);
}

std::vector<TokenSpan> clauses_of(const Reading& reading, std::uint32_t sentence) {
    const TokenSpan all = without_label(reading, sentence);
    std::vector<TokenSpan> clauses;
    if (all.empty()) {
        return clauses;
    }
    const std::uint32_t opening = end_of_opening(reading, sentence);
    std::vector<TokenSpan> raw;
    std::uint32_t begin = all.begin;
    for (std::uint32_t i = all.begin + 1; i < all.end; ++i) {
        if (i == opening || cuts_before(reading, sentence, i)) {
            raw.push_back({begin, i});
            begin = i;
        }
    }
    raw.push_back({begin, all.end});

    const auto stands_alone = [&](TokenSpan clause) {
        bool defect = false;
        reading.each(Family::rule, sentence, clause, [&](const Cue&) { defect = true; });
        // A relative clause describes unless it tells of an effect.
        const bool relative = is_word(reading.text, clause.begin, {"which", "who", "whose"});
        return clause.size() >= 3 &&
               (reading.has(reading.signals.benefit_verb, sentence, clause) ||
                (!relative && (defect || has_predicate(reading, sentence, clause) ||
                               reading.has(reading.signals.comparison, sentence, clause))));
    };
    for (const TokenSpan clause : raw) {
        const bool join =
            !clauses.empty() && (!stands_alone(clause) || !stands_alone(clauses.back()));
        if (join) {
            clauses.back().end = clause.end;
        } else {
            clauses.push_back(clause);
        }
    }
    return clauses;
}

}  // namespace probatum
