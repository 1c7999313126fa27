// SPDX-License-Identifier: Apache-2.0
// A text as a whole, as the models see it: which shares of its sentences carry which
// signals, and which shares of its claims are of which kind. A share is told in steps
// ("sig:price>=0.05"), so that one sentence more or less seldom changes the picture.
#pragma once

#include "claim/claim.h"
#include "claim/reading.h"
#include "claim/sections.h"
#include "model/linear.h"

#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// Names: sig:ID and str:CLASS and end:… over the article's sentences; type:… and
// negative, alarm, defect, cited, quoted over its claims; long and short.
model::Features portrait_of(const Reading& reading, const std::vector<Section>& sections,
                            const std::vector<Claim>& claims);

// A portrait's feature for readers: "sig:price>=0.05" → "price in 5 % of the sentences or more".
std::string in_words(std::string_view feature);
// What the feature counts, whatever the step: "sig:price".
std::string_view counted_by(std::string_view feature);

}  // namespace probatum
