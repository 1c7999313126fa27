// SPDX-License-Identifier: Apache-2.0
// The matching engine: exact spans, exceptions, concepts, citation forms.
#include "match_support.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace probatum {
namespace {

// The text with every match of a family in [brackets].
std::string marked(const Patterns& patterns, const std::string& content,
                   Family family = Family::rule) {
    const Text text = text_of(content);
    const Cues cues = match(text, patterns.lexicon());
    std::string result;
    for (std::uint32_t at = 0; at < text.normal.size(); ++at) {
        for (const Cue& cue : cues.all)
            if (cue.family == family && cue.span.end == at)
                result += ']';
        for (const Cue& cue : cues.all)
            if (cue.family == family && cue.span.begin == at)
                result += '[';
        if (text.normal[at] != '\n')
            result += text.normal[at];
    }
    return result;
}

CitationForm form(std::string id, std::string pattern, std::string trigger, int level) {
    CitationForm made;
    made.id = std::move(id);
    made.pattern = std::move(pattern);
    if (!trigger.empty())
        made.triggers.push_back(std::move(trigger));
    made.level = level;
    return made;
}

// The text with every citation in [brackets], after its level.
std::string cited(const std::string& content, const Lexicon& lexicon) {
    const Text text = text_of(content);
    std::string result = text.normal.substr(0, text.normal.find('\n'));
    const std::vector<CitationHit> hits = match_citations(text, lexicon);
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        result.insert(hit->span.end, "]");
        result.insert(hit->span.begin,
                      "[" + std::to_string(lexicon.citations[hit->form].level) + " ");
    }
    return result;
}

}  // namespace

TEST_CASE("every element of a pattern matches what it says, with its exact span") {
    const std::pair<const char*, const char*> cases[] = {
        {"cure", "It will [cure] you. A [Cure], [CURE]! Curette, cures."},
        {"risk free", "It is [risk-free], [risk free], [risk/free]; risk, free, risk (free)."},
        {"risk-free", "A [risk free] trial. Run the risk. Free it."},
        {"risk free", "At no risk: free of charge — risk — free."},
        {"improv*", "It [improved] and [improves]; no proof of misimprov."},
        {"cur(e|es|ed)", "It [cures] and [cured]; curing."},
        {"(cure|heal for good)", "[Heal for good], heal, [cure]."},
        {"(the)? best? clinic", "[The best clinic], [best clinic], [clinic]."},
        {"no _ risk", "[No known risk], no risk, no very real risk, no (known) risk."},
        {"no <2> risk", "[No risk], [no known, real risk], [no (known) risk]."},
        {"no <2> risk", "No very very real risk; no; risk. No. Risk."},
        {"# % of # patients",
         "In [95 % of 1,200 patients], [3.5% of 40 patients], x% of 2 patients."},
        {"in fact , it", "[In fact, it] helps, but in fact it hurts."},
        {"in fact ,", "[In fact], yes. As a matter, in fact. In fact yes."},
        {", they say", "It heals, [they say], and they say it hurts."},
        {"fast ,? safe", "[Fast, safe] and [fast safe], not fast; safe."},
        {"^ the cure", "[The cure] is here. Here is the cure."},
        {"pain $", "No [pain]. Pain is bad."},
        {"^ sources $", "[Sources]."},
        {"AIDS", "[AIDS] aids Aids."},
        {"May", "In [May] it may rain."},
        {"PRP*", "[PRP] and [PRPs] but prp."},
        {"the PRP gel", "[The PRP gel] but the Prp gel, [the PRP Gel]."},
        {"CD34+", "Some CD34 cells, some CD34- cells, [CD34+] cells."},
        {"\\$ #", "Only [$ 50] or [$20], not 50 $."},
        {"%", "About 50[%] or 5 [%] each."},
        {"p < #", "Here ([p < 0.05]) and [p<0.01], not p > 0.05."},
        {"don't", "[Don't] wait, [don't] stop; donut."},
        {"tumour", "A [tumor] or [tumour]; tumours."},
        {"tumor*", "[Tumours], [tumorous]; rumor."},
        {"haem*", "[Hematoma], [haematoma]; hemp."},
        {"hem*", "[Hematoma], [haematoma], [hemp]."},
        {"randomis*", "A [randomized] and [randomised] trial at random."},
        {"labo(r|ratory)", "[Labour] in a [laboratory]."},
        {"naïve", "A [naïve] and [naive] hope."},
        {"#", "Years [2019] and [1.5], 3rd and B12."},
        {"<", "Less (x [<] y)."},
    };
    for (const auto& [pattern, expected] : cases) {
        std::string content(expected);
        std::erase_if(content, [](char c) { return c == '[' || c == ']'; });
        std::string wanted(expected);
        CAPTURE(std::string(pattern));
        CHECK(marked({{pattern}, {}, {}, {}}, content) == wanted);
    }
}

TEST_CASE("lists stand for their words and phrases") {
    const Patterns patterns{{"no {harm}", "{people} (say|said)"},
                            {},
                            {},
                            {{"harm", "risk*"},
                             {"harm", "side effect*"},
                             {"harm", "HIV"},
                             {"people", "{doctor}"},
                             {"people", "the (crowd|public)"},
                             {"doctor", "doctor(s)?"},
                             {"doctor", "GPs"}}};
    CHECK(marked(patterns, "No risks, no side-effects, no HIV, no hiv, no pain.") ==
          "[No risks], [no side-effects], [no HIV], no hiv, no pain.");
    CHECK(marked(patterns, "Doctors say, the public said, GPs say, gps say, people say.") ==
          "[Doctors say], [the public said], [GPs say], gps say, people say.");
}

TEST_CASE("the leftmost longest match of an owner stays") {
    const Patterns patterns{{"pain", "pain free", "free life", "no pain free"}, {}, {}, {}};
    CHECK(marked(patterns, "A pain free life, no pain free, pain.") ==
          "A [pain free] life, [no pain free], [pain].");
}

TEST_CASE("an exception silences what it overlaps, and only that") {
    const Patterns patterns{{"cur(e|es|ed)", "pain free", "pain free life"},
                            {"no cure", "bone cement <2> cured", "life insurance"},
                            {},
                            {}};
    CHECK(marked(patterns, "No cure; it cures. Bone cement is cured, then cured.") ==
          "No cure; it [cures]. Bone cement is cured, then [cured].");
    CHECK(marked(patterns, "A pain free life insurance and a pain free life.") ==
          "A [pain free] life insurance and a [pain free life].");
}

TEST_CASE("patterns ask for concepts, which are matched first") {
    using enum ConceptKind;
    const Patterns patterns{{"@intervention cures <2> @condition", "no @harm at all"},
                            {"@intervention cures @harm"},
                            {{"stem cell*", intervention},
                             {"cell therapy", intervention},
                             {"stem cell therapy", intervention},
                             {"knee (pain|arthritis)", condition},
                             {"pain", condition},
                             {"side effect*", harm},
                             {"cell*", site}},
                            {}};
    CHECK(marked(patterns, "Stem cell therapy cures all your knee pain. Therapy cures pain.") ==
          "[Stem cell therapy cures all your knee pain]. Therapy cures pain.");
    CHECK(marked(patterns, "Stem cells cures side effects of pain.") ==
          "Stem cells cures side effects of pain.");
    CHECK(marked(patterns, "It has no side effects at all, no pain at all.") ==
          "It has [no side effects at all], no pain at all.");
    // "cell" is of another kind, so it stays inside the longer intervention.
    CHECK(marked(patterns, "Stem cell therapy for knee pain.", Family::concept_) ==
          "[Stem [cell] therapy] for [knee pain].");
}

TEST_CASE("cues come by sentence, begin and length") {
    const Patterns patterns{
        {"the old cure"}, {}, {{"old", ConceptKind::entity}, {"old cure", ConceptKind::site}}, {}};
    const Text text = text_of("Nothing here. The old cure. Old cure.");
    const Cues cues = match(text, patterns.lexicon());
    std::vector<std::string> found;
    for (const Cue& cue : cues.all)
        found.push_back(std::to_string(cue.sentence) + " " + std::string(text.of(cue.span)));
    CHECK(found ==
          std::vector<std::string>{"1 The old cure", "1 old cure", "1 old", "2 Old cure", "2 Old"});
    CHECK(cues.first_of == std::vector<std::uint32_t>{0, 0, 3, 5});
    CHECK(cues.in(0).empty());
    CHECK(cues.in(2).size() == 2);
}

TEST_CASE("citation forms are found with their exact spans") {
    const std::vector<CitationForm> forms = {
        form("number", R"(\(\s*\d{1,2}\s*\))", "(", 2),
        form("author-year", R"(\(\p{Lu}\p{L}+(?: et al\.)?,? \d{4}[^()]*\))", "(", 3),
        form("doi", R"(\b10\.\d{4,9}/[-._;()/:A-Za-z0-9]+)", "10.", 4),
        form("url", R"(https?://[^\s<>"]+)", "://", 2),
        form("gesture", R"((?i)\bstudies show\b)", "", 1),
        form("broken", R"((unclosed)", "", 4),
    };
    const std::pair<const char*, const char*> cases[] = {
        {"It helps (12), it says.", "It helps [2 (12)], it says."},
        {"Old (Orme, 2010). New (Lind et al., 2012; Voss 2013).",
         "Old [3 (Orme, 2010)]. New [3 (Lind et al., 2012; Voss 2013)]."},
        {"See doi:10.5555/a(b)c-1.", "See doi:[4 10.5555/a(b)c-1]."},
        {"(See 10.5555/a(b).)", "(See [4 10.5555/a(b)].)"},
        {"At https://doi.org/10.5555/abc, and https://x.org/a.",
         "At https://doi.org/[4 10.5555/abc], and [2 https://x.org/a]."},
        {"Studies show it; STUDIES SHOW it.", "[1 Studies show] it; [1 STUDIES SHOW] it."},
        {"Müller (Orme 2010; doi 10.5555/x) é.", "Müller (Orme 2010; doi [4 10.5555/x]) é."},
        {"No (twelve) of them.", "No (twelve) of them."},
    };
    Lexicon lexicon;
    lexicon.citations = forms;
    for (const auto& [content, expected] : cases)
        CHECK(cited(content, lexicon) == expected);
}

TEST_CASE("of overlapping forms the higher level stays, then the longer") {
    Lexicon lexicon;
    lexicon.citations = {form("a", "aa bb cc", "", 2), form("b", "bb", "", 3),
                         form("c", "cc dd", "", 2), form("d", "dd", "", 2)};
    CHECK(cited("aa bb cc dd", lexicon) == "aa [3 bb] [2 cc dd]");
    lexicon.citations[1].level = 2;
    CHECK(cited("aa bb cc dd", lexicon) == "[2 aa bb cc] [2 dd]");
}

TEST_CASE("a citation form never reaches over its block") {
    Document document;
    document.text = "See (Orme\n2010) there.";
    document.map.verbatim(0, static_cast<std::uint32_t>(document.text.size()));
    document.blocks = {{BlockKind::paragraph, 0, {0, 9}}, {BlockKind::paragraph, 0, {10, 22}}};
    Lexicon lexicon;
    lexicon.citations = {form("a", R"(\(\w+\s\d+\))", "", 3)};
    CHECK(match_citations(segment(document), lexicon).empty());
    CHECK(cited("See (Orme 2010) there.", lexicon) == "See [3 (Orme 2010)] there.");
}

TEST_CASE("threads share compiled citation forms") {
    Lexicon lexicon;
    for (int i = 0; i < 20; ++i)
        lexicon.citations.push_back(form("f", "only" + std::to_string(i) + "\\b", "", 2));
    std::string content;
    for (int i = 0; i < 20; ++i)
        content += "only" + std::to_string(i) + " ";
    const Text text = text_of(content);
    std::vector<std::size_t> found(8);
    std::vector<std::thread> threads;
    for (std::size_t& count : found)
        threads.emplace_back([&] { count = match_citations(text, lexicon).size(); });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(found == std::vector<std::size_t>(8, 20));
}

TEST_CASE("no lexicon and no text are no trouble") {
    CHECK(match(text_of("Some text."), Lexicon{}).all.empty());
    CHECK(match(text_of(""), Patterns{{"cure"}, {}, {}, {}}.lexicon()).all.empty());
    CHECK(match_citations(text_of(""), Lexicon{}).empty());
}

}  // namespace probatum
