// SPDX-License-Identifier: Apache-2.0
#include "lexicon/pattern.h"

#include "lexicon/glue.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace probatum {
namespace {

using Kind = PatternNode::Kind;

constexpr std::array<std::string_view, concept_kinds> kind_names{
    "intervention", "condition", "outcome",    "site",   "stage",   "population",
    "harm",         "risk",      "diagnostic", "entity", "evidence"};

// Tokens of their own in a text, whatever stands beside them.
constexpr std::string_view symbols[] = {"%", "$", "£", "€", "+", "=", "<",
                                        ">", "~", "#", "&", "×", "°"};
// Signs beyond ASCII that no word can hold.
constexpr std::string_view no_words[] = {"–", "—", "“", "”", "„", "«", "»",     "…",
                                         "•", "·", "™", "®", "©", "−", "\u00A0"};

constexpr int deepest = 40;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_separator(char c) {
    return c == ' ' || c == '-' || c == '/' || c == '\t' || c == '\n';
}
bool is_letter(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool has_capital(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

template <class List>
std::string_view one_of(std::string_view text, const List& list) {
    for (const std::string_view item : list)
        if (text.starts_with(item))
            return item;
    return {};
}

// Recursive descent; a mistake is thrown and caught in parse_pattern alone. Words
// keep their case until the tree is whole, since parts of words may be glued.
class Parser {
public:
    explicit Parser(std::string_view pattern) : pattern_(pattern) {}

    PatternNode parse() {
        PatternNode node = parse_choice();
        if (at_ < pattern_.size())
            fail(at_, "this ')' closes nothing");
        return node;
    }

private:
    std::uint32_t column(std::size_t at) const {
        return static_cast<std::uint32_t>(code_points(pattern_.substr(0, at)) + 1);
    }
    [[noreturn]] void fail(std::size_t at, std::string message) const {
        throw PatternMistake{column(at), std::move(message)};
    }
    bool done() const { return at_ >= pattern_.size(); }
    char peek(std::size_t ahead = 0) const {
        return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
    }
    bool take(char c) {
        if (peek() != c || done())
            return false;
        ++at_;
        return true;
    }
    std::string_view rest() const { return pattern_.substr(at_); }

    PatternNode node(Kind kind, std::size_t at, std::string text = {}) const {
        PatternNode result;
        result.kind = kind;
        result.column = column(at);
        result.text = std::move(text);
        return result;
    }

    PatternNode parse_choice() {
        PatternNode choice = node(Kind::choice, at_);
        do {
            const std::size_t begin = at_;
            PatternNode sequence = parse_sequence();
            if (sequence.children.empty())
                fail(begin, "nothing stands here; write (…)? for what may be absent");
            choice.children.push_back(std::move(sequence));
        } while (take('|'));
        return choice.children.size() == 1 ? std::move(choice.children.front()) : std::move(choice);
    }

    PatternNode parse_sequence() {
        PatternNode sequence = node(Kind::sequence, at_);
        for (;;) {
            while (!done() && is_separator(peek()))
                ++at_;
            if (done() || peek() == '|' || peek() == ')')
                return sequence;
            sequence.children.push_back(parse_term());
        }
    }

    // A run without blanks of word parts and groups is one word: cur(e|es|ed).
    PatternNode parse_term() {
        const std::size_t begin = at_;
        if (peek() != '(' && !begins_word())
            return optional(parse_sign());
        std::vector<PatternNode> parts;
        bool has_letters = false;
        while (peek() == '(' || begins_word()) {
            const bool group = peek() == '(';
            has_letters = has_letters || !group;
            parts.push_back(group ? optional(parse_group()) : parse_word());
        }
        if (parts.size() == 1)
            return optional(std::move(parts.front()));
        if (!has_letters)
            fail(begin, "put a blank between the groups");
        return optional(glued(parts, column(begin)));
    }

    PatternNode optional(PatternNode inner) {
        const std::size_t at = at_;
        if (!take('?'))
            return inner;
        if (inner.kind == Kind::gap || inner.kind == Kind::begin || inner.kind == Kind::end)
            fail(at, "'?' has no meaning here");
        PatternNode choice = node(Kind::choice, at);
        choice.children.push_back(std::move(inner));
        choice.children.push_back(node(Kind::sequence, at));
        return choice;
    }

    PatternNode parse_group() {
        const std::size_t begin = at_++;
        if (++depth_ > deepest)
            fail(begin, "groups stand too deep in each other");
        PatternNode inner = parse_choice();
        if (!take(')'))
            fail(begin, "this '(' is never closed");
        --depth_;
        if (peek() == '*')
            open_end(inner, column(at_++));
        return inner;
    }

    bool begins_word() const {
        return !done() && (is_letter(peek()) || peek() == '\'') &&
               one_of(rest(), symbols).empty() && one_of(rest(), no_words).empty();
    }

    // Letters and digits with ' . , inside, as the text is cut; '*' may end it.
    PatternNode parse_word() {
        const std::size_t begin = at_;
        std::string letters;
        while (begins_word() || joins_word(begin))
            letters += pattern_[at_++];
        if (peek() == '.') {
            if (letters.find('.') == std::string::npos)
                fail(at_, "leave out the full stop; a pattern does not reach across one");
            ++at_;
        }
        const bool prefix = take('*');
        if (prefix && begins_word())
            fail(at_ - 1, "'*' may only end a word");
        return node(prefix ? Kind::prefix : Kind::word, begin, std::move(letters));
    }

    bool joins_word(std::size_t begin) const {
        if (at_ == begin)
            return false;
        const char before = pattern_[at_ - 1], after = peek(1);
        if (peek() == '.')
            return is_letter(before) && is_letter(after);
        return peek() == ',' && is_digit(before) && is_digit(after);
    }

    PatternNode parse_sign() {
        const std::size_t begin = at_;
        if (take('\\'))
            return symbol(begin);
        if (peek() == '<' && is_digit(peek(1)))
            return parse_gap();
        switch (peek()) {
            case '_':
                ++at_;
                if (begins_word() || peek() == '_')
                    fail(begin, "'_' is a word of its own; put blanks around it");
                return node(Kind::any, begin);
            case '#':
                return ++at_, node(Kind::number, begin);
            case ',':
                return ++at_, node(Kind::comma, begin);
            case '^':
                return ++at_, node(Kind::begin, begin);
            case '$':
                return ++at_, node(Kind::end, begin);
            case '@':
                return parse_concept();
            case '{':
                return parse_list();
            case '*':
                fail(begin, "'*' must follow the beginning of a word");
            case '?':
                fail(begin, "'?' must follow what may be absent, without a blank");
            default:
                return symbol(begin);
        }
    }

    PatternNode symbol(std::size_t begin) {
        const std::string_view sign = one_of(rest(), symbols);
        if (sign.empty()) {
            std::size_t size = 1;
            while (at_ + size < pattern_.size() &&
                   (static_cast<unsigned char>(pattern_[at_ + size]) & 0xC0) == 0x80)
                ++size;
            fail(begin, done() ? "'\\' must stand before a sign"
                               : "'" + std::string(rest().substr(0, size)) +
                                     "' has no meaning in a pattern");
        }
        at_ += sign.size();
        return node(Kind::word, begin, std::string(sign));
    }

    PatternNode parse_gap() {
        const std::size_t begin = at_++;
        int words = 0;
        while (is_digit(peek()))
            words = std::min(words * 10 + (pattern_[at_++] - '0'), 1000);
        if (!take('>'))
            fail(begin, "a gap is written <3>");
        if (words < 1 || words > longest_gap)
            fail(begin, "a gap may span 1 to " + std::to_string(longest_gap) + " words");
        PatternNode gap = node(Kind::gap, begin);
        gap.gap = static_cast<std::uint8_t>(words);
        return gap;
    }

    std::string parse_name() {
        const std::size_t begin = at_;
        while ((peek() >= 'a' && peek() <= 'z') || peek() == '_' || is_digit(peek()) ||
               (peek() == '-' && begin != at_))
            ++at_;
        return std::string(pattern_.substr(begin, at_ - begin));
    }

    PatternNode parse_concept() {
        const std::size_t begin = at_++;
        const std::string name = parse_name();
        const auto kind = concept_kind(name);
        if (!kind)
            fail(begin, "there is no concept kind '" + name + "'");
        PatternNode result = node(Kind::concept_, begin);
        result.concept_kind = *kind;
        return result;
    }

    PatternNode parse_list() {
        const std::size_t begin = at_++;
        std::string name = parse_name();
        if (name.empty() || !take('}'))
            fail(begin, "a list is written {name}");
        return node(Kind::list, begin, std::move(name));
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

// Words become what the text is compared by: folded, or exact when a capital asks for it.
void finish(PatternNode& node) {
    if (node.kind == Kind::word || node.kind == Kind::prefix) {
        const auto first = node.text.find_first_not_of('\'');
        const auto last = node.text.find_last_not_of('\'');
        if (first != std::string::npos && node.kind == Kind::word)
            node.text = node.text.substr(first, last - first + 1);
        node.exact = has_capital(node.text);
        if (!node.exact)
            node.text = fold(node.text);
    }
    for (PatternNode& child : node.children)
        finish(child);
}

std::string straight(std::string_view pattern) {
    std::string result(pattern);
    for (const std::string_view curly : {"\u2019", "\u2018"})
        for (std::size_t at = 0; (at = result.find(curly, at)) != std::string::npos;)
            result.replace(at, curly.size(), "'");
    return result;
}

}  // namespace

std::optional<ConceptKind> concept_kind(std::string_view name) {
    const auto found = std::find(kind_names.begin(), kind_names.end(), name);
    if (found == kind_names.end())
        return std::nullopt;
    return static_cast<ConceptKind>(found - kind_names.begin());
}

std::optional<PatternNode> parse_pattern(std::string_view pattern, const PatternReport& report) {
    const std::string text = straight(pattern);
    try {
        PatternNode node = Parser(text).parse();
        finish(node);
        return node;
    } catch (const PatternMistake& mistake) {
        report(mistake.column, mistake.message);
        return std::nullopt;
    }
}

}  // namespace probatum
