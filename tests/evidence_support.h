// SPDX-License-Identifier: Apache-2.0
// A small field of medicine for tests of the evidence room: concepts in code, packs
// in a few lines of TOML, claims by their facets.
#pragma once

#include "evidence/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace probatum::evidence_support {

struct Row {
    std::string id;
    ConceptKind kind;
    std::vector<std::string> parents;
    int rung = -1;
    int wants = 0;
    bool broad = false;
};

inline Lexicon lexicon_of(std::vector<Row> rows) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
    Lexicon lexicon;
    for (const Row& row : rows) {
        Concept one;
        one.id = row.id;
        one.name = row.id;
        one.kind = row.kind;
        one.parents = row.parents;
        one.rung = row.rung;
        one.wants = row.wants;
        one.broad = row.broad;
        lexicon.concepts.push_back(one);
    }
    for (Concept& one : lexicon.concepts) {
        std::set<std::uint16_t> above;
        std::vector<std::string> next = one.parents;
        while (!next.empty()) {
            const auto number = lexicon.concept_of(next.back());
            next.pop_back();
            REQUIRE(number);
            if (above.insert(*number).second) {
                const auto& more = lexicon.concepts[*number].parents;
                next.insert(next.end(), more.begin(), more.end());
            }
        }
        one.ancestors.assign(above.begin(), above.end());
    }
    return lexicon;
}

// Dry eye, its neighbours, and what is sold for it.
inline const Lexicon& dry_eye() {
    using enum ConceptKind;
    static const Lexicon lexicon = lexicon_of({
        {"eye_disease", condition, {}, -1, 0, true},
        {"dry_eye", condition, {"eye_disease"}},
        {"severe_dry_eye", condition, {"dry_eye"}},
        {"eye_strain", condition, {"eye_disease"}, -1, 0, true},
        {"cataract", condition, {"eye_disease"}},
        {"migraine", condition, {}},
        {"care", intervention, {}},
        {"drops", intervention, {"care"}},
        {"oil_drops", intervention, {"drops"}},
        {"gel_drops", intervention, {"drops"}},
        {"serum", intervention, {}},
        {"own_serum", intervention, {"serum"}},
        {"donor_serum", intervention, {"serum"}},
        {"cord_serum", intervention, {"serum"}},
        {"plug", intervention, {"operation"}},
        {"operation", intervention, {}},
        {"light", intervention, {}},
        {"herbs", intervention, {}},
        {"lens", intervention, {}},
        {"laser", intervention, {"operation"}},
        {"efficacy_any", outcome, {}, -1, 1},
        {"symptoms", outcome, {"efficacy_any"}, 2, -1},
        {"burning", outcome, {"symptoms"}, 2, -1},
        {"redness", outcome, {"symptoms"}, 2, -1},
        {"progression", outcome, {"efficacy_any"}, -1, -1},
        {"slowed", outcome, {"progression"}, 3, 1},
        {"halted", outcome, {"progression"}, 4, 1},
        {"regrown", outcome, {"efficacy_any"}, 5, 1},
        {"tear_film", outcome, {"efficacy_any"}, 1, 1},
        {"mechanism", outcome, {}},
        {"soothing", outcome, {"mechanism"}, -1, 1},
        {"safety", outcome, {}, -1, 1},
        {"adverse_events", outcome, {}, -1, -1},
        {"infection", outcome, {"adverse_events"}, -1, -1},
        {"definition", outcome, {}},
        {"aetiology", outcome, {}},
        {"status", outcome, {}},
        {"price", outcome, {}},
        {"process", outcome, {}},
        {"left_eye", site, {}},
        {"lid", site, {}},
        {"children", population, {}},
        {"adults", population, {}},
        {"placebo", evidence, {}},
    });
    return lexicon;
}

inline std::vector<ConceptNo> numbers(const Lexicon& lexicon,
                                      std::initializer_list<std::string_view> ids) {
    std::vector<ConceptNo> all;
    for (const std::string_view id : ids) {
        const auto number = lexicon.concept_of(id);
        REQUIRE_MESSAGE(number, "no concept " << id);
        all.push_back(*number);
    }
    return all;
}

// What a made-up review says of dry eye.
inline constexpr std::string_view review = R"(
[[statement]]
id = "definition"
says = "Dry eye means too few or too thin tears."
role = "background"
level = "synthesis"
strength = 5
condition = ["dry_eye"]
outcome = ["definition"]

[[statement]]
id = "screens"
says = "Dry eye has been linked to screens."
role = "background"
level = "synthesis"
strength = 3
condition = ["dry_eye"]
outcome = ["aetiology"]

[[statement]]
id = "age"
says = "Age causes dry eye."
role = "background"
level = "synthesis"
strength = 5
condition = ["dry_eye"]
outcome = ["aetiology"]

[[statement]]
id = "oil"
says = "Oil drops may ease burning."
role = "efficacy"
level = "secondary"
strength = 2
intervention = ["oil_drops"]
condition = ["dry_eye"]
outcome = ["burning"]
rung = 2
direction = "benefit"

[[statement]]
id = "gel"
says = "Gel drops relieve symptoms of early dry eye."
role = "efficacy"
level = "synthesis"
strength = 5
intervention = ["gel_drops"]
comparator = ["oil_drops"]
condition = ["dry_eye"]
stage = "early"
outcome = ["symptoms"]
rung = 2
direction = "benefit"

[[statement]]
id = "serum"
says = "Serum is still experimental."
role = "status"
level = "synthesis"
strength = 1
intervention = ["serum"]
condition = ["dry_eye"]
outcome = ["status", "efficacy_any"]
direction = "uncertain"
status = "experimental"

[[statement]]
id = "own"
says = "A pilot study saw less redness with own serum on top of a plug."
role = "efficacy"
level = "single-study"
strength = 5
intervention = ["own_serum", "plug"]
adjunct_to = ["plug"]
condition = ["dry_eye"]
outcome = ["redness", "safety"]
rung = 2
direction = "benefit"

[[statement]]
id = "cord"
says = "After cord serum the disease went slower in a few people."
role = "efficacy"
level = "single-study"
strength = 3
intervention = ["cord_serum"]
condition = ["dry_eye"]
site = ["left_eye"]
population = ["adults"]
outcome = ["slowed"]
rung = 3
direction = "benefit"

[[statement]]
id = "soothes"
says = "Serum is thought to soothe."
role = "mechanism"
level = "synthesis"
strength = 3
intervention = ["serum"]
condition = ["any"]
outcome = ["soothing"]

[[statement]]
id = "unproven"
says = "Nothing short of an operation is proven to halt dry eye."
role = "efficacy"
level = "synthesis"
strength = 0
intervention = ["care"]
condition = ["dry_eye"]
outcome = ["halted"]
rung = 4
direction = "no-effect"
universal = true
except = ["operation"]

[[statement]]
id = "plug"
says = "Plugs are the treatment of choice when drops fail and relieve symptoms."
role = "recommendation"
level = "synthesis"
strength = 5
intervention = ["plug"]
condition = ["dry_eye"]
outcome = ["status", "symptoms"]
rung = 2
direction = "benefit"
status = "established"

[[statement]]
id = "plug-harm"
says = "Plugs can become infected."
role = "harm"
level = "synthesis"
strength = 4
intervention = ["plug"]
condition = ["dry_eye"]
outcome = ["infection"]
direction = "harm"

[[statement]]
id = "light"
says = "Light therapy does not ease burning."
role = "efficacy"
level = "synthesis"
strength = 5
intervention = ["light"]
condition = ["dry_eye"]
outcome = ["burning"]
rung = 2
direction = "no-effect"
)";

// A claim on dry eye, to be changed where a case differs.
struct Asked {
    Type type = Type::efficacy;
    int strength = 3;
    std::initializer_list<std::string_view> intervention = {};
    std::initializer_list<std::string_view> outcome = {};
    int rung = -1;
    std::initializer_list<std::string_view> condition = {"dry_eye"};
    std::initializer_list<std::string_view> comparator = {};
    Stage stage = Stage::unspecified;
    bool negative = false;
    bool capacity = false;
    bool intent = false;
    int citation_level = 0;
    std::initializer_list<std::string_view> site = {};
    std::initializer_list<std::string_view> population = {};
};

inline Claim claim_of(const Asked& asked) {
    const Lexicon& lexicon = dry_eye();
    Claim claim;
    claim.type = asked.type;
    claim.strength = asked.strength;
    claim.facets.intervention = numbers(lexicon, asked.intervention);
    claim.facets.outcome = numbers(lexicon, asked.outcome);
    claim.facets.condition = numbers(lexicon, asked.condition);
    claim.facets.comparator = numbers(lexicon, asked.comparator);
    claim.facets.site = numbers(lexicon, asked.site);
    claim.facets.population = numbers(lexicon, asked.population);
    claim.facets.rung = asked.rung;
    claim.facets.stage = asked.stage;
    claim.negative = asked.negative;
    claim.capacity = asked.capacity;
    claim.intent = asked.intent;
    claim.citation_level = asked.citation_level;
    return claim;
}

inline Pack pack_of(std::string_view statements, const std::string& name = "eyes.toml") {
    const std::string toml =
        "[source]\ntitle = \"Eyes\"\nkind = \"review\"\nyear = 2024\n"
        "doi = \"10.5555/eyes\"\nlimits = \"made up\"\n"
        "umbrellas = [\"care\", \"operation\"]\n" +
        std::string(statements);
    Problems problems;
    Pack pack = parse_pack(toml, name, dry_eye(), problems);
    REQUIRE_MESSAGE(problems.empty(), problems.text());
    return pack;
}

inline Judgement judge(const Claim& claim, std::vector<Pack> packs) {
    const Evidence evidence(std::move(packs), dry_eye());
    Claims claims;
    claims.all.push_back(claim);
    return compare(claims, evidence, dry_eye()).front();
}

}  // namespace probatum::evidence_support
