// SPDX-License-Identifier: Apache-2.0
// Reports: positions, the JSON contract, and the words for a terminal.
#include "report/reports.h"

#include "base/files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

using namespace probatum;
using nlohmann::json;

namespace {

Lexicon make_lexicon() {
    Lexicon lexicon;
    lexicon.hash = "0123abcd";
    for (const auto& [id, name] :
         {std::pair{"avn", "avascular necrosis"}, {"stem_cell", "stem cell therapy"}}) {
        Concept concept_;
        concept_.id = id;
        concept_.name = name;
        lexicon.concepts.push_back(concept_);
    }
    for (const auto& [id, severity] :
         {std::pair{"cure-claim", Severity::critical}, {"missing-harms", Severity::note}}) {
        Rule rule;
        rule.id = id;
        rule.title = id;
        rule.says = std::string("What ") + id + " says.";
        rule.fix = std::string("How to fix ") + id + ".";
        rule.severity = severity;
        lexicon.rules.push_back(rule);
    }
    lexicon.citations.resize(1);
    lexicon.citations[0].id = "doi";
    return lexicon;
}

const Lexicon& lexicon() {
    static const Lexicon made = make_lexicon();
    return made;
}

const Evidence& evidence() {
    static const Evidence made = [] {
        Pack pack;
        pack.id = "avn-2025";
        pack.title = "A review of necrosis";
        pack.kind = "narrative review";
        pack.year = 2025;
        Statement statement;
        statement.id = "ES61";
        statement.says = "Cell therapy is still experimental.";
        statement.strength = 1;
        statement.references = {7, 9};
        pack.statements.push_back(statement);
        Reference reference;
        reference.number = 7;
        reference.authors = "Ander A";
        reference.journal = "J Bone";
        reference.year = 2019;
        reference.doi = "10.1000/7";
        pack.references.push_back(reference);
        std::vector<Pack> packs;
        packs.push_back(pack);
        return Evidence(std::move(packs), lexicon());
    }();
    return made;
}

TextSpan span_of(const std::string& text, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    REQUIRE(at < text.size());
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

// Three claims in a text of two lines: one bad, one outside the evidence, one not checkable.
Analysis make_analysis() {
    Analysis analysis;
    analysis.source.path = "page.txt";
    analysis.source.bytes = "Über uns\nÉven stem cells cure “necrosis”. They help.\nCall now!\n";
    const std::string& bytes = analysis.source.bytes;
    analysis.text.normal = bytes;
    analysis.text.map.verbatim(0, static_cast<std::uint32_t>(bytes.size()));
    analysis.text.sentences.resize(4);

    Claim bad;
    bad.span = span_of(bytes, "stem cells cure “necrosis”");
    bad.type = Type::efficacy;
    bad.promoted = true;
    bad.strength = 5;
    bad.certainty = 0.98765F;
    bad.causal = Causal::direct;
    bad.facets.intervention = {1};
    bad.facets.condition = {0};
    bad.facets.rung = 6;
    bad.facets.direction = Direction::benefit;
    bad.citations.push_back({span_of(bytes, "necrosis"), 0, 4, "10.1000/7"});
    bad.defects.push_back({0, span_of(bytes, "cure")});
    Claim vague;
    vague.span = span_of(bytes, "They help");
    vague.type = Type::process;
    vague.promoted = true;
    Claim call;
    call.span = span_of(bytes, "Call now!");
    call.type = Type::commercial;
    call.checkable = false;
    analysis.claims.all = {bad, vague, call};
    analysis.claims.promoted = {1};
    analysis.claims.findings.push_back({1, {}});
    analysis.claims.criteria.push_back({"costs", Criterion::Satisfied::no, 0.25F, {"no price"}});
    analysis.claims.criteria.push_back({"novelty", Criterion::Satisfied::not_applicable, 0.5F, {}});
    analysis.claims.sentences.push_back(
        {span_of(bytes, "They help."), true, 0.5F, 5, 1, false, Causal::none});

    Judgement contradicted;
    contradicted.verdict = Verdict::contradicted;
    contradicted.reason = "the review denies a cure";
    contradicted.evidence.push_back({0, 0, Relation::refutes});
    Judgement uncovered;
    uncovered.reason = "outcome";
    Judgement uncheckable;
    uncheckable.verdict = Verdict::not_checkable;
    analysis.judgements = {contradicted, uncovered, uncheckable};
    analysis.scores = {{7, Band::E, {{"base", 20, "contradicted"}, {"defect cure-claim", -13, ""}}},
                       {55, Band::C, {{"base", 55, "not-covered"}}},
                       {}};
    analysis.suggestions = {"Say that it is experimental.", "", ""};
    return analysis;
}

ReportContext context() {
    return {.lexicon = lexicon(), .evidence = evidence()};
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("lines and columns of byte offsets") {
    const std::string text = "aé\nb\r\n\nü“x";
    const LineIndex lines(text);
    const auto at = [&](std::size_t offset) {
        const auto position = lines.at(offset);
        return std::to_string(position.line) + ":" + std::to_string(position.column);
    };
    CHECK(at(0) == "1:1");
    CHECK(at(1) == "1:2");
    CHECK(at(3) == "1:3");  // the line feed itself
    CHECK(at(4) == "2:1");
    CHECK(at(7) == "3:1");
    CHECK(at(8) == "4:1");
    CHECK(at(10) == "4:2");
    CHECK(at(13) == "4:3");
    CHECK(at(99) == "4:4");  // beyond the end is the end
    const LineIndex marked("\xEF\xBB\xBFword");
    CHECK(marked.at(0).column == 1);
    CHECK(marked.at(3).column == 1);
    CHECK(marked.at(4).column == 2);
    CHECK(LineIndex("").at(0).line == 1);
}

TEST_CASE("columns of one very long line agree with counting") {
    std::string text;
    for (int i = 0; i < 3000; ++i) {
        text += i % 3 == 0 ? "é" : i % 700 == 0 ? "\n" : "x";
    }
    const LineIndex lines(text);
    std::size_t line = 1, column = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
            continue;
        }
        REQUIRE(lines.at(at).line == line);
        REQUIRE(lines.at(at).column == column);
        ++column;
        if (text[at] == '\n') {
            ++line;
            column = 1;
        }
    }
    CHECK(line > 2);
}

TEST_CASE("sums over an analysis") {
    const Analysis analysis = make_analysis();
    CHECK(analysis.bands() == std::array{0, 0, 1, 0, 1, 1});
    CHECK(analysis.promoted_bands() == std::array{0, 0, 0, 0, 1, 0});  // process is no selling
    CHECK(analysis.checkable() == 2);
    CHECK(analysis.coverage() == doctest::Approx(0.5));
    CHECK(Analysis{}.coverage() == 0);
}

TEST_CASE("the JSON contract") {
    Analysis analysis = make_analysis();
    ReportContext with_sentences = context();
    with_sentences.sentences = true;
    const json out = json::parse(json_report(analysis, with_sentences, 2));
    CHECK(out["schema"] == "probatum/analysis/1");
    CHECK(out["tool"] ==
          json({{"name", "probatum"}, {"version", tool_version}, {"lexicon", "0123abcd"}}));
    CHECK(out["evidence"][0]["pack"] == "avn-2025");
    CHECK(out["evidence"][0]["year"] == 2025);
    CHECK(out["evidence"][0]["statements"] == 1);
    CHECK(out["document"]["path"] == "page.txt");
    CHECK(out["document"]["media"] == "plain");
    CHECK(out["document"]["sentences"] == 4);
    CHECK(out["document"]["promoted"] == json({"stem_cell"}));
    REQUIRE(out["claims"].size() == 3);

    const json& bad = out["claims"][0];
    CHECK(bad["id"] == "c1");
    CHECK(bad["text"] == "stem cells cure “necrosis”");
    const std::string& bytes = analysis.source.bytes;
    CHECK(bytes.substr(bad["start"], bad["end"].get<std::size_t>() -
                                         bad["start"].get<std::size_t>()) == bad["text"]);
    CHECK(bad["line"] == 2);
    CHECK(bad["column"] == 6);
    CHECK(bad["type"] == "efficacy");
    CHECK(bad["voice"] == "article");
    CHECK(bad["certainty"] == 0.988);
    CHECK(bad["causal"] == "direct");
    CHECK(bad["citations"][0]["form"] == "doi");
    CHECK(bad["citations"][0]["id"] == "10.1000/7");
    CHECK(bad["intervention"] == json({"stem_cell"}));
    CHECK(bad["comparator"] == json::array());
    CHECK(bad["stage"] == "unspecified");
    CHECK(bad["population"] == "unspecified");
    CHECK(bad["outcome_rung"] == 6);
    CHECK(bad["defects"][0]["rule"] == "cure-claim");
    CHECK(bad["defects"][0]["severity"] == "critical");
    CHECK(bytes.substr(bad["defects"][0]["start"], 4) == "cure");
    CHECK(bad["verdict"] == "contradicted");
    CHECK(bad["evidence"][0]["says"] == "Cell therapy is still experimental.");
    CHECK(bad["evidence"][0]["relation"] == "refutes");
    CHECK(bad["evidence"][0]["references"][0]["doi"] == "10.1000/7");
    CHECK(bad["evidence"][0]["references"][0]["title"].is_null());
    CHECK(bad["evidence"][0]["references"][1]["number"] == 9);
    CHECK(bad["score"] == 7);
    CHECK(bad["band"] == "E");
    CHECK(bad["ledger"][1]["points"] == -13);
    CHECK(bad["suggestion"] == "Say that it is experimental.");

    CHECK(out["claims"][1]["outcome_rung"].is_null());
    CHECK(out["claims"][1]["suggestion"].is_null());
    CHECK(out["claims"][2]["score"].is_null());
    CHECK(out["claims"][2]["band"] == "N");
    CHECK(out["findings"][0]["rule"] == "missing-harms");
    CHECK(out["findings"][0]["end"] == bytes.size());
    CHECK(out["criteria"][0]["satisfied"] == false);
    CHECK(out["criteria"][1]["satisfied"].is_null());
    CHECK(out["summary"]["bands"]["E"] == 1);
    CHECK(out["summary"]["promoted_bands"]["C"] == 0);
    CHECK(out["summary"]["coverage"] == 0.5);
    CHECK(out["sentences"][0]["claim_probability"] == 0.5);
    CHECK(out["warnings"].size() == warnings.size());
    CHECK_FALSE(out.contains("relation"));
    CHECK_FALSE(out.contains("id"));

    const std::string line = json_report(analysis, context(), -1);
    CHECK_FALSE(has(line, "\n"));
    CHECK_FALSE(json::parse(line).contains("sentences"));
    CHECK(line.find("\"schema\"") < line.find("\"tool\""));
    CHECK(line.find("\"claims\"") < line.find("\"summary\""));

    analysis.relation = Relating{"refutes", 0.1F, 0.7F, 0.2F};
    ReportContext in_batch = context();
    in_batch.id = "\"a\\u00e9\"";
    const json answer = json::parse(json_report(analysis, in_batch, -1));
    CHECK(answer["id"] == "aé");
    CHECK(answer["relation"]["label"] == "refutes");
    CHECK(answer["relation"]["scores"]["refutes"] == 0.7);
}

TEST_CASE("JSON output keeps to its schema") {
    if (std::system("python3 -c 'import jsonschema' 2>/dev/null") != 0) {
        MESSAGE("skipped: python3-jsonschema is not installed");
        return;
    }
    Analysis analysis = make_analysis();
    analysis.relation = Relating{};
    ReportContext everything = context();
    everything.sentences = true;
    everything.line = 3;
    const std::string good = json_report(analysis, everything, -1);
    const auto fits = [](const std::string& lines, bool quiet = true) {
        const std::string file =
            std::filesystem::temp_directory_path() / ("probatum-" + std::to_string(getpid()));
        write_file(file, lines);
        const std::string command = "python3 " PROBATUM_ROOT "/tests/fits_schema.py " PROBATUM_ROOT
                                    "/docs/analysis.schema.json " +
                                    file + (quiet ? " 2>/dev/null" : "");
        const int code = std::system(command.c_str());
        std::remove(file.c_str());
        return code == 0;
    };
    CHECK(fits(good + "\n" + json_report(analysis, context(), -1) + "\n", false));
    const auto spoilt = [&](const std::string& from, const std::string& to) {
        std::string bad = good;
        const std::size_t at = bad.find(from);
        REQUIRE(at != std::string::npos);
        return bad.replace(at, from.size(), to);
    };
    CHECK_FALSE(fits(spoilt("\"band\":\"E\"", "\"band\":\"F\"")));
    CHECK_FALSE(fits(spoilt("\"score\":7", "\"score\":null")));  // a band without a score
    CHECK_FALSE(fits(spoilt("\"verdict_reason\"", "\"reason\"")));
    CHECK_FALSE(fits(spoilt("\"direction\":\"benefit\"", "\"direction\":\"good\"")));
}

TEST_CASE("the report for a terminal") {
    const Analysis analysis = make_analysis();
    const std::string out = text_report(analysis, context());
    CHECK(
        out.starts_with("page.txt: 0 words, 4 sentences, 2 claims; promotes stem cell therapy\n"));
    CHECK(has(out,
              "page.txt:2:6  E 7  contradicted  efficacy, S5, R0\n"
              "    | stem cells cure “necrosis”\n"
              "    |            ^^^^\n"));
    CHECK(has(out, "verdict   " + std::string(reading(Verdict::contradicted)) +
                       "\n"
                       "    because   the review denies a cure\n"));
    CHECK(has(out, "cure-claim (critical): What cure-claim says.\n"));
    CHECK(has(out, "→ How to fix cure-claim.\n"));
    CHECK(has(out, "20 base − 13 defect cure-claim = 7\n"));
    CHECK(has(out, "refutes   avn-2025 ES61 (S1): Cell therapy is still experimental.\n"));
    CHECK(has(out, "[7] Ander A, J Bone, 2019, doi:10.1000/7\n"));
    CHECK(has(out, "[9]\n"));
    CHECK(has(out, "instead   Say that it is experimental.\n"));
    CHECK(has(out, "missing-harms (note)"));
    CHECK(has(out, "no        costs: no price\n"));
    CHECK(has(out, "n/a       novelty\n"));
    CHECK(has(out, "A 0  B 0  C 1  D 0  E 1  N 1  of 3 claims\n"));
    CHECK(has(out, "50 % of 2 checkable claims"));
    CHECK(has(out, "worst     page.txt:2:6  E 7\n"));
    CHECK_FALSE(has(out, "Call now"));  // not checkable: counted, not shown
    CHECK_FALSE(has(out, "\x1b["));

    Analysis twice = analysis;
    twice.claims.all[1].defects = {{0, twice.claims.all[1].span}};
    const std::string again = text_report(twice, context());
    CHECK(has(again, "    | They help\n    verdict"));           // no carets under the whole claim
    CHECK(has(again, "    defect    cure-claim (critical)\n"));  // explained above

    ReportContext colored = context();
    colored.color = true;
    CHECK(has(text_report(analysis, colored), "\x1b[31mE 7\x1b[0m"));

    const std::string footer = text_footer(context());
    CHECK(has(footer, "avn-2025: A review of necrosis (narrative review, 2025), 1 statement\n"));
    CHECK(has(footer, "not medical advice"));
    const Evidence none;
    CHECK(has(text_footer({.lexicon = lexicon(), .evidence = none}), "none named"));
}
