// SPDX-License-Identifier: Apache-2.0
// Whole files in and out. Reading refuses what no reader could use; writing is
// all or nothing, so that an interrupted run never leaves half a report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

inline constexpr std::size_t default_size_limit = std::size_t{100} << 20;  // bytes

// The bytes of a regular file; "-" is standard input. Throws Failure with one
// sentence that names the path: missing, a directory, unreadable, over `limit`.
std::string read_file(const std::string& path, std::size_t limit = default_size_limit);

// Writes to a temporary file beside `path`, syncs, then renames over it.
// Throws Failure and removes the temporary file when anything fails.
void write_file(const std::string& path, std::string_view content);

// Regular files under `directory`, recursively, with one of the `extensions`
// (".toml"), sorted by path. Symbolic links to directories are not followed.
std::vector<std::string> list_files(const std::string& directory,
                                    const std::vector<std::string>& extensions);

}  // namespace probatum
