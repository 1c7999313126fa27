// SPDX-License-Identifier: Apache-2.0
// What the steps of the procedure ask of the statements that can speak to a claim.
#pragma once

#include "evidence/question.h"

#include <optional>
#include <string>
#include <vector>

namespace probatum {

using Witnesses = std::vector<Witness>;

// Statements that tell of a benefit, on the outcomes asked for or on any.
Witnesses benefits(const Question& question);
Witnesses benefits_on_outcome(const Question& question);

// Statements that expressly deny what the claim asserts, or tell the opposite, and that
// nothing of the same or a higher level outweighs.
Witnesses denials(const Question& question);

// Where the sources see the product stand: the statements that call it experimental,
// explored or unproven; none when one of equal nearness calls it established.
Witnesses tentative(const Question& question);

// Statements that the claim's strength is measured by, best first: same intervention,
// same stage, highest level, nearest outcome, lowest strength.
Witnesses measures(const Question& question);

// The strength that the evidence bears for the claim; the best measure's, unless a single
// study would have to carry a general claim against the source's own conclusion.
int ceiling(const Question& question, const Witnesses& measures);

// Fills a judgement's evidence: the first three of `witnesses`, each once.
void show(const Question& question, const Witnesses& witnesses, Judgement& judgement);

// "avascular necrosis and osteoarthritis"
std::string names(const std::vector<ConceptNo>& concepts, const Lexicon& lexicon);

}  // namespace probatum
