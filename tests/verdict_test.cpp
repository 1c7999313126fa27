// SPDX-License-Identifier: Apache-2.0
// The decision procedure: a table with a case for every verdict and clarification, and
// agreement with labelled claims where they are at hand.
#include "evidence_support.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

namespace probatum {
namespace {

using namespace evidence_support;

struct Case {
    std::string_view what;
    Asked asked;
    Verdict verdict;
    std::string_view step;
    std::string_view reason;  // begins so; empty: any
    std::string_view shown;   // id of the first statement shown; empty: any
};

using enum Verdict;
using enum Type;

const Case cases[] = {
    // Coverage (step 2, N4, N7).
    {"an intervention that no pack knows",
     {efficacy, 5, {"herbs"}, {"burning"}, 2},
     not_covered,
     "coverage: intervention",
     "intervention: ",
     ""},
    {"a wide class says nothing of its kinds",
     {efficacy, 3, {"laser"}, {"burning"}, 2},
     not_covered,
     "coverage: intervention",
     "intervention: ",
     ""},
    {"another disease",
     {efficacy, 2, {"oil_drops"}, {"burning"}, 2, {"migraine"}},
     not_covered,
     "coverage: condition",
     "condition: ",
     "oil"},
    {"a sibling disease",
     {efficacy, 2, {"oil_drops"}, {"burning"}, 2, {"cataract"}},
     not_covered,
     "coverage: condition",
     "condition: ",
     ""},
    {"a superset is not supported",
     {efficacy, 2, {"oil_drops"}, {"burning"}, 2, {"eye_disease"}},
     not_covered,
     "coverage: wider condition",
     "condition: ",
     ""},
    {"no disease named",
     {efficacy, 2, {"oil_drops"}, {"burning"}, 2, {}},
     not_covered,
     "coverage: wider condition",
     "condition: ",
     ""},
    {"a list with a superset is a superset",
     {efficacy, 2, {"oil_drops"}, {"burning"}, 2, {"dry_eye", "eye_strain"}},
     not_covered,
     "coverage: wider condition",
     "condition: ",
     ""},
    {"a superset and an outcome never told",
     {efficacy, 3, {"oil_drops"}, {"price"}, -1, {"eye_disease"}},
     not_covered,
     "coverage: wider condition",
     "outcome: ",
     ""},
    {"a superset can be refuted",
     {status, 5, {"serum"}, {"status"}, -1, {"eye_disease"}},
     experimental_status,
     "status",
     "",
     "serum"},
    {"no disease named can be refuted",
     {efficacy, 5, {"herbs"}, {"halted"}, 4, {}},
     contradicted,
     "contradiction",
     "",
     "unproven"},
    {"a comparator in no statement",
     {comparison, 2, {"gel_drops"}, {"burning"}, 2, {"dry_eye"}, {"herbs"}},
     not_covered,
     "coverage: comparator",
     "comparator: ",
     ""},
    {"a silent pack, outcome without rung",
     {harm, 4, {"oil_drops"}, {"infection"}},
     not_covered,
     "coverage: outcome",
     "outcome: ",
     "oil"},
    {"a silent pack, outcome with a rung",
     {efficacy, 3, {"oil_drops"}, {"regrown"}, 5},
     overstated_scope,
     "scope: outcome",
     "outcome: ",
     ""},
    {"a kind of the disease is the disease",
     {efficacy, 2, {"oil_drops"}, {"burning"}, 2, {"severe_dry_eye"}},
     supported,
     "support",
     "",
     "oil"},

    // Background and capacity (N2).
    {"a definition", {background, 5, {}, {"definition"}}, supported, "support", "", "definition"},
    {"a definition of another disease",
     {background, 5, {}, {"definition"}, -1, {"migraine"}},
     not_covered,
     "coverage: condition",
     "condition: ",
     ""},
    {"the surest of several facts",
     {background, 5, {}, {"aetiology"}},
     supported,
     "support",
     "",
     "age"},
    {"a fact never told",
     {background, 5, {}, {"price"}},
     not_covered,
     "coverage: outcome",
     "outcome: ",
     ""},
    {"capacity holds whatever the disease",
     {mechanism, 4, {"serum"}, {"soothing"}, -1, {"migraine"}, {}, Stage::unspecified, false, true},
     supported,
     "support",
     "",
     "soothes"},
    {"capacity of a kind by its class",
     {mechanism, 4, {"donor_serum"}, {"soothing"}, -1, {}, {}, Stage::unspecified, false, true},
     supported,
     "support",
     "",
     "soothes"},
    {"capacity asserted too surely",
     {mechanism, 5, {"serum"}, {"soothing"}, -1, {}, {}, Stage::unspecified, false, true},
     overstated_certainty,
     "strength",
     "worded S5",
     "soothes"},
    {"capacity of what no statement tells",
     {mechanism, 5, {"light"}, {"soothing"}, -1, {}, {}, Stage::unspecified, false, true},
     not_covered,
     "coverage: outcome",
     "outcome: ",
     ""},
    {"capacity does not support an effect elsewhere",
     {efficacy, 3, {"serum"}, {"burning"}, 2, {"migraine"}},
     not_covered,
     "coverage: condition",
     "condition: ",
     "soothes"},

    // Status (step 3).
    {"sold as established",
     {status, 5, {"serum"}, {"status"}},
     experimental_status,
     "status",
     "",
     "serum"},
    {"a hedge does not save it",
     {status, 2, {"serum"}, {"status"}},
     experimental_status,
     "status",
     "",
     "serum"},
    {"a recommendation", {recommendation, 4, {"serum"}, {}}, experimental_status, "status", "", ""},
    {"a prediction for a kind",
     {prediction, 5, {"donor_serum"}, {}},
     experimental_status,
     "status",
     "",
     ""},
    {"itself says experimental",
     {status, 1, {"serum"}, {"status"}},
     supported,
     "status",
     "",
     "serum"},
    {"an established one", {status, 5, {"plug"}, {"status"}}, supported, "support", "", "plug"},
    {"an established one called no option",
     {status, 5, {"plug"}, {"status"}, -1, {"dry_eye"}, {}, Stage::unspecified, true},
     understated,
     "denied effect",
     "",
     "plug"},
    {"not established, and said so",
     {status, 5, {"serum"}, {"status"}, -1, {"dry_eye"}, {}, Stage::unspecified, true},
     supported,
     "denied effect",
     "",
     "serum"},

    // Contradiction (step 4) and denied effects.
    {"an explicit denial",
     {efficacy, 4, {"light"}, {"burning"}, 2},
     contradicted,
     "contradiction",
     "",
     "light"},
    {"a denial and a hedge",
     {efficacy, 3, {"light"}, {"burning"}, 2},
     overstated_scope,
     "scope: outcome",
     "",
     "light"},
    {"a universal negative",
     {efficacy, 5, {"herbs"}, {"halted"}, 4},
     contradicted,
     "contradiction",
     "",
     "unproven"},
    {"a universal negative and a hedge",
     {efficacy, 2, {"herbs"}, {"halted"}, 4},
     overstated_scope,
     "scope: outcome",
     "",
     "unproven"},
    {"a universal negative names its rung only",
     {efficacy, 5, {"herbs"}, {"slowed"}, 3},
     not_covered,
     "coverage: intervention",
     "intervention: ",
     ""},
    {"a universal negative and its exception",
     {efficacy, 5, {"plug"}, {"halted"}, 4},
     overstated_scope,
     "scope: outcome",
     "outcome: ",
     ""},
    {"denying what the evidence denies",
     {efficacy, 5, {"care"}, {"halted"}, 4, {"dry_eye"}, {}, Stage::unspecified, true},
     supported,
     "denied effect",
     "",
     "unproven"},
    {"a hedged denial",
     {efficacy, 2, {"care"}, {"halted"}, 4, {"dry_eye"}, {}, Stage::unspecified, true},
     supported,
     "denied effect",
     "",
     "unproven"},
    {"denying what the evidence affirms",
     {efficacy, 5, {"gel_drops"}, {"symptoms"}, 2, {"dry_eye"}, {}, Stage::unspecified, true},
     contradicted,
     "denied effect",
     "",
     "gel"},
    {"denying what the evidence suggests",
     {efficacy, 5, {"oil_drops"}, {"burning"}, 2, {"dry_eye"}, {}, Stage::unspecified, true},
     understated,
     "denied effect",
     "",
     "oil"},
    {"denying what the evidence leaves open",
     {efficacy, 5, {"serum"}, {"efficacy_any"}, -1, {"dry_eye"}, {}, Stage::unspecified, true},
     understated,
     "denied effect",
     "",
     "cord"},
    {"a harm told by the evidence",
     {harm, 4, {"plug"}, {"infection"}},
     supported,
     "support",
     "",
     "plug-harm"},
    {"a harm of the class, told of a kind",
     {harm, 4, {"operation"}, {"infection"}},
     supported,
     "support",
     "",
     "plug-harm"},

    {"a harm is not measured by the stage of a benefit",
     {harm, 4, {"gel_drops"}, {"burning"}, 2},
     not_covered,
     "coverage: outcome",
     "outcome: ",
     "gel"},

    // Procedures and pharmacology (N3, N4).
    {"a procedure that no statement tells",
     {process, 5, {"oil_drops"}, {"burning"}, 2},
     not_covered,
     "coverage: outcome",
     "outcome: ",
     ""},
    {"a procedure whose purpose presupposes an effect",
     {process, 5, {"herbs"}, {"halted"}, 4},
     contradicted,
     "contradiction",
     "",
     "unproven"},
    {"what a substance does to a marker",
     {mechanism, 5, {"oil_drops"}, {"tear_film"}, 1},
     not_covered,
     "coverage: outcome",
     "outcome: ",
     ""},
    {"a status claim by its words",
     {efficacy, 3, {"serum"}, {"status"}},
     experimental_status,
     "status",
     "",
     "serum"},

    // Scope (step 5, N3, N4).
    {"a product that the evidence does not name",
     {efficacy, 2, {"donor_serum"}, {"redness"}, 2},
     overstated_scope,
     "scope: product",
     "product: ",
     ""},
    {"without what it was added to",
     {efficacy, 3, {"own_serum"}, {"redness"}, 2},
     overstated_scope,
     "scope: adjunct",
     "adjunct: ",
     "own"},
    {"with what it was added to",
     {efficacy,
      5,
      {"own_serum", "plug"},
      {"redness"},
      2,
      {"dry_eye"},
      {},
      Stage::unspecified,
      false,
      false,
      false,
      3},
     supported,
     "support",
     "",
     "own"},
    {"one rung up",
     {efficacy, 2, {"oil_drops"}, {"symptoms"}, 3},
     overstated_scope,
     "scope: outcome",
     "outcome: ",
     "oil"},
    {"an aim is not an effect",
     {efficacy,
      3,
      {"cord_serum"},
      {"progression"},
      4,
      {"dry_eye"},
      {},
      Stage::unspecified,
      false,
      false,
      true,
      3},
     supported,
     "support",
     "",
     "cord"},
    {"another stage",
     {efficacy, 2, {"gel_drops"}, {"burning"}, 2, {"dry_eye"}, {}, Stage::late},
     overstated_scope,
     "scope: stage",
     "stage: ",
     "gel"},
    {"silent about the stage, and sure",
     {efficacy, 5, {"gel_drops"}, {"burning"}, 2},
     overstated_scope,
     "scope: stage",
     "stage: ",
     "gel"},
    {"silent about the stage, and hedged",
     {efficacy, 3, {"gel_drops"}, {"burning"}, 2},
     supported,
     "support",
     "",
     "gel"},
    {"the same stage",
     {efficacy, 5, {"gel_drops"}, {"burning"}, 2, {"dry_eye"}, {}, Stage::early},
     supported,
     "support",
     "",
     "gel"},
    {"another site",
     {efficacy,
      3,
      {"cord_serum"},
      {"slowed"},
      3,
      {"dry_eye"},
      {},
      Stage::unspecified,
      false,
      false,
      false,
      3,
      {"lid"}},
     overstated_scope,
     "scope: site",
     "site: ",
     "cord"},
    {"other people",
     {efficacy,
      3,
      {"cord_serum"},
      {"slowed"},
      3,
      {"dry_eye"},
      {},
      Stage::unspecified,
      false,
      false,
      false,
      3,
      {},
      {"children"}},
     overstated_scope,
     "scope: population",
     "population: ",
     "cord"},

    // Strength (step 6) and support (step 7).
    {"two grades surer",
     {efficacy, 4, {"oil_drops"}, {"burning"}, 2},
     overstated_certainty,
     "strength",
     "worded S4",
     "oil"},
    {"one grade surer",
     {efficacy, 3, {"oil_drops"}, {"burning"}, 2},
     supported,
     "support",
     "",
     "oil"},
    {"a general claim on one study, against the conclusion",
     {efficacy, 3, {"cord_serum"}, {"slowed"}, 3},
     overstated_certainty,
     "strength",
     "worded S3",
     "serum"},
    {"the same with its study named",
     {efficacy,
      3,
      {"cord_serum"},
      {"slowed"},
      3,
      {"dry_eye"},
      {},
      Stage::unspecified,
      false,
      false,
      false,
      3},
     supported,
     "support",
     "",
     "cord"},
    {"benefit of any kind, against the conclusion",
     {efficacy, 5, {"serum"}, {"efficacy_any"}},
     overstated_certainty,
     "strength",
     "",
     "serum"},
    {"a comparison that the evidence makes",
     {comparison, 4, {"gel_drops"}, {"burning"}, 2, {"dry_eye"}, {"oil_drops"}, Stage::early},
     supported,
     "support",
     "",
     "gel"},
    {"a comparison that it does not make",
     {comparison, 4, {"gel_drops"}, {"burning"}, 2, {"dry_eye"}, {"plug"}, Stage::early},
     not_covered,
     "support: comparator",
     "comparator: ",
     ""},
    {"one outcome told, one not",
     {efficacy, 3, {"oil_drops"}, {"burning", "safety"}, 2},
     mixed,
     "support: part",
     "",
     "oil"},

    // Split (step 1, N12).
    {"parts with different answers",
     {efficacy, 3, {"oil_drops", "herbs"}, {"burning"}, 2},
     mixed,
     "split",
     "supported (",
     "oil"},
    {"parts with different answers, none of them good",
     {status, 5, {"serum", "herbs"}, {"status"}},
     mixed,
     "split",
     "experimental-status (",
     "serum"},
    {"a contradicted part among unknown ones",
     {efficacy, 5, {"light", "herbs"}, {"burning"}, 2},
     contradicted,
     "contradiction",
     "",
     "light"},
    {"parts with one answer",
     {efficacy, 3, {"herbs", "laser"}, {"burning"}, 2},
     not_covered,
     "coverage: intervention",
     "intervention: ",
     ""},
    {"two descriptions of one product",
     {efficacy, 3, {"oil_drops", "drops"}, {"burning"}, 2},
     supported,
     "support",
     "",
     "oil"},

    // Checkable (step 0).
    {"a slogan", {rhetoric, 5, {"serum"}, {}}, not_checkable, "checkable", "", ""},
};

TEST_CASE("the procedure, case by case") {
    for (const Case& c : cases) {
        CAPTURE(c.what);
        std::vector<Pack> packs;
        packs.push_back(pack_of(review));
        const Evidence evidence(std::move(packs), dry_eye());
        Claims claims;
        claims.all.push_back(claim_of(c.asked));
        const Judgement made = compare(claims, evidence, dry_eye()).front();
        CHECK(name_of(made.verdict) == name_of(c.verdict));
        CHECK(made.step == c.step);
        CHECK_MESSAGE(made.reason.starts_with(c.reason), made.reason);
        CHECK(made.evidence.size() <= 3);
        if (!c.shown.empty()) {
            REQUIRE(!made.evidence.empty());
            const Pack& pack = evidence.packs()[made.evidence[0].pack];
            CHECK(pack.statements[made.evidence[0].statement].id == c.shown);
        }
        if (made.verdict == not_covered) {
            CHECK(made.ceiling == -1);
            for (const Shown& shown : made.evidence) {
                CHECK(shown.relation == Relation::related);
            }
        }
    }
}

TEST_CASE("voices that are not the article's are not checked") {
    Claim claim = claim_of({efficacy, 5, {"herbs"}, {"halted"}, 4});
    for (const Voice voice : {Voice::comment, Voice::boilerplate}) {
        claim.voice = voice;
        CHECK(judge(claim, {pack_of(review)}).verdict == not_checkable);
    }
    claim.voice = Voice::reported;
    CHECK(judge(claim, {pack_of(review)}).verdict == contradicted);
    claim.checkable = false;
    CHECK(judge(claim, {pack_of(review)}).verdict == not_checkable);
}

TEST_CASE("secondary verdicts and relations") {
    const Judgement wide =
        judge(claim_of({efficacy, 5, {"oil_drops"}, {"symptoms"}, 3}), {pack_of(review)});
    CHECK(wide.verdict == overstated_scope);
    CHECK(wide.also == std::vector<Verdict>{overstated_certainty});
    CHECK(wide.ceiling == 2);
    REQUIRE(wide.evidence.size() == 1);
    CHECK(wide.evidence[0].relation == Relation::related);

    const Judgement sure =
        judge(claim_of({efficacy, 5, {"oil_drops"}, {"burning"}, 2}), {pack_of(review)});
    CHECK(sure.ceiling == 2);
    CHECK(sure.evidence[0].relation == Relation::supports);

    const Judgement denied =
        judge(claim_of({efficacy, 5, {"light"}, {"burning"}, 2}), {pack_of(review)});
    CHECK(denied.evidence[0].relation == Relation::refutes);
}

// --- Labelled claims ------------------------------------------------------------------------

std::filesystem::path shared_folder() {
    const char* given = std::getenv("PROBATUM_SHARED");
    return given != nullptr ? given : PROBATUM_ROOT "/../shared";
}

// "any" stands for what cells can do in any disease; labels do not tell denials, words do.
Claim labelled(const nlohmann::json& label, const Lexicon& lexicon) {
    Claim claim;
    const auto type = type_named(label["type"].get<std::string>());
    claim.type = type.value_or(commercial);
    claim.checkable = label["checkable"].get<bool>() && type;
    claim.strength = label["strength"];
    claim.citation_level = label["citation_level"].get<std::string>()[1] - '0';
    claim.facets.rung = label["outcome_rung"].is_null() ? -1 : label["outcome_rung"].get<int>();
    const auto words = label["anchor"].get<std::string>();
    claim.negative =
        (words.find("not ") != std::string::npos && words.find("not only") == std::string::npos) ||
        words.find("been limited") != std::string::npos;
    const auto facet = [&](const char* key, std::vector<ConceptNo>& list) {
        for (const auto& id : label[key]) {
            claim.capacity |= id == "any";
            if (const auto number = lexicon.concept_of(id.get<std::string>())) {
                list.push_back(*number);
            }
        }
    };
    facet("intervention", claim.facets.intervention);
    facet("comparator", claim.facets.comparator);
    facet("condition", claim.facets.condition);
    facet("outcome", claim.facets.outcome);
    facet("site", claim.facets.site);
    claim.facets.stage = label["stage"] == "advanced" ? Stage::late
                         : label["stage"] == "early"  ? Stage::early
                                                      : Stage::unspecified;
    return claim;
}

double kappa(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::map<std::string, double> left;
    std::map<std::string, double> right;
    double agreed = 0;
    for (const auto& [a, b] : pairs) {
        left[a] += 1;
        right[b] += 1;
        agreed += a == b;
    }
    const auto n = static_cast<double>(pairs.size());
    double chance = 0;
    for (const auto& [name, count] : left) {
        chance += count / n * right[name] / n;
    }
    return (agreed / n - chance) / (1 - chance);
}

TEST_CASE("verdicts from labelled facets agree with labelled verdicts") {
    const auto path = shared_folder() / "gold" / "seed_claims.jsonl";
    std::ifstream file(path);
    if (!file) {
        MESSAGE("skipped: no labelled claims at " << path.string());
        return;
    }
    Problems ignored;
    const Lexicon lexicon = load_lexicon(PROBATUM_ROOT "/lexicons/en", ignored);
    Problems problems;
    std::vector<Pack> packs;
    packs.push_back(load_pack(PROBATUM_ROOT "/corpus/evidence/avn-2025.toml", lexicon, problems));
    CHECK_MESSAGE(problems.empty(), problems.text());
    for (const Statement& statement : packs[0].statements) {
        CAPTURE(statement.id);
        CHECK(statement.unknown_concepts.empty());
    }
    Claims claims;
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::string line; std::getline(file, line);) {
        const auto label = nlohmann::json::parse(line);
        claims.all.push_back(labelled(label, lexicon));
        pairs.emplace_back(label["expected_verdict"], "");
    }
    const Evidence evidence(std::move(packs), lexicon);
    const auto judgements = compare(claims, evidence, lexicon);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        pairs[i].second = name_of(judgements[i].verdict);
    }
    MESSAGE("verdict kappa " << kappa(pairs) << " over " << pairs.size() << " claims");
    CHECK(kappa(pairs) >= 0.85);
}

}  // namespace
}  // namespace probatum
