// SPDX-License-Identifier: Apache-2.0
#include "text/marks.h"

#include "text/icu.h"
#include "text/typography.h"

#include <algorithm>
#include <array>
#include <string>

namespace probatum {
namespace {

// All tables are sorted.
constexpr std::array<std::string_view, 33> always = {
    "approx", "ca",   "capt", "cf",   "col", "dr",     "drs", "e.g", "eg",  "esp", "gen",
    "gov",    "i.e",  "ie",   "incl", "lt",  "messrs", "mr",  "mrs", "ms",  "mt",  "mx",
    "prof",   "resp", "rev",  "sen",  "sgt", "sp",     "spp", "v",   "viz", "vs",  "w.r.t",
};
constexpr std::array<std::string_view, 32> before_number = {
    "apr", "aug", "ch",   "dec", "ed",   "eds", "eq",   "eqs", "feb", "fig",  "figs",
    "jan", "jul", "jun",  "mar", "no",   "nos", "nov",  "nr",  "oct", "p",    "para",
    "pp",  "ref", "refs", "sec", "sect", "sep", "sept", "tab", "vol", "vols",
};
constexpr std::array<std::string_view, 6> unless_starter = {
    "b.sc", "m.sc", "ph.d", "pharm.d", "psy.d", "st",
};
constexpr std::array<std::string_view, 87> starters = {
    "a",           "additionally", "after",    "all",  "also",    "although", "an",
    "and",         "another",      "any",      "are",  "as",      "at",       "because",
    "before",      "both",         "but",      "by",   "can",     "contact",  "could",
    "do",          "does",         "during",   "each", "every",   "for",      "from",
    "furthermore", "he",           "her",      "here", "his",     "how",      "however",
    "i",           "if",           "in",       "is",   "it",      "its",      "many",
    "may",         "meanwhile",    "moreover", "most", "my",      "no",       "not",
    "on",          "one",          "or",       "our",  "overall", "patients", "people",
    "please",      "researchers",  "several",  "she",  "should",  "since",    "so",
    "some",        "studies",      "that",     "the",  "their",   "then",     "there",
    "therefore",   "these",        "they",     "this", "those",   "though",   "thus",
    "to",          "today",        "we",       "what", "when",    "where",    "while",
    "with",        "you",          "your",
};
constexpr std::array<std::string_view, 22> domains = {
    "au",   "biz", "ca", "clinic", "co", "com", "de",  "edu", "eu", "gov", "health",
    "info", "int", "io", "jp",     "js", "md",  "net", "org", "pl", "uk",  "us",
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& table, std::string_view word) {
    return std::binary_search(table.begin(), table.end(), word);
}

std::string lower(std::string_view word) {
    std::string out(word);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

constexpr std::size_t longest_entry = 12;

// "MS." ends a sentence, "Ms." does not.
bool is_acronym(std::string_view word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "J", "U.S", "M.D": letters one by one.
bool is_initials(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (!is_letter(next_code_point(word, at)))
            return false;
        if (at < word.size() && word[at++] != '.')
            return false;
    }
    return !word.empty();
}

bool is_superscript(char32_t c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x207F);
}

std::size_t superscripts_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (std::size_t next = at; next < text.size();) {
        const char32_t c = next_code_point(text, next);
        if (is_superscript(c))
            end = next;
        else if (end == at || (c != ',' && c != '-'))
            break;
    }
    return end;
}

std::size_t digits_end(std::string_view text, std::size_t at, std::size_t most) {
    std::size_t end = at;
    while (end < text.size() && end - at < most && is_digit(static_cast<unsigned char>(text[end])))
        ++end;
    const bool longer = end < text.size() && is_digit(static_cast<unsigned char>(text[end]));
    return longer ? at : end;
}

// "3", "1, 4-6": numbers of up to three digits up to `close`; one past it, or 0.
std::size_t numbers_end(std::string_view text, std::size_t at, char close) {
    for (;;) {
        const std::size_t end = digits_end(text, at, 3);
        if (end == at || end >= text.size())
            return 0;
        at = end;
        if (text[at] == close)
            return at + 1;
        if (text[at] != ',' && text[at] != ';' && text[at] != '-')
            return 0;
        ++at;
        if (at < text.size() && text[at] == ' ')
            ++at;
    }
}

std::size_t after_blank(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] == ' ' ? at + 1 : 0;
}

// "12." and "12)" with a blank; "1.The" without one.
std::size_t number_marker_end(std::string_view text) {
    const std::size_t end = digits_end(text, 0, 3);
    if (end == 0 || end >= text.size() || (text[end] != '.' && text[end] != ')'))
        return 0;
    if (const std::size_t after = after_blank(text, end + 1))
        return after;
    const bool glued = end <= 2 && is_letter(code_point_at(text, end + 1));
    return glued ? end + 1 : 0;
}

// "a)", "b.", "iv." with a blank.
std::size_t letter_marker_end(std::string_view text) {
    const std::size_t end = text.find_first_of(".)");
    if (end == std::string_view::npos || end == 0 || end > 4)
        return 0;
    const std::string word = lower(text.substr(0, end));
    const bool roman = word.find_first_not_of("ivx") == std::string::npos;
    const bool letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    return roman || letter ? after_blank(text, end + 1) : 0;
}

}  // namespace

std::size_t reference_marker_end(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return at;
    std::size_t end = 0;
    if (text[at] == '[')
        end = numbers_end(text, at + (text.substr(at).starts_with("[^") ? 2 : 1), ']');
    else if (text[at] == '^' && at + 1 < text.size() && text[at + 1] == '{')
        end = numbers_end(text, at + 2, '}');
    else if (static_cast<unsigned char>(text[at]) >= 0x80)
        end = superscripts_end(text, at);
    return end > at ? end : at;
}

std::size_t glued_note_end(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size() || text[at] != '(' || text[at - 1] == ' ')
        return at;
    const std::size_t end = numbers_end(text, at + 1, ')');
    return end > 0 ? end : at;
}

std::size_t item_marker_end(std::string_view text, bool letters) {
    if (text.empty())
        return 0;
    if (text[0] == '-' || text[0] == '*' || text[0] == '>')
        return after_blank(text, 1);
    if (text.starts_with("\u2014"))
        return after_blank(text, 3);
    if (text[0] == '[') {
        const std::size_t end = digits_end(text, 1, 3);
        return end > 1 && end < text.size() && text[end] == ']' ? after_blank(text, end + 1) : 0;
    }
    if (text[0] == '(') {
        const std::size_t end = digits_end(text, 1, 2);
        return end > 1 && end < text.size() && text[end] == ')' ? after_blank(text, end + 1) : 0;
    }
    if (const std::size_t end = number_marker_end(text))
        return end;
    return letters ? letter_marker_end(text) : 0;
}

Abbreviation abbreviation_of(std::string_view given) {
    if (given.empty() || given.size() > longest_entry)
        return Abbreviation::none;
    const std::string word = lower(given);
    if (holds(always, word) && !is_acronym(given) && given != "V")
        return Abbreviation::always;
    if (holds(before_number, word))
        return Abbreviation::before_number;
    if (word == "al")
        return Abbreviation::before_note;
    const bool capital = given[0] >= 'A' && given[0] <= 'Z';
    if (holds(unless_starter, word) || (capital && is_initials(given)))
        return Abbreviation::unless_starter;
    return Abbreviation::none;
}

bool is_starter(std::string_view word) {
    return word.size() <= longest_entry && holds(starters, lower(word));
}

bool is_top_level_domain(std::string_view word) {
    return word.size() <= longest_entry && holds(domains, lower(word));
}

}  // namespace probatum
