// SPDX-License-Identifier: Apache-2.0
#include "input/superscript.h"

#include <cstddef>

namespace probatum {
namespace {

constexpr std::size_t longest = 64, most_digits = 3;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes of the mark at `at` and how it is written; 0 when references have no such mark.
std::size_t separator(std::string_view text, std::size_t at, char& written) {
    written = ' ';
    if (std::string_view("[]() \t\r\n").find(text[at]) != std::string_view::npos)
        return 1;
    if (text.substr(at).starts_with("\u00A0"))
        return 2;
    written = ',';
    if (text[at] == ',' || text[at] == ';')
        return 1;
    written = '-';
    if (text[at] == '-')
        return 1;
    return text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014") ? 3 : 0;
}

// "1,3-5", or nothing.
std::string reference_numbers(std::string_view text) {
    std::string numbers;
    std::size_t digits = 0;
    char between = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_digit(text[at])) {
            if (between != 0 && !numbers.empty())
                numbers += between == ' ' ? ',' : between;
            else if (between == '-')
                return {};  // an exponent
            digits = between != 0 ? 1 : digits + 1;
            between = 0;
            if (digits > most_digits)
                return {};
            numbers += text[at++];
            continue;
        }
        char written = 0;
        const std::size_t length = separator(text, at, written);
        if (length == 0)
            return {};
        between = written == ' ' && between != 0 ? between : written;
        at += length;
    }
    return numbers;
}

}  // namespace

std::string raised(std::string_view contents) {
    if (contents.size() > longest)
        return {};
    if (contents == "TM" || contents == "tm")
        return "™";
    const std::string numbers = reference_numbers(contents);
    return numbers.empty() ? std::string() : "^{" + numbers + "}";
}

}  // namespace probatum
