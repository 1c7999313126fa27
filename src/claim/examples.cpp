// SPDX-License-Identifier: Apache-2.0
#include "claim/examples.h"

#include "claim/find.h"
#include "input/read.h"
#include "match/match.h"

#include <algorithm>
#include <set>

namespace probatum {
namespace {

using Spans = std::set<std::pair<std::uint32_t, std::uint32_t>>;

// Where the road finds the rule in the example, as bytes of its text.
Spans found(const Lexicon& lexicon, const Rule& rule, const Example& example) {
    const Source source{"example", Media::plain, example.text};
    const Text text = segment(read(source));
    const Claims claims = find_claims(text, match(text, lexicon), lexicon);
    Spans spans;
    const auto collect = [&](const std::vector<Defect>& defects) {
        for (const Defect& defect : defects) {
            if (lexicon.rules[defect.rule].id == rule.id) {
                const SourceSpan span = text.source(defect.span);
                spans.insert({span.begin, span.end});
            }
        }
    };
    for (const Claim& claim : claims.all) {
        collect(claim.defects);
    }
    collect(claims.findings);
    return spans;
}

std::string quoted_list(const Spans& spans, const std::string& text) {
    std::string list;
    for (const auto& [begin, end] : spans) {
        list += (list.empty() ? "\"" : ", \"") + text.substr(begin, end - begin) + "\"";
    }
    return list.empty() ? "nothing" : list;
}

void check(const Lexicon& lexicon, const Rule& rule, const std::string& file,
           const Example& example, bool flag, Problems& problems) {
    const Spans spans = found(lexicon, rule, example);
    const bool whole = rule.structural || rule.level == Level::document;
    const Spans expected(example.spans.begin(), example.spans.end());
    if (!flag && !spans.empty()) {
        problems.add({file, example.line, 1,
                      "allowed, but flagged at " + quoted_list(spans, example.text), example.text});
    } else if (flag && (whole ? spans.empty() : spans != expected)) {
        problems.add({file, example.line, 1,
                      "should flag " +
                          (whole ? std::string("the text") : quoted_list(expected, example.text)) +
                          " but flags " + quoted_list(spans, example.text),
                      example.text});
    }
}

}  // namespace

void check_rule_examples(const Lexicon& lexicon, const std::string& directory, Problems& problems) {
    for (const Rule& rule : lexicon.rules) {
        const std::string file = directory + "/" + rule.file;
        for (const Example& example : rule.flags) {
            check(lexicon, rule, file, example, true, problems);
        }
        for (const Example& example : rule.allows) {
            check(lexicon, rule, file, example, false, problems);
        }
    }
}

}  // namespace probatum
