// SPDX-License-Identifier: Apache-2.0
#include "input/builder.h"

namespace probatum {

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("\u00A0"))
            ++at;
        else if (std::string_view(" \t\r\n\f\v").find(text[at]) == std::string_view::npos)
            return false;
    }
    return true;
}

void Builder::close() {
    if (!open_)
        return;
    open_ = false;
    // What is blank stays in the text, between the blocks, so that the map needs no undoing.
    if (!is_blank(block_text()))
        document_.blocks.push_back({kind_, level_, {begin_, size()}});
    const std::uint32_t at = document_.map.source_end(size());
    if (size() > begin_) {
        document_.text += '\n';
        document_.map.replaced(at, at, 1);
    }
}

void Builder::append(const Document& part) {
    close();
    const std::uint32_t by = size();
    const auto shifted = [by](DocumentSpan span) {
        return DocumentSpan{span.begin + by, span.end + by};
    };
    document_.text += part.text;
    document_.map.append(part.map);
    for (const Block& block : part.blocks)
        document_.blocks.push_back({block.kind, block.level, shifted(block.text)});
    for (const Link& link : part.links)
        document_.links.push_back({shifted(link.text), link.target});
}

}  // namespace probatum
