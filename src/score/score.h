// SPDX-License-Identifier: Apache-2.0
// The integer ledger of the codebook (5.2): base by verdict, sourcing, specificity,
// candour, strength gap, defects, then caps. Every line that moved the score is in
// the ledger, and the ledger sums to the score.
#pragma once

#include "claim/claim.h"
#include "evidence/compare.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class Band : std::uint8_t { A, B, C, D, E, N };
inline constexpr std::array all_bands = {Band::A, Band::B, Band::C, Band::D, Band::E, Band::N};
std::string_view name_of(Band);  // "A"
std::string_view reading(Band);  // "Well supported as written"
std::optional<Band> band_named(std::string_view);
std::string_view name_of(Severity);  // "critical"
std::optional<Severity> severity_named(std::string_view);

struct LedgerLine {
    std::string
        part;  // "base", "sourcing", "stage stated", "defect hype-language", "cap contradicted" …
    int points = 0;
    std::string because;
};

struct Score {
    std::optional<int> points;  // 0..100; nothing: not scored
    Band band = Band::N;
    std::vector<LedgerLine> ledger;  // base and sourcing always, the rest where it counts
};

// Weights, from lexicons/<language>/rubric.toml. All are positive numbers; what is
// taken away is subtracted by score().
struct Rubric {
    std::array<int, 8> base{};      // by Verdict, not-checkable left out
    std::array<int, 5> sourcing{};  // by R level
    int stage = 0, comparator = 0, denominator = 0;
    int harm_or_limit = 0, calibrated_hedge = 0;
    int hedge_up_to = 4;         // the highest grade that can be a calibrated hedge
    int pseudo_hedge_grade = 4;  // a pseudo-hedged claim counts as at least this
    int gap_per_grade = 0, gap_most = 0;
    int ceiling_not_covered = 3, ceiling_not_covered_r4 = 4, ceiling_experimental = 1;
    std::vector<Type> gap_not_for;  // claims that no strength gap is held against
    std::array<int, 5> defect{};    // by Severity
    // Points for each step of Claim::setting above (or below) what is neutral, within limits.
    double setting_neutral = 3, setting_per_step = 0;
    int setting_least = 0, setting_most = 0;
    std::array<int, 8> cap{};  // by Verdict; 100 where the verdict sets no limit
    int cap_critical = 0, cap_unsourced = 0, sourced_from = 3;  // 3: R3 counts as a source
    std::array<int, 4> band_from{};                             // lowest points of A, B, C, D
};
// Every mistake goes to `problems`, weights that break the promised order among them.
Rubric parse_rubric(std::string_view toml, const std::string& name, Problems& problems);

// Pure: the claim's defects (missing-citation among them) are complete when it comes here.
Score score(const Claim& claim, const Judgement& judgement, const Lexicon& lexicon,
            const Rubric& rubric);

}  // namespace probatum
