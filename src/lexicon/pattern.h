// SPDX-License-Identifier: Apache-2.0
// The pattern language of docs/lexicon.md: from what an editor writes to a small
// tree. What only several patterns show (lists, shared beginnings) is matcher.h's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class ConceptKind : std::uint8_t {
    intervention,
    condition,
    outcome,
    site,
    stage,
    population,
    harm,
    risk,
    diagnostic,
    entity,
    evidence
};
inline constexpr std::size_t concept_kinds = 11;
std::optional<ConceptKind> concept_kind(std::string_view name);

inline constexpr int longest_gap = 8;

struct PatternNode {
    enum class Kind : std::uint8_t {
        word,      // text
        prefix,    // text and whatever follows it in the word
        any,       // _
        number,    // #
        gap,       // <gap>
        concept_,  // @concept_kind
        list,      // {text}
        comma,
        begin,
        end,
        sequence,  // of children
        choice,    // between children; one that is an empty sequence makes it optional
    };
    Kind kind = Kind::sequence;
    bool exact = false;  // word, prefix: only in this case; otherwise text is folded
    std::uint8_t gap = 0;
    ConceptKind concept_kind = ConceptKind::intervention;
    std::uint32_t column = 1;  // in the pattern, in code points
    std::string text;
    std::vector<PatternNode> children;
};

// Is told the 1-based column (in code points, within the pattern) and the mistake.
using PatternReport = std::function<void(std::size_t column, std::string message)>;

// Reports the first mistake and returns nothing, or the tree.
std::optional<PatternNode> parse_pattern(std::string_view pattern, const PatternReport& report);

}  // namespace probatum
