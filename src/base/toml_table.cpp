// SPDX-License-Identifier: Apache-2.0
// Typed reads, each with its Problem.
#include "base/toml_tree.h"

#include <cmath>

namespace probatum {

namespace {

std::string_view name_of(TomlKind kind) {
    switch (kind) {
        case TomlKind::string:
            return "a string";
        case TomlKind::integer:
            return "a whole number";
        case TomlKind::number:
            return "a number";
        case TomlKind::boolean:
            return "true or false";
        case TomlKind::list:
            return "a list";
        case TomlKind::table:
            return "a table";
        case TomlKind::date:
            return "a date";
    }
    return "";
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string range_message(std::string_view key, Range range) {
    if (range.most == Range{}.most) {
        return quoted(key) + " must be at least " + std::to_string(range.least);
    }
    return quoted(key) + " must be between " + std::to_string(range.least) + " and " +
           std::to_string(range.most);
}

bool within(Range range, std::int64_t value) {
    return range.least <= value && value <= range.most;
}

const TomlNode absent_table;

}  // namespace

const TomlNode* TomlTable::find(std::string_view key) const {
    if (node_ != &absent_table && !node_->knows(key)) {
        node_->asked.emplace_back(key);
    }
    const auto found = std::find_if(node_->children.begin(), node_->children.end(),
                                    [&](const TomlNode& child) { return child.key == key; });
    return found == node_->children.end() ? nullptr : &*found;
}

// The value under `key` when it is there and of that kind; else nothing, and a Problem
// when the kind is wrong or the key is required.
const TomlNode* TomlTable::find(std::string_view key, TomlKind kind, bool required) const {
    const TomlNode* node = find(key);
    if (node == nullptr) {
        if (required) {
            problem(quoted(key) + " is missing");
        }
        return nullptr;
    }
    const bool fits =
        node->kind == kind || (kind == TomlKind::number && node->kind == TomlKind::integer);
    if (!fits) {
        problem(*node, quoted(key) + " must be " + std::string(name_of(kind)));
        return nullptr;
    }
    if (required && kind == TomlKind::string && blank(node->text)) {
        problem(*node, quoted(key) + " is empty");
    }
    return node;
}

const TomlNode* TomlTable::list(std::string_view key, TomlKind element, Count count) const {
    if (element == TomlKind::table && count.least > 0 && !has(key)) {
        problem("[[" + std::string(key) + "]] is missing");
        return nullptr;
    }
    const TomlNode* node = find(key, TomlKind::list, count.least > 0);
    if (node == nullptr) {
        return nullptr;
    }
    for (const TomlNode& child : node->children) {
        if (child.kind != element) {
            problem(child, quoted(key) + " must hold " + std::string(name_of(element)).substr(2) +
                               "s only");
        } else if (element == TomlKind::string && blank(child.text)) {
            problem(child, "empty string in " + quoted(key));
        }
    }
    if (node->children.size() < count.least) {
        problem(*node, quoted(key) + " needs at least " + std::to_string(count.least) +
                           (count.least == 1 ? " entry" : " entries") + ", has " +
                           std::to_string(node->children.size()));
    }
    return node;
}

bool TomlTable::has(std::string_view key) const {
    return find(key) != nullptr;
}

bool TomlTable::is_table(std::string_view key) const {
    const TomlNode* node = find(key);
    return node != nullptr && node->kind == TomlKind::table;
}

std::string TomlTable::string(std::string_view key) const {
    const TomlNode* node = find(key, TomlKind::string, true);
    return node == nullptr ? "" : node->text;
}

std::string TomlTable::string(std::string_view key, std::string_view otherwise) const {
    const TomlNode* node = find(key, TomlKind::string, false);
    return node == nullptr ? std::string(otherwise) : node->text;
}

std::int64_t TomlTable::integer(std::string_view key, Range range) const {
    const TomlNode* node = find(key, TomlKind::integer, true);
    return node == nullptr ? 0 : integer(key, range, 0);
}

std::int64_t TomlTable::integer(std::string_view key, Range range, std::int64_t otherwise) const {
    const TomlNode* node = find(key, TomlKind::integer, false);
    if (node == nullptr) {
        return otherwise;
    }
    if (!within(range, node->integer)) {
        problem(*node, range_message(key, range));
        return otherwise;
    }
    return node->integer;
}

double TomlTable::number(std::string_view key) const {
    const TomlNode* node = find(key, TomlKind::number, true);
    return node == nullptr ? 0 : number(key, 0);
}

double TomlTable::number(std::string_view key, double otherwise) const {
    const TomlNode* node = find(key, TomlKind::number, false);
    if (node == nullptr) {
        return otherwise;
    }
    if (!std::isfinite(node->number)) {
        problem(*node, quoted(key) + " must be a finite number");
        return otherwise;
    }
    return node->number;
}

bool TomlTable::boolean(std::string_view key) const {
    const TomlNode* node = find(key, TomlKind::boolean, true);
    return node != nullptr && node->boolean;
}

bool TomlTable::boolean(std::string_view key, bool otherwise) const {
    const TomlNode* node = find(key, TomlKind::boolean, false);
    return node == nullptr ? otherwise : node->boolean;
}

std::size_t TomlTable::choice(std::string_view key,
                              std::initializer_list<std::string_view> names) const {
    const TomlNode* node = find(key, TomlKind::string, true);
    return node == nullptr ? 0 : choice(key, names, 0);
}

std::size_t TomlTable::choice(std::string_view key, std::initializer_list<std::string_view> names,
                              std::size_t otherwise) const {
    const TomlNode* node = find(key, TomlKind::string, false);
    if (node == nullptr) {
        return otherwise;
    }
    const auto found = std::find(names.begin(), names.end(), node->text);
    if (found != names.end()) {
        return static_cast<std::size_t>(found - names.begin());
    }
    std::string known;
    for (const std::string_view name : names) {
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    problem(*node, "unknown " + std::string(key) + " " + quoted(node->text) + "; one of: " + known);
    return otherwise;
}

std::vector<PlacedString> TomlTable::placed_strings(std::string_view key, Count count) const {
    std::vector<PlacedString> strings;
    if (const TomlNode* node = list(key, TomlKind::string, count)) {
        for (const TomlNode& child : node->children) {
            if (child.kind == TomlKind::string) {
                strings.push_back({child.text, child.line, child.column});
            }
        }
    }
    return strings;
}

std::vector<std::string> TomlTable::strings(std::string_view key, Count count) const {
    std::vector<std::string> strings;
    for (PlacedString& string : placed_strings(key, count)) {
        strings.push_back(std::move(string.text));
    }
    return strings;
}

std::vector<std::int64_t> TomlTable::integers(std::string_view key, Range range) const {
    std::vector<std::int64_t> integers;
    if (const TomlNode* node = list(key, TomlKind::integer, {})) {
        for (const TomlNode& child : node->children) {
            if (child.kind == TomlKind::integer && !within(range, child.integer)) {
                problem(child, range_message(key, range));
            } else if (child.kind == TomlKind::integer) {
                integers.push_back(child.integer);
            }
        }
    }
    return integers;
}

TomlTable TomlTable::table(std::string_view key) const {
    const TomlNode* node = find(key, TomlKind::table, false);
    return {file_, node == nullptr ? &absent_table : node};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key, Count count) const {
    std::vector<TomlTable> tables;
    if (const TomlNode* node = list(key, TomlKind::table, count)) {
        for (const TomlNode& child : node->children) {
            if (child.kind == TomlKind::table) {
                tables.push_back({file_, &child});
            }
        }
    }
    return tables;
}

std::vector<std::string> TomlTable::keys() const {
    if (node_ != &absent_table) {
        node_->any_key = true;
    }
    std::vector<std::string> keys;
    for (const TomlNode& child : node_->children) {
        keys.push_back(child.key);
    }
    return keys;
}

std::vector<std::pair<std::string, double>> TomlTable::numbers() const {
    std::vector<std::pair<std::string, double>> numbers;
    for (const TomlNode& child : node_->children) {
        const bool fits = child.kind == TomlKind::number || child.kind == TomlKind::integer;
        if (!fits || !std::isfinite(child.number)) {
            problem(child, quoted(child.key) + " must be a number");
        } else {
            numbers.emplace_back(child.key, child.number);
        }
    }
    keys();
    return numbers;
}

void TomlTable::problem(const TomlNode& node, std::string message) const {
    if (file_->valid_) {
        file_->add(node.line, node.column, std::move(message));
    }
}

void TomlTable::problem(std::string message) const {
    problem(*node_, std::move(message));
}

void TomlTable::problem_at(std::string_view key, std::string message) const {
    const TomlNode* node = find(key);
    problem(node == nullptr ? *node_ : *node, std::move(message));
}

void TomlTable::problem_in(const PlacedString& string, std::size_t column,
                           std::string message) const {
    // Columns in a string with escapes or line ends cannot be told from its value alone.
    const bool plain = string.text.find_first_of("\n\t\"\\") == std::string::npos;
    if (file_->valid_) {
        file_->add(string.line, string.column + (plain ? column : 0), std::move(message));
    }
}

std::size_t TomlTable::line() const {
    return node_->line;
}

std::size_t TomlTable::line_of(std::string_view key) const {
    const TomlNode* node = find(key);
    return node == nullptr ? node_->line : node->line;
}

}  // namespace probatum
