// SPDX-License-Identifier: Apache-2.0
#include "input_support.h"

#include "base/files.h"
#include "base/problem.h"
#include "input/superscript.h"
#include "text/text.h"

#include <algorithm>

using namespace probatum;

namespace {

std::string article(std::string_view name) {
    return read_file(std::string(PROBATUM_ROOT "/corpus/articles/") + std::string(name));
}

using Strings = std::vector<std::string>;

Strings links_of(Media media, std::string_view bytes) {
    const Document document = document_of(media, bytes);
    Strings found;
    for (const Link& link : document.links)
        found.push_back(std::string(link.text.of(document.text)) + " -> " + link.target);
    return found;
}

std::string refusal_of(std::string_view bytes) {
    try {
        require_text({"a.txt", Media::plain, std::string(bytes)});
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

}  // namespace

TEST_CASE("read: the format follows from the name") {
    CHECK(media_of("a/b.md") == Media::markdown);
    CHECK(media_of("b.Markdown") == Media::markdown);
    CHECK(media_of("x.HTM") == Media::html);
    CHECK(media_of("x.md.html") == Media::html);
    CHECK(media_of("x.html/readme") == Media::plain);
    CHECK(media_of("md") == Media::plain);
    CHECK(media_of("-") == Media::plain);
    for (const Media media : {Media::plain, Media::markdown, Media::html})
        CHECK(media_named(name_of(media)) == media);
    CHECK_FALSE(media_named("pdf"));
}

TEST_CASE("read: what is no text is refused") {
    CHECK(refusal_of("caf\u00E9").empty());
    CHECK(refusal_of("\uFEFFtext").empty());
    CHECK(refusal_of("a\nb\xFF") == "a.txt: not UTF-8: invalid byte 0xFF at offset 3 (line 2)");
    CHECK(refusal_of(std::string_view("a\0b", 3)) ==
          "a.txt: not a text but binary: NUL byte at offset 1 (line 1)");
    CHECK(refusal_of("\xFF\xFE"
                     "a") ==
          "a.txt: UTF-16, please convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)");
}

TEST_CASE("plain text") {
    const ReaderCase cases[] = {
        {"", {}},
        {" \n\n", {}},
        {"One line.", {"paragraph: One line."}},
        {"One.\n\nTwo.\r\n\r\nThree.", {"paragraph: One.", "paragraph: Two.", "paragraph: Three."}},
        {"# Title\n\n## Part\nText here.",
         {"heading1: Title", "heading2: Part", "paragraph: Text here."}},
        {"Title\n=====\n\nText here.", {"heading1: Title", "paragraph: Text here."}},
        {"Helps with:\n- pain\n- sleep\n    - more sleep\n",
         {"paragraph: Helps with:", "item1: pain", "item1: sleep", "item2: more sleep"}},
        {"1. Rest\n2. Walk\n", {"item1: 1. Rest", "item1: 2. Walk"}},
        {"\u2022 pain\n\u2022sleep", {"item1: pain", "item1: sleep"}},
        {"Dose | Effect\n40 mg | less pain\n",
         {"cell: Dose ", "cell:  Effect", "cell: 40 mg ", "cell:  less pain"}},
        {"The drug was given to many patients in this trial and\nit helped some of them.",
         {"paragraph: The drug was given to many patients in this trial and\nit helped some of "
          "them."}},
        {"All text.\n\nReferences\n\n1. Smith J. Bone. 2019.\n2. Jones K. Hip. 2020.\n",
         {"paragraph: All text.", "heading2: References", "references: 1. Smith J. Bone. 2019.",
          "references: 2. Jones K. Hip. 2020."}},
        {"What Is Bone Death?\n\nIt is a disease in which the bone loses its supply of blood.",
         {"heading1: What Is Bone Death?",
          "paragraph: It is a disease in which the bone loses its supply of blood."}},
        {"<!-- a remark -->\nText.", {"paragraph: Text."}},
    };
    check_blocks(Media::plain, cases);
}

TEST_CASE("html: what elements are") {
    const ReaderCase cases[] = {
        {"<p>One</p><p>Two", {"paragraph: One", "paragraph: Two"}},
        {"<title>T</title><h1>A</h1><h6>B</h6>", {"heading1: T", "heading1: A", "heading6: B"}},
        {"<p>an <b>old</b> <i>word</i>", {"paragraph: an old word <= an <b>old</b> <i>word"}},
        {"<p>glu<b>ed</b>", {"paragraph: glued <= glu<b>ed"}},
        {"loose<div>boxed</div>loose",
         {"paragraph: loose", "paragraph: boxed", "paragraph: loose"}},
        {"<ul><li>one<ul><li>two</ul>three<li><p>four</ul>",
         {"item1: one", "item2: two", "item1: three", "item1: four"}},
        {"<li>stray", {"item1: stray"}},
        {"<blockquote><p>said<ul><li>and</ul></blockquote>after",
         {"quote: said", "quote: and", "paragraph: after"}},
        {"<table><caption>C</caption><tr><th>a<td>b</table>", {"caption: C", "cell: a", "cell: b"}},
        {"<table><tr><td><h2>H</h2><p>laid out</table>", {"heading2: H", "paragraph: laid out"}},
        {"<figure><img alt=x><figcaption>fig</figcaption></figure>", {"caption: fig"}},
        {"<pre>\na\n  b</pre><p>c <code>d</code>", {"code: a\n  b", "paragraph: c d <= c <code>d"}},
        {"<dl><dt>t<dd>d</dl>", {"paragraph: t", "paragraph: d"}},
        {"<p>a<br>b", {"paragraph: a\nb <= a<br>b"}},
        {"<p>a<br><br/>b<br>", {"paragraph: a\n\n <= a<br><br/>", "paragraph: b\n <= b<br>"}},
        {"<p>Good for:<br>- hips<br>2) knees<br>and more",
         {"paragraph: Good for:\n <= Good for:<br>", "item1: - hips\n <= - hips<br>",
          "item1: 2) knees\nand more <= 2) knees<br>and more"}},
        {"<p>&nbsp;</p><p> </p><div><br></div>", {}},
        {"", {}},
        {"just text", {"paragraph: just text"}},
        {"\uFEFF<title>T</title><p>x", {"heading1: T", "paragraph: x"}},
    };
    check_blocks(Media::html, cases);
}

TEST_CASE("html: what nobody sees is not read") {
    const ReaderCase cases[] = {
        {"<script>var cure = '<p>';</script>a", {"paragraph: a"}},
        {"<style>p{}</style><p>a<!-- b --><template><p>c</template>", {"paragraph: a"}},
        {"<p hidden>a<p style='color:red; Display : none'>b<p aria-hidden=true>c<p "
         "aria-hidden=false>d",
         {"paragraph: d"}},
        {"<select><option>a</select><textarea>b</textarea><svg><text>c</text></svg><iframe>d</"
         "iframe>e",
         {"paragraph: e"}},
        {"<p>see<span class='sr-only'> (new tab)</span> there",
         {"paragraph: see there <= "
          "see<span class='sr-only'> (new tab)</span> there"}},
    };
    check_blocks(Media::html, cases);
}

TEST_CASE("html: sections") {
    const ReaderCase cases[] = {
        {"<nav><ul><li>Home</ul></nav><p>x", {"navigation: Home", "paragraph: x"}},
        {"<a class=skip-link href=#m>Skip</a><p>x", {"navigation: Skip", "paragraph: x"}},
        {"<div class='site-menu'><a href=a>One</a><a href=b>Two</a></div>",
         {"navigation: OneTwo <= "
          "One</a><a href=b>Two"}},
        {"<div class=sidebar><p>Stem cells can cure much, <a href=a>we think</a>.</div>",
         {"paragraph: Stem cells can cure much, we think. <= "
          "Stem cells can cure much, <a href=a>we think</a>."}},
        {"<header><h1><a href=/>All about hips</a></h1><p>by us</header>",
         {"heading1: All about hips", "paragraph: by us"}},
        {"<footer><a href=a>Privacy</a> | <a href=b>Terms</a></footer>",
         {"navigation: Privacy | Terms <= Privacy</a> | <a href=b>Terms"}},
        {"<div id=comments><h3>2 "
         "thoughts</h3><ol><li>Mine<blockquote>yours</blockquote></ol></div>",
         {"comment: 2 thoughts", "comment: Mine", "comment: yours"}},
        {"<p>3 <a class=comments href=#c>comments</a>",
         {"paragraph: 3 comments <= 3 <a class=comments href=#c>comments"}},
        {"<div class=references><h2>Notes</h2><p>Smith 2019</div><p>x",
         {"heading2: Notes", "references: Smith 2019", "paragraph: x"}},
        {"<h2>References</h2><ol><li>Smith<li>Jones</ol><h2>More</h2><ul><li>x</ul>",
         {"heading2: References", "references: Smith", "references: Jones", "heading2: More",
          "item1: x"}},
        {"<body class='comments-open nav'><main id=comments><p>x", {"paragraph: x"}},
        {"<button>Buy now</button>", {"navigation: Buy now"}},
    };
    check_blocks(Media::html, cases);
}

TEST_CASE("html: entities and raised text lead to their markup") {
    const ReaderCase cases[] = {
        {"<p>caf&eacute;&nbsp;&amp; more",
         {"paragraph: caf\u00E9\u00A0& more <= caf&eacute;&nbsp;&amp; more"}},
        {"<p>don&#8217;t&#x2019;", {"paragraph: don\u2019t\u2019 <= don&#8217;t&#x2019;"}},
        {"<p>AT&T &unknown; &", {"paragraph: AT&T &unknown; &"}},
        {"<p>a\r\nb", {"paragraph: a\nb <= a\r\nb"}},
        {"<p>pain<sup>3</sup> is", {"paragraph: pain^{3} is <= pain<sup>3</sup> is"}},
        {"<p>pain<sup><a href=#1>[1]</a>, <a href=#2>[4\u20136]</a></sup>",
         {"paragraph: pain^{1,4-6} <= pain<sup><a href=#1>[1]</a>, <a "
          "href=#2>[4\u20136]</a></sup>"}},
        {"<p>the 1<sup>st</sup> of 10<sup>-3</sup>",
         {"paragraph: the 1st of 10-3 <= the 1<sup>st</sup> of 10<sup>-3"}},
        {"<p>Cure<sup>TM</sup>", {"paragraph: Cure\u2122 <= Cure<sup>TM</sup>"}},
    };
    check_blocks(Media::html, cases);
    CHECK(raised("[1][2]") == "^{1,2}");
    CHECK(raised(" 1 \u2013 3 ") == "^{1-3}");
    CHECK(raised("1234").empty());
    CHECK(raised("").empty());
    CHECK(raised("()").empty());
}

TEST_CASE("html: broken markup") {
    const ReaderCase cases[] = {
        {"<p>a <b>b <i>c</b> d</i> e", {"paragraph: a b c d e <= a <b>b <i>c</b> d</i> e"}},
        {"<div><p>a</div>b</p>c</h2>d",
         {"paragraph: a", "paragraph: b", "paragraph: cd <= c</h2>d"}},
        {"<p>1 < 2 <3> <", {"paragraph: 1 < 2 <3> <"}},
        {"<p>cut <a href='x", {"paragraph: cut "}},
        {"a</p></div></body></html>b", {"paragraph: a", "paragraph: b"}},
        {"<table>lost<tr><td>cell</table>", {"paragraph: lost", "cell: cell"}},
        {"<p>a<!-- open", {"paragraph: a"}},
        {"<math><![CDATA[a]]></math>", {"paragraph: a <= <![CDATA[a]]>"}},
    };
    check_blocks(Media::html, cases);
}

TEST_CASE("html: links") {
    CHECK(links_of(Media::html,
                   "<p>see <a href='/x?a=1&amp;b=2'>this <b>page</b></a><a href=y><img></a>"
                   "<a>none</a>") == Strings{"this page -> /x?a=1&b=2"});
    CHECK(links_of(Media::html, "<p>pain<sup><a href='#r3'>3</a></sup>") == Strings{"^{3} -> #r3"});
}

TEST_CASE("markdown: blocks") {
    const ReaderCase cases[] = {
        {"# One\n\nTwo\n===\n\n### Three ###",
         {"heading1: One", "heading1: Two", "heading3: Three"}},
        {"one\ntwo\n\nthree", {"paragraph: one\ntwo", "paragraph: three"}},
        {"one  \ntwo\\\nthree\r\nfour",
         {"paragraph: one\ntwo\nthree\nfour <= one  \ntwo\\\nthree\r\nfour"}},
        {"- a\n  - b\n- c\n\n  d\n", {"item1: a", "item2: b", "item1: c", "item1: d"}},
        {"1. a\n2. b\n", {"item1: a", "item1: b"}},
        {"> said\n> more\n\n- x\n  > y\n",
         {"quote: said\nmore <= said\n> more", "item1: x", "quote: y"}},
        {"|a|b|\n|---|---|\n|c d|**e**|\n", {"cell: a", "cell: b", "cell: c d", "cell: e"}},
        {"```\na < b\n```\n", {"code: a < b\n"}},
        {"    indented\n", {"paragraph: indented"}},
        {"a *b* **c** `d` ~~e~~", {"paragraph: a b c d e <= a *b* **c** `d` ~~e"}},
        {"a\\*b &amp; &eacute; &nope;",
         {"paragraph: a*b & \u00E9 &nope; <= a\\*b &amp; &eacute; &nope;"}},
        {"![alt](x.png)\n\na ![b](c) d", {"paragraph: a  d <= a ![b](c) d"}},
        {"- [x] done", {"item1: done"}},
        {"a\n\n***\n\nb", {"paragraph: a", "paragraph: b"}},
        {"", {}},
        {"\uFEFF# T", {"heading1: T"}},
    };
    check_blocks(Media::markdown, cases);
}

TEST_CASE("markdown: front matter is not text") {
    const ReaderCase cases[] = {
        {"---\ntitle: A cure\ntags: [a]\n---\n# T", {"heading1: T"}},
        {"\uFEFF---\r\ntitle: A\r\n...\r\nx", {"paragraph: x"}},
        {"+++\ntitle = 'A'\n+++\nx", {"paragraph: x"}},
        {"---\ntitle: never closed\n", {"paragraph: title: never closed"}},
        {"---\n\nwords\n\n---\nx", {"paragraph: words", "paragraph: x"}},
    };
    check_blocks(Media::markdown, cases);
}

TEST_CASE("markdown: HTML inside") {
    const ReaderCase cases[] = {
        {"a <b>b</b> <!-- c -->d", {"paragraph: a b d <= a <b>b</b> <!-- c -->d"}},
        {"pain.<sup>[1]</sup> Next<sup><a href=\"#2\">2</a></sup>.",
         {"paragraph: pain.^{1} Next^{2}. <= pain.<sup>[1]</sup> Next<sup><a "
          "href=\"#2\">2</a></sup>."}},
        {"1<sup>st</sup> a<br>b", {"paragraph: 1st a\nb <= 1<sup>st</sup> a<br>b"}},
        {"<div>\n<h2>H&amp;M</h2>\n<script>x</script></div>\n\ntext",
         {"heading2: H&M <= H&amp;M", "paragraph: text"}},
        {"<!--\nhidden\n-->\n\ntext", {"paragraph: text"}},
        {"> <p>\n> in a quote</p>\n", {"quote: \nin a quote <= \n> in a quote"}},
        {"a <sup>1", {"paragraph: a 1 <= a <sup>1"}},
    };
    check_blocks(Media::markdown, cases);
}

TEST_CASE("markdown: links and references") {
    CHECK(links_of(Media::markdown,
                   "[a b](/x?y&amp;z 'T') <http://u.v> [c][1] www.w.org\n\n[1]: http://d") ==
          Strings{"a b -> /x?y&z", "http://u.v -> http://u.v", "c -> http://d",
                  "www.w.org -> http://www.w.org"});
    const ReaderCase cases[] = {
        {"It heals[1] bone[^2].\n\n[1]: http://d\n[^2]: http://e",
         {"paragraph: It heals[1] bone[^2]."}},
        {"It heals [3](http://d).", {"paragraph: It heals [3]. <= It heals [3](http://d)."}},
        {"It heals [\\[3\\]](http://d).",
         {"paragraph: It heals [3]. <= It heals [\\[3\\]](http://d)."}},
        {"x\n\n[^1]: Smith, Bone, 2019.", {"paragraph: x", "references: [^1]: Smith, Bone, 2019."}},
        {"## References\n\n1. Smith\n2. Jones\n\n## Next\n\n- a",
         {"heading2: References", "references: Smith", "references: Jones", "heading2: Next",
          "item1: a"}},
        {"## Sources\n\n[1] Smith 2019.\n\n[2] Jones 2020.\n\nWritten by us.",
         {"heading2: Sources", "references: [1] Smith 2019.", "references: [2] Jones 2020.",
          "paragraph: Written by us."}},
    };
    check_blocks(Media::markdown, cases);
}

TEST_CASE("articles: a blog with menus and comments") {
    const std::string bytes = article("blog-avn.html");
    const Strings blocks = blocks_of(Media::html, bytes);
    const auto has = [&](std::string_view start) {
        return std::count_if(blocks.begin(), blocks.end(),
                             [&](const std::string& block) { return block.starts_with(start); });
    };
    CHECK(has("navigation: ") == 5);
    CHECK(has("navigation: Skip to content") == 1);
    CHECK(has("navigation: Bone broth recipes") == 1);
    CHECK(has("heading1: ") == 2);
    CHECK(has("heading2: ") == 7);
    CHECK(has("quote: ") == 2);
    CHECK(has("comment: Castor oil packs cured my AVN completely!!!") == 1);
    CHECK(has("comment: ") == 11);
    CHECK(has("comment: 4 thoughts on") == 1);
    CHECK(has("paragraph: \u00A9 Limping Along.") == 1);
    for (const std::string& block : blocks) {
        CHECK(block.find("dataLayer") == std::string::npos);
        CHECK(block.find("font-family") == std::string::npos);
    }
}

TEST_CASE("articles: a leaflet with raised references") {
    const std::string bytes = article("exercise-knee.md");
    const Document document = document_of(Media::markdown, bytes);
    const Text text = segment(document);
    std::size_t found = 0;
    for (const Sentence& sentence : text.sentences) {
        const std::string_view words = text.of(sentence.span);
        if (!words.ends_with("exercise on land.^{1}"))
            continue;
        ++found;
        CHECK(text.source(sentence.span).of(bytes).ends_with("exercise on land.<sup>[1]</sup>"));
        CHECK(text.word(text.tokens[sentence.tokens.end - 1]) == "land");
    }
    CHECK(found == 1);
    CHECK(std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
              return block.kind == BlockKind::references;
          }) == 2);
    CHECK(std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
              return block.kind == BlockKind::table_cell;
          }) == 8);
}
