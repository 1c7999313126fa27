// SPDX-License-Identifier: Apache-2.0
#include "app/stream.h"

#include "base/problem.h"

#include <istream>
#include <ostream>
#include <streambuf>

namespace probatum {

std::string read_stream(std::istream& in, std::size_t limit) {
    std::string content;
    char buffer[1 << 16];
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        content.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (content.size() > limit) {
            throw Failure("cannot read standard input: larger than the size limit of " +
                          std::to_string(limit) + " bytes");
        }
    }
    return content;
}

Line read_line(std::istream& in, std::size_t limit, std::string& line) {
    using Traits = std::streambuf::traits_type;
    std::streambuf& buffer = *in.rdbuf();
    line.clear();
    bool any = false, too_long = false;
    for (;;) {
        const auto next = buffer.sbumpc();
        if (Traits::eq_int_type(next, Traits::eof())) {
            return too_long ? Line::too_long : any ? Line::whole : Line::end;
        }
        any = true;
        if (Traits::to_char_type(next) == '\n') {
            return too_long ? Line::too_long : Line::whole;
        }
        if (line.size() >= limit) {
            too_long = true;
            std::string().swap(line);
        }
        if (!too_long) {
            line += Traits::to_char_type(next);
        }
    }
}

void require_written(std::ostream& out) {
    if (!out.flush()) {
        throw Failure("cannot write to standard output");
    }
}

}  // namespace probatum
