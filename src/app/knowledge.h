// SPDX-License-Identifier: Apache-2.0
// What a run judges by: a lexicon with its rubric, and evidence packs.
#pragma once

#include "app/options.h"
#include "evidence/compare.h"
#include "lexicon/lexicon.h"
#include "score/score.h"

#include <iosfwd>
#include <optional>

namespace probatum {

// The lexicon in the program, or one read from a directory. Mistakes are printed to
// `err`, all of them, and end in a Failure.
class LexiconInUse {
public:
    LexiconInUse(const std::string& directory, std::ostream& err);
    LexiconInUse(const LexiconInUse&) = delete;
    LexiconInUse& operator=(const LexiconInUse&) = delete;
    const Lexicon& operator*() const { return *lexicon_; }
    const Lexicon* operator->() const { return lexicon_; }

private:
    std::optional<Lexicon> own_;
    const Lexicon* lexicon_ = nullptr;
};

struct Knowledge {
    Knowledge(const KnowledgeOptions& options, std::ostream& err);

    LexiconInUse lexicon;
    Rubric rubric;
    Evidence evidence;
};

// Reads packs; mistakes as above. Two packs of one name are a mistake, too.
std::vector<Pack> load_packs(const std::vector<std::string>& paths, const Lexicon& lexicon,
                             std::ostream& err);

// Prints the problems, if any, and then throws Failure: "2 mistakes in <what>".
void refuse(const Problems& problems, const std::string& what, std::ostream& err);

// "1 claim", "2 claims"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace probatum
