// SPDX-License-Identifier: Apache-2.0
// Features, the names that lexicons/<language>/models/relation.toml may weigh; all are
// there or not, and "nearest" is the sentence of the evidence with most words in common:
//   overlap:K best:K pairs:K     at least K tenths of the claim's words in the evidence,
//                                in the nearest sentence; of its word pairs in the evidence
//   numbers:shared numbers:other a number of the claim, in the evidence or not
//   neg:claim neg:evidence neg:both neg:differ dir:same dir:opposite
//   turn:XY:K                    directions of claim and nearest, and best:K
//   cCUE eCUE CUE/CUE            strength grades and signals in claim, in nearest, in both
//   e:WORD a:WORD                words of the nearest sentence, of the whole evidence
//   both:WORD only:WORD          words in common, words of the nearest sentence alone
//   DIRECTION:WORD               words of the nearest sentence by the claim's direction
#include "evidence/relate.h"

#include "input/read.h"
#include "match/match.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 40> stop_words = {
    "about",   "after", "also", "among", "and",   "are",  "because", "been",  "before", "being",
    "between", "both",  "but",  "does",  "for",   "from", "has",     "have",  "into",   "more",
    "most",    "other", "our",  "some",  "such",  "than", "that",    "the",   "their",  "them",
    "there",   "these", "they", "this",  "those", "was",  "were",    "which", "with",   "you"};
constexpr std::array<std::string_view, 18> endings = {
    "isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ness",
    "ings",     "ing",      "ions",    "ion",     "ies",    "ied",   "ed",    "es",   "s"};
constexpr std::array<std::string_view, 12> rising = {"increas", "rais",   "higher", "improv",
                                                     "enhanc",  "promot", "more",   "greater",
                                                     "elevat",  "caus",   "better", "boost"};
constexpr std::array<std::string_view, 12> falling = {"reduc",   "decreas", "lower",  "inhibit",
                                                      "prevent", "less",    "declin", "fewer",
                                                      "protect", "cur",     "kill",   "block"};

using Stems = std::set<std::string, std::less<>>;

// Cuts an ending, so that "treated", "treatment" and "treats" meet.
std::string_view stem(std::string_view word) {
    for (const std::string_view ending : endings) {
        if (word.ends_with(ending) && word.size() >= ending.size() + 4) {
            word.remove_suffix(ending.size());
            break;
        }
    }
    return word.size() > 4 && word.ends_with('e') ? word.substr(0, word.size() - 1) : word;
}

bool begins_with_any(std::string_view word, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view one) { return word.starts_with(one); });
}

// What a stretch of text says, as far as this question goes.
struct Content {
    Stems stems, numbers;
    std::set<std::pair<std::string, std::string>> pairs;
    bool denies = false, rises = false, falls = false;
    std::set<std::string> cues;  // "str:S2", "sig:negation"

    void add(const Content& other) {
        stems.insert(other.stems.begin(), other.stems.end());
        numbers.insert(other.numbers.begin(), other.numbers.end());
        pairs.insert(other.pairs.begin(), other.pairs.end());
        denies |= other.denies;
        rises |= other.rises;
        falls |= other.falls;
        cues.insert(other.cues.begin(), other.cues.end());
    }
};

Content content_of(const Text& text, const Cues& cues, std::uint32_t sentence,
                   const Lexicon& lexicon) {
    Content content;
    std::string before;
    const TokenSpan tokens = text.sentences[sentence].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const Token& token = text.tokens[i];
        const std::string_view word = text.word(token);
        if (token.number) {
            content.numbers.emplace(word);
        }
        content.rises |= begins_with_any(word, rising);
        content.falls |= begins_with_any(word, falling);
        content.denies |= word == "not" || word == "no" || word == "never" || word == "without";
        const bool stops = std::binary_search(stop_words.begin(), stop_words.end(), word);
        if (token.symbol || word.size() < 3 || stops) {
            continue;
        }
        std::string one(stem(word));
        if (!before.empty()) {
            content.pairs.emplace(before, one);
        }
        content.stems.insert(one);
        before = std::move(one);
    }
    for (const Cue& cue : cues.in(sentence)) {
        if (cue.family == Family::strength) {
            const int grade = lexicon.strengths[cue.owner].grade;
            content.cues.insert("str:S" + std::to_string(grade));
            content.denies |= grade == 0;
        } else if (cue.family == Family::signal) {
            content.cues.insert("sig:" + lexicon.signals[cue.owner].id);
            content.denies |= lexicon.signals[cue.owner].id == "negation";
        }
    }
    return content;
}

std::vector<Content> contents_of(std::string_view bytes, const Lexicon& lexicon) {
    Source source;
    source.bytes = bytes;
    require_text(source);
    const Text text = segment(read_plain(source));
    const Cues cues = match(text, lexicon);
    std::vector<Content> contents;
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
        contents.push_back(content_of(text, cues, i, lexicon));
    }
    return contents;
}

template <class Set>
float share_in(const Set& part, const Set& whole) {
    if (part.empty()) {
        return 0;
    }
    const auto shared = std::count_if(part.begin(), part.end(),
                                      [&](const auto& one) { return whole.contains(one); });
    return static_cast<float>(shared) / static_cast<float>(part.size());
}

// "name:1" … "name:K": a share of at least K tenths, so that a linear model can bend.
void add_tenths(const std::string& name, float share, model::Features& features) {
    for (int tenth = 1; tenth <= 9 && share * 10 >= static_cast<float>(tenth); ++tenth) {
        features.add(name + ":" + std::to_string(tenth));
    }
}

// How a text turns its words: denied or not, and more, less or neither.
std::string turn_of(const Content& content) {
    return std::string(content.denies ? "no" : "") + (content.rises == content.falls ? "same"
                                                      : content.rises                ? "more"
                                                                                     : "less");
}

// What holds when the lexicon has no model "relation": words in common make the two
// related, and denial or an opposite direction on one side alone turns them against
// each other.
std::vector<float> by_hand(const Content& claim, const Content& nearest, float overlap) {
    const bool opposite = (claim.rises && nearest.falls && !nearest.rises) ||
                          (claim.falls && nearest.rises && !nearest.falls);
    const bool against = (claim.denies != nearest.denies) != opposite;
    const float related = 6 * (overlap - 0.4F);
    std::vector<float> weights = {std::exp(related + (against ? -1.0F : 0.5F)),
                                  std::exp(related + (against ? 0.8F : -1.5F)), 1.0F};
    const float sum = weights[0] + weights[1] + weights[2];
    for (float& one : weights) {
        one /= sum;
    }
    return weights;
}

struct Compared {
    Content claim, evidence, nearest;  // nearest: the sentence of the evidence with most in common
    float best = 0;
};

Compared compared(std::string_view claim, std::string_view evidence, const Lexicon& lexicon) {
    Compared both;
    for (const Content& sentence : contents_of(claim, lexicon)) {
        both.claim.add(sentence);
    }
    for (const Content& sentence : contents_of(evidence, lexicon)) {
        const float share = share_in(both.claim.stems, sentence.stems);
        if (share > both.best || both.evidence.stems.empty()) {
            both.best = share;
            both.nearest = sentence;
        }
        both.evidence.add(sentence);
    }
    return both;
}

void add_turns(const Compared& both, model::Features& features) {
    const auto& [claim, evidence, nearest, best] = both;
    const auto flag = [&](std::string_view name, bool holds) {
        if (holds) {
            features.add(name);
        }
    };
    flag("neg:claim", claim.denies);
    flag("neg:evidence", nearest.denies);
    flag("neg:both", claim.denies && nearest.denies);
    flag("neg:differ", claim.denies != nearest.denies);
    flag("dir:same", (claim.rises && nearest.rises) || (claim.falls && nearest.falls));
    flag("dir:opposite", (claim.rises && nearest.falls) || (claim.falls && nearest.rises));
    features.add("turn:" + turn_of(claim) + "/" + turn_of(nearest));
    add_tenths("turn:" + turn_of(claim) + "/" + turn_of(nearest), best, features);
}

void add_words(const Compared& both, model::Features& features) {
    const auto& [claim, evidence, nearest, best] = both;
    const std::string denied = claim.denies ? "no" : "yes";
    const std::string direction = claim.rises == claim.falls ? "same"
                                  : claim.rises              ? "more"
                                                             : "less";
    for (const std::string& word : nearest.stems) {
        features.add("e", word);
        features.add(denied, word);
        features.add(direction, word);
        if (!claim.stems.contains(word)) {
            features.add("only", word);
        }
    }
    for (const std::string& word : evidence.stems) {
        features.add("a", word);
        if (claim.stems.contains(word)) {
            features.add("both", word);
        }
    }
}

void add_cues(const Compared& both, model::Features& features) {
    for (const std::string& cue : both.nearest.cues) {
        features.add("e" + cue);
    }
    for (const std::string& cue : both.claim.cues) {
        features.add("c" + cue);
        for (const std::string& other : both.nearest.cues) {
            features.add(cue + "/" + other);
        }
    }
}

model::Features features_of(const Compared& both, bool trace) {
    model::Features features(trace);
    add_tenths("overlap", share_in(both.claim.stems, both.evidence.stems), features);
    add_tenths("best", both.best, features);
    add_tenths("pairs", share_in(both.claim.pairs, both.evidence.pairs), features);
    if (!both.claim.numbers.empty()) {
        const bool shared = share_in(both.claim.numbers, both.evidence.numbers) > 0;
        features.add(shared ? "numbers:shared" : "numbers:other");
    }
    add_turns(both, features);
    add_cues(both, features);
    add_words(both, features);
    return features;
}

}  // namespace

model::Features relation_features(std::string_view claim, std::string_view evidence,
                                  const Lexicon& lexicon, bool trace) {
    return features_of(compared(claim, evidence, lexicon), trace);
}

Relating relate(std::string_view claim, std::string_view evidence, const Lexicon& lexicon) {
    static constexpr std::array<std::string_view, 3> labels = {"supports", "refutes", "neutral"};
    const Compared both = compared(claim, evidence, lexicon);
    const model::Question* question = lexicon.models.question("relation");
    std::array<float, 3> shares{0, 0, 1};
    if (question == nullptr) {
        const auto guessed = by_hand(both.claim, both.nearest, both.best);
        std::copy(guessed.begin(), guessed.end(), shares.begin());
    } else {
        const auto answers =
            model::answer(*question, lexicon.models.sums(features_of(both, false)));
        for (std::size_t i = 0; i < question->answers.size(); ++i) {
            const auto label = std::find(labels.begin(), labels.end(), question->answers[i]);
            if (label != labels.end()) {
                shares[static_cast<std::size_t>(label - labels.begin())] = answers[i];
            }
        }
    }
    const auto most = std::max_element(shares.begin(), shares.end()) - shares.begin();
    return {std::string(labels[static_cast<std::size_t>(most)]), shares[0], shares[1], shares[2]};
}

}  // namespace probatum
