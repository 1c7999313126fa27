// SPDX-License-Identifier: Apache-2.0
#include "input/tags.h"

#include <algorithm>
#include <array>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 15> void_elements = {
    "area",  "base", "br",   "col",   "embed",  "frame", "hr",  "img",
    "input", "link", "meta", "param", "source", "track", "wbr",
};
constexpr std::array<std::string_view, 8> raw_elements = {
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_name_start(char c) {
    c = lower(c);
    return c >= 'a' && c <= 'z';
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& table, std::string_view name) {
    return std::binary_search(table.begin(), table.end(), name);
}

}  // namespace

bool is_void_element(std::string_view name) {
    return holds(void_elements, name);
}

bool TagScanner::next(Tag& tag) {
    while ((at_ = html_.find('<', at_)) != std::string_view::npos && at_ + 1 < html_.size()) {
        if (pass_declaration())
            continue;
        const char c = html_[at_ + 1];
        const bool closing = c == '/' && at_ + 2 < html_.size() && is_name_start(html_[at_ + 2]);
        if (!closing && !is_name_start(c)) {
            ++at_;
            continue;
        }
        tag.closing = closing;
        if (!read(tag))
            break;
        if (!closing && holds(raw_elements, tag.name))
            pass_raw_text(tag.name);
        return true;
    }
    at_ = html_.size();
    return false;
}

// Comments, <!DOCTYPE …>, <?xml …>, </3>.
bool TagScanner::pass_declaration() {
    const std::string_view rest = html_.substr(at_);
    std::string_view close = ">";
    if (rest.starts_with("<!--"))
        close = rest.starts_with("<!-->") || rest.starts_with("<!--->") ? ">" : "-->";
    else if (rest[1] != '!' && rest[1] != '?' &&
             !(rest[1] == '/' && rest.size() > 2 && !is_name_start(rest[2])))
        return false;
    const std::size_t end = html_.find(close, at_ + 2);
    at_ = end == std::string_view::npos ? html_.size() : end + close.size();
    return true;
}

// A tag ends at the first '>' outside quoted values; at the end of the file there is none.
bool TagScanner::read(Tag& tag) {
    tag.begin = at_;
    tag.attributes = 0;
    tag.name.clear();
    std::size_t at = at_ + (tag.closing ? 2 : 1);
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '/' && html_[at] != '>')
        tag.name += lower(html_[at++]);
    char quote = 0;
    char before = 0;  // the last character that was not blank
    for (; at < html_.size(); ++at) {
        const char c = html_[at];
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
            tag.attributes += quote == 0 ? 1 : 0;
        } else if (c == '>') {
            tag.self_closing = html_[at - 1] == '/';
            tag.end = at_ = at + 1;
            return true;
        } else if ((c == '"' || c == '\'') && before == '=') {
            quote = c;
        } else if (is_blank(c) || c == '/') {
            ++tag.attributes;
        }
        before = is_blank(c) ? before : c;
    }
    return false;
}

void TagScanner::pass_raw_text(const std::string& name) {
    for (std::size_t at = at_; (at = html_.find("</", at)) != std::string_view::npos; at += 2) {
        const std::string_view found = html_.substr(at + 2, name.size());
        const bool same =
            found.size() == name.size() && std::equal(found.begin(), found.end(), name.begin(),
                                                      [](char a, char b) { return lower(a) == b; });
        if (same) {
            at_ = at;
            return;
        }
    }
    at_ = html_.size();
}

}  // namespace probatum
