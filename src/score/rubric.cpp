// SPDX-License-Identifier: Apache-2.0
#include "base/toml.h"
#include "score/score.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr Range points = in_range(0, 100);

template <class Names, class Values>
void read_row(const TomlTable& table, const Names& names, Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<int>(table.integer(names[i], points));
    }
}

// Names of the verdicts that have a base, in the order of the enumeration.
std::vector<std::string> scored_verdicts() {
    std::vector<std::string> names;
    for (int i = 0; i < static_cast<int>(Verdict::not_checkable); ++i) {
        names.emplace_back(name_of(static_cast<Verdict>(i)));
    }
    return names;
}

void read_gap(const TomlTable& gap, Rubric& rubric) {
    rubric.gap_per_grade = static_cast<int>(gap.integer("per-grade", points));
    rubric.gap_most = static_cast<int>(gap.integer("most", points));
    rubric.ceiling_not_covered =
        static_cast<int>(gap.integer("ceiling-not-covered", in_range(0, 6)));
    rubric.ceiling_not_covered_r4 =
        static_cast<int>(gap.integer("ceiling-with-source", in_range(0, 6)));
    rubric.ceiling_experimental =
        static_cast<int>(gap.integer("ceiling-experimental", in_range(0, 6)));
    for (const std::string& name : gap.strings("not-for")) {
        if (const auto type = type_named(name)) {
            rubric.gap_not_for.push_back(*type);
        } else {
            gap.problem_at("not-for", "'" + name + "' is no type of claim");
        }
    }
}

void read_caps(const TomlTable& caps, Rubric& rubric) {
    const auto cap = [&](Verdict verdict) {
        rubric.cap[static_cast<std::size_t>(verdict)] =
            static_cast<int>(caps.integer(name_of(verdict), points));
    };
    rubric.cap.fill(100);
    for (const Verdict verdict :
         {Verdict::contradicted, Verdict::experimental_status, Verdict::overstated_certainty,
          Verdict::overstated_scope, Verdict::not_covered, Verdict::understated, Verdict::mixed}) {
        cap(verdict);
    }
    rubric.cap_critical = static_cast<int>(caps.integer("critical-defect", points));
    rubric.cap_unsourced = static_cast<int>(caps.integer("supported-unsourced", points));
    rubric.sourced_from = static_cast<int>(caps.integer("sourced-from", in_range(0, 4)));
}

// What the properties of the score rest on, whatever the numbers.
void check_order(const TomlTable& top, const Rubric& rubric) {
    const auto base = [&](Verdict verdict) {
        return rubric.base[static_cast<std::size_t>(verdict)];
    };
    const std::array rising = {base(Verdict::contradicted),
                               base(Verdict::experimental_status),
                               base(Verdict::overstated_scope),
                               base(Verdict::overstated_certainty),
                               base(Verdict::mixed),
                               base(Verdict::supported)};
    if (!std::is_sorted(rising.begin(), rising.end())) {
        top.problem_at("base",
                       "base points must not fall from contradicted over experimental-status, "
                       "overstated-scope, overstated-certainty and mixed to supported");
    }
    if (base(Verdict::not_covered) > base(Verdict::supported)) {
        top.problem_at("base", "not-covered must not start above supported");
    }
    if (!std::is_sorted(rubric.sourcing.begin(), rubric.sourcing.end())) {
        top.problem_at("sourcing",
                       "a better source must not be worth less: R0 to R4 must not fall");
    }
    if (!std::is_sorted(rubric.defect.begin(), rubric.defect.end())) {
        top.problem_at("defects", "a graver defect must not cost less");
    }
    if (!std::is_sorted(rubric.band_from.rbegin(), rubric.band_from.rend())) {
        top.problem_at("bands", "bands must fall from A to D");
    }
    if (rubric.ceiling_not_covered > rubric.ceiling_not_covered_r4) {
        top.problem_at("gap", "naming a source must not lower the ceiling");
    }
}

}  // namespace

Rubric parse_rubric(std::string_view toml, const std::string& name, Problems& problems) {
    const std::size_t before = problems.all().size();
    const TomlFile file(toml, name, problems);
    const TomlTable top = file.top();
    Rubric rubric;
    read_row(top.table("base"), scored_verdicts(), rubric.base);
    read_row(top.table("sourcing"), std::array{"R0", "R1", "R2", "R3", "R4"}, rubric.sourcing);
    const TomlTable specificity = top.table("specificity");
    rubric.stage = static_cast<int>(specificity.integer("stage", points));
    rubric.comparator = static_cast<int>(specificity.integer("comparator", points));
    rubric.denominator = static_cast<int>(specificity.integer("denominator", points));
    const TomlTable candour = top.table("candour");
    rubric.harm_or_limit = static_cast<int>(candour.integer("harm-or-limit", points));
    rubric.calibrated_hedge = static_cast<int>(candour.integer("calibrated-hedge", points));
    rubric.hedge_up_to = static_cast<int>(candour.integer("hedge-up-to", in_range(0, 6)));
    rubric.pseudo_hedge_grade =
        static_cast<int>(candour.integer("pseudo-hedge-grade", in_range(0, 6)));
    read_gap(top.table("gap"), rubric);
    const TomlTable setting = top.table("setting");
    rubric.setting_neutral = setting.number("neutral");
    rubric.setting_per_step = setting.number("per-step");
    rubric.setting_least = static_cast<int>(setting.integer("most-lost", points));
    rubric.setting_most = static_cast<int>(setting.integer("most-gained", points));
    read_row(top.table("defects"), std::array{"note", "minor", "moderate", "major", "critical"},
             rubric.defect);
    read_caps(top.table("caps"), rubric);
    read_row(top.table("bands"), std::array{"A", "B", "C", "D"}, rubric.band_from);
    file.finish();
    if (problems.all().size() == before) {
        check_order(top, rubric);
    }
    return rubric;
}

}  // namespace probatum
