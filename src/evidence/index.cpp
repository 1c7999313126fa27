// SPDX-License-Identifier: Apache-2.0
#include "evidence/index.h"

#include <algorithm>
#include <tuple>

namespace probatum {
namespace {

std::uint32_t key(ConceptNo intervention, ConceptNo condition) {
    return (std::uint32_t{intervention} << 16) | condition;
}

void add_sorted(std::vector<ConceptNo>& list, ConceptNo number) {
    const auto at = std::lower_bound(list.begin(), list.end(), number);
    if (at == list.end() || *at != number) {
        list.insert(at, number);
    }
}

bool contains(const std::vector<ConceptNo>& list, ConceptNo number) {
    return std::find(list.begin(), list.end(), number) != list.end();
}

// Statements that tell of the disease, not of what a treatment does to it.
bool about_disease(const Statement& statement) {
    return statement.facets.intervention.empty() || statement.role == "background" ||
           statement.role == "prognosis" || statement.role == "diagnosis";
}

bool share_ancestor(const Concept& a, const Concept& b) {
    return std::find_first_of(a.ancestors.begin(), a.ancestors.end(), b.ancestors.begin(),
                              b.ancestors.end()) != a.ancestors.end();
}

}  // namespace

bool by_name(const Witness& a, const Witness& b) {
    return std::tie(a.pack->id, a.statement->id, a.statement->says, a.pack_number, a.number) <
           std::tie(b.pack->id, b.statement->id, b.statement->says, b.pack_number, b.number);
}

Evidence::Index::Index(std::vector<Pack> given, const Lexicon& lexicon_)
    : packs(std::move(given)), lexicon(&lexicon_) {
    if (packs.empty()) {
        return;
    }
    kinds_.resize(lexicon->concepts.size());
    for (std::size_t i = 0; i < lexicon->concepts.size(); ++i) {
        for (const ConceptNo ancestor : lexicon->concepts[i].ancestors) {
            kinds_[ancestor].push_back(static_cast<ConceptNo>(i));
        }
    }
    for (std::size_t p = 0; p < packs.size(); ++p) {
        for (std::size_t s = 0; s < packs[p].statements.size(); ++s) {
            places_.push_back({static_cast<std::uint16_t>(p), static_cast<std::uint32_t>(s)});
            file(static_cast<std::uint32_t>(places_.size() - 1), packs[p], packs[p].statements[s]);
        }
    }
}

void Evidence::Index::file(std::uint32_t place, const Pack& pack, const Statement& statement) {
    if (statement.universal) {
        universal_.push_back(place);
    }
    if (about_disease(statement)) {
        file_under(no_intervention, statement, {place, Kin::same});
    }
    for (const ConceptNo condition : statement.facets.condition) {
        add_sorted(conditions_, condition);
    }
    for (const ConceptNo comparator : statement.facets.comparator) {
        add_sorted(comparators_, comparator);
    }
    for (const ConceptNo intervention : statement.facets.intervention) {
        if (contains(statement.adjunct_to, intervention)) {
            continue;  // what the product was added to is not what the statement is about
        }
        if (statement.facets.direction == Direction::benefit ||
            statement.status != Status::unstated) {
            add_sorted(treated_, intervention);
        }
        file_under(intervention, statement, {place, Kin::same});
        for (const ConceptNo above : lexicon->concepts[intervention].ancestors) {
            file_under(above, statement, {place, Kin::member});
        }
        if (!contains(pack.umbrellas, intervention)) {
            for (const ConceptNo below : kinds_[intervention]) {
                file_under(below, statement, {place, Kin::family});
            }
        }
    }
}

void Evidence::Index::file_under(ConceptNo intervention, const Statement& statement, Entry entry) {
    if (statement.any_condition || statement.facets.condition.empty()) {
        filed_[key(intervention, any_condition)].push_back(entry);
    }
    for (const ConceptNo condition : statement.facets.condition) {
        filed_[key(intervention, condition)].push_back(entry);
    }
}

Witness Evidence::Index::witness(const Entry& entry, Overlap overlap) const {
    const Place& place = places_[entry.place];
    const Pack& pack = packs[place.pack];
    const Statement& statement = pack.statements[place.statement];
    return {&pack,
            &statement,
            place.pack,
            place.statement,
            entry.kin,
            overlap,
            pack.retracted || statement.retracted};
}

// A claim's condition against a statement's: the same or a kind of it; a superset by
// the tree, or a broad concept with a family in common; or another disease. Nothing
// asked for is a superset of everything; so is a list with one member outside.
Overlap Evidence::Index::overlap_of(const std::vector<ConceptNo>& asked,
                                    ConceptNo condition) const {
    if (asked.empty()) {
        return Overlap::wide;
    }
    std::size_t same = 0;
    bool wide = false;
    for (const ConceptNo one : asked) {
        const Concept& concept_ = lexicon->concepts[one];
        if (is_a(one, condition)) {
            ++same;
        } else if (is_a(condition, one) ||
                   (concept_.broad && (concept_.ancestors.empty() ||
                                       share_ancestor(concept_, lexicon->concepts[condition])))) {
            wide = true;
        }
    }
    return same == asked.size() ? Overlap::same : same > 0 || wide ? Overlap::wide : Overlap::none;
}

bool Evidence::Index::universal_reaches(const Statement& statement, ConceptNo intervention) const {
    return lexicon->concepts[intervention].kind == ConceptKind::intervention &&
           std::none_of(statement.except.begin(), statement.except.end(),
                        [&](ConceptNo except) { return is_a(intervention, except); });
}

void Evidence::Index::collect(ConceptNo intervention, ConceptNo condition, Overlap overlap,
                              std::vector<Witness>& into) const {
    const auto list = filed_.find(key(intervention, condition));
    if (list != filed_.end()) {
        for (const Entry& entry : list->second) {
            into.push_back(witness(entry, overlap));
        }
    }
}

std::vector<Witness> Evidence::Index::find(const std::vector<ConceptNo>& interventions,
                                           const std::vector<ConceptNo>& asked,
                                           bool elsewhere) const {
    std::vector<Witness> all;
    const std::vector<ConceptNo> none = {no_intervention};
    for (const ConceptNo intervention : interventions.empty() ? none : interventions) {
        collect(intervention, any_condition, Overlap::same, all);
        for (const ConceptNo condition : conditions_) {
            const Overlap overlap = overlap_of(asked, condition);
            if (overlap != Overlap::none || elsewhere) {
                collect(intervention, condition, overlap, all);
            }
        }
        for (const std::uint32_t place : universal_) {
            Witness one = witness({place, Kin::universal}, Overlap::same);
            if (intervention == no_intervention ||
                !universal_reaches(*one.statement, intervention)) {
                continue;
            }
            one.overlap = one.statement->any_condition ? Overlap::same : Overlap::none;
            for (const ConceptNo condition : one.statement->facets.condition) {
                one.overlap = std::max(one.overlap, overlap_of(asked, condition));
            }
            if (one.overlap != Overlap::none) {
                all.push_back(one);
            }
        }
    }
    const auto same = [](const Witness& a, const Witness& b) { return a.statement == b.statement; };
    std::sort(all.begin(), all.end(), [](const Witness& a, const Witness& b) {
        return by_name(a, b) ||
               (!by_name(b, a) && std::tuple(a.kin, b.overlap) < std::tuple(b.kin, a.overlap));
    });
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

bool Evidence::Index::knows(const std::vector<ConceptNo>& interventions) const {
    return std::any_of(interventions.begin(), interventions.end(), [&](ConceptNo one) {
        return filed_.contains(key(one, any_condition)) ||
               std::any_of(conditions_.begin(), conditions_.end(), [&](ConceptNo condition) {
                   return filed_.contains(key(one, condition));
               });
    });
}

bool Evidence::Index::knows_comparator(ConceptNo comparator) const {
    const auto near = [&](ConceptNo other) {
        return is_a(other, comparator) || (is_a(comparator, other) && !is_umbrella(other));
    };
    return std::any_of(comparators_.begin(), comparators_.end(), near) ||
           std::any_of(treated_.begin(), treated_.end(), near);
}

bool Evidence::Index::is_umbrella(ConceptNo intervention) const {
    return std::any_of(packs.begin(), packs.end(),
                       [&](const Pack& pack) { return contains(pack.umbrellas, intervention); });
}

bool Evidence::Index::is_class_of_condition(ConceptNo condition) const {
    return std::any_of(conditions_.begin(), conditions_.end(),
                       [&](ConceptNo told) { return is_a(told, condition); });
}

}  // namespace probatum
