// SPDX-License-Identifier: Apache-2.0
// Markdown: CommonMark with tables. Pieces of HTML are read as HTML.
#include "input/builder.h"
#include "input/front_matter.h"
#include "input/html.h"
#include "input/read.h"
#include "input/references.h"
#include "input/superscript.h"
#include "input/tags.h"

#include <md4c.h>

#include <algorithm>
#include <unordered_map>

namespace probatum {
namespace {

// Text in four columns' indent is text: nobody advertises in code.
constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                             MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOINDENTEDCODEBLOCKS;

// "3", "1,2" or "^note": what brackets that became a link held, if it was a reference.
bool is_reference(std::string_view words) {
    if (words.starts_with('^'))
        return words.size() > 1 && words.find(' ') == std::string_view::npos;
    return !words.empty() && words.size() < 12 &&
           words.find_first_not_of("0123456789,-") == std::string_view::npos;
}

class MarkdownReader {
public:
    explicit MarkdownReader(std::string_view source) : source_(source), builder_(source) {}
    Document read();

private:
    void enter_block(MD_BLOCKTYPE type, const void* detail);
    void leave_block(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type, const void* detail);
    void leave_span(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view words);
    void words(std::string_view words);
    void line_end();
    void inline_html(std::string_view tag);
    bool superscript(std::size_t begin, std::size_t contents);
    void html_line(std::string_view line);
    void write_html_block();
    void open_block();
    std::string decoded_once(std::string_view entity);

    bool is_source(std::string_view text) const {
        return text.data() >= source_.data() &&
               text.data() + text.size() <= source_.data() + source_.size();
    }
    std::size_t offset(std::string_view text) const {
        return static_cast<std::size_t>(text.data() - source_.data());
    }

    std::string_view source_;
    Builder builder_;
    std::size_t at_ = 0;  // where the last text ended
    unsigned quotes_ = 0, lists_ = 0, images_ = 0, heading_ = 0;
    bool cell_ = false, code_ = false, html_ = false, link_ = false;
    bool after_break_ = false;         // nothing since a <br>
    std::size_t superscript_end_ = 0;  // already written up to here
    std::string html_text_;            // of an HTML block …
    OffsetMap html_map_;               // … and where it stands
    std::unordered_map<std::string, std::string> entities_;
};

void MarkdownReader::enter_block(MD_BLOCKTYPE type, const void* detail) {
    builder_.close();
    switch (type) {
        case MD_BLOCK_QUOTE:
            ++quotes_;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            ++lists_;
            break;
        case MD_BLOCK_H:
            heading_ = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
            break;
        case MD_BLOCK_CODE:
            code_ = true;
            break;
        case MD_BLOCK_HTML:
            html_ = true;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            cell_ = true;
            break;
        default:
            break;
    }
}

void MarkdownReader::leave_block(MD_BLOCKTYPE type) {
    builder_.close();
    switch (type) {
        case MD_BLOCK_QUOTE:
            --quotes_;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            --lists_;
            break;
        case MD_BLOCK_H:
            heading_ = 0;
            break;
        case MD_BLOCK_CODE:
            code_ = false;
            break;
        case MD_BLOCK_HTML:
            html_ = false;
            write_html_block();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            cell_ = false;
            break;
        default:
            break;
    }
}

void MarkdownReader::open_block() {
    if (builder_.is_open())
        return;
    after_break_ = false;
    if (heading_ > 0)
        builder_.open(BlockKind::heading, static_cast<std::uint8_t>(heading_));
    else if (code_)
        builder_.open(BlockKind::code);
    else if (cell_)
        builder_.open(BlockKind::table_cell);
    else if (quotes_ > 0)
        builder_.open(BlockKind::quote);
    else if (lists_ > 0)
        builder_.open(BlockKind::list_item, static_cast<std::uint8_t>(std::min(lists_, 255U)));
    else
        builder_.open(BlockKind::paragraph);
}

void MarkdownReader::enter_span(MD_SPANTYPE type, const void* detail) {
    if (type == MD_SPAN_IMG)
        ++images_;
    if (type != MD_SPAN_A || images_ > 0)
        return;
    const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
    std::string target;
    for (unsigned i = 0; href.text != nullptr && href.substr_offsets[i] < href.size; ++i) {
        const MD_OFFSET begin = href.substr_offsets[i];
        const std::string_view part(href.text + begin, href.substr_offsets[i + 1] - begin);
        target += href.substr_types[i] == MD_TEXT_ENTITY ? decoded_once(part) : std::string(part);
    }
    open_block();
    builder_.open_link(std::move(target));
    link_ = true;
}

void MarkdownReader::leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG)
        --images_;
    if (type != MD_SPAN_A || images_ > 0)
        return;
    builder_.close_link();
    link_ = false;
}

void MarkdownReader::text(MD_TEXTTYPE type, std::string_view content) {
    if (html_)
        return html_line(content);
    if (images_ > 0)
        return;
    if (is_source(content)) {
        if (offset(content) < superscript_end_)
            return;
    } else if (at_ < superscript_end_) {
        return;
    }
    switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            return line_end();
        case MD_TEXT_HTML:
            return inline_html(content);
        case MD_TEXT_NULLCHAR:
            content = "\uFFFD";
            break;
        case MD_TEXT_ENTITY:
            open_block();
            builder_.replaced(offset(content), offset(content) + content.size(),
                              decoded_once(content));
            at_ = offset(content) + content.size();
            after_break_ = false;
            return;
        default:
            break;
    }
    words(content);
}

void MarkdownReader::words(std::string_view words) {
    if (!builder_.is_open() && is_blank(words))
        return;
    open_block();
    after_break_ = after_break_ && is_blank(words);
    if (words == "\n")
        return line_end();
    if (!is_source(words))
        return builder_.replaced(at_, at_, words);
    const std::size_t begin = offset(words), end = begin + words.size();
    const bool bracketed = link_ && begin > 0 && source_[begin - 1] == '[' &&
                           source_.substr(end, 1) == "]" &&
                           (begin < 2 || (source_[begin - 2] != '[' && source_[begin - 2] != '\\'));
    if (bracketed && is_reference(words))
        builder_.verbatim(begin - 1, end + 1);  // or the number would grow into the word before it
    else
        builder_.verbatim(begin, end);
    at_ = end;
}

void MarkdownReader::line_end() {
    if (!builder_.is_open())
        return;
    if (at_ < source_.size() && source_[at_] == '\n') {
        builder_.verbatim(at_, at_ + 1);
        ++at_;
    } else {
        builder_.replaced(at_, at_, "\n");
    }
}

// Tags go, what is between them stays.
void MarkdownReader::inline_html(std::string_view content) {
    if (!is_source(content))
        return;
    const std::size_t begin = offset(content);
    Tag tag;
    if (!TagScanner(content).next(tag) || tag.closing)
        return;
    if (tag.name == "sup" && superscript(begin, begin + content.size()))
        return;
    if (tag.name != "br" || !builder_.is_open())
        return;
    builder_.replaced(begin, begin + content.size(), "\n");
    at_ = begin + content.size();
    if (after_break_)
        builder_.close();  // a paragraph, for those who write Markdown like HTML
    after_break_ = !after_break_;
}

// Looks ahead: <sup>[3]</sup> and <sup><a href="#3">3</a></sup> are written as one piece.
bool MarkdownReader::superscript(std::size_t begin, std::size_t contents) {
    constexpr std::size_t longest = 400;
    const std::string_view ahead = source_.substr(contents, longest);
    TagScanner scanner(ahead);
    std::string words;
    std::size_t from = 0;
    for (Tag tag; scanner.next(tag); from = tag.end) {
        words += ahead.substr(from, tag.begin - from);
        if (!tag.closing || tag.name != "sup")
            continue;
        const std::string written = raised(words);
        if (written.empty())
            return false;
        open_block();
        after_break_ = false;
        superscript_end_ = contents + tag.end;
        builder_.replaced(begin, superscript_end_, written);
        at_ = superscript_end_;
        return true;
    }
    return false;
}

void MarkdownReader::html_line(std::string_view line) {
    html_text_ += line;
    const auto length = static_cast<std::uint32_t>(line.size());
    if (is_source(line)) {
        html_map_.verbatim(static_cast<std::uint32_t>(offset(line)), length);
        at_ = offset(line) + line.size();
    } else {
        html_map_.replaced(static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_),
                           length);
    }
}

void MarkdownReader::write_html_block() {
    Document part = read_html_text(html_text_);
    part.map = part.map.over(html_map_);
    for (Block& block : part.blocks)
        if (block.kind == BlockKind::paragraph && quotes_ > 0)
            block.kind = BlockKind::quote;
    builder_.append(part);
    html_text_.clear();
    html_map_ = {};
}

std::string MarkdownReader::decoded_once(std::string_view entity) {
    const auto [known, fresh] = entities_.try_emplace(std::string(entity));
    if (fresh)
        known->second = decoded(entity);
    return known->second;
}

Document MarkdownReader::read() {
    MD_PARSER parser = {};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* reader) {
        static_cast<MarkdownReader*>(reader)->enter_block(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* reader) {
        static_cast<MarkdownReader*>(reader)->leave_block(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* reader) {
        static_cast<MarkdownReader*>(reader)->enter_span(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* reader) {
        static_cast<MarkdownReader*>(reader)->leave_span(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* reader) {
        static_cast<MarkdownReader*>(reader)->text(type, {text, size});
        return 0;
    };
    at_ = content_begin(source_);
    const std::string_view content = source_.substr(at_);
    md_parse(content.data(), static_cast<MD_SIZE>(content.size()), &parser, this);
    return builder_.finish();
}

}  // namespace

Document read_markdown(const Source& source) {
    Document document = MarkdownReader(source.bytes).read();
    mark_references(document, false);
    return document;
}

}  // namespace probatum
