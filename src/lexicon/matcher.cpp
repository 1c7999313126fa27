// SPDX-License-Identifier: Apache-2.0
#include "lexicon/matcher.h"

#include "lexicon/atoms.h"
#include "lexicon/automaton.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace probatum {
namespace {

using Kind = PatternNode::Kind;

struct Given {
    PatternNode tree;
    Owner owner;
    PatternReport report;
};

struct List {
    enum class State : std::uint8_t { unread, open, ready };
    State state = State::unread;
    std::vector<Given> entries;
    ListMeaning meaning;
};

// The words that an entry stands for when each of its readings is a single one.
bool single_words(const PatternNode& node, std::vector<const PatternNode*>& words) {
    if (node.kind == Kind::word || node.kind == Kind::prefix) {
        words.push_back(&node);
        return !node.exact;
    }
    const bool whole =
        node.kind == Kind::choice || (node.kind == Kind::sequence && node.children.size() == 1);
    return whole && std::all_of(node.children.begin(), node.children.end(),
                                [&](const auto& child) { return single_words(child, words); });
}

}  // namespace

struct MatcherBuilder::Work {
    explicit Work(Spelling given) : spelling(std::move(given)), atoms(spelling) {
        graph.atom_of_word = [this](const PatternNode& word) { return atoms.of(word); };
        graph.list_of = [this](const std::string& name) -> const ListMeaning& {
            return lists.at(name).meaning;
        };
    }

    void read_list(List& list);
    bool usable(const PatternNode& node, const Given& given);
    bool asks_for_concepts(const PatternNode& node) const;
    std::optional<StateId> state_of(const Given& given);

    Spelling spelling;
    AtomTable atoms;
    PatternGraph graph;
    std::map<std::string, List, std::less<>> lists;
    std::vector<Given> patterns;
};

// Lists that an entry uses are read first, so that its meaning is known.
void MatcherBuilder::Work::read_list(List& list) {
    list.state = List::State::open;
    for (const Given& entry : list.entries) {
        std::vector<const PatternNode*> words;
        if (!state_of(entry))
            continue;
        if (!single_words(entry.tree, words)) {
            list.meaning.phrases.push_back(&entry.tree);
            continue;
        }
        if (!list.meaning.words)
            list.meaning.words = atoms.new_list();
        for (const PatternNode* word : words)
            atoms.join(*word, *list.meaning.words);
    }
    list.state = List::State::ready;
}

// Whether every list under `node` exists and is not being read itself.
bool MatcherBuilder::Work::usable(const PatternNode& node, const Given& given) {
    if (node.kind == Kind::list) {
        const auto list = lists.find(node.text);
        if (list == lists.end())
            return given.report(node.column, "there is no list {" + node.text + "}"), false;
        if (list->second.state == List::State::open)
            return given.report(node.column, "the list {" + node.text + "} contains itself"), false;
        if (list->second.state == List::State::unread)
            read_list(list->second);
    }
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const auto& child) { return usable(child, given); });
}

bool MatcherBuilder::Work::asks_for_concepts(const PatternNode& node) const {
    const auto asks = [this](const PatternNode& child) { return asks_for_concepts(child); };
    if (node.kind == Kind::concept_)
        return true;
    if (node.kind == Kind::list) {
        const auto& phrases = lists.at(node.text).meaning.phrases;
        return std::any_of(phrases.begin(), phrases.end(),
                           [&](const PatternNode* phrase) { return asks(*phrase); });
    }
    return std::any_of(node.children.begin(), node.children.end(), asks);
}

// The pattern's place in the graph, or nothing when it has a mistake, which is reported.
std::optional<StateId> MatcherBuilder::Work::state_of(const Given& given) {
    if (!usable(given.tree, given))
        return std::nullopt;
    if (given.owner.family == Family::concept_ && asks_for_concepts(given.tree)) {
        given.report(1, "a concept cannot be made of other concepts");
        return std::nullopt;
    }
    const StateId state = graph.add(given.tree, given.owner);
    if (const auto mistake = graph.mistake_in(state)) {
        given.report(mistake->column, mistake->message);
        return std::nullopt;
    }
    return state;
}

MatcherBuilder::MatcherBuilder(Spelling spelling)
    : work_(std::make_unique<Work>(std::move(spelling))) {}

MatcherBuilder::~MatcherBuilder() = default;

void MatcherBuilder::add_to_list(std::string_view name, std::string_view entry,
                                 PatternReport report) {
    List& list = work_->lists[std::string(name)];
    if (auto tree = parse_pattern(entry, report))
        list.entries.push_back({std::move(*tree), Owner{}, std::move(report)});
}

void MatcherBuilder::add(std::string_view pattern, Owner owner, PatternReport report) {
    if (auto tree = parse_pattern(pattern, report))
        work_->patterns.push_back({std::move(*tree), owner, std::move(report)});
}

Matcher MatcherBuilder::build() {
    for (auto& [name, list] : work_->lists)
        if (list.state == List::State::unread)
            work_->read_list(list);
    std::vector<StateId> concepts, others;
    for (const Given& given : work_->patterns)
        if (const auto state = work_->state_of(given))
            (given.owner.family == Family::concept_ ? concepts : others).push_back(*state);
    Matcher matcher;
    work_->graph.compile(concepts, others, matcher);
    work_->atoms.write(matcher);
    matcher.spelling = std::move(work_->spelling);
    return matcher;
}

}  // namespace probatum
