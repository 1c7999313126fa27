// SPDX-License-Identifier: Apache-2.0
#include "text/normal.h"

#include "text/icu.h"
#include "text/typography.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>

namespace probatum {
namespace {

const icu::Normalizer2& nfc() {
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(code);
    check(code);
    return *normalizer;
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

// Printable ASCII that no rule looks at: copied in bulk.
bool is_inert(char c) {
    return c > ' ' && c < 0x7F && c != '*';
}

// Where links begin and end: filled in while the writer passes their places.
struct Mark {
    std::uint32_t at;      // in the document
    std::uint32_t normal;  // in the normal text, once passed
    std::size_t link;
};

// Writes normal text, character by character, and remembers where each came from.
class Writer {
public:
    explicit Writer(const Document& document) : document_(document) {
        for (std::size_t i = 0; i < document.links.size(); ++i) {
            begins_.push_back({document.links[i].text.begin, 0, i});
            ends_.push_back({document.links[i].text.end, 0, i});
        }
        const auto by_place = [](const Mark& a, const Mark& b) { return a.at < b.at; };
        std::stable_sort(begins_.begin(), begins_.end(), by_place);
        std::stable_sort(ends_.begin(), ends_.end(), by_place);
    }

    void write(const Block& block);
    Normal finish();

private:
    void write_as_is(DocumentSpan span);
    void write_composed(DocumentSpan span);
    void character(char32_t c, std::string_view bytes, char32_t next);
    void bulk(std::string_view bytes);
    void put(std::string_view plain, bool verbatim);
    void flush_blank();
    void dash(char32_t next);
    void bullet();
    void begin_block(BlockKind kind, std::uint8_t level);
    void end_block();
    bool at_item_position(char32_t next) const;
    bool joins_over_line_end() const;
    bool in_empty_block() const { return out_.text.size() == block_begin_; }
    char32_t last() const {
        return in_empty_block() ? 0 : code_point_before(out_.text, out_.text.size());
    }
    void pass(std::vector<Mark>& marks, std::size_t& passed) {
        while (passed < marks.size() && marks[passed].at <= from_.begin)
            marks[passed++].normal = static_cast<std::uint32_t>(out_.text.size());
    }

    const Document& document_;
    Normal out_;
    OffsetMap map_;            // normal → document
    DocumentSpan from_;        // the place in the document of the character at hand
    bool blank_ = false;       // white space seen and not yet written …
    bool line_end_ = false;    // … with a line feed in it
    bool after_soft_ = false;  // a soft hyphen stood last
    DocumentSpan blank_from_;
    std::uint32_t block_begin_ = 0;
    std::vector<Mark> begins_, ends_;
    std::size_t begins_passed_ = 0, ends_passed_ = 0;
};

void Writer::write(const Block& block) {
    begin_block(block.kind, block.level);
    const std::string_view text = block.text.of(document_.text);
    UErrorCode code = U_ZERO_ERROR;
    if (nfc().isNormalizedUTF8(piece(text), code))
        write_as_is(block.text);
    else
        write_composed(block.text);
    check(code);
    from_.begin = block.text.end;
    end_block();
}

void Writer::write_as_is(DocumentSpan span) {
    const std::string_view text(document_.text.data(), span.end);
    for (std::size_t at = span.begin; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_inert(text[end]))
            ++end;
        if (end == at) {
            const char32_t c = next_code_point(text, end);
            from_ = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
            character(c, text.substr(at, end - at), code_point_at(document_.text, end));
        } else {
            from_ = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
            bulk(text.substr(at, end - at));
        }
        at = end;
    }
}

// Composes a block; what the composition left alone is still copied verbatim.
void Writer::write_composed(DocumentSpan span) {
    const std::string_view text = span.of(document_.text);
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    icu::Edits edits;
    UErrorCode code = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, piece(text), sink, &edits, code);
    auto edit = edits.getFineIterator();
    while (edit.next(code)) {
        const auto source = span.begin + static_cast<std::uint32_t>(edit.sourceIndex());
        if (!edit.hasChange()) {
            write_as_is({source, source + static_cast<std::uint32_t>(edit.oldLength())});
            continue;
        }
        from_ = {source, source + static_cast<std::uint32_t>(edit.oldLength())};
        const auto begin = static_cast<std::size_t>(edit.destinationIndex());
        const auto end = begin + static_cast<std::size_t>(edit.newLength());
        for (std::size_t at = begin; at < end;) {
            const char32_t c = next_code_point(composed, at);
            character(c, {}, code_point_at(composed, at));
        }
    }
    check(code);
}

// `bytes` are those of `c` in the document, or empty when composition made it.
void Writer::character(char32_t c, std::string_view bytes, char32_t next) {
    const Glyph glyph = glyph_of(c);
    if (glyph == Glyph::space) {
        blank_from_ = blank_ ? blank_from_.hull(from_) : from_;
        blank_ = true;
        line_end_ = line_end_ || c == '\n' || c == '\r';
        return;
    }
    if (glyph == Glyph::nothing) {
        after_soft_ = c == soft_hyphen;
        return;
    }
    if (glyph == Glyph::bullet ||
        ((glyph == Glyph::dot || glyph == Glyph::star) && at_item_position(next)))
        return bullet();
    if (glyph == Glyph::en_dash)
        return dash(next);
    if (glyph == Glyph::dot && is_digit(last()) && !blank_ && is_digit(next))
        return put(".", false);
    if (const std::string_view plain = plain_form(c); !plain.empty())
        return put(plain, false);
    if (!bytes.empty())
        return put(bytes, true);
    char buffer[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    put({buffer, length}, false);
}

// Inert ASCII, cut where a link begins or ends.
void Writer::bulk(std::string_view bytes) {
    const std::uint32_t end = from_.end;
    while (from_.begin < end) {
        std::uint32_t cut = end;
        for (const std::vector<Mark>* marks : {&begins_, &ends_}) {
            const std::size_t passed = marks == &begins_ ? begins_passed_ : ends_passed_;
            std::size_t next = passed;
            while (next < marks->size() && (*marks)[next].at <= from_.begin)
                ++next;
            if (next < marks->size())
                cut = std::min(cut, (*marks)[next].at);
        }
        from_.end = cut;
        put(bytes.substr(0, from_.size()), true);
        bytes.remove_prefix(from_.size());
        from_ = {cut, end};
    }
}

void Writer::put(std::string_view plain, bool verbatim) {
    pass(ends_, ends_passed_);
    flush_blank();
    pass(begins_, begins_passed_);
    out_.text.append(plain);
    if (verbatim)
        map_.verbatim(from_.begin, static_cast<std::uint32_t>(plain.size()));
    else
        map_.replaced(from_.begin, from_.end, static_cast<std::uint32_t>(plain.size()));
    after_soft_ = false;
}

// White space becomes one blank; at a line end after a hyphen, a slash or a dash that
// stands without a blank before it, nothing: "long-⏎term" was one compound.
void Writer::flush_blank() {
    if (blank_ && !in_empty_block() && !(line_end_ && joins_over_line_end())) {
        const bool verbatim = blank_from_.size() == 1 && document_.text[blank_from_.begin] == ' ';
        out_.text += ' ';
        if (verbatim)
            map_.verbatim(blank_from_.begin, 1);
        else
            map_.replaced(blank_from_.begin, blank_from_.end, 1);
    }
    blank_ = line_end_ = false;
}

bool Writer::joins_over_line_end() const {
    if (after_soft_)
        return true;
    const char32_t c = last();
    if (c != '-' && c != '/' && c != em_dash)
        return false;
    const std::size_t before = out_.text.size() - (c == em_dash ? 3 : 1);
    const char32_t earlier = before > block_begin_ ? code_point_before(out_.text, before) : 0;
    return is_letter(earlier) || is_digit(earlier);
}

// "24–48" and "bone–cartilage" are compounds, "(–5" is a minus, the rest separates clauses.
void Writer::dash(char32_t next) {
    const char32_t before = blank_ ? ' ' : last();
    const bool compound =
        (is_letter(before) || is_digit(before)) && (is_letter(next) || is_digit(next));
    const bool minus = is_digit(next) && (before == ' ' || before == '(' || before == '[');
    put(compound || minus ? "-" : "\u2014", false);
}

// '*' and '·' begin an item only after the end of something, with a blank behind them.
bool Writer::at_item_position(char32_t next) const {
    if (in_empty_block())
        return is_white(next);
    const char32_t c = last();
    const bool after_end = c == ':' || c == ';' || (blank_ && (c == '.' || c == '!' || c == '?'));
    return after_end && is_white(next);
}

void Writer::bullet() {
    const TextBlock open = out_.blocks.back();
    const bool becomes_item =
        open.kind == BlockKind::paragraph || open.kind == BlockKind::list_item;
    end_block();
    const auto level = static_cast<std::uint8_t>(becomes_item && open.level == 0 ? 1 : open.level);
    begin_block(becomes_item ? BlockKind::list_item : open.kind, level);
}

void Writer::begin_block(BlockKind kind, std::uint8_t level) {
    blank_ = line_end_ = after_soft_ = false;
    block_begin_ = static_cast<std::uint32_t>(out_.text.size());
    out_.blocks.push_back({kind, level, {block_begin_, block_begin_}, 0, 0});
}

void Writer::end_block() {
    pass(ends_, ends_passed_);
    pass(begins_, begins_passed_);
    if (in_empty_block()) {
        out_.blocks.pop_back();
        return;
    }
    const auto end = static_cast<std::uint32_t>(out_.text.size());
    out_.blocks.back().span.end = end;
    out_.text += '\n';
    const std::uint32_t at = map_.source_end(end);
    map_.replaced(at, at, 1);
}

Normal Writer::finish() {
    out_.links.resize(document_.links.size());
    for (const Mark& mark : begins_)
        out_.links[mark.link] = {{mark.normal, 0}, document_.links[mark.link].target};
    for (const Mark& mark : ends_)
        out_.links[mark.link].text.end = std::max(mark.normal, out_.links[mark.link].text.begin);
    out_.map = map_.over(document_.map);
    return std::move(out_);
}

}  // namespace

Normal normalise(const Document& document) {
    Writer writer(document);
    for (const Block& block : document.blocks)
        writer.write(block);
    return writer.finish();
}

}  // namespace probatum
