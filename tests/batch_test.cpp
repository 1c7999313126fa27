// SPDX-License-Identifier: Apache-2.0
// probatum batch, and what it stands on: lines of a stream, threads that keep an order.
#include "app/ordered.h"
#include "app/stream.h"
#include "base/problem.h"
#include "cli_support.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace probatum;
using namespace probatum::test;
using nlohmann::json;

TEST_CASE("batch: a line out for each line in, errors in their place") {
    const Folder folder;
    const std::string path = folder.put("page.html", "<p>The serum cures arthritis.</p>");
    const std::string input =
        R"({"id": "one", "text": "The serum cures arthritis."})"
        "\n"
        "nonsense\n"
        "\n"
        "[1, 2]\r\n"
        R"({"id": 4, "path": ")" +
        path +
        R"("})"
        "\n"
        R"({"id": "5", "path": "/nowhere"})"
        "\n"
        R"({"id": "6"})"
        "\n"
        R"({"id": "7", "text": "a", "path": "b"})"
        "\n"
        R"({"id": "8", "text": 8})"
        "\n"
        R"({"id": ["deep"], "text": "a"})"
        "\n"
        R"({"id": "10", "text": "a\u0000b"})"
        "\n"
        R"({"id": "11", "text": "# Arthritis", "media": "markdown", "sentences": true})"
        "\n"
        R"({"id": "12", "text": "a", "media": "pdf"})"
        "\n"
        R"({"text": "No name."})"
        "\n"
        R"({"id": "14", "text": "Honey cures coughs.", "evidence": "Honey does not cure coughs."})";
    const Ran result = ran({"batch", "-j", "1"}, input);
    CHECK(result.code == 0);
    CHECK(result.err.empty());
    const auto lines = lines_of(result.out);
    REQUIRE(lines.size() == 14);
    std::vector<json> out;
    for (const std::string& line : lines) {
        out.push_back(json::parse(line));
    }
    const auto code = [&](std::size_t i) { return out[i]["error"]["code"]; };
    CHECK(out[0]["id"] == "one");
    CHECK(out[0]["document"]["path"] == "-");
    CHECK(out[1] ==
          json({{"line", 2}, {"error", {{"code", "malformed"}, {"message", "not JSON"}}}}));
    CHECK(code(2) == "malformed");
    CHECK(out[2]["line"] == 4);  // the blank line has a number, too
    CHECK(out[3]["id"] == 4);
    CHECK(out[3]["document"]["media"] == "html");
    CHECK(code(4) == "unreadable");
    CHECK(out[4]["id"] == "5");
    CHECK(code(5) == "invalid");
    CHECK(code(6) == "invalid");
    CHECK(code(7) == "invalid");
    CHECK(code(8) == "invalid");
    CHECK(out[8]["line"] == 10);
    CHECK(code(9) == "not-text");
    CHECK(out[10]["document"]["media"] == "markdown");
    CHECK(out[10]["sentences"].size() == 1);
    CHECK(code(11) == "invalid");
    CHECK(out[12]["line"] == 14);
    CHECK(out[13]["relation"]["label"].is_string());
    CHECK(out[13]["evidence"][0]["pack"] == "inline");
    CHECK(out[13]["evidence"][0]["statements"] == 1);
    CHECK(ran({"batch", "-j", "3"}, input).out == result.out);
    CHECK(ran({"batch"}, "").out.empty());
}

TEST_CASE("batch: a line beyond the limit is refused, and the next one served") {
    const std::string input = R"({"id": 1, "text": ")" + std::string(5000, 'x') + "\"}\n" +
                              R"({"id": 2, "text": "Short."})";
    const auto lines = lines_of(ran({"batch", "--max-size", "1K"}, input).out);
    REQUIRE(lines.size() == 2);
    CHECK(json::parse(lines[0])["error"]["code"] == "too-large");
    CHECK(json::parse(lines[0])["line"] == 1);
    CHECK(json::parse(lines[1])["id"] == 2);
}

TEST_CASE("many threads keep one order and stop at a failure") {
    for (const unsigned jobs : {1U, 2U, 7U}) {
        int given = 0;
        std::vector<int> taken;
        std::atomic<int> ahead{0}, most{0};
        in_order(
            jobs, [&] { return given < 200 ? std::optional<int>(given++) : std::nullopt; },
            [&](int n) {
                most = std::max<int>(most, ++ahead);
                if (n % 11 == 0) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                }
                return n;
            },
            [&](int n) {
                --ahead;
                taken.push_back(n);
            });
        REQUIRE(taken.size() == 200);
        CHECK(std::is_sorted(taken.begin(), taken.end()));
        CHECK(most <= static_cast<int>(4 * jobs));
        given = 0;
        const auto fail = [&] {
            in_order(
                jobs, [&] { return given < 200 ? std::optional<int>(given++) : std::nullopt; },
                [&](int n) { return n == 50 ? throw Failure("no") : n; }, [](int) {});
        };
        CHECK_THROWS_AS(fail(), Failure);
    }
}

TEST_CASE("lines of a stream") {
    std::istringstream in("ab\n\nabcdef\nlast");
    std::string line;
    CHECK(read_line(in, 4, line) == Line::whole);
    CHECK(line == "ab");
    CHECK(read_line(in, 4, line) == Line::whole);
    CHECK(line.empty());
    CHECK(read_line(in, 4, line) == Line::too_long);
    CHECK(line.empty());
    CHECK(read_line(in, 4, line) == Line::whole);
    CHECK(line == "last");
    CHECK(read_line(in, 4, line) == Line::end);
}
