// SPDX-License-Identifier: Apache-2.0
// How a text is printed does not change what it says: quotes, blanks, hyphens, dashes, line
// ends, composed letters and capitals leave every verdict, defect, strength and score alone.
#include "base/hash.h"
#include "road_support.h"
#include "road_words.h"
#include "text/unicode.h"

#include <functional>

using namespace probatum;
using namespace probatum::road;

namespace {

using Rewriting = std::function<std::string(const std::string&, Dice&)>;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string straight(std::string text) {
    for (const char* mark : {"“", "”"})
        text = replaced(text, mark, "\"");
    for (const char* mark : {"‘", "’"})
        text = replaced(text, mark, "'");
    return text;
}

std::string curly(const std::string& given) {
    std::string text;
    for (const char c : straight(given)) {
        const bool opens =
            text.empty() || text.back() == ' ' || text.back() == '\n' || text.back() == '(';
        if (c == '"')
            text += opens ? "“" : "”";
        else if (c == '\'')
            text += opens ? "‘" : "’";
        else
            text += c;
    }
    return text;
}

// Every blank between letters becomes `blank`, every one in `n` of them.
Rewriting blanks(std::string blank, std::size_t n) {
    return [=](const std::string& given, Dice& dice) {
        std::string text;
        for (std::size_t i = 0; i < given.size(); ++i) {
            const bool between = i > 0 && i + 1 < given.size() && given[i] == ' ' &&
                                 is_letter(given[i - 1]) && is_letter(given[i + 1]);
            text += between && dice.one_in(n) ? blank : std::string(1, given[i]);
        }
        return text;
    };
}

// Calls `change` for each word of plain letters between blanks and commas.
std::string words_changed(const std::string& given,
                          const std::function<std::string(const std::string&)>& change) {
    std::string text;
    for (std::size_t i = 0; i < given.size();) {
        std::size_t end = i;
        while (end < given.size() && is_letter(given[end]))
            ++end;
        if (end == i) {
            text += given[i++];
            continue;
        }
        const bool alone =
            (i == 0 || given[i - 1] == ' ' || given[i - 1] == '\n') &&
            (end == given.size() || std::string(" ,.\n").find(given[end]) != std::string::npos) &&
            (end + 1 >= given.size() || given[end] != '.' || !is_letter(given[end + 1]));
        const std::string word = given.substr(i, end - i);
        text += alone ? change(word) : word;
        i = end;
    }
    return text;
}

std::string soft_hyphens(const std::string& given, Dice& dice) {
    return words_changed(given, [&](const std::string& word) {
        return word.size() < 7 || dice.one_in(3) ? word
                                                 : word.substr(0, 4) + "\u00AD" + word.substr(4);
    });
}

// Words whose capitals mean nothing: in prose (in a title they would mean something), not the
// first of a sentence, no names, no initials.
std::string loud(const std::string& given, Dice& dice) {
    std::string text;
    for (std::size_t begin = 0, end = 0; begin < given.size(); begin = end) {
        end = std::min(given.find('\n', begin), given.size() - 1) + 1;
        const std::string line = given.substr(begin, end - begin);
        text += line.size() < 120 ? line : words_changed(line, [&](const std::string& word) {
            std::string upper;
            for (const char c : word)
                upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
            const bool ordinary = word.size() >= 6 && word[0] >= 'a' && word != "vitamin";
            return ordinary && dice.one_in(4) ? upper : word;
        });
    }
    return text;
}

// A word that would make its line look like a numbered item.
bool like_an_item(std::string_view word) {
    return !word.empty() && is_digit(word[0]) && word.size() <= 3 &&
           (word.back() == '.' || word.back() == ')');
}

std::string wrapped(const std::string& given, std::size_t width) {
    std::string text;
    std::size_t column = 0;
    for (std::size_t i = 0; i < given.size();) {
        std::size_t end = std::min(given.find_first_of(" \n", i), given.size());
        for (;;) {  // what cannot begin a line stays with what stands before it
            const std::size_t next = std::min(given.find_first_of(" \n", end + 1), given.size());
            if (end + 1 >= given.size() || given[end] != ' ' ||
                !like_an_item(given.substr(end + 1, next - end - 1)))
                break;
            end = next;
        }
        const std::size_t length = code_points(std::string_view(given).substr(i, end - i));
        if (column > 0 && column + 1 + length > width) {
            text += '\n';
            column = 0;
        } else if (column > 0) {
            text += ' ';
            ++column;
        }
        text += given.substr(i, end - i);
        column += length;
        for (; end < given.size() && given[end] == '\n'; ++end, column = 0)
            text += '\n';
        i = end + (end < given.size() && given[end] == ' ' ? 1 : 0);
    }
    return text;
}

// Lines right under each other are a list or a table, and cannot be told from wrapped ones.
bool has_lists_without_marks(const std::string& text) {
    for (std::size_t at = text.find('\n', 1); at != std::string::npos; at = text.find('\n', at + 1))
        if (at + 1 < text.size() && text[at - 1] != '\n' && text[at + 1] != '\n')
            return true;
    return false;
}

std::string ranges(const std::string& given, std::string_view dash) {
    std::string text;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const bool range = given[i] == '-' && i > 2 && i + 1 < given.size() &&
                           is_digit(given[i - 1]) && is_digit(given[i + 1]) && given[i - 3] == ' ';
        text += range ? std::string(dash) : std::string(1, given[i]);
    }
    return text;
}

std::string compounds(const std::string& given, std::string_view hyphen) {
    std::string text;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const bool inside = given[i] == '-' && i > 0 && i + 1 < given.size() &&
                            is_letter(given[i - 1]) && is_letter(given[i + 1]);
        text += inside ? std::string(hyphen) : std::string(1, given[i]);
    }
    return text;
}

std::string clause_dashes(std::string text, std::string_view dash) {
    for (const char* kind : {" – ", " — ", " - "})
        text = replaced(text, kind, dash);
    return text;
}

// In lines too long for a title, in which blanks are counted.
auto in_prose(std::string (*change)(std::string, std::string_view)) {
    return [change](const std::string& given, std::string_view argument) {
        std::string text;
        for (std::size_t begin = 0, end = 0; begin < given.size(); begin = end) {
            end = std::min(given.find('\n', begin), given.size() - 1) + 1;
            const std::string line = given.substr(begin, end - begin);
            text += line.size() < 120 ? line : change(line, argument);
        }
        return text;
    };
}

std::string decomposed(std::string text) {
    constexpr std::pair<const char*, const char*> letters[] = {
        {"é", "e\u0301"}, {"è", "e\u0300"}, {"ö", "o\u0308"}, {"ü", "u\u0308"}, {"ä", "a\u0308"},
        {"ñ", "n\u0303"}, {"ç", "c\u0327"}, {"á", "a\u0301"}, {"ó", "o\u0301"}, {"å", "a\u030A"}};
    for (const auto& [composed, parts] : letters)
        text = replaced(text, composed, parts);
    return text;
}

struct Printing {
    std::string name;
    Rewriting rewrite;
    bool wraps = false;
};

std::vector<Printing> printings() {
    const auto fixed = [](std::function<std::string(const std::string&)> f) {
        return [f](const std::string& text, Dice&) { return f(text); };
    };
    const auto with = [&](auto f, auto argument) {
        return fixed([=](const std::string& text) { return f(text, argument); });
    };
    std::vector<Printing> all = {
        {"straight quotes", fixed(straight)},
        {"curly quotes", fixed(curly)},
        {"decomposed letters", fixed(decomposed)},
        {"windows line ends",
         fixed([](const std::string& t) { return replaced(t, "\n", "\r\n"); })},
        {"old line ends", fixed([](const std::string& t) { return replaced(t, "\n", "\r"); })},
        {"blanks at line ends",
         fixed([](const std::string& t) { return replaced(t, "\n", "  \n"); })},
        {"a byte order mark", fixed([](const std::string& t) { return "\xEF\xBB\xBF" + t; })},
        {"em dashes", with(clause_dashes, " — ")},
        {"em dashes without blanks", with(in_prose(clause_dashes), "—")},
        {"en dashes", with(clause_dashes, " – ")},
        {"en dashes in ranges", with(ranges, "–")},
        {"figure dashes in ranges", with(ranges, "\u2012")},
        {"hyphens that do not break", with(compounds, "\u2011")},
        {"true hyphens", with(compounds, "\u2010")},
        {"capitals", loud},
    };
    for (const std::size_t width : {50U, 60U, 72U, 80U, 100U})
        all.push_back({"lines of at most " + std::to_string(width), with(wrapped, width), true});
    return all;
}

// Blanks of other kinds than U+0020, and what cannot be seen.
std::vector<Printing> rare_characters() {
    return {{"two blanks", blanks("  ", 9)},
            {"no-break blanks", blanks("\u00A0", 2)},
            {"thin blanks", blanks("\u2009", 3)},
            {"zero width blanks behind blanks", blanks(" \u200B", 4)},
            {"soft hyphens", soft_hyphens}};
}

std::vector<std::string> plain_articles() {
    return list_files(PROBATUM_ROOT "/corpus/articles", {".txt"});
}

void try_all(const std::string& name, const std::string& text, const std::vector<Printing>& ways,
             Pairs& pairs) {
    Dice dice(static_cast<unsigned>(fnv1a(text)));  // whatever other texts there are
    const Analysis before = analysed(text, avn());
    for (const Printing& way : ways) {
        const std::string rewritten = way.rewrite(text, dice);
        if (rewritten == text || (way.wraps && has_lists_without_marks(text)))
            continue;
        const Analysis after = analysed(rewritten, avn());
        pairs.same(told(before), told(after), name + ", " + way.name);
    }
}

}  // namespace

TEST_CASE("road: the printing of an article changes nothing") {
    Pairs pairs;
    for (const std::string& path : plain_articles())
        try_all(path.substr(path.rfind('/') + 1), read_file(path), printings(), pairs);
    pairs.done(130);
}

TEST_CASE("road: rare blanks and hyphens in an article change nothing" * doctest::should_fail()) {
    Pairs pairs;
    for (const std::string& path : plain_articles())
        try_all(path.substr(path.rfind('/') + 1), read_file(path), rare_characters(), pairs);
    pairs.done(24);
}

TEST_CASE("road: the printing of made-up texts changes nothing") {
    Pairs pairs;
    Dice dice(16);
    std::vector<Printing> ways = printings();
    for (const Printing& way : rare_characters())
        ways.push_back(way);
    for (int i = 0; i < 60; ++i) {
        const std::string text = any_text(dice);
        try_all("text " + std::to_string(i) + ":\n" + text, text, ways, pairs);
    }
    pairs.done(1000);
}

TEST_CASE("road: line ends of Markdown and HTML change nothing") {
    Pairs pairs;
    for (const std::string& path : list_files(PROBATUM_ROOT "/corpus/articles", {".md", ".html"})) {
        const std::string text = read_file(path);
        const Media media = media_of(path);
        const Analysis before = analysed(text, avn(), media);
        const Analysis after = analysed(replaced(text, "\n", "\r\n"), avn(), media);
        const Analysis marked = analysed("\xEF\xBB\xBF" + text, avn(), media);
        pairs.same(told(before), told(after), path + ", windows line ends");
        pairs.same(told(before), told(marked), path + ", a byte order mark");
    }
    pairs.done(24);
}
