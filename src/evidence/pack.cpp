// SPDX-License-Identifier: Apache-2.0
#include "evidence/pack.h"

#include "base/files.h"
#include "base/nearest.h"
#include "base/toml.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace probatum {
namespace {

constexpr std::array<std::string_view, 4> levels = {"preclinical", "single-study", "secondary",
                                                    "synthesis"};
constexpr std::array<std::string_view, 10> statuses = {
    "unstated",     "established",         "preferred", "explored",     "emerging",
    "experimental", "under-investigation", "unproven",  "no-consensus", "abandoned"};
constexpr std::array<std::string_view, 11> kinds = {"intervention", "condition",  "outcome", "site",
                                                    "stage",        "population", "harm",    "risk",
                                                    "diagnostic",   "entity",     "evidence"};

// Roles by which a statement tells of an effect.
bool tells_effect(std::string_view role) {
    return role == "efficacy" || role == "safety" || role == "comparison" || role == "harm";
}

class PackReader {
public:
    PackReader(std::string_view content, const std::string& name, const Lexicon& lexicon,
               Problems& problems)
        : content_(content), name_(name), lexicon_(lexicon), file_(content, name, problems) {}

    Pack read() {
        pack_.id = std::filesystem::path(name_).stem().string();
        if (!file_.valid()) {
            return std::move(pack_);
        }
        const TomlTable top = file_.top();
        read_source(top.table("source"));
        for (const TomlTable& table : top.tables("reference")) {
            read_reference(table);
        }
        for (const TomlTable& table : top.tables("statement", at_least(1))) {
            read_statement(table);
        }
        file_.finish();
        return std::move(pack_);
    }

private:
    void read_source(const TomlTable& table) {
        pack_.title = table.string("title");
        pack_.kind = table.string("kind");
        pack_.authors = table.string("authors", "");
        pack_.journal = table.string("journal", "");
        pack_.year = static_cast<int>(table.integer("year", in_range(1500, 2100)));
        pack_.doi = table.string("doi", "");
        pack_.pmid = table.string("pmid", "");
        pack_.url = table.string("url", "");
        pack_.as_of = table.string("as_of", "");
        pack_.note = table.string("note", "");
        pack_.limits = table.string("limits");
        pack_.retracted = table.boolean("retracted", false);
        Statement sink;
        pack_.umbrellas = concepts(table, "umbrellas", {ConceptKind::intervention}, sink);
        if (pack_.doi.empty() && pack_.pmid.empty() && pack_.url.empty()) {
            doubt(table.line(), 1, "no doi, pmid or url: a reader cannot look the source up");
        }
    }

    void read_reference(const TomlTable& table) {
        Reference reference;
        reference.number = static_cast<int>(table.integer("number", in_range(1, 100000)));
        reference.authors = table.string("authors", "");
        reference.title = table.string("title");
        reference.journal = table.string("journal", "");
        reference.year = static_cast<int>(table.integer("year", in_range(1500, 2100), 0));
        reference.doi = table.string("doi", "");
        reference.pmid = table.string("pmid", "");
        reference.design = table.string("design", "");
        reference.url = table.string("url", "");
        if (has_reference(reference.number)) {
            table.problem_at("number", "the list has a reference " +
                                           std::to_string(reference.number) + " already");
        }
        pack_.references.push_back(std::move(reference));
    }

    void read_statement(const TomlTable& table) {
        Statement s;
        s.id = table.string("id");
        s.says = table.string("says");
        s.section = table.string("section", "");
        s.role =
            role_names_[table.choice("role", {"background", "prognosis", "diagnosis", "efficacy",
                                              "safety", "mechanism", "comparison", "harm", "status",
                                              "recommendation", "use", "limitation", "research"})];
        s.level = static_cast<EvidenceLevel>(
            table.choice("level", {levels[0], levels[1], levels[2], levels[3]}));
        s.strength = static_cast<int>(table.integer("strength", in_range(0, 6)));
        read_facets(table, s);
        s.universal = table.boolean("universal", false);
        s.except = concepts(table, "except", {ConceptKind::intervention}, s);
        s.adjunct_to = concepts(table, "adjunct_to", {ConceptKind::intervention}, s);
        s.status = static_cast<Status>(
            table.choice("status",
                         {statuses[0], statuses[1], statuses[2], statuses[3], statuses[4],
                          statuses[5], statuses[6], statuses[7], statuses[8], statuses[9]},
                         0));
        s.status_text = table.string("status_text", "");
        s.magnitude = table.string("magnitude", "");
        s.patients = table.string("patients", "");
        s.n = static_cast<int>(table.integer("n", in_range(1, 1000000000), 0));
        s.certainty = table.string("certainty", "");
        s.design = table.string("design", "");
        s.note = table.string("note", "");
        s.retracted = table.boolean("retracted", false);
        read_references(table, s);
        check_statement(table, s);
        pack_.statements.push_back(std::move(s));
    }

    void read_facets(const TomlTable& table, Statement& s) {
        using enum ConceptKind;
        Facets& facets = s.facets;
        facets.intervention = concepts(table, "intervention", {intervention, diagnostic, risk}, s);
        facets.comparator = concepts(table, "comparator", {intervention, diagnostic, evidence}, s);
        facets.condition = conditions(table, s);
        facets.outcome = concepts(table, "outcome", {outcome, harm}, s);
        facets.site = concepts(table, "site", {site}, s);
        facets.population = concepts(table, "population", {population, risk}, s);
        facets.stage = static_cast<Stage>(
            table.choice("stage", {"unspecified", "early", "mid", "late", "all"}, 0));
        facets.rung = static_cast<int>(table.integer("rung", in_range(0, 6), -1));
        facets.direction = static_cast<Direction>(
            table.choice("direction", {"none", "benefit", "harm", "no-effect", "uncertain"}, 0));
    }

    // ["any"] says that a statement holds whatever the disease.
    std::vector<ConceptNo> conditions(const TomlTable& table, Statement& s) {
        const std::vector<PlacedString> ids = table.placed_strings("condition", at_least(1));
        s.any_condition = ids.size() == 1 && ids.front().text == "any";
        return s.any_condition ? std::vector<ConceptNo>{}
                               : concepts(table, "condition", {ConceptKind::condition}, s);
    }

    // The numbers of the concepts named under `key`. Ids that the lexicon lacks are kept by
    // name: a pack may be ahead of the lexicon.
    std::vector<ConceptNo> concepts(const TomlTable& table, std::string_view key,
                                    std::initializer_list<ConceptKind> expected, Statement& s) {
        std::vector<ConceptNo> numbers;
        for (const PlacedString& id : table.placed_strings(key)) {
            const auto number = lexicon_.concept_of(id.text);
            if (!number) {
                s.unknown_concepts.push_back(id.text);
                doubt(id.line, id.column,
                      "the lexicon has no concept '" + id.text + "'" +
                          did_you_mean(id.text, concept_ids()) +
                          "; nothing that is said of it will be found");
                continue;
            }
            const ConceptKind kind = lexicon_.concepts[*number].kind;
            if (std::find(expected.begin(), expected.end(), kind) == expected.end()) {
                doubt(id.line, id.column,
                      "'" + id.text + "' is a concept of kind " +
                          std::string(kinds[static_cast<std::size_t>(kind)]) + ", here under '" +
                          std::string(key) + "'");
            }
            numbers.push_back(*number);
        }
        return numbers;
    }

    void read_references(const TomlTable& table, Statement& s) {
        for (const std::int64_t number : table.integers("references", in_range(1, 100000))) {
            if (!has_reference(static_cast<int>(number))) {
                table.problem_at("references",
                                 "the list has no reference " + std::to_string(number));
            }
            s.references.push_back(static_cast<int>(number));
        }
    }

    void check_statement(const TomlTable& table, const Statement& s) {
        const auto same = [&](const Statement& other) { return other.id == s.id; };
        const auto& all = pack_.statements;
        if (!s.id.empty() && std::any_of(all.begin(), all.end(), same)) {
            table.problem_at("id", "the id '" + s.id + "' is taken by an earlier statement");
        }
        if (!s.except.empty() && !s.universal) {
            table.problem_at("except", "'except' is for universal statements only");
        }
        if (s.universal && s.facets.rung < 0) {
            table.problem("a universal statement needs a rung: it speaks of that rung alone");
        }
        const std::size_t line = table.line();
        if (s.references.empty() && !pack_.references.empty()) {
            doubt(line, 1, s.id + " gives no reference");
        }
        if (s.facets.outcome.empty()) {
            doubt(line, 1, s.id + " names no outcome: only its status can be found");
        }
        if (tells_effect(s.role) && s.facets.direction == Direction::none) {
            doubt(line, 1, s.id + " tells of an effect without a direction");
        }
        if (tells_effect(s.role) && s.facets.intervention.empty()) {
            doubt(line, 1, s.id + " tells of an effect without an intervention");
        }
        if (s.role == "status" && s.status == Status::unstated) {
            doubt(line, 1, s.id + " is about a status but states none");
        }
    }

    bool has_reference(int number) const {
        return std::any_of(pack_.references.begin(), pack_.references.end(),
                           [&](const Reference& one) { return one.number == number; });
    }

    const std::vector<std::string>& concept_ids() {
        if (concept_ids_.empty()) {
            for (const Concept& one : lexicon_.concepts) {
                concept_ids_.push_back(one.id);
            }
        }
        return concept_ids_;
    }

    void doubt(std::size_t line, std::size_t column, std::string message) {
        pack_.doubts.push_back(problem_at_line(name_, content_, line, column, std::move(message)));
    }

    static constexpr std::array<std::string_view, 13> role_names_ = {
        "background", "prognosis",  "diagnosis", "efficacy", "safety",
        "mechanism",  "comparison", "harm",      "status",   "recommendation",
        "use",        "limitation", "research"};

    std::string_view content_;
    const std::string& name_;
    const Lexicon& lexicon_;
    TomlFile file_;
    Pack pack_;
    std::vector<std::string> concept_ids_;
};

}  // namespace

std::string_view name_of(EvidenceLevel level) {
    return levels[static_cast<std::size_t>(level)];
}
std::string_view name_of(Status status) {
    return statuses[static_cast<std::size_t>(status)];
}

Pack parse_pack(std::string_view toml, const std::string& name, const Lexicon& lexicon,
                Problems& problems) {
    return PackReader(toml, name, lexicon, problems).read();
}

Pack load_pack(const std::string& path, const Lexicon& lexicon, Problems& problems) {
    return parse_pack(read_file(path), path, lexicon, problems);
}

}  // namespace probatum
