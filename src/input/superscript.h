// SPDX-License-Identifier: Apache-2.0
// Raised text: in plain text it must not grow into the word before it.
#pragma once

#include <string>
#include <string_view>

namespace probatum {

// How the contents of a <sup> are written: references "[1], 3–5" as "^{1,3-5}", "TM" as "™";
// empty when they may stay as they are ("1st").
std::string raised(std::string_view contents);

}  // namespace probatum
