// SPDX-License-Identifier: Apache-2.0
// What the reports are written with: valid JSON, wrapped lines, carets, harmless signs.
#include "report/page.h"
#include "report/json_writer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>

using namespace probatum;
using nlohmann::json;

TEST_CASE("JSON values are always valid") {
    CHECK(json_quoted("a\"\\\n\t\x01\x7F") == "\"a\\\"\\\\\\n\\t\\u0001\\u007f\"");
    CHECK(json_quoted("né\xFFx\xC3") == "\"né\xEF\xBF\xBDx\xEF\xBF\xBD\"");
    JsonWriter writer(-1);
    writer.array(
        std::vector<double>{0.12345, -0.0001, 1e300, 3, std::numeric_limits<double>::quiet_NaN(),
                            std::numeric_limits<double>::infinity()},
        [&](double value) { writer.number(value); });
    const json numbers = json::parse(writer.take());
    CHECK(numbers[0] == 0.123);
    CHECK(numbers[1] == 0);
    CHECK(numbers[3] == 3);
    CHECK(numbers[4] == 0);
    CHECK(numbers[5] == 0);
    JsonWriter pretty(2);
    pretty.object([&] {
        pretty.key("a").array(std::vector<int>{}, [](int) {});
        pretty.key("b").array(std::vector<int>{1, 2}, [&](int one) { pretty.integer(one); });
    });
    CHECK(pretty.take() == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    2\n  ]\n}");
}

TEST_CASE("wrapping") {
    using Pieces = std::vector<std::string_view>;
    CHECK(wrap("one two three", 7) == Pieces{"one two", "three"});
    CHECK(wrap("one two three", 6) == Pieces{"one", "two", "three"});
    CHECK(wrap("unbreakable word", 3) == Pieces{"unbreakable", "word"});
    CHECK(wrap("é“ü é“ü", 3) == Pieces{"é“ü", "é“ü"});
    CHECK(wrap("  a   b  ", 10) == Pieces{"a   b"});
    CHECK(wrap("", 10).empty());
    CHECK(wrap("   ", 10).empty());
}

TEST_CASE("carets stand under the words, also in later lines") {
    const auto quoted = [](const std::string& text, std::vector<Page::Mark> marks) {
        Page page(0, false);  // as narrow as a page gets: 34 code points of text
        page.quote(text, marks);
        return page.take();
    };
    CHECK(quoted("Él cures it", {{4, 9}}) ==
          "    | Él cures it\n"
          "    |    ^^^^^\n");
    const std::string text = "One two three four five six seven eight nine ten";
    CHECK(quoted(text, {{24, 33}, {45, 48}}) ==
          "    | One two three four five six seven\n"
          "    |                         ^^^^^^^^^\n"
          "    | eight nine ten\n"
          "    |            ^^^\n");
    CHECK(quoted(text, {{28, 39}}) ==
          "    | One two three four five six seven\n"
          "    |                             ^^^^^\n"
          "    | eight nine ten\n"
          "    | ^^^^^\n");
}

TEST_CASE("nothing that steers a terminal comes through") {
    CHECK(printable("a\x1b[31mb\tc\x7F") == "a [31mb c ");
    CHECK(printable("a\xC2\x9B"
                    "b") == "a·b");
    CHECK(printable("é — “x”") == "é — “x”");
    CHECK(printable("a\xE2\x80\xAE"
                    "b") ==
          "a\xEF\xBF\xBD"
          "b");
}
