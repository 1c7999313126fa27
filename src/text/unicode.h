// SPDX-License-Identifier: Apache-2.0
// The Unicode services that rooms outside text/ may use.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace probatum {

// Offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// Full case folding after NFC, apostrophes straight: what Token::word holds and lexicons
// are compared by. fold(fold(x)) == fold(x).
std::string fold(std::string_view text);

// Number of code points in valid UTF-8.
std::size_t code_points(std::string_view text);

// Is the first code point a letter of that case?
bool begins_lower(std::string_view text);
bool begins_upper(std::string_view text);

}  // namespace probatum
