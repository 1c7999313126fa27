// SPDX-License-Identifier: Apache-2.0
// The sample articles against corpus/expected: what the whole road says of each, as it was
// when somebody last read it. tools/golden renews them.
#include "golden_form.h"

#include "app/analyse.h"
#include "app/knowledge.h"
#include "base/files.h"
#include "input/read.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace probatum;
namespace fs = std::filesystem;

namespace {

const fs::path root = PROBATUM_ROOT;

std::string analysed(const std::string& article, const Knowledge& knowledge) {
    Source source{article, media_of(article), read_file(article)};
    const Analysis analysis =
        analyse(std::move(source), *knowledge.lexicon, knowledge.evidence, knowledge.rubric);
    return test::golden_form(analysis, *knowledge.lexicon, knowledge.evidence);
}

// "line 12: was "…", is "…"" of the first line that differs.
std::string first_difference(const std::string& was, const std::string& is) {
    std::istringstream before(was), after(is);
    for (int number = 1;; ++number) {
        std::string old_line, new_line;
        const bool more_before = static_cast<bool>(std::getline(before, old_line));
        const bool more_after = static_cast<bool>(std::getline(after, new_line));
        if (old_line != new_line || more_before != more_after) {
            return "line " + std::to_string(number) + ": was \"" + old_line + "\", is \"" +
                   new_line + "\"";
        }
        if (!more_before) {
            return "";
        }
    }
}

}  // namespace

TEST_CASE("goldens: the sample articles read as they did") {
    const Knowledge knowledge({{(root / "corpus/evidence/avn-2025.toml").string()}, ""}, std::cerr);
    const char* renew = std::getenv("PROBATUM_GOLDENS");  // a directory to write to instead
    const fs::path expected = renew != nullptr ? fs::path(renew) : root / "corpus/expected";
    std::set<fs::path> goldens;
    std::vector<std::string> articles;  // those in folders have labels instead
    for (const auto& file : fs::directory_iterator(root / "corpus/articles")) {
        if (file.is_regular_file()) {
            articles.push_back(file.path().string());
        }
    }
    REQUIRE(!articles.empty());
    for (const std::string& article : articles) {
        const fs::path golden = expected / fs::path(article).stem().concat(".txt");
        CAPTURE(golden);
        REQUIRE(goldens.insert(golden).second);
        const std::string is = analysed(article, knowledge);
        if (renew != nullptr) {
            write_file(golden.string(), is);
            continue;
        }
        const std::string was = fs::exists(golden) ? read_file(golden.string()) : "";
        CHECK_MESSAGE(was == is, first_difference(was, is), " (tools/golden --check shows all)");
    }
    for (const std::string& golden : list_files(expected.string(), {".txt"})) {
        CAPTURE(golden);
        CHECK(goldens.count(golden) == 1);  // else its article is gone
    }
}
