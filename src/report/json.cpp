// SPDX-License-Identifier: Apache-2.0
#include "input/read.h"
#include "report/json_writer.h"
#include "report/reports.h"

#include <algorithm>

namespace probatum {
namespace {

// One object of the contract at a time; the writer, the analysis and its positions
// are the same for all of them.
class JsonReport {
public:
    JsonReport(const Analysis& analysis, const ReportContext& context, int indent)
        : analysis_(analysis), context_(context), lines_(analysis.source.bytes), json_(indent) {}

    std::string write() {
        json_.object([&] {
            if (!context_.id.empty()) {
                json_.key("id").raw(context_.id);
            } else if (context_.line > 0) {
                whole("line", static_cast<long long>(context_.line));
            }
            json_.key("schema").string("probatum/analysis/1");
            write_tool();
            write_packs();
            write_document();
            write_claims();
            json_.key("findings").array(analysis_.claims.findings, [&](const Defect& one) {
                write_finding(one);
            });
            json_.key("criteria").array(analysis_.claims.criteria, [&](const Criterion& one) {
                write_criterion(one);
            });
            write_summary();
            if (analysis_.relation) {
                write_relation(*analysis_.relation);
            }
            if (context_.sentences) {
                json_.key("sentences")
                    .array(analysis_.claims.sentences,
                           [&](const SentenceJudgement& one) { write_sentence(one); });
            }
            json_.key("warnings").strings(warnings);
        });
        return json_.take();
    }

private:
    void text(std::string_view name, std::string_view value) { json_.key(name).string(value); }
    void text_or_null(std::string_view name, std::string_view value) {
        value.empty() ? json_.key(name).null() : json_.key(name).string(value);
    }
    void whole(std::string_view name, long long value) { json_.key(name).integer(value); }
    void positive_or_null(std::string_view name, int value) {
        value > 0 ? json_.key(name).integer(value) : json_.key(name).null();
    }
    void share(std::string_view name, double value) {
        json_.key(name).number(value > 0 ? std::min(value, 1.0) : 0);
    }
    void flag(std::string_view name, bool value) { json_.key(name).boolean(value); }
    void range(SourceSpan span) {
        whole("start", span.begin);
        whole("end", span.end);
    }
    void place(SourceSpan span) {
        range(span);
        const LineIndex::Position at = lines_.at(span.begin);
        whole("line", static_cast<long long>(at.line));
        whole("column", static_cast<long long>(at.column));
    }
    void concepts(std::string_view name, const std::vector<ConceptNo>& numbers) {
        json_.key(name).array(
            numbers, [&](ConceptNo one) { json_.string(context_.lexicon.concepts[one].id); });
    }
    std::string population(const std::vector<ConceptNo>& numbers) const {
        std::string ids;
        for (const ConceptNo one : numbers) {
            ids += (ids.empty() ? "" : ", ") + context_.lexicon.concepts[one].id;
        }
        return ids.empty() ? "unspecified" : ids;
    }

    void write_tool() {
        json_.key("tool").object([&] {
            text("name", "probatum");
            text("version", tool_version);
            text("lexicon", context_.lexicon.hash);
        });
    }

    void write_packs() {
        json_.key("evidence").array(context_.evidence.packs(), [&](const Pack& pack) {
            json_.object([&] {
                text("pack", pack.id);
                text("title", pack.title);
                text("kind", pack.kind);
                positive_or_null("year", pack.year);
                whole("statements", static_cast<long long>(pack.statements.size()));
                flag("retracted", pack.retracted);
            });
        });
    }

    void write_document() {
        json_.key("document").object([&] {
            text("path", analysis_.source.path);
            text("media", name_of(analysis_.source.media));
            whole("words", analysis_.words());
            whole("sentences", static_cast<long long>(analysis_.text.sentences.size()));
            concepts("promoted", analysis_.claims.promoted);
        });
    }

    void write_claims() {
        std::size_t i = 0;
        json_.key("claims").array(analysis_.claims.all, [&](const Claim& claim) {
            json_.object([&] { write_claim(claim, i); });
            ++i;
        });
    }

    void write_claim(const Claim& claim, std::size_t i) {
        const SourceSpan span = analysis_.text.source(claim.span);
        text("id", "c" + std::to_string(i + 1));
        place(span);
        text("text", span.of(analysis_.source.bytes));
        text("type", name_of(claim.type));
        text("voice", name_of(claim.voice));
        whole("strength", claim.strength);
        share("certainty", claim.certainty);
        flag("hedged", claim.hedged);
        text("causal", name_of(claim.causal));
        whole("citation_level", claim.citation_level);
        json_.key("citations").array(claim.citations, [&](const Citation& one) {
            write_citation(one);
        });
        write_facets(claim.facets);
        json_.key("defects").array(claim.defects, [&](const Defect& one) { write_defect(one); });
        write_judgement(analysis_.judgements[i], claim.promoted);
        write_score(analysis_.scores[i]);
        text_or_null("suggestion",
                     i < analysis_.suggestions.size() ? analysis_.suggestions[i] : "");
    }

    void write_citation(const Citation& citation) {
        json_.object([&] {
            range(analysis_.text.source(citation.span));
            text("form", context_.lexicon.citations[citation.form].id);
            text_or_null("id", citation.id);
        });
    }

    void write_facets(const Facets& facets) {
        concepts("intervention", facets.intervention);
        concepts("comparator", facets.comparator);
        concepts("condition", facets.condition);
        text("stage", name_of(facets.stage));
        text("population", population(facets.population));
        concepts("site", facets.site);
        concepts("outcome", facets.outcome);
        if (facets.rung < 0) {
            json_.key("outcome_rung").null();
        } else {
            whole("outcome_rung", facets.rung);
        }
        text("direction", name_of(facets.direction));
    }

    void write_rule(const Rule& rule, SourceSpan span, bool with_place) {
        text("rule", rule.id);
        text("severity", name_of(rule.severity));
        with_place ? place(span) : range(span);
        text("message", rule.says);
        text("fix", rule.fix);
    }
    void write_defect(const Defect& defect) {
        json_.object([&] {
            write_rule(context_.lexicon.rules[defect.rule], analysis_.text.source(defect.span),
                       false);
        });
    }
    void write_finding(const Defect& finding) {
        // A finding without words of its own is about the whole text.
        const SourceSpan whole_text{0, static_cast<std::uint32_t>(analysis_.source.bytes.size())};
        json_.object([&] {
            write_rule(context_.lexicon.rules[finding.rule],
                       finding.span.empty() ? whole_text : analysis_.text.source(finding.span),
                       true);
        });
    }

    void write_judgement(const Judgement& judgement, bool promoted) {
        text("verdict", name_of(judgement.verdict));
        text("verdict_reason", judgement.reason);
        json_.key("verdict_also").array(judgement.also, [&](Verdict verdict) {
            json_.string(name_of(verdict));
        });
        flag("promoted", promoted);
        json_.key("evidence").array(judgement.evidence, [&](const Shown& one) {
            write_shown(one);
        });
    }

    void write_shown(const Shown& shown) {
        const Pack& pack = context_.evidence.packs()[shown.pack];
        const Statement& statement = pack.statements[shown.statement];
        json_.object([&] {
            text("pack", pack.id);
            text("statement", statement.id);
            text("says", statement.says);
            whole("strength", statement.strength);
            json_.key("references").array(statement.references, [&](int number) {
                write_reference(pack, number);
            });
            text("relation", name_of(shown.relation));
            flag("retracted", pack.retracted || statement.retracted);
        });
    }

    void write_reference(const Pack& pack, int number) {
        const auto found = std::find_if(pack.references.begin(), pack.references.end(),
                                        [&](const Reference& one) { return one.number == number; });
        const Reference reference = found == pack.references.end() ? Reference{} : *found;
        json_.object([&] {
            whole("number", number);
            text_or_null("authors", reference.authors);
            text_or_null("title", reference.title);
            text_or_null("journal", reference.journal);
            positive_or_null("year", reference.year);
            text_or_null("doi", reference.doi);
            text_or_null("pmid", reference.pmid);
        });
    }

    void write_score(const Score& score) {
        if (score.points) {
            whole("score", *score.points);
        } else {
            json_.key("score").null();
        }
        text("band", name_of(score.band));
        json_.key("ledger").array(score.ledger, [&](const LedgerLine& line) {
            json_.object([&] {
                text("part", line.part);
                whole("points", line.points);
                text("because", line.because);
            });
        });
    }

    void write_criterion(const Criterion& criterion) {
        json_.object([&] {
            text("id", criterion.id);
            if (criterion.satisfied == Criterion::Satisfied::not_applicable) {
                json_.key("satisfied").null();
            } else {
                flag("satisfied", criterion.satisfied == Criterion::Satisfied::yes);
            }
            share("score", criterion.score);
            json_.key("because").strings(criterion.because);
        });
    }

    void write_bands(std::string_view name, const std::array<int, 6>& bands) {
        json_.key(name).object([&] {
            for (const Band band : all_bands) {
                whole(name_of(band), bands[static_cast<std::size_t>(band)]);
            }
        });
    }
    void write_summary() {
        json_.key("summary").object([&] {
            write_bands("bands", analysis_.bands());
            write_bands("promoted_bands", analysis_.promoted_bands());
            share("coverage", analysis_.coverage());
            whole("checkable", analysis_.checkable());
        });
    }

    void write_relation(const Relating& relation) {
        json_.key("relation").object([&] {
            text("label", relation.label);
            json_.key("scores").object([&] {
                share("supports", relation.supports);
                share("refutes", relation.refutes);
                share("neutral", relation.neutral);
            });
        });
    }

    void write_sentence(const SentenceJudgement& sentence) {
        json_.object([&] {
            range(analysis_.text.source(sentence.span));
            flag("claim", sentence.claim);
            share("claim_probability", sentence.claim_probability);
            whole("strength", sentence.strength);
            share("certainty", sentence.certainty);
            flag("uncertain", sentence.uncertain);
            text("causal", name_of(sentence.causal));
        });
    }

    const Analysis& analysis_;
    const ReportContext& context_;
    LineIndex lines_;
    JsonWriter json_;
};

}  // namespace

std::string json_report(const Analysis& analysis, const ReportContext& context, int indent) {
    return JsonReport(analysis, context, indent).write();
}

}  // namespace probatum
