// SPDX-License-Identifier: Apache-2.0
#include "match/examples.h"

#include "input/read.h"
#include "match/match.h"

#include <algorithm>

namespace probatum {

namespace {

using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Text plain_text(const std::string& bytes) {
    return segment(read_plain({"", Media::plain, bytes}));
}

Spans found_in(const Text& text, const Cues& cues, Family family, std::size_t owner) {
    Spans spans;
    for (const Cue& cue : cues.all) {
        if (cue.family == family && cue.owner == owner) {
            const SourceSpan source = text.source(cue.span);
            spans.emplace_back(source.begin, source.end);
        }
    }
    std::sort(spans.begin(), spans.end());
    return spans;
}

std::string in_brackets(std::string text, const Spans& spans) {
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        text.insert(span->second, "]");
        text.insert(span->first, "[");
    }
    return text;
}

class Checker {
public:
    Checker(const Lexicon& lexicon, const std::string& directory, Problems& problems)
        : lexicon_(lexicon), directory_(directory), problems_(problems) {}

    template <class Item>
    void check(const std::vector<Item>& items, Family family) {
        for (std::size_t owner = 0; owner < items.size(); ++owner) {
            for (const auto* examples : {&items[owner].flags, &items[owner].allows}) {
                for (const Example& example : *examples) {
                    check(example, items[owner].file, family, owner);
                }
            }
        }
    }

    void check_citations() {
        for (std::size_t form = 0; form < lexicon_.citations.size(); ++form) {
            const CitationForm& item = lexicon_.citations[form];
            for (const std::string& example : item.finds) {
                if (!cites(example, form)) {
                    report(item.file, item.line, "does not find: " + example);
                }
            }
            for (const std::string& example : item.rejects) {
                if (cites(example, form)) {
                    report(item.file, item.line, "finds what it should reject: " + example);
                }
            }
        }
    }

private:
    void check(const Example& example, const std::string& file, Family family, std::size_t owner) {
        const Text text = plain_text(example.text);
        const Spans found = found_in(text, match(text, lexicon_), family, owner);
        if (found == example.spans) {
            return;
        }
        const std::string what = found.empty() ? "nothing matched" : "matched";
        report(file, example.line, what + ": " + in_brackets(example.text, found));
    }

    bool cites(const std::string& example, std::size_t form) const {
        const Text text = plain_text(example);
        const std::vector<CitationHit> hits = match_citations(text, lexicon_);
        return std::any_of(hits.begin(), hits.end(),
                           [&](const CitationHit& hit) { return hit.form == form; });
    }

    void report(const std::string& file, std::size_t line, std::string message) {
        problems_.add({directory_ + "/" + file, line, 0, std::move(message), ""});
    }

    const Lexicon& lexicon_;
    const std::string& directory_;
    Problems& problems_;
};

}  // namespace

void check_cue_examples(const Lexicon& lexicon, const std::string& directory, Problems& problems) {
    Checker checker(lexicon, directory, problems);
    checker.check(lexicon.strengths, Family::strength);
    checker.check(lexicon.signals, Family::signal);
    checker.check_citations();
}

}  // namespace probatum
