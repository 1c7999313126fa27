// SPDX-License-Identifier: Apache-2.0
// Reads TOML that people write: typed values by key, and a Problem with line and
// caret for every value that is missing, of the wrong type, out of range or unknown.
// A read without a default asks for a required key; after a Problem it returns an
// empty value, so that the reader goes on and finds the next mistake.
//
//     TomlFile file(content, "S2-modal.toml", problems);
//     TomlTable top = file.top();
//     grade  = top.integer("grade", in_range(0, 6));
//     credit = top.boolean("credit", true);
//     cues   = top.strings("cues", at_least(1));
//     file.finish();  // every key that nobody asked for is a Problem
#pragma once

#include "base/problem.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace probatum {

struct TomlNode;  // a parsed value; base/toml.cpp
enum class TomlKind : std::uint8_t;
class TomlFile;

// A string and where it stands, for readers that look inside it.
struct PlacedString {
    std::string text;
    std::size_t line = 0, column = 0;  // of its opening quote; column in code points
};

struct Range {
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};
constexpr Range in_range(std::int64_t least, std::int64_t most) {
    return {least, most};
}

// How many elements a list must have.
struct Count {
    std::size_t least = 0;
};
constexpr Count at_least(std::size_t least) {
    return {least};
}

// A view of one table; cheap to copy, lives as long as its TomlFile.
class TomlTable {
public:
    bool has(std::string_view key) const;

    // Required. A string that is empty or blank counts as missing.
    std::string string(std::string_view key) const;
    std::int64_t integer(std::string_view key, Range range = {}) const;
    double number(std::string_view key) const;  // an integer will do
    bool boolean(std::string_view key) const;

    // Optional, with the value to take when the key is absent.
    std::string string(std::string_view key, std::string_view otherwise) const;
    std::int64_t integer(std::string_view key, Range range, std::int64_t otherwise) const;
    double number(std::string_view key, double otherwise) const;
    bool boolean(std::string_view key, bool otherwise) const;

    // The position of the value among `names`; an unknown name is a Problem that lists them.
    std::size_t choice(std::string_view key, std::initializer_list<std::string_view> names) const;
    std::size_t choice(std::string_view key, std::initializer_list<std::string_view> names,
                       std::size_t otherwise) const;

    // Lists. Absent is a Problem only when at least one element is asked for.
    std::vector<std::string> strings(std::string_view key, Count count = {}) const;
    std::vector<PlacedString> placed_strings(std::string_view key, Count count = {}) const;
    std::vector<std::int64_t> integers(std::string_view key, Range range = {}) const;

    TomlTable table(std::string_view key) const;  // absent: an empty table
    std::vector<TomlTable> tables(std::string_view key, Count count = {}) const;  // [[key]]

    // For tables whose keys are data: every key, in order of the file.
    std::vector<std::string> keys() const;
    std::vector<std::pair<std::string, double>> numbers() const;  // every key's value must be one
    bool is_table(std::string_view key) const;

    // Mistakes that only the caller can see: at this table's head, at the value of a key
    // (at the head when it is absent), and inside a string (1-based, in code points).
    void problem(std::string message) const;
    void problem_at(std::string_view key, std::string message) const;
    void problem_in(const PlacedString& string, std::size_t column, std::string message) const;
    std::size_t line() const;
    std::size_t line_of(std::string_view key) const;

private:
    friend class TomlFile;
    TomlTable(const TomlFile* file, const TomlNode* node) : file_(file), node_(node) {}
    const TomlNode* find(std::string_view key) const;
    const TomlNode* find(std::string_view key, TomlKind kind, bool required) const;
    const TomlNode* list(std::string_view key, TomlKind element, Count count) const;
    void problem(const TomlNode& node, std::string message) const;

    const TomlFile* file_;
    const TomlNode* node_;
};

class TomlFile {
public:
    // Text that is not TOML is one Problem and gives an empty top table, on which
    // nothing else is reported. `name` is what Problems call the file.
    TomlFile(std::string_view content, std::string_view name, Problems& problems);
    ~TomlFile();
    TomlFile(const TomlFile&) = delete;
    TomlFile& operator=(const TomlFile&) = delete;

    bool valid() const;  // it was TOML
    TomlTable top() const;
    void finish() const;

private:
    friend class TomlTable;
    void add(std::size_t line, std::size_t column, std::string message) const;

    std::string content_, name_;
    Problems& problems_;
    std::unique_ptr<TomlNode> top_;
    bool valid_ = false;
};

// `text` as a TOML string with its quotes, for programs that write TOML.
std::string toml_quoted(std::string_view text);

}  // namespace probatum
