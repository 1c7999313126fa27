// SPDX-License-Identifier: Apache-2.0
#include "evidence/inline.h"

#include "claim/find.h"
#include "input/read.h"
#include "match/match.h"
#include "text/text.h"

#include <algorithm>

namespace probatum {
namespace {

void add_once(std::vector<ConceptNo>& numbers, ConceptNo number) {
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) {
        numbers.push_back(number);
    }
}

// What a sentence without a claim is about: every concept that it names.
Facets named_in(std::span<const Cue> cues, const Lexicon& lexicon) {
    Facets facets;
    for (const Cue& cue : cues) {
        if (cue.family != Family::concept_) {
            continue;
        }
        const Concept& concept_ = lexicon.concepts[cue.owner];
        switch (concept_.kind) {
            case ConceptKind::intervention:
                add_once(facets.intervention, cue.owner);
                break;
            case ConceptKind::condition:
                add_once(facets.condition, cue.owner);
                break;
            case ConceptKind::outcome:
                add_once(facets.outcome, cue.owner);
                facets.rung = std::max(facets.rung, concept_.rung);
                break;
            case ConceptKind::site:
                add_once(facets.site, cue.owner);
                break;
            case ConceptKind::population:
                add_once(facets.population, cue.owner);
                break;
            default:
                break;
        }
    }
    return facets;
}

}  // namespace

Pack pack_from_text(std::string_view bytes, const Lexicon& lexicon) {
    Source source;
    source.path = "evidence";
    source.bytes = bytes;
    require_text(source);
    const Text text = segment(read_plain(source));
    const Cues cues = match(text, lexicon);
    const Claims claims = find_claims(text, cues, lexicon);

    Pack pack;
    pack.id = "inline";
    pack.title = "Evidence given with the text";
    pack.kind = "text";
    const auto add = [&](std::string_view says, Facets facets, int strength) {
        Statement statement;
        statement.id = "e" + std::to_string(pack.statements.size() + 1);
        statement.says = says;
        statement.facets = std::move(facets);
        statement.strength = strength;
        pack.statements.push_back(std::move(statement));
    };
    auto claim = claims.all.begin();
    for (std::uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence) {
        const std::string_view says = text.of(text.sentences[sentence].span);
        bool any = false;
        for (; claim != claims.all.end() && claim->sentence <= sentence; ++claim) {
            if (claim->sentence == sentence && claim->checkable) {
                add(says, claim->facets, claim->strength);
                any = true;
            }
        }
        if (!any) {
            add(says, named_in(cues.in(sentence), lexicon), Statement{}.strength);
        }
    }
    return pack;
}

}  // namespace probatum
