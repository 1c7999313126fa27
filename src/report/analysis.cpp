// SPDX-License-Identifier: Apache-2.0
#include "report/analysis.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr std::size_t stride = 256;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t count_code_points(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool judged(Verdict verdict) {
    return verdict != Verdict::not_covered && verdict != Verdict::not_checkable;
}

}  // namespace

const std::string_view tool_version = PROBATUM_VERSION;

const std::vector<std::string> warnings = {
    "Scores rate how a claim is worded and sourced against the named evidence pack (type, date).",
    "They do not say whether a treatment works, are not medical advice, and do not judge law "
    "compliance.",
    "'Outside this evidence base' means not checked.",
    "Citations are checked for form only.",
    "English only; images, video and tables are not read, and what a page only implies is not "
    "judged.",
    "A pack of one review carries the limits of that review, and words that often mislead can "
    "stand in a harmless place.",
    "Automated; verify before acting.",
};

std::array<int, 6> Analysis::bands() const {
    std::array<int, 6> count{};
    for (const Score& score : scores) {
        ++count[static_cast<std::size_t>(score.band)];
    }
    return count;
}

std::array<int, 6> Analysis::promoted_bands() const {
    std::array<int, 6> count{};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (about_promoted(claims.all[i])) {
            ++count[static_cast<std::size_t>(scores[i].band)];
        }
    }
    return count;
}

int Analysis::checkable() const {
    return static_cast<int>(std::count_if(
        scores.begin(), scores.end(), [](const Score& score) { return score.points.has_value(); }));
}

double Analysis::coverage() const {
    int covered = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        covered += scores[i].points && judged(judgements[i].verdict);
    }
    const int all = checkable();
    return all == 0 ? 0 : static_cast<double>(covered) / all;
}

int Analysis::words() const {
    return static_cast<int>(std::count_if(text.tokens.begin(), text.tokens.end(),
                                          [](const Token& token) { return !token.symbol; }));
}

bool about_promoted(const Claim& claim) {
    switch (claim.type) {
        case Type::efficacy:
        case Type::safety:
        case Type::comparison:
        case Type::status:
        case Type::mechanism:
        case Type::prognosis:
        case Type::prediction:
        case Type::recommendation:
            return claim.promoted;
        default:
            return false;
    }
}

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes) {
    starts_.push_back(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
         at = bytes.find('\n', at + 1)) {
        starts_.push_back(at + 1);
    }
    std::size_t count = 0;
    for (std::size_t at = 0; at <= bytes.size(); at += stride) {
        counts_.push_back(count);
        count += count_code_points(bytes.substr(at, stride));
    }
}

std::size_t LineIndex::code_points_before(std::size_t offset) const {
    const std::size_t from = offset / stride * stride;
    return counts_[offset / stride] + count_code_points(bytes_.substr(from, offset - from));
}

LineIndex::Position LineIndex::at(std::size_t offset) const {
    offset = std::clamp(offset, starts_.front(), std::max(bytes_.size(), starts_.front()));
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t begin = *std::prev(next);
    return {.line = static_cast<std::size_t>(next - starts_.begin()),
            .column = 1 + code_points_before(offset) - code_points_before(begin)};
}

}  // namespace probatum
