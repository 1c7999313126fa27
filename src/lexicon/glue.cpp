// SPDX-License-Identifier: Apache-2.0
#include "lexicon/glue.h"

#include <cstddef>
#include <utility>

namespace probatum {
namespace {

using Kind = PatternNode::Kind;
using Reading = std::vector<PatternNode>;  // in sequence

constexpr std::size_t most_readings = 256;

bool is_word(const PatternNode& node) {
    return node.kind == Kind::word || node.kind == Kind::prefix;
}

void add_readings(const PatternNode& part, std::vector<Reading>& readings) {
    if (part.kind == Kind::choice) {
        for (const PatternNode& child : part.children)
            add_readings(child, readings);
    } else if (part.kind == Kind::sequence && part.children.size() == 1) {
        add_readings(part.children.front(), readings);
    } else {
        readings.push_back(part.kind == Kind::sequence ? part.children : Reading{part});
    }
}

// The last word of `left` and the first of `right` become one.
Reading joined(Reading left, const Reading& right, std::uint32_t column) {
    if (left.empty() || right.empty())
        return left.empty() ? right : left;
    if (!is_word(left.back()) || !is_word(right.front()))
        throw PatternMistake{column, "only words may stand against each other without a blank"};
    if (left.back().kind == Kind::prefix)
        throw PatternMistake{column, "'*' may only end a word"};
    left.back().kind = right.front().kind;
    left.back().text += right.front().text;
    left.insert(left.end(), right.begin() + 1, right.end());
    return left;
}

PatternNode as_node(Reading reading, std::uint32_t column) {
    if (reading.size() == 1)
        return std::move(reading.front());
    PatternNode sequence;
    sequence.column = column;
    sequence.children = std::move(reading);
    return sequence;
}

}  // namespace

PatternNode glued(const std::vector<PatternNode>& parts, std::uint32_t column) {
    std::vector<Reading> wholes{Reading{}};
    for (const PatternNode& part : parts) {
        std::vector<Reading> ends, longer;
        add_readings(part, ends);
        if (wholes.size() * ends.size() > most_readings)
            throw PatternMistake{
                column, "this stands for more than " + std::to_string(most_readings) + " words"};
        for (const Reading& whole : wholes)
            for (const Reading& end : ends)
                longer.push_back(joined(whole, end, column));
        wholes = std::move(longer);
    }
    PatternNode choice;
    choice.kind = Kind::choice;
    choice.column = column;
    for (Reading& whole : wholes)
        choice.children.push_back(as_node(std::move(whole), column));
    return choice;
}

void open_end(PatternNode& group, std::uint32_t column) {
    if (is_word(group)) {
        group.kind = Kind::prefix;
    } else if (group.kind == Kind::choice) {
        for (PatternNode& child : group.children)
            open_end(child, column);
    } else if (group.kind == Kind::sequence && !group.children.empty()) {
        open_end(group.children.back(), column);
    } else {
        throw PatternMistake{column, "'*' may only end a word"};
    }
}

}  // namespace probatum
