// SPDX-License-Identifier: Apache-2.0
// The only file that knows toml++. What it parses is copied into a plain tree, in
// order of the file, where each value keeps its place.
#include "base/toml_tree.h"

#include "base/nearest.h"

#include <algorithm>

#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace probatum {

namespace {

TomlNode copy_of(const toml::node& from) {
    TomlNode node;
    node.line = from.source().begin.line;
    node.column = from.source().begin.column;
    if (const toml::table* table = from.as_table()) {
        for (const auto& [key, value] : *table) {
            TomlNode& child = node.children.emplace_back(copy_of(value));
            child.key = std::string(key.str());
            child.key_line = key.source().begin.line;
            child.key_column = key.source().begin.column;
        }
        // toml++ sorts keys by name.
        std::sort(
            node.children.begin(), node.children.end(), [](const TomlNode& a, const TomlNode& b) {
                return std::pair(a.key_line, a.key_column) < std::pair(b.key_line, b.key_column);
            });
    } else if (const toml::array* list = from.as_array()) {
        node.kind = TomlKind::list;
        for (const toml::node& element : *list) {
            node.children.push_back(copy_of(element));
        }
    } else if (const auto* string = from.as_string()) {
        node.kind = TomlKind::string;
        node.text = string->get();
    } else if (const auto* integer = from.as_integer()) {
        node.kind = TomlKind::integer;
        node.integer = integer->get();
        node.number = static_cast<double>(node.integer);
    } else if (const auto* number = from.as_floating_point()) {
        node.kind = TomlKind::number;
        node.number = number->get();
    } else if (const auto* boolean = from.as_boolean()) {
        node.kind = TomlKind::boolean;
        node.boolean = boolean->get();
    } else {
        node.kind = TomlKind::date;
    }
    return node;
}

}  // namespace

TomlFile::TomlFile(std::string_view content, std::string_view name, Problems& problems)
    : content_(content), name_(name), problems_(problems), top_(std::make_unique<TomlNode>()) {
    try {
        *top_ = copy_of(toml::parse(content_));
        top_->line = top_->column = 0;
        valid_ = true;
    } catch (const toml::parse_error& error) {
        add(error.source().begin.line, error.source().begin.column,
            "not valid TOML: " + std::string(error.description()));
    }
}

TomlFile::~TomlFile() = default;

bool TomlFile::valid() const {
    return valid_;
}

TomlTable TomlFile::top() const {
    return {this, top_.get()};
}

void TomlFile::add(std::size_t line, std::size_t column, std::string message) const {
    if (line == 0) {
        problems_.add({name_, 0, 0, std::move(message), ""});
    } else {
        problems_.add(problem_at_line(name_, content_, line, column, std::move(message)));
    }
}

void TomlFile::finish() const {
    const auto check = [this](const auto& self, const TomlNode& node) -> void {
        for (const TomlNode& child : node.children) {
            if (node.kind == TomlKind::table && !node.knows(child.key)) {
                add(child.key_line, child.key_column,
                    "unknown key " + quoted(child.key) + did_you_mean(child.key, node.asked));
            } else if (child.kind == TomlKind::table || child.kind == TomlKind::list) {
                self(self, child);
            }
        }
    };
    check(check, *top_);
}

std::string toml_quoted(std::string_view text) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace probatum
