// SPDX-License-Identifier: Apache-2.0
// The commands, each a function of its options and the streams it may use, so that
// tests run them without a process. Each returns the exit code: 0 pass, 1 a gate
// tripped, 2 something could not be read; a Failure is a 2 as well.
#pragma once

#include "app/options.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace probatum {

struct Streams {
    std::istream& in;
    std::ostream& out;  // the report, nothing else
    std::ostream& err;
    bool color = false;  // what `out` can show
    int width = 100;
};

int check(const CheckOptions& options, Streams& streams);
int batch(const BatchOptions& options, Streams& streams);

int explain(const RuleOptions& options, Streams& streams);
int list_rules(const RuleOptions& options, Streams& streams);

int evidence_check(const PackOptions& options, Streams& streams);
int evidence_show(const PackOptions& options, Streams& streams);

int lexicon_check(const RuleOptions& options, Streams& streams);
int lexicon_try(const RuleOptions& options, Streams& streams);

// The whole program: `arguments` without the program's name.
int run(const std::vector<std::string>& arguments, Streams& streams);

}  // namespace probatum
