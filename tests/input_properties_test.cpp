// SPDX-License-Identifier: Apache-2.0
// What holds for every document, also for those that nobody would write.
#include "input_support.h"

#include "base/files.h"
#include "text/text.h"
#include "text/unicode.h"

#include <random>

using namespace probatum;

namespace {

Media media_at(unsigned number) {
    constexpr Media all[] = {Media::plain, Media::markdown, Media::html};
    return all[number % 3];
}

// Every offset is in range, blocks are in order, and text that is verbatim really is.
void require_sound(Media media, std::string_view bytes) {
    CAPTURE(bytes);
    CAPTURE(name_of(media));
    const Document document = document_of(media, bytes);
    REQUIRE_FALSE(first_invalid_utf8(document.text));
    REQUIRE(document.map.size() == document.text.size());
    std::uint32_t end = 0;
    for (const Block& block : document.blocks) {
        REQUIRE(block.text.begin >= end);
        REQUIRE_FALSE(block.text.empty());
        REQUIRE(block.text.end < document.text.size());
        REQUIRE(document.text[block.text.end] == '\n');
        const bool levelled =
            block.kind == BlockKind::heading || block.kind == BlockKind::list_item;
        REQUIRE((block.level > 0) == levelled);
        REQUIRE((block.kind != BlockKind::heading || block.level <= 6));
        end = block.text.end;
    }
    for (std::uint32_t at = 0; at <= document.text.size(); ++at) {
        REQUIRE(document.map.source_begin(at) <= bytes.size());
        REQUIRE(document.map.source_end(at) <= bytes.size());
    }
    for (const Link& link : document.links)
        REQUIRE((link.text.begin < link.text.end && link.text.end <= document.text.size()));
    const Text text = segment(document);
    for (const Token& token : text.tokens) {
        const SourceSpan span = text.source(token.span);
        REQUIRE(span.end <= bytes.size());
        REQUIRE_FALSE(span.empty());
    }
}

// Cuts at most `most` bytes off, but no code point in two.
std::string_view cut(std::string_view bytes, std::size_t size) {
    while (size < bytes.size() && (static_cast<unsigned char>(bytes[size]) & 0xC0) == 0x80)
        --size;
    return bytes.substr(0, size);
}

std::string repeated(std::string_view piece, int times = 100000) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += piece;
    return text;
}

}  // namespace

TEST_CASE("input: every token of the articles stands in the source") {
    for (const std::string& path :
         list_files(PROBATUM_ROOT "/corpus/articles", {".md", ".html", ".txt"})) {
        CAPTURE(path);
        const std::string bytes = read_file(path);
        require_sound(media_of(path), bytes);
        const Text text = segment(document_of(media_of(path), bytes));
        CHECK(text.tokens.size() > 300);
        for (const Token& token : text.tokens) {
            const std::string_view from = text.source(token.span).of(bytes);
            if (from.find_first_of("&<\\*_") == std::string_view::npos)  // no markup inside
                CHECK(fold(from) == text.word(token));
        }
        for (std::size_t i = 1; i < text.sentences.size(); ++i)
            CHECK(text.source(text.sentences[i - 1].span).end <=
                  text.source(text.sentences[i].span).begin);
    }
}

TEST_CASE("input: articles that are cut anywhere") {
    std::mt19937 random(11);
    for (const std::string& path : list_files(PROBATUM_ROOT "/corpus/articles", {".md", ".html"})) {
        const std::string bytes = read_file(path);
        for (int round = 0; round < 12; ++round) {
            const std::string_view begin = cut(bytes, random() % bytes.size());
            require_sound(media_of(path), begin);
            require_sound(media_of(path), std::string_view(bytes).substr(begin.size()));
        }
    }
}

TEST_CASE("input: markup in any order") {
    const std::string_view pieces[] = {"a",
                                       "Bone heals.",
                                       " ",
                                       "\n",
                                       "\n\n",
                                       "\r\n",
                                       "\t",
                                       "<",
                                       ">",
                                       "<p>",
                                       "</p>",
                                       "<div>",
                                       "</div>",
                                       "<b>",
                                       "</b>",
                                       "<i>",
                                       "</i>",
                                       "<a href='x'>",
                                       "</a>",
                                       "<table>",
                                       "<tr>",
                                       "<td>",
                                       "</table>",
                                       "<ul>",
                                       "<li>",
                                       "</ul>",
                                       "<br>",
                                       "<sup>",
                                       "</sup>",
                                       "1",
                                       "[1]",
                                       "[",
                                       "]",
                                       "](x)",
                                       "&amp;",
                                       "&",
                                       "&#8217;",
                                       "&nbsp;",
                                       "&NotEqualTilde;",
                                       "<!--",
                                       "-->",
                                       "<script>",
                                       "</script>",
                                       "<style>",
                                       "<svg>",
                                       "</svg>",
                                       "<select>",
                                       "<option>",
                                       "<title>",
                                       "</title>",
                                       "<pre>",
                                       "<h1>",
                                       "</h2>",
                                       "<blockquote>",
                                       "<nav>",
                                       "<form>",
                                       "</form>",
                                       "<math>",
                                       "<template>",
                                       "<noscript>",
                                       "<body>",
                                       "</body>",
                                       "</html>",
                                       "<frameset>",
                                       "<div class=comments>",
                                       "<div class=menu>",
                                       "<p hidden>",
                                       "<p style='display:none'>",
                                       "<textarea>",
                                       "# ",
                                       "## ",
                                       "- ",
                                       "* ",
                                       "1. ",
                                       "> ",
                                       "```",
                                       "`",
                                       "**",
                                       "_",
                                       "~~",
                                       "|",
                                       "|---|---|\n",
                                       "---\n",
                                       "===\n",
                                       "    ",
                                       "\\",
                                       "![",
                                       "[^1]",
                                       "[1]: ",
                                       "http://x.y",
                                       "www.x.y",
                                       "x@y.z",
                                       "\uFEFF",
                                       "\u00E9",
                                       "\u2022 ",
                                       "\U0001F600",
                                       "\u0301",
                                       "</",
                                       "<?",
                                       "<!",
                                       "<![CDATA[",
                                       "]]>",
                                       "'",
                                       "\"",
                                       "=",
                                       "/>",
                                       "References\n"};
    std::mt19937 random(5);
    for (unsigned round = 0; round < 6000; ++round) {
        std::string bytes;
        for (std::size_t i = random() % 24; i > 0; --i)
            bytes += pieces[random() % std::size(pieces)];
        require_sound(media_at(round), bytes);
    }
}

TEST_CASE("input: no document is slow or deep") {
    struct Case {
        Media media;
        std::string bytes;
    };
    const Case cases[] = {
        {Media::html, repeated("<div>") + "deep"},
        {Media::html, repeated("<div>") + "deep" + repeated("</div>")},
        {Media::html, repeated("<ul><li>") + "deep"},
        {Media::html, repeated("<blockquote>") + "deep"},
        {Media::html, repeated("<table><tr><td>") + "deep"},
        {Media::html, repeated("<b>") + repeated("<p>deep", 1000)},
        {Media::html, repeated("<font><p>deep")},
        {Media::html, repeated("<b><div></b>") + "deep"},
        {Media::html, repeated("<span><div></span>") + "deep"},
        {Media::html, repeated("<form><div></form>") + "deep"},
        {Media::html, repeated("<div><select></div></select>") + "deep"},
        {Media::html, repeated("<li><dd>") + "deep"},
        {Media::html, repeated("<sup>") + "deep"},
        {Media::html, "<p " + repeated("a=b ") + ">deep"},
        {Media::html, repeated("<") + " deep"},
        {Media::html, "deep" + repeated("<!--")},
        {Media::html, "deep" + repeated("&eacute;")},
        {Media::markdown, repeated(">") + " deep"},
        {Media::markdown, repeated("- ", 20000) + "deep"},
        {Media::markdown, repeated("[") + "deep"},
        {Media::markdown, repeated("*deep")},
        {Media::markdown, repeated("a**b") + repeated("c* ") + "deep"},
        {Media::markdown, repeated("<a ") + "deep"},
        {Media::markdown, repeated("<div>") + "deep"},
        {Media::markdown, repeated("<div>\n\n", 5000) + "deep"},
        {Media::markdown, repeated("x<sup>", 20000) + "deep"},
        {Media::markdown, repeated("deep www.a")},
        {Media::plain, repeated("# ") + "deep"},
        {Media::plain, repeated("a | ") + "deep"},
        {Media::plain, repeated("- deep\n ")},
    };
    for (const Case& c : cases) {
        CAPTURE(c.bytes.substr(0, 40));
        // What is quadratic here would take minutes, and the whole run with it.
        CHECK(document_of(c.media, c.bytes).text.find("deep") != std::string::npos);
    }
}
