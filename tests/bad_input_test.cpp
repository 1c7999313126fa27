// SPDX-License-Identifier: Apache-2.0
// Input that no writer meant: broken bytes, huge lines, towers of markup, and mistakes in the
// files of lexicon, rubric and pack. Nothing is thrown but Failure, and every message is clear.
#include "cli_support.h"
#include "road_support.h"

#include <filesystem>

using namespace probatum;
using namespace probatum::road;

namespace {

constexpr std::array all_media = {Media::plain, Media::markdown, Media::html};

std::string times(std::size_t n, std::string_view part) {
    std::string text;
    text.reserve(n * part.size());
    for (std::size_t i = 0; i < n; ++i)
        text += part;
    return text;
}

std::string refusal(const std::string& bytes) {
    try {
        analysed(bytes, nothing());
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "no failure";
}

// All of it is read, and every claim still points into it.
void check_read(const std::string& text, Media media) {
    const Analysis analysis = analysed(text, nothing(), media);
    CHECK(analysis.source.bytes.size() == text.size());
    for (const Claim& claim : analysis.claims.all)
        CHECK(analysis.text.source(claim.span).end <= text.size());
}

bool has_claim(const std::string& text, Media media, const std::string& part) {
    for (const Finding& one : findings(analysed(text, nothing(), media)))
        if (one.words.find(part) != std::string::npos && one.points >= 0)
            return true;
    return false;
}

// A copy of the small lexicon without mistakes, with one file written over.
std::string lexicon_problems(const std::string& file, const std::string& content) {
    const test::Folder folder;
    std::filesystem::copy(PROBATUM_ROOT "/tests/data/lexicon-good", folder.path("lexicon"),
                          std::filesystem::copy_options::recursive);
    folder.put("lexicon/" + file, content);
    Problems problems;
    load_lexicon(folder.path("lexicon"), problems);
    return problems.text();
}

std::string pack_problems(const std::string& toml) {
    Problems problems;
    parse_pack(toml, "pack.toml", built_in_lexicon(), problems);
    return problems.text();
}

std::string rubric_problems(const std::string& toml) {
    Problems problems;
    parse_rubric(toml, "rubric.toml", problems);
    return problems.text();
}

std::string rubric_with(const std::string& from, const std::string& to) {
    std::string toml = built_in_lexicon().rubric;
    const std::size_t at = toml.find(from);
    REQUIRE(at != std::string::npos);
    return toml.replace(at, from.size(), to);
}

const std::string source =
    "[source]\ntitle = \"A review\"\nkind = \"narrative review\"\nyear = 2025\n"
    "limits = \"One review.\"\n";
const std::string statement =
    "[[statement]]\nid = \"A1\"\nsays = \"Rest helps.\"\nrole = \"efficacy\"\nlevel = "
    "\"synthesis\"\n"
    "strength = 4\ncondition = [\"avn\"]\noutcome = [\"pain\"]\n";

}  // namespace

TEST_CASE("bad input: bytes that are no text are refused with their place") {
    using test::has;
    CHECK(refusal("Rest helps.\nIt \xFFworks.") ==
          "test: not UTF-8: invalid byte 0xFF at offset 15 (line 2)");
    CHECK(refusal("Rest helps.\xC3") == "test: not UTF-8: invalid byte 0xC3 at offset 11 (line 1)");
    CHECK(refusal("\xED\xA0\x80 lone surrogate") ==
          "test: not UTF-8: invalid byte 0xED at offset 0 (line 1)");
    CHECK(refusal("\xC0\xAF overlong") ==
          "test: not UTF-8: invalid byte 0xC0 at offset 0 (line 1)");
    CHECK(refusal("\xF4\x90\x80\x80") == "test: not UTF-8: invalid byte 0xF4 at offset 0 (line 1)");
    CHECK(refusal(std::string("Rest\0helps.", 11)) ==
          "test: not a text but binary: NUL byte at offset 4 (line 1)");
    CHECK(has(refusal(std::string("\xFF\xFE"
                                  "R\0e\0",
                                  6)),
              "UTF-16"));
    CHECK(has(refusal(std::string("\xFE\xFF\0R\0e", 6)), "UTF-16"));
    CHECK(has(refusal("caf\xE9 cures colds."), "0xE9 at offset 3"));  // Latin-1
}

TEST_CASE("bad input: texts without words have no claims") {
    const std::string texts[] = {"",
                                 " ",
                                 "\n\n\n",
                                 "\t \r\n \u00A0\u3000\u2028",
                                 "\xEF\xBB\xBF",
                                 "...",
                                 "?!?!?! --- *** ((( ]]] ;;;",
                                 "\u2014 \u2026 \u201C \u201D",
                                 "•",
                                 "#",
                                 "# \n\n- \n> ",
                                 "<>",
                                 "&&&&;",
                                 "\u200B\u200D\u2060",
                                 "$ % €",
                                 "a",
                                 "0",
                                 "\u0301",
                                 "\u202E\u202D\u202C",
                                 "\U0001F600\U0001F680"};
    for (const std::string& text : texts)
        for (const Media media : all_media) {
            CAPTURE(text);
            CAPTURE(name_of(media));
            const Analysis analysis = analysed(text, avn(), media);
            CHECK(analysis.claims.all.empty());
            CHECK(analysis.checkable() == 0);
            CHECK(analysis.coverage() == 0);
        }
}

TEST_CASE("bad input: words repeated by the ten thousand are read to the end") {
    const std::string parts[] = {
        "Garlic cures high blood pressure and doesn't have side effects. ",
        "garlic cures blood pressure, ",  // a sentence without an end
        "not not no never ",              // negation upon negation
        "\"garlic \"cures ",              // quotes that open and open
        "[1] (Smith et al., 2019) doi:10.1/x ",
        "is associated with a and may help and can ",
        "a.b.c.d ",
        "((((",
        "e\u0301\u0301",
        "than than compared with more ",
    };
    for (const std::string& part : parts)
        for (const Media media : all_media)
            check_read(times((1U << 17) / part.size(), part), media);
}

TEST_CASE("bad input: many lines, items and headings are read to the end") {
    for (const std::string part :
         {"Garlic cures colds.\n", "- garlic cures colds\n", "Garlic Cures Colds\n\n",
          "> garlic cures colds\n", "| garlic | cures |\n", "1. Doe J. 2010.\n", "Garlic\tcures\n",
          "References\n\n", "Comments\n\n", "\n\n\n", "=====\n", "a\r", "What helps?\n"})
        for (const Media media : all_media)
            check_read(times((1U << 17) / part.size(), part), media);
}

TEST_CASE("bad input: towers of markup do not break") {
    constexpr std::size_t many = 100'000;
    const std::string claim = "Garlic cures high blood pressure.";
    const std::pair<std::string, Media> towers[] = {
        {times(many, "<ul><li>") + claim, Media::html},
        {times(many, "<div>") + claim + times(many, "</div>"), Media::html},
        {times(many, "<blockquote>") + claim, Media::html},
        {times(many, "<b>") + claim, Media::html},
        {times(many, "<table><tr><td>") + claim, Media::html},
        {claim + times(many, "</p>"), Media::html},
        {claim + times(many, "<"), Media::html},
        {claim + times(many, "&amp"), Media::html},
        {"<!--" + times(many, "-->") + "<p>" + claim, Media::html},
        {times(many, ">") + " " + claim, Media::markdown},
        {times(many, "- ") + claim, Media::markdown},
        {claim + "\n\n" + times(many, "["), Media::markdown},
        {claim + "\n\n" + times(many, "*a "), Media::markdown},
        {claim + "\n\n" + times(many, "`a"), Media::markdown},
        {claim + "\n\n" + times(many, "]("), Media::markdown},
        {claim + "\n\n" + times(many, "> - "), Media::plain},
    };
    for (const auto& [text, media] : towers) {
        CAPTURE(text.substr(0, 30));
        CAPTURE(name_of(media));
        check_read(text, media);
    }
    CHECK(has_claim(times(many, "<div>") + claim, Media::html, "cures"));
    CHECK(has_claim(claim + "\n\n" + times(many, "["), Media::markdown, "cures"));
}

TEST_CASE("bad input: broken markup keeps its text") {
    const char* pages[] = {
        "<p>Garlic cures high blood pressure.",
        "<p><b>Garlic <i>cures</b> high</i> blood pressure.</div></p>",
        "<table><p>Garlic cures high blood pressure.</p></table>",
        "<html><body><p class=>Garlic cures high blood pressure.</body",
        "<p title=\"a>Garlic\">Garlic cures high blood pressure.</p>",
        "<!doctype><p>Garlic cures &bogus; high blood pressure.",
        "</p></p></html><p>Garlic cures high blood pressure.",
    };
    for (const char* page : pages) {
        CAPTURE(page);
        CHECK(has_claim(page, Media::html, "cures"));
    }
    const char* notes[] = {
        "**Garlic cures high blood pressure.",        "[Garlic cures high blood pressure.](",
        "> Garlic cures\nhigh blood pressure.",       "Garlic *cures _high* blood_ pressure.",
        "Garlic cures ![high](x.png blood pressure.",
    };
    for (const char* note : notes) {
        CAPTURE(note);
        CHECK(has_claim(note, Media::markdown, "cures"));
    }
}

TEST_CASE("bad input: marks that cannot be seen do not hide a claim") {
    const std::string claim = "Garlic cures high blood pressure.";
    const Finding plain = finding(claim, nothing());
    REQUIRE(plain.has("cure-claim"));
    const std::string hidden[] = {
        "\u202E" + claim + "\u202C",
        "\u2066" + claim + "\u2069",
        "Gar\u200Blic cu\u200Dres high blo\u00ADod pressure.",
        "Garlic\u200E cures\u200F high blood pressure.",
        "Garlic \uFEFFcures high blood pressure.",
        "Garlic\u2003cures\u2009high blood pressure.",
        "Garlic c\u034Fures high blood pressure.",
    };
    for (const std::string& text : hidden)
        CHECK(finding(text, nothing()).judgement() == plain.judgement());
}

TEST_CASE("bad input: a hundred thousand marks on one letter") {
    const std::string text =
        "Garlic cures high blood pressure. e" + times(100'000, "\u0301") + " Garlic helps.";
    for (const Media media : all_media) {
        check_read(text, media);
        CHECK(has_claim(text, media, "cures"));
    }
}

TEST_CASE("bad input: a lexicon that is not right says where") {
    using test::has;
    CHECK(has(lexicon_problems("signals/price.toml", "says = \"x\ncues = [\n"),
              "signals/price.toml:1:10: not valid TOML: "));
    CHECK(has(lexicon_problems("signals/price.toml",
                               "says = \"Prices.\"\nreach = \"none\"\ncues = [\"(pay\"]\n"
                               "flags = [\"You [pay].\"]\nallows = [\"No.\"]\n"),
              "signals/price.toml:3:"));
    CHECK(
        has(lexicon_problems("strength/S2-modal.toml",
                             "grade = 9\nsays = \"Modals.\"\ncues = [\"may\"]\n"
                             "flags = [\"It [may] help.\"]\nallows = [\"In May.\"]\n"),
            "strength/S2-modal.toml:1:9: 'grade' must be between 0 and 6\ngrade = 9\n        ^\n"));
    CHECK(
        has(lexicon_problems("vocabulary.toml", "\xFF"), "vocabulary.toml:1:1: not valid TOML: "));
    CHECK(has(lexicon_problems("models/claim.toml", "question = \"claim\"\nlink = \"magic\"\n"),
              "models/claim.toml:2:8:"));
    CHECK(has(lexicon_problems("rules/empty.toml", ""), "rules/empty.toml: 'title' is missing"));
    CHECK(has(lexicon_problems("rules/deep.toml", "a = " + times(50'000, "[")),
              "rules/deep.toml:1:261: not valid TOML: "));
    Problems problems;
    CHECK_THROWS_WITH_AS(load_lexicon("/nonexistent/lexicon", problems),
                         "cannot read /nonexistent/lexicon: No such file or directory", Failure);
}

TEST_CASE("bad input: a pack that is not right says where") {
    using test::has;
    REQUIRE(pack_problems(source + statement) == "");
    CHECK(pack_problems("[source\n").starts_with("pack.toml:1:"));
    CHECK(has(pack_problems(""), "pack.toml: "));
    CHECK(has(pack_problems(source + statement + statement),
              "the id 'A1' is taken by an earlier statement"));
    CHECK(has(pack_problems(source + statement + "strenght = 4\n"), "did you mean 'strength'?"));
    CHECK(has(pack_problems(source + statement + "rung = 9\n"), "'rung' must be between 0 and 6"));
    CHECK(has(pack_problems(source + statement + "direction = \"good\"\n"),
              "unknown direction 'good'"));
    CHECK(has(pack_problems(source + statement + "references = [7]\n"),
              "the list has no reference 7"));
    CHECK(has(pack_problems(source + statement + "retracted = \"yes\"\n"),
              "'retracted' must be true or false"));
    CHECK(has(pack_problems(source + statement + "strength = 3\n"), "pack.toml:14:"));  // twice
    // Both mistakes in one run, each with its line and caret.
    const std::string both = pack_problems(source + statement + "rung = 9\nstage = \"soon\"\n");
    CHECK(has(both, "pack.toml:14:8:"));
    CHECK(has(both, "pack.toml:15:9:"));
    CHECK(has(both, "rung = 9\n       ^\n"));
}

TEST_CASE("bad input: a rubric that is not right says where") {
    using test::has;
    REQUIRE(rubric_problems(built_in_lexicon().rubric) == "");
    CHECK(rubric_problems("[base\n").starts_with("rubric.toml:1:"));
    CHECK(has(rubric_problems(rubric_with("R3 = 10", "R3 = 1")),
              "a better source must not be worth less"));
    CHECK(
        has(rubric_problems(rubric_with("R3 = 10", "R3 = -10")), "'R3' must be between 0 and 100"));
    CHECK(has(rubric_problems(rubric_with("R3 = 10", "R3 = \"ten\"")),
              "'R3' must be a whole number"));
    CHECK(has(rubric_problems(rubric_with("critical = 25", "critical = 2")),
              "a graver defect must not cost less"));
    CHECK(has(rubric_problems(rubric_with("per-grade ", "per_grade ")), "'per-grade' is missing"));
    CHECK(has(rubric_problems(rubric_with("\"mechanism\"]", "\"machanism\"]")),
              "'machanism' is no type of claim"));
}

TEST_CASE("bad input: the program refuses what it cannot read, and says so") {
    const test::Folder folder;
    const auto refused = [&](const std::vector<std::string>& arguments) {
        const test::Ran ran = test::ran(arguments);
        CHECK(ran.code == 2);
        CHECK(ran.out == "");
        return ran.err;
    };
    using test::has;
    const std::string good = folder.put("good.txt", test::good_text);
    CHECK(has(refused({"check", folder.path("absent.txt")}), "absent.txt"));
    CHECK(has(refused({"check", folder.put("latin.txt", "caf\xE9")}), "latin.txt: not UTF-8"));
    CHECK(has(refused({"check", good, "-e", folder.put("bad.toml", "[source\n")}), "bad.toml:1:"));
    CHECK(has(refused({"check", good, "-e", folder.path("none.toml")}), "none.toml"));
    CHECK(has(refused({"check", good, "--lexicon", folder.path("nowhere")}), "nowhere"));
    CHECK(has(refused({"check", good, "--format", "papyrus"}), "papyrus"));
    CHECK(has(refused({"chekc", good}), "check"));
}
