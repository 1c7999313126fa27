// SPDX-License-Identifier: Apache-2.0
// The examples in the data are tests of their own; here, that they are judged rightly.
#include "match/examples.h"

#include <doctest/doctest.h>

using namespace probatum;

namespace {

const std::string good = PROBATUM_ROOT "/tests/data/lexicon-good";

std::string messages(const Problems& problems) {
    std::string lines;
    for (const Problem& problem : problems.all()) {
        lines += problem.file + ":" + std::to_string(problem.line) + ": " + problem.message + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("examples: a lexicon that does what its examples say") {
    Problems problems;
    const Lexicon lexicon = load_lexicon(good, problems);
    check_cue_examples(lexicon, good, problems);
    CHECK_MESSAGE(problems.empty(), problems.text());
}

TEST_CASE("examples: what is wrong is shown as it was matched") {
    Problems problems;
    Lexicon lexicon = load_lexicon(good, problems);
    Example& modal = lexicon.strengths[0].flags[1];  // It [might] help, or it [may] not.
    modal.spans = {{3, 13}};
    lexicon.strengths[1].allows[0] = {"It is proven.", {}, 9};
    lexicon.signals[0].flags[0] = {"It works.", {{0, 2}}, 5};
    lexicon.citations[1].finds.push_back("version 10.2/3");
    lexicon.citations[0].rejects.push_back("It helps [3].");
    check_cue_examples(lexicon, "d", problems);
    CHECK(messages(problems) ==
          "d/strength/S2-modal.toml:5: matched: It [might] help, or it [may] not.\n"
          "d/strength/S6-proof.toml:9: matched: It is [proven].\n"
          "d/signals/negation.toml:5: nothing matched: It works.\n"
          "d/citations/identifiers.toml:12: finds what it should reject: It helps [3].\n"
          "d/citations/identifiers.toml:3: does not find: version 10.2/3\n");
}

TEST_CASE("examples: those of the English lexicon hold") {
    Problems problems;
    const std::string english = PROBATUM_ROOT "/lexicons/en";
    const Lexicon lexicon = load_lexicon(english, problems);
    check_cue_examples(lexicon, english, problems);
    CHECK_MESSAGE(problems.empty(), problems.text());
}
