// SPDX-License-Identifier: Apache-2.0
#include "text/unicode.h"

#include "text/icu.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace probatum {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

std::string nfc(std::string_view text) {
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(code);
    check(code);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0, piece(text), sink, nullptr, code);
    check(code);
    return out;
}

std::string case_folded(std::string_view text) {
    UErrorCode code = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, code);
    check(code);
    return out;
}

void straighten_apostrophes(std::string& text) {
    for (const std::string_view curly : {"\u2019", "\u2018", "\u02BC"})
        for (std::size_t at = 0; (at = text.find(curly, at)) != std::string::npos; ++at)
            text.replace(at, curly.size(), "'");
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    for (std::size_t at = 0; at < size;) {
        std::uint64_t eight = 0;
        while (at + sizeof eight <= size) {
            std::memcpy(&eight, data + at, sizeof eight);
            if (eight & 0x8080808080808080U)
                break;
            at += sizeof eight;
        }
        const std::size_t begin = at;
        UChar32 c = 0;
        if (at < size)
            U8_NEXT(data, at, size, c);
        if (c < 0)
            return begin;
    }
    return std::nullopt;
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        std::string out(text);
        for (char& c : out)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        return out;
    }
    std::string out = nfc(case_folded(nfc(text)));
    straighten_apostrophes(out);
    return out;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

bool begins_lower(std::string_view text) {
    return u_islower(static_cast<UChar32>(code_point_at(text, 0)));
}

bool begins_upper(std::string_view text) {
    return u_isupper(static_cast<UChar32>(code_point_at(text, 0)));
}

}  // namespace probatum
