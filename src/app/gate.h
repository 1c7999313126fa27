// SPDX-License-Identifier: Apache-2.0
// What makes a run fail. Gates look at claims about the promoted intervention; only a
// rule that was named is looked for everywhere. A claim that no evidence covers and
// that carries no defect never fails.
#pragma once

#include "report/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace probatum {

struct Gate {
    std::optional<Band> band;          // that or worse
    std::optional<Severity> severity;  // that or graver
    std::vector<std::uint16_t> rules;
    int min_score = 0;
};

// Throws Failure when a word is no band, severity or rule.
Gate parse_gate(const std::vector<std::string>& fail_on, int min_score, const Lexicon& lexicon);

// Why the document fails, a reason for each kind; empty: it passes.
std::vector<std::string> tripped(const Gate& gate, const Analysis& analysis,
                                 const Lexicon& lexicon);

}  // namespace probatum
