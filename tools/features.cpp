// SPDX-License-Identifier: Apache-2.0
// Prints what the models see, for tools/train. Reads JSON lines
//   {"text": "…", "media": "plain", "spans": [[begin, end], …]}     byte offsets
// and prints, for each, one line {"features": [["sig:negation", …], …]}, a list per span.
// With "evidence": "…" in the line, the one list is of what relates the two texts.
#include "claim/features.h"
#include "claim/find.h"
#include "claim/portrait.h"
#include "claim/sections.h"
#include "evidence/relate.h"
#include "input/read.h"
#include "match/match.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

using namespace probatum;

namespace {

nlohmann::json names_of(const model::Features& features) {
    nlohmann::json names = nlohmann::json::array();
    for (std::size_t i = 0; i < features.items().size(); ++i) {
        names.push_back(features.name(i));
    }
    return names;
}

nlohmann::json features_of(const Reading& reading, const Scopes& scopes, SourceSpan span) {
    model::Features features(true);
    for (std::uint32_t s = 0; s < reading.text.sentences.size(); ++s) {
        const Sentence& sentence = reading.text.sentences[s];
        if (!sentence.tokens.empty() && reading.text.source(sentence.span).overlaps(span)) {
            add_features(reading, scopes, s, sentence.tokens, features);
        }
    }
    return names_of(features);
}

}  // namespace

int main() {
    const Lexicon& lexicon = built_in_lexicon();
    const Signals signals(lexicon);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto row = nlohmann::json::parse(line);
        if (row.contains("evidence")) {
            const auto names =
                names_of(relation_features(row.at("text").get<std::string>(),
                                           row.at("evidence").get<std::string>(), lexicon, true));
            std::cout << nlohmann::json{{"features", {names}}}.dump() << '\n';
            continue;
        }
        const Source source{"-", media_named(row.value("media", "plain")).value_or(Media::plain),
                            row.at("text").get<std::string>()};
        const Text text = segment(read(source));
        const Cues cues = match(text, lexicon);
        const std::vector<Above> above = surroundings_of(text);
        const Reading reading{text, cues, lexicon, signals, above};
        const Scopes scopes = scopes_of(reading);
        nlohmann::json lists = nlohmann::json::array();
        for (const auto& span : row.at("spans")) {
            lists.push_back(features_of(
                reading, scopes, {span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()}));
        }
        const auto claims = find_claims(text, cues, lexicon).all;
        const model::Features whole = portrait_of(reading, sections_of(reading), claims);
        std::cout << nlohmann::json{{"features", lists}, {"portrait", names_of(whole)}}.dump()
                  << '\n';
    }
}
