// SPDX-License-Identifier: Apache-2.0
// Strength classes, signals, concepts and citation forms.
#include "lexicon/load.h"

#include <re2/re2.h>

namespace probatum {

namespace {

// Only outcomes have a rung and a wish, only conditions can be broad.
void refuse_key(const TomlTable& table, std::string_view key, std::string_view whose) {
    if (table.has(key)) {
        table.problem_at(key, "'" + std::string(key) + "' is for " + std::string(whose) + " only");
    }
}

void check_expression(const TomlTable& table, const std::string& pattern) {
    RE2::Options quiet;
    quiet.set_log_errors(false);
    const RE2 expression(pattern, quiet);
    if (!expression.ok()) {
        table.problem_at("pattern", "not a regular expression: " + expression.error());
    } else if (RE2::FullMatch("", expression)) {
        table.problem_at("pattern", "'pattern' matches where there is nothing");
    }
}

}  // namespace

StrengthClass read_strength(const LexiconEntry& entry) {
    const TomlTable& table = entry.table;
    StrengthClass strength;
    strength.id = entry.id;
    strength.file = entry.file;
    strength.grade = static_cast<int>(table.integer("grade", in_range(0, 6)));
    strength.says = table.string("says");
    strength.credit = table.boolean("credit", true);
    strength.frequency = table.boolean("frequency", false);
    strength.flags = read_examples(entry, "flags", Brackets::required);
    strength.allows = read_examples(entry, "allows", Brackets::forbidden);
    return strength;
}

Signal read_signal(const LexiconEntry& entry) {
    const TomlTable& table = entry.table;
    Signal signal;
    signal.id = entry.id;
    signal.file = entry.file;
    signal.says = table.string("says");
    signal.reach =
        static_cast<Reach>(table.choice("reach", {"none", "forward", "backward", "both"}, 0));
    signal.flags = read_examples(entry, "flags", Brackets::required);
    signal.allows = read_examples(entry, "allows", Brackets::forbidden);
    return signal;
}

Concept read_concept(const LexiconEntry& entry, const KnownIds& known) {
    const TomlTable& table = entry.table;
    Concept item;
    item.id = entry.id;
    item.file = entry.file;
    item.name = table.string("name");
    item.kind = static_cast<ConceptKind>(
        table.choice("kind", {"intervention", "condition", "outcome", "site", "stage", "population",
                              "harm", "risk", "diagnostic", "entity", "evidence"}));
    item.parents = read_names(table, "parents", "concept", known.concepts);
    item.mesh = table.string("mesh", "");
    if (item.kind == ConceptKind::outcome) {
        item.rung = static_cast<int>(table.integer("rung", in_range(0, 6), -1));
        constexpr int wishes[] = {0, -1, 1};
        item.wants = wishes[table.choice("wants", {"neither", "less", "more"}, 0)];
    } else {
        refuse_key(table, "rung", "outcomes");
        refuse_key(table, "wants", "outcomes");
    }
    if (item.kind == ConceptKind::condition) {
        item.broad = table.boolean("broad", false);
    } else {
        refuse_key(table, "broad", "conditions");
    }
    return item;
}

CitationForm read_citation(const LexiconEntry& entry) {
    const TomlTable& table = entry.table;
    CitationForm form;
    form.id = entry.id;
    form.file = entry.file;
    form.line = static_cast<std::uint32_t>(table.line());
    form.note = table.string("note", "");
    form.pattern = table.string("pattern");
    form.triggers = table.strings("triggers");
    form.level = static_cast<int>(table.integer("level", in_range(0, 4)));
    form.marker = table.boolean("marker", false);
    form.finds = table.strings("finds", at_least(1));
    form.rejects = table.strings("rejects", at_least(1));
    if (!form.pattern.empty()) {
        check_expression(table, form.pattern);
    }
    return form;
}

}  // namespace probatum
