// SPDX-License-Identifier: Apache-2.0
#include "claim/context.h"

#include <algorithm>
#include <map>

namespace probatum {
namespace {

bool good_news(const Claim& claim) {
    const bool kind = claim.type == Type::efficacy || claim.type == Type::mechanism ||
                      claim.type == Type::comparison || claim.type == Type::status ||
                      claim.type == Type::recommendation || claim.type == Type::safety ||
                      claim.type == Type::prediction || claim.type == Type::testimonial;
    return kind && !claim.negative && claim.strength >= 2 &&
           claim.facets.direction != Direction::harm && claim.voice != Voice::comment &&
           claim.voice != Voice::boilerplate;
}

// How often a signal stands in the article's own sentences, and where.
std::vector<TextSpan> seen(const Reading& reading, const std::vector<Section>& sections,
                           std::uint16_t signal) {
    std::vector<TextSpan> places;
    for (const Cue& cue : reading.cues.all) {
        if (cue.family == Family::signal && cue.owner == signal &&
            sections[cue.sentence] == Section::article) {
            places.push_back(cue.span);
        }
    }
    return places;
}

bool about(const Lexicon& lexicon, const Claim& claim, const std::vector<ConceptNo>& promoted) {
    return std::any_of(claim.facets.intervention.begin(), claim.facets.intervention.end(),
                       [&](ConceptNo n) {
                           return std::any_of(promoted.begin(), promoted.end(), [&](ConceptNo p) {
                               return lexicon.is_a(n, p) || lexicon.is_a(p, n);
                           });
                       });
}

}  // namespace

float promotes(const Lexicon& lexicon, const model::Features& portrait) {
    const model::Question* question = lexicon.models.question("promotes");
    return question == nullptr ? 1.0F
                               : model::answer(*question, lexicon.models.sums(portrait)).front();
}

bool shows_itself(const Text& text) {
    constexpr std::size_t enough = 8;  // sentences
    return text.sentences.size() >= enough;
}

bool is_sober(const Text& text, float promotes) {
    constexpr float unlikely = 0.25F;
    return shows_itself(text) && promotes < unlikely;
}

std::optional<float> setting_of(const Text& text, const Lexicon& lexicon,
                                const model::Features& portrait) {
    const model::Question* question = lexicon.models.question("credibility");
    if (question == nullptr || !shows_itself(text)) {
        return std::nullopt;
    }
    return std::clamp(model::answer(*question, lexicon.models.sums(portrait)).front(), 1.0F, 5.0F);
}

std::vector<ConceptNo> find_promoted(const Lexicon& lexicon, float promotes,
                                     std::vector<Claim>& claims) {
    if (promotes < 0.5F) {
        return {};
    }
    std::map<ConceptNo, int> praised;
    int most = 0;
    for (const Claim& claim : claims) {
        if (good_news(claim)) {
            for (const ConceptNo n : claim.facets.intervention) {
                most = std::max(most, ++praised[n]);
            }
        }
    }
    std::vector<ConceptNo> promoted;
    for (const auto& [n, times] : praised) {
        if (times * 2 > most) {
            promoted.push_back(n);
        }
    }
    std::stable_sort(promoted.begin(), promoted.end(),
                     [&](ConceptNo a, ConceptNo b) { return praised[a] > praised[b]; });
    for (Claim& claim : claims) {
        // A claim that names nothing, on a page that sells, speaks for what is sold.
        const bool ours = claim.facets.intervention.empty() || about(lexicon, claim, promoted);
        claim.promoted = ours && claim.voice != Voice::comment &&
                         claim.voice != Voice::boilerplate && claim.type != Type::background &&
                         claim.type != Type::disclaimer && claim.type != Type::prognosis;
    }
    return promoted;
}

std::vector<DocumentFact> facts_of(const Reading& reading, const std::vector<Section>& sections,
                                   const std::vector<Claim>& claims,
                                   const std::vector<ConceptNo>& promoted) {
    const Signals& is = reading.signals;
    const Lexicon& lexicon = reading.lexicon;
    std::vector<DocumentFact> facts;
    const auto add = [&](std::string_view id, std::vector<TextSpan> where) {
        facts.push_back({std::string(id), std::move(where)});
    };
    const auto add_signal = [&](std::string_view id, std::uint16_t signal) {
        if (auto places = seen(reading, sections, signal); !places.empty()) {
            add(id, std::move(places));
        }
    };
    std::vector<TextSpan> benefits, harms, serious, rivals, defects;
    for (const Claim& claim : claims) {
        const bool ours = promoted.empty() || about(lexicon, claim, promoted);
        if (good_news(claim)) {
            (ours ? benefits : rivals).push_back(claim.span);
        }
        // A harm named only to wave it away, or to blacken the alternative, warns nobody.
        const bool honest = std::all_of(
            claim.defects.begin(), claim.defects.end(),
            [&](const Defect& defect) { return lexicon.rules[defect.rule].structural; });
        if (claim.names_harm_or_limit && honest && !claim.negative && ours &&
            claim.type != Type::background) {
            harms.push_back(claim.span);
            if (reading.has(is.harm_serious, claim.sentence)) {
                serious.push_back(claim.span);
            }
        }
        for (const Defect& defect : claim.defects) {
            if (lexicon.rules[defect.rule].severity >= Severity::major) {
                defects.push_back(defect.span);
            }
        }
    }
    const auto sales = seen(reading, sections, is.sales);
    const auto calls = seen(reading, sections, is.call_to_action);
    if (!promoted.empty()) {
        add("promotion", {});
    }
    if (!sales.empty() || !calls.empty()) {
        add("commercial", sales.empty() ? calls : sales);
    }
    if (benefits.size() >= 3) {
        add("benefits", benefits);
    }
    if (!serious.empty()) {
        add("harms-named", serious);
    } else if (!harms.empty()) {
        add("harms-trivial-only", harms);
    }
    if (!rivals.empty()) {
        add("alternatives-benefit", rivals);
    }
    if (!defects.empty()) {
        add("defects", defects);
    }
    if (!sales.empty()) {
        add("financial", sales);
    }
    add_signal("alternatives-named", is.alternative);
    add_signal("cost-named", is.price);
    add_signal("status-named", is.unapproved);
    add_signal("call-to-action", is.call_to_action);
    add_signal("conflicts", is.conflict);
    add_signal("availability-named", is.availability);
    add_signal("limits-named", is.limit_word);
    add_signal("evidence-graded", is.statistic);
    add_signal("novelty-framed", is.novelty);
    if (std::find(sections.begin(), sections.end(), Section::disclaimer) != sections.end()) {
        add("disclaimer", {});
    } else {
        add_signal("disclaimer", is.disclaimer_word);
    }
    if (const auto biologic = lexicon.concept_of("biologic")) {
        if (std::any_of(promoted.begin(), promoted.end(),
                        [&](ConceptNo n) { return lexicon.is_a(n, *biologic); })) {
            add("biologic", {});
        }
    }
    return facts;
}

bool has_fact(const std::vector<DocumentFact>& facts, std::string_view id) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const DocumentFact& fact) { return fact.id == id; });
}

std::vector<Defect> document_findings(const Reading& reading,
                                      const std::vector<DocumentFact>& facts) {
    std::vector<Defect> findings;
    const auto& rules = reading.lexicon.rules;
    for (std::size_t r = 0; r < rules.size(); ++r) {
        const Rule& rule = rules[r];
        if (rule.level != Level::document) {
            continue;
        }
        const auto holds = [&](const std::string& id) { return has_fact(facts, id); };
        const auto cue =
            std::find_if(reading.cues.all.begin(), reading.cues.all.end(),
                         [&](const Cue& c) { return c.family == Family::rule && c.owner == r; });
        const bool seen_cue = cue != reading.cues.all.end();
        if ((rule.structural || seen_cue) &&
            std::all_of(rule.document.needs.begin(), rule.document.needs.end(), holds) &&
            std::none_of(rule.document.absent.begin(), rule.document.absent.end(), holds)) {
            findings.push_back({static_cast<std::uint16_t>(r), seen_cue ? cue->span : TextSpan{}});
        }
    }
    return findings;
}

}  // namespace probatum
