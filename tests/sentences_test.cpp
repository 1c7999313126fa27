// SPDX-License-Identifier: Apache-2.0
#include "text_support.h"

#include <doctest/doctest.h>

using namespace probatum;

namespace {

Strings sentences_of(std::string_view source, BlockKind kind = BlockKind::paragraph) {
    const Text text = segment(block_of(source, kind));
    Strings found;
    for (const Sentence& sentence : text.sentences)
        found.push_back(slice(text, sentence.span, source));
    return found;
}

std::string gap_name(std::uint16_t gap) {
    constexpr std::string_view names[] = {"space", "hyphen",    "apostrophe", "slash", "comma",
                                          "colon", "semicolon", "dash",       "open",  "close",
                                          "quote", "stop",      "other"};
    std::string name;
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (gap >> i & 1)
            name += (name.empty() ? "" : "+") + std::string(names[i]);
    return name;
}

// "word<gap>word": each token as it stands in the source, with the gap before it.
std::string tokens_of(std::string_view source) {
    const Text text = segment(block_of(source));
    std::string found;
    for (const Token& token : text.tokens) {
        if (token.gap != 0)
            found += '<' + gap_name(token.gap) + '>';
        else if (!found.empty())
            found += '|';
        found += slice(text, token.span, source);
    }
    return found;
}

}  // namespace

TEST_CASE("sentences") {
    struct Case {
        std::string source;
        Strings sentences;
    };
    const Case cases[] = {
        {"One. Two! Three? Four", {"One.", "Two!", "Three?", "Four"}},
        // abbreviations
        {"Dr. Smith treats pain, e.g. in hips. He agrees.",
         {"Dr. Smith treats pain, e.g. in hips.", "He agrees."}},
        {"See Fig. 2 and pp. 3-4. Then rest.", {"See Fig. 2 and pp. 3-4.", "Then rest."}},
        {"There is no. We checked.", {"There is no.", "We checked."}},
        {"Smith et al. (2019) agree. So do we.", {"Smith et al. (2019) agree.", "So do we."}},
        {"PRP vs. placebo was tested.", {"PRP vs. placebo was tested."}},
        {"In the U.S. Patients pay.", {"In the U.S.", "Patients pay."}},
        {"In the U.S. Army it helps.", {"In the U.S. Army it helps."}},
        {"Take vitamin D. Levels rise.", {"Take vitamin D.", "Levels rise."}},
        {"John D. Smith founded it.", {"John D. Smith founded it."}},
        {"It is stage I. Surgery is rare.", {"It is stage I.", "Surgery is rare."}},
        // numbers
        {"It costs 3.5 times more. Fine.", {"It costs 3.5 times more.", "Fine."}},
        {"Dose of .5 mg a day.", {"Dose of .5 mg a day."}},
        {"In 2019. Later it grew.", {"In 2019.", "Later it grew."}},
        // missing blanks
        {"Early stage.The next comes.", {"Early stage.", "The next comes."}},
        {"We treat AVN.This works.", {"We treat AVN.", "This works."}},
        {"Visit www.hips.org today.", {"Visit www.hips.org today."}},
        {"Mail info@clinic.Example today.", {"Mail info@clinic.Example today."}},
        // reference markers stay with the sentence before
        {"It heals.[3] Next one.", {"It heals.[3]", "Next one."}},
        {"It heals. [1, 4-6] Next one.", {"It heals. [1, 4-6]", "Next one."}},
        {"It heals.^{1,3} Next one.", {"It heals.^{1,3}", "Next one."}},
        {"It heals.\u00B2\u207B\u2074 Next one.", {"It heals.\u00B2\u207B\u2074", "Next one."}},
        {"New bone in hands.3 Next one.", {"New bone in hands.3", "Next one."}},
        // quotations
        {"\"Why me?\" asked the patient. Nobody knew.",
         {"\"Why me?\" asked the patient.", "Nobody knew."}},
        {"He said: \"It works.\" Then he left.", {"He said: \"It works.\"", "Then he left."}},
        {"(It works.) It does.", {"(It works.)", "It does."}},
        // items in a line
        {"Steps: 1. Rest. 2. Walk. 3. Swim.", {"Steps:", "Rest.", "Walk.", "Swim."}},
        {"1. Rest your hip. 2. Walk.", {"Rest your hip.", "Walk."}},
        // nothing to say
        {"...", {}},
        {"[3]", {}},
        {"\u2014", {}},
        {"Wait... there is more.", {"Wait... there is more."}},
        {"Really?! Yes.", {"Really?!", "Yes."}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.source);
        CHECK(sentences_of(c.source) == c.sentences);
    }
}

TEST_CASE("sentences: of list items and references") {
    CHECK(sentences_of("3. Rest.", BlockKind::list_item) == Strings{"Rest."});
    CHECK(sentences_of("a) Rest.", BlockKind::list_item) == Strings{"Rest."});
    CHECK(sentences_of("a) Rest.", BlockKind::paragraph) == Strings{"a) Rest."});
    const Text text = segment(block_of("[3] Smith J. Bone. 2019.", BlockKind::references));
    REQUIRE(text.blocks.size() == 1);
    CHECK(text.of(text.blocks[0].span) == "[3] Smith J. Bone. 2019.");  // with its number
    CHECK(text.of(text.sentences[0].span).starts_with("Smith J."));
}

TEST_CASE("sentences: endings and quotations") {
    struct Case {
        std::string source;
        Ending ending;
        bool quoted;
    };
    const Case cases[] = {
        {"It works.", Ending::stop, false},
        {"It works", Ending::none, false},
        {"Does it?", Ending::question, false},
        {"Yes!", Ending::exclamation, false},
        {"It helps with:", Ending::colon, false},
        {"It works.[3]", Ending::stop, false},
        {"It works.^{1,2}", Ending::stop, false},
        {"It works [3]", Ending::none, false},
        {"(Does it?)", Ending::question, false},
        {"\"It works.\"", Ending::stop, true},
        {"\u201CIt works!\u201D", Ending::exclamation, true},
        {"\u201CIt works", Ending::none, true},  // goes on in the next paragraph
        {"The \"cure\" works.", Ending::stop, false},
        {"He said \"it works.\"", Ending::stop, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.source);
        const Text text = segment(block_of(c.source));
        REQUIRE(text.sentences.size() == 1);
        CHECK(text.sentences[0].ending == c.ending);
        CHECK(text.sentences[0].quoted == c.quoted);
    }
}

TEST_CASE("tokens and gaps") {
    struct Case {
        std::string source, tokens;
    };
    const Case cases[] = {
        {"bone heals", "bone<space>heals"},
        {"risk-free", "risk<hyphen>free"},
        {"and/or", "and<slash>or"},
        {"pain, sleep; rest: swim", "pain<space+comma>sleep<space+semicolon>rest<space+colon>swim"},
        {"pain (hip) gone", "pain<space+open>hip<space+close>gone"},
        {"a \u201Ccure\u201D now", "a<space+quote>cure<space+quote>now"},
        {"don\u2019t stop", "don\u2019t<space>stop"},
        {"patients' pain", "patients<space+apostrophe>pain"},
        {"the 'cure' works", "the<space+quote>cure<space+quote>works"},
        {"it heals \u2013 slowly", "it<space>heals<space+dash>slowly"},
        {"heals\u2014slowly", "heals<dash>slowly"},
        {"heals - slowly", "heals<space+dash>slowly"},
        {"24\u201348 weeks", "24<hyphen>48<space>weeks"},
        {"98% of 1,200.50 mg", "98|%<space>of<space>1,200.50<space>mg"},
        {"$59.95 < \u20AC60", "$|59.95<space><<space>\u20AC|60"},
        {"COVID-19 and A2M", "COVID<hyphen>19<space>and<space>A2M"},
        {"2 \u00D7 8", "2<space>\u00D7<space>8"},
        // reference markers are neither tokens nor gaps
        {"heals [3] bone", "heals<space>bone"},
        {"heals[3] bone", "heals<space>bone"},
        {"heals^{1,3} bone", "heals<space>bone"},
        {"heals\u00B2 bone", "heals<space>bone"},
        // an abbreviation's full stop separates nothing
        {"vs. placebo", "vs<space>placebo"},
        {"vs.placebo", "vs|placebo"},
        {"Ph.D. thesis", "Ph.D<space>thesis"},
        {"see example.com now", "see<space>example.com<space>now"},
        {"(It heals)", "<open>It<space>heals"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.source);
        CHECK(tokens_of(c.source) == c.tokens);
    }
}

TEST_CASE("tokens: what they are") {
    const Text text = segment(block_of("PRP Heals 3.5 \u00C9tude a2M % 1,000 x"));
    struct Expected {
        std::string_view word;
        bool number, symbol, upper, capital;
    };
    const Expected expected[] = {
        {"prp", false, false, true, true},    {"heals", false, false, false, true},
        {"3.5", true, false, false, false},   {"\u00E9tude", false, false, false, true},
        {"a2m", false, false, false, false},  {"%", false, true, false, false},
        {"1,000", true, false, false, false}, {"x", false, false, false, false},
    };
    REQUIRE(text.tokens.size() == std::size(expected));
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token& token = text.tokens[i];
        CAPTURE(expected[i].word);
        CHECK(text.word(token) == expected[i].word);
        CHECK(token.number == expected[i].number);
        CHECK(token.symbol == expected[i].symbol);
        CHECK(token.upper == expected[i].upper);
        CHECK(token.capital == expected[i].capital);
    }
}

TEST_CASE("tokens: words are shared whatever their case") {
    const Text text = segment(block_of("Bone bone BONE Don\u2019t don't"));
    REQUIRE(text.tokens.size() == 5);
    CHECK(text.words == Strings{"bone", "don't"});
    CHECK(text.tokens[0].word == text.tokens[2].word);
    CHECK(text.tokens[3].word == text.tokens[4].word);
}
