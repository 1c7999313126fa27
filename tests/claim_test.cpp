// SPDX-License-Identifier: Apache-2.0
// The claim room on real sentences: clauses, scope, strength, sources, focus, sections.
#include "claim/clauses.h"
#include "claim/scope.h"
#include "claim/sections.h"
#include "claim/strength.h"
#include "claim_support.h"

#include <doctest/doctest.h>
#include <vector>

using namespace probatum;
using probatum::testing::Read;

namespace {

struct Parts {
    Text text;
    Cues cues;
    Signals signals{built_in_lexicon()};
    std::vector<Above> above;
    explicit Parts(const std::string& words)
        : text(segment(read(Source{"test", Media::plain, words}))),
          cues(match(text, built_in_lexicon())),
          above(surroundings_of(text)) {}
    Reading reading() const { return {text, cues, built_in_lexicon(), signals, above}; }
};

std::vector<std::string> clauses(const std::string& sentence) {
    const Parts parts(sentence);
    std::vector<std::string> found;
    for (const TokenSpan clause : clauses_of(parts.reading(), 0)) {
        found.emplace_back(parts.text.of(parts.text.span_of(clause)));
    }
    return found;
}

std::uint8_t scope_at(const std::string& sentence, const std::string& word) {
    const Parts parts(sentence);
    const Scopes scopes = scopes_of(parts.reading());
    for (std::size_t i = 0; i < parts.text.tokens.size(); ++i) {
        if (parts.text.word(parts.text.tokens[i]) == word) {
            return scopes[i];
        }
    }
    FAIL("no such word: " << word);
    return 0;
}

int grade(const std::string& sentence) {
    const Parts parts(sentence);
    const Reading reading = parts.reading();
    return strength_of(reading, scopes_of(reading), 0, parts.text.sentences[0].tokens).grade;
}

}  // namespace

TEST_CASE("a sentence with several predicates becomes several clauses") {
    using Clauses = std::vector<std::string>;
    CHECK(clauses("The gel reduces itching.") == Clauses{"The gel reduces itching"});
    CHECK(clauses("The gel reduces itching, while the cream softens scars.") ==
          Clauses{"The gel reduces itching", "while the cream softens scars"});
    CHECK(clauses("While tablets can ease pain, they carry a risk of bleeding.") ==
          Clauses{"While tablets can ease pain", "they carry a risk of bleeding"});
    CHECK(clauses("The laser warms the skin, thereby restoring collagen.") ==
          Clauses{"The laser warms the skin", "thereby restoring collagen"});
    CHECK(clauses("Massage relaxes muscles and may improve sleep.") ==
          Clauses{"Massage relaxes muscles", "and may improve sleep"});
    // One predicate over several objects stays whole.
    CHECK(clauses("It reduces pain, swelling and stiffness.").size() == 1);
    CHECK(clauses("Side effects, including nausea, are rare.").size() == 1);
    // The label of a list item is no part of the claim.
    CHECK(clauses("Timeline: most patients feel better in a week.") ==
          Clauses{"most patients feel better in a week"});
}

TEST_CASE("negation reaches the verb that it denies and no further") {
    CHECK((scope_at("The cream does not cure eczema.", "cure") & negated) != 0);
    CHECK((scope_at("There is no evidence that it cures eczema.", "cures") & negated) != 0);
    CHECK((scope_at("The cream not only cures eczema but softens skin.", "cures") & negated) == 0);
    CHECK((scope_at("It is not a steroid, but it cures eczema.", "cures") & negated) == 0);
    CHECK((scope_at("It cures eczema without scars.", "cures") & negated) == 0);
}

TEST_CASE("conditions, attribution, debunking, quotation and questions have scope") {
    CHECK((scope_at("If the drug cures malaria, prices will fall.", "cures") & conditional) != 0);
    CHECK((scope_at("If the drug cures malaria, prices will fall.", "fall") & conditional) == 0);
    CHECK((scope_at("It is a myth that garlic cures cancer.", "cures") & debunked) != 0);
    CHECK((scope_at("It is not a myth that soap kills germs.", "kills") & debunked) == 0);
    CHECK((scope_at("Does garlic cure cancer?", "cure") & questioned) != 0);
    CHECK((scope_at("The advert says \"garlic cures cancer\" in red.", "cures") & quoted) != 0);
    CHECK((scope_at("The advert says \"garlic cures cancer\" in red.", "red") & quoted) == 0);
    CHECK((scope_at("According to the makers, it cures cancer.", "cures") & attributed) != 0);
    CHECK((scope_at("Historically, arsenic was given to cure syphilis.", "cure") & past) != 0);
}

TEST_CASE("strength follows the outermost hedge, else the booster, else the bare verb") {
    CHECK(grade("The drug reduces pain.") == 5);
    CHECK(grade("The drug may reduce pain.") == 2);
    CHECK(grade("The drug might possibly reduce pain.") == 2);
    CHECK(grade("The drug appears to reduce pain.") == 3);
    CHECK(grade("The drug will probably reduce pain.") == 4);
    CHECK(grade("The drug often reduces pain.") == 4);
    CHECK(grade("The drug always eliminates pain.") == 6);
    CHECK(grade("The drug may eliminate pain.") == 2);
    CHECK(grade("The risk is virtually eliminated.") == 6);
    CHECK(grade("The drug does not reduce pain.") == 0);
    CHECK(grade("It is unclear whether the drug reduces pain.") == 1);
    CHECK(grade("In May 2024 the drug reduced pain.") == grade("The drug reduced pain."));
}

TEST_CASE("sources are graded by form and by what the page itself resolves") {
    const auto level = [](const std::string& words) {
        const Read read(words);
        return read.claims.all.empty() ? -1 : read.claims.all.front().citation_level;
    };
    CHECK(level("Aspirin reduces fever.") == 0);
    CHECK(level("Studies show that aspirin reduces fever.") == 1);
    CHECK(level("Aspirin reduces fever (Smith et al., 2010).") == 3);
    CHECK(level("Aspirin reduces fever (doi:10.1000/xyz123).") == 4);
    CHECK(level("Aspirin reduces fever (May 2010).") == 0);
    CHECK(level("Aspirin reduces fever [1].") == 2);  // no list on the page
    CHECK(
        level(
            "Aspirin reduces fever [1].\n\nReferences\n\n1. Doe J. Fever. Lancet 2010;1:2-3.\n") ==
        3);
    CHECK(
        level(
            "Aspirin reduces fever [7].\n\nReferences\n\n1. Doe J. Fever. Lancet 2010;1:2-3.\n") ==
        2);
}

TEST_CASE("what a claim does not name comes from what is in focus") {
    const Read read(
        "Acupuncture is offered for migraine. This therapy reduces pain within weeks.\n\n"
        "Aspirin is a tablet. It may cause bleeding.");
    const Claim* claim = read.claim("This therapy reduces pain");
    REQUIRE(claim != nullptr);
    REQUIRE(claim->facets.intervention.size() == 1);
    CHECK(read.lexicon.concepts[claim->facets.intervention[0]].id == "acupuncture");
    CHECK(claim->intervention_inherited);
}

TEST_CASE("interventions behind a comparison are comparators") {
    const Read read("Acupuncture relieves back pain better than physiotherapy.");
    REQUIRE(read.claims.all.size() == 1);
    const Facets& facets = read.claims.all[0].facets;
    REQUIRE(facets.intervention.size() == 1);
    REQUIRE(facets.comparator.size() == 1);
    CHECK(read.lexicon.concepts[facets.intervention[0]].id == "acupuncture");
    CHECK(read.lexicon.concepts[facets.comparator[0]].id == "physical_therapy");
}

TEST_CASE("reader comments, reference lists and disclaimers are never scored") {
    const Read read(
        "Massage for backs\n\nMassage relieves back pain.\n\n"
        "Disclaimer: this content is for informational purposes only and does not replace "
        "advice.\n\n"
        "3 Comments\n\nJane: massage cured my back pain completely.\n");
    const Claim* comment = read.claim("cured my back");
    CHECK((comment == nullptr || (!comment->checkable && comment->voice == Voice::comment)));
    const Claim* disclaimer = read.claim("informational purposes");
    CHECK((disclaimer == nullptr || !disclaimer->checkable));
    const Claim* body = read.claim("Massage relieves back pain");
    REQUIRE(body != nullptr);
    CHECK(body->checkable);
    CHECK(body->voice == Voice::article);
}

TEST_CASE("defects need an assertion") {
    struct Case {
        const char* words;
        const char* rule;
        bool fires;
    };
    const Case cases[] = {
        {"This serum cures psoriasis.", "cure-claim", true},
        {"This serum does not cure psoriasis.", "cure-claim", false},
        {"This serum not only cures psoriasis but softens the skin.", "cure-claim", true},
        {"There is no cure for psoriasis.", "cure-claim", false},
        {"It is a myth that this serum cures psoriasis.", "cure-claim", false},
        {"Does this serum cure psoriasis?", "cure-claim", false},
        {"The claim that \"risks are virtually eliminated\" is false.", "safety-absolute", false},
        {"With this injection, the risks are virtually eliminated.", "safety-absolute", true},
        {"No medical therapy has been proven to halt the progression of arthritis.",
         "disease-modification-claim", false},
        {"Injections halt the progression of arthritis.", "disease-modification-claim", true},
    };
    for (const Case& c : cases) {
        CAPTURE(c.words);
        CAPTURE(c.rule);
        CHECK(Read(c.words).has_defect(c.rule) == c.fires);
    }
}
