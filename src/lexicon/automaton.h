// SPDX-License-Identifier: Apache-2.0
// From pattern trees to the nodes and edges of a Matcher. Trees become a graph of
// small states that grows with the patterns as written, not with their readings;
// sets of states reached by the same atoms then become the nodes (the subset
// construction). Gaps are bounded, so the graph has no loops. Used by matcher.cpp.
#pragma once

#include "lexicon/matcher.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace probatum {

using StateId = std::uint32_t;

struct GraphState {
    enum class Kind : std::uint8_t { step, split, gap, comma, begin, end, accept };
    Kind kind = Kind::split;
    std::uint32_t column = 1;
    Atom atom = any_atom;  // step
    Owner owner;           // accept
    std::vector<StateId> next;
};

// What a {list} stands for: an atom for its single words, and its other entries.
struct ListMeaning {
    std::optional<Atom> words;
    std::vector<const PatternNode*> phrases;
};

class PatternGraph {
public:
    // How a word or prefix becomes an atom, and a name a list.
    std::function<Atom(const PatternNode&)> atom_of_word;
    std::function<const ListMeaning&(const std::string&)> list_of;

    // The state where the pattern begins; every way through it ends in `owner`'s accept.
    StateId add(const PatternNode& pattern, Owner owner);

    struct Mistake {
        std::size_t column;
        std::string message;
    };
    // What cannot be seen in the tree: where gaps and signs stand once options are skipped.
    std::optional<Mistake> mistake_in(StateId start) const;

    // Fills nodes, edges and accepts of `matcher`, and its two roots.
    void compile(const std::vector<StateId>& concepts, const std::vector<StateId>& others,
                 Matcher& matcher) const;

private:
    StateId add_state(GraphState::Kind kind, std::uint32_t column, std::vector<StateId> next);
    StateId add_step(Atom atom, std::uint32_t column, StateId next);
    StateId add_node(const PatternNode& node, StateId next);
    StateId add_gap(const PatternNode& node, StateId next);
    StateId add_list(const PatternNode& node, StateId next);

    std::vector<GraphState> states_;
    std::map<Owner, StateId> accepts_;  // shared, so that the ends of patterns are one node
};

}  // namespace probatum
