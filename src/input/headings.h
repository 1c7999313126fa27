// SPDX-License-Identifier: Apache-2.0
// What the wording of a line tells where there is no markup: is it a heading, does it begin
// a list of references, is it an entry of one?
#pragma once

#include <string_view>

namespace probatum {

enum class Looks { prose, short_line, question, title };

// `short_line`: could be a heading if what follows speaks for it; `title`: printed like one.
Looks looks_of(std::string_view line);

bool names_references(std::string_view heading);  // "References", "4. Sources:"
bool is_reference_entry(std::string_view line);

}  // namespace probatum
