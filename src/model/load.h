// SPDX-License-Identifier: Apache-2.0
// Reads the weights of one question: lexicons/<language>/models/*.toml.
#pragma once

#include "base/problem.h"
#include "model/linear.h"

#include <string_view>

namespace probatum::model {

// Nothing usable: a Draft whose question has no columns.
Draft parse_model(std::string_view toml, std::string_view name, Problems& problems);

}  // namespace probatum::model
