// SPDX-License-Identifier: Apache-2.0
#include "claim/claim.h"

namespace probatum {
namespace {

constexpr std::array<std::string_view, 15> types = {
    "efficacy",  "safety",         "mechanism",  "comparison", "status",
    "prognosis", "recommendation", "prediction", "harm",       "background",
    "process",   "testimonial",    "rhetoric",   "commercial", "disclaimer"};
constexpr std::array<std::string_view, 5> voices = {"article", "quoted", "reported", "comment",
                                                    "boilerplate"};
constexpr std::array<std::string_view, 4> causals = {"none", "correlational", "conditional",
                                                     "direct"};
constexpr std::array<std::string_view, 5> directions = {"none", "benefit", "harm", "no-effect",
                                                        "uncertain"};
constexpr std::array<std::string_view, 5> stages = {"unspecified", "early", "mid", "late", "all"};

template <class Enum, std::size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(Type type) {
    return types[static_cast<std::size_t>(type)];
}
std::string_view name_of(Voice voice) {
    return voices[static_cast<std::size_t>(voice)];
}
std::string_view name_of(Causal causal) {
    return causals[static_cast<std::size_t>(causal)];
}
std::string_view name_of(Direction d) {
    return directions[static_cast<std::size_t>(d)];
}
std::string_view name_of(Stage stage) {
    return stages[static_cast<std::size_t>(stage)];
}
std::optional<Type> type_named(std::string_view name) {
    return named<Type>(types, name);
}
std::optional<Direction> direction_named(std::string_view name) {
    return named<Direction>(directions, name);
}
std::optional<Stage> stage_named(std::string_view name) {
    return named<Stage>(stages, name);
}

}  // namespace probatum
