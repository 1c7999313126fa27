// SPDX-License-Identifier: Apache-2.0
// What a claim asks of the evidence: one product (or combination) with its outcomes,
// and the statements that can speak to it. A claim about several products is several
// questions.
#pragma once

#include "evidence/index.h"

#include <vector>

namespace probatum {

// How a statement's outcome stands to the one claimed, nearest first.
enum class Closeness : std::uint8_t {
    same,
    member,  // the statement tells of a kind of it
    family,  // the statement tells of a family that it belongs to
    none,
};

struct Question {
    const Claim& claim;
    const Evidence::Index& index;
    std::vector<ConceptNo> interventions;  // descriptions of one product; empty: about the disease
    std::vector<ConceptNo> conditions;
    std::vector<ConceptNo> outcomes;
    std::vector<Witness> witnesses;  // on that product, for that condition or a part of it
    bool capacity = false;           // tells what cells or substances can do, whatever the disease
    bool effect = false;             // tells what a treatment does to patients
    bool standing = false;  // tells where a treatment stands: status, recommendation, prediction
    bool denies = false;    // the effect is denied
    Direction asserted = Direction::none;

    Closeness closeness(const Statement& statement) const;
    Closeness closeness(const Statement& statement, ConceptNo outcome) const;
    // The statement is about the claim's disease, not about what cells can do in any.
    bool covers(const Witness& witness) const;
    const Lexicon& lexicon() const { return *index.lexicon; }
};

bool settled(const Statement& statement);    // established, or preferred by many
bool unsettled(const Statement& statement);  // experimental, explored, unproven …

// The questions of one claim; at least one. Retracted statements are left out unless asked for.
std::vector<Question> questions_of(const Claim& claim, const Evidence::Index& index,
                                   bool with_retracted);

}  // namespace probatum
