// SPDX-License-Identifier: Apache-2.0
// explain and rules: what the lexicon knows of its own rules.
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/stream.h"
#include "base/nearest.h"
#include "report/json_writer.h"
#include "report/page.h"
#include "score/score.h"

#include <algorithm>
#include <ostream>

namespace probatum {
namespace {

std::string_view name_of_level(Level level) {
    return level == Level::claim ? "claim" : "document";
}

// The sentence with its spans in [brackets] again.
std::string bracketed(const Example& example) {
    std::string text = example.text;
    for (auto span = example.spans.rbegin(); span != example.spans.rend(); ++span) {
        text.insert(span->second, "]");
        text.insert(span->first, "[");
    }
    return text;
}

void list(Page& page, std::string_view label, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        page.paragraph(i == 0 ? label : "", texts[i]);
    }
}

std::vector<std::string> bracketed(const std::vector<Example>& examples) {
    std::vector<std::string> texts;
    for (const Example& example : examples) {
        texts.push_back(bracketed(example));
    }
    return texts;
}

void write_rule(const Rule& rule, const Rubric& rubric, Page& page) {
    const int cost = rubric.defect[static_cast<std::size_t>(rule.severity)];
    page.line(page.inked(Ink::bold, rule.id) + ": " + rule.title);
    page.paragraph(
        "severity",
        std::string(name_of(rule.severity)) +
            (rule.level == Level::claim ? ", costs a claim " + std::to_string(cost) + " points"
                                        : ", about the text as a whole") +
            (rule.severity == Severity::critical && rule.level == Level::claim
                 ? " and holds it at " + std::to_string(rubric.cap_critical)
                 : ""));
    page.paragraph("says", rule.says);
    page.paragraph("because", rule.because);
    page.paragraph("concept", rule.appraisal);
    page.paragraph("fix", rule.fix, Ink::cyan);
    list(page, "flags", bracketed(rule.flags));
    list(page, "allows", bracketed(rule.allows));
    list(page, "traps", rule.traps);
    list(page, "sources", rule.sources);
}

std::vector<std::string> ids_of(const std::vector<Rule>& rules) {
    std::vector<std::string> ids;
    for (const Rule& rule : rules) {
        ids.push_back(rule.id);
    }
    return ids;
}

void write_json(const Lexicon& lexicon, std::ostream& out) {
    JsonWriter json(2);
    json.array(lexicon.rules, [&](const Rule& rule) {
        json.object([&] {
            json.key("rule").string(rule.id);
            json.key("title").string(rule.title);
            json.key("severity").string(name_of(rule.severity));
            json.key("level").string(name_of_level(rule.level));
            json.key("family").string(rule.family);
            json.key("says").string(rule.says);
            json.key("because").string(rule.because);
            json.key("appraisal").string(rule.appraisal);
            json.key("fix").string(rule.fix);
            json.key("sources").strings(rule.sources);
        });
    });
    out << json.take() << '\n';
}

}  // namespace

int explain(const RuleOptions& options, Streams& streams) {
    const Knowledge knowledge({{}, options.lexicon}, streams.err);
    const std::string& id = options.arguments.at(0);
    const auto number = knowledge.lexicon->rule(id);
    if (!number) {
        throw Failure("no rule is called '" + id + "'" +
                      did_you_mean(id, ids_of(knowledge.lexicon->rules)) +
                      " (probatum rules lists them)");
    }
    Page page(streams.width, streams.color);
    write_rule(knowledge.lexicon->rules[*number], knowledge.rubric, page);
    streams.out << page.take();
    require_written(streams.out);
    return 0;
}

int list_rules(const RuleOptions& options, Streams& streams) {
    const LexiconInUse lexicon(options.lexicon, streams.err);
    if (options.json) {
        write_json(*lexicon, streams.out);
    } else {
        for (const Rule& rule : lexicon->rules) {
            std::string line = rule.id;
            line.resize(std::max<std::size_t>(line.size() + 1, 31), ' ');
            line += name_of(rule.severity);
            line.resize(std::max<std::size_t>(line.size() + 1, 41), ' ');
            line += name_of_level(rule.level);
            line.resize(std::max<std::size_t>(line.size() + 1, 51), ' ');
            streams.out << line << rule.title << '\n';
        }
    }
    require_written(streams.out);
    return 0;
}

}  // namespace probatum
