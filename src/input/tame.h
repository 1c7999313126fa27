// SPDX-License-Identifier: Apache-2.0
// HTML that no person wrote (tags nested by the thousand, tags with thousands of
// attributes, formatting that is never closed) makes an HTML5 parser slow by its very
// rules. Such tags are taken out before parsing; all text stays. So is a byte order mark.
#pragma once

#include "text/offsets.h"

#include <optional>
#include <string>
#include <string_view>

namespace probatum {

struct TamedHtml {
    std::string html;
    OffsetMap map;  // → the HTML as given
};

// Nothing when there is nothing to take out, which is the rule.
std::optional<TamedHtml> tame(std::string_view html);

}  // namespace probatum
