// SPDX-License-Identifier: Apache-2.0
// The walk through a Matcher: from every token, all nodes that the following tokens
// reach, position by position and each node once, so that the work at a token is
// bounded by the patterns that can begin there and never by the ways to read them.
#pragma once

#include "lexicon/matcher.h"
#include "text/text.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace probatum {

// A match of one pattern, in tokens.
struct Found {
    Owner owner;
    TokenSpan tokens;
    friend constexpr auto operator<=>(const Found&, const Found&) = default;
};

// A concept that patterns may ask for by @kind.
struct FoundConcept {
    TokenSpan tokens;
    ConceptKind kind = ConceptKind::intervention;
};

class Walker {
public:
    Walker(const Text& text, const Matcher& matcher);

    // Append every match in the sentence, in no order and possibly more than once.
    void find_concepts(const Sentence& sentence, std::vector<Found>& found);
    void find_others(const Sentence& sentence, std::span<const FoundConcept> concepts,
                     std::vector<Found>& found);

private:
    struct Range {
        std::uint32_t begin = 0, end = 0;
    };
    // What can begin at a token of this word below each root: edges of that root.
    struct Root {
        std::uint32_t node = 0;
        std::vector<Matcher::Edge> starts;
        std::vector<Range> starts_of_word;
        Range special;  // the root's edges for numbers and concept kinds, in Matcher::edges
    };
    using Edges = std::span<const Matcher::Edge>;

    void resolve_words();
    void prepare(Root& root) const;
    Edges edges_of(std::uint32_t node) const;
    bool in_its_case(Atom atom, const Token& token) const;

    void index_concepts(const Sentence& sentence, std::span<const FoundConcept> concepts);
    void walk_sentence(const Root& root, const Sentence& sentence, std::vector<Found>& found);
    bool start(const Root& root, std::uint32_t at, bool first);
    void walk_from(std::uint32_t at, const Sentence& sentence, std::vector<Found>& found);
    void follow_all(std::uint32_t at);
    void follow_words(Edges edges, Range atoms, const Token& token, std::uint32_t next,
                      unsigned joins);
    std::size_t follow_special(Edges edges, std::uint32_t at, unsigned joins);
    void accept(std::uint32_t node, TokenSpan tokens, const Sentence& sentence,
                std::vector<Found>& found) const;
    void reach(std::uint32_t node, std::uint32_t at);

    const Text& text_;
    const Matcher& matcher_;
    std::vector<Atom> atoms_;  // of all words of the text
    struct WordAtoms {
        Range range;
        std::uint64_t bits = 0;  // bit_of each
    };
    std::vector<WordAtoms> atoms_of_word_;
    Root concept_root_, other_root_;

    // Concepts of the current sentence by their first token; empty when there are none.
    std::uint32_t sentence_begin_ = 0;
    std::vector<FoundConcept> concepts_;
    std::vector<std::uint32_t> concepts_from_;

    // Nodes reached by the current walk: by tokens consumed, up to furthest_.
    std::uint32_t origin_ = 0;
    std::size_t furthest_ = 0;
    std::vector<std::vector<std::uint32_t>> reached_;
    std::vector<std::uint32_t> current_;
};

}  // namespace probatum
