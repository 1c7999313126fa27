// SPDX-License-Identifier: Apache-2.0
// Standard streams with limits and with errors that are not lost.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace probatum {

// All of it; throws Failure beyond `limit` bytes.
std::string read_stream(std::istream& in, std::size_t limit);

enum class Line { end, whole, too_long };
// The next line, without its end. Of a line beyond `limit` bytes nothing is kept.
Line read_line(std::istream& in, std::size_t limit, std::string& line);

// Throws Failure when what was written has not arrived.
void require_written(std::ostream& out);

}  // namespace probatum
