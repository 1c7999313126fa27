// SPDX-License-Identifier: Apache-2.0
// One function a format; each has its own file. Formats only arrange what the
// analysis holds.
#pragma once

#include "report/analysis.h"

#include <string>
#include <vector>

namespace probatum {

struct ReportContext {
    const Lexicon& lexicon;
    const Evidence& evidence;
    bool sentences = false;  // json: add "sentences"
    bool color = false;      // text
    int width = 100;         // text
    // json, for batch: a JSON value to copy into "id"; without one, the number of the line.
    std::string id = {};
    std::size_t line = 0;
};

// The contract of docs/analysis.schema.json, one object, no line feed at the end.
// `indent` < 0: on one line.
std::string json_report(const Analysis& analysis, const ReportContext& context, int indent);
// For a terminal: each claim with carets under the words, the reasons, the ledger and
// the evidence; then the document as a whole.
std::string text_report(const Analysis& analysis, const ReportContext& context);
// Once after the last document: the evidence that was named, and the warnings.
std::string text_footer(const ReportContext& context);

}  // namespace probatum
