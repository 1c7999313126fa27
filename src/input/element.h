// SPDX-License-Identifier: Apache-2.0
// What an HTML element means for a reader of its text, by name and attributes.
#pragma once

#include <string_view>

namespace probatum {

struct Element {
    std::string_view name;  // in lower case; empty when HTML5 does not know it
    std::string_view id, classes, role, style, aria_hidden;
    bool has_hidden = false;
};

bool is_block(std::string_view name);     // breaks the flow of text before and after itself
bool is_ignored(const Element& element);  // scripts, drawings, forms, hidden elements

enum class MarkupSection { none, navigation, menu, comment, references };
// `menu`: navigation if it turns out to hold little but links.
MarkupSection section_of(const Element& element);

}  // namespace probatum
