// SPDX-License-Identifier: Apache-2.0
// What the tests of patterns and matching share: lexicons made of patterns alone.
#pragma once

#include "base/files.h"
#include "match/match.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace probatum {

inline const Spelling& shipped_spelling() {
    static const Spelling shipped = [] {
        const std::string path = std::string(PROBATUM_ROOT) + "/lexicons/en/spelling.toml";
        Problems problems;
        Spelling spelling = read_spelling(path, read_file(path), problems);
        CHECK(problems.text() == "");
        return spelling;
    }();
    return shipped;
}

inline Text text_of(const std::string& content) {
    Document document;
    document.text = content;
    const auto size = static_cast<std::uint32_t>(content.size());
    document.map.verbatim(0, size);
    document.blocks.push_back({BlockKind::paragraph, 0, {0, size}});
    return segment(document);
}

inline PatternReport no_mistake() {
    return [](std::size_t column, std::string message) {
        FAIL_CHECK("column " << column << ": " << message);
    };
}

// A lexicon of patterns alone.
struct Patterns {
    std::vector<std::string> cues;
    std::vector<std::string> except;
    std::vector<std::pair<std::string, ConceptKind>> concepts;
    std::vector<std::pair<std::string, std::string>> lists;

    Lexicon lexicon() const {
        Lexicon made;
        MatcherBuilder builder(shipped_spelling());
        for (const auto& [name, entry] : lists)
            builder.add_to_list(name, entry, no_mistake());
        for (const std::string& cue : cues)
            builder.add(cue, {Family::rule, false, 0}, no_mistake());
        for (const std::string& cue : except)
            builder.add(cue, {Family::rule, true, 0}, no_mistake());
        for (const auto& [cue, kind] : concepts) {
            const auto index = static_cast<std::uint16_t>(made.concepts.size());
            builder.add(cue, {Family::concept_, false, index}, no_mistake());
            made.concepts.emplace_back();
            made.concepts.back().kind = kind;
        }
        made.matcher = builder.build();
        return made;
    }
};

}  // namespace probatum
