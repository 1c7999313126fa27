// SPDX-License-Identifier: Apache-2.0
// probatum check: exit codes and gates, what cannot be read, order, formats, files.
#include "app/gate.h"
#include "base/files.h"
#include "cli_support.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace probatum;
using namespace probatum::test;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("check: the gate decides between 0 and 1") {
    const Folder folder;
    const std::string bad = folder.put("bad.txt", bad_text);
    const Ran fails = ran({"check", bad, "--fail-on", "cure-claim"});
    CHECK(fails.code == 1);
    CHECK(has(fails.out, bad + ":1:1  "));
    CHECK(has(fails.out, "cure-claim (critical)"));
    CHECK(fails.err == "probatum: " + bad + " fails: cure-claim 1 time\n");
    CHECK(ran({"check", bad, "--fail-on", "cure-claim", "-q"}).err.empty());
    CHECK(ran({"check", bad, "--fail-on", "cure-claim", "-q"}).code == 1);
    CHECK(ran({"check", bad, "--fail-on", "never"}).code == 0);
    CHECK(ran({"check", bad, "--fail-on", "timeline-promise,absolute-certainty"}).code == 0);
    CHECK(ran({"check", bad, "-f", "json", "-o", folder.path("r.json"), "--fail-on", "cure-claim"})
              .code == 1);  // with a file just the same
    CHECK(ran({"check", folder.put("good.txt", good_text)}).code == 0);
}

TEST_CASE("check: what cannot be read is 2, and the rest is reported") {
    const Folder folder;
    const std::string good = folder.put("good.txt", good_text);
    struct Row {
        std::string path;
        const char* says;
    };
    fs::create_directories(folder.path("empty"));
    for (const Row& row : {Row{folder.path("missing.txt"), "No such file"},
                           Row{folder.put("latin1.txt", "caf\xE9"), "offset 3"},
                           Row{folder.put("binary.txt", std::string("a\0b", 3)), "NUL"},
                           Row{folder.path("empty"), "nothing to check in"},
                           Row{folder.put("large.txt", std::string(70, 'x')), "larger than"}}) {
        const Ran result = ran({"check", row.path, good, "-f", "jsonl", "--max-size", "60"});
        CAPTURE(result.err);
        CHECK(result.code == 2);
        CHECK(has(result.err, row.says));
        CHECK(has(result.err, row.path));
        CHECK(lines_of(result.err).size() == 1);
        REQUIRE(lines_of(result.out).size() == 1);
        CHECK(json::parse(result.out)["document"]["path"] == good);
    }
    CHECK(ran({"check", "-", "--max-size", "20"}, good_text).code == 2);
}

TEST_CASE("check: directories, in order, whatever the number of jobs") {
    const Folder folder;
    std::vector<std::string> expected;
    for (int i = 10; i < 30; ++i) {
        const std::string name = (i % 3 == 0 ? "b/" : "a/") + std::to_string(i) + ".txt";
        std::string text;
        for (int n = 0; n < (i * 7) % 40; ++n) {
            text += i % 2 ? bad_text : good_text;
        }
        expected.push_back(folder.put(name, text + "The end.\n"));
    }
    folder.put("a/page.html", "<p>The serum cures arthritis.</p>");
    folder.put("a/note.md", "# Arthritis\n\nThe serum *cures* arthritis.\n");
    folder.put("a/picture.png", "not text");
    const Ran one = ran({"check", folder.path(""), "-f", "jsonl", "-j", "1", "--fail-on", "never"});
    CHECK(one.code == 0);
    std::vector<std::string> paths;
    for (const std::string& line : lines_of(one.out)) {
        paths.push_back(json::parse(line)["document"]["path"]);
    }
    CHECK(paths.size() == 22);
    CHECK(std::is_sorted(paths.begin(), paths.end()));
    for (const char* jobs : {"2", "5", "0"}) {
        const Ran many =
            ran({"check", folder.path(""), "-f", "jsonl", "-j", jobs, "--fail-on", "never"});
        CHECK(many.out == one.out);
    }
    const Ran twice = ran({"check", expected[0], expected[0], "-f", "jsonl", "--fail-on", "never"});
    CHECK(lines_of(twice.out).size() == 1);
}

TEST_CASE("check: formats and files") {
    const Folder folder;
    const std::string a = folder.put("a.txt", bad_text), b = folder.put("b.txt", good_text);
    const Ran one = ran({"check", a, "-f", "json", "--fail-on", "never"});
    const json object = json::parse(one.out);
    CHECK(object["schema"] == "probatum/analysis/1");
    CHECK_FALSE(object.contains("sentences"));
    REQUIRE(object["claims"].size() >= 1);
    const json& claim = object["claims"][0];
    const std::size_t start = claim["start"], end = claim["end"];
    CHECK(bad_text.substr(start, end - start) == claim["text"]);
    CHECK(claim["verdict"] == "not-covered");  // no evidence was named

    const json list = json::parse(ran({"check", a, b, "-f", "json", "--fail-on", "never"}).out);
    REQUIRE(list.is_array());
    CHECK(list.size() == 2);
    CHECK(list[0] == object);
    CHECK(json::parse(ran({"check", "/nowhere", "/nothing", "-f", "json"}).out) == json::array());

    const json with = json::parse(ran({"check", a, "-f", "json", "--sentences"}).out);
    CHECK(with["sentences"].size() == 2);

    const std::string file = folder.path("out/report.json");
    CHECK(ran({"check", a, "-f", "json", "-o", file}).code == 2);  // no such directory
    fs::create_directories(folder.path("out"));
    const Ran both =
        ran({"check", a, "-f", "json", "-o", file, "-f", "text", "--fail-on", "never"});
    CHECK(both.code == 0);
    CHECK(json::parse(read_file(file)) == object);
    CHECK(has(both.out, a + ": "));
    CHECK(has(both.out, "not medical advice"));
    CHECK(ran({"check", a, "--output-file", file, "--fail-on", "never"}).out.empty());
    CHECK(read_file(file) == both.out);
    CHECK_FALSE(has(both.out, "\x1b"));
}

TEST_CASE("check: standard input and its name") {
    const std::string html = "<h1>Arthritis</h1><p>The serum <b>cures</b> arthritis.</p>";
    const json plain = json::parse(ran({"check", "-", "-f", "json"}, html).out);
    CHECK(plain["document"]["path"] == "-");
    CHECK(plain["document"]["media"] == "plain");
    const json named =
        json::parse(ran({"check", "-", "-f", "json", "--stdin-filename", "page.html"}, html).out);
    CHECK(named["document"]["path"] == "page.html");
    CHECK(named["document"]["media"] == "html");
}

TEST_CASE("check: color only where it can be shown and is wanted") {
    std::istringstream in(bad_text), again(bad_text);
    std::ostringstream out, plain, err;
    Streams color{.in = in, .out = out, .err = err, .color = true};
    run({"check", "-"}, color);
    CHECK(has(out.str(), "\x1b["));
    Streams refused{.in = again, .out = plain, .err = err, .color = true};
    run({"check", "-", "--no-color"}, refused);
    CHECK_FALSE(has(plain.str(), "\x1b["));
}

TEST_CASE("the gate") {
    Lexicon lexicon;
    for (const auto& [id, severity] :
         {std::pair{"cure-claim", Severity::critical}, {"hype-language", Severity::major}}) {
        Rule rule;
        rule.id = id;
        rule.severity = severity;
        lexicon.rules.push_back(rule);
    }
    Analysis analysis;
    const auto add = [&](Type type, bool promoted, Verdict verdict, int points, Band band,
                         std::vector<std::uint16_t> rules) {
        Claim claim;
        claim.type = type;
        claim.promoted = promoted;
        for (const std::uint16_t rule : rules) {
            claim.defects.push_back({rule, {}});
        }
        Judgement judgement;
        judgement.verdict = verdict;
        analysis.claims.all.push_back(claim);
        analysis.judgements.push_back(judgement);
        analysis.scores.push_back({points, band, {}});
    };
    const auto reasons = [&](std::vector<std::string> fail_on, int min_score = 0) {
        std::string all;
        for (const auto& one :
             tripped(parse_gate(fail_on, min_score, lexicon), analysis, lexicon)) {
            all += one + "; ";
        }
        return all;
    };
    add(Type::efficacy, false, Verdict::not_covered, 10, Band::E, {0});   // not promoted
    add(Type::background, true, Verdict::not_covered, 10, Band::E, {0});  // does not sell
    add(Type::efficacy, true, Verdict::not_covered, 40, Band::D, {});     // not covered alone
    CHECK(reasons({"E", "critical"}) == "");
    CHECK(reasons({"D"}, 90) == "");
    add(Type::status, true, Verdict::experimental_status, 18, Band::E, {1});
    CHECK(reasons({"E", "critical"}) == "1 claim in band E; ");
    CHECK(reasons({"critical"}) == "");
    CHECK(reasons({"major"}) == "1 claim with a major defect; ");
    CHECK(reasons({"minor"}, 18) == "1 claim with a major defect; ");
    CHECK(reasons({"never"}, 19) == "1 claim below 19; ");
    CHECK(reasons({"cure-claim"}) == "cure-claim 2 times; ");  // a named rule counts everywhere
    add(Type::safety, true, Verdict::contradicted, 0, Band::E, {0, 1});
    CHECK(reasons({"E", "critical"}) == "2 claims in band E; 1 claim with a critical defect; ");
    CHECK(reasons({"D", "E"}) == "2 claims in band E; ");
    CHECK(reasons({"never"}) == "");
    CHECK_THROWS_AS(reasons({"N"}), Failure);
    CHECK_THROWS_AS(reasons({""}), Failure);
}
