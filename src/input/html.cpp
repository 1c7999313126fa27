// SPDX-License-Identifier: Apache-2.0
// HTML: a walk over the tree that an HTML5 parser makes of any markup, however broken.
#include "input/html.h"

#include "input/builder.h"
#include "input/element.h"
#include "input/entities.h"
#include "input/html_tree.h"
#include "input/lines.h"
#include "input/read.h"
#include "input/references.h"
#include "input/superscript.h"
#include "input/tame.h"

#include <algorithm>

namespace probatum {
namespace {

std::size_t letters_and_digits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }));
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_list(std::string_view name) {
    return name == "ul" || name == "ol" || name == "menu" || name == "dir";
}

// Is half of what it says, or more, links? Headings may be links and are none of a menu.
bool is_mostly_links(const GumboNode& top) {
    std::size_t all = 0, linked = 0;
    const auto count = [](const GumboNode& below, std::size_t& sum) {
        visit_below(below, [&sum](const GumboNode& node) {
            sum += is_text(node) ? letters_and_digits(node.v.text.text) : 0;
            return true;
        });
    };
    visit_below(top, [&](const GumboNode& node) {
        if (is_text(node))
            all += letters_and_digits(node.v.text.text);
        if (!is_element(node))
            return false;
        const Element element = element_of(node);
        if (is_ignored(element) || section_of(element) == MarkupSection::navigation)
            return false;
        if (is_heading(element.name) || element.name == "a") {
            std::size_t inside = 0;
            count(node, inside);
            all += inside;
            linked += element.name == "a" ? inside : 0;
            return false;
        }
        return true;
    });
    return linked > 0 && linked * 2 >= all;
}

// A cell that holds headings, tables or several paragraphs is the author's way to lay out.
bool is_layout(const GumboNode& cell) {
    std::size_t paragraphs = 0;
    bool found = false;
    visit_below(cell, [&](const GumboNode& node) {
        if (found || !is_element(node))
            return false;
        const GumboTag tag = node.v.element.tag;
        paragraphs += tag == GUMBO_TAG_P ? 1 : 0;
        found = paragraphs > 1 || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_ARTICLE ||
                (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
        return !found;
    });
    return found;
}

class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : html_(html), builder_(html) {}
    Document read();

private:
    // What a text is part of; every element begins with what is around it.
    struct Context {
        BlockKind kind = BlockKind::paragraph;
        std::uint8_t level = 0;  // of headings
        std::uint8_t lists = 0;  // that are open
        MarkupSection section = MarkupSection::none;
    };
    struct Open {
        const GumboNode* node;
        unsigned next;  // child
        Context context;
        bool block, link;
    };

    void enter(const GumboNode& node, const Context& around);
    void leave(const Open& open);
    MarkupSection section_inside(const GumboNode& node, const Element& element) const;
    static void set_kind(Context& context, const GumboNode& node, std::string_view name);
    void open_block(const Context& context, bool item = false);
    void text(const GumboNode& node, const Context& context);
    void line_break(const GumboNode& node);
    bool superscript(const GumboNode& node, const Context& context);
    std::size_t begin_of(const GumboStringPiece& piece) const;
    std::size_t end_of(const GumboStringPiece& piece) const;

    std::string_view html_;
    Builder builder_;
    std::vector<Open> open_;
    bool after_break_ = false;  // nothing but white space since a <br>
    std::size_t at_ = 0;        // where the last text or start tag ended
};

// Offsets of what the parser points at; what it made up lies where the last text ended.
std::size_t HtmlReader::begin_of(const GumboStringPiece& piece) const {
    const bool inside = piece.data != nullptr && piece.data >= html_.data() &&
                        piece.data <= html_.data() + html_.size();
    return inside ? static_cast<std::size_t>(piece.data - html_.data()) : at_;
}

std::size_t HtmlReader::end_of(const GumboStringPiece& piece) const {
    const std::size_t begin = begin_of(piece);
    return piece.data == nullptr ? begin : begin + std::min(piece.length, html_.size() - begin);
}

MarkupSection HtmlReader::section_inside(const GumboNode& node, const Element& element) const {
    const MarkupSection section = section_of(element);
    if (section == MarkupSection::menu)
        return is_mostly_links(node) ? MarkupSection::navigation : MarkupSection::none;
    // <sup class="reference"> and <a class="comments"> are words of a sentence.
    const bool inside_line = !is_block(element.name) && section != MarkupSection::navigation;
    return inside_line ? MarkupSection::none : section;
}

void HtmlReader::set_kind(Context& context, const GumboNode& node, std::string_view name) {
    if (is_heading(name) || name == "title") {
        context.kind = BlockKind::heading;
        context.level = is_heading(name) ? static_cast<std::uint8_t>(name[1] - '0') : 1;
    } else if (is_list(name)) {
        context.lists = static_cast<std::uint8_t>(std::min(context.lists + 1, 255));
    } else if (name == "blockquote") {
        context.kind = BlockKind::quote;
    } else if (name == "li" && context.kind != BlockKind::quote) {
        context.kind = BlockKind::list_item;
    } else if (name == "td" || name == "th") {
        context.kind = is_layout(node) ? BlockKind::paragraph : BlockKind::table_cell;
    } else if (name == "caption" || name == "figcaption") {
        context.kind = BlockKind::caption;
    } else if (name == "pre" || name == "listing" || name == "plaintext") {
        context.kind = BlockKind::code;
    }
}

void HtmlReader::enter(const GumboNode& node, const Context& around) {
    const Element element = element_of(node);
    if (is_ignored(element))
        return;
    if (element.name == "br")
        return line_break(node);
    if (element.name == "sup" && superscript(node, around))
        return;
    Context context = around;
    bool block = is_block(element.name);
    if (around.section == MarkupSection::none) {
        context.section = section_inside(node, element);
        if (context.section == MarkupSection::navigation && !block) {
            if (builder_.is_open())
                return;  // for screen readers, in the middle of a sentence
            block = true;
        }
    }
    if (block) {
        builder_.close();
        set_kind(context, node, element.name);
    }
    const std::string_view target = element.name == "a" ? attribute(node, "href") : "";
    if (!target.empty())
        builder_.open_link(std::string(target));
    at_ = end_of(node.v.element.original_tag);
    open_.push_back({&node, 0, context, block, !target.empty()});
}

void HtmlReader::leave(const Open& open) {
    if (open.link)
        builder_.close_link();
    if (open.block)
        builder_.close();
}

void HtmlReader::open_block(const Context& context, bool item) {
    after_break_ = false;
    BlockKind kind = context.kind;
    if (item && kind == BlockKind::paragraph)
        kind = BlockKind::list_item;
    if (context.section == MarkupSection::navigation)
        kind = BlockKind::navigation;
    else if (context.section == MarkupSection::comment)
        kind = BlockKind::comment;
    else if (context.section == MarkupSection::references && kind != BlockKind::heading)
        kind = BlockKind::references;
    std::uint8_t level = 0;
    if (kind == BlockKind::heading)
        level = context.level;
    else if (kind == BlockKind::list_item)
        level = std::max<std::uint8_t>(context.lists, 1);
    builder_.open(kind, level);
}

// Text opens the block that it belongs to. White space never opens one.
void HtmlReader::text(const GumboNode& node, const Context& context) {
    const std::string_view words = node.v.text.text;
    const std::size_t begin = begin_of(node.v.text.original_text);
    const std::size_t end = end_of(node.v.text.original_text);
    const bool blank = is_blank(words);
    if (blank && !builder_.is_open())
        return;
    if (!blank && (!builder_.is_open() || after_break_)) {
        const std::string_view first_line =
            words.substr(0, words.find('\n', words.find_first_not_of(" \t\r\n")));
        const std::vector<Line> lines = split_lines(first_line);
        const bool item =
            builder_.is_open() && !lines.empty() && lines.back().kind == LineKind::item;
        if (item || !builder_.is_open())
            open_block(context, item);
    }
    after_break_ = after_break_ && blank;
    if (node.type == GUMBO_NODE_CDATA)  // whose place the parser does not tell well
        builder_.replaced(std::min(at_, begin), std::max(at_, end), words);
    else
        write_decoded(builder_, begin, html_.substr(begin, end - begin), words);
    at_ = end;
}

// Two line breaks in a row are how some pages make paragraphs.
void HtmlReader::line_break(const GumboNode& node) {
    if (!builder_.is_open())
        return;
    const GumboStringPiece& tag = node.v.element.original_tag;
    builder_.replaced(begin_of(tag), end_of(tag), "\n");
    if (after_break_)
        builder_.close();
    after_break_ = !after_break_;
}

bool HtmlReader::superscript(const GumboNode& node, const Context& context) {
    std::string contents;
    std::string_view target;
    std::size_t end = end_of(node.v.element.original_tag);
    visit_below(node, [&](const GumboNode& below) {
        if (is_text(below) && contents.size() < 100) {
            contents += below.v.text.text;
            end = std::max(end, end_of(below.v.text.original_text));
        }
        if (is_element(below) && below.v.element.tag == GUMBO_TAG_A && target.empty())
            target = attribute(below, "href");
        return true;
    });
    const std::string written = raised(contents);
    if (written.empty())
        return false;
    if (!builder_.is_open())
        open_block(context);
    after_break_ = false;
    end = std::max(end, end_of(node.v.element.original_end_tag));
    if (!target.empty())
        builder_.open_link(std::string(target));
    builder_.replaced(begin_of(node.v.element.original_tag), end, written);
    if (!target.empty())
        builder_.close_link();
    at_ = end;
    return true;
}

Document HtmlReader::read() {
    const GumboTree tree(html_);
    enter(tree.root(), {});
    while (!open_.empty()) {
        Open& open = open_.back();
        const GumboVector& children = open.node->v.element.children;
        if (open.next == children.length) {
            leave(open);
            open_.pop_back();
            continue;
        }
        const auto& child = *static_cast<const GumboNode*>(children.data[open.next++]);
        const Context context = open.context;
        if (is_text(child))
            text(child, context);
        else if (is_element(child))
            enter(child, context);
    }
    return builder_.finish();
}

}  // namespace

Document read_html_text(std::string_view html) {
    const std::optional<TamedHtml> tamed = tame(html);
    if (!tamed)
        return HtmlReader(html).read();
    Document document = HtmlReader(tamed->html).read();
    document.map = document.map.over(tamed->map);
    return document;
}

std::string decoded(std::string_view html) {
    std::string text;
    const GumboTree tree(html);
    visit_below(tree.root(), [&text](const GumboNode& node) {
        if (is_text(node))
            text += node.v.text.text;
        return true;
    });
    return text;
}

Document read_html(const Source& source) {
    Document document = read_html_text(source.bytes);
    mark_references(document, false);
    return document;
}

}  // namespace probatum
