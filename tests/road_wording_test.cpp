// SPDX-License-Identifier: Apache-2.0
// Minimal pairs, by the thousand: one sentence, one change of words, and what the change may
// do to the score (codebook, 5.4).
#include "evidence/inline.h"
#include "road_support.h"
#include "road_words.h"

using namespace probatum;
using namespace probatum::road;

namespace {

// Evidence that says of every case what its plain sentence says.
const Evidence& agreeing() {
    static const Evidence evidence = [] {
        std::string text;
        for (const Case& one : every_case())
            text += one.plain() + ".\n\n";
        return evidence_of(pack_from_text(text, built_in_lexicon()));
    }();
    return evidence;
}

const std::vector<const Evidence*>& all_evidence() {
    static const std::vector<const Evidence*> all = {&nothing(), &avn(), &agreeing()};
    return all;
}

// Each sentence is worded more strongly than the one before it.
void never_raises(const std::vector<std::string>& stronger_and_stronger, const std::string& part,
                  Pairs& pairs, const std::vector<const Evidence*>& with = all_evidence()) {
    for (const Evidence* evidence : with)
        for (std::size_t i = 1; i < stronger_and_stronger.size(); ++i)
            pairs.never_above(finding(stronger_and_stronger[i - 1], *evidence, part),
                              finding(stronger_and_stronger[i], *evidence, part));
}

bool about_necrosis(const Case& c) {
    return c.condition().find("necrosis") != std::string::npos;
}

std::vector<std::string> promises(const Case& c) {
    return {c.with("may") + ".", c.with("will probably") + ".", c.with("will") + ".",
            c.says(c.is() + " proven to " + c.verb() + " " + c.what()) + "."};
}

// The second sentence tells a reader more than the first.
void never_lowers(const std::string& before, const std::string& after, const std::string& part,
                  Pairs& pairs, const std::vector<const Evidence*>& with = all_evidence()) {
    for (const Evidence* evidence : with)
        pairs.never_above(finding(after, *evidence, part), finding(before, *evidence, part));
}

}  // namespace

TEST_CASE("road: taking away a hedge, or adding a booster, never raises a score") {
    Pairs pairs;
    for (const Case& c : every_case()) {
        const std::string s = c.treatment.plural ? "" : "s";
        never_raises({c.with("might") + ".", c.with("appear" + s + " to") + ".", c.plain() + ".",
                      c.says("always " + c.verbs() + " " + c.what()) + "."},
                     c.what(), pairs);
        never_raises(promises(c), c.what(), pairs, {&nothing(), &agreeing()});
        never_raises({c.says("possibly " + c.verbs() + " " + c.what()) + ".", c.plain() + ".",
                      c.says("definitely " + c.verbs() + " " + c.what()) + "."},
                     c.what(), pairs);
        never_raises({"It seems that " + c.plain() + ".", c.plain() + ".",
                      "Without a doubt, " + c.plain() + "."},
                     c.what(), pairs);
    }
    pairs.done(3500);
}

TEST_CASE("road: the surer a promise, the lower its score, where evidence calls for caution" *
          doctest::may_fail()) {
    Pairs pairs;
    for (const Case& c : every_case())
        if (about_necrosis(c))
            never_raises(promises(c), c.what(), pairs, {&avn()});
    pairs.done(50);
}

TEST_CASE("road: a pseudo-hedge never raises a score" * doctest::should_fail()) {
    Pairs pairs;
    for (const Case& c : every_case()) {
        never_raises({c.plain() + ".", c.who() + ", a promising treatment, " + c.verbs() + " " +
                                           c.what() + " in " + c.people() + "."},
                     c.what(), pairs);
        never_raises({c.plain() + ".", c.plain() + " and " + c.has() + " enormous potential."},
                     c.what(), pairs);
    }
    pairs.done(850);
}

TEST_CASE("road: words that sell never raise a score") {
    constexpr std::array openings = {"Studies show that ", "Doctors agree that ",
                                     "Thousands of patients confirm that ", "Miraculously, ",
                                     "Thanks to a revolutionary breakthrough, "};
    constexpr std::array endings = {" without any side effects", " 100% of the time",
                                    " from the very first day, guaranteed",
                                    " like nothing else on the market", " naturally and gently"};
    Pairs pairs;
    for (const Case& c : every_case()) {
        for (const std::string opening : openings)
            never_raises({c.plain() + ".", opening + c.name() + " " + c.verbs() + " " + c.what() +
                                               " in " + c.people() + "."},
                         c.what(), pairs);
        for (const std::string ending : endings)
            never_raises({c.plain() + ".", c.plain() + ending + "."}, c.what(), pairs);
    }
    pairs.done(4000);
}

namespace {

std::string on_the_ladder(const Case& c, const std::string& verb, const std::string& what) {
    return c.who() + " " + verb + (c.treatment.plural ? "" : "s") + " " + what + c.condition() +
           ".";
}

std::vector<std::string> stages(const Case& c, const std::string& auxiliary) {
    const std::string does = c.who() + " " + auxiliary + " " + c.verb() + " " + c.what() + " in ";
    return {does + "early-stage avascular necrosis.", does + "avascular necrosis."};
}

}  // namespace

TEST_CASE("road: climbing the ladder of outcomes never raises a score") {
    Pairs pairs;
    for (const Case& c : every_case()) {
        const std::vector<std::string> rungs = {on_the_ladder(c, "ease", "the symptoms of "),
                                                on_the_ladder(c, "slow", "the progression of "),
                                                on_the_ladder(c, "halt", "the progression of "),
                                                on_the_ladder(c, "cure", "")};
        for (std::size_t i = 1; i < rungs.size(); ++i)
            pairs.never_above(finding(rungs[i - 1], nothing(), c.who()),
                              finding(rungs[i], nothing(), c.who()));
    }
    pairs.done(400);
}

TEST_CASE("road: what evidence denies of halting it denies of curing" * doctest::should_fail()) {
    Pairs pairs;
    for (const Case& c : every_case())
        if (about_necrosis(c))
            pairs.never_above(finding(on_the_ladder(c, "halt", "the progression of "), avn()),
                              finding(on_the_ladder(c, "cure", ""), avn()));
    pairs.done(15);
}

TEST_CASE("road: leaving out the stage never raises a score") {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string auxiliary : {"may", "can", "will"})
            if (about_necrosis(c) && c.name() != "mesenchymal stem cell therapy")
                never_raises(stages(c, auxiliary), c.who(), pairs);
    pairs.done(130);
}

TEST_CASE("road: leaving out the stage never raises a score, where evidence knows the stage" *
          doctest::may_fail()) {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string auxiliary : {"may", "can", "will"})
            if (about_necrosis(c) && c.name() == "mesenchymal stem cell therapy")
                never_raises(stages(c, auxiliary), c.who(), pairs);
    pairs.done(25);
}

TEST_CASE("road: a source never lowers a score, and a better one neither") {
    Pairs pairs;
    const std::vector<std::string> sources = {
        "", " (Smith et al., 2019)", " (Smith et al., 2019, doi:10.1016/S0140-6736(19)30041-8)"};
    const std::vector<std::string> identifiers = {" (PMID: 31234567)", " (NCT01234567)",
                                                  " (https://doi.org/10.1002/art.12345)"};
    for (const Case& c : every_case())
        for (const std::string& claim : {c.plain(), c.with("may")}) {
            for (std::size_t i = 1; i < sources.size(); ++i)
                never_lowers(claim + sources[i - 1] + ".", claim + sources[i] + ".", c.what(),
                             pairs);
            for (const std::string& id : identifiers)
                never_lowers(claim + ".", claim + id + ".", c.what(), pairs);
        }
    pairs.done(4000);
}

TEST_CASE("road: a denominator, a comparator and a harm never lower a score") {
    Pairs pairs;
    const std::vector<const Evidence*> alone = {&nothing()};
    for (const Case& c : every_case()) {
        const std::string did = c.who() + " " + c.verbs() + " " + c.what();
        never_lowers(did + " in people with " + c.condition() + ".",
                     did + " in 30 of 40 people with " + c.condition() + ".", c.what(), pairs);
        // With evidence, a comparison that it never made is another claim.
        never_lowers(c.plain() + ".", c.plain() + " compared with placebo.", c.what(), pairs,
                     alone);
        never_lowers(c.with("can") + ".", c.with("can") + ", but it may cause bleeding.", c.what(),
                     pairs);
        never_lowers(c.plain() + ".", c.plain() + "; nausea is a common side effect.", c.what(),
                     pairs);
    }
    pairs.done(1400);
}

TEST_CASE("road: the month of May hedges nothing") {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string& claim : {c.plain(), c.with("can")}) {
            const Finding before = finding(claim + ".", avn(), c.what());
            for (const std::string when : {" in May 2024", " on 10 May 2024", " since May",
                                           " between April and May", " by May 22"}) {
                const Finding after = finding(claim + when + ".", avn(), c.what());
                pairs.expect(after.strength == before.strength && after.verdict == before.verdict,
                             "    " + before.text() + "\n    and\n    " + after.text() + "\n");
            }
        }
    pairs.done(1300);
    const char* winter =
        "Vitamin C shortens the illness in people with the common cold between April and May.";
    CHECK(finding(winter, nothing()).strength == 5);
}

TEST_CASE("road: an author, a journal and a year are a source that can be found") {
    const auto level = [](const std::string& source) {
        const Analysis analysis =
            analysed("Garlic lowers blood pressure" + source + ".", nothing());
        REQUIRE(!analysis.claims.all.empty());
        return analysis.claims.all[0].citation_level;
    };
    CHECK(level(" (Smith et al., 2019)") == 3);
    CHECK(level(" (Smith et al., Lancet 2019)") == 3);
    CHECK(level(" (Smith J, Lancet 2019;393:1-9)") == 4);
}

TEST_CASE("road: the name of a journal is no treatment") {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string journal :
             {"Journal of Clinical Medicine", "Drugs", "Stem Cell Research and Therapy"})
            never_lowers(c.plain() + ".", c.plain() + " (" + journal + ", 2019).", c.what(), pairs);
    pairs.done(1200);
}

TEST_CASE("road: what a treatment does without is no part of it" * doctest::should_fail()) {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string without : {"drugs", "surgery", "painkillers"})
            never_raises({c.plain() + ".", c.plain() + " without " + without + "."}, c.what(),
                         pairs);
    pairs.done(1200);
}

TEST_CASE("road: less of a harm is a benefit" * doctest::may_fail()) {
    Pairs pairs;
    for (const Case& c : cases_of(less_harm()))
        for (const std::string& text :
             {c.plain(), c.with("may"), c.with("will"), "Studies show that " + c.plain(),
              c.plain() + " (Smith et al., Lancet 2019)", c.plain() + " 100% of the time"}) {
            const Analysis analysis = analysed(text + ".", nothing());
            for (const Claim& claim : analysis.claims.all)
                pairs.expect(claim.type != Type::harm && claim.type != Type::background &&
                                 claim.facets.direction == Direction::benefit,
                             "    " + std::string(name_of(claim.type)) + ", " +
                                 std::string(name_of(claim.facets.direction)) + ": " + text + "\n");
        }
    pairs.done(60);
}

TEST_CASE("road: a treatment that begins a sentence is no order") {
    for (const char* text : {"Massage may relieve pain in people with low back pain.",
                             "Exercise can improve sleep in people with insomnia."})
        CHECK_FALSE(finding(text, nothing()).has("unwarranted-recommendation"));
}
