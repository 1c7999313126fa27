// SPDX-License-Identifier: Apache-2.0
#include "evidence/steps.h"

#include <algorithm>

namespace probatum {

Judgement judgement(const Question& question, Verdict verdict, const Witnesses& witnesses,
                    int ceiling, std::string reason) {
    Judgement made;
    made.verdict = verdict;
    made.reason = std::move(reason);
    made.ceiling = ceiling;
    show(question, witnesses, made);
    return made;
}

// Statements of the same product on other diseases or outcomes may stand beside the claim.
Judgement not_covered(const Question& question, std::string reason) {
    Witnesses beside = question.witnesses;
    if (beside.empty() && !question.interventions.empty()) {
        beside = question.index.find(question.interventions, question.conditions, true);
        std::erase_if(beside, [](const Witness& witness) { return witness.retracted; });
    }
    for (Witness& witness : beside) {
        witness.overlap = Overlap::none;
    }
    return judgement(question, Verdict::not_covered, beside, -1, std::move(reason));
}

bool strong(const Question& question) {
    return question.claim.strength >= 4;
}

std::string about(const Question& question) {
    return question.interventions.empty() ? names(question.conditions, question.lexicon())
                                          : names(question.interventions, question.lexicon());
}

}  // namespace probatum
