// SPDX-License-Identifier: Apache-2.0
// Mistakes in files that people write. A reader reports every mistake it can
// find into one Problems and goes on, so that an editor sees them all at once.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

struct Problem {
    std::string file;
    std::size_t line = 0;    // 1-based; 0: the file as a whole
    std::size_t column = 0;  // 1-based, in code points
    std::string message;     // a sentence for the person who wrote the file
    std::string source;      // the offending line, without its end

    // "file:line:column: message", the line and a caret under the column.
    std::string text() const;
};

class Problems {
public:
    void add(Problem problem) { all_.push_back(std::move(problem)); }
    bool empty() const { return all_.empty(); }
    const std::vector<Problem>& all() const { return all_; }
    std::string text() const;  // every problem, in order of file and line

private:
    std::vector<Problem> all_;
};

// The world failed: a file cannot be read, a disk is full, text is not UTF-8.
// Caught once in main (exit 2), and once per document where many are read.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Makes a Problem from a byte offset into `content`.
Problem problem_at(std::string_view file, std::string_view content, std::size_t offset,
                   std::string message);
// Makes a Problem from a 1-based line and column.
Problem problem_at_line(std::string_view file, std::string_view content, std::size_t line,
                        std::size_t column, std::string message);

}  // namespace probatum
