// SPDX-License-Identifier: Apache-2.0
// lexicon check and lexicon try: for those who write rules.
#include "app/analyse.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/stream.h"
#include "claim/examples.h"
#include "match/examples.h"
#include "match/match.h"
#include "report/page.h"
#include "report/reports.h"

#include <filesystem>
#include <ostream>

namespace probatum {
namespace {

constexpr const char* usual_directory = "lexicons/en";

std::string owner_of(const Cue& cue, const Lexicon& lexicon) {
    switch (cue.family) {
        case Family::rule:
            return "rule " + lexicon.rules[cue.owner].id;
        case Family::strength:
            return "strength " + lexicon.strengths[cue.owner].id;
        case Family::signal:
            return "signal " + lexicon.signals[cue.owner].id;
        case Family::concept_:
            return "concept " + lexicon.concepts[cue.owner].id;
    }
    return "";
}

void write_cues(const Text& text, const Lexicon& lexicon, Page& page) {
    page.line("Cues, whether or not they count in the end");
    for (const Cue& cue : match(text, lexicon).all) {
        page.paragraph("", "[" + std::string(text.of(cue.span)) + "]  " + owner_of(cue, lexicon));
    }
    for (const CitationHit& hit : match_citations(text, lexicon)) {
        page.paragraph("", "[" + std::string(text.of(hit.span)) + "]  citation " +
                               lexicon.citations[hit.form].id);
    }
    page.blank();
}

}  // namespace

int lexicon_check(const RuleOptions& options, Streams& streams) {
    std::string directory = options.arguments.empty() ? options.lexicon : options.arguments[0];
    if (directory.empty() && std::filesystem::is_directory(usual_directory)) {
        directory = usual_directory;
    }
    const LexiconInUse lexicon(directory, streams.err);
    Problems problems;
    const std::string inside = directory.empty() ? "" : directory + "/";
    parse_rubric(lexicon->rubric, inside + "rubric.toml", problems);
    check_cue_examples(*lexicon, directory, problems);
    check_rule_examples(*lexicon, directory, problems);
    refuse(problems, directory.empty() ? "the lexicon in the program" : directory, streams.err);
    streams.out << (directory.empty() ? "the lexicon in the program" : directory) << ": "
                << counted(lexicon->rules.size(), "rule") << ", "
                << counted(lexicon->strengths.size() + lexicon->signals.size(), "group")
                << " of words, " << counted(lexicon->concepts.size(), "concept") << ", "
                << counted(lexicon->citations.size(), "citation form") << "; every example holds ("
                << lexicon->hash << ")\n";
    require_written(streams.out);
    return 0;
}

int lexicon_try(const RuleOptions& options, Streams& streams) {
    const Knowledge knowledge({{}, options.lexicon}, streams.err);
    Source source;
    source.path = "sentence";
    source.bytes = options.arguments.at(0);
    const Analysis analysis =
        analyse(std::move(source), *knowledge.lexicon, knowledge.evidence, knowledge.rubric);
    Page page(streams.width, streams.color);
    write_cues(analysis.text, *knowledge.lexicon, page);
    const ReportContext context{.lexicon = *knowledge.lexicon,
                                .evidence = knowledge.evidence,
                                .color = streams.color,
                                .width = streams.width};
    streams.out << page.take() << text_report(analysis, context);
    require_written(streams.out);
    return 0;
}

}  // namespace probatum
