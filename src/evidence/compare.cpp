// SPDX-License-Identifier: Apache-2.0
#include "evidence/compare.h"

#include "evidence/index.h"
#include "evidence/procedure.h"

#include <algorithm>
#include <array>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 9> verdict_names = {
    "supported",        "mixed",
    "understated",      "overstated-certainty",
    "overstated-scope", "experimental-status",
    "contradicted",     "not-covered",
    "not-checkable"};
constexpr std::array<std::string_view, 9> verdict_readings = {
    "The evidence says the same, about as strongly",
    "Parts of this get different answers",
    "The evidence is more positive about this option",
    "The evidence is less sure",
    "The evidence found this only in a narrower case",
    "By the evidence this is still experimental",
    "The evidence says otherwise",
    "This evidence base does not address it",
    "Nothing here that evidence could speak to",
};
constexpr std::array<std::string_view, 3> relation_names = {"supports", "refutes", "related"};

// --- 0. Checkable ---------------------------------------------------------------------------

bool proposes_nothing(const Claim& claim) {
    return !claim.checkable || claim.voice == Voice::comment || claim.voice == Voice::boilerplate ||
           claim.type == Type::rhetoric || claim.type == Type::commercial ||
           claim.type == Type::disclaimer;
}

Judgement not_checkable() {
    Judgement made;
    made.verdict = Verdict::not_checkable;
    made.step = "checkable";
    made.reason = "no proposition that evidence could speak to";
    return made;
}

// --- 1. Split and join ----------------------------------------------------------------------

void add_evidence(Judgement& into, const Judgement& from) {
    for (const Shown& one : from.evidence) {
        const bool there =
            std::any_of(into.evidence.begin(), into.evidence.end(), [&](const Shown& other) {
                return other.pack == one.pack && other.statement == one.statement;
            });
        if (!there && into.evidence.size() < 3) {
            into.evidence.push_back(one);
        }
    }
}

Judgement lowest(const std::vector<Judgement>& parts) {
    return *std::min_element(
        parts.begin(), parts.end(),
        [](const Judgement& a, const Judgement& b) { return a.ceiling < b.ceiling; });
}

bool any_of(const std::vector<Judgement>& parts, Verdict verdict) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Judgement& part) { return part.verdict == verdict; });
}

Judgement mixed(const std::vector<Judgement>& parts) {
    Judgement joined;
    joined.verdict = Verdict::mixed;
    joined.step = "split";
    for (const Judgement& part : parts) {
        joined.reason += (joined.reason.empty() ? "" : "; ") + std::string(name_of(part.verdict)) +
                         " (" + part.reason + ")";
        joined.ceiling = std::max(joined.ceiling, part.ceiling);
        const bool told =
            std::find(joined.also.begin(), joined.also.end(), part.verdict) != joined.also.end();
        if (!told && part.verdict != Verdict::supported && part.verdict != Verdict::not_covered) {
            joined.also.push_back(part.verdict);
        }
    }
    return joined;
}

// Parts with one verdict are one answer, that of the part with the least behind it. Parts
// with different verdicts make the claim mixed, unless one is contradicted and none is
// supported: other products beside it must not soften that.
Judgement join(const std::vector<Judgement>& parts) {
    Judgement joined;
    const bool same = std::all_of(parts.begin(), parts.end(), [&](const Judgement& part) {
        return part.verdict == parts.front().verdict;
    });
    if (same) {
        joined = lowest(parts);
    } else if (any_of(parts, Verdict::contradicted) && !any_of(parts, Verdict::supported)) {
        joined = *std::find_if(parts.begin(), parts.end(), [](const Judgement& part) {
            return part.verdict == Verdict::contradicted;
        });
    } else {
        joined = mixed(parts);
    }
    for (const Judgement& part : parts) {
        add_evidence(joined, part);
    }
    return joined;
}

Judgement decide_all(const std::vector<Question>& questions) {
    std::vector<Judgement> parts;
    for (const Question& question : questions) {
        parts.push_back(decide(question));
    }
    return parts.size() == 1 ? std::move(parts.front()) : join(parts);
}

// --- Retraction -----------------------------------------------------------------------------

// How much a verdict is worth to a claim; ties are as good as each other.
int worth(Verdict verdict) {
    switch (verdict) {
        case Verdict::supported:
            return 7;
        case Verdict::mixed:
            return 6;
        case Verdict::not_covered:
            return 5;
        case Verdict::overstated_certainty:
        case Verdict::understated:
            return 4;
        case Verdict::overstated_scope:
            return 3;
        case Verdict::experimental_status:
            return 2;
        case Verdict::contradicted:
            return 1;
        case Verdict::not_checkable:
            return 0;
    }
    return 0;
}

bool any_retracted(const std::vector<Question>& questions) {
    return std::any_of(questions.begin(), questions.end(), [](const Question& question) {
        return std::any_of(question.witnesses.begin(), question.witnesses.end(),
                           [](const Witness& witness) { return witness.retracted; });
    });
}

// A retraction takes support away and never earns a claim anything: of the verdicts with
// and without the retracted statements the lower one stands.
Judgement decide_with_retractions(const Claim& claim, const Evidence::Index& index) {
    const std::vector<Question> all = questions_of(claim, index, true);
    Judgement with = decide_all(all);
    if (!any_retracted(all)) {
        return with;
    }
    Judgement without = decide_all(questions_of(claim, index, false));
    const auto rank = [](const Judgement& one) {
        return std::pair(worth(one.verdict), one.ceiling);
    };
    if (rank(with) < rank(without)) {
        return with;
    }
    if (with.verdict != without.verdict) {
        without.reason += " (the statement that said so is retracted)";
    }
    return without;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    return verdict_names[static_cast<std::size_t>(verdict)];
}
std::string_view reading(Verdict verdict) {
    return verdict_readings[static_cast<std::size_t>(verdict)];
}
std::string_view name_of(Relation relation) {
    return relation_names[static_cast<std::size_t>(relation)];
}

Evidence::Evidence() = default;
Evidence::Evidence(std::vector<Pack> packs, const Lexicon& lexicon)
    : index_(std::make_unique<Index>(std::move(packs), lexicon)) {}
Evidence::~Evidence() = default;
Evidence::Evidence(Evidence&&) noexcept = default;
Evidence& Evidence::operator=(Evidence&&) noexcept = default;

std::span<const Pack> Evidence::packs() const {
    return index_ ? std::span<const Pack>(index_->packs) : std::span<const Pack>();
}
bool Evidence::empty() const {
    return packs().empty();
}
const Evidence::Index& Evidence::index() const {
    return *index_;
}

std::vector<Judgement> compare(const Claims& claims, const Evidence& evidence,
                               const Lexicon& lexicon) {
    const Evidence::Index none({}, lexicon);
    const Evidence::Index& index = evidence.empty() ? none : evidence.index();
    std::vector<Judgement> judgements;
    judgements.reserve(claims.all.size());
    for (const Claim& claim : claims.all) {
        judgements.push_back(proposes_nothing(claim) ? not_checkable()
                                                     : decide_with_retractions(claim, index));
    }
    return judgements;
}

}  // namespace probatum
