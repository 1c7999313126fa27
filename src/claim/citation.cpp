// SPDX-License-Identifier: Apache-2.0
#include "claim/citation.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>

namespace probatum {
namespace {

constexpr std::uint32_t longest_passage = 4;  // sentences that one closing source may cover

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Superscript digits and their minus as plain ones: "²⁻⁴" → "2-4".
std::string plain_digits(std::string_view marker) {
    std::string plain;
    for (std::size_t i = 0; i < marker.size(); ++i) {
        const std::string_view rest = marker.substr(i);
        if (rest.starts_with("\u00B9")) {
            plain += '1';
            i += 1;
        } else if (rest.starts_with("\u00B2") || rest.starts_with("\u00B3")) {
            plain += rest.starts_with("\u00B2") ? '2' : '3';
            i += 1;
        } else if (rest.size() >= 3 && rest.starts_with("\xE2\x81")) {
            const auto last = static_cast<unsigned char>(rest[2]);
            plain += last >= 0xB0 && last <= 0xB9 ? static_cast<char>('0' + (last - 0xB0))
                     : last == 0xBB               ? '-'
                                                  : ' ';
            i += 2;
        } else {
            plain += marker[i];
        }
    }
    return plain;
}

// The numbers that a marker names: "[2, 4–6]" → 2 4 5 6.
std::vector<int> numbers_in(std::string_view written) {
    const std::string plain = plain_digits(written);
    const std::string_view marker = plain;
    std::vector<int> numbers;
    bool range = false;
    for (std::size_t i = 0; i < marker.size(); ++i) {
        if (is_digit(marker[i])) {
            int value = 0;
            const auto [end, error] =
                std::from_chars(marker.data() + i, marker.data() + marker.size(), value);
            if (error != std::errc{} || value > 9999) {
                return {};
            }
            for (int n = range && !numbers.empty() ? numbers.back() + 1 : value; n <= value; ++n) {
                numbers.push_back(n);
            }
            range = false;
            i = static_cast<std::size_t>(end - marker.data()) - 1;
        } else if (marker[i] == '-') {
            range = true;
        } else if (marker[i] == ',') {
            range = false;
        }
    }
    return numbers;
}

// How many entries the reference list has, and the numbers that it gives them.
struct ReferenceList {
    std::set<int> numbers;
    int entries = 0;
    bool has(int n) const { return numbers.count(n) != 0 || (numbers.empty() && n <= entries); }
};

ReferenceList reference_list(const Text& text, const std::vector<Section>& sections) {
    ReferenceList list;
    for (const TextBlock& block : text.blocks) {
        if (block.first_sentence == block.end_sentence || block.kind == BlockKind::heading ||
            sections[block.first_sentence] != Section::references) {
            continue;
        }
        ++list.entries;
        const auto numbers = numbers_in(text.of(block.span).substr(0, 6));
        if (!numbers.empty() && numbers.front() < 1000) {
            list.numbers.insert(numbers.front());
        }
    }
    if (!list.numbers.empty() && list.entries > *list.numbers.rbegin()) {
        list.numbers.clear();  // the list numbers itself by position
    }
    return list;
}

// "(May 2010)", "(In 2012)": a month or a preposition is no author.
bool month_or_preposition(std::string_view form) {
    static constexpr std::string_view words[] = {
        "January", "February",  "March",   "April",     "May",      "June",    "July",
        "August",  "September", "October", "November",  "December", "In",      "Since",
        "From",    "By",        "Until",   "Before",    "After",    "Summer",  "Spring",
        "Autumn",  "Winter",    "Updated", "Copyright", "Version",  "Reviewed"};
    const std::size_t begin = form.find_first_not_of("( ");
    if (begin == std::string_view::npos) {
        return false;
    }
    const std::string_view rest = form.substr(begin);
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
        return rest.starts_with(word) && (rest.size() == word.size() || rest[word.size()] == ' ');
    });
}

// A superscript after a digit or a unit is an exponent: m², 10⁶.
bool is_exponent(std::string_view normal, const CitationHit& hit) {
    if (hit.span.begin == 0 || normal[hit.span.begin] == '[' || normal[hit.span.begin] == '(') {
        return false;
    }
    const char before = normal[hit.span.begin - 1];
    const bool unit = hit.span.begin >= 2 && normal[hit.span.begin - 2] == ' ';
    return is_digit(before) || (unit && (before == 'm' || before == 'g' || before == 'R'));
}

std::string_view trimmed(std::string_view form) {
    while (!form.empty() &&
           (form.back() == '.' || form.back() == ',' || form.back() == ';' || form.back() == ' ')) {
        form.remove_suffix(1);
    }
    return form;
}

}  // namespace

std::vector<Citation> citations_of(const Reading& reading, const std::vector<Section>& sections) {
    const Text& text = reading.text;
    const ReferenceList list = reference_list(text, sections);
    std::vector<Citation> citations;
    for (const CitationHit& hit : match_citations(text, reading.lexicon)) {
        const CitationForm& form = reading.lexicon.citations[hit.form];
        const std::string_view words = text.of(hit.span);
        if (month_or_preposition(words)) {
            continue;
        }
        Citation citation{hit.span, hit.form, form.level, std::string(trimmed(words))};
        if (form.marker) {
            if (is_exponent(text.normal, hit)) {
                continue;
            }
            const auto numbers = numbers_in(words);
            const bool resolves =
                !numbers.empty() &&
                std::all_of(numbers.begin(), numbers.end(), [&](int n) { return list.has(n); });
            citation.level = resolves ? std::max(form.level, 3) : std::min(form.level, 2);
            if (form.level <= 2 && !resolves) {
                continue;  // "(3)" on a page without a numbered list is a count, not a source
            }
        }
        citations.push_back(std::move(citation));
    }
    return citations;
}

std::vector<std::vector<Citation>> citations_in_reach(const Reading& reading,
                                                      const std::vector<Citation>& citations) {
    const Text& text = reading.text;
    std::vector<std::vector<Citation>> own(text.sentences.size());
    std::uint32_t s = 0;
    for (const Citation& citation : citations) {
        while (s + 1 < text.sentences.size() &&
               text.sentences[s + 1].span.begin <= citation.span.begin) {
            ++s;
        }
        // The number of an entry in the reference list is no source of the sentence before it.
        if (s < own.size() && text.blocks[text.sentences[s].block].span.contains(citation.span)) {
            own[s].push_back(citation);
        }
    }
    auto reach = own;
    for (const TextBlock& block : text.blocks) {
        for (std::uint32_t i = block.first_sentence; i + 1 < block.end_sentence; ++i) {
            if (!own[i].empty()) {
                continue;
            }
            const std::string_view next = text.of(text.sentences[i + 1].span);
            const bool pointed = next.starts_with("This ") || next.starts_with("These ") ||
                                 next.starts_with("The study");
            // A traceable source that closes a passage covers the sentences it closes.
            const std::uint32_t last = std::min(i + longest_passage, block.end_sentence - 1);
            for (std::uint32_t later = i + 1; later <= last && reach[i].empty(); ++later) {
                for (const Citation& citation : own[later]) {
                    const bool closes = citation.span.end + 2 >= text.sentences[later].span.end &&
                                        citation.level >= 3;
                    if (closes) {
                        reach[i].push_back(citation);
                    }
                }
            }
            if (pointed && reach[i].empty()) {
                reach[i] = own[i + 1];
            }
        }
    }
    return reach;
}

}  // namespace probatum
