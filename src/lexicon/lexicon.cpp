// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon.h"

#include <algorithm>

namespace probatum {

namespace {

// All of a lexicon's vectors are in order of id.
template <class Item>
std::optional<std::uint16_t> find(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::lower_bound(
        items.begin(), items.end(), id,
        [](const Item& item, std::string_view wanted) { return item.id < wanted; });
    if (found == items.end() || found->id != id) {
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(found - items.begin());
}

}  // namespace

std::optional<std::uint16_t> Lexicon::rule(std::string_view id) const {
    return find(rules, id);
}

std::optional<std::uint16_t> Lexicon::signal(std::string_view id) const {
    return find(signals, id);
}

std::optional<std::uint16_t> Lexicon::concept_of(std::string_view id) const {
    return find(concepts, id);
}

bool Lexicon::is_a(std::uint16_t id, std::uint16_t ancestor) const {
    const std::vector<std::uint16_t>& ancestors = concepts[id].ancestors;  // a handful
    return id == ancestor ||
           std::find(ancestors.begin(), ancestors.end(), ancestor) != ancestors.end();
}

}  // namespace probatum
