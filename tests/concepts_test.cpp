// SPDX-License-Identifier: Apache-2.0
// The concept data: what sentences of many fields of medicine name, with exact spans,
// and everyday words that must not be mistaken for medicine.
#include "match_support.h"

#include <set>

using namespace probatum;

namespace {

// "id:words" of every concept of that kind, in order of the text.
std::vector<std::string> found(const std::string& content, ConceptKind kind) {
    const Lexicon& lexicon = built_in_lexicon();
    const Text text = text_of(content);
    std::vector<std::string> result;
    for (const Cue& cue : match(text, lexicon).all) {
        if (cue.family == Family::concept_ && lexicon.concepts[cue.owner].kind == kind) {
            result.push_back(lexicon.concepts[cue.owner].id + ":" + std::string(text.of(cue.span)));
        }
    }
    return result;
}

std::vector<std::string> strengths(const std::string& content) {
    const Lexicon& lexicon = built_in_lexicon();
    const Text text = text_of(content);
    std::vector<std::string> result;
    for (const Cue& cue : match(text, lexicon).all) {
        if (cue.family == Family::strength) {
            result.push_back(lexicon.strengths[cue.owner].id + ":" +
                             std::string(text.of(cue.span)));
        }
    }
    return result;
}

using Found = std::vector<std::string>;

struct Case {
    const char* text;
    Found expected;
};

void check(ConceptKind kind, const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(found(one.text, kind) == one.expected);
    }
}

}  // namespace

TEST_CASE("concepts: interventions of many fields, the longest name alone") {
    check(
        ConceptKind::intervention,
        {{"Bone marrow aspirate concentrate and PRP were compared.",
          {"bmac:Bone marrow aspirate concentrate", "prp:PRP"}},
         {"Total hip replacement outlasts core decompression.",
          {"tha:Total hip replacement", "core_decompression:core decompression"}},
         {"Adipose-derived stem cells are grown for weeks.",
          {"msc_adipose:Adipose-derived stem cells"}},
         {"She takes semaglutide, metformin and vitamin D.",
          {"glp1:semaglutide", "metformin:metformin", "vitamin_d:vitamin D"}},
         {"Acupuncture, cupping and reiki are on the menu.",
          {"acupuncture:Acupuncture", "cupping:cupping", "energy_healing:reiki"}},
         {"LASIK or a cataract operation?", {"lasik:LASIK", "cataract_surgery:cataract operation"}},
         {"The MMR vaccine prevents mumps.", {"mmr_vaccine:MMR vaccine"}},
         {"Cognitive behavioural therapy outlasts sleeping pills.",
          {"psychotherapy:Cognitive behavioural therapy", "benzodiazepine:sleeping pills"}},
         {"This treatment is offered on Mondays.", {"generic_treatment:This treatment"}},
         {"Tens of thousands wear a TENS unit.", {"tens:TENS unit"}}});
}

TEST_CASE("concepts: conditions, with their stages and the people who have them") {
    check(
        ConceptKind::condition,
        {{"Osteonecrosis of the femoral head ends in collapse.",
          {"onfh:Osteonecrosis of the femoral head"}},
         {"Avascular necrosis follows sickle cell anemia.",
          {"avn:Avascular necrosis", "sickle_cell:sickle cell anemia"}},
         {"Knee osteoarthritis and gout both hurt.", {"knee_oa:Knee osteoarthritis", "gout:gout"}},
         {"AIDS and hepatitis C are different.", {"hiv:AIDS", "hepatitis:hepatitis C"}},
         {"Leukaemia or leukemia, it is the same.", {"leukaemia:Leukaemia", "leukaemia:leukemia"}},
         {"It aids digestion.", {}}});
    check(ConceptKind::stage,
          {{"In early-stage disease the bone has not collapsed.",
            {"stage_early:early-stage disease"}},
           {"Stage III shows a crescent sign.", {"stage_mid:Stage III", "stage_mid:crescent sign"}},
           {"Advanced arthritis needs a surgeon.", {"stage_late:Advanced arthritis"}},
           {"The play was performed on a wooden stage.", {}}});
    check(ConceptKind::population,
          {{"Pregnant women and older adults were left out.",
            {"pregnant_women:Pregnant women", "older_adults:older adults"}},
           {"Mother Nature knows.", {}}});
}

TEST_CASE("concepts: harms and sites, not their namesakes") {
    check(ConceptKind::harm, {{"Rare harms are anaphylaxis, liver damage and a blood clot.",
                               {"h_adverse_event:harms", "h_allergy:anaphylaxis",
                                "h_liver:liver damage", "h_embolism:blood clot"}},
                              {"Revision surgery follows loosening.",
                               {"h_revision:Revision surgery", "h_revision:loosening"}},
                              {"Old age is a risk factor.", {}}});
    check(ConceptKind::site, {{"The hip, the femoral head and the shin bone ache.",
                               {"hip:hip", "femoral_head:femoral head", "tibia:shin bone"}},
                              {"Come back on Monday.", {}},
                              {"On the other hand, costs fell.", {}}});
}

TEST_CASE("concepts: every parent chain ends, and stays in its kind") {
    const Lexicon& lexicon = built_in_lexicon();
    REQUIRE(lexicon.concepts.size() > 600);
    for (const Concept& start : lexicon.concepts) {
        std::set<std::string> seen{start.id};
        std::vector<std::string> open = start.parents;
        while (!open.empty()) {
            const std::string id = open.back();
            open.pop_back();
            CHECK_MESSAGE(id != start.id, start.id);
            if (!seen.insert(id).second) {
                continue;
            }
            const auto number = lexicon.concept_of(id);
            REQUIRE_MESSAGE(number, id);
            const Concept& parent = lexicon.concepts[*number];
            // An outcome may name the harm that it counts.
            const bool counts =
                start.kind == ConceptKind::outcome && parent.kind == ConceptKind::harm;
            CHECK_MESSAGE((parent.kind == start.kind || counts), start.id << " under " << id);
            open.insert(open.end(), parent.parents.begin(), parent.parents.end());
        }
    }
}

TEST_CASE("strength: one sentence, its cues of every grade") {
    CHECK(strengths("The spray may sting.") == Found{"S2-modal:may"});
    CHECK(strengths("The clinic opened in May.").empty());
    CHECK(strengths("Whether zinc helps is unclear.") ==
          Found{"S1-unknown:Whether", "S4-support:helps", "S1-unknown:unclear"});
    CHECK(strengths("Garlic does not lower blood pressure.") ==
          Found{"S0-denied:does not lower", "S5-effect:lower"});
    CHECK(strengths("The tonic is guaranteed.") == Found{"S6-booster:guaranteed"});
    CHECK(strengths("The implant is a potential game-changer.") ==
          Found{"S2-pseudo-hedge:potential game-changer"});
}
