// SPDX-License-Identifier: Apache-2.0
#include "claim/scope.h"

#include "claim/clauses.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr std::uint32_t longest_negation = 14;  // tokens

void mark(Scopes& scopes, std::uint32_t begin, std::uint32_t end, Scope bit) {
    for (std::uint32_t i = begin; i < end; ++i) {
        scopes[i] |= bit;
    }
}

// Tokens of a sentence at which a forward scope ends: after ; : — or at a word that ends
// scopes or joins a second predicate.
std::vector<bool> scope_ends(const Reading& reading, std::uint32_t sentence) {
    const TokenSpan all = reading.text.sentences[sentence].tokens;
    std::vector<bool> ends(all.size(), false);
    for (const Cue& cue : reading.cues.in(sentence)) {
        if (cue.family == Family::signal && cue.owner == reading.signals.negation_end) {
            ends[cue.tokens.begin - all.begin] = true;
        }
    }
    for (std::uint32_t i = all.begin; i < all.end; ++i) {
        if ((reading.text.tokens[i].gap & (gap_semicolon | gap_colon | gap_dash)) != 0 ||
            joins_predicate(reading, sentence, i)) {
            ends[i - all.begin] = true;
        }
    }
    return ends;
}

std::uint32_t reach(const std::vector<bool>& ends, std::uint32_t first, std::uint32_t from) {
    for (std::uint32_t i = from + 1; i < first + ends.size(); ++i) {
        if (ends[i - first]) {
            return i;
        }
    }
    return first + static_cast<std::uint32_t>(ends.size());
}

std::uint32_t to_comma(const Text& text, std::uint32_t from, std::uint32_t end) {
    for (std::uint32_t i = from; i < end; ++i) {
        if (i > from && (text.tokens[i].gap & gap_comma) != 0) {
            return i;
        }
    }
    return end;
}

void mark_sentence(const Reading& reading, std::uint32_t s, Scopes& scopes) {
    const Sentence& sentence = reading.text.sentences[s];
    const TokenSpan all = sentence.tokens;
    const Signals& is = reading.signals;
    if (sentence.ending == Ending::question) {
        mark(scopes, all.begin, all.end, questioned);
    }
    const std::vector<bool> ends = scope_ends(reading, s);
    for (const Cue& cue : reading.cues.in(s)) {
        if (cue.family != Family::signal) {
            continue;
        }
        const std::uint32_t from = cue.tokens.end;
        if (cue.owner == is.negation) {
            const std::uint32_t end =
                std::min(reach(ends, all.begin, from), from + longest_negation);
            mark(scopes, from, end, negated);
        } else if (cue.owner == is.condition) {
            // A condition at the start governs its clause; later it governs the rest.
            mark(scopes, from,
                 cue.tokens.begin == all.begin ? to_comma(reading.text, from, all.end) : all.end,
                 conditional);
        } else if (cue.owner == is.attribution || cue.owner == is.distance) {
            mark(scopes, cue.tokens.begin == all.begin ? from : all.begin, all.end, attributed);
        } else if (cue.owner == is.history) {
            mark(scopes, all.begin, all.end, past);
        }
    }
    // A denied refutation ("it is no myth") refutes nothing, so negation is marked first.
    for (const Cue& cue : reading.cues.in(s)) {
        if (cue.family == Family::signal && cue.owner == is.debunk &&
            (scopes[cue.tokens.begin] & negated) == 0) {
            mark(scopes, all.begin, all.end, debunked);
        }
    }
}

// Quotation marks are balanced within a block; an odd last one quotes nothing.
void mark_quotes(const Text& text, const TextBlock& block, Scopes& scopes) {
    if (block.first_sentence == block.end_sentence) {
        return;
    }
    const std::uint32_t begin = text.sentences[block.first_sentence].tokens.begin;
    const std::uint32_t end = text.sentences[block.end_sentence - 1].tokens.end;
    bool open = false;
    std::uint32_t opened = begin;
    for (std::uint32_t i = begin; i < end; ++i) {
        if ((text.tokens[i].gap & gap_quote) != 0) {
            if (open) {
                mark(scopes, opened, i, quoted);
            }
            open = !open;
            opened = i;
        }
    }
    if (open && end > opened &&
        text.of(text.sentences[block.end_sentence - 1].span).find('"') != std::string_view::npos) {
        mark(scopes, opened, end, quoted);
    }
}

}  // namespace

Scopes scopes_of(const Reading& reading) {
    Scopes scopes(reading.text.tokens.size(), scope_none);
    for (std::uint32_t s = 0; s < reading.text.sentences.size(); ++s) {
        mark_sentence(reading, s, scopes);
    }
    for (const TextBlock& block : reading.text.blocks) {
        mark_quotes(reading.text, block, scopes);
    }
    return scopes;
}

std::uint8_t scope_of(const Scopes& scopes, TokenSpan tokens) {
    return tokens.empty() ? std::uint8_t{scope_none} : scopes[tokens.begin];
}

}  // namespace probatum
