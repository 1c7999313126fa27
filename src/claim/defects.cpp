// SPDX-License-Identifier: Apache-2.0
#include "claim/defects.h"

#include <algorithm>

namespace probatum {
namespace {

// The facts that `needs` and `unless` may name (docs/lexicon.md).
bool holds(std::string_view fact, const Reading& reading, const Claim& claim, bool sober) {
    const Signals& is = reading.signals;
    const TokenSpan whole = claim.tokens;
    const auto signal = [&](std::uint16_t id) { return reading.has(id, claim.sentence, whole); };
    if (fact == "sober")
        return sober;
    if (fact == "intervention")
        return !claim.facets.intervention.empty();
    if (fact == "outcome")
        return !claim.facets.outcome.empty();
    if (fact == "condition")
        return !claim.facets.condition.empty();
    if (fact == "comparator")
        return !claim.facets.comparator.empty();
    if (fact == "benefit")
        return claim.facets.direction == Direction::benefit;
    if (fact == "harm")
        return claim.facets.direction == Direction::harm || claim.type == Type::harm;
    if (fact == "negative")
        return claim.negative;
    if (fact == "citation")
        return claim.citation_level >= 3;
    if (fact == "gesture")
        return claim.citation_level == 1;
    if (fact == "heading")
        return claim.heading;
    if (fact == "hedged")
        return claim.strength >= 1 && claim.strength <= 3;
    if (fact == "denominator")
        return claim.number_with_denominator;
    if (fact == "quoted")
        return claim.voice == Voice::quoted;
    if (fact == "statistic")
        return signal(is.statistic);
    if (fact == "definition")
        return signal(is.definition);
    if (fact == "advice")
        return signal(is.advice);
    if (fact == "history")
        return signal(is.history);
    if (fact == "number") {
        for (std::uint32_t i = whole.begin; i < whole.end; ++i) {
            if (reading.text.tokens[i].number) {
                return true;
            }
        }
    }
    return false;
}

bool names(const std::vector<std::string>& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool agrees(const When& when, const Reading& reading, const Claim& claim, bool sober) {
    const auto fact = [&](const std::string& id) { return holds(id, reading, claim, sober); };
    const auto near = [&](const std::string& id) {
        const auto signal = reading.lexicon.signal(id);
        return signal && reading.has(*signal, claim.sentence);
    };
    return (when.types.empty() || names(when.types, name_of(claim.type))) &&
           !names(when.not_types, name_of(claim.type)) && claim.strength >= when.min_strength &&
           claim.strength <= when.max_strength &&
           std::all_of(when.needs.begin(), when.needs.end(), fact) &&
           std::none_of(when.unless.begin(), when.unless.end(), fact) &&
           (when.needs_near.empty() ||
            std::any_of(when.needs_near.begin(), when.needs_near.end(), near)) &&
           std::none_of(when.unless_near.begin(), when.unless_near.end(), near);
}

// Not denied, asked, supposed or refuted, nor quoted by a writer who promotes nothing: who
// sells quotes what he adopts, who warns quotes what he warns of.
bool asserted(const Scopes& scopes, const Cue& cue, const Claim& claim, bool sober) {
    const std::uint8_t scope = scope_of(scopes, cue.tokens);
    if (sober && (scope & quoted) != 0) {
        return false;
    }
    if ((scope & (negated | conditional | debunked | questioned | past)) != 0) {
        return false;
    }
    return claim.voice == Voice::article || claim.voice == Voice::quoted ||
           claim.voice == Voice::reported;
}

}  // namespace

void find_defects(const Reading& reading, const Scopes& scopes, bool sober, Claim& claim) {
    const Lexicon& lexicon = reading.lexicon;
    claim.defects.clear();
    const auto add = [&](std::uint16_t rule, TextSpan span) {
        const bool known = std::any_of(claim.defects.begin(), claim.defects.end(),
                                       [&](const Defect& d) { return d.rule == rule; });
        if (!known) {
            claim.defects.push_back({rule, span});
        }
    };
    reading.each(Family::rule, claim.sentence, claim.tokens, [&](const Cue& cue) {
        const Rule& rule = lexicon.rules[cue.owner];
        if (rule.level == Level::claim &&
            (!rule.when.asserted || asserted(scopes, cue, claim, sober)) &&
            agrees(rule.when, reading, claim, sober)) {
            add(cue.owner, cue.span);
        }
    });
    for (std::size_t r = 0; r < lexicon.rules.size(); ++r) {
        const Rule& rule = lexicon.rules[r];
        if (rule.structural && rule.level == Level::claim &&
            agrees(rule.when, reading, claim, sober)) {
            add(static_cast<std::uint16_t>(r), claim.span);
        }
    }
    std::erase_if(claim.defects, [&](const Defect& defect) {
        return std::any_of(claim.defects.begin(), claim.defects.end(), [&](const Defect& other) {
            return names(lexicon.rules[other.rule].replaces, lexicon.rules[defect.rule].id);
        });
    });
    std::stable_sort(claim.defects.begin(), claim.defects.end(),
                     [](const Defect& a, const Defect& b) { return a.span < b.span; });
}

}  // namespace probatum
