// SPDX-License-Identifier: Apache-2.0
// A plain text as evidence: statements out of sentences, and the relation of two texts.
#include "evidence/relate.h"
#include "evidence/inline.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace probatum;

TEST_CASE("every sentence of an inline evidence becomes a statement") {
    const Lexicon& lexicon = built_in_lexicon();
    const Pack pack = pack_from_text(
        "Stem cell therapy may reduce pain in osteonecrosis. Patients were seen twice.\n\n"
        "Funding: none.",
        lexicon);
    CHECK(pack.id == "inline");
    REQUIRE(pack.statements.size() >= 3);
    CHECK(pack.statements.front().id == "e1");
    CHECK(pack.statements.front().says == "Stem cell therapy may reduce pain in osteonecrosis.");
    CHECK(pack.statements.front().strength == 2);
    CHECK_FALSE(pack.statements.front().facets.intervention.empty());
    CHECK_FALSE(pack.statements.front().facets.condition.empty());
    CHECK(pack.statements.back().says == "Funding: none.");
    CHECK(pack_from_text("", lexicon).statements.empty());
    CHECK_THROWS_AS(pack_from_text("caf\xE9", lexicon), Failure);
}

TEST_CASE("the relation of two texts") {
    const Lexicon& lexicon = built_in_lexicon();
    const auto sums_to_one = [](const Relating& one) {
        return one.supports + one.refutes + one.neutral == doctest::Approx(1);
    };
    const std::string claim = "Honey shortens cough in children.";
    const Relating same = relate(claim, "In a trial honey shortened cough in children.", lexicon);
    const Relating denied =
        relate(claim, "In a trial honey did not shorten cough in children.", lexicon);
    const Relating other = relate(claim, "The museum opens at nine on Sundays.", lexicon);
    for (const Relating& one : {same, denied, other}) {
        CHECK(sums_to_one(one));
        const float most = std::max({one.supports, one.refutes, one.neutral});
        CHECK(one.label == (one.supports == most  ? "supports"
                            : one.refutes == most ? "refutes"
                                                  : "neutral"));
    }
    CHECK(same.supports > denied.supports);
    CHECK(denied.refutes > same.refutes);
    CHECK(other.neutral > same.neutral);
    CHECK(other.label == "neutral");
    CHECK(relate(claim, "", lexicon).label == "neutral");
}

TEST_CASE("what the relation is decided on") {
    const Lexicon& lexicon = built_in_lexicon();
    const auto names = [&](std::string_view claim, std::string_view evidence) {
        const model::Features features = relation_features(claim, evidence, lexicon, true);
        std::vector<std::string> all;
        for (std::size_t i = 0; i < features.items().size(); ++i) {
            all.emplace_back(features.name(i));
        }
        return all;
    };
    const auto has = [](const std::vector<std::string>& all, const char* name) {
        return std::find(all.begin(), all.end(), name) != all.end();
    };
    const auto against =
        names("Masks reduce infections.", "Masks did not lower the infection rate.");
    CHECK(has(against, "neg:differ"));
    CHECK(has(against, "dir:same"));
    CHECK(has(against, "both:infect"));  // infections and infection meet
    CHECK(has(against, "both:mask"));
    CHECK_FALSE(has(against, "both:reduc"));
    const auto same = names("Masks reduce infections.", "Masks raise infections.");
    CHECK(has(same, "dir:opposite"));
    CHECK_FALSE(has(same, "neg:differ"));
}
