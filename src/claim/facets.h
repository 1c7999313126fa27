// SPDX-License-Identifier: Apache-2.0
// What a clause is about: intervention, comparator, condition, outcome … What it
// does not name itself it takes from what is in focus ("this therapy", "it").
#pragma once

#include "claim/claim.h"
#include "claim/reading.h"
#include "claim/scope.h"

#include <vector>

namespace probatum {

// What a reader has in mind at a point of the text: named last in the paragraph,
// else in the heading above, else in the title.
struct Focus {
    std::vector<ConceptNo> intervention, condition, site;
    Stage stage = Stage::unspecified;
};

// The focus at each sentence, before reading it.
std::vector<Focus> focus_of(const Reading& reading);

struct Found {
    Facets facets;
    bool names_intervention = false;  // in its own words, not by focus
    bool names_condition = false;
    bool points_back = false;  // "this therapy", "these cells"
};

// Facets in the clause's own words; comparators are interventions behind a comparison.
Found facets_in(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                TokenSpan clause);

// Fills what is missing from the rest of the sentence and from the focus.
void inherit(const Reading& reading, std::uint32_t sentence, const Focus& focus, Type type,
             Found& found, Claim& claim);

}  // namespace probatum
