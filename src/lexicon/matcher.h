// SPDX-License-Identifier: Apache-2.0
// All patterns of a lexicon as one automaton over word classes. A pattern is
// compiled to steps by atoms (a word, a prefix, a number, any word, a concept
// kind, a vocabulary list); patterns that begin alike share their states. It is
// walked once from every token, so that cost grows with the text and not with
// the number of patterns, and every match has its exact span.
#pragma once

#include "lexicon/pattern.h"
#include "lexicon/spelling.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// Whose pattern matched.
enum class Family : std::uint8_t { rule, strength, signal, concept_ };
struct Owner {
    Family family = Family::rule;
    bool except = false;      // a match here silences overlapping matches of the same owner
    std::uint16_t index = 0;  // into the lexicon's vector of that family
    friend constexpr auto operator<=>(Owner, Owner) = default;
};

// What a step consumes, by number. Any, number and the concept kinds have fixed
// numbers; words, prefixes and lists follow; atoms from first_exact_atom on are
// words or prefixes that must stand in exactly one case.
using Atom = std::uint32_t;
inline constexpr Atom any_atom = 0;
inline constexpr Atom number_atom = 1;
inline constexpr Atom kind_atom = 2;  // + ConceptKind
inline constexpr Atom first_free_atom = kind_atom + concept_kinds;
inline constexpr Atom first_exact_atom = Atom{1} << 28;

// What must stand between a token and the one before it for a step to be taken.
enum class Join : std::uint8_t {
    tight,  // only what a phrase may span (blank, hyphen, slash …)
    loose,  // beside a gap: commas and brackets too
    comma,  // a comma
    first,  // nothing: the token begins its sentence
};

constexpr std::uint32_t label_of(Atom atom, Join join) {
    return atom << 2 | static_cast<std::uint32_t>(join);
}
constexpr Atom atom_of(std::uint32_t label) {
    return label >> 2;
}
constexpr Join join_of(std::uint32_t label) {
    return static_cast<Join>(label & 3);
}

// Two sets of atoms without a common bit have no common atom; the walk asks this first.
constexpr std::uint64_t bit_of(Atom atom) {
    return std::uint64_t{1} << (atom * 0x9E3779B1U >> 26);
}

enum class AcceptWhen : std::uint16_t { always, before_comma, at_end };

// Plain vectors of plain structs and one pool of letters, so that the image is a copy.
struct Matcher {
    struct Node {
        std::uint32_t first_edge = 0;  // the next node's first_edge ends the range
        std::uint32_t first_accept = 0;
        std::uint64_t words = 0;  // bit_of(atom) of every edge by a word
    };
    struct Edge {                 // sorted by label within a node
        std::uint32_t label = 0;  // label_of(atom, join)
        std::uint32_t to = 0;
    };
    struct Accept {
        Owner owner;
        AcceptWhen when = AcceptWhen::always;
    };
    struct Entry {                  // a word or prefix and the atoms it stands for
        std::uint32_t letters = 0;  // offset in the pool
        std::uint32_t size = 0;
        std::uint32_t first_atom = 0;  // into atoms
        std::uint32_t end_atom = 0;
        std::uint32_t parent = 0;  // prefixes: 1 + the longest prefix that begins this one, or 0
    };
    struct Exact {  // the only form in which an exact-case atom matches
        std::uint32_t letters = 0;
        std::uint32_t size = 0;
        std::uint32_t prefix = 0;  // 1: more letters may follow
    };

    std::vector<Node> nodes;  // one more than there are: the last only ends ranges
    std::vector<Edge> edges;
    std::vector<Accept> accepts;
    std::uint32_t concept_root = 0;  // node where the patterns of concepts begin
    std::uint32_t other_root = 0;    // … and all others, which may ask for concepts

    std::string letters;  // every word, in American spelling, and every prefix
    std::vector<Entry> words;
    std::vector<std::uint32_t> slots;  // hash table over words: 1 + index, or 0 where it is free
    std::vector<Entry> prefixes;       // sorted
    std::vector<Atom> atoms;
    std::vector<Exact> exacts;  // of first_exact_atom, first_exact_atom + 1 …
    Spelling spelling;

    std::string_view text_of(const Entry& entry) const {
        return std::string_view(letters).substr(entry.letters, entry.size);
    }
};

// Appends every atom that `word` (folded) satisfies, in order and once each. Exact-case
// atoms are among them; the caller compares the raw token with Matcher::exacts.
void atoms_of(const Matcher& matcher, std::string_view word, std::vector<Atom>& atoms);

// Collects patterns and vocabulary lists in any order, then compiles them. A
// pattern with mistakes is reported and left out; the rest is built.
class MatcherBuilder {
public:
    explicit MatcherBuilder(Spelling spelling);
    ~MatcherBuilder();

    // One entry of the list that patterns call {name}; an entry may use other lists.
    void add_to_list(std::string_view name, std::string_view entry, PatternReport report);
    void add(std::string_view pattern, Owner owner, PatternReport report);
    Matcher build();  // once; reports what only the whole shows, such as unknown lists

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace probatum
