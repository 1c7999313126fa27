// SPDX-License-Identifier: Apache-2.0
// What the tests of the whole road share: one call from words to findings, findings that
// can be compared and printed, and a list of the pairs that broke a property.
#pragma once

#include "app/analyse.h"
#include "base/files.h"
#include "base/problem.h"
#include "input/read.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace probatum::road {

inline const Rubric& rubric() {
    static const Rubric loaded = [] {
        Problems problems;
        Rubric parsed = parse_rubric(built_in_lexicon().rubric, "rubric.toml", problems);
        REQUIRE_MESSAGE(problems.empty(), problems.text());
        return parsed;
    }();
    return loaded;
}

inline const Evidence& nothing() {
    static const Evidence none;
    return none;
}

inline const Pack& avn_pack() {
    static const Pack loaded = [] {
        Problems problems;
        Pack pack =
            load_pack(PROBATUM_ROOT "/corpus/evidence/avn-2025.toml", built_in_lexicon(), problems);
        REQUIRE_MESSAGE(problems.empty(), problems.text());
        return pack;
    }();
    return loaded;
}

inline Evidence evidence_of(Pack pack) {
    std::vector<Pack> packs;
    packs.push_back(std::move(pack));
    return Evidence(std::move(packs), built_in_lexicon());
}

inline const Evidence& avn() {
    static const Evidence loaded = evidence_of(avn_pack());
    return loaded;
}

inline Analysis analysed(std::string words, const Evidence& evidence, Media media = Media::plain) {
    return analyse({"test", media, std::move(words)}, built_in_lexicon(), evidence, rubric());
}

// What a reader is told of one claim.
struct Finding {
    std::string words;
    Verdict verdict = Verdict::not_covered;
    std::string defects;  // "cure-claim hype-language"
    int strength = 0;
    int points = -1;  // −1: not scored
    int alone = 0;    // … without defects, limits and what the text as a whole adds
    Voice voice = Voice::article;

    bool has(std::string_view rule) const {
        return (" " + defects + " ").find(" " + std::string(rule) + " ") != std::string::npos;
    }
    // Everything but the words, which a rewriting may change.
    std::string judgement() const {
        return std::string(name_of(verdict)) + " S" + std::to_string(strength) + " " +
               (points < 0 ? "not scored" : std::to_string(points)) + " [" + defects + "]";
    }
    std::string text() const { return judgement() + " " + words; }
};

inline std::string defects_of(const std::vector<Defect>& defects) {
    std::string ids;
    for (const Defect& defect : defects)
        ids += (ids.empty() ? "" : " ") + built_in_lexicon().rules[defect.rule].id;
    return ids;
}

inline Finding finding_of(const Analysis& analysis, std::size_t i) {
    const Claim& claim = analysis.claims.all[i];
    int alone = 0;
    for (const LedgerLine& line : analysis.scores[i].ledger)
        if (line.part != "setting" && !line.part.starts_with("cap ") &&
            !line.part.starts_with("limit ") && !line.part.starts_with("defect "))
            alone += line.points;
    return {std::string(analysis.text.of(claim.span)),
            analysis.judgements[i].verdict,
            defects_of(claim.defects),
            claim.strength,
            analysis.scores[i].points.value_or(-1),
            alone,
            claim.voice};
}

inline std::vector<Finding> findings(const Analysis& analysis) {
    std::vector<Finding> all;
    for (std::size_t i = 0; i < analysis.claims.all.size(); ++i)
        all.push_back(finding_of(analysis, i));
    return all;
}

inline std::vector<Finding> findings(const std::string& words, const Evidence& evidence) {
    return findings(analysed(words, evidence));
}

// The claim that carries `part` of the text; the one scored lowest if there are several.
// No such claim gives a finding without words.
inline Finding finding(const std::string& words, const Evidence& evidence,
                       const std::string& part = "") {
    Finding lowest;
    for (const Finding& one : findings(words, evidence)) {
        const bool lower = lowest.words.empty() ||
                           (one.points >= 0 && (lowest.points < 0 || one.points < lowest.points));
        if (one.words.find(part) != std::string::npos && lower)
            lowest = one;
    }
    return lowest;
}

// Letters and digits in lower case, blanks between words: what no printing changes.
inline std::string spoken(std::string_view words) {
    std::string plain;
    for (const char c : words) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            plain += static_cast<char>(upper ? c - 'A' + 'a' : c);
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    return plain;
}

// Findings as one text, a line a claim, and the document's own findings behind them.
inline std::string told(const Analysis& analysis) {
    std::string lines;
    for (const Finding& one : findings(analysis))
        lines += one.judgement() + " " + spoken(one.words) + "\n";
    return lines + "document: " + defects_of(analysis.claims.findings) + "\n";
}

// The lines of one telling that the other lacks.
inline std::string difference(const std::string& expected, const std::string& found) {
    std::string shown;
    const auto lacking = [&](const std::string& text, const std::string& other, const char* head) {
        for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
            end = text.find('\n', at);
            const std::string line = text.substr(at, end + 1 - at);
            if (("\n" + other).find("\n" + line) == std::string::npos)
                shown += head + line;
        }
    };
    lacking(expected, found, "    expected ");
    lacking(found, expected, "    found    ");
    return shown.empty() ? "    the order\n" : shown;
}

// Many pairs, one verdict: a test says how many it tried and shows the first that broke.
class Pairs {
public:
    void expect(bool holds, const std::string& broken) {
        ++tried_;
        if (!holds) {
            ++failed_;
            if (failed_ <= most_shown)
                shown_ += broken;
        }
    }
    void same(const std::string& expected, const std::string& found, const std::string& what) {
        expect(expected == found, "  " + what + "\n" + difference(expected, found));
    }
    // Both must be found and scored: a pair of which one half is lost shows nothing.
    void never_above(const Finding& upper, const Finding& lower) {
        expect(lower.points >= 0 && lower.points <= upper.points,
               "    " + upper.text() + "\n    is not at least\n    " + lower.text() + "\n");
    }
    // Nothing was tested when templates stopped giving claims, so each test says how many it wants.
    void done(int at_least) const {
        CHECK(tried_ >= at_least);
        CHECK_MESSAGE(failed_ == 0, failed_, " of ", tried_, " broke:\n", shown_);
    }

private:
    static constexpr int most_shown = 12;
    int tried_ = 0, failed_ = 0;
    std::string shown_;
};

}  // namespace probatum::road
