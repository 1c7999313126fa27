// SPDX-License-Identifier: Apache-2.0
// A plain scanner of HTML tags, for what must be known before or without a parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace probatum {

struct Tag {
    std::size_t begin = 0, end = 0;  // with the angle brackets
    std::string name;                // in lower case
    bool closing = false;            // </name>
    bool self_closing = false;       // <name/>
    std::size_t attributes = 0;      // at most this many
};

// The first whole tag at or after `from`; false when there is none. Comments, declarations
// and the contents of script, style and their like are passed over.
class TagScanner {
public:
    explicit TagScanner(std::string_view html, std::size_t from = 0) : html_(html), at_(from) {}
    bool next(Tag& tag);

private:
    bool pass_declaration();
    bool read(Tag& tag);
    void pass_raw_text(const std::string& name);

    std::string_view html_;
    std::size_t at_;
};

// An element without contents: <br>, <img> …
bool is_void_element(std::string_view name);

}  // namespace probatum
