// SPDX-License-Identifier: Apache-2.0
#include "input/entities.h"

#include <algorithm>

namespace probatum {
namespace {

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool continues_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t code_point_length(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && continues_code_point(text[end]))
        ++end;
    return end - at;
}

// The longest that an entity at raw[at] == '&' may be, or 0: "&amp;", "&#8217;", "&nbsp".
std::size_t entity_length(std::string_view raw, std::size_t at) {
    constexpr std::size_t longest = 40;
    std::size_t end = at + 1;
    if (end < raw.size() && raw[end] == '#')
        ++end;
    while (end < raw.size() && end - at < longest && is_alphanumeric(raw[end]))
        ++end;
    if (end == at + 1)
        return 0;
    return end - at + (end < raw.size() && raw[end] == ';' ? 1 : 0);
}

// May `raw` from `at` on read as `decoded` from `to` on? One character decides.
bool may_follow(std::string_view raw, std::size_t at, std::string_view decoded, std::size_t to) {
    if (at >= raw.size() || to >= decoded.size())
        return at >= raw.size() && to >= decoded.size();
    return raw[at] == decoded[to] || raw[at] == '&' || raw[at] == '<' || raw[at] == '\r';
}

// The few entities that are two code points end with one of these: "&NotEqualTilde;".
bool is_second(std::string_view code_point) {
    for (const std::string_view mark : {"\u0338", "\u20D2", "\u20E5", "\uFE00", "\u0333", "\u200A"})
        if (code_point == mark)
            return true;
    return false;
}

class Aligner {
public:
    Aligner(Builder& builder, std::size_t begin, std::string_view raw, std::string_view decoded)
        : builder_(builder), begin_(begin), raw_(raw), decoded_(decoded) {}

    void run() {
        while (to_ < decoded_.size()) {
            if (at_ >= raw_.size())
                return rest();
            const char c = raw_[at_];
            if (c == '&' && entity())
                continue;
            if (c == decoded_[to_])
                same();
            else if (c == '\r' || c == '\n')
                line_end();
            else if (c == '<' && pass_tag())
                continue;
            else
                return rest();
        }
    }

private:
    void same() {
        const std::size_t from = at_;
        while (at_ < raw_.size() && to_ < decoded_.size() && raw_[at_] == decoded_[to_] &&
               (raw_[at_] != '&' || at_ == from)) {
            ++at_;
            ++to_;
        }
        builder_.verbatim(begin_ + from, begin_ + at_);
    }

    // CR and CRLF read as LF; the first line feed of a <pre> is dropped.
    void line_end() {
        const std::size_t from = at_;
        at_ += raw_.substr(at_).starts_with("\r\n") ? 2 : 1;
        if (raw_[from] == '\r' && decoded_[to_] == '\n') {
            builder_.replaced(begin_ + from, begin_ + at_, "\n");
            ++to_;
        }
    }

    bool entity() {
        const std::size_t longest = entity_length(raw_, at_);
        const bool bare = decoded_[to_] == '&';
        for (std::size_t length = longest; length >= 3; --length) {
            const std::string_view name = raw_.substr(at_ + 1, length - 1);
            if (bare && name.substr(0, 3) != "amp" && name.substr(0, 3) != "AMP" && name[0] != '#')
                return false;
            const std::size_t one = to_ + code_point_length(decoded_, to_);
            const std::size_t two =
                one < decoded_.size() ? one + code_point_length(decoded_, one) : one;
            const std::string_view second = decoded_.substr(one, two - one);
            const bool stands_there = raw_.substr(at_ + length).starts_with(second);
            std::size_t to = is_second(second) && !stands_there ? two : one;
            bool found = may_follow(raw_, at_ + length, decoded_, to);
            if (!found && to == one) {  // "&fjlig;"
                to = two;
                found = may_follow(raw_, at_ + length, decoded_, to);
            }
            if (found) {
                builder_.replaced(begin_ + at_, begin_ + at_ + length,
                                  decoded_.substr(to_, to - to_));
                at_ += length;
                to_ = to;
                return true;
            }
        }
        return false;
    }

    bool pass_tag() {
        const std::size_t end = raw_.find('>', at_);
        if (end == std::string_view::npos)
            return false;
        at_ = end + 1;
        return true;
    }

    // Whatever happened, the text is kept and stands for all that is left.
    void rest() {
        builder_.replaced(begin_ + std::min(at_, raw_.size()), begin_ + raw_.size(),
                          decoded_.substr(to_));
        to_ = decoded_.size();
    }

    Builder& builder_;
    std::size_t begin_;
    std::string_view raw_, decoded_;
    std::size_t at_ = 0, to_ = 0;  // in raw_, in decoded_
};

}  // namespace

void write_decoded(Builder& builder, std::size_t begin, std::string_view raw,
                   std::string_view decoded) {
    Aligner(builder, begin, raw, decoded).run();
}

}  // namespace probatum
