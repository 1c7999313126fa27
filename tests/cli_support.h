// SPDX-License-Identifier: Apache-2.0
// What the command tests share: running a command in this process, and a folder that
// goes away with the test.
#pragma once

#include "app/commands.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace probatum::test {

struct Ran {
    int code;
    std::string out, err;
};

inline Ran ran(const std::vector<std::string>& arguments, const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out, err;
    Streams streams{.in = in, .out = out, .err = err};
    const int code = run(arguments, streams);
    return {code, out.str(), err.str()};
}

inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

// A directory that goes away with the test.
class Folder {
public:
    Folder() {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("probatum-cli-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string put(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

private:
    std::filesystem::path path_;
};

inline const std::string bad_text = "The serum cures arthritis. It was made in 1990.\n";
inline const std::string good_text = "Rest may help some people with a sprained ankle.\n";

}  // namespace probatum::test
