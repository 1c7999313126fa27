// SPDX-License-Identifier: Apache-2.0
// The score: exact ledgers, band edges, mistakes in the rubric file, and the labelled
// claims where they are at hand.
#include "score_support.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

using namespace probatum;
using namespace probatum::test;

TEST_CASE("exact ledgers") {
    const auto ledger_of = [](const Claim& claim, const Judgement& judgement) {
        std::string out;
        const Score score = scored(claim, judgement);
        for (const LedgerLine& line : score.ledger) {
            out += line.part + " " + std::to_string(line.points) + "; ";
        }
        return out + "= " + (score.points ? std::to_string(*score.points) : "none") + " " +
               std::string(name_of(score.band));
    };
    Claim claim;
    claim.type = Type::efficacy;

    SUBCASE("supported in plain words without a source: held below A") {
        claim.type = Type::background;
        CHECK(ledger_of(claim, judged(Verdict::supported, 5)) == "base 75; sourcing 0; = 75 B");
        claim.facets.stage = Stage::early;
        claim.facets.comparator = {0};
        claim.number_with_denominator = claim.names_harm_or_limit = true;
        CHECK(ledger_of(claim, judged(Verdict::supported, 5)) ==
              "base 75; sourcing 0; stage stated 3; comparator named 2; number with denominator 4; "
              "states harm or limit 3; cap unsourced -3; = 84 B");
    }
    SUBCASE("everything right: held at 100") {
        claim.strength = 4;
        claim.citation_level = 4;
        claim.facets.stage = Stage::early;
        claim.facets.comparator = {0};
        claim.number_with_denominator = claim.names_harm_or_limit = true;
        CHECK(
            ledger_of(claim, judged(Verdict::supported, 4)) ==
            "base 75; sourcing 15; stage stated 3; comparator named 2; number with denominator 4; "
            "states harm or limit 3; calibrated hedge 3; limit 0 to 100 -5; = 100 A");
    }
    SUBCASE("absolute words outside the pack: gap and critical cap") {
        claim.type = Type::safety;
        claim.strength = 6;
        claim.facets.stage = Stage::early;
        claim.number_with_denominator = true;
        claim.citation_level = 4;
        claim.defects = {{number_of("safety-absolute"), {}}};
        CHECK(ledger_of(claim, judged(Verdict::not_covered, -1)) ==
              "base 55; sourcing 15; stage stated 3; number with denominator 4; strength gap -5; "
              "defect safety-absolute -25; cap critical-defect -18; = 29 E");
    }
    SUBCASE("contradicted: no credit for detail, capped, floor at 0") {
        claim.facets.stage = Stage::early;
        claim.citation_level = 4;
        CHECK(ledger_of(claim, judged(Verdict::contradicted, 4)) ==
              "base 20; sourcing 15; cap contradicted -10; = 25 E");
        claim.citation_level = 0;
        claim.defects = {{number_of("cure-claim"), {}}, {number_of("hype-language"), {}}};
        CHECK(ledger_of(claim, judged(Verdict::contradicted, 4)) ==
              "base 20; sourcing 0; defect cure-claim -25; defect hype-language -10; "
              "limit 0 to 100 15; = 0 E");
    }
    SUBCASE("the gap costs at most 20 and nothing for cell biology") {
        claim.strength = 6;
        CHECK(ledger_of(claim, judged(Verdict::experimental_status, 1)) ==
              "base 46; sourcing 0; strength gap -20; = 26 E");
        claim.type = Type::mechanism;
        CHECK(ledger_of(claim, judged(Verdict::overstated_certainty, 1)) ==
              "base 50; sourcing 0; = 50 C");
    }
    SUBCASE("a pseudo-hedge earns no credit and counts as S4") {
        claim.strength = 2;
        CHECK(ledger_of(claim, judged(Verdict::not_covered, -1)) ==
              "base 55; sourcing 0; calibrated hedge 3; = 58 C");
        claim.pseudo_hedge = true;
        CHECK(ledger_of(claim, judged(Verdict::not_covered, -1)) == "base 55; sourcing 0; = 55 C");
        CHECK(ledger_of(claim, judged(Verdict::experimental_status, 1)) ==
              "base 46; sourcing 0; strength gap -10; = 36 D");
    }
    SUBCASE("an identifier raises the ceiling outside the pack by a grade") {
        claim.strength = 4;
        claim.citation_level = 3;
        CHECK(ledger_of(claim, judged(Verdict::not_covered, -1)) == "base 55; sourcing 10; = 65 C");
        claim.citation_level = 4;
        CHECK(ledger_of(claim, judged(Verdict::not_covered, -1)) ==
              "base 55; sourcing 15; calibrated hedge 3; cap not-covered -4; = 69 C");
    }
    SUBCASE("what cannot be checked is not scored") {
        CHECK(ledger_of(claim, judged(Verdict::not_checkable, -1)) == "= none N");
        claim.checkable = false;
        CHECK(ledger_of(claim, judged(Verdict::supported, 5)) == "= none N");
    }
}

TEST_CASE("band edges") {
    const auto band_at = [](int base) {
        Rubric plain = rubric();
        plain.base.fill(base);
        plain.cap.fill(100);
        plain.cap_unsourced = 100;
        Claim claim;
        claim.type = Type::background;
        return score(claim, judged(Verdict::supported, 5), lexicon(), plain).band;
    };
    for (const auto& [points, band] : {std::pair{100, Band::A},
                                       {85, Band::A},
                                       {84, Band::B},
                                       {70, Band::B},
                                       {69, Band::C},
                                       {50, Band::C},
                                       {49, Band::D},
                                       {30, Band::D},
                                       {29, Band::E},
                                       {0, Band::E}}) {
        CHECK_MESSAGE(band_at(points) == band, points);
    }
}

TEST_CASE("mistakes in a rubric are told with their place") {
    const std::string good = read_file(rubric_path);
    const auto problems_of = [&](std::string_view from, std::string_view to) {
        std::string text = good;
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        Problems problems;
        parse_rubric(text, "rubric.toml", problems);
        return problems.text();
    };
    CHECK(problems_of("mixed                = 60", "mixd = 60").find("did you mean 'mixed'") !=
          std::string::npos);
    CHECK(problems_of("R3 = 10", "R3 = 1").find("better source") != std::string::npos);
    CHECK(
        problems_of("contradicted         = 20", "contradicted         = 48").find("base points") !=
        std::string::npos);
    CHECK(problems_of("B = 70", "B = 90").find("fall from A to D") != std::string::npos);
    CHECK(problems_of("\"harm\",", "\"harms\",").find("'harms' is no type") != std::string::npos);
    CHECK(problems_of("major    = 10", "major    = -10").find("between 0 and 100") !=
          std::string::npos);
    CHECK(problems_of("minor    = 3", "minor    = 30").find("graver defect") != std::string::npos);
}

TEST_CASE("the ledgers of the labelled claims come out exactly") {
    const char* given = std::getenv("PROBATUM_SHARED");
    const std::string shared = given ? given : PROBATUM_ROOT "/../shared";
    std::ifstream lines(shared + "/gold/seed_claims.jsonl");
    if (!lines) {
        MESSAGE("skipped: no labelled claims at " << shared);
        return;
    }
    int rows = 0, exact = 0;
    for (std::string line; std::getline(lines, line); ++rows) {
        const auto row = nlohmann::json::parse(line);
        Claim claim;
        claim.type = type_named(row["type"].get<std::string>()).value_or(Type::commercial);
        claim.strength = row["strength"];
        claim.citation_level = row["citation_level"].get<std::string>()[1] - '0';
        claim.names_harm_or_limit = row["states_harm_or_limit"];
        if (row["stage"] != "unspecified") {
            claim.facets.stage = Stage::all;
        }
        claim.facets.comparator.resize(row["comparator"].size());
        for (const auto& id : row["expected_defects_with_auto"]) {
            claim.pseudo_hedge |= id == "pseudo-hedge";
            if (row["checkable"].get<bool>()) {
                claim.defects.push_back({number_of(id.get<std::string>()), {}});
            }
        }
        Judgement judgement = judged(Verdict::not_checkable, -1);
        for (int i = 0; i <= static_cast<int>(Verdict::not_checkable); ++i) {
            if (name_of(static_cast<Verdict>(i)) == row["expected_verdict"].get<std::string>()) {
                judgement.verdict = static_cast<Verdict>(i);
            }
        }
        if (row["evidence_ceiling"].is_number()) {
            judgement.ceiling = row["evidence_ceiling"];
        }
        const Score score = scored(claim, judgement);
        const bool same = row["reference_score"].is_null()
                              ? !score.points
                              : score.points && *score.points == row["reference_score"] &&
                                    name_of(score.band) == row["reference_band"].get<std::string>();
        exact += same;
        CHECK_MESSAGE(same, row["id"] << " " << score.points.value_or(-1) << " for "
                                      << row["reference_score"]);
    }
    MESSAGE(exact << " of " << rows << " reference scores exact");
    CHECK(rows > 0);
}
