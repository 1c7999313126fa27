// SPDX-License-Identifier: Apache-2.0
// An analysis in the form that goldens have: everything an editor would argue about,
// nothing that varies with version or place, one fact a line, so that a difference
// between two of them reads like a review.
#pragma once

#include "report/analysis.h"

#include <cstdlib>
#include <span>
#include <string>
#include <vector>

namespace probatum::test {

class GoldenForm {
public:
    GoldenForm(const Analysis& analysis, const Lexicon& lexicon, const Evidence& evidence)
        : analysis_(analysis),
          lexicon_(lexicon),
          packs_(evidence.packs()),
          lines_(analysis.source.bytes) {}

    std::string write() {
        add("sentences", std::to_string(analysis_.text.sentences.size()));
        add("promotes", concepts(analysis_.claims.promoted));
        add("bands", bands(analysis_.bands()));
        add("promoted", bands(analysis_.promoted_bands()));
        for (std::size_t i = 0; i < analysis_.claims.all.size(); ++i) {
            write_claim(i);
        }
        out_ += "\n";
        for (const Defect& finding : analysis_.claims.findings) {
            add("finding", defect(finding));
        }
        for (const Criterion& criterion : analysis_.claims.criteria) {
            constexpr const char* answers[] = {"no", "yes", "n/a"};
            add("criterion",
                criterion.id + ": " + answers[static_cast<std::size_t>(criterion.satisfied)]);
        }
        return out_;
    }

private:
    void add(std::string_view label, const std::string& value) {
        if (!value.empty()) {
            out_ += std::string(label) + std::string(11 - label.size(), ' ') + value + "\n";
        }
    }
    static void join(std::string& list, const std::string& item, std::string_view between = ", ") {
        list += (list.empty() || item.empty() ? "" : std::string(between)) + item;
    }

    std::string bands(const std::array<int, 6>& counts) const {
        std::string row;
        for (const Band band : all_bands) {
            const int count = counts[static_cast<std::size_t>(band)];
            join(row, std::string(name_of(band)) + " " + std::to_string(count), "  ");
        }
        return row;
    }
    std::string concepts(const std::vector<ConceptNo>& numbers) const {
        std::string list;
        for (const ConceptNo number : numbers) {
            join(list, lexicon_.concepts[number].id);
        }
        return list;
    }
    std::string defect(const Defect& one) const {
        const std::string words(analysis_.text.of(one.span));
        return lexicon_.rules[one.rule].id + (words.empty() ? "" : ": " + words);
    }

    void write_claim(std::size_t i) {
        const Claim& claim = analysis_.claims.all[i];
        const Score& score = analysis_.scores[i];
        const Judgement& judgement = analysis_.judgements[i];
        const LineIndex::Position at = lines_.at(analysis_.text.source(claim.span).begin);
        out_ += "\n" + std::to_string(at.line) + ":" + std::to_string(at.column) + "  " +
                std::string(name_of(score.band)) +
                (score.points ? " " + std::to_string(*score.points) : "") + "  " +
                std::string(name_of(judgement.verdict)) + "  " + kind(claim) + "\n";
        add("  claim", std::string(analysis_.text.of(claim.span)));
        if (!score.points) {
            return;
        }
        add("  about", about(claim.facets));
        for (const Defect& one : claim.defects) {
            add("  defect", one.span == claim.span ? lexicon_.rules[one.rule].id : defect(one));
        }
        add("  evidence", shown(judgement));
        add("  step", std::string(judgement.step));
        add("  score", ledger(score));
    }

    static std::string kind(const Claim& claim) {
        return std::string(name_of(claim.type)) + " S" + std::to_string(claim.strength) + " R" +
               std::to_string(claim.citation_level) +
               (claim.voice == Voice::article ? "" : " " + std::string(name_of(claim.voice))) +
               (claim.promoted ? " promoted" : "") + (claim.negative ? " negative" : "");
    }

    std::string about(const Facets& facets) const {
        std::string list = concepts(facets.intervention);
        if (!facets.comparator.empty()) {
            join(list, "against " + concepts(facets.comparator), " ");
        }
        join(list, concepts(facets.condition), "; ");
        if (facets.stage != Stage::unspecified) {
            join(list, "stage " + std::string(name_of(facets.stage)), "; ");
        }
        join(list, concepts(facets.population), "; ");
        join(list, concepts(facets.outcome), "; ");
        join(list,
             facets.direction == Direction::none ? "" : std::string(name_of(facets.direction)),
             "; ");
        return list;
    }

    std::string shown(const Judgement& judgement) const {
        std::string list;
        for (const Shown& one : judgement.evidence) {
            join(list, std::string(name_of(one.relation)) + " " +
                           packs_[one.pack].statements[one.statement].id);
        }
        return list;
    }

    static std::string ledger(const Score& score) {
        std::string list;
        for (const LedgerLine& line : score.ledger) {
            const std::string sign = line.points < 0 ? " - " : " + ";
            join(list, std::to_string(std::abs(line.points)) + " " + line.part, sign);
        }
        return list;
    }

    const Analysis& analysis_;
    const Lexicon& lexicon_;
    std::span<const Pack> packs_;
    LineIndex lines_;
    std::string out_;
};

inline std::string golden_form(const Analysis& analysis, const Lexicon& lexicon,
                               const Evidence& evidence) {
    return GoldenForm(analysis, lexicon, evidence).write();
}

}  // namespace probatum::test
