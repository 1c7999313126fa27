// SPDX-License-Identifier: Apache-2.0
// A tool of the build: probatum_compile_lexicon DIRECTORY IMAGE. Any mistake in the
// data fails the build.
#include "base/files.h"
#include "lexicon/lexicon.h"

#include <iostream>

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: probatum_compile_lexicon DIRECTORY IMAGE\n";
        return 2;
    }
    try {
        probatum::Problems problems;
        const probatum::Lexicon lexicon = probatum::load_lexicon(arguments[1], problems);
        if (!problems.empty()) {
            std::cerr << problems.text() << "mistakes in " << arguments[1] << ": "
                      << problems.all().size() << '\n';
            return 1;
        }
        probatum::write_file(arguments[2], probatum::lexicon_image(lexicon));
        return 0;
    } catch (const std::exception& failure) {
        std::cerr << "probatum_compile_lexicon: " << failure.what() << '\n';
        return 2;
    }
}
