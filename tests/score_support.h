// SPDX-License-Identifier: Apache-2.0
// What the score tests share: the rubric that ships, and every claim-level class of the
// codebook as a lexicon.
#pragma once

#include "base/files.h"
#include "score/score.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace probatum::test {

inline const std::string rubric_path = PROBATUM_ROOT "/lexicons/en/rubric.toml";

inline const Rubric& rubric() {
    static const Rubric read = [] {
        Problems problems;
        Rubric parsed = parse_rubric(read_file(rubric_path), rubric_path, problems);
        REQUIRE_MESSAGE(problems.empty(), problems.text());
        return parsed;
    }();
    return read;
}

struct NamedRule {
    const char* id;
    Severity severity;
};
// Every claim-level class of the codebook with its severity.
inline constexpr NamedRule classes[] = {
    {"absolute-certainty", Severity::major},
    {"appeal-to-authority", Severity::moderate},
    {"appeal-to-nature", Severity::moderate},
    {"causal-overclaim", Severity::moderate},
    {"cherry-picking", Severity::moderate},
    {"cure-claim", Severity::critical},
    {"denominator-free-majority", Severity::moderate},
    {"disease-modification-claim", Severity::moderate},
    {"disparages-conventional-care", Severity::moderate},
    {"emotional-false-hope", Severity::moderate},
    {"guaranteed-outcome", Severity::critical},
    {"hype-language", Severity::major},
    {"mechanism-as-efficacy", Severity::moderate},
    {"missing-citation", Severity::minor},
    {"novelty-appeal", Severity::minor},
    {"preclinical-extrapolation", Severity::major},
    {"pseudo-hedge", Severity::minor},
    {"relative-without-absolute", Severity::moderate},
    {"safety-absolute", Severity::critical},
    {"scope-inflation", Severity::moderate},
    {"superlative-uniqueness", Severity::moderate},
    {"surrogate-outcome", Severity::minor},
    {"testimonial-anecdote", Severity::major},
    {"timeline-promise", Severity::moderate},
    {"unquantified-benefit", Severity::minor},
    {"unsupported-comparative", Severity::major},
    {"unwarranted-recommendation", Severity::major},
    {"vague-attribution", Severity::major},
    {"weak-study-as-proof", Severity::major},
};

inline const Lexicon& lexicon() {
    static const Lexicon made = [] {
        Lexicon lexicon;
        for (const NamedRule& named : classes) {
            Rule rule;
            rule.id = rule.title = named.id;
            rule.severity = named.severity;
            lexicon.rules.push_back(rule);
        }
        return lexicon;
    }();
    return made;
}

inline std::uint16_t number_of(std::string_view id) {
    for (std::size_t i = 0; i < lexicon().rules.size(); ++i) {
        if (lexicon().rules[i].id == id) {
            return static_cast<std::uint16_t>(i);
        }
    }
    FAIL("no such rule: " << id);
    return 0;
}

inline Score scored(const Claim& claim, const Judgement& judgement) {
    return score(claim, judgement, lexicon(), rubric());
}

inline int sum_of(const Score& score) {
    int sum = 0;
    for (const LedgerLine& line : score.ledger) {
        sum += line.points;
    }
    return sum;
}

inline Judgement judged(Verdict verdict, int ceiling) {
    Judgement judgement;
    judgement.verdict = verdict;
    judgement.ceiling = ceiling;
    return judgement;
}

}  // namespace probatum::test
