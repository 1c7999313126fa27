// SPDX-License-Identifier: Apache-2.0
#include "claim/portrait.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace probatum {
namespace {

constexpr std::array<std::pair<double, std::string_view>, 7> steps = {{{0.005, ">=0.005"},
                                                                       {0.02, ">=0.02"},
                                                                       {0.05, ">=0.05"},
                                                                       {0.1, ">=0.1"},
                                                                       {0.2, ">=0.2"},
                                                                       {0.35, ">=0.35"},
                                                                       {0.5, ">=0.5"}}};

using Counts = std::map<std::string, std::size_t>;

void add_shares(const Counts& counts, std::size_t total, model::Features& features) {
    for (const auto& [name, count] : counts) {
        const double share = static_cast<double>(count) / static_cast<double>(total);
        for (const auto& [least, step] : steps) {
            if (share >= least) {
                features.add(name + std::string(step));
            }
        }
    }
}

void count_sentence(const Reading& reading, std::uint32_t s, Counts& counts) {
    std::set<std::string> seen;  // once a sentence
    for (const Cue& cue : reading.cues.in(s)) {
        if (cue.family == Family::signal) {
            seen.insert("sig:" + reading.lexicon.signals[cue.owner].id);
        } else if (cue.family == Family::strength) {
            seen.insert("str:" + reading.lexicon.strengths[cue.owner].id);
        }
    }
    const Ending ending = reading.text.sentences[s].ending;
    if (ending == Ending::question || ending == Ending::exclamation) {
        seen.insert(ending == Ending::question ? "end:question" : "end:exclamation");
    }
    for (const std::string& name : seen) {
        ++counts[name];
    }
}

void count_claim(const Lexicon& lexicon, const Claim& claim, Counts& counts) {
    ++counts["type:" + std::string(name_of(claim.type))];
    bool alarm = false;
    bool defect = false;
    for (const Defect& found : claim.defects) {
        const Rule& rule = lexicon.rules[found.rule];
        alarm |= rule.severity >= Severity::major;
        defect |= !rule.structural;
    }
    for (const auto& [name, holds] :
         {std::pair{"negative", claim.strength == 0}, std::pair{"alarm", alarm},
          std::pair{"defect", defect}, std::pair{"cited", claim.citation_level >= 2},
          std::pair{"quoted", claim.voice != Voice::article}}) {
        if (holds) {
            ++counts[name];
        }
    }
}

}  // namespace

model::Features portrait_of(const Reading& reading, const std::vector<Section>& sections,
                            const std::vector<Claim>& claims) {
    model::Features features(true);
    Counts of_sentences;
    std::size_t sentences = 0;
    for (std::uint32_t s = 0; s < reading.text.sentences.size(); ++s) {
        if (sections[s] == Section::article) {
            ++sentences;
            count_sentence(reading, s, of_sentences);
        }
    }
    Counts of_claims;
    std::size_t told = 0;
    for (const Claim& claim : claims) {
        if (claim.voice != Voice::comment && claim.voice != Voice::boilerplate) {
            ++told;
            count_claim(reading.lexicon, claim, of_claims);
        }
    }
    add_shares(of_sentences, std::max<std::size_t>(sentences, 1), features);
    add_shares(of_claims, std::max<std::size_t>(told, 1), features);
    if (sentences > 60) {
        features.add("long");
    } else if (sentences < 8) {
        features.add("short");
    }
    return features;
}

std::string_view counted_by(std::string_view feature) {
    return feature.substr(0, feature.find(">="));
}

std::string in_words(std::string_view feature) {
    const std::string_view what = counted_by(feature);
    if (what.size() == feature.size()) {
        return "a " + std::string(what) + " text";
    }
    const double share = std::stod(std::string(feature.substr(what.size() + 2)));
    const std::string amount = share < 0.01 ? "at all"
                                            : "in " + std::to_string(std::lround(share * 100)) +
                                                  " % of the sentences or more";
    const std::size_t colon = what.find(':');
    const std::string name(what.substr(colon == std::string_view::npos ? 0 : colon + 1));
    if (what.starts_with("type:") || colon == std::string_view::npos) {
        return name + " claims, " + std::to_string(std::lround(share * 100)) + " % or more";
    }
    return name + " " + amount;
}

}  // namespace probatum
