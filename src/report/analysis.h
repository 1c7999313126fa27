// SPDX-License-Identifier: Apache-2.0
// Everything printable about one document: what the road ends in and every report reads.
#pragma once

#include "claim/claim.h"
#include "evidence/compare.h"
#include "evidence/relate.h"
#include "score/score.h"
#include "text/text.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

extern const std::string_view tool_version;

struct Analysis {
    Source source;
    Text text;
    Claims claims;
    std::vector<Judgement> judgements;     // one per claim
    std::vector<Score> scores;             // one per claim
    std::vector<std::string> suggestions;  // one per claim, empty: none
    std::optional<Relating> relation;      // batch with inline evidence

    std::array<int, 6> bands() const;           // A…N over all claims
    std::array<int, 6> promoted_bands() const;  // over claims about the promoted intervention
    int checkable() const;
    double coverage() const;  // share of checkable claims that the packs could judge; 0: none
    int words() const;
};

// A claim that sells: about the promoted intervention, and of a type that a reader
// would act on (codebook 5.2). Summaries and gates count these.
bool about_promoted(const Claim& claim);

// 1-based line and column (in code points) of source byte offsets, computed once per source.
// A byte order mark is no column. Fast on a document that is one long line, too.
class LineIndex {
public:
    explicit LineIndex(std::string_view bytes);
    struct Position {
        std::size_t line, column;
    };
    Position at(std::size_t offset) const;

private:
    std::size_t code_points_before(std::size_t offset) const;
    std::string_view bytes_;
    std::vector<std::size_t> starts_;  // of lines
    std::vector<std::size_t> counts_;  // code points before every stride bytes
};

// The sentences that travel with every report.
extern const std::vector<std::string> warnings;

}  // namespace probatum
