// SPDX-License-Identifier: Apache-2.0
// The door of the input room: bytes in any accepted format become a Document.
#pragma once

#include "text/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace probatum {

// By extension: .md .markdown → markdown, .html .htm .xhtml → html, else plain.
Media media_of(std::string_view path);
std::optional<Media> media_named(std::string_view name);  // "plain" "markdown" "html"
std::string_view name_of(Media media);

// Throws Failure, naming path and byte offset, when the bytes are not a text:
// invalid UTF-8, a NUL byte, UTF-16.
void require_text(const Source& source);

// Reads by source.media. Broken markup is read as HTML5 and CommonMark say; nothing is lost.
Document read(const Source& source);

// One file a format; each parser is included only in its own file.
Document read_plain(const Source& source);
Document read_markdown(const Source& source);  // md4c
Document read_html(const Source& source);      // gumbo

}  // namespace probatum
