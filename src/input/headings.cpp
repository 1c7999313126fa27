// SPDX-License-Identifier: Apache-2.0
#include "input/headings.h"

#include "input/lines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace probatum {
namespace {

constexpr std::size_t longest_heading = 100, most_words = 12;

constexpr std::array<std::string_view, 17> reference_titles = {
    "bibliography",        "citations",  "cited literature",       "cited works",
    "further reading",     "literature", "literature cited",       "medical references",
    "reference list",      "references", "references and sources", "scientific references",
    "selected references", "sources",    "sources and references", "study references",
    "works cited",
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Words {
    std::size_t all = 0, long_ones = 0, long_capitals = 0;
    bool lower = false, upper = false;  // letters of either case
};

Words count_words(std::string_view line) {
    Words words;
    for (std::size_t at = 0;
         (at = line.find_first_not_of(" \t\r\n", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(" \t\r\n", at), line.size());
        const std::string_view word = line.substr(at, end - at);
        ++words.all;
        if (code_points(word) >= 4) {
            ++words.long_ones;
            words.long_capitals += begins_upper(word) ? 1 : 0;
        }
        for (std::size_t i = 0; i < word.size(); ++i) {
            words.lower = words.lower || begins_lower(word.substr(i));
            words.upper = words.upper || begins_upper(word.substr(i));
        }
        at = end;
    }
    return words;
}

// "Call us. We help": several sentences, or a sentence with something behind it.
bool has_inner_stop(std::string_view line) {
    for (std::size_t at = line.find(". "); at != std::string_view::npos;
         at = line.find(". ", at + 1))
        if (at >= 3 && std::islower(static_cast<unsigned char>(line[at - 1])) &&
            std::islower(static_cast<unsigned char>(line[at - 2])) &&
            std::islower(static_cast<unsigned char>(line[at - 3])))
            return true;
    return false;
}

bool is_address(std::string_view line) {
    return line.find('@') != std::string_view::npos || line.find("://") != std::string_view::npos ||
           line.find("www.") != std::string_view::npos;
}

bool has_year(std::string_view line) {
    for (std::size_t at = 0; at + 4 <= line.size(); ++at)
        if ((line.substr(at, 2) == "19" || line.substr(at, 2) == "20") && is_digit(line[at + 2]) &&
            is_digit(line[at + 3]) && (at == 0 || !is_digit(line[at - 1])) &&
            (at + 4 == line.size() || !is_digit(line[at + 4])))
            return true;
    return false;
}

}  // namespace

Looks looks_of(std::string_view line) {
    if (line.empty() || code_points(line) > longest_heading || is_address(line) ||
        has_inner_stop(line))
        return Looks::prose;
    const char last = line.back();
    if (std::string_view(".,;|>").find(last) != std::string_view::npos || line.ends_with("…") ||
        line.ends_with("→") || line.ends_with("»") || begins_lower(line))
        return Looks::prose;
    const Words words = count_words(line);
    if (words.all > most_words || (!words.lower && !words.upper))
        return Looks::prose;
    const bool capitals = words.upper && !words.lower;
    const bool title = words.long_ones > 0 && words.long_capitals * 10 >= words.long_ones * 6 &&
                       (words.all > 1 || begins_upper(line));
    if (last == ':')
        return (title || capitals) && words.all <= 6 ? Looks::short_line : Looks::prose;
    if (last == '?')
        return Looks::question;
    if (capitals || title)
        return Looks::title;
    return last != '!' && words.all <= 8 && begins_upper(line) ? Looks::short_line : Looks::prose;
}

bool names_references(std::string_view heading) {
    const std::size_t first = heading.find_first_not_of("0123456789.) #*");
    std::string_view name = heading.substr(std::min(first, heading.size()));
    while (!name.empty() && (name.back() == ':' || name.back() == '*' || name.back() == ' '))
        name.remove_suffix(1);
    return name.size() < 40 &&
           std::binary_search(reference_titles.begin(), reference_titles.end(), fold(name));
}

bool is_reference_entry(std::string_view line) {
    const std::size_t digits = line.find_first_not_of("0123456789[(");
    const bool numbered =
        digits != std::string_view::npos && digits > 0 &&
        std::any_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(digits), is_digit) &&
        std::string_view("]).").find(line[digits]) != std::string_view::npos;
    return numbered || has_year(line) || line.find("://") != std::string_view::npos ||
           line.find("www.") != std::string_view::npos ||
           line.find("doi") != std::string_view::npos ||
           line.find("et al") != std::string_view::npos;
}

}  // namespace probatum
