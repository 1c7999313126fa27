// SPDX-License-Identifier: Apache-2.0
// British and American spellings that count as the same word. Whole words of
// patterns and texts are compared in American spelling; prefixes against both.
#pragma once

#include "base/problem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

// The rewrites of one direction, as plain vectors so that the image is a copy.
struct Respelling {
    enum class Where : std::uint16_t { anywhere, start, end, stem, word };
    struct Rewrite {
        std::uint32_t from = 0, to = 0;  // offsets in the pool
        std::uint8_t from_size = 0, to_size = 0;
        Where where = Where::anywhere;
    };
    std::string letters;
    std::vector<Rewrite> rewrites;       // by their first two letters, then longest first
    std::vector<std::uint16_t> by_pair;  // two letters → their first rewrite; one more at the end
};

struct Spelling {
    Respelling american;               // tumour → tumor
    Respelling british;                // tumor → tumour
    std::vector<std::string> endings;  // what may follow a `stem`
};

// Reads spelling.toml from its content; mistakes go to `problems`, the rest is used.
Spelling read_spelling(std::string_view file, std::string_view content, Problems& problems);

// The folded word in that spelling; itself when no rewrite applies.
std::string in_american(const Spelling& spelling, std::string_view word);
std::string in_british(const Spelling& spelling, std::string_view word);

}  // namespace probatum
