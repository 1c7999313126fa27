// SPDX-License-Identifier: Apache-2.0
#include "input/element.h"

#include <algorithm>
#include <array>
#include <string>

namespace probatum {
namespace {

// All tables are sorted.
constexpr std::array<std::string_view, 54> blocks = {
    "address", "article",   "aside",      "blockquote", "body",    "button", "caption",  "center",
    "col",     "colgroup",  "dd",         "details",    "dialog",  "dir",    "div",      "dl",
    "dt",      "fieldset",  "figcaption", "figure",     "footer",  "form",   "frameset", "h1",
    "h2",      "h3",        "h4",         "h5",         "h6",      "header", "hgroup",   "hr",
    "html",    "legend",    "li",         "listing",    "main",    "menu",   "nav",      "ol",
    "p",       "plaintext", "pre",        "section",    "summary", "table",  "tbody",    "td",
    "tfoot",   "th",        "thead",      "title",      "tr",      "ul",
};
constexpr std::array<std::string_view, 21> ignored = {
    "annotation", "annotation-xml", "applet", "audio",   "base",     "canvas",   "embed",
    "iframe",     "input",          "map",    "noembed", "noframes", "object",   "optgroup",
    "option",     "script",         "select", "style",   "svg",      "template", "textarea",
};
constexpr std::array<std::string_view, 10> menu_names = {
    "breadcrumb", "breadcrumbs", "menu",       "menubar", "nav",
    "navbar",     "navigation",  "pagination", "sidebar", "toc",
};
constexpr std::array<std::string_view, 20> comment_names = {
    "comment",         "comment-body",  "comment-content", "comment-list",     "comment-respond",
    "comment-section", "comment-text",  "comment-thread",  "commentary-list",  "commentlist",
    "comments",        "comments-area", "comments-list",   "comments-section", "comments-wrapper",
    "disqus",          "disqus_thread", "fb-comments",     "respond",          "user-comments",
};
constexpr std::array<std::string_view, 14> reference_names = {
    "article-references",
    "bibliography",
    "citation-list",
    "citations",
    "footnote",
    "footnotes",
    "ref-list",
    "reference-list",
    "references",
    "references-list",
    "reflist",
    "source-list",
    "sources",
    "works-cited",
};
constexpr std::array<std::string_view, 4> skip_link_names = {
    "screen-reader-text",
    "skip-link",
    "sr-only",
    "visually-hidden",
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& table, std::string_view name) {
    return std::binary_search(table.begin(), table.end(), name);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Does the table hold the id or one of the classes? With `parts`, "site-nav" is also "nav".
template <std::size_t N>
bool named_in(const Element& element, const std::array<std::string_view, N>& table, bool parts) {
    const std::string names = lower(std::string(element.id) + ' ' + std::string(element.classes));
    const char* separators = parts ? " \t\r\n-_" : " \t\r\n";
    for (std::size_t at = 0; (at = names.find_first_not_of(separators, at)) != std::string::npos;) {
        const std::size_t end = std::min(names.find_first_of(separators, at), names.size());
        if (holds(table, std::string_view(names).substr(at, end - at)))
            return true;
        at = end;
    }
    return false;
}

bool is_hidden_by(std::string_view style) {
    std::string bare = lower(style);
    bare.erase(std::remove(bare.begin(), bare.end(), ' '), bare.end());
    return bare.find("display:none") != std::string::npos ||
           bare.find("visibility:hidden") != std::string::npos;
}

}  // namespace

bool is_block(std::string_view name) {
    return holds(blocks, name);
}

bool is_ignored(const Element& element) {
    return holds(ignored, element.name) || element.has_hidden || element.aria_hidden == "true" ||
           (!element.style.empty() && is_hidden_by(element.style));
}

MarkupSection section_of(const Element& element) {
    const std::string_view name = element.name;
    if (name == "nav" || name == "button" || element.role == "navigation" ||
        element.role == "menu" || element.role == "menubar")
        return MarkupSection::navigation;
    if (name == "html" || name == "body" || name == "main")
        return MarkupSection::none;  // their classes tell what a page contains
    if (element.role == "doc-endnotes" || element.role == "doc-bibliography")
        return MarkupSection::references;
    if (name == "header" || name == "footer")
        return MarkupSection::menu;
    if (element.id.empty() && element.classes.empty())
        return MarkupSection::none;
    if (named_in(element, comment_names, false))
        return MarkupSection::comment;
    if (named_in(element, reference_names, false))
        return MarkupSection::references;
    if (named_in(element, skip_link_names, false))
        return MarkupSection::navigation;
    return is_block(name) && named_in(element, menu_names, true) ? MarkupSection::menu
                                                                 : MarkupSection::none;
}

}  // namespace probatum
