// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include "text/unicode.h"

#include <algorithm>
#include <cstdint>

namespace probatum {
namespace {

// Names of files need not be UTF-8: what is not becomes U+FFFD.
std::string made_valid(std::string_view text) {
    std::string valid;
    while (const auto bad = first_invalid_utf8(text)) {
        valid.append(text.substr(0, *bad)).append("\xEF\xBF\xBD");
        text.remove_prefix(*bad + 1);
    }
    return valid.append(text);
}

void append_escaped(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) {
            continue;
        }
        out.append(text.substr(copied, at - copied));
        copied = at + 1;
        switch (byte) {
            case '"':
            case '\\':
                out += '\\';
                out += text[at];
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += hex[byte >> 4];
                out += hex[byte & 15];
        }
    }
    out.append(text.substr(copied));
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii || !first_invalid_utf8(text)) {
        append_escaped(out, text);
    } else {
        append_escaped(out, made_valid(text));
    }
    out += '"';
}

}  // namespace

std::string json_quoted(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

void JsonWriter::break_line() {
    if (indent_ >= 0) {
        out_ += '\n';
        out_.append(empty_.size() * static_cast<std::size_t>(indent_), ' ');
    }
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (empty_.empty()) {
        return;
    }
    if (!empty_.back()) {
        out_ += ',';
    }
    empty_.back() = false;
    break_line();
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    append_quoted(out_, name);
    out_ += indent_ < 0 ? ":" : ": ";
    after_key_ = true;
    return *this;
}

void JsonWriter::string(std::string_view text) {
    separate();
    append_quoted(out_, text);
}

void JsonWriter::integer(long long value) {
    separate();
    out_ += std::to_string(value);
}

void JsonWriter::number(double value) {
    separate();
    const double rounded = std::isfinite(value) ? std::round(value * 1000) / 1000 : 0;
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, rounded + 0.0);
    out_.append(digits, end.ptr);
}

void JsonWriter::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
}

void JsonWriter::null() {
    separate();
    out_ += "null";
}

void JsonWriter::raw(std::string_view json) {
    separate();
    out_ += json;
}

}  // namespace probatum
