// SPDX-License-Identifier: Apache-2.0
// evidence check and evidence show: for those who write evidence packs.
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/stream.h"
#include "report/page.h"

#include <algorithm>
#include <ostream>

namespace probatum {
namespace {

std::string_view name_of_level(EvidenceLevel level) {
    switch (level) {
        case EvidenceLevel::preclinical:
            return "preclinical";
        case EvidenceLevel::single_study:
            return "single study";
        case EvidenceLevel::secondary:
            return "cited review";
        case EvidenceLevel::synthesis:
            return "its own conclusion";
    }
    return "";
}

std::string named(const std::vector<ConceptNo>& numbers, const Lexicon& lexicon) {
    std::string names;
    for (const ConceptNo one : numbers) {
        names += (names.empty() ? "" : ", ") + lexicon.concepts[one].id;
    }
    return names;
}

void add_part(std::string& line, const std::string& label, const std::string& value) {
    if (!value.empty()) {
        line += (line.empty() ? "" : "; ") + label + " " + value;
    }
}

std::string facets_text(const Statement& statement, const Lexicon& lexicon) {
    const Facets& facets = statement.facets;
    std::string line;
    add_part(line, "of", named(facets.intervention, lexicon));
    add_part(line, "against", named(facets.comparator, lexicon));
    add_part(line, "for", named(facets.condition, lexicon));
    add_part(line, "on", named(facets.outcome, lexicon));
    add_part(line, "in", named(facets.population, lexicon));
    add_part(line, "at", named(facets.site, lexicon));
    if (facets.stage != Stage::unspecified) {
        add_part(line, "stage", std::string(name_of(facets.stage)));
    }
    if (facets.rung >= 0) {
        add_part(line, "rung", std::to_string(facets.rung));
    }
    for (const std::string& id : statement.unknown_concepts) {
        add_part(line, "not in the lexicon:", id);
    }
    return line;
}

void write_pack(const Pack& pack, const Lexicon& lexicon, Page& page) {
    page.line(page.inked(Ink::bold, pack.id) + ": " + pack.title);
    page.paragraph("kind", pack.kind + (pack.year > 0 ? ", " + std::to_string(pack.year) : "") +
                               (pack.retracted ? ", RETRACTED" : ""));
    page.paragraph("authors", pack.authors);
    page.paragraph("journal", pack.journal + (pack.doi.empty() ? "" : ", doi:" + pack.doi));
    page.paragraph("limits", pack.limits);
    page.paragraph("as of", pack.as_of);
    for (const Statement& statement : pack.statements) {
        page.blank();
        page.paragraph(statement.id, statement.says + (statement.retracted ? " (RETRACTED)" : ""));
        page.paragraph("",
                       "S" + std::to_string(statement.strength) + ", " +
                           std::string(name_of_level(statement.level)),
                       Ink::dim);
        page.paragraph("", facets_text(statement, lexicon), Ink::dim);
    }
}

}  // namespace

int evidence_check(const PackOptions& options, Streams& streams) {
    const LexiconInUse lexicon(options.lexicon, streams.err);
    for (const Pack& pack : load_packs(options.packs, *lexicon, streams.err)) {
        streams.out << pack.id << ": " << counted(pack.statements.size(), "statement") << ", "
                    << counted(pack.references.size(), "reference") << "; no mistakes\n";
        for (const Statement& statement : pack.statements) {
            for (const std::string& id : statement.unknown_concepts) {
                streams.err << pack.id << ": " << statement.id << " names '" << id
                            << "', which the lexicon does not know\n";
            }
        }
    }
    require_written(streams.out);
    return 0;
}

int evidence_show(const PackOptions& options, Streams& streams) {
    const LexiconInUse lexicon(options.lexicon, streams.err);
    Page page(streams.width, streams.color);
    for (const Pack& pack : load_packs(options.packs, *lexicon, streams.err)) {
        write_pack(pack, *lexicon, page);
    }
    streams.out << page.take();
    require_written(streams.out);
    return 0;
}

}  // namespace probatum
