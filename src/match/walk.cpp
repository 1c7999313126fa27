// SPDX-License-Identifier: Apache-2.0
#include "match/walk.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace probatum {
namespace {

constexpr std::uint16_t gap_beside_gap = gap_within_phrase | gap_comma | gap_open | gap_close;

constexpr unsigned bit_of(Join join) {
    return 1U << static_cast<unsigned>(join);
}

// The joins that this gap between two tokens of a sentence satisfies.
unsigned joins_over(std::uint16_t gap) {
    unsigned joins = 0;
    if ((gap & ~gap_within_phrase) == 0)
        joins |= bit_of(Join::tight);
    if ((gap & ~gap_beside_gap) == 0) {
        joins |= bit_of(Join::loose);
        if (gap & gap_comma)
            joins |= bit_of(Join::comma);
    }
    return joins;
}

// … and those that a token satisfies where a pattern begins.
unsigned joins_at_start(const Token& token, bool first) {
    return bit_of(Join::tight) | (first ? bit_of(Join::first) : 0U) |
           (!first && (token.gap & gap_comma) ? bit_of(Join::comma) : 0U);
}

bool allows(unsigned joins, std::uint32_t label) {
    return (joins & bit_of(join_of(label))) != 0;
}

const Matcher::Edge* first_of_atom(std::span<const Matcher::Edge> edges, Atom atom) {
    const auto below = [](const Matcher::Edge& edge, Atom a) { return atom_of(edge.label) < a; };
    return std::lower_bound(edges.data(), edges.data() + edges.size(), atom, below);
}

}  // namespace

Walker::Walker(const Text& text, const Matcher& matcher) : text_(text), matcher_(matcher) {
    if (matcher.nodes.empty())
        return;
    resolve_words();
    concept_root_.node = matcher.concept_root;
    other_root_.node = matcher.other_root;
    prepare(concept_root_);
    prepare(other_root_);
}

void Walker::resolve_words() {
    atoms_of_word_.reserve(text_.words.size());
    for (const std::string& word : text_.words) {
        const auto begin = static_cast<std::uint32_t>(atoms_.size());
        atoms_of(matcher_, word, atoms_);
        WordAtoms mine{{begin, static_cast<std::uint32_t>(atoms_.size())}, 0};
        for (std::uint32_t i = mine.range.begin; i < mine.range.end; ++i)
            mine.bits |= bit_of(atoms_[i]);
        atoms_of_word_.push_back(mine);
    }
}

// Roots have thousands of edges, so the search in them is made once a word, not once a token.
void Walker::prepare(Root& root) const {
    const Edges edges = edges_of(root.node);
    const Matcher::Edge* words = first_of_atom(edges, first_free_atom);
    const auto offset = static_cast<std::uint32_t>(edges.data() - matcher_.edges.data());
    root.special = {offset, offset + static_cast<std::uint32_t>(words - edges.data())};
    const Edges word_edges = edges.subspan(static_cast<std::size_t>(words - edges.data()));
    root.starts_of_word.reserve(atoms_of_word_.size());
    for (const WordAtoms& word : atoms_of_word_) {
        const auto begin = static_cast<std::uint32_t>(root.starts.size());
        for (std::uint32_t i = word.range.begin; i < word.range.end; ++i)
            for (const Matcher::Edge* edge = first_of_atom(word_edges, atoms_[i]);
                 edge != word_edges.data() + word_edges.size() && atom_of(edge->label) == atoms_[i];
                 ++edge)
                root.starts.push_back(*edge);
        root.starts_of_word.push_back({begin, static_cast<std::uint32_t>(root.starts.size())});
    }
}

Walker::Edges Walker::edges_of(std::uint32_t node) const {
    const std::uint32_t begin = matcher_.nodes[node].first_edge;
    return {matcher_.edges.data() + begin, matcher_.nodes[node + 1].first_edge - begin};
}

bool Walker::in_its_case(Atom atom, const Token& token) const {
    if (atom < first_exact_atom)
        return true;
    const Matcher::Exact& exact = matcher_.exacts[atom - first_exact_atom];
    const auto wanted = std::string_view(matcher_.letters).substr(exact.letters, exact.size);
    const std::string_view is = text_.of(token.span);
    return exact.prefix ? is.starts_with(wanted) : is == wanted;
}

void Walker::find_concepts(const Sentence& sentence, std::vector<Found>& found) {
    concepts_.clear();
    if (!matcher_.nodes.empty())
        walk_sentence(concept_root_, sentence, found);
}

void Walker::find_others(const Sentence& sentence, std::span<const FoundConcept> concepts,
                         std::vector<Found>& found) {
    index_concepts(sentence, concepts);
    if (!matcher_.nodes.empty())
        walk_sentence(other_root_, sentence, found);
}

void Walker::index_concepts(const Sentence& sentence, std::span<const FoundConcept> concepts) {
    sentence_begin_ = sentence.tokens.begin;
    concepts_.assign(concepts.begin(), concepts.end());
    if (concepts_.empty())
        return;
    std::stable_sort(concepts_.begin(), concepts_.end(),
                     [](const auto& a, const auto& b) { return a.tokens.begin < b.tokens.begin; });
    concepts_from_.assign(sentence.tokens.size() + 1, 0);
    for (const FoundConcept& found : concepts_)
        ++concepts_from_[found.tokens.begin - sentence_begin_ + 1];
    for (std::size_t i = 1; i < concepts_from_.size(); ++i)
        concepts_from_[i] += concepts_from_[i - 1];
}

void Walker::walk_sentence(const Root& root, const Sentence& sentence, std::vector<Found>& found) {
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at)
        if (start(root, at, at == sentence.tokens.begin))
            walk_from(at, sentence, found);
}

// Takes the first step; false when nothing begins here, as at most tokens.
bool Walker::start(const Root& root, std::uint32_t at, bool first) {
    const Token& token = text_.tokens[at];
    const Range starts = root.starts_of_word[token.word];
    if (starts.begin == starts.end && root.special.begin == root.special.end)
        return false;
    origin_ = at;
    furthest_ = 0;
    const unsigned joins = joins_at_start(token, first);
    follow_special(
        Edges(matcher_.edges).subspan(root.special.begin, root.special.end - root.special.begin),
        at, joins);
    for (std::uint32_t i = starts.begin; i < starts.end; ++i) {
        const Matcher::Edge& edge = root.starts[i];
        if (allows(joins, edge.label) && in_its_case(atom_of(edge.label), token))
            reach(edge.to, at + 1);
    }
    return furthest_ > 0;
}

void Walker::walk_from(std::uint32_t at, const Sentence& sentence, std::vector<Found>& found) {
    for (std::size_t size = 1; size <= furthest_; ++size) {
        current_.clear();
        current_.swap(reached_[size]);
        if (current_.size() > 1) {
            std::sort(current_.begin(), current_.end());
            current_.erase(std::unique(current_.begin(), current_.end()), current_.end());
        }
        const TokenSpan tokens{at, at + static_cast<std::uint32_t>(size)};
        for (const std::uint32_t node : current_)
            accept(node, tokens, sentence, found);
        if (tokens.end < sentence.tokens.end)
            follow_all(tokens.end);
    }
}

// From every current node over the token at `at`.
void Walker::follow_all(std::uint32_t at) {
    const Token& token = text_.tokens[at];
    const unsigned joins = joins_over(token.gap);
    if (joins == 0)
        return;
    const WordAtoms& word = atoms_of_word_[token.word];
    for (const std::uint32_t node : current_) {
        const Edges edges = edges_of(node);
        if (edges.empty())
            continue;
        const std::size_t special =
            atom_of(edges.front().label) < first_free_atom ? follow_special(edges, at, joins) : 0;
        if ((word.bits & matcher_.nodes[node].words) != 0)
            follow_words(edges.subspan(special), word.range, token, at + 1, joins);
    }
}

void Walker::follow_words(Edges edges, Range atoms, const Token& token, std::uint32_t next,
                          unsigned joins) {
    for (std::uint32_t i = atoms.begin; i < atoms.end; ++i) {
        const Matcher::Edge* edge = first_of_atom(edges, atoms_[i]);
        edges = edges.subspan(static_cast<std::size_t>(edge - edges.data()));
        for (const Matcher::Edge& same : edges) {
            if (atom_of(same.label) != atoms_[i])
                break;
            if (allows(joins, same.label) && in_its_case(atoms_[i], token))
                reach(same.to, next);
        }
    }
}

// Follows the edges that ask for no particular word; they come first. Returns their number.
std::size_t Walker::follow_special(Edges edges, std::uint32_t at, unsigned joins) {
    std::size_t number = 0;
    for (; number < edges.size(); ++number) {
        const Matcher::Edge& edge = edges[number];
        const Atom atom = atom_of(edge.label);
        if (atom >= first_free_atom)
            break;
        if (!allows(joins, edge.label))
            continue;
        if (atom == any_atom || (atom == number_atom && text_.tokens[at].number))
            reach(edge.to, at + 1);
        if (atom < kind_atom || concepts_.empty())
            continue;
        for (std::uint32_t i = concepts_from_[at - sentence_begin_];
             i < concepts_from_[at - sentence_begin_ + 1]; ++i)
            if (kind_atom + static_cast<Atom>(concepts_[i].kind) == atom)
                reach(edge.to, concepts_[i].tokens.end);
    }
    return number;
}

void Walker::accept(std::uint32_t node, TokenSpan tokens, const Sentence& sentence,
                    std::vector<Found>& found) const {
    const bool at_end = tokens.end == sentence.tokens.end;
    const std::uint32_t end = matcher_.nodes[node + 1].first_accept;
    for (std::uint32_t i = matcher_.nodes[node].first_accept; i < end; ++i) {
        const Matcher::Accept& accepted = matcher_.accepts[i];
        const bool stands = accepted.when == AcceptWhen::always ||
                            (accepted.when == AcceptWhen::at_end && at_end) ||
                            (accepted.when == AcceptWhen::before_comma && !at_end &&
                             (text_.tokens[tokens.end].gap & gap_comma) != 0);
        if (stands)
            found.push_back({accepted.owner, tokens});
    }
}

void Walker::reach(std::uint32_t node, std::uint32_t at) {
    const std::size_t size = at - origin_;
    if (size >= reached_.size())
        reached_.resize(size + 1);
    reached_[size].push_back(node);
    furthest_ = std::max(furthest_, size);
}

}  // namespace probatum
