// SPDX-License-Identifier: Apache-2.0
// What most entries share: patterns, examples and names of other entries.
#include "lexicon/load.h"

#include "base/nearest.h"

#include <algorithm>
#include <optional>

namespace probatum {

namespace {

void report_repeats(const TomlTable& table, const std::vector<PlacedString>& strings) {
    for (auto at = strings.begin(); at != strings.end(); ++at) {
        const auto same = [&](const PlacedString& other) { return other.text == at->text; };
        const auto first = std::find_if(strings.begin(), at, same);
        if (first != at) {
            table.problem_in(*at, 0,
                             "stands here twice; first in line " + std::to_string(first->line));
        }
    }
}

std::vector<PlacedString> read_patterns(const TomlTable& table, std::string_view key, Count count,
                                        Owner owner, MatcherBuilder& matcher) {
    std::vector<PlacedString> patterns = table.placed_strings(key, count);
    report_repeats(table, patterns);
    for (const PlacedString& pattern : patterns) {
        matcher.add(pattern.text, owner, report_in(table, pattern));
    }
    return patterns;
}

// Takes the brackets out of `written` and notes what they held. A mistake is reported
// once, at its column.
std::optional<Example> without_brackets(const TomlTable& table, const PlacedString& written) {
    Example example;
    example.line = static_cast<std::uint32_t>(written.line);
    std::size_t column = 0;
    constexpr std::uint32_t closed = ~0U;
    std::uint32_t open = closed;
    const auto mistake = [&](std::string message) {
        table.problem_in(written, column, std::move(message));
        return std::nullopt;
    };
    for (std::size_t at = 0; at < written.text.size(); ++at) {
        const char c = written.text[at];
        const auto here = static_cast<std::uint32_t>(example.text.size());
        column += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        if (c == '\\' && at + 1 < written.text.size() &&
            (written.text[at + 1] == '[' || written.text[at + 1] == ']')) {
            example.text += written.text[++at];
            ++column;
        } else if (c == '[') {
            if (open != closed) {
                return mistake("'[' inside brackets");
            }
            open = here;
        } else if (c == ']') {
            if (open == closed) {
                return mistake("']' without '['");
            }
            if (open == here) {
                return mistake("nothing in the brackets");
            }
            example.spans.emplace_back(open, here);
            open = closed;
        } else {
            example.text += c;
        }
    }
    if (open != closed) {
        return mistake("'[' without ']'");
    }
    return example;
}

}  // namespace

PatternReport report_in(const TomlTable& table, const PlacedString& pattern) {
    return [table, pattern](std::size_t column, std::string message) {
        const bool blank = pattern.text.find_first_not_of(' ') == std::string::npos;
        if (!blank) {  // which the reader has said already
            table.problem_in(pattern, column, std::move(message));
        }
    };
}

std::vector<PlacedString> read_cues(const LexiconEntry& entry, Owner owner,
                                    MatcherBuilder& matcher) {
    // A rule may have none (structural) and a concept may only gather others.
    const bool always = owner.family == Family::strength || owner.family == Family::signal;
    std::vector<PlacedString> cues =
        read_patterns(entry.table, "cues", at_least(always ? 1 : 0), owner, matcher);
    owner.except = true;
    read_patterns(entry.table, "except", {}, owner, matcher);
    return cues;
}

std::vector<Example> read_examples(const LexiconEntry& entry, std::string_view key,
                                   Brackets brackets) {
    std::vector<Example> examples;
    const std::vector<PlacedString> all = entry.table.placed_strings(key, at_least(2));
    report_repeats(entry.table, all);
    for (const PlacedString& written : all) {
        if (brackets == Brackets::literal) {
            examples.push_back({written.text, {}, static_cast<std::uint32_t>(written.line)});
            continue;
        }
        std::optional<Example> example = without_brackets(entry.table, written);
        if (!example) {
            continue;
        }
        if (brackets == Brackets::required && example->spans.empty()) {
            entry.table.problem_in(written, 0, "no [brackets] around the words to be flagged");
        }
        if (brackets == Brackets::forbidden && !example->spans.empty()) {
            entry.table.problem_in(written, 0, "an allowed text has no [brackets]");
        }
        examples.push_back(std::move(*example));
    }
    return examples;
}

std::vector<std::string> read_names(const TomlTable& table, std::string_view key,
                                    std::string_view what, const std::vector<std::string>& known) {
    std::vector<std::string> names;
    for (const PlacedString& name : table.placed_strings(key)) {
        if (std::find(known.begin(), known.end(), name.text) == known.end()) {
            table.problem_in(name, 0,
                             "unknown " + std::string(what) + " '" + name.text + "' in '" +
                                 std::string(key) + "'" + did_you_mean(name.text, known));
        }
        names.push_back(name.text);
    }
    return names;
}

}  // namespace probatum
