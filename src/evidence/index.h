// SPDX-License-Identifier: Apache-2.0
// Which statements speak of an intervention for a condition. Statements are filed
// under every concept that they can answer for (the intervention itself, its kinds
// and the classes above it), so a look-up touches matching statements only.
#pragma once

#include "evidence/compare.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace probatum {

// How a statement's intervention stands to the one asked for, nearest first.
enum class Kin : std::uint8_t {
    same,
    member,     // the statement speaks of a kind of it
    family,     // the statement speaks of a class that it belongs to
    universal,  // the statement speaks of every intervention, for its rung
};

// How a statement's condition stands to those asked for.
enum class Overlap : std::uint8_t {
    none,  // another disease
    wide,  // the statement is about a part of what was asked for
    same,
};

// A statement that can speak to a claim.
struct Witness {
    const Pack* pack = nullptr;
    const Statement* statement = nullptr;
    std::uint16_t pack_number = 0;
    std::uint32_t number = 0;
    Kin kin = Kin::same;
    Overlap overlap = Overlap::same;
    bool retracted = false;
};

// An order by names, so that nothing depends on where a pack or statement stands.
bool by_name(const Witness& a, const Witness& b);

struct Evidence::Index {
    Index(std::vector<Pack> packs, const Lexicon& lexicon);

    // Statements on one of `interventions`; none asked for: those about the disease
    // itself. Those without overlap too when `elsewhere`. Sorted by name, each once, with its
    // nearest kin.
    std::vector<Witness> find(const std::vector<ConceptNo>& interventions,
                              const std::vector<ConceptNo>& conditions, bool elsewhere) const;

    // Packs know the intervention (by itself or a kind of it, or a class that is no umbrella).
    bool knows(const std::vector<ConceptNo>& interventions) const;
    // A statement compares with one of these, or tells what one of them does.
    bool knows_comparator(ConceptNo comparator) const;
    bool is_umbrella(ConceptNo intervention) const;
    bool is_class_of_condition(ConceptNo condition) const;  // that a statement is about
    bool is_a(ConceptNo id, ConceptNo ancestor) const { return lexicon->is_a(id, ancestor); }
    bool related(ConceptNo a, ConceptNo b) const { return is_a(a, b) || is_a(b, a); }
    Overlap overlap_of(const std::vector<ConceptNo>& asked, ConceptNo condition) const;

    std::vector<Pack> packs;
    const Lexicon* lexicon;

private:
    struct Entry {
        std::uint32_t place = 0;  // into places_
        Kin kin = Kin::same;
    };
    struct Place {
        std::uint16_t pack = 0;
        std::uint32_t statement = 0;
    };
    using Key = std::uint32_t;  // intervention and condition

    void file(std::uint32_t place, const Pack& pack, const Statement& statement);
    void file_under(ConceptNo intervention, const Statement& statement, Entry entry);
    void collect(ConceptNo intervention, ConceptNo condition, Overlap overlap,
                 std::vector<Witness>& into) const;
    bool universal_reaches(const Statement& statement, ConceptNo intervention) const;
    Witness witness(const Entry& entry, Overlap overlap) const;

    std::vector<Place> places_;
    std::vector<std::vector<ConceptNo>> kinds_;  // concept → all concepts below it
    std::unordered_map<Key, std::vector<Entry>> filed_;
    std::vector<std::uint32_t> universal_;          // places
    std::vector<ConceptNo> conditions_;             // that statements are about; sorted
    std::vector<ConceptNo> comparators_, treated_;  // sorted
};

// Stand for an intervention or a condition in keys: numbers that no concept has.
inline constexpr ConceptNo no_intervention = 0xFFFF;
inline constexpr ConceptNo any_condition = 0xFFFE;

}  // namespace probatum
