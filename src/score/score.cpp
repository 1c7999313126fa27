// SPDX-License-Identifier: Apache-2.0
#include "score/score.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 6> band_names = {"A", "B", "C", "D", "E", "N"};
constexpr std::array<std::string_view, 6> band_readings = {
    "Well supported as written",       "Mostly supported, minor edits",
    "Needs qualification or a source", "Weak: revise before publishing",
    "Not supportable as written",      "Not scored",
};
constexpr std::array<std::string_view, 5> severity_names = {"note", "minor", "moderate", "major",
                                                            "critical"};
constexpr std::array<std::string_view, 5> sourcing_reasons = {
    "no source is named (R0)", "only a gesture at sources (R1)", "a lead, not yet a source (R2)",
    "a source that can be found (R3)", "an identifier or link to the source (R4)"};

template <class Value, class Names>
std::optional<Value> value_named(std::string_view name, const Names& names) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<Value>(std::distance(names.begin(), found));
}

std::string grade(int strength) {
    return "S" + std::to_string(strength);
}

// A ledger under way: lines that count nothing are left out unless they inform.
class Ledger {
public:
    void add(std::string part, int points, std::string because) {
        if (points != 0) {
            always(std::move(part), points, std::move(because));
        }
    }
    void always(std::string part, int points, std::string because) {
        sum_ += points;
        lines_.push_back({std::move(part), points, std::move(because)});
    }
    // A line that brings the sum into [least, most].
    void hold(std::string part, int least, int most, std::string because) {
        add(std::move(part), std::clamp(sum_, least, most) - sum_, std::move(because));
    }
    int sum() const { return sum_; }
    std::vector<LedgerLine> take() { return std::move(lines_); }

private:
    int sum_ = 0;
    std::vector<LedgerLine> lines_;
};

// A pseudo-hedge limits nothing, so the claim counts as strong as it would be without.
int scored_strength(const Claim& claim, const Rubric& rubric) {
    constexpr int plain = 5;  // S5
    return !claim.pseudo_hedge ? claim.strength
           : claim.bare_effect ? std::max(claim.strength, plain)
                               : std::max(claim.strength, rubric.pseudo_hedge_grade);
}

// The strongest wording that the evidence, or its absence, would bear.
int ceiling_of(const Claim& claim, const Judgement& judgement, const Rubric& rubric) {
    if (judgement.verdict == Verdict::experimental_status) {
        return rubric.ceiling_experimental;
    }
    if (judgement.verdict == Verdict::not_covered || judgement.ceiling < 0) {
        return claim.citation_level >= 4 ? rubric.ceiling_not_covered_r4
                                         : rubric.ceiling_not_covered;
    }
    return judgement.ceiling;
}

void add_specificity(const Claim& claim, const Judgement& judgement, const Rubric& rubric,
                     Ledger& ledger) {
    if (judgement.verdict == Verdict::contradicted) {
        return;
    }
    if (claim.facets.stage != Stage::unspecified) {
        ledger.add("stage stated", rubric.stage, "says for which stage");
    }
    if (!claim.facets.comparator.empty()) {
        ledger.add("comparator named", rubric.comparator, "says compared with what");
    }
    if (claim.number_with_denominator) {
        ledger.add("number with denominator", rubric.denominator, "gives a number out of how many");
    }
}

void add_candour(const Claim& claim, int ceiling, const Rubric& rubric, Ledger& ledger) {
    if (claim.names_harm_or_limit) {
        ledger.add("states harm or limit", rubric.harm_or_limit, "names a harm or a limit");
    }
    const int strength = scored_strength(claim, rubric);
    if (!claim.pseudo_hedge && strength <= std::min(rubric.hedge_up_to, ceiling)) {
        ledger.add("calibrated hedge", rubric.calibrated_hedge,
                   "worded " + grade(strength) + ", within what " + grade(ceiling) + " allows");
    }
}

void subtract_gap(const Claim& claim, int ceiling, const Rubric& rubric, Ledger& ledger) {
    const auto& exempt = rubric.gap_not_for;
    if (std::find(exempt.begin(), exempt.end(), claim.type) != exempt.end()) {
        return;
    }
    const int strength = scored_strength(claim, rubric);
    const int gap = strength - ceiling;
    const int cost = std::min(rubric.gap_most, rubric.gap_per_grade * std::max(0, gap - 1));
    ledger.add("strength gap", -cost,
               "worded " + grade(strength) + (claim.pseudo_hedge ? " (pseudo-hedge)" : "") + ", " +
                   std::to_string(gap) + " grades above " + grade(ceiling));
}

// Who speaks and who gains, as the text as a whole shows it. An interested party's word
// weighs less; what a leaflet says with its harms and limits weighs more.
void add_setting(const Claim& claim, const Rubric& rubric, Ledger& ledger) {
    if (!claim.setting) {
        return;
    }
    const double steps = static_cast<double>(*claim.setting) - rubric.setting_neutral;
    const int points = std::clamp(static_cast<int>(std::lround(steps * rubric.setting_per_step)),
                                  -rubric.setting_least, rubric.setting_most);
    ledger.add("setting", points,
               points < 0 ? "texts that speak like this one are less often sound"
                          : "texts that speak like this one are more often sound");
}

// Each class once. Returns the gravest severity met.
Severity subtract_defects(const Claim& claim, const Lexicon& lexicon, const Rubric& rubric,
                          Ledger& ledger) {
    Severity gravest = Severity::note;
    std::vector<std::uint16_t> rules;
    for (const Defect& defect : claim.defects) {
        rules.push_back(defect.rule);
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    for (const std::uint16_t number : rules) {
        const Rule& rule = lexicon.rules[number];
        gravest = std::max(gravest, rule.severity);
        ledger.add("defect " + rule.id, -rubric.defect[static_cast<std::size_t>(rule.severity)],
                   std::string(name_of(rule.severity)) + ": " + rule.title);
    }
    return gravest;
}

// Only the lowest cap can hold the score down; the others would say nothing new.
void hold_caps(const Claim& claim, Verdict verdict, Severity gravest, const Rubric& rubric,
               Ledger& ledger) {
    int cap = rubric.cap[static_cast<std::size_t>(verdict)];
    std::string part = "cap " + std::string(name_of(verdict));
    std::string because = "the most that this verdict allows";
    if (verdict == Verdict::supported && claim.citation_level < rubric.sourced_from) {
        cap = rubric.cap_unsourced;
        part = "cap unsourced";
        because = "the most without a source that can be found";
    }
    if (gravest == Severity::critical && rubric.cap_critical < cap) {
        cap = rubric.cap_critical;
        part = "cap critical-defect";
        because = "the most with a critical defect";
    }
    ledger.hold(std::move(part), 0, cap, std::move(because));
}

Band band_of(int points, const Rubric& rubric) {
    std::size_t band = 0;
    while (band < rubric.band_from.size() && points < rubric.band_from[band]) {
        ++band;
    }
    return static_cast<Band>(band);
}

}  // namespace

std::string_view name_of(Band band) {
    return band_names[static_cast<std::size_t>(band)];
}
std::string_view reading(Band band) {
    return band_readings[static_cast<std::size_t>(band)];
}
std::optional<Band> band_named(std::string_view name) {
    return value_named<Band>(name, band_names);
}
std::string_view name_of(Severity severity) {
    return severity_names[static_cast<std::size_t>(severity)];
}
std::optional<Severity> severity_named(std::string_view name) {
    return value_named<Severity>(name, severity_names);
}

Score score(const Claim& claim, const Judgement& judgement, const Lexicon& lexicon,
            const Rubric& rubric) {
    const Verdict verdict = judgement.verdict;
    if (verdict == Verdict::not_checkable || !claim.checkable) {
        return {};
    }
    const int ceiling = ceiling_of(claim, judgement, rubric);
    const auto sourcing = static_cast<std::size_t>(std::clamp(claim.citation_level, 0, 4));

    Ledger ledger;
    ledger.always("base", rubric.base[static_cast<std::size_t>(verdict)],
                  std::string(name_of(verdict)));
    ledger.always("sourcing", rubric.sourcing[sourcing], std::string(sourcing_reasons[sourcing]));
    add_specificity(claim, judgement, rubric, ledger);
    add_candour(claim, ceiling, rubric, ledger);
    subtract_gap(claim, ceiling, rubric, ledger);
    add_setting(claim, rubric, ledger);
    const Severity gravest = subtract_defects(claim, lexicon, rubric, ledger);
    ledger.hold("limit 0 to 100", 0, 100, "a score stays within 0 and 100");
    hold_caps(claim, verdict, gravest, rubric, ledger);
    return {.points = ledger.sum(), .band = band_of(ledger.sum(), rubric), .ledger = ledger.take()};
}

}  // namespace probatum
