// SPDX-License-Identifier: Apache-2.0
// The image that the build made of lexicons/en, taken into the program as it is.
#include "lexicon/lexicon.h"

#include <cstddef>

// PROBATUM_LEXICON_IMAGE is the path of the image; CMakeLists.txt sets it.
__asm__(
    ".pushsection .rodata\n"
    ".balign 16\n"
    ".hidden probatum_lexicon_image\n"
    ".global probatum_lexicon_image\n"
    "probatum_lexicon_image:\n"
    ".incbin \"" PROBATUM_LEXICON_IMAGE
    "\"\n"
    ".hidden probatum_lexicon_image_end\n"
    ".global probatum_lexicon_image_end\n"
    "probatum_lexicon_image_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" const char probatum_lexicon_image[];
extern "C" const char probatum_lexicon_image_end[];

namespace probatum {

const Lexicon& built_in_lexicon() {
    static const Lexicon lexicon = lexicon_from_image(
        {probatum_lexicon_image,
         static_cast<std::size_t>(probatum_lexicon_image_end - probatum_lexicon_image)});
    return lexicon;
}

}  // namespace probatum
