// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.h"

#include "text/icu.h"
#include "text/marks.h"
#include "text/typography.h"
#include "text/unicode.h"

#include <unicode/rbbi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace probatum {
namespace {

bool is_symbol(char32_t c) {
    constexpr std::u32string_view symbols = U"%$£€+=<>~#&×°";
    return symbols.find(c) != std::u32string_view::npos;
}

// What letters say about case and digits about numbers.
void describe(std::string_view word, Token& token) {
    int letters = 0, upper = 0;
    bool digits = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        digits = digits || is_digit(c);
        if (!is_letter(c))
            continue;
        const bool capital = c < 0x80 ? c <= 'Z' : u_isupper(static_cast<UChar32>(c));
        token.capital = token.capital || (letters == 0 && capital);
        ++letters;
        upper += capital ? 1 : 0;
    }
    token.upper = letters >= 2 && upper == letters;
    token.number = digits && word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// "vs.placebo" is two words that lack a blank; "e.g", "Ph.D" and "example.com" are one.
std::size_t missing_blank(std::string_view word) {
    const std::size_t last = word.rfind('.');
    if (last == std::string_view::npos || is_top_level_domain(word.substr(last + 1)))
        return std::string_view::npos;
    for (std::size_t stop = word.find('.'); stop != std::string_view::npos;
         stop = word.find('.', stop + 1)) {
        const std::size_t left = code_points(word.substr(0, std::min<std::size_t>(stop, 12)));
        const std::size_t right =
            code_points(word.substr(stop + 1, word.find('.', stop + 1) - stop - 1));
        const bool letters =
            is_letter(code_point_before(word, stop)) && is_letter(code_point_at(word, stop + 1));
        if (letters && (left >= 3 || right >= 3))
            return stop;
    }
    return std::string_view::npos;
}

class Tokeniser {
public:
    explicit Tokeniser(Text& text) : text_(text), normal_(text.normal) {}
    void run();

private:
    void segment(std::size_t begin, std::size_t end, bool word);
    void begin_sentence();
    void end_sentence();
    void piece(std::size_t begin, std::size_t end);
    void add(std::size_t begin, std::size_t end, bool symbol);
    std::uint16_t gap_before(std::size_t begin);
    std::uint16_t gap_of(std::size_t at);
    std::uint16_t apostrophe(std::size_t at);
    std::uint32_t intern(std::string_view word);
    Sentence& sentence() { return text_.sentences[sentence_]; }

    Text& text_;
    std::string_view normal_;
    std::size_t sentence_ = 0;
    bool inside_ = false;         // the sentence at hand has begun
    std::size_t gap_from_ = 0;    // end of the token before, or the sentence's begin
    std::size_t marker_end_ = 0;  // nothing before this is a token
    bool single_open_ = false;    // a single quote used as a quote is open
    std::unordered_map<std::string, std::uint32_t> seen_;    // as written → word
    std::unordered_map<std::string, std::uint32_t> folded_;  // folded → word
};

void Tokeniser::run() {
    // Break iterators are costly to make and not safe to share: one a thread.
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode code = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), code));
        check(code);
        return made;
    }();
    const OpenText open(*iterator, normal_);
    int32_t begin = iterator->first();
    for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE;
         begin = end, end = iterator->next())
        segment(static_cast<std::size_t>(begin), static_cast<std::size_t>(end),
                iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT);
    while (sentence_ < text_.sentences.size())
        end_sentence();
}

// A segment of ICU's may reach over a sentence end ("stage.The"): each sentence gets its part.
void Tokeniser::segment(std::size_t begin, std::size_t end, bool word) {
    while (sentence_ < text_.sentences.size()) {
        const TextSpan span = sentence().span;
        if (end <= span.begin)
            return;
        if (begin >= span.end) {
            end_sentence();
            continue;
        }
        begin_sentence();
        const std::size_t from = std::max<std::size_t>(begin, span.begin);
        const std::size_t to = std::min<std::size_t>(end, span.end);
        if (const std::size_t marker = reference_marker_end(normal_, from);
            marker > from && from >= marker_end_)
            marker_end_ = marker;
        if (from >= marker_end_) {
            if (word)
                piece(from, to);
            else if (is_symbol(code_point_at(normal_, from)))
                add(from, to, true);
        }
        if (end <= span.end)
            return;
        begin = to;
    }
}

void Tokeniser::begin_sentence() {
    if (inside_)
        return;
    inside_ = true;
    gap_from_ = sentence().span.begin;
    const auto first = static_cast<std::uint32_t>(text_.tokens.size());
    sentence().tokens = {first, first};
    const bool new_block =
        sentence_ == 0 || text_.sentences[sentence_ - 1].block != sentence().block;
    single_open_ = single_open_ && !new_block;
}

void Tokeniser::end_sentence() {
    begin_sentence();
    sentence().tokens.end = static_cast<std::uint32_t>(text_.tokens.size());
    ++sentence_;
    inside_ = false;
}

// A word, without what a sentence end may have left hanging, cut at missing blanks.
void Tokeniser::piece(std::size_t begin, std::size_t end) {
    const auto hanging = [&](std::size_t at) { return normal_[at] == '.' || normal_[at] == '\''; };
    while (begin < end) {
        while (begin < end && hanging(begin))
            ++begin;
        while (begin < end && hanging(end - 1))
            --end;
        if (begin == end)
            return;
        const std::size_t stop = missing_blank(normal_.substr(begin, end - begin));
        if (stop == std::string_view::npos)
            return add(begin, end, false);
        add(begin, begin + stop, false);
        begin += stop + 1;
    }
}

void Tokeniser::add(std::size_t begin, std::size_t end, bool symbol) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const std::string_view word = normal_.substr(begin, end - begin);
    token.gap = gap_before(begin);
    token.word = intern(word);
    token.symbol = symbol;
    if (!symbol)
        describe(word, token);
    text_.tokens.push_back(token);
    gap_from_ = end;
}

std::uint32_t Tokeniser::intern(std::string_view word) {
    const auto [entry, fresh] = seen_.try_emplace(std::string(word), 0);
    if (fresh) {
        std::string folded = fold(word);
        const auto [known, added] =
            folded_.try_emplace(folded, static_cast<std::uint32_t>(text_.words.size()));
        if (added)
            text_.words.push_back(std::move(folded));
        entry->second = known->second;
    }
    return entry->second;
}

std::uint16_t Tokeniser::gap_before(std::size_t begin) {
    std::uint16_t gap = gap_none;
    for (std::size_t at = gap_from_; at < begin;) {
        if (const std::size_t marker = reference_marker_end(normal_, at); marker > at) {
            at = marker;
            continue;
        }
        gap |= gap_of(at);
        next_code_point(normal_, at);
    }
    return gap;
}

std::uint16_t Tokeniser::gap_of(std::size_t at) {
    const auto near = [&](std::size_t place) {
        return place < normal_.size() ? normal_[place] : ' ';
    };
    const char before = at > 0 ? normal_[at - 1] : ' ';
    const char after = near(at + 1);
    switch (normal_[at]) {
        case ' ':
            return gap_space;
        case '-': {
            const bool apart = (before == ' ' || at == gap_from_) && after == ' ';
            return apart || before == '-' || after == '-' ? gap_dash : gap_hyphen;
        }
        case '\'':
            return apostrophe(at);
        case '/':
        case '\\':
            return gap_slash;
        case ',':
            return gap_comma;
        case ':':
            return gap_colon;
        case ';':
            return gap_semicolon;
        case '(':
        case '[':
        case '{':
            return gap_open;
        case ')':
        case ']':
        case '}':
            return gap_close;
        case '"':
            return gap_quote;
        case '!':
        case '?':
            return gap_stop;
        case '.': {  // the full stop of an abbreviation separates nothing
            const bool abbreviated =
                at == gap_from_ && !text_.tokens.empty() && text_.tokens.back().span.end == at &&
                abbreviation_of(text_.of(text_.tokens.back().span)) != Abbreviation::none;
            return abbreviated ? gap_none : gap_stop;
        }
        default:
            return code_point_at(normal_, at) == em_dash ? gap_dash : gap_other;
    }
}

// "patients' pain" or the end of 'a quotation'.
std::uint16_t Tokeniser::apostrophe(std::size_t at) {
    const char32_t before = code_point_before(normal_, at);
    const char32_t after = code_point_at(normal_, at + 1);
    const bool letter_before = is_letter(before) || is_digit(before);
    if (!letter_before && is_letter(after)) {
        single_open_ = true;
        return gap_quote;
    }
    if (single_open_ && !is_letter(after)) {
        single_open_ = false;
        return gap_quote;
    }
    return letter_before ? gap_apostrophe : gap_quote;
}

}  // namespace

void find_tokens(Text& text) {
    Tokeniser(text).run();
}

}  // namespace probatum
