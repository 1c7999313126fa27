// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.h"

#include "text/endings.h"
#include "text/icu.h"
#include "text/marks.h"
#include "text/typography.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

namespace probatum {
namespace {

constexpr std::string_view closers = ")]}\"'";
constexpr std::string_view openers = "([{\"'";

bool is_upper(char32_t c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c));
}

// One block: all offsets are relative to it.
class Splitter {
public:
    Splitter(std::string_view text, BlockKind kind) : text_(text), kind_(kind) {}
    std::vector<TextSpan> split(std::vector<std::uint32_t> boundaries);

private:
    char32_t at(std::size_t place) const { return code_point_at(text_, place); }
    char32_t before(std::size_t place) const { return code_point_before(text_, place); }
    std::size_t blanks_before(std::size_t place) const {
        while (place > 0 && text_[place - 1] == ' ')
            --place;
        return place;
    }
    std::size_t skip_blank(std::size_t place) const {
        return place < text_.size() && text_[place] == ' ' ? place + 1 : place;
    }
    std::string_view word_before(std::size_t stop) const;
    std::string_view word_from(std::size_t begin) const;
    bool is_address(std::size_t stop) const;
    void add_missing_blanks(std::vector<std::uint32_t>& boundaries) const;
    std::size_t glued_sentence(std::size_t stop) const;
    std::size_t past_markers(std::size_t place) const;
    bool is_false(std::size_t place) const;
    bool is_abbreviated(std::size_t stop, std::size_t next) const;
    std::size_t item_number(std::size_t place, int expected) const;
    bool has_word(std::size_t begin, std::size_t end) const;
    TextSpan trimmed(std::size_t begin, std::size_t end, bool numbered) const;

    std::string_view text_;
    BlockKind kind_;
};

// The word before a full stop, with full stops inside ("e.g"); looks back no further
// than any abbreviation is long.
std::string_view Splitter::word_before(std::size_t stop) const {
    std::size_t begin = stop;
    while (begin > 0 && stop - begin < 24) {
        const char32_t c = before(begin);
        if (!is_letter(c) && !is_digit(c) && c != '.')
            break;
        begin -= static_cast<std::size_t>(U8_LENGTH(static_cast<UChar32>(c)));
    }
    return text_.substr(begin, stop - begin);
}

std::string_view Splitter::word_from(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < 24 && is_letter(at(end)))
        next_code_point(text_, end);
    return text_.substr(begin, end - begin);
}

// Is the full stop inside "www.x.com", "name@place.org", "https://…"?
bool Splitter::is_address(std::size_t stop) const {
    constexpr std::size_t reach = 80;
    const std::size_t from = stop > reach ? stop - reach : 0;
    const std::string_view left = text_.substr(from, stop - from);
    const std::string_view chunk = left.substr(left.rfind(' ') + 1);
    const std::string_view right = text_.substr(stop, reach);
    if (chunk.find('@') != std::string_view::npos ||
        right.substr(0, right.find(' ')).find('@') != std::string_view::npos ||
        chunk.find("//") != std::string_view::npos || chunk.find("www.") != std::string_view::npos)
        return true;
    return is_top_level_domain(word_from(stop + 1));
}

// "stage.The next" and "hands.3 Next" have no boundary for ICU.
void Splitter::add_missing_blanks(std::vector<std::uint32_t>& boundaries) const {
    const std::size_t size = boundaries.size();
    for (std::size_t stop = text_.find('.'); stop != std::string_view::npos;
         stop = text_.find('.', stop + 1))
        if (const std::size_t begin = glued_sentence(stop))
            boundaries.push_back(static_cast<std::uint32_t>(begin));
    std::inplace_merge(boundaries.begin(), boundaries.begin() + static_cast<std::ptrdiff_t>(size),
                       boundaries.end());
    boundaries.erase(std::unique(boundaries.begin(), boundaries.end()), boundaries.end());
}

// Where a sentence begins that is glued to the full stop at `stop`, or 0.
std::size_t Splitter::glued_sentence(std::size_t stop) const {
    const std::string_view word = word_before(stop);
    if (word.size() < 2 || word.find('.') != std::string_view::npos)
        return 0;
    const char32_t last = before(stop);
    const char32_t earlier =
        before(stop - static_cast<std::size_t>(U8_LENGTH(static_cast<UChar32>(last))));
    const bool lower_word = is_lower(last) && (is_lower(earlier) || is_upper(earlier));
    const bool acronym = word.size() >= 3 && is_upper(last) && is_upper(earlier);
    if (!lower_word && !acronym && !(is_digit(last) && word.size() == 4))
        return 0;
    if (abbreviation_of(word) != Abbreviation::none || is_address(stop))
        return 0;
    std::size_t next = stop + 1;
    if (lower_word && is_digit(at(next))) {  // a marker without any sign of one
        while (is_digit(at(next)) || at(next) == ',' || at(next) == '-')
            ++next;
        const bool marker = next - stop <= 10 && at(next) == ' ' && is_upper(at(next + 1));
        return marker ? next + 1 : 0;
    }
    if (!is_upper(at(next)))
        return 0;
    const std::string_view following = word_from(next);
    std::size_t second = 0;
    next_code_point(following, second);
    const bool capitalised =
        following.size() > second && is_lower(code_point_at(following, second));
    const bool short_word = following == "I" || following == "A";
    return capitalised || (lower_word && (short_word || following.size() > 2)) ? next : 0;
}

// A marker belongs to the sentence before it: "hands.²⁻⁴ Next", "stop. [3] Next", "so."(2)".
std::size_t Splitter::past_markers(std::size_t place) const {
    while (place > 0 && (text_[place - 1] == '[' || text_[place - 1] == '(' ||
                         text_[place - 1] == '{' || text_[place - 1] == '^'))
        --place;  // ICU takes the bracket of "stop.[3]" for a closing one
    place = glued_note_end(text_, place);
    for (;;) {
        const std::size_t end = reference_marker_end(text_, place);
        if (end == place)
            return place;
        place = skip_blank(end);
    }
}

// Does the sentence go on after `place`, where ICU has it end?
bool Splitter::is_false(std::size_t place) const {
    const std::size_t end = blanks_before(place);
    if (end == 0)
        return false;
    const char last = text_[end - 1];
    const char32_t next = at(place);
    if (closers.find(last) != std::string_view::npos)  // "Why me?" asked the patient
        return is_lower(next);
    return last == '.' && is_abbreviated(end - 1, place);
}

bool Splitter::is_abbreviated(std::size_t stop, std::size_t next) const {
    const std::string_view word = word_before(stop);
    while (next < text_.size() && openers.find(text_[next]) != std::string_view::npos &&
           text_[next] != '(' && text_[next] != '[')
        ++next;
    const std::string_view following = word_from(next);
    const char32_t c = at(next);
    switch (abbreviation_of(word)) {
        case Abbreviation::none:
            return false;
        case Abbreviation::always:
            return true;
        case Abbreviation::before_number:
            return is_digit(c) || (following.size() == 1 && is_upper(c) && following != "I");
        case Abbreviation::before_note:
            return is_digit(c) || c == '(' || c == '[';
        case Abbreviation::unless_starter:
            break;
    }
    if (following.empty() || is_starter(following))
        return false;
    if (word.size() > 1)
        return true;
    // "John D. Smith" and "by J. Smith", but "vitamin D. Levels", "stage I. Surgery".
    const std::size_t begin = blanks_before(stop - 1);
    const std::string_view earlier = word_before(begin);
    const bool starts = earlier.empty() || is_upper(code_point_at(earlier, 0));
    return starts || earlier == "by" || earlier == "and" || earlier == "with" || earlier == "of" ||
           earlier == "to" || earlier.ends_with('.');
}

// Where "2." before `place` begins when it is the number expected next, or 0.
std::size_t Splitter::item_number(std::size_t place, int expected) const {
    const std::size_t end = blanks_before(place);
    if (end < 2 || text_[end - 1] != '.')
        return 0;
    const std::string number = std::to_string(expected);
    if (!text_.substr(0, end - 1).ends_with(number))
        return 0;
    const std::size_t begin = end - 1 - number.size();
    if (begin == 0 || text_[begin - 1] != ' ')
        return 0;
    const char earlier = text_[blanks_before(begin) - (blanks_before(begin) > 0 ? 1 : 0)];
    return expected > 1 || earlier == ':' || earlier == ';' ? begin : 0;
}

bool Splitter::has_word(std::size_t begin, std::size_t end) const {
    while (begin < end) {
        const std::size_t after = reference_marker_end(text_, begin);
        if (after > begin) {
            begin = after;
            continue;
        }
        const char32_t c = next_code_point(text_, begin);
        if (is_letter(c) || is_digit(c))
            return true;
    }
    return false;
}

TextSpan Splitter::trimmed(std::size_t begin, std::size_t end, bool numbered) const {
    if (numbered) {
        const std::string_view rest = text_.substr(begin, end - begin);
        const std::size_t skip = item_marker_end(rest, kind_ == BlockKind::list_item);
        begin += skip < rest.size() ? skip : 0;
    }
    while (begin < end && text_[begin] == ' ')
        ++begin;
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::max(begin, blanks_before(end)))};
}

std::vector<TextSpan> Splitter::split(std::vector<std::uint32_t> boundaries) {
    add_missing_blanks(boundaries);
    const bool references = kind_ == BlockKind::references;
    std::vector<TextSpan> found;
    std::size_t begin = 0;
    bool numbered = true;  // the sentence that begins at `begin` may have an item's number
    int expected = text_.starts_with("1.") || text_.starts_with("1)") ? 2 : 1;
    const std::size_t content = trimmed(0, text_.size(), true).begin;
    const auto close = [&](std::size_t end) {
        const TextSpan span = trimmed(begin, end, numbered);
        if (has_word(span.begin, span.end))
            found.push_back(span);
        else if (!found.empty())
            found.back().end = span.end;  // a lone bracket or marker
        begin = end;
        numbered = false;
    };
    for (std::size_t place : boundaries) {
        const std::size_t item = references ? 0 : item_number(place, expected);
        if (item > 0 && item >= begin) {
            if (item > begin)
                close(item);
            numbered = true;
            ++expected;
            continue;
        }
        if (!references)
            place = past_markers(place);
        if (place <= content || place <= begin || place >= text_.size() || is_false(place))
            continue;
        if (numbered && !has_word(trimmed(begin, place, true).begin, place))
            continue;
        close(place);
    }
    close(text_.size());
    return found;
}

}  // namespace

std::vector<std::uint32_t> sentence_boundaries(std::string_view normal) {
    // Break iterators are costly to make and not safe to share: one a thread.
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode code = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), code));
        check(code);
        return made;
    }();
    const OpenText open(*iterator, normal);
    std::vector<std::uint32_t> found;
    for (int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
        found.push_back(static_cast<std::uint32_t>(at));
    return found;
}

std::vector<Sentence> sentences_in(std::string_view normal, const TextBlock& block,
                                   std::vector<std::uint32_t> boundaries) {
    const std::string_view text = block.span.of(normal);
    for (std::uint32_t& boundary : boundaries)
        boundary -= block.span.begin;
    const std::vector<TextSpan> quoted = quotations(text);
    std::vector<Sentence> found;
    std::size_t quote = 0;
    for (const TextSpan span : Splitter(text, block.kind).split(std::move(boundaries))) {
        while (quote < quoted.size() && quoted[quote].end < span.end)
            ++quote;
        Sentence sentence;
        sentence.span = {block.span.begin + span.begin, block.span.begin + span.end};
        sentence.ending = ending_of(span.of(text));
        sentence.quoted = quote < quoted.size() && quoted[quote].contains(span);
        found.push_back(sentence);
    }
    return found;
}

}  // namespace probatum
