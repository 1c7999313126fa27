// SPDX-License-Identifier: Apache-2.0
#include "claim/find.h"

#include "claim/citation.h"
#include "claim/clauses.h"
#include "claim/context.h"
#include "claim/criteria.h"
#include "claim/defects.h"
#include "claim/facets.h"
#include "claim/features.h"
#include "claim/judge.h"
#include "claim/portrait.h"
#include "claim/scope.h"
#include "claim/sections.h"
#include "claim/strength.h"

#include <algorithm>

namespace probatum {
namespace {

constexpr float is_claim = 0.5F;

// Everything about the text as a whole that the reading of one sentence needs.
struct Frame {
    const Reading& reading;
    std::vector<Section> sections;
    Scopes scopes;
    std::vector<Focus> focus;
    std::vector<std::vector<Citation>> citations;  // in reach of each sentence
};

bool proposes(Type type) {
    return type != Type::rhetoric && type != Type::commercial && type != Type::disclaimer;
}

Voice voice_of(const Frame& frame, std::uint32_t sentence, TokenSpan clause) {
    switch (frame.sections[sentence]) {
        case Section::comments:
            return Voice::comment;
        case Section::navigation:
        case Section::references:
        case Section::disclaimer:
            return Voice::boilerplate;
        case Section::article:
            break;
    }
    std::uint32_t in_quotes = 0;
    std::uint32_t by_others = 0;
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        in_quotes += (frame.scopes[i] & quoted) != 0 ? 1 : 0;
        by_others += (frame.scopes[i] & attributed) != 0 ? 1 : 0;
    }
    return in_quotes * 2 > clause.size()   ? Voice::quoted
           : by_others * 2 > clause.size() ? Voice::reported
                                           : Voice::article;
}

bool any_token(const Scopes& scopes, TokenSpan clause, Scope bit) {
    return std::any_of(scopes.begin() + clause.begin, scopes.begin() + clause.end,
                       [bit](std::uint8_t scope) { return (scope & bit) != 0; });
}

// What cells and substances can do, told without a diseased organ: no condition restricts
// it and it stands on no rung (codebook 4.5, N2).
bool is_capacity(const Claim& claim, const Found& found) {
    return claim.type == Type::mechanism && !found.names_condition && claim.facets.site.empty();
}

// Pushing the reader, or announcing what the text will do, states nothing about the world.
Type without_proposition(const Reading& reading, std::uint32_t sentence, TokenSpan clause,
                         const Facets& facets, Type type) {
    if (facets.rung >= 0 || type == Type::harm || type == Type::background) {
        return type;
    }
    return reading.has(reading.signals.call_to_action, sentence, clause) ? Type::commercial
           : reading.has(reading.signals.announcement, sentence, clause) ? Type::rhetoric
                                                                         : type;
}

// A journal's name names no treatment.
Cues without_cited(const Text& text, const Cues& cues, const std::vector<Citation>& citations) {
    Cues kept;
    kept.first_of.reserve(cues.first_of.size());
    auto citation = citations.begin();
    for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
        const TextSpan sentence = text.sentences[s].span;
        const auto before = [&](const Citation& c) { return c.span.end <= sentence.begin; };
        citation = std::find_if_not(citation, citations.end(), before);
        kept.first_of.push_back(static_cast<std::uint32_t>(kept.all.size()));
        for (const Cue& cue : cues.in(s)) {
            bool cited = false;
            for (auto c = citation; c != citations.end() && c->span.begin < sentence.end; ++c) {
                cited |= cue.family == Family::concept_ && c->span.contains(cue.span);
            }
            if (!cited) {
                kept.all.push_back(cue);
            }
        }
    }
    kept.first_of.push_back(static_cast<std::uint32_t>(kept.all.size()));
    return kept;
}

// A harm that is denied ("without any risk") is not named.
bool names_harm(const Reading& reading, const Scopes& scopes, std::uint32_t sentence,
                TokenSpan clause) {
    bool named = false;
    reading.each(Family::signal, sentence, clause, [&](const Cue& cue) {
        named |=
            cue.owner == reading.signals.harm_word && (scopes[cue.tokens.begin] & negated) == 0;
    });
    return named;
}

Claim make_claim(const Frame& frame, std::uint32_t sentence, TokenSpan clause,
                 const Degrees& degrees) {
    const Reading& reading = frame.reading;
    Claim claim;
    claim.sentence = sentence;
    claim.tokens = clause;
    claim.span = reading.text.span_of(clause);
    claim.type = degrees.type;
    claim.probability = degrees.claim;
    claim.certainty = degrees.certainty;
    claim.causal = degrees.causal;
    claim.voice = voice_of(frame, sentence, clause);
    claim.heading =
        reading.text.blocks[reading.text.sentences[sentence].block].kind == BlockKind::heading;
    const Strength strength = strength_of(reading, frame.scopes, sentence, clause);
    claim.strength = strength.grade;
    claim.hedged = strength.hedged;
    claim.pseudo_hedge = strength.pseudo_hedge;
    claim.bare_effect = strength.bare_effect;
    claim.negative = strength.negative;
    claim.intent = strength.intent;
    if (any_token(frame.scopes, clause, debunked)) {
        claim.negative = true;
        claim.strength = 0;
    }
    Found found = facets_in(reading, frame.scopes, sentence, clause);
    claim.type = without_proposition(reading, sentence, clause, found.facets, claim.type);
    inherit(reading, sentence, frame.focus[sentence], claim.type, found, claim);
    claim.capacity = is_capacity(claim, found);
    if (claim.capacity) {
        claim.facets.rung = -1;
    }
    claim.names_harm_or_limit = names_harm(reading, frame.scopes, sentence, clause) ||
                                reading.has(reading.signals.limit_word, sentence, clause);
    claim.number_with_denominator = reading.has(reading.signals.denominator, sentence, clause);
    for (const Citation& citation : frame.citations[sentence]) {
        claim.citations.push_back(citation);
        claim.citation_level = std::max(claim.citation_level, citation.level);
    }
    claim.checkable =
        proposes(claim.type) && claim.voice != Voice::comment && claim.voice != Voice::boilerplate;
    return claim;
}

// The clauses of a sentence that are claims, with what the models say of each. A clause that
// is none stays with its neighbour: an opening one with the next, a later one with the one
// before. A sentence that is a claim although none of its clauses is one stays whole.
std::vector<std::pair<TokenSpan, Degrees>> claims_in(const std::vector<TokenSpan>& clauses,
                                                     const std::vector<Degrees>& degrees,
                                                     const Degrees& whole) {
    std::vector<std::pair<TokenSpan, Degrees>> found;
    std::uint32_t opened = clauses.front().begin;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (degrees[i].claim >= is_claim) {
            found.push_back({{opened, clauses[i].end}, degrees[i]});
        } else if (!found.empty()) {
            found.back().first.end = clauses[i].end;
        }
        opened = found.empty() ? opened : clauses[i].end;
    }
    if (found.size() <= 1) {
        found.assign(1, {TokenSpan{clauses.front().begin, clauses.back().end}, whole});
    }
    return found;
}

void read_sentence(const Frame& frame, std::uint32_t sentence, Claims& claims) {
    const Reading& reading = frame.reading;
    const TokenSpan all = reading.text.sentences[sentence].tokens;
    const auto degrees_of = [&](TokenSpan tokens) {
        model::Features features;
        add_features(reading, frame.scopes, sentence, tokens, features);
        return judge(reading.lexicon.models, features);
    };
    const Degrees whole = degrees_of(all);
    const Strength strength = strength_of(reading, frame.scopes, sentence, all);
    claims.sentences.push_back({reading.text.sentences[sentence].span, whole.claim >= is_claim,
                                whole.claim, strength.grade, whole.certainty,
                                whole.uncertain >= 0.5F, whole.causal});

    const Section section = frame.sections[sentence];
    if (section == Section::navigation || section == Section::references) {
        return;
    }
    if (whole.claim < is_claim) {
        return;
    }
    const auto clauses = clauses_of(reading, sentence);
    std::vector<Degrees> each;
    for (const TokenSpan clause : clauses) {
        each.push_back(clauses.size() == 1 ? whole : degrees_of(clause));
    }
    for (const auto& [clause, degrees] : claims_in(clauses, each, whole)) {
        claims.all.push_back(make_claim(frame, sentence, clause, degrees));
    }
}

}  // namespace

Claims find_claims(const Text& text, const Cues& all_cues, const Lexicon& lexicon) {
    const Signals signals(lexicon);
    const std::vector<Above> above = surroundings_of(text);
    const Reading first{text, all_cues, lexicon, signals, above};
    const auto sections = sections_of(first);
    const auto citations = citations_of(first, sections);
    const Cues cues = without_cited(text, all_cues, citations);
    const Reading reading{text, cues, lexicon, signals, above};
    const Frame frame{reading, sections, scopes_of(reading), focus_of(reading),
                      citations_in_reach(reading, citations)};
    Claims claims;
    for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
        if (!text.sentences[s].tokens.empty()) {
            read_sentence(frame, s, claims);
        }
    }
    const auto look_for_defects = [&](bool sober) {
        for (Claim& claim : claims.all) {
            find_defects(reading, frame.scopes, sober, claim);
        }
    };
    look_for_defects(false);
    const model::Features portrait = portrait_of(reading, sections, claims.all);
    // A text too short to show itself is taken to speak for what it praises.
    const float promoting = shows_itself(text) ? promotes(lexicon, portrait) : 1.0F;
    if (is_sober(text, promoting)) {
        look_for_defects(true);
    }
    claims.promoted = find_promoted(lexicon, promoting, claims.all);
    const auto setting = setting_of(text, lexicon, portrait);
    for (Claim& claim : claims.all) {
        claim.setting = setting;
    }
    claims.facts = facts_of(reading, sections, claims.all, claims.promoted);
    claims.findings = document_findings(reading, claims.facts);
    claims.criteria = criteria_of(lexicon.models, portrait, claims.facts);
    return claims;
}

}  // namespace probatum
