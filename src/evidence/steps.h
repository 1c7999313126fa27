// SPDX-License-Identifier: Apache-2.0
// The steps of the decision procedure. Each answers one question of the codebook and
// either decides or passes; procedure.cpp says in which order they are asked.
#pragma once

#include "evidence/witnesses.h"

#include <optional>
#include <string>

namespace probatum {

using Decision = std::optional<Judgement>;

// Coverage (steps_coverage.cpp): does the evidence address the claim at all?
Decision unknown_intervention(const Question& question);
Decision other_condition(const Question& question);
Decision unknown_comparator(const Question& question);
Decision wider_condition(const Question& question);
Decision silent_outcome(const Question& question);
Decision never_compared(const Question& question);

// Scope (steps_scope.cpp): is the claim wider than what the evidence tells?
Decision unnamed_product(const Question& question);
Decision missing_adjunct(const Question& question);
Decision higher_rung(const Question& question);
Decision other_stage(const Question& question);
Decision other_site(const Question& question);
Decision other_population(const Question& question);

// What steps share (steps.cpp).
Judgement judgement(const Question& question, Verdict verdict, const Witnesses& witnesses,
                    int ceiling, std::string reason);
Judgement not_covered(const Question& question, std::string reason);
bool strong(const Question& question);        // S4 and more
std::string about(const Question& question);  // the names of what is asked about

}  // namespace probatum
