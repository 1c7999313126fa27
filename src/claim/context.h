// SPDX-License-Identifier: Apache-2.0
// Who speaks and who gains: what a text promotes, and facts about it as a whole
// that document-level rules and the ten criteria ask for.
#pragma once

#include "claim/claim.h"
#include "claim/reading.h"
#include "claim/sections.h"
#include "model/linear.h"

#include <string_view>
#include <vector>

namespace probatum {

// How likely the text sells, offers or recommends a treatment, by its portrait.
float promotes(const Lexicon& lexicon, const model::Features& portrait);

// Whether a text is long enough to show who speaks.
bool shows_itself(const Text& text);

// A text that most likely promotes nothing: a leaflet, a review, a warning.
bool is_sober(const Text& text, float promotes);

// What Claim::setting holds.
std::optional<float> setting_of(const Text& text, const Lexicon& lexicon,
                                const model::Features& portrait);

// The interventions that the text speaks for, most claimed first; empty for texts
// that weigh, inform or debunk Sets `promoted` of
// each claim that speaks for them.
std::vector<ConceptNo> find_promoted(const Lexicon& lexicon, float promotes,
                                     std::vector<Claim>& claims);

// promotion commercial benefits harms-named harms-trivial-only alternatives-named
// alternatives-benefit cost-named status-named disclaimer biologic call-to-action
// financial conflicts evidence-graded novelty-framed availability-named defects limits-named
std::vector<DocumentFact> facts_of(const Reading& reading, const std::vector<Section>& sections,
                                   const std::vector<Claim>& claims,
                                   const std::vector<ConceptNo>& promoted);

bool has_fact(const std::vector<DocumentFact>& facts, std::string_view id);

// Document-level rules whose `[document]` table the facts fulfil.
std::vector<Defect> document_findings(const Reading& reading,
                                      const std::vector<DocumentFact>& facts);

}  // namespace probatum
