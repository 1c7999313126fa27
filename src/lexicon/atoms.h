// SPDX-License-Identifier: Apache-2.0
// Which atoms a word stands for: the table is filled while patterns are compiled,
// written into the Matcher, and asked once for every distinct word of a text.
#pragma once

#include "lexicon/matcher.h"

#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace probatum {

// Numbers the words, prefixes and lists that patterns use.
class AtomTable {
public:
    explicit AtomTable(const Spelling& spelling) : spelling_(spelling) {}

    Atom of(const PatternNode& word);  // a word or prefix
    Atom new_list() { return next_++; }
    // From now on what satisfies `word` satisfies `list`, too.
    void join(const PatternNode& word, Atom list) { give(word, list); }
    void write(Matcher& matcher) const;

private:
    struct Key {
        bool exact, prefix;
        std::string text;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    using Entries = std::map<std::string, std::set<Atom>>;

    void give(const PatternNode& word, Atom atom);

    const Spelling& spelling_;
    std::map<Key, Atom> numbers_;
    std::vector<const Key*> exacts_;
    Entries words_, prefixes_;
    Atom next_ = first_free_atom;
};

}  // namespace probatum
