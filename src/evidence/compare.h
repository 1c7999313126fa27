// SPDX-License-Identifier: Apache-2.0
// The door of the evidence room: each claim against the named packs. Alignment by
// facets (evidence/index.h), then the decision procedure of the codebook
// (evidence/procedure.h, 4.4 clarified by 4.5).
#pragma once

#include "claim/claim.h"
#include "evidence/pack.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class Verdict : std::uint8_t {
    supported,
    mixed,
    understated,
    overstated_certainty,
    overstated_scope,
    experimental_status,
    contradicted,
    not_covered,
    not_checkable
};
std::string_view name_of(Verdict);  // "overstated-scope"
std::string_view reading(Verdict);  // the sentence for readers

enum class Relation : std::uint8_t { supports, refutes, related };
std::string_view name_of(Relation);

struct Shown {  // a statement shown beside a claim
    std::uint16_t pack = 0;
    std::uint32_t statement = 0;
    Relation relation = Relation::related;
};

struct Judgement {
    Verdict verdict = Verdict::not_covered;
    std::vector<Verdict> also;    // secondary verdicts
    std::string reason;           // what differs, and where; "condition: …" when not covered
    std::string_view step;        // of the procedure, that decided: "scope: stage"
    int ceiling = -1;             // strength the evidence carries; −1: none
    std::vector<Shown> evidence;  // at most three
};

// Immutable; shared by all documents of a run. Keeps a reference to the lexicon.
class Evidence {
public:
    Evidence();
    explicit Evidence(std::vector<Pack> packs, const Lexicon& lexicon);
    ~Evidence();
    Evidence(Evidence&&) noexcept;
    Evidence& operator=(Evidence&&) noexcept;
    std::span<const Pack> packs() const;
    bool empty() const;
    struct Index;
    const Index& index() const;

private:
    std::unique_ptr<Index> index_;
};

// One judgement per claim, in order.
std::vector<Judgement> compare(const Claims& claims, const Evidence& evidence,
                               const Lexicon& lexicon);

}  // namespace probatum
