// SPDX-License-Identifier: Apache-2.0
// Where a claim stands and who says it: neighbours that speak of other things change nothing,
// and what readers, menus, reference lists and lawyers say is never scored.
#include "road_support.h"
#include "road_words.h"

using namespace probatum;
using namespace probatum::road;

namespace {

// Sober sentences that name nothing a claim could be about.
constexpr std::array sober = {
    "The library opens at nine.",
    "Our town lies on a river.",
    "The meeting was held on a Tuesday evening.",
    "Parking is behind the building.",
    "The photographs were taken in Norway by two students.",
    "This page was last changed in March 2023.",
    "The building has three floors and a garden.",
};

struct Paragraphs {
    std::string title;
    std::vector<std::string> all;

    std::string text() const {
        std::string text = title;
        for (const std::string& one : all)
            text += "\n\n" + one;
        return text + "\n";
    }
};

// Each paragraph names its own treatment and condition in every sentence.
Paragraphs any_paragraphs(Dice& dice) {
    Paragraphs text{"# A page about treatments", {}};
    for (std::size_t n = 3 + dice.below(4); n > 0; --n) {
        const Case& c = dice.any(every_case());
        const std::string predicates[] = {c.plain(), c.with("may"), c.with("can"),
                                          c.with(c.does() + " not"),
                                          c.says("always " + c.verbs() + " " + c.what())};
        std::string paragraph = predicates[dice.below(5)] + ".";
        if (dice.one_in(2))
            paragraph += " " + predicates[dice.below(5)] + ".";
        text.all.push_back(paragraph);
    }
    return text;
}

bool is_sober(const std::string& words) {
    return std::any_of(sober.begin(), sober.end(), [&](std::string_view sentence) {
        return spoken(sentence).find(spoken(words)) != std::string::npos;
    });
}

// The scored claims but for those about libraries and rivers, in an order of their own. What
// the text as a whole adds to a score is left out: more sober lines make a more sober text.
std::string sorted(const Analysis& analysis, bool with_defects = true) {
    std::vector<std::string> lines;
    for (Finding one : findings(analysis))
        if (one.points >= 0 && !is_sober(one.words)) {
            one.points = one.alone;
            if (!with_defects)
                one.defects.clear();
            lines.push_back(one.text() + "\n");
        }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines)
        text += line;
    return text;
}

}  // namespace

TEST_CASE("road: neighbours that speak of other things change no score") {
    Pairs pairs;
    Dice dice(17);
    for (int i = 0; i < 150; ++i) {
        const Paragraphs base = any_paragraphs(dice);
        const std::string before = sorted(analysed(base.text(), avn()));
        Paragraphs more = base;
        for (const std::string sentence : sober)
            if (dice.one_in(2))
                more.all.insert(
                    more.all.begin() + static_cast<std::ptrdiff_t>(dice.below(more.all.size() + 1)),
                    sentence);
        pairs.same(before, sorted(analysed(more.text(), avn())), more.text());
        Paragraphs mixed = more;
        dice.shuffle(mixed.all);
        pairs.same(before, sorted(analysed(mixed.text(), avn())), mixed.text());
    }
    pairs.done(300);
}

// A text at the brink of sobriety may be pushed over it, and its claims are then allowed some
// words that a selling text is not; so defects are left out here.
TEST_CASE("road: a sober paragraph in an article changes none of its claims") {
    Pairs pairs;
    for (const std::string& path : list_files(PROBATUM_ROOT "/corpus/articles", {".txt"})) {
        const std::string text = read_file(path);
        const std::string before = sorted(analysed(text, avn()), false);
        std::vector<std::size_t> places;  // behind paragraphs that end like prose
        for (std::size_t at = text.find(".\n\n"); at != std::string::npos;
             at = text.find(".\n\n", at + 1))
            places.push_back(at + 3);
        for (const std::size_t place : places) {
            if (text[place] == '[')
                continue;  // a list of references without a heading: see below
            std::string longer = text;
            longer.insert(place, std::string(sober[place % sober.size()]) + "\n\n");
            pairs.same(
                before, sorted(analysed(longer, avn()), false),
                path.substr(path.rfind('/') + 1) + ", before \"" + text.substr(place, 30) + "\"");
        }
    }
    pairs.done(75);
}

TEST_CASE("road: the number of a reference is no source of the sentence before the list") {
    const std::string claim = "Rest may help people with a sprained ankle.";
    const std::string list = "[1] Doe J, Roe R, et al. Lancet 2010;1:2-3.";
    const Finding alone =
        finding(claim + "\n\nThe library opens at nine.\n\n" + list, nothing(), "Rest");
    const Finding next = finding(claim + "\n\n" + list, nothing(), "Rest");
    CHECK(alone.judgement() == next.judgement());
}

TEST_CASE("road: what readers, menus, reference lists and lawyers say is never scored") {
    struct Page {
        const char* what;
        Media media;
        std::string before, after;  // around the claim
    };
    const Page pages[] = {
        {"comments", Media::plain, "Massage may help.\n\n3 Comments\n\nJane: ", "\n"},
        {"comments", Media::plain, "Massage may help.\n\nLeave a reply\n\nTom says:\n", "\n"},
        {"comments", Media::markdown,
         "# Backs\n\nMassage may help.\n\n## Comments\n\n**Jane**: ", "\n"},
        {"comments", Media::html,
         "<p>Massage may help.</p><div class=\"comments\"><h3>2 Comments</h3><p>", "</p></div>"},
        {"navigation", Media::html, "<nav><ul><li><a href=\"/a\">Home</a></li><li><a href=\"/b\">",
         "</a></li></ul></nav><p>Massage may help.</p>"},
        {"references", Media::plain, "Massage may help.\n\nReferences\n\n1. Doe J. ",
         " Lancet 2010;1:2-3.\n"},
        {"references", Media::markdown, "Massage may help.\n\n## References\n\n1. Doe J. ",
         " *Lancet* 2010;1:2-3.\n"},
        {"references", Media::html, "<p>Massage may help.</p><h2>References</h2><ol><li>Doe J. ",
         " Lancet 2010;1:2-3.</li></ol>"},
        {"a disclaimer", Media::plain,
         "Massage may help.\n\nDisclaimer: this site is for informational purposes only. ", "\n"},
        {"a disclaimer", Media::html,
         "<p>Massage may help.</p><footer><p>Disclaimer: this page is for informational purposes "
         "only. ",
         "</p></footer>"},
    };
    Pairs pairs;
    for (const Page& page : pages)
        for (const Case& c : every_case())
            for (const std::string& claim :
                 {c.plain() + ".", c.who() + " cures " + c.condition() + "."}) {
                const std::string text = page.before + claim + page.after;
                const Analysis analysis = analysed(text, avn(), page.media);
                for (const Finding& one : findings(analysis))
                    pairs.expect(
                        one.points < 0 || one.words.find(c.condition()) == std::string::npos,
                        std::string("  in ") + page.what + ": " + one.text() + "\n");
                pairs.expect(!analysis.claims.sentences.empty(), text);
            }
    pairs.done(3000);
}
