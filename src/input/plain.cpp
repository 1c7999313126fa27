// SPDX-License-Identifier: Apache-2.0
// Plain text: lines become paragraphs, and what paragraphs look like makes them headings,
// items, cells or references.
#include "input/builder.h"
#include "input/headings.h"
#include "input/lines.h"
#include "input/read.h"
#include "input/references.h"
#include "text/unicode.h"

#include <algorithm>

namespace probatum {
namespace {

// Neighbouring lines of one kind that belong together.
struct Paragraph {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    std::size_t first = 0, last = 0;  // lines, both included
    bool marked = false;              // heading by '#' or underline: no more questions
    bool apart = false;               // blank lines, rules or file ends on both sides
    std::string_view text;
};

bool is_comment_line(std::string_view line) {
    return line.starts_with("<!--") && line.ends_with("-->");
}

bool is_text(const Line& line) {
    return line.kind != LineKind::blank && line.kind != LineKind::rule;
}

// "=====" or "-----" right under a short line.
std::uint8_t underline_level(std::string_view text, const std::vector<Line>& lines,
                             std::size_t under) {
    if (under >= lines.size() || lines[under].kind != LineKind::rule)
        return 0;
    const std::string_view rule = lines[under].of(text);
    if (rule.find_first_not_of('=') == std::string_view::npos)
        return 1;
    return rule.find_first_not_of('-') == std::string_view::npos ? 2 : 0;
}

class PlainReader {
public:
    explicit PlainReader(std::string_view text) : text_(text), lines_(split_lines(text)) {}
    Document read();

private:
    void find_paragraphs();
    std::uint32_t width_at(std::size_t line) const;
    void find_headings();
    bool is_heading(std::size_t number) const;
    std::size_t titles_around(std::size_t number) const;
    void write(Builder& builder, const Paragraph& paragraph) const;
    void write_cells(Builder& builder, const Line& line) const;

    std::string_view text_;
    std::vector<Line> lines_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Looks> looks_;  // of each paragraph
    std::uint32_t width_ = 0;
    mutable std::size_t chunk_end_ = 0;  // lines up to here share chunk_width_
    mutable std::uint32_t chunk_width_ = 0;
};

// The wrap width of the file, else of the lines between two blank ones.
std::uint32_t PlainReader::width_at(std::size_t line) const {
    if (width_ > 0)
        return width_;
    if (line >= chunk_end_) {
        chunk_end_ = line;
        while (chunk_end_ < lines_.size() && is_text(lines_[chunk_end_]))
            ++chunk_end_;
        chunk_width_ = wrap_width(text_, lines_.data() + line, lines_.data() + chunk_end_);
    }
    return chunk_width_;
}

void PlainReader::find_paragraphs() {
    width_ = wrap_width(text_, lines_.data(), lines_.data() + lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        if (!is_text(line) || is_comment_line(line.of(text_)))
            continue;
        Paragraph paragraph{.level = line.level, .first = i, .last = i, .text = {}};
        if (line.kind == LineKind::item)
            paragraph.kind = BlockKind::list_item;
        else if (line.kind == LineKind::cells)
            paragraph.kind = BlockKind::table_cell;
        else if (line.kind == LineKind::heading)
            paragraph.kind = BlockKind::heading;
        paragraph.marked = line.kind == LineKind::heading;
        while (i + 1 < lines_.size() &&
               goes_on(text_, lines_[i], lines_[i + 1], width_at(paragraph.first)))
            ++i;
        paragraph.last = i;
        paragraph.text = text_.substr(line.begin, lines_[i].end - line.begin);
        const bool before = paragraph.first == 0 || !is_text(lines_[paragraph.first - 1]);
        const bool after = i + 1 == lines_.size() || !is_text(lines_[i + 1]);
        paragraph.apart = before && after;
        paragraphs_.push_back(paragraph);
    }
}

void PlainReader::find_headings() {
    for (const Paragraph& paragraph : paragraphs_)
        looks_.push_back(paragraph.kind == BlockKind::paragraph ? looks_of(paragraph.text)
                                                                : Looks::prose);
    std::vector<std::uint8_t> found(paragraphs_.size());
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
        const Paragraph& paragraph = paragraphs_[i];
        const std::uint8_t underline = underline_level(text_, lines_, paragraph.last + 1);
        if (paragraph.marked)
            found[i] = paragraph.level;
        else if (underline > 0 && looks_[i] != Looks::prose)
            found[i] = underline;
        else if (looks_[i] != Looks::prose && is_heading(i))
            found[i] = i == 0 ? 1 : 2;
    }
    for (std::size_t i = 0; i < paragraphs_.size(); ++i)
        if (found[i] > 0) {
            paragraphs_[i].kind = BlockKind::heading;
            paragraphs_[i].level = found[i];
        }
}

// A heading heads something: a longer paragraph, a list, a table, or another heading.
bool PlainReader::is_heading(std::size_t number) const {
    const Paragraph& paragraph = paragraphs_[number];
    if (names_references(paragraph.text))
        return true;
    if (number + 1 == paragraphs_.size())
        return false;
    const Paragraph& next = paragraphs_[number + 1];
    const bool heads_text =
        looks_[number + 1] == Looks::prose &&
        (next.text.size() > paragraph.text.size() * 4 / 3 || next.kind != BlockKind::paragraph);
    switch (looks_[number]) {
        case Looks::prose:
            return false;
        case Looks::short_line:
            return heads_text && paragraph.apart;
        case Looks::question:
            return heads_text;
        case Looks::title:
            break;
    }
    return titles_around(number) < 4 || heads_text;
}

// The length of the run of title-like lines that this one stands in; bare lists look so.
std::size_t PlainReader::titles_around(std::size_t number) const {
    constexpr std::size_t enough = 4;
    const auto title = [&](std::size_t i) { return looks_[i] == Looks::title; };
    std::size_t first = number, last = number;
    while (first > 0 && number - first < enough && title(first - 1))
        --first;
    while (last + 1 < paragraphs_.size() && last - number < enough && title(last + 1))
        ++last;
    return last - first + 1;
}

void PlainReader::write(Builder& builder, const Paragraph& paragraph) const {
    if (paragraph.kind == BlockKind::table_cell)
        return write_cells(builder, lines_[paragraph.first]);
    builder.open(paragraph.kind, paragraph.level);
    builder.verbatim(lines_[paragraph.first].begin, lines_[paragraph.last].end);
}

void PlainReader::write_cells(Builder& builder, const Line& line) const {
    const std::string_view row = line.of(text_);
    const char separator = row.find('\t') != std::string_view::npos ? '\t' : '|';
    for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find(separator, begin), row.size());
        builder.open(BlockKind::table_cell);
        builder.verbatim(line.begin + begin, line.begin + end);
        begin = end + 1;
    }
}

Document PlainReader::read() {
    find_paragraphs();
    find_headings();
    Builder builder(text_);
    for (const Paragraph& paragraph : paragraphs_)
        write(builder, paragraph);
    Document document = builder.finish();
    mark_references(document, true);
    return document;
}

}  // namespace

Document read_plain(const Source& source) {
    return PlainReader(source.bytes).read();
}

}  // namespace probatum
