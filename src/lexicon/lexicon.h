// SPDX-License-Identifier: Apache-2.0
// The knowledge of a language, as plain data: rules, strength cues, signals,
// concepts, citation forms, models and weights. It is written in TOML under
// lexicons/<language>/ (docs/lexicon.md describes the format), compiled into an
// image that the program carries, and never changed after loading.
#pragma once

#include "base/problem.h"
#include "lexicon/matcher.h"
#include "model/linear.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace probatum {

enum class Severity : std::uint8_t { note, minor, moderate, major, critical };
enum class Level : std::uint8_t { claim, document };

// A sentence that a family must flag, with the exact spans in [brackets], or must allow.
struct Example {
    std::string text;  // without brackets
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        spans;  // bytes in text; empty: must stay silent
    std::uint32_t line = 0;
};

// When a rule's cue counts as a defect of the claim it stands in. Every list is
// "any of"; an empty list asks for nothing. Names are those of docs/lexicon.md.
struct When {
    bool asserted = true;            // not negated, questioned, debunked or quoted to refute
    std::vector<std::string> types;  // claim types
    std::vector<std::string> not_types;
    std::vector<std::string> needs;        // facts of the claim that must all hold
    std::vector<std::string> unless;       // facts of the claim any of which silences
    std::vector<std::string> unless_near;  // signals in the same sentence any of which silences
    std::vector<std::string> needs_near;   // signals in the same sentence one of which must stand
    int min_strength = 0;
    int max_strength = 6;
};

// For document-level rules: facts about the document (claim/context.h).
struct DocumentWhen {
    std::vector<std::string> needs;   // all must hold
    std::vector<std::string> absent;  // none may hold
};

// A defect class.
struct Rule {
    std::string id;                                            // the file's name
    std::string title, family, says, because, fix, appraisal;  // appraisal: the IHC key concept
    Severity severity = Severity::minor;
    Level level = Level::claim;
    std::vector<std::string> sources, traps;
    std::vector<std::string> replaces;  // rules that this one silences on the same claim
    bool structural = false;            // no cues: fires on `when` or `document` alone
    When when;
    DocumentWhen document;
    std::vector<Example> flags, allows;
    std::string file;
};

// Cues of one grade of the strength scale.
struct StrengthClass {
    std::string id, says;
    int grade = 0;       // S0–S6
    bool credit = true;  // a hedge that earns hedging credit (false: pseudo-hedge)
    bool frequency = false;
    std::vector<Example> flags, allows;
    std::string file;
};

// Where a signal reaches from its words, for those that have scope (after ConText).
enum class Reach : std::uint8_t { none, forward, backward, both };

// A named group of words that the stages ask for by name: negation, attribution,
// calls to action, prices, named harms …
struct Signal {
    std::string id, says;
    Reach reach = Reach::none;
    std::vector<Example> flags, allows;
    std::string file;
};

struct Concept {
    std::string id, name;
    ConceptKind kind = ConceptKind::intervention;
    std::vector<std::string> parents;
    int rung = -1;       // outcome ladder 0–6, −1: none (outcomes only)
    int wants = 0;       // −1 less is better (pain), +1 more is better (function), 0 neither
    bool broad = false;  // a superset that an evidence pack may only refute ("joint pain")
    std::string mesh;
    std::string file;
    std::vector<std::uint16_t> ancestors;  // parents, their parents, …; sorted
};

// A way to cite, found by RE2 in the text (lexicons/en/citations).
struct CitationForm {
    std::string id, note, pattern;
    std::vector<std::string> triggers;  // literal texts one of which must occur; empty: none
    int level = 0;                      // R0–R4 when it stands alone
    bool marker = false;                // resolves in a reference list on the page, else level 2
    std::vector<std::string> finds, rejects;  // examples
    std::string file;
    std::uint32_t line = 0;
};

struct Lexicon {
    std::string language;
    std::string hash;         // of every data file: the tool.lexicon of the analysis
    std::vector<Rule> rules;  // all by id, in order of id
    std::vector<StrengthClass> strengths;
    std::vector<Signal> signals;
    std::vector<Concept> concepts;
    std::vector<CitationForm> citations;
    model::Models models;
    // Every `file` above is a path inside the lexicon's directory: "rules/cure.toml".
    std::string rubric;  // the text of rubric.toml, parsed by score/rubric.h
    Matcher matcher;     // every pattern; owners index the vectors above

    std::optional<std::uint16_t> rule(std::string_view id) const;
    std::optional<std::uint16_t> signal(std::string_view id) const;
    std::optional<std::uint16_t> concept_of(std::string_view id) const;
    // True when `ancestor` is `id` or one of its parents, their parents, ….
    bool is_a(std::uint16_t id, std::uint16_t ancestor) const;
};

// Reads lexicons/<language>/. Every mistake goes to `problems`; what could be read is returned.
Lexicon load_lexicon(const std::string& directory, Problems& problems);

// The image compiled into the program from lexicons/en at build time.
const Lexicon& built_in_lexicon();

// lexicon/image.cpp: the whole lexicon as one block of bytes, versioned and checksummed.
std::string lexicon_image(const Lexicon& lexicon);
Lexicon lexicon_from_image(std::string_view image);  // throws Failure when it is not ours

}  // namespace probatum
