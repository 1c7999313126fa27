// SPDX-License-Identifier: Apache-2.0
// The ten questions that health-news reviewers ask of a text (HealthNewsReview.org).
#pragma once

#include "claim/claim.h"
#include "model/linear.h"

namespace probatum {

// Each question is one model over the text's portrait (claim/portrait.h).
std::vector<Criterion> criteria_of(const model::Models& models, const model::Features& portrait,
                                   const std::vector<DocumentFact>& facts);

}  // namespace probatum
