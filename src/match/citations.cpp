// SPDX-License-Identifier: Apache-2.0
// Citation forms by RE2, which takes linear time whatever the text. Compiling a form
// costs more than running it over a page, so it happens once, when first needed.
#include "match/match.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

namespace probatum {
namespace {

// Compiled expressions of the whole process, by pattern, so that they outlive no lexicon
// and serve all. A pattern that RE2 refuses is kept, too, and matches nothing.
const RE2& compiled(const std::string& pattern) {
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<RE2>> expressions;
    const std::lock_guard lock(mutex);
    std::unique_ptr<RE2>& expression = expressions[pattern];
    if (!expression) {
        RE2::Options options;
        options.set_log_errors(false);
        expression = std::make_unique<RE2>(pattern, options);
    }
    return *expression;
}

constexpr std::string_view brackets = "()[]{}";  // each closing one after its opening one

// How many more brackets of each pair are opened than closed.
std::array<int, brackets.size() / 2> open_brackets(std::string_view text) {
    std::array<int, brackets.size() / 2> open{};
    for (const char c : text)
        if (const auto which = brackets.find(c); which != std::string_view::npos)
            open[which / 2] += which % 2 == 0 ? 1 : -1;
    return open;
}

// A sentence goes on after an address: its stop, comma or closing bracket is no part of it.
TextSpan trimmed(TextSpan span, std::string_view text) {
    auto open = open_brackets(span.of(text));
    for (; !span.empty(); --span.end) {
        const char last = text[span.end - 1];
        const auto which = brackets.find(last);
        if (which != std::string_view::npos && which % 2 == 1 && open[which / 2] < 0)
            ++open[which / 2];
        else if (std::string_view(" .,;:'\"").find(last) == std::string_view::npos)
            break;
    }
    return span;
}

void find_in_block(const RE2& expression, const Text& text, const TextBlock& block,
                   std::uint16_t form, std::vector<CitationHit>& hits) {
    const re2::StringPiece normal(text.normal);
    re2::StringPiece found;
    for (std::size_t at = block.span.begin;
         at < block.span.end &&
         expression.Match(normal, at, block.span.end, RE2::UNANCHORED, &found, 1);) {
        const auto begin = static_cast<std::uint32_t>(found.data() - normal.data());
        const auto end = begin + static_cast<std::uint32_t>(found.size());
        const TextSpan span = trimmed({begin, end}, text.normal);
        if (!span.empty())
            hits.push_back({span, form});
        at = std::max<std::size_t>(end, at + 1);
        while (at < block.span.end && (static_cast<unsigned char>(normal[at]) & 0xC0) == 0x80)
            ++at;
    }
}

// Every place gets one form: that of the highest level, then the longest, then the first.
std::vector<CitationHit> without_overlaps(std::vector<CitationHit> hits, const Lexicon& lexicon) {
    std::sort(hits.begin(), hits.end(), [&](const CitationHit& a, const CitationHit& b) {
        const auto key = [&](const CitationHit& hit) {
            return std::tuple(-lexicon.citations[hit.form].level, ~hit.span.size(), hit.span.begin,
                              hit.form);
        };
        return key(a) < key(b);
    });
    std::map<std::uint32_t, CitationHit> kept;  // by begin
    for (const CitationHit& hit : hits) {
        const auto after = kept.lower_bound(hit.span.begin);
        const bool free_after = after == kept.end() || !after->second.span.overlaps(hit.span);
        const bool free_before =
            after == kept.begin() || !std::prev(after)->second.span.overlaps(hit.span);
        if (free_after && free_before)
            kept.emplace(hit.span.begin, hit);
    }
    std::vector<CitationHit> result;
    for (const auto& [begin, hit] : kept)
        result.push_back(hit);
    return result;
}

// Most forms occur in few texts, and compiling an expression costs more than looking.
bool may_occur(const CitationForm& form, std::string_view text) {
    return form.triggers.empty() ||
           std::any_of(form.triggers.begin(), form.triggers.end(), [&](const std::string& trigger) {
               return text.find(trigger) != std::string_view::npos;
           });
}

}  // namespace

std::vector<CitationHit> match_citations(const Text& text, const Lexicon& lexicon) {
    std::vector<CitationHit> hits;
    for (std::size_t number = 0; number < lexicon.citations.size(); ++number) {
        const CitationForm& form = lexicon.citations[number];
        if (!may_occur(form, text.normal))
            continue;
        const RE2& expression = compiled(form.pattern);
        if (!expression.ok())
            continue;
        for (const TextBlock& block : text.blocks)
            if (may_occur(form, text.of(block.span)))
                find_in_block(expression, text, block, static_cast<std::uint16_t>(number), hits);
    }
    return without_overlaps(std::move(hits), lexicon);
}

}  // namespace probatum
