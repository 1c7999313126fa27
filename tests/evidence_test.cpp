// SPDX-License-Identifier: Apache-2.0
// Packs as files that people write, and the index that finds their statements.
#include "evidence/index.h"
#include "evidence_support.h"
#include "input/read.h"
#include "match/match.h"

namespace probatum {
namespace {

using namespace evidence_support;

constexpr std::string_view source =
    "[source]\ntitle = \"Eyes\"\nkind = \"review\"\nyear = 2024\ndoi = \"10.5555/e\"\n"
    "limits = \"made up\"\n";

constexpr std::string_view one = R"(
[[statement]]
id = "A1"
says = "Oil drops may ease burning."
role = "efficacy"
level = "secondary"
strength = 2
intervention = ["oil_drops"]
condition = ["dry_eye"]
outcome = ["burning"]
rung = 2
direction = "benefit"
references = [1]
)";

constexpr std::string_view list =
    "\n[[reference]]\nnumber = 1\ntitle = \"On drops\"\nyear = 2020\n";

struct Parsed {
    Pack pack;
    Problems problems;
};

Parsed parse(std::string toml) {
    Parsed parsed;
    parsed.pack = parse_pack(toml, "packs/eyes.toml", dry_eye(), parsed.problems);
    return parsed;
}

std::string with(std::string from, std::string_view old, std::string_view replacement) {
    const auto at = from.find(old);
    REQUIRE(at != std::string::npos);
    return from.replace(at, old.size(), replacement);
}

TEST_CASE("a pack is read whole") {
    const Parsed parsed = parse(std::string(source) + std::string(list) + std::string(one));
    CHECK_MESSAGE(parsed.problems.empty(), parsed.problems.text());
    const Pack& pack = parsed.pack;
    CHECK(pack.id == "eyes");
    CHECK(pack.doi == "10.5555/e");
    CHECK(pack.doubts.empty());
    REQUIRE(pack.statements.size() == 1);
    const Statement& statement = pack.statements[0];
    CHECK(statement.facets.intervention == numbers(dry_eye(), {"oil_drops"}));
    CHECK(statement.facets.rung == 2);
    CHECK(statement.facets.direction == Direction::benefit);
    CHECK(statement.level == EvidenceLevel::secondary);
    CHECK(statement.references == std::vector<int>{1});
    CHECK(pack.references[0].title == "On drops");
}

TEST_CASE("every mistake of a pack is told at once, with its place") {
    const std::string good = std::string(source) + std::string(list) + std::string(one);
    struct {
        std::string_view old, replacement, message;
    } const cases[] = {
        {"strength = 2", "strength = 7", "7"},
        {"strength = 2", "strength = \"two\"", "strength"},
        {"strength = 2\n", "", "strength"},
        {"says = \"Oil drops may ease burning.\"\n", "", "says"},
        {"says = \"Oil drops may ease burning.\"", "says = \" \"", "says"},
        {"\"secondary\"", "\"expert\"", "expert"},
        {"\"efficacy\"", "\"efficient\"", "efficient"},
        {"\"benefit\"", "\"good\"", "good"},
        {"rung = 2", "rung = 9", "9"},
        {"references = [1]", "references = [1, 4]", "no reference 4"},
        {"references = [1]", "stage = \"advanced\"", "advanced"},
        {"references = [1]", "status = \"great\"", "great"},
        {"references = [1]", "colour = \"red\"", "unknown key 'colour'"},
        {"references = [1]", "except = [\"operation\"]", "universal"},
        {"rung = 2\n", "universal = true\n", "needs a rung"},
        {"kind = \"review\"\n", "", "kind"},
        {"limits = \"made up\"\n", "", "limits"},
        {"condition = [\"dry_eye\"]\n", "", "condition"},
    };
    for (const auto& [old, replacement, message] : cases) {
        CAPTURE(replacement);
        const Parsed parsed = parse(with(good, old, replacement));
        REQUIRE(parsed.problems.all().size() == 1);
        CHECK_MESSAGE(parsed.problems.text().find(message) != std::string::npos,
                      parsed.problems.text());
        CHECK(parsed.problems.all()[0].line > 0);
        CHECK(parsed.problems.all()[0].file == "packs/eyes.toml");
    }

    const Parsed three =
        parse(with(with(good, "strength = 2", "strength = 8"), "\"benefit\"", "\"fine\"") +
              std::string(one));
    CHECK_MESSAGE(three.problems.all().size() == 3, three.problems.text());
    CHECK(three.problems.text().find("'A1' is taken") != std::string::npos);

    const Parsed twice = parse(good + std::string(list));
    REQUIRE(twice.problems.all().size() == 1);
    CHECK(twice.problems.text().find("reference 1 already") != std::string::npos);

    const Parsed broken = parse("[source\n");
    REQUIRE(broken.problems.all().size() == 1);
    CHECK(broken.problems.all()[0].line == 1);
    CHECK(parse("").problems.all().size() > 0);
}

TEST_CASE("what is no mistake but doubtful is told apart") {
    const std::string good = std::string(source) + std::string(list) + std::string(one);
    struct {
        std::string_view old, replacement, message;
        std::size_t column;
    } const cases[] = {
        {"[\"burning\"]", "[\"burning\", \"burnig\"]", "did you mean 'burning'", 23},
        {"[\"burning\"]", "[\"lid\"]", "kind site", 12},
        {"outcome = [\"burning\"]\n", "", "names no outcome", 1},
        {"direction = \"benefit\"\n", "", "without a direction", 1},
        {"intervention = [\"oil_drops\"]\n", "", "without an intervention", 1},
        {"references = [1]", "references = []", "gives no reference", 1},
        {"role = \"efficacy\"", "role = \"status\"", "states none", 1},
        {"doi = \"10.5555/e\"\n", "", "cannot look the source up", 1},
    };
    for (const auto& [old, replacement, message, column] : cases) {
        CAPTURE(message);
        const Parsed parsed = parse(with(good, old, replacement));
        CHECK_MESSAGE(parsed.problems.empty(), parsed.problems.text());
        REQUIRE(parsed.pack.doubts.size() == 1);
        CHECK(parsed.pack.doubts[0].message.find(message) != std::string::npos);
        CHECK(parsed.pack.doubts[0].column == column);
    }
    const Parsed unknown = parse(with(good, "[\"burning\"]", "[\"burnig\"]"));
    CHECK(unknown.pack.statements[0].unknown_concepts == std::vector<std::string>{"burnig"});
}

// Kin, overlap and number of what is found, as "A1 same same".
std::vector<std::string> found(const Evidence::Index& index,
                               std::initializer_list<std::string_view> interventions,
                               std::initializer_list<std::string_view> conditions,
                               bool elsewhere = false) {
    constexpr std::string_view kin[] = {"same", "member", "family", "universal"};
    constexpr std::string_view overlap[] = {"none", "wide", "same"};
    std::vector<std::string> all;
    for (const Witness& witness :
         index.find(numbers(dry_eye(), interventions), numbers(dry_eye(), conditions), elsewhere)) {
        all.push_back(witness.statement->id + " " +
                      std::string(kin[static_cast<std::size_t>(witness.kin)]) + " " +
                      std::string(overlap[static_cast<std::size_t>(witness.overlap)]));
    }
    return all;
}

std::string statement(std::string_view id, std::string_view intervention,
                      std::string_view condition, std::string_view more = "") {
    return "[[statement]]\nid = \"" + std::string(id) + "\"\nsays = \"…\"\nrole = \"efficacy\"\n" +
           "level = \"synthesis\"\nstrength = 2\nintervention = " + std::string(intervention) +
           "\ncondition = [\"" + std::string(condition) + "\"]\noutcome = [\"burning\"]\n" +
           std::string(more) + "\n";
}

TEST_CASE("statements are found by intervention, its kinds and its classes") {
    using List = std::vector<std::string>;
    std::vector<Pack> packs;
    packs.push_back(pack_of(statement("drops", "[\"drops\"]", "dry_eye") +
                            statement("oil", "[\"oil_drops\"]", "dry_eye") +
                            statement("care", "[\"care\"]", "dry_eye") +
                            statement("far", "[\"oil_drops\"]", "migraine") +
                            statement("cells", "[\"serum\"]", "any") +
                            statement("none", "[\"care\"]", "dry_eye",
                                      "rung = 4\nuniversal = true\nexcept = [\"operation\"]")));
    const Evidence::Index index(std::move(packs), dry_eye());

    CHECK(found(index, {"oil_drops"}, {"dry_eye"}) ==
          List{"drops family same", "none universal same", "oil same same"});
    CHECK(found(index, {"drops"}, {"dry_eye"}) ==
          List{"drops same same", "none universal same", "oil member same"});
    // An umbrella's statements say nothing of its kinds, but theirs count for it.
    CHECK(found(index, {"care"}, {"dry_eye"}) ==
          List{"care same same", "drops member same", "none same same", "oil member same"});
    CHECK(found(index, {"laser"}, {"dry_eye"}).empty());
    CHECK(found(index, {"light"}, {"dry_eye"}) == List{"none universal same"});
    CHECK(found(index, {"own_serum"}, {"cataract"}) == List{"cells family same"});
    CHECK(found(index, {"oil_drops"}, {"migraine"}) == List{"far same same"});
    CHECK(found(index, {"oil_drops"}, {"migraine"}, true).size() == 3);
    CHECK(index.knows(numbers(dry_eye(), {"gel_drops"})));
    CHECK_FALSE(index.knows(numbers(dry_eye(), {"light"})));
}

TEST_CASE("a claim's condition against a statement's") {
    std::vector<Pack> packs;
    packs.push_back(pack_of(statement("oil", "[\"oil_drops\"]", "dry_eye")));
    const Evidence::Index index(std::move(packs), dry_eye());
    const ConceptNo dry = numbers(dry_eye(), {"dry_eye"})[0];
    const auto overlap = [&](std::initializer_list<std::string_view> asked) {
        return index.overlap_of(numbers(dry_eye(), asked), dry);
    };
    CHECK(overlap({"dry_eye"}) == Overlap::same);
    CHECK(overlap({"severe_dry_eye"}) == Overlap::same);
    CHECK(overlap({"eye_disease"}) == Overlap::wide);
    CHECK(overlap({"eye_strain"}) == Overlap::wide);  // broad, in the same family
    CHECK(overlap({}) == Overlap::wide);
    CHECK(overlap({"dry_eye", "eye_disease"}) == Overlap::wide);
    CHECK(overlap({"dry_eye", "migraine"}) == Overlap::wide);
    CHECK(overlap({"cataract"}) == Overlap::none);
    CHECK(overlap({"migraine"}) == Overlap::none);
}

TEST_CASE("the pack of the repository has no mistakes") {
    Problems problems;
    const Pack pack =
        load_pack(PROBATUM_ROOT "/corpus/evidence/avn-2025.toml", dry_eye(), problems);
    CHECK_MESSAGE(problems.empty(), problems.text());
    CHECK(pack.id == "avn-2025");
    CHECK(pack.statements.size() == 68);
    CHECK(pack.references.size() == 25);
    CHECK(pack.year == 2025);
}

// Ids of the outcomes that a sentence names, in order, joined by blanks.
std::string outcomes_in(std::string_view sentence, const Lexicon& lexicon) {
    Source given;
    given.bytes = sentence;
    const Text text = segment(read_plain(given));
    std::string ids;
    for (const Cue& cue : match(text, lexicon).all) {
        if (cue.family == Family::concept_ &&
            lexicon.concepts[cue.owner].kind == ConceptKind::outcome) {
            ids += (ids.empty() ? "" : " ") + lexicon.concepts[cue.owner].id;
        }
    }
    return ids;
}

TEST_CASE("outcomes are found by verb and object") {
    Problems ignored;
    const Lexicon lexicon = load_lexicon(PROBATUM_ROOT "/lexicons/en", ignored);
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"The gel halts joint degeneration.", "halt_progression"},
        {"Degeneration of the joint was halted.", "halt_progression"},
        {"The gel slows joint degeneration.", "slow_progression"},
        {"The joint degenerates.", "progression"},
        {"Knee replacement was postponed by years.", "delay_tha"},
        {"An operation can often be avoided.", "avoid_surgery"},
        {"Many had less need for an operation.", "avoid_surgery"},
        {"It regrows cartilage.", "cartilage_regeneration"},
        {"She is in regenerative medicine.", ""},
        {"It reduces inflammation.", "anti_inflammatory"},
        {"Swelling and pain went down.", "edema pain"},
        {"He takes pain medication.", ""},
        {"His immune function is normal.", "immunity"},
        {"Her walking and daily activities improved.", "qol"},
        {"You can go back to work within days.", "return_to_activity"},
        {"It is safe and has no side effects.", "safety safety"},
        {"Side effects were rare.", "adverse_events"},
        {"Patients lost ten kilos.", "weight_loss"},
        {"The lamp lowers blood pressure and helps you sleep.",
         "blood_pressure efficacy_any sleep"},
        {"It fades wrinkles.", "skin"},
        {"Costs differ between clinics.", "cost"},
        {"Marrow is drawn from the hip bone and the cells are injected into the joint.", "process"},
        {"Gout is a disease of the joints.", "definition"},
        {"The clinic opened in spring.", ""},
    };
    for (const auto& [sentence, expected] : cases) {
        CAPTURE(sentence);
        CHECK(outcomes_in(sentence, lexicon) == expected);
    }
}

}  // namespace
}  // namespace probatum
