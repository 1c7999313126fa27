// SPDX-License-Identifier: Apache-2.0
// Plain text in the layouts that people give it: the same words are the same sentences,
// and what looks like a heading, an item, a table or a reference list is one.
#include "base/files.h"
#include "input/read.h"
#include "text/text.h"
#include "text/unicode.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

using namespace probatum;

namespace {

// Sentences or blocks, printed one a line when a test fails.
struct Lines : std::vector<std::string> {
    using std::vector<std::string>::vector;
    friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
        for (const std::string& line : lines)
            out << "\n  " << line;
        return out;
    }
};

Text text_of(const std::string& bytes) {
    return segment(read({"test", Media::plain, bytes}));
}

// The sentences in normal form.
Lines sentences(const std::string& bytes) {
    const Text text = text_of(bytes);
    Lines lines;
    for (const Sentence& sentence : text.sentences)
        lines.emplace_back(text.of(sentence.span));
    return lines;
}

inline std::string_view name_of(BlockKind kind) {
    constexpr std::string_view names[] = {"heading", "paragraph", "item", "quote",
                                          "cell",    "caption",   "code", "navigation",
                                          "comment", "references"};
    return names[static_cast<std::size_t>(kind)];
}

// The blocks: "heading2: What it is", "item1: 2. Rest".
Lines blocks(const std::string& bytes) {
    const Text text = text_of(bytes);
    constexpr std::string_view names[] = {"heading", "paragraph", "item", "quote",
                                          "cell",    "caption",   "code", "navigation",
                                          "comment", "references"};
    Lines lines;
    for (const TextBlock& block : text.blocks)
        lines.push_back(std::string(names[static_cast<std::size_t>(block.kind)]) +
                        (block.level > 0 ? std::to_string(block.level) : "") + ": " +
                        std::string(text.of(block.span)));
    return lines;
}

// A blank after a hyphen may be a line end within a compound: nobody can tell.
Lines without_hanging_hyphens(Lines lines) {
    for (std::string& line : lines)
        for (std::size_t at; (at = line.find("- ")) != std::string::npos;)
            line.erase(at + 1, 1);
    return lines;
}

// As an editor or a mail program breaks lines: no line longer than `width` if words allow.
std::string wrapped(const std::string& text, std::size_t width, const std::string& line_end) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            out += line_end;
            column = 0;
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::size_t length = code_points(text.substr(at, end - at));
        if (column > 0 && column + 1 + length > width) {
            out += line_end;
            column = 0;
        } else if (column > 0) {
            out += ' ';
            ++column;
        }
        out += text.substr(at, end - at);
        column += length;
        at = end < text.size() && text[end] == ' ' ? end + 1 : end;
    }
    return out;
}

std::string first_difference(const Lines& found, const Lines& expected) {
    for (std::size_t i = 0; i < std::max(found.size(), expected.size()); ++i)
        if (i >= found.size() || i >= expected.size() || found[i] != expected[i])
            return (i < found.size() ? found[i] : "-") + " / " +
                   (i < expected.size() ? expected[i] : "-");
    return "";
}

// Our own words, in the ways that articles are laid out.
const std::string article =
    "What Platelets Can and Cannot Do\n"
    "\n"
    "Platelet injections are offered for many sore joints, and the offer grows every year. Trials "
    "agree on little: some found less pain after six months, others found no difference from salt "
    "water. Nobody has shown that worn cartilage grows back, e.g. in the knee.\n"
    "\n"
    "Who is it for?\n"
    "\n"
    "Adults with mild wear may ask for it. The reasons against it are these:\n"
    "\n"
    "- It costs between 400 and 1,200 Euro for each injection, and insurers seldom pay for any of "
    "it "
    "unless a panel agrees.\n"
    "- It hurts for a day or two.\n"
    "- Infection is rare, though it does happen in about 1 of 3,000 joints.\n"
    "\n"
    "Those who hope to put off an operation should read on; surgeons differ in what they advise "
    "\u2013 and in what they earn by it.\n";

// The articles that the product was made for; they do not ship with it.
std::vector<std::string> shared_articles() {
    const char* place = std::getenv("PROBATUM_SHARED");
    const std::string folder = std::string(place ? place : PROBATUM_ROOT "/../shared") + "/seeds";
    if (!std::filesystem::is_directory(folder)) {
        MESSAGE("skipped: no " << folder);
        return {};
    }
    std::vector<std::string> texts;
    for (const std::string& path : list_files(folder, {".txt"}))
        texts.push_back(read_file(path));
    return texts;
}

}  // namespace

TEST_CASE("layout: headings by their look and by what follows") {
    const std::string prose =
        "This is a longer paragraph that says something in a whole sentence.\n";
    const std::pair<std::string, std::string> cases[] = {
        {"Recovery and Efficacy\n" + prose, "heading1: Recovery and Efficacy"},
        {"RECOVERY\n\n" + prose, "heading1: RECOVERY"},
        {"Is it safe?\n" + prose, "heading1: Is it safe?"},
        {"Let us be honest\n\n" + prose, "heading1: Let us be honest"},
        {"# What it does\n" + prose, "heading1: What it does"},
        {"### What it does\n" + prose, "heading3: What it does"},
        {"what it does\n=====\n" + prose, "paragraph: what it does"},
        {"What it does\n------------\n" + prose, "heading2: What it does"},
        {"Let us be honest\n" + prose, "paragraph: Let us be honest"},  // not on its own
        {"We sell hope.\n\n" + prose, "paragraph: We sell hope."},
        {"Visit www.clinic.com Today\n\n" + prose, "paragraph: Visit www.clinic.com Today"},
        {"The Clinic Today\n", "paragraph: The Clinic Today"},  // heads nothing
    };
    for (const auto& [bytes, first] : cases) {
        const Lines found = blocks(bytes);
        REQUIRE(!found.empty());
        CHECK(found[0] == first);
    }
}

TEST_CASE("layout: a bare list of names is not a list of headings") {
    const Lines found =
        blocks("Cerebral Palsy\nMultiple Sclerosis\nBell Palsy\nKnee Pain\nHip Pain\n");
    CHECK(found.size() == 5);
    for (const std::string& one : found)
        CHECK(one.starts_with("paragraph: "));
}

TEST_CASE("layout: items, numbers and depth") {
    CHECK(blocks("We offer:\n- less pain\n\u2022 more sleep\n  * at night\n\u25CFglued\n1. "
                 "rest\n2) ice\n"
                 "(3) heat\na) sun\n") == Lines{"paragraph: We offer:", "item1: less pain",
                                                "item1: more sleep", "item2: at night",
                                                "item1: glued", "item1: 1. rest", "item1: 2) ice",
                                                "item1: (3) heat", "item1: a) sun"});
    CHECK(blocks("-5 degrees is cold.\n2019 was warm.\n3.5 mm grew.\n") ==
          Lines{"paragraph: -5 degrees is cold.", "paragraph: 2019 was warm.",
                "paragraph: 3.5 mm grew."});
    // The number is part of the block and of no sentence.
    CHECK(sentences("1. rest\n2) ice\n") == Lines{"rest", "ice"});
}

TEST_CASE("layout: tables have cells, prose with a slip has none") {
    CHECK(blocks("Drug\tEffect\nPRP\tnone\n") ==
          Lines{"cell: Drug", "cell: Effect", "cell: PRP", "cell: none"});
    CHECK(blocks("| Drug | Effect |\n|------|--------|\n| PRP | none |\n") ==
          Lines{"cell: Drug", "cell: Effect", "cell: PRP", "cell: none"});
    CHECK(blocks("Home | About us | Contact\n").size() == 3);
    CHECK(blocks("A slip\tin a sentence of prose.\n") ==
          Lines{"paragraph: A slip in a sentence of prose."});
}

TEST_CASE("layout: reference lists end where prose begins") {
    CHECK(
        blocks("It helps.\n\nReferences\n\n1. Roy A. Cells. J Bone 2010.\n2. Lee B. Pain. 2011.\n\n"
               "Disclaimer: all of this is for information, and none of it is advice.\n") ==
        Lines{"paragraph: It helps.", "heading2: References",
              "references: 1. Roy A. Cells. J Bone 2010.", "references: 2. Lee B. Pain. 2011.",
              "paragraph: Disclaimer: all of this is for information, and none of it is advice."});
    CHECK(blocks("Sources:\nhttps://a.org/x\nRoy et al, Cells\n\nAbout us\n\nWe are a clinic that "
                 "tells people things.\n")[1] == "references: https://a.org/x");
    CHECK(blocks("Many sources say so.\nRoy, 2010.\n")[1] == "paragraph: Roy, 2010.");
}

TEST_CASE("layout: however lines are wrapped, the sentences are the same") {
    const Lines expected = sentences(article);
    REQUIRE(expected.size() == 11);
    const Lines kinds = blocks(article);
    CHECK(kinds[0].starts_with("heading1: "));
    CHECK(kinds[2] == "heading2: Who is it for?");
    CHECK(kinds[4].starts_with("item1: It costs"));
    for (std::size_t width = 56; width <= 110; ++width)
        for (const char* line_end : {"\n", "\r\n"}) {
            CAPTURE(width);
            CHECK(sentences(wrapped(article, width, line_end)) == expected);
            CHECK(blocks(wrapped(article, width, line_end)) == kinds);
        }
}

TEST_CASE("layout: a paragraph a line, without blank lines, stays apart") {
    const std::string lines =
        "Why Cells Matter\n"
        "Cells are small, and this line is a whole paragraph of its own, longer than any screen "
        "would "
        "care to show on one line, so that no one could take it for wrapped text. It ends here.\n"
        "Our Promise to You\n"
        "Nothing is promised; this is the second paragraph, and it too is long enough that no "
        "editor "
        "would have broken it by hand, which is how one can tell.\n";
    CHECK(blocks(lines).size() == 4);
    CHECK(blocks(lines)[2] == "heading2: Our Promise to You");
}

TEST_CASE("layout: all line ends are line ends, and a byte order mark is nothing") {
    const Lines expected = {"item1: rest", "item1: ice"};
    for (const std::string& end : {std::string("\n"), std::string("\r\n"), std::string("\r"),
                                   std::string("\f"), std::string("\u2028")})
        CHECK(blocks("\uFEFF- rest" + end + "- ice" + end) == expected);
    CHECK(blocks("").empty());
    CHECK(blocks(" \n\t\r\n\u00A0\n---\n* * *\n").empty());
    CHECK(blocks("<!-- probatum-disable-file x -- why -->\nIt works.\n") ==
          Lines{"paragraph: It works."});
}

TEST_CASE("layout: in plain text every word stands where its place says") {
    for (std::string bytes : {article, wrapped(article, 70, "\r\n")}) {
        const Text text = text_of(bytes);
        for (const Token& token : text.tokens)
            CHECK(text.source(token.span).of(bytes) == text.of(token.span));
    }
}

TEST_CASE("layout: wrapping the articles changes no sentence") {
    for (const std::string& whole : shared_articles()) {
        if (whole.find("References\n") != std::string::npos)
            continue;  // a journal article, with addresses and tables by the line
        const Lines expected = without_hanging_hyphens(sentences(whole));
        for (const std::size_t width : {60, 64, 68, 72, 76, 80, 84, 90, 96, 100})
            for (const char* line_end : {"\n", "\r\n"}) {
                CAPTURE(width);
                CHECK(first_difference(
                          without_hanging_hyphens(sentences(wrapped(whole, width, line_end))),
                          expected) == "");
            }
    }
}

TEST_CASE("layout: blanks that are missing, notes and item numbers in a line") {
    const std::pair<std::string, Lines> cases[] = {
        {"It began in 2019.Then it ended.", {"It began in 2019.", "Then it ended."}},
        {"It was (so we hear).Then it ended.", {"It was (so we hear).", "Then it ended."}},
        {"Ask Dr.Smith or write to John.Smith@place.org now.",
         {"Ask Dr.Smith or write to John.Smith@place.org now."}},
        {"It is Node.Js that runs on clinic.Health pages.",
         {"It is Node.Js that runs on clinic.Health pages."}},
        {"\u201CWe stop.\u201D(2) Then rest.", {"\"We stop.\"(2)", "Then rest."}},
        {"We stop.3,4 Then rest.", {"We stop.3,4", "Then rest."}},
        {"Grade (2) is worse. (2) It is.", {"Grade (2) is worse.", "(2) It is."}},
        {"The steps are: 1. Take cells. 2. Spin them.",
         {"The steps are:", "Take cells.", "Spin them."}},
        {"It was stage 2. Surgery came next.", {"It was stage 2.", "Surgery came next."}},
        {"Learn how to become a member of the Stem Cell Society\u2192\nMembers pay.",
         {"Learn how to become a member of the Stem Cell Society\u2192", "Members pay."}},
    };
    for (const auto& [bytes, expected] : cases) {
        CHECK(sentences(bytes) == expected);
        const Sentence last = text_of(bytes).sentences.back();
        CHECK(last.ending == Ending::stop);
    }
}
