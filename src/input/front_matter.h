// SPDX-License-Identifier: Apache-2.0
// What Markdown files say about themselves before their text.
#pragma once

#include <cstddef>
#include <string_view>

namespace probatum {

// Where the article begins: after a byte order mark and front matter in YAML or TOML.
std::size_t content_begin(std::string_view bytes);

}  // namespace probatum
