// SPDX-License-Identifier: Apache-2.0
#include "lexicon/automaton.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace probatum {
namespace {

using Kind = GraphState::Kind;

constexpr std::size_t most_nodes_of_a_pattern = 4096;

// How a state was reached since the last word: the join that the next word must meet,
// or `ended` after '$'. The first four are Join's.
enum Way : std::uint32_t { tight, loose, comma, first, ended };
constexpr std::uint32_t way_bits = 3;

// A step or accept and the way to it, as one sortable number.
using Item = std::uint64_t;
constexpr Item item_of(StateId state, Way way) {
    return Item{state} << way_bits | way;
}
constexpr StateId state_of(Item item) {
    return static_cast<StateId>(item >> way_bits);
}
constexpr Way way_of(Item item) {
    return static_cast<Way>(item & ((1U << way_bits) - 1));
}

struct ItemsHash {
    std::size_t operator()(const std::vector<Item>& items) const {
        std::size_t hash = items.size();
        for (const Item item : items)
            hash = (hash ^ static_cast<std::size_t>(item)) * 0x9E3779B97F4A7C15U ^ hash >> 29;
        return hash;
    }
};

// The subset construction: a node is the set of items that some sequence of atoms reaches.
class Subsets {
public:
    struct Node {
        std::vector<Matcher::Edge> edges;
        std::vector<Matcher::Accept> accepts;
    };

    explicit Subsets(const std::vector<GraphState>& states) : states_(states) {}

    std::uint32_t add_root(const std::vector<StateId>& starts) {
        return node_of(closure(starts, true));
    }

    // False when there would be more nodes than `limit`.
    bool expand(std::size_t limit) {
        for (; expanded_ < nodes.size(); ++expanded_) {
            if (nodes.size() > limit)
                return false;
            expand_node(static_cast<std::uint32_t>(expanded_));
        }
        return true;
    }

    std::vector<Node> nodes;
    std::optional<PatternGraph::Mistake> mistake;  // the first one met

private:
    void note(std::size_t column, std::string message) {
        if (!mistake)
            mistake = PatternGraph::Mistake{column, std::move(message)};
    }

    std::uint32_t node_of(std::vector<Item> items) {
        const auto [at, is_new] =
            known_.try_emplace(std::move(items), static_cast<std::uint32_t>(nodes.size()));
        if (is_new) {
            nodes.emplace_back();
            items_.push_back(&at->first);
        }
        return at->second;
    }

    // Everything that can be reached from `starts` without a word.
    std::vector<Item> closure(const std::vector<StateId>& starts, bool at_start) {
        std::vector<Item> open, result;
        std::unordered_set<Item> passed;  // many ways may lead through the same options
        for (const StateId start : starts)
            open.push_back(item_of(start, tight));
        while (!open.empty()) {
            const Item item = open.back();
            open.pop_back();
            const GraphState& state = states_[state_of(item)];
            if (state.kind == Kind::step || state.kind == Kind::accept) {
                check(state, way_of(item), at_start);
                result.push_back(item);
                continue;
            }
            if (!passed.insert(item).second)
                continue;
            const Way way = way_after(state, way_of(item), at_start);
            for (const StateId next : state.next)
                open.push_back(item_of(next, way));
        }
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

    Way way_after(const GraphState& state, Way way, bool at_start) {
        switch (state.kind) {
            case Kind::gap:
                if (at_start)
                    note(state.column, "a pattern may not begin with a gap");
                return way == tight ? loose : way;
            case Kind::comma:
                if (way == first || way == ended)
                    note(state.column, "a comma cannot stand here");
                return comma;
            case Kind::begin:
                if (!at_start || way != tight)
                    note(state.column, "'^' may only stand where the pattern begins");
                return first;
            case Kind::end:
                return ended;
            default:
                return way;
        }
    }

    void check(const GraphState& state, Way way, bool at_start) {
        if (state.kind == Kind::step) {
            if (at_start && state.atom == any_atom)
                note(state.column, "a pattern may not begin with '_'");
            if (way == ended)
                note(state.column,
                     "nothing may follow '$', the end of the sentence; "
                     "the sign itself is written '\\$'");
        } else if (at_start) {
            note(1, "the pattern may match nothing at all");
        } else if (way == loose) {
            note(1, "a pattern may not end with a gap");
        }
    }

    void expand_node(std::uint32_t number) {
        std::vector<std::pair<std::uint32_t, StateId>> steps;  // label, next state
        Node node;
        for (const Item item : *items_[number]) {
            const GraphState& state = states_[state_of(item)];
            const Way way = way_of(item);
            if (state.kind == Kind::step && way != ended)
                steps.emplace_back(label_of(state.atom, static_cast<Join>(way)), state.next[0]);
            else if (state.kind == Kind::accept)
                node.accepts.push_back({state.owner, way == comma   ? AcceptWhen::before_comma
                                                     : way == ended ? AcceptWhen::at_end
                                                                    : AcceptWhen::always});
        }
        std::sort(steps.begin(), steps.end());
        for (auto at = steps.begin(); at != steps.end();) {
            const std::uint32_t label = at->first;
            std::vector<StateId> targets;
            for (; at != steps.end() && at->first == label; ++at)
                targets.push_back(at->second);
            targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
            node.edges.push_back({label, node_of(closure(targets, false))});
        }
        nodes[number] = std::move(node);
    }

    const std::vector<GraphState>& states_;
    std::unordered_map<std::vector<Item>, std::uint32_t, ItemsHash> known_;
    std::vector<const std::vector<Item>*> items_;  // of each node; keys of known_ stay in place
    std::size_t expanded_ = 0;
};

}  // namespace

StateId PatternGraph::add(const PatternNode& pattern, Owner owner) {
    const auto [at, is_new] = accepts_.try_emplace(owner, 0);
    if (is_new) {
        at->second = add_state(Kind::accept, 1, {});
        states_.back().owner = owner;
    }
    return add_node(pattern, at->second);
}

std::optional<PatternGraph::Mistake> PatternGraph::mistake_in(StateId start) const {
    Subsets subsets(states_);
    subsets.add_root({start});
    if (!subsets.expand(most_nodes_of_a_pattern) && !subsets.mistake)
        return Mistake{1, "the pattern can be read in too many ways; split it"};
    return subsets.mistake;
}

void PatternGraph::compile(const std::vector<StateId>& concepts, const std::vector<StateId>& others,
                           Matcher& matcher) const {
    Subsets subsets(states_);
    matcher.concept_root = subsets.add_root(concepts);
    matcher.other_root = subsets.add_root(others);
    subsets.expand(std::numeric_limits<std::uint32_t>::max());
    const auto begin_node = [&] {
        matcher.nodes.push_back({static_cast<std::uint32_t>(matcher.edges.size()),
                                 static_cast<std::uint32_t>(matcher.accepts.size()), 0});
    };
    for (const Subsets::Node& node : subsets.nodes) {
        begin_node();
        for (const Matcher::Edge& edge : node.edges)
            if (atom_of(edge.label) >= first_free_atom)
                matcher.nodes.back().words |= bit_of(atom_of(edge.label));
        matcher.edges.insert(matcher.edges.end(), node.edges.begin(), node.edges.end());
        matcher.accepts.insert(matcher.accepts.end(), node.accepts.begin(), node.accepts.end());
    }
    begin_node();
}

StateId PatternGraph::add_state(Kind kind, std::uint32_t column, std::vector<StateId> next) {
    GraphState state;
    state.kind = kind;
    state.column = column;
    state.next = std::move(next);
    states_.push_back(std::move(state));
    return static_cast<StateId>(states_.size() - 1);
}

StateId PatternGraph::add_step(Atom atom, std::uint32_t column, StateId next) {
    const StateId state = add_state(Kind::step, column, {next});
    states_[state].atom = atom;
    return state;
}

StateId PatternGraph::add_node(const PatternNode& node, StateId next) {
    using Tree = PatternNode::Kind;
    switch (node.kind) {
        case Tree::word:
        case Tree::prefix:
            return add_step(atom_of_word(node), node.column, next);
        case Tree::any:
            return add_step(any_atom, node.column, next);
        case Tree::number:
            return add_step(number_atom, node.column, next);
        case Tree::concept_:
            return add_step(kind_atom + static_cast<Atom>(node.concept_kind), node.column, next);
        case Tree::gap:
            return add_gap(node, next);
        case Tree::list:
            return add_list(node, next);
        case Tree::comma:
            return add_state(Kind::comma, node.column, {next});
        case Tree::begin:
            return add_state(Kind::begin, node.column, {next});
        case Tree::end:
            return add_state(Kind::end, node.column, {next});
        case Tree::sequence:
            for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
                next = add_node(*child, next);
            return next;
        case Tree::choice:
            break;
    }
    std::vector<StateId> branches;
    for (const PatternNode& child : node.children)
        branches.push_back(add_node(child, next));
    return add_state(Kind::split, node.column, std::move(branches));
}

// Up to node.gap words, and both ends of the gap are loose.
StateId PatternGraph::add_gap(const PatternNode& node, StateId next) {
    StateId rest = add_state(Kind::gap, node.column, {next});
    for (int words = 0; words < node.gap; ++words) {
        const StateId word = add_step(any_atom, node.column, rest);
        rest = add_state(Kind::gap, node.column, {next, word});
    }
    return rest;
}

StateId PatternGraph::add_list(const PatternNode& node, StateId next) {
    const ListMeaning& list = list_of(node.text);
    std::vector<StateId> branches;
    if (list.words)
        branches.push_back(add_step(*list.words, node.column, next));
    for (const PatternNode* phrase : list.phrases)
        branches.push_back(add_node(*phrase, next));
    return add_state(Kind::split, node.column, std::move(branches));
}

}  // namespace probatum
