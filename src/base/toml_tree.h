// SPDX-License-Identifier: Apache-2.0
// The plain tree behind base/toml.h; only its two source files include this.
#pragma once

#include "base/toml.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class TomlKind : std::uint8_t { string, integer, number, boolean, list, table, date };

struct TomlNode {
    TomlKind kind = TomlKind::table;
    std::size_t line = 0, column = 0;  // of the value; 0 for the top table
    std::size_t key_line = 0, key_column = 0;
    std::string key;  // when it stands in a table
    std::string text;
    std::int64_t integer = 0;
    double number = 0;
    bool boolean = false;
    std::vector<TomlNode> children;  // of a table or list
    // What the reader knows of a table: the keys it asked for, or that keys are data.
    mutable std::vector<std::string> asked;
    mutable bool any_key = false;

    bool knows(std::string_view name) const {
        return any_key || std::find(asked.begin(), asked.end(), name) != asked.end();
    }
};

inline std::string quoted(std::string_view name) {
    return "'" + std::string(name) + "'";
}

}  // namespace probatum
