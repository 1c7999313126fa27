// SPDX-License-Identifier: Apache-2.0
// The command line: its mistakes, help, the smaller commands, and the program itself.
#include "base/files.h"
#include "cli_support.h"
#include "report/analysis.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>

using namespace probatum;
using namespace probatum::test;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("mistakes in the command line end with 2 and one line that helps") {
    struct Row {
        std::vector<std::string> arguments;
        const char* says;
    };
    for (const Row& row : std::vector<Row>{
             {{"chekc"}, "unknown command 'chekc'; did you mean 'check'?"},
             {{"evidence"}, "evidence check, evidence show"},
             {{"lexicon", "chek"}, "lexicon check, lexicon try"},
             {{"check"}, "nothing to check"},
             {{"check", "-", "--fromat", "json"},
              "unknown option '--fromat'; did you mean '--format'?"},
             {{"check", "-", "-f", "jsn"},
              "unknown format 'jsn': text, json or jsonl; did you mean"},
             {{"check", "-", "-f"}, "required argument"},
             {{"check", "-", "-o", "a", "-o", "b"}, "two files for one report"},
             {{"check", "-", "-f", "json", "-f", "text"}, "two reports for standard output"},
             {{"check", "-", "--min-score", "101"}, "a number from 0 to 100, not '101'"},
             {{"check", "-", "-j", "x"}, "option '--jobs' needs a number"},
             {{"check", "-", "--max-size", "9G"}, "needs a number"},
             {{"check", "-", "--fail-on", "cure-clam"}, "did you mean 'cure-claim'?"},
             {{"check", "-", "--lexicon", "/nowhere"}, "no such directory"},
             {{"check", "-", "-e", "/nowhere.toml"}, "/nowhere.toml"},
             {{"explain"}, "usage: probatum explain RULE"},
             {{"explain", "cure-clam"}, "did you mean 'cure-claim'?"},
             {{"batch", "file"}, "usage: probatum batch"},
             {{"help", "chekc"}, "did you mean 'check'?"},
         }) {
        const Ran result = ran(row.arguments, good_text);
        CAPTURE(result.err);
        CHECK(result.code == 2);
        CHECK(result.out.empty());
        CHECK(has(result.err, row.says));
        CHECK(result.err.starts_with("probatum: "));
        CHECK(lines_of(result.err).size() == 1);
    }
}

TEST_CASE("help and version") {
    for (const auto& arguments : std::vector<std::vector<std::string>>{{}, {"--help"}, {"help"}}) {
        const Ran result = ran(arguments);
        CHECK(result.code == 0);
        CHECK(has(result.out, "usage: probatum COMMAND"));
        CHECK(result.err.empty());
    }
    CHECK(has(ran({"help", "check"}).out, "--evidence"));
    CHECK(ran({"help", "check"}).out == ran({"check", "--help"}).out);
    CHECK(has(ran({"help", "evidence", "show"}).out, "usage: probatum evidence show PACK..."));
    for (const char* word : {"version", "--version"}) {
        const Ran result = ran({word});
        CHECK(result.code == 0);
        CHECK(result.out.starts_with("probatum " + std::string(tool_version) + " (lexicon "));
    }
    for (const Command& command : all_commands()) {
        CHECK_MESSAGE(has(help_text(""), command.name), command.name);
        CHECK_MESSAGE(help_text(command.name).starts_with("usage: probatum " + command.name),
                      command.name);
    }
}

TEST_CASE("explain and rules") {
    const Ran rule = ran({"explain", "cure-claim"});
    CHECK(rule.code == 0);
    CHECK(rule.out.starts_with("cure-claim: "));
    CHECK(has(rule.out, "critical, costs a claim 25 points and holds it at 29"));
    CHECK(has(rule.out, "sources "));
    const Ran all = ran({"rules"});
    CHECK(all.code == 0);
    const json list = json::parse(ran({"rules", "-f", "json"}).out);
    CHECK(lines_of(all.out).size() == list.size());
    CHECK(has(all.out, "\ncure-claim "));
    for (const json& one : list) {
        CHECK(ran({"explain", one["rule"]}).code == 0);
    }
}

TEST_CASE("evidence: packs are checked and shown") {
    const Folder folder;
    const std::string pack = R"(# A small pack.
[source]
title = "A review of serums"
kind = "narrative review"
year = 2024
limits = "One author."

[[reference]]
number = 1
title = "A trial of a serum"

[[statement]]
id = "S1"
says = "The serum did not change the course of arthritis."
role = "efficacy"
condition = ["oa"]
level = "synthesis"
strength = 5
references = [1]
)";
    const std::string good = folder.put("serum.toml", pack);
    const Ran fine = ran({"evidence", "check", good});
    CAPTURE(fine.err);
    CHECK(fine.code == 0);
    CHECK(fine.out == "serum: 1 statement, 1 reference; no mistakes\n");
    CHECK(has(ran({"evidence", "show", good}).out, "The serum did not change the course"));

    std::string broken = pack;
    broken.replace(broken.find("strength = 5"), 12, "strength = 9");
    broken.replace(broken.find("references = [1]"), 16, "references = [2]");
    const std::string bad = folder.put("broken.toml", broken);
    const Ran mistakes = ran({"evidence", "check", bad});
    CHECK(mistakes.code == 2);
    CHECK(has(mistakes.err, bad + ":18:"));
    CHECK(has(mistakes.err, "strength = 9\n"));
    CHECK(has(mistakes.err, "^\n"));
    CHECK(has(mistakes.err, "probatum: 2 mistakes in " + bad + "\n"));
    CHECK(ran({"check", "-", "-e", bad}, good_text).code == 2);
    CHECK(has(
        ran({"check", "-", "-e", good, "-e", folder.put("two/serum.toml", pack)}, good_text).err,
        "two evidence packs are called 'serum'"));
    const json checked = json::parse(ran({"check", "-", "-e", good, "-f", "json"}, good_text).out);
    CHECK(checked["evidence"][0]["pack"] == "serum");
}

TEST_CASE("lexicon: mistakes are told with their place, and a sentence can be tried") {
    const Folder folder;
    folder.put("rules/broken.toml", "title = 3\n");
    const Ran bad = ran({"lexicon", "check", folder.path("")});
    CHECK(bad.code == 2);
    CHECK(has(bad.err, "broken.toml:1:"));
    CHECK(has(bad.err, "title = 3\n"));
    CHECK(has(bad.err, "mistakes in "));
    CHECK(bad.out.empty());
    const Ran tried = ran({"lexicon", "try", "The serum cures arthritis."});
    CHECK(tried.code == 0);
    CHECK(has(tried.out, "[cures]  rule cure-claim\n"));
}

TEST_CASE("the program itself") {
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "probatum";
    if (!fs::exists(program)) {
        MESSAGE("skipped: no program at " << program);
        return;
    }
    const Folder folder;
    const std::string file = folder.put("bad.txt", bad_text);
    const auto exit_code = [&](const std::string& arguments) {
        const std::string command = program.string() + " " + arguments;
        return WEXITSTATUS(std::system(command.c_str()));
    };
    const std::string quiet = " >" + folder.path("out") + " 2>" + folder.path("err");
    CHECK(exit_code("version" + quiet) == 0);
    CHECK(read_file(folder.path("out")) == ran({"version"}).out);
    CHECK(exit_code("check " + file + " --fail-on cure-claim" + quiet) == 1);
    CHECK(read_file(folder.path("out")) == ran({"check", file}).out);  // no color in a file
    CHECK(has(read_file(folder.path("err")), "cure-claim"));
    CHECK(exit_code("check /nowhere" + quiet) == 2);
    CHECK(exit_code("check - -f json --fail-on never <" + file + quiet) == 0);
    CHECK(json::parse(read_file(folder.path("out")))["document"]["path"] == "-");
    CHECK(exit_code("check " + file + " >/dev/full 2>" + folder.path("err")) == 2);
    CHECK(has(read_file(folder.path("err")), "cannot write"));
    CHECK(exit_code("check - --max-size 10 <" + file + quiet) == 2);
}
