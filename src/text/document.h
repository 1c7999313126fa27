// SPDX-License-Identifier: Apache-2.0
// What every input format becomes: plain text in blocks, and for each byte of it
// the place in the source file. Readers (input/) make it; segment() takes it on.
#pragma once

#include "base/span.h"
#include "text/offsets.h"

#include <cstdint>
#include <string>
#include <vector>

namespace probatum {

enum class Media : std::uint8_t { plain, markdown, html };

struct Source {
    std::string path;  // as the user named it; "-" for standard input
    Media media = Media::plain;
    std::string bytes;  // valid UTF-8, as given (a byte order mark stays in place)
};

// What a block is by its markup or typography. Sections that only their wording
// gives away (reader comments, disclaimers, reference lists in plain text) are
// recognised later, by cues: see claim/sections.h.
enum class BlockKind : std::uint8_t {
    heading,
    paragraph,
    list_item,
    quote,
    table_cell,
    caption,
    code,
    navigation,
    comment,
    references
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;  // heading 1–6, list depth 1…; else 0
    DocumentSpan text;
};

struct Link {
    DocumentSpan text;   // the visible words
    std::string target;  // the address as written, entities decoded
};

struct Document {
    std::string text;  // blocks separated by one line feed; UTF-8
    OffsetMap map;     // text → source bytes
    std::vector<Block> blocks;
    std::vector<Link> links;
};

}  // namespace probatum
