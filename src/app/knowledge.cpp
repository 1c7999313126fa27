// SPDX-License-Identifier: Apache-2.0
#include "app/knowledge.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace probatum {
namespace {

Rubric rubric_of(const Lexicon& lexicon, std::ostream& err) {
    Problems problems;
    Rubric rubric = parse_rubric(lexicon.rubric, "rubric.toml", problems);
    refuse(problems, "rubric.toml", err);
    return rubric;
}

}  // namespace

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

void refuse(const Problems& problems, const std::string& what, std::ostream& err) {
    if (!problems.empty()) {
        err << problems.text();
        throw Failure(counted(problems.all().size(), "mistake") + " in " + what);
    }
}

LexiconInUse::LexiconInUse(const std::string& directory, std::ostream& err) {
    if (directory.empty()) {
        lexicon_ = &built_in_lexicon();
        return;
    }
    if (!std::filesystem::is_directory(directory)) {
        throw Failure("cannot read the lexicon " + directory + ": no such directory");
    }
    Problems problems;
    own_ = load_lexicon(directory, problems);
    refuse(problems, "the lexicon " + directory, err);
    lexicon_ = &*own_;
}

std::vector<Pack> load_packs(const std::vector<std::string>& paths, const Lexicon& lexicon,
                             std::ostream& err) {
    Problems problems;
    std::vector<Pack> packs;
    for (const std::string& path : paths) {
        Pack pack = load_pack(path, lexicon, problems);
        const auto same = std::find_if(packs.begin(), packs.end(),
                                       [&](const Pack& one) { return one.id == pack.id; });
        if (same != packs.end()) {
            throw Failure("two evidence packs are called '" + pack.id + "': " + path +
                          " and one before it");
        }
        packs.push_back(std::move(pack));
    }
    refuse(problems, paths.size() == 1 ? paths[0] : "the evidence", err);
    return packs;
}

Knowledge::Knowledge(const KnowledgeOptions& options, std::ostream& err)
    : lexicon(options.lexicon, err), rubric(rubric_of(*lexicon, err)) {
    if (!options.evidence.empty()) {
        evidence = Evidence(load_packs(options.evidence, *lexicon, err), *lexicon);
    }
}

}  // namespace probatum
