// SPDX-License-Identifier: Apache-2.0
#include "app/gate.h"

#include "base/nearest.h"

#include <algorithm>
#include <map>

namespace probatum {
namespace {

std::string times(int count, const std::string& what) {
    return std::to_string(count) + (count == 1 ? " claim " : " claims ") + what;
}

std::vector<std::string> gate_words(const Lexicon& lexicon) {
    std::vector<std::string> words = {"never", "A",     "B",        "C",     "D",       "E",
                                      "note",  "minor", "moderate", "major", "critical"};
    for (const Rule& rule : lexicon.rules) {
        words.push_back(rule.id);
    }
    return words;
}

bool not_covered_alone(const Claim& claim, const Judgement& judgement) {
    return judgement.verdict == Verdict::not_covered && claim.defects.empty();
}

// Severities of the claim's defects that the gate is set to, gravest first.
std::optional<Severity> gravest(const Claim& claim, const Lexicon& lexicon) {
    std::optional<Severity> most;
    for (const Defect& defect : claim.defects) {
        most = std::max(most.value_or(Severity::note), lexicon.rules[defect.rule].severity);
    }
    return most;
}

int occurrences(std::uint16_t rule, const Analysis& analysis) {
    const auto is_rule = [&](const Defect& defect) { return defect.rule == rule; };
    int count = 0;
    for (std::size_t i = 0; i < analysis.claims.all.size(); ++i) {
        const auto& defects = analysis.claims.all[i].defects;
        count += analysis.scores[i].points && std::any_of(defects.begin(), defects.end(), is_rule);
    }
    const auto& findings = analysis.claims.findings;
    return count + static_cast<int>(std::count_if(findings.begin(), findings.end(), is_rule));
}

}  // namespace

Gate parse_gate(const std::vector<std::string>& fail_on, int min_score, const Lexicon& lexicon) {
    Gate gate;
    gate.min_score = min_score;
    for (const std::string& word : fail_on) {
        const auto band = band_named(word);
        const auto severity = severity_named(word);
        if (word == "never") {
            continue;
        }
        if (band && *band != Band::N) {
            gate.band = std::min(gate.band.value_or(*band), *band);
        } else if (severity) {
            gate.severity = std::min(gate.severity.value_or(*severity), *severity);
        } else if (const auto rule = lexicon.rule(word)) {
            gate.rules.push_back(*rule);
        } else {
            throw Failure("--fail-on: '" + word +
                          "' is no band (A to E), severity (note to "
                          "critical), rule or 'never'" +
                          did_you_mean(word, gate_words(lexicon)));
        }
    }
    return gate;
}

std::vector<std::string> tripped(const Gate& gate, const Analysis& analysis,
                                 const Lexicon& lexicon) {
    std::map<Band, int> in_band;
    std::map<Severity, int> with_severity;
    int below = 0;
    for (std::size_t i = 0; i < analysis.claims.all.size(); ++i) {
        const Claim& claim = analysis.claims.all[i];
        const Score& score = analysis.scores[i];
        if (!score.points || !about_promoted(claim) ||
            not_covered_alone(claim, analysis.judgements[i])) {
            continue;
        }
        if (gate.band && score.band >= *gate.band) {
            ++in_band[score.band];
        }
        const auto severity = gravest(claim, lexicon);
        if (gate.severity && severity && *severity >= *gate.severity) {
            ++with_severity[*severity];
        }
        below += *score.points < gate.min_score;
    }
    std::vector<std::string> reasons;
    for (const auto& [band, count] : in_band) {
        reasons.push_back(times(count, "in band " + std::string(name_of(band))));
    }
    for (const auto& [severity, count] : with_severity) {
        reasons.push_back(times(count, "with a " + std::string(name_of(severity)) + " defect"));
    }
    if (below > 0) {
        reasons.push_back(times(below, "below " + std::to_string(gate.min_score)));
    }
    for (const std::uint16_t rule : gate.rules) {
        if (const int count = occurrences(rule, analysis)) {
            reasons.push_back(lexicon.rules[rule].id + " " + std::to_string(count) +
                              (count == 1 ? " time" : " times"));
        }
    }
    return reasons;
}

}  // namespace probatum
