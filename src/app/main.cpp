// SPDX-License-Identifier: Apache-2.0
// The process around run(): its streams, and what its terminal can show.
#include "app/commands.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace {

int terminal_width() {
    constexpr int most = 120;  // longer lines are hard to read
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return 100;
    }
    return std::min<int>(size.ws_col, most);
}

}  // namespace

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    const char* no_color = std::getenv("NO_COLOR");
    probatum::Streams streams{
        .in = std::cin,
        .out = std::cout,
        .err = std::cerr,
        .color = isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0'),
        .width = terminal_width()};
    return probatum::run({words + std::min(count, 1), words + count}, streams);
}
