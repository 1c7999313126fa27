// SPDX-License-Identifier: Apache-2.0
// What the tests of the text room share.
#pragma once

#include "text/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace probatum {

using Strings = std::vector<std::string>;

// One block that stands in the source as it is.
inline Document block_of(std::string_view text, BlockKind kind = BlockKind::paragraph) {
    Document document;
    document.text = text;
    const auto size = static_cast<std::uint32_t>(text.size());
    document.map.verbatim(0, size);
    document.blocks.push_back({kind, 0, {0, size}});
    return document;
}

inline std::string slice(const Text& text, TextSpan span, std::string_view source) {
    return std::string(text.source(span).of(source));
}

}  // namespace probatum
