// SPDX-License-Identifier: Apache-2.0
// What a claim is: one proposition about the world that a reader could act on,
// with who says it, how strongly, about what, and on whose authority. Plain data;
// find_claims (claim/find.h) makes it, later rooms only read it.
#pragma once

#include "base/span.h"
#include "lexicon/lexicon.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class Type : std::uint8_t {
    efficacy,
    safety,
    mechanism,
    comparison,
    status,
    prognosis,
    recommendation,
    prediction,
    harm,
    background,
    process,
    testimonial,
    rhetoric,
    commercial,
    disclaimer
};
enum class Voice : std::uint8_t { article, quoted, reported, comment, boilerplate };
// Yu, Li & Wang 2019: what relation between cause and effect the words assert.
enum class Causal : std::uint8_t { none, correlational, conditional, direct };
enum class Direction : std::uint8_t { none, benefit, harm, no_effect, uncertain };
enum class Stage : std::uint8_t { unspecified, early, mid, late, all };

std::string_view name_of(Type);
std::string_view name_of(Voice);
std::string_view name_of(Causal);
std::string_view name_of(Direction);
std::string_view name_of(Stage);
std::optional<Type> type_named(std::string_view);
std::optional<Direction> direction_named(std::string_view);
std::optional<Stage> stage_named(std::string_view);

// Concept numbers index Lexicon::concepts.
using ConceptNo = std::uint16_t;

// Facets shared by claims and evidence statements (codebook 4.1).
struct Facets {
    std::vector<ConceptNo> intervention, comparator, condition, outcome, site, population;
    Stage stage = Stage::unspecified;
    int rung = -1;  // outcome ladder; −1: the outcome has none
    Direction direction = Direction::none;
};

struct Citation {
    TextSpan span;
    std::uint16_t form = 0;  // index into Lexicon::citations
    int level = 0;           // R0–R4 after resolution
    std::string id;          // "10.1016/…", "3", … as normalised
};

struct Defect {
    std::uint16_t rule = 0;  // index into Lexicon::rules
    TextSpan span;
};

struct Claim {
    TextSpan span;
    TokenSpan tokens;
    std::uint32_t sentence = 0;
    Type type = Type::background;
    Voice voice = Voice::article;
    bool checkable = true;      // a proposition that could be false, in the article's voice
    float probability = 1;      // that this is a claim at all
    int strength = 5;           // S0–S6, surface wording
    float certainty = 1;        // 0..1
    bool hedged = false;        // a hedge that earns credit scopes over the predicate
    bool pseudo_hedge = false;  // strength counts as at least S4 when scoring
    bool bare_effect = false;   // … and as S5, because an effect is asserted beside the praise
    bool negative = false;      // the effect is denied
    Causal causal = Causal::none;
    int citation_level = 0;  // R0–R4
    std::vector<Citation> citations;
    Facets facets;
    bool intervention_inherited = false;  // from focus, not named in the claim itself
    bool intent = false;    // a purpose, not an effect ("aims to"): the rung is not compared
    bool capacity = false;  // what cells or substances do, whatever the condition
    bool names_harm_or_limit = false;
    bool number_with_denominator = false;
    bool heading = false;
    bool promoted = false;  // about the intervention that the text promotes
    // How credible the claims of texts that speak like this one are, 1 to 5, as labelled by
    // editors (question "credibility" over the portrait); nothing for a text too short to tell.
    std::optional<float> setting;
    std::vector<Defect> defects;  // by position; each rule at most once per claim
};

// Facts that document-level rules and the ten criteria ask for, each with where it was seen.
struct DocumentFact {
    std::string id;
    std::vector<TextSpan> seen;
};

struct Criterion {
    std::string id;
    enum class Satisfied : std::uint8_t { no, yes, not_applicable } satisfied;
    float score = 0;  // 0..1: how likely a reviewer would be satisfied
    std::vector<std::string> because;
};

// What the model says of a sentence, whether or not it is a claim (check --sentences).
struct SentenceJudgement {
    TextSpan span;
    bool claim = false;
    float claim_probability = 0;
    int strength = 0;
    float certainty = 0;  // 0..1
    bool uncertain = false;
    Causal causal = Causal::none;
};

struct Claims {
    std::vector<Claim> all;           // in order of the text
    std::vector<ConceptNo> promoted;  // interventions that the text promotes
    std::vector<Defect> findings;     // document-level defects; span may be empty (whole text)
    std::vector<DocumentFact> facts;
    std::vector<Criterion> criteria;  // the ten, in the order of design
    std::vector<SentenceJudgement> sentences;
};

}  // namespace probatum
