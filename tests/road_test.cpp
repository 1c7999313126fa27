// SPDX-License-Identifier: Apache-2.0
// The whole road on whole texts: what must hold of every analysis, and what must not change
// when the text around a claim, or the order of the evidence, does.
#include "evidence/inline.h"
#include "road_support.h"
#include "road_words.h"

#include <numeric>

using namespace probatum;
using namespace probatum::road;

namespace {

std::vector<std::string> articles() {
    return list_files(PROBATUM_ROOT "/corpus/articles", {".txt", ".md", ".html"});
}

Analysis article(const std::string& path, const Evidence& evidence) {
    return analysed(read_file(path), evidence, media_of(path));
}

std::vector<std::string> texts(unsigned seed, int count) {
    Dice dice(seed);
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.push_back(any_text(dice));
    return all;
}

// Is `words` what the source says there, but for markup and typography?
bool says(std::string_view source, std::string_view words, Media media) {
    if (media == Media::plain)
        return spoken(source) == spoken(words);
    const std::string all = spoken(words), there = spoken(source);
    std::size_t at = 0;
    for (const char c : there)
        at += at < all.size() && (all[at] == c || all[at] == ' ') ? 1 : 0;
    return !there.empty() && at + 1 >= all.size();
}

void check_sound(const Analysis& analysis, const std::string& name, Pairs& pairs) {
    const Lexicon& lexicon = built_in_lexicon();
    REQUIRE(analysis.judgements.size() == analysis.claims.all.size());
    REQUIRE(analysis.scores.size() == analysis.claims.all.size());
    const auto in_place = [&](TextSpan span, const std::string& what) {
        const SourceSpan there = analysis.text.source(span);
        const bool inside = there.begin < there.end && there.end <= analysis.source.bytes.size();
        pairs.expect(inside && says(there.of(analysis.source.bytes), analysis.text.of(span),
                                    analysis.source.media),
                     "  " + name + ": " + what +
                         " lies elsewhere: " + std::string(analysis.text.of(span)) + "\n");
    };
    for (std::size_t i = 0; i < analysis.claims.all.size(); ++i) {
        const Claim& claim = analysis.claims.all[i];
        const Score& score = analysis.scores[i];
        const Verdict verdict = analysis.judgements[i].verdict;
        const Finding told = finding_of(analysis, i);
        const auto broken = [&](const char* what) {
            return "  " + name + ": " + what + "\n    " + told.text() + "\n";
        };
        in_place(claim.span, "a claim");
        bool critical = false;
        for (const Defect& defect : claim.defects) {
            in_place(defect.span, "a defect");
            pairs.expect(claim.span.overlaps(defect.span), broken("a defect beside its claim"));
            critical = critical || lexicon.rules[defect.rule].severity == Severity::critical;
        }
        if (!score.points) {
            pairs.expect(score.ledger.empty() && score.band == Band::N, broken("half a score"));
            continue;
        }
        const int points = *score.points;
        const int sum = std::accumulate(
            score.ledger.begin(), score.ledger.end(), 0,
            [](int before, const LedgerLine& line) { return before + line.points; });
        pairs.expect(sum == points, broken("the ledger sums to something else"));
        pairs.expect(points >= 0 && points <= 100, broken("beyond 0 to 100"));
        pairs.expect(!critical || points <= 29, broken("a critical defect above 29"));
        pairs.expect(verdict != Verdict::contradicted || points <= 25,
                     broken("contradicted above 25"));
        pairs.expect(
            score.band != Band::A || (verdict == Verdict::supported && claim.citation_level >= 3),
            broken("an unearned A"));
        pairs.expect(
            claim.checkable && claim.voice != Voice::comment && claim.voice != Voice::boilerplate,
            broken("scored, although nobody vouches for it"));
    }
}

}  // namespace

TEST_CASE("road: every ledger sums, every span lies where it says, every cap holds") {
    Pairs pairs;
    for (const std::string& path : articles())
        for (const Evidence* evidence : {&avn(), &nothing()})
            check_sound(article(path, *evidence), path.substr(path.rfind('/') + 1), pairs);
    for (const std::string& text : texts(1, 100))
        check_sound(analysed(text, avn()), text, pairs);
    pairs.done(4000);
}

TEST_CASE("road: two runs are equal") {
    for (const std::string& path : articles())
        CHECK(told(article(path, avn())) == told(article(path, avn())));
}

TEST_CASE("road: without evidence nothing is supported and nothing is above 69") {
    Pairs pairs;
    const auto check = [&](const Analysis& analysis) {
        for (const Finding& one : findings(analysis))
            pairs.expect(
                (one.verdict == Verdict::not_covered || one.verdict == Verdict::not_checkable) &&
                    one.points <= 69,
                "    " + one.text() + "\n");
    };
    for (const std::string& path : articles())
        check(article(path, nothing()));
    for (const std::string& text : texts(2, 100))
        check(analysed(text, nothing()));
    pairs.done(1000);
}

TEST_CASE("road: the order of the evidence, and statements on other things, change nothing") {
    Dice dice(21);
    Pack shuffled = avn_pack();
    dice.shuffle(shuffled.statements);
    dice.shuffle(shuffled.references);
    Pack longer = avn_pack();
    const Pack unrelated = pack_from_text(
        "Cataract surgery improves vision in older people.\n\nFluoride toothpaste prevents decay "
        "in "
        "children.\n\nMinoxidil restores hair growth in men.\n\nLithium may prevent suicide in "
        "bipolar disorder.\n\nPeppermint oil does not relieve bloating.",
        built_in_lexicon());
    longer.statements.insert(longer.statements.begin(), unrelated.statements.begin(),
                             unrelated.statements.end());
    // The claims that the added statements are about are judged by them, and rightly so.
    const auto avn_only = [](const Analysis& analysis) {
        std::string lines;
        for (std::size_t i = 0; i < analysis.claims.all.size(); ++i)
            if (analysis.judgements[i].verdict != Verdict::not_covered)
                lines += finding_of(analysis, i).text() + "\n";
        return lines;
    };
    const Evidence other_order = evidence_of(shuffled), more = evidence_of(longer);
    Pairs pairs;
    for (const std::string& path : articles()) {
        if (path.find("avn") == std::string::npos && path.find("hip") == std::string::npos)
            continue;
        const Analysis before = article(path, avn());
        pairs.same(told(before), told(article(path, other_order)), path + ", another order");
        pairs.same(avn_only(before), avn_only(article(path, more)), path + ", more statements");
    }
    for (const std::string& text : texts(3, 100))
        pairs.same(told(analysed(text, avn())), told(analysed(text, other_order)), text);
    pairs.done(100);
}

TEST_CASE("road: retracting the only statement that matches never raises a score") {
    Pairs pairs;
    int supported = 0;
    for (const Case& c : every_case())
        for (const std::string& claim : {c.plain() + ".", c.with("may") + "."}) {
            Pack pack = pack_from_text(c.plain() + ".", built_in_lexicon());
            const Finding before = finding(claim, evidence_of(pack));
            for (Statement& statement : pack.statements)
                statement.retracted = true;
            const Finding after = finding(claim, evidence_of(pack));
            if (before.verdict == Verdict::supported)
                ++supported;
            pairs.never_above(before, after);
            pairs.expect(
                before.verdict != Verdict::supported || after.verdict == Verdict::not_covered,
                "    still judged: " + after.text() + "\n");
        }
    CHECK(supported >= 200);
    pairs.done(550);
}

TEST_CASE("road: a sentence said twice is scored the same twice") {
    Pairs pairs;
    Dice dice(14);
    for (const Case& c : every_case()) {
        const std::string sentence = any_sentence(c, dice);
        const std::string title = "What to expect from treatment\n\n";
        const auto once = findings(title + sentence, avn());
        const auto twice = findings(title + sentence + "\n\n" + sentence, avn());
        pairs.expect(twice.size() >= once.size() * 2, "    " + sentence + "\n");
        for (std::size_t i = 0; i < twice.size(); ++i)
            pairs.same(once.empty() ? "" : once[i % once.size()].text() + "\n",
                       twice[i].text() + "\n", sentence);
    }
    pairs.done(250);
}
