// SPDX-License-Identifier: Apache-2.0
// A rule: what it says to readers, and when its cues are a defect.
#include "lexicon/load.h"

namespace probatum {

namespace {

// The closed sets of names in docs/lexicon.md. Claims and contexts answer to the same
// names; the tests of those rooms say so.
const std::vector<std::string> claim_types = {
    "efficacy",  "safety",         "mechanism",  "comparison", "status",
    "prognosis", "recommendation", "prediction", "harm",       "background",
    "process",   "testimonial",    "rhetoric",   "commercial", "disclaimer"};
const std::vector<std::string> claim_facts = {
    "intervention", "outcome",    "benefit", "harm",    "number", "denominator", "statistic",
    "comparator",   "citation",   "gesture", "heading", "hedged", "sober",       "condition",
    "negative",     "definition", "advice",  "history", "quoted"};
const std::vector<std::string> document_facts = {"promotion",
                                                 "commercial",
                                                 "benefits",
                                                 "harms-named",
                                                 "alternatives-named",
                                                 "cost-named",
                                                 "status-named",
                                                 "disclaimer",
                                                 "biologic",
                                                 "call-to-action",
                                                 "financial",
                                                 "harms-trivial-only",
                                                 "alternatives-benefit",
                                                 "defects"};

When read_when(const TomlTable& table, const KnownIds& known) {
    When when;
    when.asserted = table.boolean("asserted", true);
    when.types = read_names(table, "types", "claim type", claim_types);
    when.not_types = read_names(table, "not_types", "claim type", claim_types);
    when.needs = read_names(table, "needs", "fact", claim_facts);
    when.unless = read_names(table, "unless", "fact", claim_facts);
    when.needs_near = read_names(table, "needs_near", "signal", known.signals);
    when.unless_near = read_names(table, "unless_near", "signal", known.signals);
    when.min_strength = static_cast<int>(table.integer("min_strength", in_range(0, 6), 0));
    when.max_strength = static_cast<int>(table.integer("max_strength", in_range(0, 6), 6));
    if (when.min_strength > when.max_strength) {
        table.problem_at("max_strength", "'max_strength' is below 'min_strength'");
    }
    return when;
}

DocumentWhen read_document(const TomlTable& table) {
    return {read_names(table, "needs", "fact", document_facts),
            read_names(table, "absent", "fact", document_facts)};
}

// A claim rule without cues must say that this is meant; only its own level's table counts.
void check_shape(const LexiconEntry& entry, const Rule& rule) {
    const TomlTable& table = entry.table;
    const bool has_cues = table.has("cues");
    if (rule.level == Level::claim) {
        if (!has_cues && !rule.structural) {
            table.problem("a rule without 'cues' must say structural = true");
        }
        if (table.has("document")) {
            table.problem_at("document", "[document] is for rules with level = \"document\"");
        }
    } else if (table.has("when")) {
        table.problem_at("when", "[when] is for rules with level = \"claim\"");
    }
    if (has_cues && rule.structural) {
        table.problem_at("structural", "a structural rule has no 'cues'");
    }
}

Brackets flags_brackets(const LexiconEntry& entry, const Rule& rule) {
    if (rule.level == Level::document) {
        return Brackets::literal;
    }
    return entry.table.has("cues") ? Brackets::required : Brackets::optional;
}

}  // namespace

Rule read_rule(const LexiconEntry& entry, const KnownIds& known) {
    const TomlTable& table = entry.table;
    Rule rule;
    rule.id = entry.id;
    rule.file = entry.file;
    rule.title = table.string("title");
    table.choice("family", {"certainty", "hype", "effect", "inference", "source", "safety"});
    rule.family = table.string("family", "");
    rule.level = static_cast<Level>(table.choice("level", {"claim", "document"}));
    rule.severity = static_cast<Severity>(
        table.choice("severity", {"note", "minor", "moderate", "major", "critical"}));
    rule.says = table.string("says");
    rule.because = table.string("because");
    rule.appraisal = table.string("appraisal", "");
    rule.sources = table.strings("sources", at_least(1));
    rule.fix = table.string("fix");
    rule.traps = table.strings("traps");
    rule.replaces = read_names(table, "replaces", "rule", known.rules);
    rule.structural = table.boolean("structural", false);
    check_shape(entry, rule);
    rule.when = read_when(table.table("when"), known);
    rule.document = read_document(table.table("document"));
    rule.flags = read_examples(entry, "flags", flags_brackets(entry, rule));
    rule.allows = read_examples(
        entry, "allows", rule.level == Level::document ? Brackets::literal : Brackets::forbidden);
    return rule;
}

}  // namespace probatum
