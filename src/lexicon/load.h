// SPDX-License-Identifier: Apache-2.0
// How load_lexicon works inside: every file is parsed first and cut into entries (a
// rule is a file, a concept is one [[concept]] of a file). Entries in order of id give
// each thing its number; then each is read, knowing the ids of all others.
#pragma once

#include "base/toml.h"
#include "lexicon/lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace probatum {

struct LexiconEntry {
    std::string id;
    TomlTable table;
    std::string file;  // inside the lexicon's directory: "rules/cure.toml"
};

// Ids that other entries may name; sorted.
struct KnownIds {
    std::vector<std::string> rules, signals, concepts;
};

Rule read_rule(const LexiconEntry& entry, const KnownIds& known);
StrengthClass read_strength(const LexiconEntry& entry);
Signal read_signal(const LexiconEntry& entry);
Concept read_concept(const LexiconEntry& entry, const KnownIds& known);
CitationForm read_citation(const LexiconEntry& entry);

// Gives the patterns under `cues` and `except` to the matcher, which may report mistakes
// until it is built. Returns the cues.
std::vector<PlacedString> read_cues(const LexiconEntry& entry, Owner owner,
                                    MatcherBuilder& matcher);

// Where the matcher's mistakes in a pattern go.
PatternReport report_in(const TomlTable& table, const PlacedString& pattern);

// Sentences under `key`. Spans stand in [brackets]; \[ and \] are literal ones.
enum class Brackets { required, optional, forbidden, literal };
std::vector<Example> read_examples(const LexiconEntry& entry, std::string_view key,
                                   Brackets brackets);

// The strings under `key`; reports those that are not among `known`: "unknown signal 'x'
// in 'needs_near'; did you mean 'y'?".
std::vector<std::string> read_names(const TomlTable& table, std::string_view key,
                                    std::string_view what, const std::vector<std::string>& known);

}  // namespace probatum
