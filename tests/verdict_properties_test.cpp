// SPDX-License-Identifier: Apache-2.0
// What must hold of verdicts whatever the claim: over some twenty thousand claims on a
// made-up review that is shuffled, cut, retracted and strengthened.
#include "evidence_support.h"

#include <random>

namespace probatum {
namespace {

using namespace evidence_support;
using enum Verdict;
using enum Type;

// Enough different claims for what must hold of all of them.
std::vector<Claim> many_claims() {
    std::vector<Claim> claims;
    const std::initializer_list<std::string_view> interventions[] = {{},
                                                                     {"oil_drops"},
                                                                     {"gel_drops"},
                                                                     {"serum"},
                                                                     {"own_serum"},
                                                                     {"plug"},
                                                                     {"light"},
                                                                     {"herbs"},
                                                                     {"care"},
                                                                     {"own_serum", "plug"},
                                                                     {"donor_serum"},
                                                                     {"oil_drops", "herbs"},
                                                                     {"operation"}};
    const struct {
        std::initializer_list<std::string_view> ids;
        int rung;
    } outcomes[] = {{{"burning"}, 2},
                    {{"slowed"}, 3},
                    {{"halted"}, 4},
                    {{"regrown"}, 5},
                    {{"efficacy_any"}, -1},
                    {{"status"}, -1},
                    {{"safety"}, -1},
                    {{}, -1},
                    {{"burning", "redness"}, 2},
                    {{"soothing"}, -1}};
    const std::initializer_list<std::string_view> conditions[] = {
        {"dry_eye"}, {"eye_disease"}, {}, {"migraine"}};
    for (const auto& intervention : interventions) {
        for (const auto& outcome : outcomes) {
            for (const auto& condition : conditions) {
                for (const Type type : {efficacy, status, safety, mechanism, background, harm,
                                        comparison, prognosis}) {
                    for (const int strength : {1, 2, 3, 4, 5, 6}) {
                        claims.push_back(claim_of(
                            {type, strength, intervention, outcome.ids, outcome.rung, condition}));
                    }
                }
                for (const Type type : {efficacy, status, comparison}) {
                    for (const int strength : {1, 2, 3, 4, 5, 6}) {
                        claims.push_back(claim_of({type,
                                                   strength,
                                                   intervention,
                                                   outcome.ids,
                                                   outcome.rung,
                                                   condition,
                                                   {"plug"},
                                                   Stage::early,
                                                   true}));
                    }
                }
            }
        }
    }
    return claims;
}

std::vector<Judgement> judge_all(const std::vector<Claim>& all, std::vector<Pack> packs) {
    const Evidence evidence(std::move(packs), dry_eye());
    Claims claims;
    claims.all = all;
    return compare(claims, evidence, dry_eye());
}

// Points that verdicts start from (score rubric), to compare what claims are worth.
int worth(const Judgement& judgement) {
    constexpr int base[] = {75, 60, 50, 50, 47, 46, 20, 55, 0};
    return base[static_cast<std::size_t>(judgement.verdict)];
}

// Everything that a reader sees, with statements by name.
std::string shown(const Judgement& judgement, const std::vector<Pack>& packs) {
    std::string text = std::string(name_of(judgement.verdict)) + judgement.reason +
                       std::to_string(judgement.ceiling);
    for (const Shown& one : judgement.evidence) {
        text += packs[one.pack].statements[one.statement].id + std::string(name_of(one.relation));
    }
    return text;
}

std::vector<std::string> shown_all(const std::vector<Claim>& claims,
                                   const std::vector<Pack>& packs) {
    std::vector<std::string> texts;
    for (const Judgement& judgement : judge_all(claims, packs)) {
        texts.push_back(shown(judgement, packs));
    }
    return texts;
}

TEST_CASE("the order of statements and packs changes nothing") {
    const std::vector<Claim> claims = many_claims();
    const Pack whole = pack_of(review);
    const auto expected = shown_all(claims, {whole});
    std::mt19937 random(7);
    for (int round = 0; round < 3; ++round) {
        Pack shuffled = whole;
        std::shuffle(shuffled.statements.begin(), shuffled.statements.end(), random);
        CHECK(shown_all(claims, {shuffled}) == expected);
    }
    Pack left = whole;
    Pack right = pack_of(review, "more.toml");
    left.statements.resize(6);
    right.statements.erase(right.statements.begin(), right.statements.begin() + 6);
    CHECK(shown_all(claims, {left, right}) == shown_all(claims, {right, left}));
}

TEST_CASE("unrelated statements change nothing") {
    const std::vector<Claim> claims = many_claims();
    std::vector<Claim> on_dry_eye;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(on_dry_eye), [](const Claim& c) {
        return c.facets.condition == numbers(dry_eye(), {"dry_eye"});
    });
    const Pack unrelated = pack_of(R"(
[[statement]]
id = "elsewhere"
says = "Lenses cure cataract."
role = "efficacy"
level = "synthesis"
strength = 6
intervention = ["lens"]
condition = ["cataract"]
outcome = ["efficacy_any"]
rung = 6
direction = "benefit"
)",
                                   "zz.toml");
    const Pack whole = pack_of(review);
    CHECK(shown_all(on_dry_eye, {whole, unrelated}) == shown_all(on_dry_eye, {whole}));
}

TEST_CASE("without evidence nothing is supported") {
    for (const Judgement& made : judge_all(many_claims(), {})) {
        CHECK(made.verdict == not_covered);
        CHECK(made.evidence.empty());
    }
    const std::vector<Claim> claims = many_claims();
    const Pack whole = pack_of(review);
    const auto before = judge_all(claims, {whole});
    for (std::size_t i = 0; i < claims.size(); ++i) {
        // What supports a claim shows why; without those statements it is supported no more
        // surely than before.
        if (before[i].verdict != supported) {
            continue;
        }
        REQUIRE(!before[i].evidence.empty());
        CHECK(before[i].ceiling >= claims[i].strength - 1);
    }
}

TEST_CASE("a retraction takes support away and never earns anything") {
    const std::vector<Claim> claims = many_claims();
    const Pack whole = pack_of(review);
    const auto before = judge_all(claims, {whole});
    std::size_t lost = 0;
    for (std::size_t s = 0; s < whole.statements.size(); ++s) {
        Pack pack = whole;
        pack.statements[s].retracted = true;
        const auto after = judge_all(claims, {pack});
        for (std::size_t i = 0; i < claims.size(); ++i) {
            CAPTURE(whole.statements[s].id);
            CHECK_MESSAGE(worth(after[i]) <= worth(before[i]),
                          before[i].step << " -> " << after[i].step << ": " << after[i].reason);
            lost += after[i].verdict != before[i].verdict;
        }
    }
    CHECK(lost > 20);
    Pack pack = whole;
    pack.retracted = true;
    for (const Judgement& made : judge_all(claims, {pack})) {
        CHECK(made.verdict != supported);
        CHECK(made.verdict != mixed);
    }
    const Judgement oil = judge(claim_of({efficacy, 2, {"oil_drops"}, {"burning"}, 2}), {pack});
    CHECK(oil.verdict == not_covered);
    CHECK(oil.reason.find("retracted") != std::string::npos);
}

// Evidence of benefit is bad news for claims of harm and for denials.
std::vector<Claim> claims_of_benefit() {
    std::vector<Claim> claims = many_claims();
    std::erase_if(claims, [](const Claim& claim) { return claim.negative || claim.type == harm; });
    return claims;
}

TEST_CASE("surer evidence never lowers a claim of benefit") {
    const std::vector<Claim> claims = claims_of_benefit();
    const Pack whole = pack_of(review);
    const auto before = judge_all(claims, {whole});
    for (std::size_t s = 0; s < whole.statements.size(); ++s) {
        if (whole.statements[s].facets.direction != Direction::benefit) {
            continue;
        }
        Pack pack = whole;
        pack.statements[s].strength = 6;
        const auto after = judge_all(claims, {pack});
        for (std::size_t i = 0; i < claims.size(); ++i) {
            CAPTURE(whole.statements[s].id);
            CHECK_MESSAGE(worth(after[i]) >= worth(before[i]),
                          before[i].step << " -> " << after[i].step << ": " << after[i].reason);
        }
    }
}

TEST_CASE("a surer claim never rises") {
    const std::vector<Claim> claims = many_claims();  // in runs of six strengths
    const auto before = judge_all(claims, {pack_of(review)});
    for (std::size_t i = 0; i + 1 < claims.size(); ++i) {
        if (claims[i].strength < claims[i + 1].strength) {
            CHECK(worth(before[i + 1]) <= worth(before[i]));
        }
    }
}

TEST_CASE("an explicit denial never raises a claim of benefit") {
    const std::vector<Claim> claims = claims_of_benefit();
    const Pack whole = pack_of(review);
    const Pack denial = pack_of(R"(
[[statement]]
id = "denial"
says = "Oil drops do not ease burning."
role = "efficacy"
level = "synthesis"
strength = 5
intervention = ["oil_drops"]
condition = ["dry_eye"]
outcome = ["burning"]
rung = 2
direction = "no-effect"
)",
                                "zz.toml");
    const auto before = judge_all(claims, {whole});
    const auto after = judge_all(claims, {whole, denial});
    std::size_t lowered = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        CHECK_MESSAGE(worth(after[i]) <= worth(before[i]),
                      before[i].step << " -> " << after[i].step << ": " << after[i].reason);
        lowered += worth(after[i]) < worth(before[i]);
    }
    CHECK(lowered > 0);
}

TEST_CASE("a weaker study does not overturn a higher level") {
    const std::string study = R"(
[[statement]]
id = "study"
says = "One study saw no effect of gel drops."
role = "efficacy"
level = "single-study"
strength = 5
intervention = ["gel_drops"]
condition = ["dry_eye"]
outcome = ["symptoms"]
rung = 2
direction = "no-effect"
)";
    const Claim claim =
        claim_of({efficacy, 5, {"gel_drops"}, {"symptoms"}, 2, {"dry_eye"}, {}, Stage::early});
    CHECK(judge(claim, {pack_of(review), pack_of(study, "zz.toml")}).verdict == supported);
    const Pack alone = pack_of(study, "zz.toml");
    CHECK(judge(claim, {alone}).verdict == contradicted);
    Pack compared = alone;  // "no better than a plug" says nothing of claims without a plug
    compared.statements[0].facets.comparator = numbers(dry_eye(), {"plug"});
    CHECK(judge(claim, {compared}).verdict != contradicted);
    compared.statements[0].facets.comparator = numbers(dry_eye(), {"placebo"});
    CHECK(judge(claim, {compared}).verdict == contradicted);
}

}  // namespace
}  // namespace probatum
