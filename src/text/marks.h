// SPDX-License-Identifier: Apache-2.0
// Small recognisers over normal text that sentences and tokens share: reference markers,
// item numbers, abbreviations.
#pragma once

#include <cstddef>
#include <string_view>

namespace probatum {

// One past a reference marker at `at` ("[3]", "[1, 4-6]", "[^2]", "^{3}", "²⁻⁴"), or `at`.
std::size_t reference_marker_end(std::string_view text, std::size_t at);

// One past a note in round brackets that is glued to what stands before it (`so."(2)`), or `at`.
std::size_t glued_note_end(std::string_view text, std::size_t at);

// One past the number of a list item at the beginning of `text`, with its blank
// ("1. ", "(2) ", "[3] ", "- "; letters "a) " only when `letters`), or 0.
std::size_t item_marker_end(std::string_view text, bool letters);

// How an abbreviation with its full stop behaves before what may be a new sentence.
enum class Abbreviation {
    none,
    always,         // Dr. e.g. vs. – a sentence never ends here
    before_number,  // No. Fig. pp. Jan. – not before a number or a single letter
    before_note,    // et al. – not before a bracket or a number
    unless_starter  // U.S. M.D. J. – only before a word that likes to begin sentences
};
// `word` without its last full stop, in any case.
Abbreviation abbreviation_of(std::string_view word);

// A word that often begins a sentence ("The", "However"), in any case.
bool is_starter(std::string_view word);
// "com", "org", …: what stands behind the last full stop of an address.
bool is_top_level_domain(std::string_view word);

}  // namespace probatum
