// SPDX-License-Identifier: Apache-2.0
// Hashes that are the same on every machine and in every version. Not for secrets.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace probatum {

inline constexpr std::uint64_t fnv_start = 14695981039346656037U;

// FNV-1a; `state` carries on from what came before.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t state = fnv_start) {
    for (const char byte : bytes) {
        state = (state ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    return state;
}

// Tells damaged blocks from whole ones, eight bytes at a time.
inline std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t state = fnv_start ^ bytes.size();
    while (bytes.size() >= sizeof state) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        state = (state ^ word) * 1099511628211U;
        state ^= state >> 32;
        bytes.remove_prefix(sizeof word);
    }
    return fnv1a(bytes, state);
}

}  // namespace probatum
