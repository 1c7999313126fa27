// SPDX-License-Identifier: Apache-2.0
#include "text/offsets.h"

#include <algorithm>

namespace probatum {

void OffsetMap::verbatim(std::uint32_t source, std::uint32_t length) {
    if (length == 0)
        return;
    Run* last = runs_.empty() ? nullptr : &runs_.back();
    if (last && last->verbatim && last->end == source)
        last->end += length;
    else
        runs_.push_back({size_, source, source + length, true});
    size_ += length;
}

void OffsetMap::replaced(std::uint32_t begin, std::uint32_t end, std::uint32_t length) {
    if (length == 0)
        return;
    runs_.push_back({size_, begin, end, false});
    size_ += length;
}

void OffsetMap::append(const OffsetMap& further) {
    for (Run run : further.runs_) {
        run.at += size_;
        runs_.push_back(run);
    }
    size_ += further.size_;
}

// The last run that begins at or before `at`; there must be one.
const OffsetMap::Run& OffsetMap::run_of(std::uint32_t at) const {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), at,
                                        [](std::uint32_t x, const Run& run) { return x < run.at; });
    return *std::prev(after);
}

std::uint32_t OffsetMap::source_begin(std::uint32_t at) const {
    if (runs_.empty())
        return 0;
    if (at >= size_)
        return runs_.back().end;
    const Run& run = run_of(at);
    return run.verbatim ? run.begin + (at - run.at) : run.begin;
}

std::uint32_t OffsetMap::source_end(std::uint32_t at) const {
    if (runs_.empty())
        return 0;
    if (at == 0)
        return runs_.front().begin;
    const Run& run = run_of(std::min(at, size_) - 1);
    return run.verbatim ? run.begin + (std::min(at, size_) - run.at) : run.end;
}

OffsetMap OffsetMap::over(const OffsetMap& below) const {
    OffsetMap composed;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        const Run& run = runs_[i];
        const std::uint32_t length = (i + 1 < runs_.size() ? runs_[i + 1].at : size_) - run.at;
        if (!run.verbatim) {
            const std::uint32_t begin = below.source_begin(run.begin);
            const std::uint32_t end = run.begin < run.end ? below.source_end(run.end) : begin;
            composed.replaced(begin, end, length);
            continue;
        }
        // A verbatim run is cut where the runs of the map below are.
        for (std::uint32_t at = run.begin; at < run.end;) {
            const Run& under = below.run_of(at);
            const Run* next = &under + 1;
            const std::uint32_t under_end =
                next == below.runs_.data() + below.runs_.size() ? below.size_ : next->at;
            const std::uint32_t end = std::min(run.end, under_end);
            if (end <= at)
                break;  // beyond the map below
            if (under.verbatim)
                composed.verbatim(under.begin + (at - under.at), end - at);
            else
                composed.replaced(under.begin, under.end, end - at);
            at = end;
        }
    }
    return composed;
}

}  // namespace probatum
