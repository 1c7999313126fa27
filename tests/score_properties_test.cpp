// SPDX-License-Identifier: Apache-2.0
// Metamorphic properties of the score (codebook 5.4, with its numbers): what must never
// raise or lower a score, over generated claims, evidence, defects and sources.
#include "score_support.h"

#include <doctest/doctest.h>

#include <random>

using namespace probatum;
using namespace probatum::test;

namespace {

// A claim and the evidence on it, as features, and the decision procedure of the codebook
// in as few lines as it takes to relate the two.

enum class Extent { silent, inside, outside };  // of the stages that the evidence covers

struct Features {
    Type type = Type::efficacy;
    int strength = 5;
    bool pseudo_hedge = false;
    Extent stage = Extent::silent;
    int rung = -1;
    bool comparator = false, number = false, harm = false;
    int citation = 0;
    std::uint32_t defects = 0;  // bits by rule; missing-citation is added by itself

    bool has(std::string_view rule) const { return defects >> number_of(rule) & 1; }
    Features with(std::string_view rule) const {
        Features more = *this;
        more.defects |= 1U << number_of(rule);
        return more;
    }
};

struct Basis {
    bool covered = true, experimental = false, denied = false, retracted = false;
    bool early_only = false;
    int rung = 2;
    int ceiling = 3;
};

bool tells_status(Type type) {
    return type == Type::status || type == Type::recommendation || type == Type::prediction;
}
bool tells_effect(Type type) {
    return type != Type::background && type != Type::process && type != Type::harm;
}

Verdict verdict_of(const Features& claim, const Basis& basis) {
    if (!basis.covered || basis.retracted) {
        return Verdict::not_covered;
    }
    if (basis.denied && claim.strength >= 4) {
        return Verdict::contradicted;
    }
    if (basis.experimental && tells_status(claim.type) && claim.strength >= 2) {
        return Verdict::experimental_status;
    }
    const bool stage_wider =
        claim.stage == Extent::outside || (claim.stage == Extent::silent && claim.strength >= 4);
    if (claim.rung > basis.rung || (basis.early_only && stage_wider)) {
        return Verdict::overstated_scope;
    }
    return claim.strength - basis.ceiling >= 2 ? Verdict::overstated_certainty : Verdict::supported;
}

Claim claim_of(const Features& features) {
    Claim claim;
    claim.type = features.type;
    claim.strength = features.strength;
    claim.pseudo_hedge = features.pseudo_hedge;
    claim.citation_level = features.citation;
    claim.names_harm_or_limit = features.harm;
    claim.number_with_denominator = features.number;
    claim.facets.rung = features.rung;
    claim.facets.stage = features.stage == Extent::silent   ? Stage::unspecified
                         : features.stage == Extent::inside ? Stage::early
                                                            : Stage::late;
    if (features.comparator) {
        claim.facets.comparator.push_back(0);
    }
    for (std::uint16_t rule = 0; rule < lexicon().rules.size(); ++rule) {
        if (features.defects >> rule & 1) {
            claim.defects.push_back({rule, {}});
        }
    }
    if (tells_effect(features.type) && features.citation < 3 &&
        !features.has("vague-attribution")) {
        claim.defects.push_back({number_of("missing-citation"), {}});
    }
    return claim;
}

Score score_of(const Features& features, const Basis& basis) {
    return scored(claim_of(features), judged(verdict_of(features, basis), basis.ceiling));
}

std::string described(const Features& f, const Basis& b) {
    return std::string(name_of(f.type)) + " S" + std::to_string(f.strength) +
           (f.pseudo_hedge ? " pseudo" : "") + " stage " + std::to_string(int(f.stage)) + " rung " +
           std::to_string(f.rung) + " R" + std::to_string(f.citation) + " defects " +
           std::to_string(f.defects) + " | ceiling S" + std::to_string(b.ceiling) + " rung " +
           std::to_string(b.rung) + (b.covered ? "" : " uncovered") +
           (b.experimental ? " experimental" : "") + (b.denied ? " denied" : "") +
           (b.early_only ? " early only" : "") + " → " + std::string(name_of(verdict_of(f, b)));
}

struct Checker {
    Features claim;
    Basis basis;
    int points;
    long checks = 0;

    void never_raises(const char* property, const Features& after, const Basis& on) {
        ++checks;
        const int now = *score_of(after, on).points;
        if (now > points) {
            FAIL(property << " raised " << points << " to " << now << "\n  before: "
                          << described(claim, basis) << "\n  after:  " << described(after, on));
        }
    }
    void never_lowers(const char* property, const Features& after, const Basis& on) {
        ++checks;
        const int now = *score_of(after, on).points;
        if (now < points) {
            FAIL(property << " lowered " << points << " to " << now << "\n  before: "
                          << described(claim, basis) << "\n  after:  " << described(after, on));
        }
    }

    void sources_and_words();
    void scope_and_details();
    void evidence();
    void limits();
};

void Checker::sources_and_words() {
    for (int level = std::max(3, claim.citation + 1); level <= 4; ++level) {
        Features better = claim;
        better.citation = level;
        never_lowers("1. a source that can be found", better, basis);
    }
    for (int strength = claim.strength + 1; strength <= 6; ++strength) {
        Features stronger = claim;
        stronger.strength = strength;
        never_raises("2. a stronger verb", stronger, basis);
    }
    for (const NamedRule& rule : classes) {
        never_raises("5. one more defect", claim.with(rule.id), basis);
    }
    Features gesture = claim.with("vague-attribution");
    gesture.citation = std::max(1, claim.citation);
    if (claim.citation <= 1) {
        never_raises("5. \"studies show\"", gesture, basis);
    }
    Features hedged = claim.with("pseudo-hedge");
    hedged.pseudo_hedge = true;
    never_raises("6. a pseudo-hedge", hedged, basis);
}

void Checker::scope_and_details() {
    if (claim.stage == Extent::inside) {
        Features dropped = claim;
        dropped.stage = Extent::silent;
        never_raises("3. a stage limit dropped", dropped, basis);
    }
    for (int rung = claim.rung + 1; rung <= 6; ++rung) {
        Features higher = claim;
        higher.rung = rung;
        never_raises("4. a higher rung", higher, basis);
    }
    Features more = claim;
    more.harm = true;
    never_lowers("7. a harm named", more, basis);
    more = claim;
    more.number = true;
    never_lowers("8. a number with its denominator", more, basis);
    more = claim;
    more.comparator = true;
    never_lowers("9. the comparator named", more, basis);
}

void Checker::evidence() {
    for (int ceiling = basis.ceiling + 1; ceiling <= 6; ++ceiling) {
        Basis stronger = basis;
        stronger.ceiling = ceiling;
        never_lowers("10. stronger evidence", claim, stronger);
    }
    Basis gone = basis;
    gone.covered = false;
    REQUIRE(verdict_of(claim, gone) != Verdict::supported);
    REQUIRE(*score_of(claim, gone).points <= 69);
    Basis labelled = basis;
    labelled.experimental = true;
    if (tells_status(claim.type)) {
        never_raises("12. labelled experimental", claim, labelled);
    }
    Basis denied = basis;
    denied.denied = true;
    never_raises("12. an explicit denial", claim, denied);
    Basis retracted = basis;
    retracted.retracted = true;
    if (verdict_of(claim, basis) == Verdict::supported) {
        never_raises("22. the only study retracted", claim, retracted);
        REQUIRE(verdict_of(claim, retracted) == Verdict::not_covered);
    }
}

void Checker::limits() {
    const Score score = score_of(claim, basis);
    const Verdict verdict = verdict_of(claim, basis);
    const bool critical =
        claim.has("cure-claim") || claim.has("guaranteed-outcome") || claim.has("safety-absolute");
    bool fine = sum_of(score) == points && points >= 0 && points <= 100;
    fine &= !critical || points <= 29;
    fine &= verdict != Verdict::contradicted || points <= 25;
    fine &= score.band != Band::A || (verdict == Verdict::supported && claim.citation >= 3);
    fine &= (score.band == Band::A) == (points >= 85);
    ++checks;
    REQUIRE_MESSAGE(fine, "13, 14. caps and sums: " << points << " " << described(claim, basis));

    Claim twice = claim_of(claim);
    twice.defects.insert(twice.defects.end(), twice.defects.begin(), twice.defects.end());
    ++checks;
    REQUIRE(scored(twice, judged(verdict, basis.ceiling)).points == points);  // 14. counts once

    constexpr Verdict rising[] = {Verdict::contradicted,
                                  Verdict::experimental_status,
                                  Verdict::overstated_scope,
                                  Verdict::overstated_certainty,
                                  Verdict::mixed,
                                  Verdict::supported};
    int least = 0;
    for (const Verdict one : rising) {
        const int now = *scored(claim_of(claim), judged(one, basis.ceiling)).points;
        ++checks;
        REQUIRE_MESSAGE(now >= least,
                        "23. verdict order at " << name_of(one) << ": " << described(claim, basis));
        least = now;
    }
}

}  // namespace

TEST_CASE("metamorphic properties over generated claims and evidence") {
    std::mt19937 random(20250);
    const auto chance = [&](unsigned one_in) { return random() % one_in == 0; };
    long claims = 0, checks = 0;
    for (const Type type : {Type::efficacy, Type::status, Type::recommendation, Type::mechanism,
                            Type::background, Type::harm}) {
        for (int bits = 0; bits < 7 * 2 * 3 * 4 * 8 * 5; ++bits) {
            int rest = bits;
            const auto take = [&](int of) {
                const int value = rest % of;
                rest /= of;
                return value;
            };
            Features claim;
            claim.type = type;
            claim.strength = take(7);
            claim.pseudo_hedge = take(2) == 1;
            claim.stage = static_cast<Extent>(take(3));
            claim.rung = std::array{-1, 2, 4, 6}[static_cast<std::size_t>(take(4))];
            claim.comparator = take(2) == 1;
            claim.number = take(2) == 1;
            claim.harm = take(2) == 1;
            claim.citation = take(5);
            for (unsigned n = random() % 4; n > 0; --n) {
                claim.defects |= 1U << random() % std::size(classes);
            }
            claim.defects &= ~(1U << number_of("missing-citation"));
            Basis basis;
            basis.covered = !chance(5);
            basis.experimental = chance(3);
            basis.denied = chance(6);
            basis.early_only = chance(2);
            basis.rung = static_cast<int>(random() % 7);
            basis.ceiling = 1 + static_cast<int>(random() % 5);

            Checker checker{claim, basis, *score_of(claim, basis).points};
            checker.sources_and_words();
            checker.scope_and_details();
            checker.evidence();
            checker.limits();
            ++claims;
            checks += checker.checks;
        }
    }
    CHECK(claims == 6 * 6720);
    CHECK(checks > 1'500'000);
}
