// SPDX-License-Identifier: Apache-2.0
// An evidence pack: what one named source says, statement by statement, in our own
// words, with the references it gives. One TOML file that a medical editor can read.
#pragma once

#include "base/problem.h"
#include "claim/claim.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

struct Reference {
    int number = 0;  // as in the source's list
    std::string authors, title, journal, doi, pmid, design, url;
    int year = 0;
};

// How near a statement stands to the source's own conclusions (codebook 4.1).
enum class EvidenceLevel : std::uint8_t { preclinical, single_study, secondary, synthesis };
// Where the source sees a treatment stand.
enum class Status : std::uint8_t {
    unstated,
    established,
    preferred,
    explored,
    emerging,
    experimental,
    under_investigation,
    unproven,
    no_consensus,
    abandoned
};
std::string_view name_of(EvidenceLevel);  // "single-study"
std::string_view name_of(Status);         // "under-investigation"

struct Statement {
    std::string id, says, section, role, magnitude, patients, status_text, note;
    Facets facets;
    std::vector<std::string>
        unknown_concepts;               // facet ids that the lexicon lacks, kept for display
    bool any_condition = false;         // true whatever the disease ("cells can differentiate")
    std::vector<ConceptNo> adjunct_to;  // the effect was seen only on top of these
    bool universal = false;             // speaks of every intervention at its rung …
    std::vector<ConceptNo> except;      // … but these and their kinds
    int strength = 5;                   // S0–S6 as worded
    int n = 0;                          // participants; 0: not stated
    EvidenceLevel level = EvidenceLevel::synthesis;
    Status status = Status::unstated;
    std::string certainty, design;
    std::vector<int> references;  // numbers in the pack's list
    bool retracted = false;
};

struct Pack {
    std::string id;  // the file's name without extension
    std::string title, kind, authors, journal, doi, pmid, url, note, limits, as_of;
    int year = 0;
    bool retracted = false;
    std::vector<ConceptNo> umbrellas;  // classes too wide to say anything of a member by themselves
    std::vector<Statement> statements;
    std::vector<Reference> references;
    std::vector<Problem>
        doubts;  // no mistakes, but worth a second look: `evidence check` prints them
};

// Every mistake goes to `problems`, with line and caret.
Pack load_pack(const std::string& path, const Lexicon& lexicon, Problems& problems);
Pack parse_pack(std::string_view toml, const std::string& name, const Lexicon& lexicon,
                Problems& problems);

}  // namespace probatum
