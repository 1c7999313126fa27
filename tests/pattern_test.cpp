// SPDX-License-Identifier: Apache-2.0
// The pattern language, its mistakes, and the spellings that count as one.
#include "lexicon/pattern.h"
#include "lexicon/matcher.h"
#include "lexicon/spelling.h"
#include "match_support.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace probatum {
namespace {

using Kind = PatternNode::Kind;

std::string show(const PatternNode& node);

std::string show_all(const PatternNode& node, const char* between) {
    std::string result;
    for (const PatternNode& child : node.children)
        result += (result.empty() ? "" : between) + show(child);
    return result;
}

// The tree in one line: words as they are, prefixes with *, exact ones with !.
std::string show(const PatternNode& node) {
    const std::string exact = node.exact ? "!" : "";
    switch (node.kind) {
        case Kind::word:
            return exact + node.text;
        case Kind::prefix:
            return exact + node.text + "*";
        case Kind::any:
            return "_";
        case Kind::number:
            return "#";
        case Kind::gap:
            return "<" + std::to_string(node.gap) + ">";
        case Kind::concept_:
            return "@" + std::to_string(static_cast<int>(node.concept_kind));
        case Kind::list:
            return "{" + node.text + "}";
        case Kind::comma:
            return ",";
        case Kind::begin:
            return "^";
        case Kind::end:
            return "$";
        case Kind::sequence:
            return node.children.empty() ? "-" : show_all(node, " ");
        case Kind::choice:
            return "(" + show_all(node, "|") + ")";
    }
    return "";
}

std::string parsed(std::string_view pattern) {
    const auto tree = parse_pattern(pattern, [&](std::size_t column, std::string message) {
        FAIL_CHECK(pattern << " at " << column << ": " << message);
    });
    return tree ? show(*tree) : "";
}

// What the editor is told: "column: message", or nothing.
struct Told {
    std::string text;
    PatternReport report() {
        return [this](std::size_t column, std::string message) {
            text += (text.empty() ? "" : "\n") + std::to_string(column) + ": " + message;
        };
    }
};

std::string mistake_in(std::string_view pattern, Family family = Family::rule) {
    Told told;
    MatcherBuilder builder{Spelling{}};
    builder.add_to_list("harm", "side effect*", told.report());
    builder.add_to_list("gappy", "no _ risk", told.report());
    builder.add_to_list("treated", "@site", told.report());
    builder.add(pattern, Owner{family, false, 0}, told.report());
    builder.build();
    return told.text;
}

}  // namespace

TEST_CASE("patterns become trees") {
    const std::pair<const char*, const char*> cases[] = {
        {"cure", "cure"},
        {"As Good as new", "!As !Good as new"},
        {"risk-free and/or safe", "risk free and or safe"},
        {"improv*", "improv*"},
        {"PRP* GEL", "!PRP* !GEL"},
        {"(cure|heal for good)", "(cure|heal for good)"},
        {"very? (a|the)? good", "(very|-) ((a|the)|-) good"},
        {"no _ risk", "no _ risk"},
        {"no <3> risk", "no <3> risk"},
        {"# % of # patients", "# % of # patients"},
        {"{harm} of @intervention", "{harm} of @0"},
        {"@evidence shows", "@10 shows"},
        {"in fact, however", "in fact , however"},
        {"^ the cure $", "^ the cure $"},
        {"cur(e|es|ed|ing)", "(cure|cures|cured|curing)"},
        {"(un)?proven", "(unproven|proven)"},
        {"therap(y|ies)?", "(therapy|therapies|therap)"},
        {"non-(surg*|invasive)", "non (surg*|invasive)"},
        {"(does|is)n't", "(doesn't|isn't)"},
        {"induc(ed|tion of) labour", "(induced|induction of) labour"},
        {"(muscle|nerve) (fibre|tissue mass)*", "(muscle|nerve) (fibre*|tissue mass*)"},
        {"iridolog(y|ist)*", "(iridology*|iridologist*)"},
        {"don\u2019t", "don't"},
        {"patients' own", "patients own"},
        {"e.g. this", "e.g this"},
        {"p < 0.05", "p < 0.05"},
        {"1,000 people", "1,000 people"},
        {"\\$ # off", "$ # off"},
        {"\\#1", "# 1"},
        {"100%", "100 %"},
        {"£ # (+|&|=)", "£ # (+|&|=)"},
        {"naïve café", "naïve café"},
        {"MÉNIÈRE", "!MÉNIÈRE"},
        {"(a (b|c))?", "(a (b|c)|-)"},
    };
    for (const auto& [pattern, tree] : cases) {
        CAPTURE(std::string(pattern));
        CHECK(parsed(pattern) == tree);
    }
}

TEST_CASE("a mistake in a pattern names its column") {
    const std::pair<const char*, const char*> cases[] = {
        {"", "1: nothing stands here; write (…)? for what may be absent"},
        {"good (a|)", "9: nothing stands here; write (…)? for what may be absent"},
        {"# (of|/) #", "7: nothing stands here; write (…)? for what may be absent"},
        {"ünsafe (a|b", "8: this '(' is never closed"},
        {"safe)", "5: this ')' closes nothing"},
        {"in*side", "3: '*' may only end a word"},
        {"the * of", "5: '*' must follow the beginning of a word"},
        {"the ? of", "5: '?' must follow what may be absent, without a blank"},
        {"no <9> risk", "4: a gap may span 1 to 8 words"},
        {"no <0> risk", "4: a gap may span 1 to 8 words"},
        {"no <3 risk", "4: a gap is written <3>"},
        {"no <3>? risk", "7: '?' has no meaning here"},
        {"@thing works", "1: there is no concept kind 'thing'"},
        {"{harm", "1: a list is written {name}"},
        {"cure; heal", "5: ';' has no meaning in a pattern"},
        {"“cure”", "1: '“' has no meaning in a pattern"},
        {"cured. Again", "6: leave out the full stop; a pattern does not reach across one"},
        {"(a|b)(c|d)", "1: put a blank between the groups"},
        {"heal(s|ed _)ing", "1: only words may stand against each other without a blank"},
        {"heal(s|ed*)ing", "1: '*' may only end a word"},
        {"(pain|no _)*", "12: '*' may only end a word"},
        {"no_risk", "3: '_' is a word of its own; put blanks around it"},
        {"cure \\", "6: '\\' must stand before a sign"},
        // What only the compiled pattern shows.
        {"<2> cure", "1: a pattern may not begin with a gap"},
        {"very? <2> cure", "7: a pattern may not begin with a gap"},
        {"(a|_) cure", "4: a pattern may not begin with '_'"},
        {"cure <2>", "1: a pattern may not end with a gap"},
        {"cure <2> fast?", "1: a pattern may not end with a gap"},
        {"very? (a|b)?", "1: the pattern may match nothing at all"},
        {"the ^ cure", "5: '^' may only stand where the pattern begins"},
        {"($|£) #",
         "7: nothing may follow '$', the end of the sentence; the sign itself is "
         "written '\\$'"},
        {"no {risk}", "4: there is no list {risk}"},
    };
    for (const auto& [pattern, told] : cases) {
        CAPTURE(std::string(pattern));
        CHECK(mistake_in(pattern) == told);
    }
    CHECK(mistake_in("no {harm} at all") == "");
    CHECK(mistake_in("{gappy} at all") == "");
    CHECK(mistake_in("@site pain") == "");
    CHECK(mistake_in("@site pain", Family::concept_) ==
          "1: a concept cannot be made of other concepts");
    CHECK(mistake_in("{treated} pain", Family::concept_) ==
          "1: a concept cannot be made of other concepts");
}

TEST_CASE("patterns that can be read in too many ways are refused") {
    CHECK(mistake_in("a? b? c? d? e? f? g? h? i? j? k? l? m? n? o? p? q? r? s? t? z") == "");
    std::string hard = "x";
    for (int i = 0; i < 20; ++i)
        hard += " (a|b)?";
    hard += " a";
    for (int i = 0; i < 20; ++i)
        hard += " (a|b)";
    CHECK(mistake_in(hard) == "1: the pattern can be read in too many ways; split it");
    std::string glued;
    for (int i = 0; i < 9; ++i)
        glued += "a(b|c)";
    CHECK(mistake_in(glued) == "1: this stands for more than 256 words");
    CHECK(mistake_in(std::string(100, '(') + "a") == "41: groups stand too deep in each other");
}

TEST_CASE("lists may use lists, but not themselves") {
    Told told;
    MatcherBuilder builder{Spelling{}};
    builder.add_to_list("a", "{b} pain", told.report());
    builder.add_to_list("b", "no {c}", told.report());
    builder.add_to_list("c", "{a} relief", told.report());
    builder.add_to_list("d", "{none}", told.report());
    builder.add("{a} {d}", Owner{}, told.report());
    builder.build();
    CHECK(told.text == "1: the list {a} contains itself\n1: there is no list {none}");
}

TEST_CASE("British and American spellings count as one") {
    const Spelling& spelling = shipped_spelling();
    const std::pair<const char*, const char*> pairs[] = {
        {"tumour", "tumor"},
        {"tumours", "tumors"},
        {"orthopaedic", "orthopedic"},
        {"paediatrician", "pediatrician"},
        {"haematoma", "hematoma"},
        {"haemorrhage", "hemorrhage"},
        {"oedema", "edema"},
        {"lymphoedema", "lymphedema"},
        {"oesophagus", "esophagus"},
        {"anaesthetised", "anesthetized"},
        {"diarrhoea", "diarrhea"},
        {"leukaemia", "leukemia"},
        {"anaemic", "anemic"},
        {"hyperglycaemia", "hyperglycemia"},
        {"foetal", "fetal"},
        {"gynaecologist", "gynecologist"},
        {"colours", "colors"},
        {"behavioural", "behavioral"},
        {"favourite", "favorite"},
        {"fibre", "fiber"},
        {"centres", "centers"},
        {"centred", "centered"},
        {"millimetres", "millimeters"},
        {"randomised", "randomized"},
        {"organisation", "organization"},
        {"revitalising", "revitalizing"},
        {"analysed", "analyzed"},
        {"ageing", "aging"},
        {"programme", "program"},
        {"practised", "practiced"},
        {"licence", "license"},
        {"apnoea", "apnea"},
        {"sulphate", "sulfate"},
        {"aetiology", "etiology"},
        {"sceptical", "skeptical"},
        {"judgement", "judgment"},
    };
    for (const auto& [british, american] : pairs) {
        CAPTURE(std::string(british));
        CHECK(in_american(spelling, british) == american);
        CHECK(in_american(spelling, american) == american);
        CHECK(in_british(spelling, american) == british);
    }
}

TEST_CASE("words that only look alike keep apart") {
    const Spelling& spelling = shipped_spelling();
    const std::pair<const char*, const char*> different[] = {
        {"prise", "prize"},
        {"size", "sise"},
        {"imaging", "imageing"},
        {"laboratory", "labouratory"},
        {"colorectal", "colourectal"},
        {"rise", "rize"},
        {"hour", "hor"},
        {"four", "for"},
        {"pour", "por"},
        {"devise", "device"},
        {"crises", "crizes"},
        {"hemp", "haemp"},
        {"pedal", "paedal"},
        {"fetch", "foetch"},
        {"your", "yor"},
        {"literature", "litreature"},
        {"course", "corse"},
        {"contour", "contor"},
    };
    for (const auto& [one, other] : different) {
        CAPTURE(std::string(one));
        CHECK(in_american(spelling, one) != in_american(spelling, other));
        CHECK(in_british(spelling, one) != other);
    }
}

TEST_CASE("mistakes in the spelling file are reported where they stand") {
    Problems problems;
    const Spelling spelling = read_spelling("spelling.toml",
                                            "anywhere = [\n"
                                            "    \"tumour = tumor\", \"tumour\",\n"
                                            "    \"same = same\", \"Upper = lower\", \"a = b\",\n"
                                            "]\n"
                                            "unknown = [\"x = y\"]\n",
                                            problems);
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const Problem& problem : problems.all())
        places.emplace_back(problem.line, problem.column);
    CHECK(places == std::vector<std::pair<std::size_t, std::size_t>>{
                        {2, 23}, {3, 5}, {3, 20}, {3, 37}, {5, 1}});
    CHECK(in_american(spelling, "tumours") == "tumors");
}

}  // namespace probatum
