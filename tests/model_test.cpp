// SPDX-License-Identifier: Apache-2.0
#include "model/linear.h"
#include "model/load.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace probatum;
using namespace probatum::model;

namespace {

Models models_of(std::initializer_list<std::string_view> files) {
    Problems problems;
    std::vector<Draft> drafts;
    for (const std::string_view file : files) {
        drafts.push_back(parse_model(file, "m.toml", problems));
    }
    REQUIRE_MESSAGE(problems.empty(), problems.text());
    return join(std::move(drafts));
}

constexpr std::string_view claim = R"(
question = "claim"
link = "logistic"
provenance = "by hand"
bias = -0.5
[weights]
"has:effect-verb" = 1.5
"ends:question" = -3
)";
constexpr std::string_view type = R"(
question = "type"
link = "softmax"
provenance = "by hand"
bias = { efficacy = 0.25, safety = 0, price = -1 }
[weights.efficacy]
"has:effect-verb" = 2.0
[weights.price]
"has:number" = 1.0
)";
constexpr std::string_view certainty = R"(
question = "certainty"
link = "identity"
provenance = "by hand"
bias = 0.5
least = 0
most = 1
[weights]
"has:effect-verb" = 0.25
"has:number" = 4
)";

std::string problems_of(std::string_view file) {
    Problems problems;
    parse_model(file, "m.toml", problems);
    std::string lines;
    for (const Problem& problem : problems.all()) {
        lines += std::to_string(problem.line) + ": " + problem.message + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("model: feature ids are FNV-1a, whole or in two parts") {
    CHECK(feature("") == 0xcbf29ce484222325U);
    CHECK(feature("a") == 0xaf63dc4c8601ec8cU);
    CHECK(feature("foobar") == 0x85944171f73967e8U);
    CHECK(feature("has", "effect-verb") == feature("has:effect-verb"));
    CHECK(feature("has", "effect-verb") != feature("has:effect-verbs"));
}

TEST_CASE("model: bias plus weights, one table for all questions") {
    const Models models = models_of({type, claim, certainty});
    CHECK(models.columns == 5);
    REQUIRE(models.questions.size() == 3);
    CHECK(models.questions[0].id == "certainty");  // in order of id, whatever the order given
    CHECK(models.question("price") == nullptr);

    Features features;
    features.add("has", "effect-verb");
    features.add("has:number", 0.5F);
    features.add("nobody:knows", 100.0F);
    const std::vector<float> sums = models.sums(features);
    const auto sum = [&](std::string_view question, std::uint32_t answer) {
        return sums[models.question(question)->first_column + answer];
    };
    CHECK(sum("claim", 0) == 1.0F);
    CHECK(sum("type", 0) == 2.25F);
    CHECK(sum("type", 1) == 0.0F);
    CHECK(sum("type", 2) == -0.5F);
    CHECK(sum("certainty", 0) == 2.75F);
    CHECK(answer(*models.question("certainty"), sums) == std::vector<float>{1.0F});  // cut at most

    features.clear();
    CHECK(answer(*models.question("certainty"), models.sums(features)) == std::vector<float>{0.5F});
}

TEST_CASE("model: the links") {
    CHECK(logistic(0) == 0.5F);
    CHECK(logistic(2) == doctest::Approx(0.880797));
    CHECK(logistic(-200) == 0.0F);
    CHECK(logistic(200) == 1.0F);

    const Models models = models_of({type});
    const Question& question = *models.question("type");
    CHECK(question.answers == std::vector<std::string>{"efficacy", "safety", "price"});
    const std::vector<float> shares = answer(question, {0, 0, std::log(2.0F)});
    CHECK(shares[0] == doctest::Approx(0.25));
    CHECK(shares[2] == doctest::Approx(0.5));
    const std::vector<float> far = answer(question, {900, 0, -900});  // no overflow
    CHECK(far == std::vector<float>{1, 0, 0});
}

TEST_CASE("model: reasons name what moved an answer, most first") {
    const Models models = models_of({claim});
    Features features(true);
    features.add("has", "effect-verb");
    features.add("ends", "question");
    features.add("has", "number");
    const std::vector<Reason> reasons = models.reasons(features, 0, 5);
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].feature == "ends:question");
    CHECK(reasons[0].weight == -3.0F);
    CHECK(reasons[1].feature == "has:effect-verb");
    CHECK(reasons[1].weight == 1.5F);
    CHECK(models.reasons(features, 0, 1).size() == 1);

    Features silent;
    silent.add("ends", "question");
    CHECK(models.reasons(silent, 0, 5).at(0).feature == "");
}

TEST_CASE("model: every feature is found again among many") {
    Draft draft;
    draft.question.id = "q";
    draft.question.bias = {0};
    for (int i = 0; i < 5000; ++i) {
        draft.entries.push_back({feature("w", std::to_string(i)), {0, static_cast<float>(i)}});
    }
    const Models models = join({draft});
    for (int i = 0; i < 5000; ++i) {
        Features features;
        features.add("w", std::to_string(i));
        REQUIRE(models.sums(features)[0] == static_cast<float>(i));
    }
    Features strange;
    strange.add("w", "5000");
    CHECK(models.sums(strange)[0] == 0.0F);
    CHECK(Models{}.sums(strange).empty());
}

TEST_CASE("model: mistakes in a file, all at once") {
    CHECK(problems_of("question = 'q'\nlink = 'probit'\nbias = 'x'\n[weights]\na = '1'\n") ==
          "0: 'provenance' is missing\n"
          "2: unknown link 'probit'; one of: logistic, softmax, identity\n"
          "3: 'bias' must be a number\n"
          "5: 'a' must be a number\n");
    CHECK(problems_of("question = 'q'\nlink = 'softmax'\nprovenance = 'p'\n"
                      "bias = { a = 0, b = 1 }\n[weights.a]\nx = 1\n[weights.c]\nx = 1\n") ==
          "7: no answer 'c' in 'bias'\n");
    CHECK(
        problems_of("question = 'q'\nlink = 'softmax'\nprovenance = 'p'\nbias = 1\n[weights]\n") ==
        "4: a softmax needs bias = { answer = number, … }\n");
    CHECK(
        problems_of("question = 'q'\nlink = 'logistic'\nprovenance = 'p'\nbias = 1\nleast = 0\n") ==
        "0: '[weights]' is missing\n5: unknown key 'least'\n");
    CHECK(problems_of("question = 'q'\nlink = 'identity'\nprovenance = 'p'\nbias = 1\n"
                      "least = 2\nmost = 1\n[weights]\n") == "6: 'most' is below 'least'\n");
}
