// SPDX-License-Identifier: Apache-2.0
#include "app/analyse.h"

#include "claim/find.h"
#include "input/read.h"
#include "match/match.h"

namespace probatum {

Analysis analyse(Source source, const Lexicon& lexicon, const Evidence& evidence,
                 const Rubric& rubric) {
    require_text(source);
    Analysis analysis;
    analysis.text = segment(read(source));
    const Cues cues = match(analysis.text, lexicon);
    analysis.claims = find_claims(analysis.text, cues, lexicon);
    analysis.judgements = compare(analysis.claims, evidence, lexicon);
    for (std::size_t i = 0; i < analysis.claims.all.size(); ++i) {
        analysis.scores.push_back(
            score(analysis.claims.all[i], analysis.judgements[i], lexicon, rubric));
    }
    analysis.source = std::move(source);
    return analysis;
}

}  // namespace probatum
