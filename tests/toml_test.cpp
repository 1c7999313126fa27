// SPDX-License-Identifier: Apache-2.0
#include "base/toml.h"
#include "base/nearest.h"

#include <doctest/doctest.h>

#include <functional>

using namespace probatum;

namespace {

// The problems of reading `content`, one a line: "line:column: message".
std::string problems_of(std::string_view content, const std::function<void(TomlTable)>& read) {
    Problems problems;
    const TomlFile file(content, "f.toml", problems);
    read(file.top());
    file.finish();
    std::string lines;
    for (const Problem& problem : problems.all()) {
        CHECK(problem.file == "f.toml");
        lines += std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " +
                 problem.message + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("toml: values come out as they stand") {
    const std::string_view content = R"(
title = "Größe \"x\""
count = 3
share = 0.25
whole = 2
on    = true
kind  = "b"
list  = ["x", "y"]
years = [2019, 2020]
[inner]
z = 1
a = 2.5
[[row]]
id = "one"
[[row]]
id = "two"
)";
    CHECK(problems_of(content, [](TomlTable top) {
              CHECK(top.string("title") == "Größe \"x\"");
              CHECK(top.integer("count", in_range(0, 5)) == 3);
              CHECK(top.number("share") == 0.25);
              CHECK(top.number("whole") == 2.0);
              CHECK(top.boolean("on"));
              CHECK(top.choice("kind", {"a", "b", "c"}) == 1);
              CHECK(top.strings("list", at_least(2)) == std::vector<std::string>{"x", "y"});
              CHECK(top.integers("years") == std::vector<std::int64_t>{2019, 2020});
              // In order of the file, not of the alphabet.
              CHECK(top.table("inner").numbers() ==
                    std::vector<std::pair<std::string, double>>{{"z", 1}, {"a", 2.5}});
              const std::vector<TomlTable> rows = top.tables("row");
              REQUIRE(rows.size() == 2);
              CHECK(rows[0].string("id") == "one");
              CHECK(rows[1].string("id") == "two");
              CHECK(rows[1].line() == 15);
          }) == "");
}

TEST_CASE("toml: absent optional values take their default") {
    CHECK(problems_of("", [](TomlTable top) {
              CHECK(top.string("s", "d") == "d");
              CHECK(top.integer("i", in_range(0, 6), -1) == -1);
              CHECK(top.number("n", 1.5) == 1.5);
              CHECK(top.boolean("b", true));
              CHECK(top.choice("c", {"a", "b"}, 1) == 1);
              CHECK(top.strings("l").empty());
              CHECK(top.tables("t").empty());
              CHECK(top.table("u").string("v", "w") == "w");
              CHECK_FALSE(top.has("s"));
          }) == "");
}

TEST_CASE("toml: every mistake at the place of its value, in one run") {
    struct Case {
        const char* content;
        std::function<void(TomlTable)> read;
        const char* problems;
    };
    const Case cases[] = {
        {"", [](TomlTable t) { t.string("a"); }, "0:0: 'a' is missing\n"},
        {"a = ' '", [](TomlTable t) { t.string("a"); }, "1:5: 'a' is empty\n"},
        {"a = 1", [](TomlTable t) { t.string("a"); }, "1:5: 'a' must be a string\n"},
        {"a = 1", [](TomlTable t) { t.string("a", "x"); }, "1:5: 'a' must be a string\n"},
        {"a = 1.5", [](TomlTable t) { t.integer("a"); }, "1:5: 'a' must be a whole number\n"},
        {"a = 7", [](TomlTable t) { t.integer("a", in_range(0, 6)); },
         "1:5: 'a' must be between 0 and 6\n"},
        {"a = inf", [](TomlTable t) { t.number("a"); }, "1:5: 'a' must be a finite number\n"},
        {"a = 'x'", [](TomlTable t) { t.number("a"); }, "1:5: 'a' must be a number\n"},
        {"a = 0", [](TomlTable t) { t.boolean("a"); }, "1:5: 'a' must be true or false\n"},
        {"a = 1979-05-27", [](TomlTable t) { t.string("a"); }, "1:5: 'a' must be a string\n"},
        {"k = 'x'",
         [](TomlTable t) {
             t.choice("k", {"a", "b"});
         },
         "1:5: unknown k 'x'; one of: a, b\n"},
        {"l = 'x'", [](TomlTable t) { t.strings("l"); }, "1:5: 'l' must be a list\n"},
        {"l = ['x',\n     1, '']", [](TomlTable t) { t.strings("l"); },
         "2:6: 'l' must hold strings only\n2:9: empty string in 'l'\n"},
        {"l = ['x']", [](TomlTable t) { t.strings("l", at_least(2)); },
         "1:5: 'l' needs at least 2 entries, has 1\n"},
        {"", [](TomlTable t) { t.strings("l", at_least(2)); }, "0:0: 'l' is missing\n"},
        {"[w]\na = 'x'", [](TomlTable t) { t.table("w").numbers(); },
         "2:5: 'a' must be a number\n"},
        {"[[r]]\n[[r]]\nid = 1",
         [](TomlTable t) {
             for (auto r : t.tables("r"))
                 r.string("id");
         },
         "1:1: 'id' is missing\n3:6: 'id' must be a string\n"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.content);
        CHECK(problems_of(row.content, row.read) == row.problems);
    }
}

TEST_CASE("toml: keys that nobody asked for are mistakes, at every depth") {
    CHECK(problems_of("sevrity = 'x'\n[when]\nqq = 1\n[[row]]\nid = 'a'\nIdd = 'b'\n[zz]\ny = 1\n",
                      [](TomlTable top) {
                          top.string("severity", "");
                          top.table("when");
                          for (const TomlTable& row : top.tables("row")) {
                              row.string("id");
                          }
                      }) ==
          "1:1: unknown key 'sevrity'; did you mean 'severity'?\n"
          "3:1: unknown key 'qq'\n"
          "6:1: unknown key 'Idd'\n"
          "7:2: unknown key 'zz'\n");
}

TEST_CASE("toml: text that is not TOML is one mistake") {
    struct Case {
        const char* content;
        std::size_t line;
    };
    for (const Case& row : {Case{"a = \nb = 1", 1}, Case{"a = 1\na = 2", 2}, Case{"a = 'ü\n", 1},
                            Case{"x = \"\xFF\"", 1}}) {
        CAPTURE(row.content);
        Problems problems;
        const TomlFile file(row.content, "f.toml", problems);
        CHECK_FALSE(file.valid());
        file.top().string("required");  // reported on nothing but real files
        file.finish();
        REQUIRE(problems.all().size() == 1);
        CHECK(problems.all()[0].line == row.line);
        CHECK(problems.all()[0].message.starts_with("not valid TOML: "));
    }
}

TEST_CASE("toml: places inside strings count code points") {
    const auto read = [](TomlTable top) {
        const std::vector<PlacedString> list = top.placed_strings("l");
        top.problem_in(list[0], 3, "plain");
        top.problem_in(list[1], 3, "escaped");
        top.problem_at("l", "list");
        top.problem_at("absent", "head");
    };
    CHECK(problems_of("l = ['öäü', \"a\\\"b\"]", read) ==
          "1:9: plain\n1:13: escaped\n1:5: list\n0:0: head\n");
}

TEST_CASE("toml: quoted text reads back") {
    for (const std::string text :
         {"plain", "a \"b\" \\ c", "line\nnext\ttab", "bell\a\x7F", "ü€", ""}) {
        CAPTURE(text);
        CHECK(problems_of("a = " + toml_quoted(text),
                          [&](TomlTable top) { CHECK(top.string("a", "?") == text); }) == "");
    }
}

TEST_CASE("nearest: two edits at most, and never a different short word") {
    const std::vector<std::string> known = {"because", "says", "fix", "severity"};
    CHECK(nearest("becuase", known) == "because");
    CHECK(nearest("say", known) == "says");
    CHECK(nearest("fox", known) == "fix");
    CHECK(nearest("serenity", known) == "severity");
    CHECK(nearest("abc", known) == "");
    CHECK(nearest("certainty", known) == "");
    CHECK(did_you_mean("nothing", known) == "");
    CHECK(did_you_mean("fixx", known) == "; did you mean 'fix'?");
}
