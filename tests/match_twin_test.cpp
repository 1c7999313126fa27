// SPDX-License-Identifier: Apache-2.0
// The matching engine against its slow twin: every pattern is tried at every token by
// plain backtracking over its tree, and the rules of choice are applied one by one.
#include "match_support.h"

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

namespace probatum {
namespace {

using Kind = PatternNode::Kind;

struct Place {
    std::uint32_t begin, end;
    friend auto operator<=>(const Place&, const Place&) = default;
    bool overlaps(Place other) const { return begin < other.end && other.begin < end; }
    bool inside(Place other) const { return other.begin <= begin && end <= other.end; }
    std::uint32_t size() const { return end - begin; }
};
using Places = std::set<Place>;

enum class Way { tight, loose, comma, first, ended };

// All matches of one tree in one sentence.
class Twin {
public:
    Twin(const Text& text, const Sentence& sentence, const Patterns& patterns)
        : text_(text), sentence_(sentence), patterns_(patterns) {}

    std::map<ConceptKind, Places> concepts;

    Places all(const std::string& pattern) {
        const auto tree = parse_pattern(pattern, no_mistake());
        Places places;
        for (begin_ = sentence_.tokens.begin; begin_ < sentence_.tokens.end; ++begin_)
            run(*tree, begin_, Way::tight, [&](std::uint32_t at, Way way) {
                const bool last = at == sentence_.tokens.end;
                if (way == Way::ended ? last : way != Way::comma || (!last && comma_before(at)))
                    places.insert({begin_, at});
            });
        return places;
    }

private:
    using Then = std::function<void(std::uint32_t, Way)>;

    bool comma_before(std::uint32_t at) const { return (text_.tokens[at].gap & gap_comma) != 0; }

    bool joined(std::uint32_t at, Way way) const {
        const unsigned gap = text_.tokens[at].gap;
        const unsigned beside = gap & ~unsigned{gap_within_phrase};
        if (way == Way::ended)
            return false;
        if (way == Way::first)
            return at == sentence_.tokens.begin;
        if (at == begin_)
            return way == Way::tight ||
                   (way == Way::comma && at != sentence_.tokens.begin && comma_before(at));
        if (way == Way::tight)
            return beside == 0;
        return (beside & ~unsigned{gap_comma | gap_open | gap_close}) == 0 &&
               (way == Way::loose || comma_before(at));
    }

    bool is_word(const PatternNode& node, std::uint32_t at) const {
        const Token& token = text_.tokens[at];
        const std::string_view is = node.exact ? text_.of(token.span) : text_.word(token);
        return node.kind == Kind::prefix ? is.starts_with(node.text) : is == node.text;
    }

    void run(const PatternNode& node, std::uint32_t at, Way way, const Then& then) {
        const bool more = at < sentence_.tokens.end;
        switch (node.kind) {
            case Kind::word:
            case Kind::prefix:
                if (more && joined(at, way) && is_word(node, at))
                    then(at + 1, Way::tight);
                return;
            case Kind::any:
                if (more && joined(at, way))
                    then(at + 1, Way::tight);
                return;
            case Kind::number:
                if (more && joined(at, way) && text_.tokens[at].number)
                    then(at + 1, Way::tight);
                return;
            case Kind::gap:
                way = way == Way::tight ? Way::loose : way;
                for (int words = 0; words <= node.gap; ++words) {
                    then(at, way);
                    if (at >= sentence_.tokens.end || !joined(at, way))
                        return;
                    ++at;
                    way = Way::loose;
                }
                return;
            case Kind::concept_:
                for (const Place& place : concepts[node.concept_kind])
                    if (place.begin == at && joined(at, way))
                        then(place.end, Way::tight);
                return;
            case Kind::list:
                for (const auto& [name, entry] : patterns_.lists)
                    if (name == node.text)
                        run(*parse_pattern(entry, no_mistake()), at, way, then);
                return;
            case Kind::comma:
                return then(at, Way::comma);
            case Kind::begin:
                return then(at, Way::first);
            case Kind::end:
                return then(at, Way::ended);
            case Kind::choice:
                for (const PatternNode& child : node.children)
                    run(child, at, way, then);
                return;
            case Kind::sequence:
                return run_sequence(node, 0, at, way, then);
        }
    }

    void run_sequence(const PatternNode& node, std::size_t child, std::uint32_t at, Way way,
                      const Then& then) {
        if (child == node.children.size())
            return then(at, way);
        run(node.children[child], at, way, [&](std::uint32_t next, Way next_way) {
            run_sequence(node, child + 1, next, next_way, then);
        });
    }

    const Text& text_;
    const Sentence& sentence_;
    const Patterns& patterns_;
    std::uint32_t begin_ = 0;
};

Places chosen(const Places& cues, const Places& except) {
    Places result;
    std::uint32_t free_from = 0;
    for (auto cue = cues.begin(); cue != cues.end();) {
        const std::uint32_t begin = cue->begin;
        Place longest{begin, 0};
        for (; cue != cues.end() && cue->begin == begin; ++cue) {
            const bool silenced = std::any_of(except.begin(), except.end(),
                                              [&](const Place& e) { return e.overlaps(*cue); });
            if (!silenced && cue->end > longest.end)
                longest = *cue;
        }
        if (longest.end != 0 && begin >= free_from) {
            result.insert(longest);
            free_from = longest.end;
        }
    }
    return result;
}

// What match() must find: the rule's places and each concept's.
struct Expected {
    Places rule;
    std::vector<Places> concepts;
};

Expected expected(const Text& text, const Patterns& patterns) {
    Expected result;
    result.concepts.resize(patterns.concepts.size());
    for (const Sentence& sentence : text.sentences) {
        Twin twin(text, sentence, patterns);
        std::vector<Places> mine;
        for (const auto& [cue, kind] : patterns.concepts)
            mine.push_back(chosen(twin.all(cue), {}));
        for (std::size_t i = 0; i < mine.size(); ++i)
            for (const Place& place : mine[i]) {
                bool outermost = true;
                for (std::size_t j = 0; j < mine.size(); ++j)
                    for (const Place& other : mine[j])
                        outermost = outermost &&
                                    !(patterns.concepts[i].second == patterns.concepts[j].second &&
                                      place.inside(other) && place.size() < other.size());
                if (outermost) {
                    result.concepts[i].insert(place);
                    twin.concepts[patterns.concepts[i].second].insert(place);
                }
            }
        Places cues, except;
        for (const std::string& cue : patterns.cues)
            cues.merge(twin.all(cue));
        for (const std::string& cue : patterns.except)
            except.merge(twin.all(cue));
        result.rule.merge(chosen(cues, except));
    }
    return result;
}

// Random patterns and texts over few words, so that they meet often.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    bool one_in(unsigned n) { return engine_() % n == 0; }
    std::string one_of(std::initializer_list<const char*> items) {
        return items.begin()[engine_() % items.size()];
    }

    std::string pattern(bool concepts, int depth = 2) {
        std::string result = depth == 2 && one_in(15) ? "^ " : "";
        const auto size = 1 + engine_() % 4;
        for (unsigned i = 0; i < size; ++i)
            result += (i == 0 ? "" : " ") + term(concepts, depth);
        return result + (depth == 2 && one_in(15) ? " $" : "");
    }

    std::string text() {
        std::string result;
        const auto size = engine_() % 40;
        for (unsigned i = 0; i < size; ++i) {
            result += one_of({"aa", "ab", "abc", "b", "c", "A", "Aa", "5", "7.5", "b", "aa"});
            result += one_of({" ", " ", " ", " ", " ", " ", ", ", "-", " (", ") ", "; ", ". ", ": ",
                              "/", " % ", ", ", " "});
        }
        return result;
    }

private:
    std::string term(bool concepts, int depth) {
        switch (engine_() % (concepts ? 13 : 10)) {
            case 0:
                return one_of({"_", "<1>", "<2>", "<3>", "<8>"});
            case 1:
                return one_of({",", "#", "%"});
            case 2:
                return one_of({"a*", "ab*", "A*"});
            case 3:
                return one_of({"{list}", "{list}?"});
            case 4:
            case 5:
                if (depth == 0)
                    return "b";
                return "(" + pattern(concepts, depth - 1) + "|" + pattern(concepts, depth - 1) +
                       ")" + (one_in(2) ? "?" : "");
            case 10:
            case 11:
            case 12:
                return one_of({"@intervention", "@site", "@harm"});
            default:
                return one_of({"aa", "ab", "b", "c", "A", "a(a|b)", "b?", ",?"});
        }
    }

    std::mt19937 engine_;
};

bool usable(const std::string& pattern, const Patterns& patterns, Family family) {
    bool good = true;
    const PatternReport report = [&](std::size_t, const std::string&) { good = false; };
    MatcherBuilder builder{Spelling{}};
    for (const auto& [name, entry] : patterns.lists)
        builder.add_to_list(name, entry, report);
    builder.add(pattern, {family, false, 0}, report);
    builder.build();
    return good;
}

Patterns random_patterns(Dice& dice) {
    Patterns patterns;
    patterns.lists = {
        {"list", "aa"}, {"list", "b c"}, {"list", "ab*"}, {"list", "Aa"}, {"list", "c (aa)? b"}};
    const auto give = [&](bool concepts, Family family, const auto& to) {
        std::string pattern = dice.pattern(concepts);
        if (usable(pattern, patterns, family))
            to(std::move(pattern));
    };
    for (int i = 0; i < 4; ++i) {
        const ConceptKind kind = dice.one_in(2)   ? ConceptKind::intervention
                                 : dice.one_in(2) ? ConceptKind::site
                                                  : ConceptKind::harm;
        give(false, Family::concept_,
             [&](std::string p) { patterns.concepts.emplace_back(p, kind); });
        give(true, Family::rule, [&](std::string p) { patterns.cues.push_back(p); });
    }
    if (dice.one_in(2))
        give(true, Family::rule, [&](std::string p) { patterns.except.push_back(p); });
    return patterns;
}

}  // namespace

TEST_CASE("the engine finds what its slow twin finds") {
    Dice dice(20250101);
    std::size_t rules = 0, concepts = 0;
    for (int round = 0; round < 1500; ++round) {
        const Patterns patterns = random_patterns(dice);
        const Lexicon lexicon = patterns.lexicon();
        const std::string content = dice.text();
        const Text text = text_of(content);
        const Expected wanted = expected(text, patterns);
        Expected found;
        found.concepts.resize(patterns.concepts.size());
        for (const Cue& cue : match(text, lexicon).all)
            (cue.family == Family::rule ? found.rule : found.concepts[cue.owner])
                .insert({cue.tokens.begin, cue.tokens.end});
        rules += found.rule.size();
        for (const Places& places : found.concepts)
            concepts += places.size();
        const bool same = found.rule == wanted.rule && found.concepts == wanted.concepts;
        if (same)
            continue;
        std::string shown = content;
        for (const std::string& cue : patterns.cues)
            shown += "\ncue " + cue;
        for (const std::string& cue : patterns.except)
            shown += "\nexcept " + cue;
        for (const auto& [cue, kind] : patterns.concepts)
            shown += "\nconcept " + cue;
        FAIL(shown);
    }
    CHECK(rules > 2000);
    CHECK(concepts > 2000);
}

TEST_CASE("text dense in the words of many gaps takes linear time") {
    Patterns patterns;
    patterns.cues = {"a <8> a <8> a <8> a <8> a <8> a b", "(a|_ a) b", "a (a|b|_)? (a|b|_)? c"};
    patterns.cues[1] = "a (a|_)? (a|_)? (a|_)? (a|_)? (a|_)? (a|_)? (a|_)? (a|_)? b";
    patterns.concepts = {{"a", ConceptKind::site}, {"a a", ConceptKind::harm}};
    patterns.cues.push_back("@site (@harm|@site) (@harm|@site) (@harm|@site) <8> @harm b");
    std::string content;
    for (int i = 0; i < 30000; ++i)
        content += "a ";
    // Without bounds on the states of a walk this would not end.
    CHECK(match(text_of(content), patterns.lexicon()).all.size() > 30000);
}

}  // namespace probatum
