// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known name nearest to one that nobody knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// The known name within two edits of `name`; empty when there is none. The first of equals.
std::string_view nearest(std::string_view name, const std::vector<std::string>& known);

// "; did you mean 'severity'?", or nothing.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

}  // namespace probatum
