// SPDX-License-Identifier: Apache-2.0
// Small helpers over ICU for this room alone.
#pragma once

#include "base/problem.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>
#include <unicode/utypes.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace probatum {

// ICU fails only when its data or memory is missing: nothing that a stage could mend.
inline void check(UErrorCode code) {
    if (U_FAILURE(code))
        throw Failure(std::string("Unicode services (ICU) failed: ") + u_errorName(code));
}

// Sets an iterator onto UTF-8 text, so that its boundaries are byte offsets. The text must
// outlive this; the iterator forgets it afterwards, for it may live as long as its thread.
class OpenText {
public:
    OpenText(icu::BreakIterator& iterator, std::string_view text) : iterator_(iterator) {
        UErrorCode code = U_ZERO_ERROR;
        text_.adoptInstead(
            utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &code));
        check(code);
        iterator_.setText(text_.getAlias(), code);
        check(code);
    }
    ~OpenText() { iterator_.setText(icu::UnicodeString()); }
    OpenText(const OpenText&) = delete;
    OpenText& operator=(const OpenText&) = delete;

private:
    icu::BreakIterator& iterator_;
    icu::LocalUTextPointer text_;
};

// The code point of valid UTF-8 at `at`, which moves past it; 0 at the end.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    if (at >= text.size())
        return 0;
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    UChar32 c = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
    return static_cast<char32_t>(c);
}

inline char32_t code_point_at(std::string_view text, std::size_t at) {
    return next_code_point(text, at);
}

// The code point that ends at `at`; 0 at the beginning.
inline char32_t code_point_before(std::string_view text, std::size_t at) {
    if (at == 0)
        return 0;
    do
        --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return next_code_point(text, at);
}

}  // namespace probatum
