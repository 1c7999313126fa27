// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load.h"

#include "base/files.h"
#include "base/hash.h"
#include "lexicon/spelling.h"
#include "model/load.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <tuple>

namespace probatum {

namespace {

struct DataFile {
    std::string path;    // as given to Problems
    std::string inside;  // below the lexicon's directory: "rules/cure.toml"
    std::string stem;    // "cure"
    std::string content;
};

// Everything parsed, before anything is read. The files live as long as the matcher is built.
struct Parts {
    std::vector<std::unique_ptr<TomlFile>> files;
    std::vector<LexiconEntry> rules, strengths, signals, concepts, citations;
    std::vector<model::Draft> models;
    Spelling spelling;
    std::vector<TomlTable> vocabularies;  // none or one
    std::string rubric;
};

std::vector<DataFile> read_files(const std::string& directory) {
    std::vector<DataFile> files;
    for (const std::string& path : list_files(directory, {".toml"})) {
        const std::filesystem::path at(path);
        files.push_back({path, at.lexically_relative(directory).generic_string(),
                         at.stem().string(), read_file(path)});
    }
    std::sort(files.begin(), files.end(),
              [](const DataFile& a, const DataFile& b) { return a.inside < b.inside; });
    return files;
}

std::string hash_of(const std::vector<DataFile>& files) {
    std::uint64_t state = fnv_start;
    for (const DataFile& file : files) {
        for (const std::string_view part :
             {std::string_view(file.inside), std::string_view(file.content)}) {
            state = fnv1a(std::to_string(part.size()) + ":", state);
            state = fnv1a(part, state);
        }
    }
    std::string hex(16, '0');
    for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, state >>= 4) {
        *digit = "0123456789abcdef"[state & 15];
    }
    return hex;
}

bool is_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

// A file that is one entry: its id is the file's name.
void take_whole(const DataFile& file, TomlTable top, std::vector<LexiconEntry>& into) {
    if (!is_id(file.stem)) {
        top.problem("'" + file.stem + "' is no id: letters, digits, '-' and '_'");
    }
    into.push_back({file.stem, top, file.inside});
}

// A file of many entries, each with its own id.
void take_each(const DataFile& file, TomlTable top, std::string_view key,
               std::vector<LexiconEntry>& into) {
    top.string("says");
    for (const TomlTable& table : top.tables(key, at_least(1))) {
        const std::string id = table.string("id");
        if (!id.empty() && !is_id(id)) {
            table.problem_at("id", "'" + id + "' is no id: letters, digits, '-' and '_'");
        }
        into.push_back({id, table, file.inside});
    }
}

void take_model(const DataFile& file, Parts& parts, Problems& problems) {
    model::Draft draft = model::parse_model(file.content, file.path, problems);
    const std::string& id = draft.question.id;
    for (const model::Draft& other : parts.models) {
        if (!id.empty() && other.question.id == id) {
            problems.add({file.path, 0, 0, "another file answers the question '" + id + "'", ""});
        }
    }
    parts.models.push_back(std::move(draft));
}

// A file of many entries names them by [[key]]; in the others, the file is the entry.
struct Folder {
    std::string_view name;
    std::vector<LexiconEntry> Parts::*entries;
    std::string_view key;
};
constexpr Folder folders[] = {
    {"rules", &Parts::rules, ""},
    {"strength", &Parts::strengths, ""},
    {"signals", &Parts::signals, ""},
    {"concepts", &Parts::concepts, "concept"},
    {"citations", &Parts::citations, "form"},
};

TomlTable parse(const DataFile& file, Parts& parts, Problems& problems) {
    parts.files.push_back(std::make_unique<TomlFile>(file.content, file.path, problems));
    return parts.files.back()->top();
}

void sort_file(const DataFile& file, Parts& parts, Problems& problems) {
    const std::string name = file.inside.substr(0, file.inside.find('/'));
    const auto* folder = std::find_if(std::begin(folders), std::end(folders),
                                      [&](const Folder& one) { return one.name == name; });
    if (folder != std::end(folders)) {
        const TomlTable top = parse(file, parts, problems);
        if (folder->key.empty()) {
            take_whole(file, top, parts.*folder->entries);
        } else {
            take_each(file, top, folder->key, parts.*folder->entries);
        }
    } else if (name == "models") {
        take_model(file, parts, problems);
    } else if (name == "vocabulary.toml") {
        parts.vocabularies.push_back(parse(file, parts, problems));
    } else if (name == "spelling.toml") {
        parts.spelling = read_spelling(file.path, file.content, problems);
    } else if (name == "rubric.toml") {
        parts.rubric = file.content;  // score/rubric reads it
    } else {
        problems.add(
            {file.path, 0, 0, "nothing reads this file; see docs/lexicon.md for the folders", ""});
    }
}

// In order of id, which gives each entry its number; every id once.
std::vector<std::string> number(std::vector<LexiconEntry>& entries) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LexiconEntry& a, const LexiconEntry& b) { return a.id < b.id; });
    std::vector<std::string> ids;
    for (const LexiconEntry& entry : entries) {
        if (!entry.id.empty() && !ids.empty() && ids.back() == entry.id) {
            const LexiconEntry& first = entries[ids.size() - 1];
            const std::size_t line = first.table.line();
            entry.table.problem_at("id", "the id '" + entry.id + "' is taken by " + first.file +
                                             (line > 0 ? ":" + std::to_string(line) : ""));
        }
        ids.push_back(entry.id);
    }
    return ids;
}

Owner owner(Family family, std::size_t index) {
    return {.family = family, .except = false, .index = static_cast<std::uint16_t>(index)};
}

// Concepts of one kind that share a cue within a file cannot be told apart.
class SharedCues {
public:
    void add(const LexiconEntry& entry, ConceptKind kind, const std::vector<PlacedString>& cues) {
        for (const PlacedString& cue : cues) {
            const auto [first, fresh] = first_.try_emplace({entry.file, kind, cue.text}, entry.id);
            if (!fresh && first->second != entry.id) {
                entry.table.problem_in(cue, 0, "'" + first->second + "' has this cue too");
            }
        }
    }

private:
    std::map<std::tuple<std::string, ConceptKind, std::string>, std::string> first_;
};

// Fills Concept::ancestors and reports concepts that are their own ancestors.
void trace_ancestors(Lexicon& lexicon, const std::vector<LexiconEntry>& entries) {
    for (std::size_t at = 0; at < lexicon.concepts.size(); ++at) {
        std::vector<std::uint16_t>& ancestors = lexicon.concepts[at].ancestors;
        std::vector<std::size_t> open = {at};
        while (!open.empty()) {
            const Concept& child = lexicon.concepts[open.back()];
            open.pop_back();
            for (const std::string& id : child.parents) {
                const std::optional<std::uint16_t> parent = lexicon.concept_of(id);
                if (parent &&
                    std::find(ancestors.begin(), ancestors.end(), *parent) == ancestors.end()) {
                    ancestors.push_back(*parent);
                    open.push_back(*parent);
                }
            }
        }
        std::sort(ancestors.begin(), ancestors.end());
        if (std::binary_search(ancestors.begin(), ancestors.end(), at)) {
            entries[at].table.problem_at(
                "parents", "'" + lexicon.concepts[at].id + "' is among its own ancestors");
        }
    }
}

// In order of id, each question once; those without columns had a Problem.
model::Models join_models(std::vector<model::Draft> drafts) {
    std::erase_if(drafts, [](const model::Draft& draft) { return draft.question.bias.empty(); });
    return model::join(std::move(drafts));
}

void read_vocabulary(const TomlTable& table, MatcherBuilder& matcher) {
    for (const std::string& name : table.keys()) {
        for (const PlacedString& entry : table.placed_strings(name, at_least(1))) {
            matcher.add_to_list(name, entry.text, report_in(table, entry));
        }
    }
}

void read_entries(const Parts& parts, Lexicon& lexicon, MatcherBuilder& matcher,
                  const KnownIds& known) {
    for (const LexiconEntry& entry : parts.rules) {
        read_cues(entry, owner(Family::rule, lexicon.rules.size()), matcher);
        lexicon.rules.push_back(read_rule(entry, known));
    }
    for (const LexiconEntry& entry : parts.strengths) {
        read_cues(entry, owner(Family::strength, lexicon.strengths.size()), matcher);
        lexicon.strengths.push_back(read_strength(entry));
    }
    for (const LexiconEntry& entry : parts.signals) {
        read_cues(entry, owner(Family::signal, lexicon.signals.size()), matcher);
        lexicon.signals.push_back(read_signal(entry));
    }
    SharedCues shared;
    for (const LexiconEntry& entry : parts.concepts) {
        const Owner here = owner(Family::concept_, lexicon.concepts.size());
        const std::vector<PlacedString> cues = read_cues(entry, here, matcher);
        lexicon.concepts.push_back(read_concept(entry, known));
        shared.add(entry, lexicon.concepts.back().kind, cues);
    }
    for (const LexiconEntry& entry : parts.citations) {
        lexicon.citations.push_back(read_citation(entry));
    }
}

}  // namespace

Lexicon load_lexicon(const std::string& directory, Problems& problems) {
    Lexicon lexicon;
    const std::vector<DataFile> files = read_files(directory);
    // "lexicons/en" and "lexicons/en/" alike.
    lexicon.language = std::filesystem::path(directory + "/.")
                           .lexically_normal()
                           .parent_path()
                           .filename()
                           .string();
    lexicon.hash = hash_of(files);

    Parts parts;
    for (const DataFile& file : files) {
        sort_file(file, parts, problems);
    }
    if (parts.rubric.empty()) {
        problems.add({directory, 0, 0, "rubric.toml is missing or empty", ""});
    }
    number(parts.strengths);
    number(parts.citations);
    const KnownIds known = {number(parts.rules), number(parts.signals), number(parts.concepts)};

    MatcherBuilder matcher(parts.spelling);
    for (const TomlTable& table : parts.vocabularies) {
        read_vocabulary(table, matcher);
    }
    read_entries(parts, lexicon, matcher, known);
    trace_ancestors(lexicon, parts.concepts);
    lexicon.models = join_models(std::move(parts.models));
    lexicon.rubric = std::move(parts.rubric);
    lexicon.matcher = matcher.build();
    for (const std::unique_ptr<TomlFile>& file : parts.files) {
        file->finish();
    }
    return lexicon;
}

}  // namespace probatum
