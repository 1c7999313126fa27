// SPDX-License-Identifier: Apache-2.0
// Writes JSON in the order in which it is told, straight into a string. What it
// writes is always valid: strings are made valid UTF-8, numbers are finite.
#pragma once

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// `text` as a JSON string with its quotes.
std::string json_quoted(std::string_view text);

class JsonWriter {
public:
    explicit JsonWriter(int indent) : indent_(indent) {}  // < 0: on one line

    // In an object every value follows a key(…).
    JsonWriter& key(std::string_view name);
    void string(std::string_view text);
    void integer(long long value);
    void number(double value);  // three decimals
    void boolean(bool value);
    void null();
    void raw(std::string_view json);  // a value that is JSON already

    template <class Fields>
    void object(Fields&& fields) {
        nest('{', '}', fields);
    }
    template <class Range, class Element>
    void array(const Range& range, Element&& element) {
        nest('[', ']', [&] {
            for (const auto& one : range) {
                element(one);
            }
        });
    }
    template <class Range>
    void strings(const Range& range) {
        array(range, [this](const auto& text) { string(text); });
    }
    std::string take() { return std::move(out_); }

private:
    void separate();  // the comma and the line break before the next value
    void break_line();
    template <class Inside>
    void nest(char open, char close, Inside&& inside) {
        separate();
        out_ += open;
        empty_.push_back(true);
        inside();
        const bool empty = empty_.back();
        empty_.pop_back();
        if (!empty) {
            break_line();
        }
        out_ += close;
    }

    int indent_;
    std::string out_;
    std::vector<bool> empty_;  // one for each open object or array
    bool after_key_ = false;
};

}  // namespace probatum
