// SPDX-License-Identifier: Apache-2.0
// HTML inside other formats.
#pragma once

#include "text/document.h"

#include <string>
#include <string_view>

namespace probatum {

// A page or a piece of one. The map leads to `html`.
Document read_html_text(std::string_view html);

// "caf&eacute;" → "café"; without elements.
std::string decoded(std::string_view html);

}  // namespace probatum
