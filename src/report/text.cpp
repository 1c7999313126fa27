// SPDX-License-Identifier: Apache-2.0
#include "report/page.h"
#include "report/reports.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace probatum {
namespace {

constexpr std::size_t worst_shown = 3;

Ink ink_of(Band band) {
    switch (band) {
        case Band::A:
        case Band::B:
            return Ink::green;
        case Band::C:
            return Ink::yellow;
        case Band::D:
        case Band::E:
            return Ink::red;
        case Band::N:
            return Ink::dim;
    }
    return Ink::plain;
}

std::string counted(long long count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts) {
        out += (out.empty() ? "" : std::string(between)) + part;
    }
    return out;
}

// "55 base + 3 calibrated hedge − 10 defect hype-language = 48"
std::string ledger_line(const Score& score) {
    std::string out;
    for (const LedgerLine& line : score.ledger) {
        const std::string sign = line.points < 0 ? "− " : "+ ";
        out += out.empty() ? "" : " " + sign;
        out += std::to_string(std::abs(line.points)) + " " + line.part;
    }
    return out + " = " + std::to_string(*score.points);
}

std::string reference_text(const Pack& pack, int number) {
    const auto found = std::find_if(pack.references.begin(), pack.references.end(),
                                    [&](const Reference& one) { return one.number == number; });
    if (found == pack.references.end()) {
        return "[" + std::to_string(number) + "]";
    }
    std::vector<std::string> parts;
    for (const std::string* part : {&found->authors, &found->title, &found->journal}) {
        if (!part->empty()) {
            parts.push_back(*part);
        }
    }
    const std::string year = std::to_string(found->year);
    if (found->year > 0 && found->journal.find(year) == std::string::npos) {
        parts.push_back(year);
    }
    if (!found->doi.empty()) {
        parts.push_back("doi:" + found->doi);
    }
    return "[" + std::to_string(number) + "] " + joined(parts, ", ");
}

std::string pack_text(const Pack& pack) {
    std::vector<std::string> about;
    for (const std::string& part : {pack.kind, pack.authors, pack.journal}) {
        if (!part.empty()) {
            about.push_back(part);
        }
    }
    if (pack.year > 0) {
        about.push_back(std::to_string(pack.year));
    }
    if (!pack.doi.empty()) {
        about.push_back("doi:" + pack.doi);
    }
    return pack.id + ": " + pack.title + (about.empty() ? "" : " (" + joined(about, ", ") + ")") +
           ", " + counted(static_cast<long long>(pack.statements.size()), "statement") +
           (pack.retracted ? "; RETRACTED" : "");
}

class TextReport {
public:
    TextReport(const Analysis& analysis, const ReportContext& context)
        : analysis_(analysis),
          context_(context),
          lines_(analysis.source.bytes),
          page_(context.width, context.color) {}

    std::string write() {
        write_head();
        for (std::size_t i = 0; i < analysis_.claims.all.size(); ++i) {
            if (analysis_.scores[i].points) {
                write_claim(i);
            }
        }
        write_findings();
        write_criteria();
        write_summary();
        return page_.take();
    }

private:
    std::string place(SourceSpan span) const {
        const LineIndex::Position at = lines_.at(span.begin);
        return printable(analysis_.source.path) + ":" + std::to_string(at.line) + ":" +
               std::to_string(at.column);
    }
    std::string place_of_claim(std::size_t i) const {
        return place(analysis_.text.source(analysis_.claims.all[i].span));
    }
    std::string band_and_score(std::size_t i) const {
        const Score& score = analysis_.scores[i];
        return std::string(name_of(score.band)) + " " + std::to_string(*score.points);
    }

    void write_head() {
        std::vector<std::string> promoted;
        for (const ConceptNo one : analysis_.claims.promoted) {
            promoted.push_back(context_.lexicon.concepts[one].name);
        }
        page_.line(page_.inked(Ink::bold, printable(analysis_.source.path)) + ": " +
                   counted(analysis_.words(), "word") + ", " +
                   counted(static_cast<long long>(analysis_.text.sentences.size()), "sentence") +
                   ", " + counted(analysis_.checkable(), "claim") +
                   (promoted.empty() ? "" : "; promotes " + joined(promoted, ", ")));
    }

    void write_claim(std::size_t i) {
        const Claim& claim = analysis_.claims.all[i];
        const Judgement& judgement = analysis_.judgements[i];
        page_.blank();
        page_.line(page_.inked(Ink::bold, place_of_claim(i)) + "  " +
                   page_.inked(ink_of(analysis_.scores[i].band), band_and_score(i)) + "  " +
                   std::string(name_of(judgement.verdict)) + "  " +
                   page_.inked(Ink::dim, std::string(name_of(claim.type)) + ", S" +
                                             std::to_string(claim.strength) + ", R" +
                                             std::to_string(claim.citation_level)));
        std::vector<Page::Mark> marks;
        for (const Defect& defect : claim.defects) {
            // Carets under every word would hide the others.
            if (defect.span.overlaps(claim.span) && !defect.span.contains(claim.span)) {
                marks.push_back({std::max(defect.span.begin, claim.span.begin) - claim.span.begin,
                                 std::min(defect.span.end, claim.span.end) - claim.span.begin});
            }
        }
        page_.quote(analysis_.text.of(claim.span), marks);
        page_.paragraph("verdict", reading(judgement.verdict));
        if (!repeats_evidence(judgement)) {
            page_.paragraph("because", judgement.reason);
        }
        for (const Defect& defect : claim.defects) {
            write_rule("defect", defect, "");
        }
        page_.paragraph("score", ledger_line(analysis_.scores[i]));
        // Of evidence that is only near by, the nearest is enough to read on.
        bool told = false;
        for (const Shown& shown : judgement.evidence) {
            const bool related = shown.relation == Relation::related;
            if (!related || !told) {
                write_shown(shown);
            }
            told |= related;
        }
        if (i < analysis_.suggestions.size() && !analysis_.suggestions[i].empty()) {
            page_.paragraph("instead", analysis_.suggestions[i], Ink::green);
        }
    }

    // A reason that only quotes a statement which is shown below anyhow.
    bool repeats_evidence(const Judgement& judgement) const {
        return std::any_of(judgement.evidence.begin(), judgement.evidence.end(),
                           [&](const Shown& shown) {
                               const Pack& pack = context_.evidence.packs()[shown.pack];
                               const std::string& says = pack.statements[shown.statement].says;
                               return judgement.reason.find(says) != std::string::npos;
                           });
    }

    // In full where a rule is met first in the document; then its name will do.
    void write_rule(std::string_view label, const Defect& defect, const std::string& at) {
        const Rule& rule = context_.lexicon.rules[defect.rule];
        const std::string head = rule.id + " (" + std::string(name_of(rule.severity)) + ")" + at;
        if (!told_.insert(defect.rule).second) {
            page_.paragraph(label, head);
            return;
        }
        page_.paragraph(label, head + ": " + rule.says);
        page_.paragraph("", "→ " + rule.fix, Ink::cyan);
    }

    void write_shown(const Shown& shown) {
        const Pack& pack = context_.evidence.packs()[shown.pack];
        const Statement& statement = pack.statements[shown.statement];
        const std::string date = pack.as_of.empty() ? "" : ", as of " + pack.as_of;
        page_.paragraph(name_of(shown.relation),
                        pack.id + " " + statement.id + " (S" + std::to_string(statement.strength) +
                            date + (pack.retracted || statement.retracted ? ", RETRACTED" : "") +
                            "): " + statement.says);
        if (shown.relation == Relation::related) {
            return;  // it decided nothing; the pack has its references
        }
        for (const int number : statement.references) {
            page_.paragraph("", reference_text(pack, number), Ink::dim);
        }
    }

    void write_findings() {
        if (analysis_.claims.findings.empty()) {
            return;
        }
        page_.blank();
        page_.line("The text as a whole");
        for (const Defect& finding : analysis_.claims.findings) {
            const std::string at =
                finding.span.empty() ? "" : " at " + place(analysis_.text.source(finding.span));
            write_rule("finding", finding, at);
        }
    }

    void write_criteria() {
        if (analysis_.claims.criteria.empty()) {
            return;
        }
        page_.blank();
        page_.line("Criteria of a good health story");
        for (const Criterion& criterion : analysis_.claims.criteria) {
            const bool yes = criterion.satisfied == Criterion::Satisfied::yes;
            const bool no = criterion.satisfied == Criterion::Satisfied::no;
            page_.paragraph(
                yes  ? "yes"
                : no ? "no"
                     : "n/a",
                criterion.id +
                    (criterion.because.empty() ? "" : ": " + joined(criterion.because, "; ")),
                yes  ? Ink::green
                : no ? Ink::red
                     : Ink::dim);
        }
    }

    std::string band_row(const std::array<int, 6>& bands) const {
        std::string row;
        for (const Band band : all_bands) {
            const int count = bands[static_cast<std::size_t>(band)];
            const std::string cell = std::string(name_of(band)) + " " + std::to_string(count);
            row += (row.empty() ? "" : "  ") +
                   (count > 0 ? page_.inked(ink_of(band), cell) : page_.inked(Ink::dim, cell));
        }
        return row;
    }

    void write_summary() {
        const auto promoted = analysis_.promoted_bands();
        const int selling = std::accumulate(promoted.begin(), promoted.end(), 0);
        page_.blank();
        page_.line("Summary");
        page_.line("    " + band_row(analysis_.bands()) + "  of " +
                   counted(static_cast<long long>(analysis_.claims.all.size()), "claim"));
        page_.line("    " + band_row(promoted) + "  of " + counted(selling, "claim") +
                   " about what the text promotes");
        const int checkable = analysis_.checkable();
        const auto percent = std::lround(analysis_.coverage() * 100);
        page_.paragraph("coverage", std::to_string(percent) + " % of " +
                                        counted(checkable, "checkable claim") +
                                        " could be judged by the evidence named");
        write_worst();
    }

    void write_worst() {
        std::vector<std::size_t> weak;
        for (std::size_t i = 0; i < analysis_.scores.size(); ++i) {
            const Band band = analysis_.scores[i].band;
            if (about_promoted(analysis_.claims.all[i]) && (band == Band::D || band == Band::E)) {
                weak.push_back(i);
            }
        }
        std::stable_sort(weak.begin(), weak.end(), [&](std::size_t a, std::size_t b) {
            return *analysis_.scores[a].points < *analysis_.scores[b].points;
        });
        weak.resize(std::min(weak.size(), worst_shown));
        for (const std::size_t i : weak) {
            page_.paragraph(i == weak.front() ? "worst" : "",
                            place_of_claim(i) + "  " + band_and_score(i));
        }
    }

    const Analysis& analysis_;
    const ReportContext& context_;
    LineIndex lines_;
    Page page_;
    std::set<std::uint16_t> told_;  // rules explained so far
};

}  // namespace

std::string text_report(const Analysis& analysis, const ReportContext& context) {
    return TextReport(analysis, context).write();
}

std::string text_footer(const ReportContext& context) {
    Page page(context.width, context.color);
    if (context.evidence.empty()) {
        page.paragraph("evidence", "none named: every claim counts as not covered (option -e)");
    }
    for (const Pack& pack : context.evidence.packs()) {
        page.paragraph("evidence", pack_text(pack));
    }
    page.paragraph("note", joined(warnings, " "), Ink::dim);
    return page.take();
}

}  // namespace probatum
