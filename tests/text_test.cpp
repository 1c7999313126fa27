// SPDX-License-Identifier: Apache-2.0
#include "text_support.h"

#include "text/marks.h"
#include "text/offsets.h"
#include "text/text.h"
#include "text/unicode.h"

#include <doctest/doctest.h>

#include <random>

using namespace probatum;

TEST_CASE("normal: one plain way of writing, each character leading back") {
    struct Case {
        std::string source, normal;
    };
    const Case cases[] = {
        {"plain text.", "plain text."},
        {"  many \t\r\n blanks  ", "many blanks"},
        {"no\u00A0break \u2009thin\u3000wide", "no break thin wide"},
        {"don\u2019t \u201Cquote\u201D \u2018one\u2019", "don't \"quote\" 'one'"},
        {"\u00ABguillemets\u00BB", "\"guillemets\""},
        {"wait\u2026", "wait..."},
        {"24\u201348 weeks", "24-48 weeks"},
        {"bone\u2013cartilage", "bone-cartilage"},
        {"healing \u2013 slowly", "healing \u2014 slowly"},
        {"healing\u2014slowly", "healing\u2014slowly"},
        {"at \u22125 or (\u20135)", "at -5 or (-5)"},
        {"non\u2011habit", "non-habit"},
        {"of\uFB01ce \uFB02uid", "office fluid"},
        {"cure\u2122", "cure\u2122"},  // NFKC would say cureTM
        {"x\u00B2", "x\u00B2"},
        {"soft\u00ADhyphen", "softhyphen"},
        {"zero\u200Bwidth \uFEFFmark", "zerowidth mark"},
        {"3\u00B75 mg", "3.5 mg"},
        {"\uFF21\uFF22\uFF11", "AB1"},
        {"cafe\u0301", "caf\u00E9"},
        {"A\u030A and \u212B", "\u00C5 and \u00C5"},
        {"long-\nterm", "long-term"},
        {"long -\nterm", "long - term"},
        {"and/\nor", "and/or"},
        {"hyphen\u00AD\nated", "hyphenated"},
        {"emoji \U0001F600 stays", "emoji \U0001F600 stays"},
        {"*emphasis* and 2*3", "*emphasis* and 2*3"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.source);
        const Text text = segment(block_of(c.source));
        REQUIRE(text.blocks.size() == 1);
        CHECK(text.of(text.blocks[0].span) == c.normal);
        CHECK(text.normal == c.normal + "\n");
    }
}

TEST_CASE("normal: replaced characters lead to all that they stand for") {
    const std::string source = "cafe\u0301 \u201Cwait\u2026\u201D  24\u201348";
    const Text text = segment(block_of(source));
    const auto source_of = [&](std::string_view normal) {
        const auto begin = static_cast<std::uint32_t>(text.normal.find(normal));
        return slice(text, {begin, begin + static_cast<std::uint32_t>(normal.size())}, source);
    };
    CHECK(source_of("caf\u00E9") == "cafe\u0301");
    CHECK(source_of("\u00E9") == "e\u0301");
    CHECK(source_of("\"wait") == "\u201Cwait");
    CHECK(source_of(".") == "\u2026");  // rounds out to the whole character
    CHECK(source_of("\" 2") == "\u201D  2");
    CHECK(source_of("4-4") == "4\u20134");
}

TEST_CASE("normal: bullets that are glued to text begin items") {
    struct Case {
        std::string source;
        Strings blocks;
    };
    const Case cases[] = {
        {"Helps: \u2022 pain \u2022 sleep", {"P Helps:", "L pain", "L sleep"}},
        {"\u2713 Natural\u2713 Safe", {"L Natural", "L Safe"}},
        {"Good for: * hips * knees", {"P Good for:", "L hips * knees"}},
        {"It works. * Not evaluated.", {"P It works.", "L Not evaluated."}},
        {"5 * 3 and a *star*", {"P 5 * 3 and a *star*"}},
        {"March 3 \u00B7 9 minutes", {"P March 3 \u00B7 9 minutes"}},
        {"\u2022", {}},
        {"", {}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.source);
        const Text text = segment(block_of(c.source));
        Strings blocks;
        for (const TextBlock& block : text.blocks) {
            blocks.push_back((block.kind == BlockKind::list_item ? "L " : "P ") +
                             std::string(text.of(block.span)));
            CHECK(block.level == (block.kind == BlockKind::list_item ? 1 : 0));
        }
        CHECK(blocks == c.blocks);
    }
    const Text quote = segment(block_of("One \u2022 two", BlockKind::quote));
    REQUIRE(quote.blocks.size() == 2);
    CHECK(quote.blocks[1].kind == BlockKind::quote);
}

TEST_CASE("offset maps compose") {
    // source "A&amp;B", middle "A&B", upper "a+B"
    OffsetMap below;
    below.verbatim(0, 1);
    below.replaced(1, 6, 1);
    below.verbatim(6, 1);
    OffsetMap above;
    above.replaced(0, 1, 1);
    above.verbatim(1, 2);
    const OffsetMap whole = above.over(below);
    CHECK(whole.size() == 3);
    const std::uint32_t begins[] = {0, 1, 6, 7}, ends[] = {0, 1, 6, 7};
    for (std::uint32_t at = 0; at < 4; ++at) {
        CHECK(whole.source_begin(at) == begins[at]);
        CHECK(whole.source_end(at) == ends[at]);
    }
    OffsetMap twice = below;
    twice.append(below);
    CHECK(twice.size() == 6);
    CHECK(twice.source_begin(4) == 1);
    CHECK(twice.source_end(5) == 6);
    CHECK(OffsetMap().source_begin(3) == 0);
}

TEST_CASE("unicode: folding and validity") {
    CHECK(fold("STRASSE") == fold("stra\u00DFe"));
    CHECK(fold("E\u0301") == "\u00E9");
    CHECK(fold("Don\u2019T") == "don't");
    for (const std::string text :
         {"\u0130stanbul", "\u1E9E", "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2"})
        CHECK(fold(fold(text)) == fold(text));
    CHECK_FALSE(first_invalid_utf8("caf\u00E9 \U0001F600"));
    CHECK(first_invalid_utf8("12345678\xFF") == 8);
    CHECK(first_invalid_utf8("ab\xE2\x82") == 2);    // cut short
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);  // a surrogate
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);      // overlong
    CHECK(code_points("a\u00E9\U0001F600") == 3);
    CHECK((begins_upper("\u00C9t") && !begins_upper("\u00E9t") && begins_lower("\u00E9t")));
}

TEST_CASE("text: spans are in order and lead into the source, whatever the text") {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"a",
                                       "Bone",
                                       " ",
                                       "  ",
                                       "\n",
                                       ".",
                                       ". ",
                                       "! ",
                                       "?",
                                       ",",
                                       "-",
                                       "\u2013",
                                       "\u2014",
                                       "\u2026",
                                       "[3]",
                                       "^{1,2}",
                                       "\u00B2",
                                       "(",
                                       ")",
                                       "\"",
                                       "\u201C",
                                       "'",
                                       "\u2022",
                                       "* ",
                                       "1. ",
                                       "2) ",
                                       "3.5",
                                       "%",
                                       "e.g. ",
                                       "Dr. ",
                                       "\u0301",
                                       "\u00AD",
                                       "\u00A0",
                                       "\u200B",
                                       "\U0001F600",
                                       "www.x.com ",
                                       "\u00B7",
                                       "\uFB01",
                                       "[",
                                       "^{",
                                       "]",
                                       "\u3000",
                                       "\u4E2D\u6587",
                                       "/",
                                       "U.S. ",
                                       "\uFEFF",
                                       "\r\n",
                                       "\u0627",
                                       "</b>"};
    for (int round = 0; round < 3000; ++round) {
        std::string source;
        for (std::size_t i = random() % 30; i > 0; --i)
            source += pieces[random() % std::size(pieces)];
        CAPTURE(source);
        const Text text = segment(block_of(source));
        std::uint32_t block_end = 0, sentence_end = 0, token_end = 0;
        for (const TextBlock& block : text.blocks) {
            REQUIRE(block.span.begin >= block_end);
            REQUIRE_FALSE(block.span.empty());
            REQUIRE(block.span.end <= text.normal.size());
            block_end = block.span.end;
            for (std::uint32_t s = block.first_sentence; s < block.end_sentence; ++s)
                REQUIRE(block.span.contains(text.sentences[s].span));
        }
        for (const Sentence& sentence : text.sentences) {
            REQUIRE(sentence.span.begin >= sentence_end);
            REQUIRE_FALSE(sentence.span.empty());
            sentence_end = sentence.span.end;
            for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
                const Token& token = text.tokens[t];
                REQUIRE(sentence.span.contains(token.span));
                REQUIRE(token.span.begin >= token_end);
                REQUIRE_FALSE(token.span.empty());
                token_end = token.span.end;
                const std::string from = slice(text, token.span, source);
                REQUIRE(text.source(token.span).end <= source.size());
                // The same text by itself gives the same words.
                if (from.find_first_not_of("abcdefghijklmnopqrstuvwxyzBDUS.0123456789") ==
                    std::string::npos)
                    REQUIRE(fold(from) == text.word(token));
            }
        }
        REQUIRE_FALSE(first_invalid_utf8(text.normal));
    }
}

TEST_CASE("text: no text is slow or deep") {
    const auto repeated = [](std::string_view piece) {
        std::string text;
        for (int i = 0; i < 100000; ++i)
            text += piece;
        return text;
    };
    CHECK(segment(block_of(repeated("www.a"))).tokens.size() == 100001);
    CHECK(segment(block_of(repeated("a."))).tokens.back().span.end > 199000);
    CHECK(segment(block_of(repeated("\u2022 a"))).blocks.size() == 100000);
    CHECK(segment(block_of(repeated("[1]"))).tokens.empty());
    CHECK(segment(block_of(repeated("a\u0301"))).tokens.size() == 1);
}

TEST_CASE("marks") {
    struct Case {
        std::string_view text;
        std::size_t end;
    };
    const Case markers[] = {{"[3]", 3},  {"[1, 4-6] x", 8}, {"[^2]", 4},
                            {"^{3}", 4}, {"^{1,3-5}", 8},   {"[1234]", 0},
                            {"[a]", 0},  {"[3", 0},         {"(3)", 0},
                            {"[]", 0},   {"\u00B2", 2},     {"\u00B2\u207B\u2074", 8}};
    for (const Case& c : markers) {
        CAPTURE(c.text);
        CHECK(reference_marker_end(c.text, 0) == c.end);
    }
    const Case items[] = {{"1. Rest", 3}, {"12) Rest", 4}, {"(2) Rest", 4}, {"[3] Rest", 4},
                          {"- Rest", 2},  {"1.The", 2},    {"3.5 mg", 0},   {"2019. It", 0},
                          {"-5", 0},      {"a) Rest", 0},  {"Rest", 0},     {"", 0}};
    for (const Case& c : items) {
        CAPTURE(c.text);
        CHECK(item_marker_end(c.text, false) == c.end);
    }
    CHECK(item_marker_end("a) Rest", true) == 3);
    CHECK(item_marker_end("iv. Rest", true) == 4);
    CHECK(abbreviation_of("Dr") == Abbreviation::always);
    CHECK(abbreviation_of("MS") == Abbreviation::none);
    CHECK(abbreviation_of("no") == Abbreviation::before_number);
    CHECK(abbreviation_of("U.S") == Abbreviation::unless_starter);
    CHECK(abbreviation_of("bone") == Abbreviation::none);
}
