// SPDX-License-Identifier: Apache-2.0
#include "lexicon/atoms.h"

#include "base/hash.h"
#include "text/unicode.h"

#include <algorithm>
#include <cstddef>

namespace probatum {
namespace {

using Entries = std::map<std::string, std::set<Atom>>;

std::size_t slot_of(std::string_view word, std::size_t slots) {
    const std::uint64_t hash = fnv1a(word);
    return static_cast<std::size_t>(hash ^ hash >> 32) & (slots - 1);
}

void append_word(const Matcher& matcher, std::string_view american, std::vector<Atom>& atoms) {
    if (matcher.slots.empty())
        return;
    for (std::size_t slot = slot_of(american, matcher.slots.size()); matcher.slots[slot] != 0;
         slot = (slot + 1) & (matcher.slots.size() - 1)) {
        const Matcher::Entry& entry = matcher.words[matcher.slots[slot] - 1];
        if (matcher.text_of(entry) != american)
            continue;
        atoms.insert(atoms.end(), matcher.atoms.begin() + entry.first_atom,
                     matcher.atoms.begin() + entry.end_atom);
        return;
    }
}

// Every listed prefix of `word` begins the greatest entry that is not above it, so that
// entry and its chain of parents are all there is to try.
void append_prefixes(const Matcher& matcher, std::string_view word, std::vector<Atom>& atoms) {
    const auto above = std::upper_bound(
        matcher.prefixes.begin(), matcher.prefixes.end(), word,
        [&](std::string_view w, const Matcher::Entry& e) { return w < matcher.text_of(e); });
    for (std::size_t number = static_cast<std::size_t>(above - matcher.prefixes.begin());
         number != 0; number = matcher.prefixes[number - 1].parent) {
        const Matcher::Entry& entry = matcher.prefixes[number - 1];
        if (word.starts_with(matcher.text_of(entry)))
            atoms.insert(atoms.end(), matcher.atoms.begin() + entry.first_atom,
                         matcher.atoms.begin() + entry.end_atom);
    }
}

std::uint32_t write_letters(std::string_view text, Matcher& matcher) {
    const auto at = static_cast<std::uint32_t>(matcher.letters.size());
    matcher.letters += text;
    return at;
}

void write_entries(const Entries& from, Matcher& matcher, std::vector<Matcher::Entry>& to) {
    for (const auto& [text, atoms] : from) {
        Matcher::Entry entry;
        entry.letters = write_letters(text, matcher);
        entry.size = static_cast<std::uint32_t>(text.size());
        entry.first_atom = static_cast<std::uint32_t>(matcher.atoms.size());
        matcher.atoms.insert(matcher.atoms.end(), atoms.begin(), atoms.end());
        entry.end_atom = static_cast<std::uint32_t>(matcher.atoms.size());
        to.push_back(entry);
    }
}

void link_prefixes(Matcher& matcher) {
    for (std::size_t i = 1; i < matcher.prefixes.size(); ++i) {
        Matcher::Entry& entry = matcher.prefixes[i];
        entry.parent = static_cast<std::uint32_t>(i);
        while (entry.parent != 0 && !matcher.text_of(entry).starts_with(
                                        matcher.text_of(matcher.prefixes[entry.parent - 1])))
            entry.parent = matcher.prefixes[entry.parent - 1].parent;
    }
}

void fill_slots(Matcher& matcher) {
    std::size_t size = 16;
    while (size < matcher.words.size() * 2)
        size *= 2;
    matcher.slots.assign(size, 0);
    for (std::size_t i = 0; i < matcher.words.size(); ++i) {
        std::size_t slot = slot_of(matcher.text_of(matcher.words[i]), size);
        while (matcher.slots[slot] != 0)
            slot = (slot + 1) & (size - 1);
        matcher.slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

}  // namespace

Atom AtomTable::of(const PatternNode& word) {
    const bool prefix = word.kind == PatternNode::Kind::prefix;
    const auto [at, is_new] = numbers_.try_emplace({word.exact, prefix, word.text}, 0);
    if (!is_new)
        return at->second;
    if (word.exact) {
        at->second = first_exact_atom + static_cast<Atom>(exacts_.size());
        exacts_.push_back(&at->first);
    } else {
        at->second = next_++;
    }
    give(word, at->second);
    return at->second;
}

void AtomTable::give(const PatternNode& word, Atom atom) {
    const std::string folded = word.exact ? fold(word.text) : word.text;
    if (word.kind == PatternNode::Kind::prefix)
        prefixes_[folded].insert(atom);
    else
        words_[in_american(spelling_, folded)].insert(atom);
}

void AtomTable::write(Matcher& matcher) const {
    write_entries(words_, matcher, matcher.words);
    write_entries(prefixes_, matcher, matcher.prefixes);
    for (const Key* key : exacts_)
        matcher.exacts.push_back({write_letters(key->text, matcher),
                                  static_cast<std::uint32_t>(key->text.size()),
                                  key->prefix ? 1U : 0U});
    link_prefixes(matcher);
    fill_slots(matcher);
}

void atoms_of(const Matcher& matcher, std::string_view word, std::vector<Atom>& atoms) {
    const auto first = static_cast<std::ptrdiff_t>(atoms.size());
    const std::string american = in_american(matcher.spelling, word);
    const std::string british = in_british(matcher.spelling, word);
    append_word(matcher, american, atoms);
    append_prefixes(matcher, word, atoms);
    if (american != word)
        append_prefixes(matcher, american, atoms);
    if (british != word)
        append_prefixes(matcher, british, atoms);
    std::sort(atoms.begin() + first, atoms.end());
    atoms.erase(std::unique(atoms.begin() + first, atoms.end()), atoms.end());
}

}  // namespace probatum
