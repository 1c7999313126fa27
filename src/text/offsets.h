// SPDX-License-Identifier: Apache-2.0
// Where each byte of a derived text came from. Runs are appended in order while
// the derived text grows; look-ups are a binary search. A run is either verbatim
// (byte for byte) or replaced (an entity, a folded quote, a decomposed letter):
// inside a replaced run a begin rounds down and an end rounds up, so a span never
// loses the source bytes it stands for.
#pragma once

#include "base/span.h"

#include <cstdint>
#include <vector>

namespace probatum {

class OffsetMap {
public:
    // `length` bytes of the derived text equal the source bytes from `source`.
    void verbatim(std::uint32_t source, std::uint32_t length);
    // `length` bytes of the derived text stand for the source bytes [begin, end).
    void replaced(std::uint32_t begin, std::uint32_t end, std::uint32_t length);
    // All runs of a map of further derived text over the same source.
    void append(const OffsetMap& further);

    // The span of the underlying text that [begin, end) of the derived text stands for.
    // An empty span maps to an empty span.
    std::uint32_t source_begin(std::uint32_t at) const;
    std::uint32_t source_end(std::uint32_t at) const;

    // This map over `below`: derived → middle → source becomes derived → source.
    OffsetMap over(const OffsetMap& below) const;

    std::uint32_t size() const { return size_; }  // bytes of derived text so far

private:
    struct Run {
        std::uint32_t at;     // first derived byte
        std::uint32_t begin;  // first underlying byte
        std::uint32_t end;    // one past the last underlying byte
        bool verbatim;
    };
    const Run& run_of(std::uint32_t at) const;
    std::vector<Run> runs_;
    std::uint32_t size_ = 0;
};

}  // namespace probatum
