// SPDX-License-Identifier: Apache-2.0
#include "base/nearest.h"

#include <algorithm>

namespace probatum {

namespace {

// Levenshtein, one row at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, const std::vector<std::string>& known) {
    std::string_view best;
    std::size_t distance = 3;
    for (const std::string& candidate : known) {
        const std::size_t apart = edit_distance(name, candidate);
        // Two edits turn any short word into any other.
        if (apart < distance && 2 * apart < candidate.size()) {
            best = candidate;
            distance = apart;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
    const std::string_view best = nearest(name, known);
    return best.empty() ? "" : "; did you mean '" + std::string(best) + "'?";
}

}  // namespace probatum
