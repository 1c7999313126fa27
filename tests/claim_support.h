// SPDX-License-Identifier: Apache-2.0
// Short ways for tests to run the claim room on a few sentences.
#pragma once

#include "claim/find.h"
#include "input/read.h"
#include "match/match.h"

#include <string>

namespace probatum::testing {

struct Read {
    const Lexicon& lexicon = built_in_lexicon();  // before what is made with it
    Text text;
    Claims claims;

    explicit Read(const std::string& words, Media media = Media::plain)
        : text(segment(read(Source{"test", media, words}))),
          claims(find_claims(text, match(text, lexicon), lexicon)) {}

    std::string words(TextSpan span) const { return std::string(text.of(span)); }
    // The claim whose words contain `part`; a failed test otherwise.
    const Claim* claim(const std::string& part) const {
        for (const Claim& claim : claims.all) {
            if (words(claim.span).find(part) != std::string::npos) {
                return &claim;
            }
        }
        return nullptr;
    }
    bool has_defect(const std::string& rule) const {
        for (const Claim& claim : claims.all) {
            for (const Defect& defect : claim.defects) {
                if (lexicon.rules[defect.rule].id == rule) {
                    return true;
                }
            }
        }
        return false;
    }
};

}  // namespace probatum::testing
