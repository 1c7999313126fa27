// SPDX-License-Identifier: Apache-2.0
// What the command line asks for. Boost.Program_options is used in options.cpp alone.
#pragma once

#include "base/files.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace probatum {

enum class Format { text, json, jsonl };

struct Output {
    Format format = Format::text;
    std::string file;  // empty: standard output
};

struct KnowledgeOptions {
    std::vector<std::string> evidence;  // pack files
    std::string lexicon;                // a directory; empty: the lexicon in the program
};

struct CheckOptions {
    std::vector<std::string> inputs;  // files, directories, "-"
    KnowledgeOptions knowledge;
    std::vector<Output> outputs;       // at least one
    std::vector<std::string> fail_on;  // bands, severities, rules, "never"
    int min_score = 0;
    bool sentences = false;
    bool quiet = false;
    bool no_color = false;
    std::string stdin_filename;
    std::size_t max_size = default_size_limit;
    unsigned jobs = 1;
};

struct BatchOptions {
    KnowledgeOptions knowledge;
    bool sentences = false;
    std::size_t max_size = default_size_limit;
    unsigned jobs = 1;
};

struct RuleOptions {  // explain, rules, lexicon
    std::vector<std::string> arguments;
    std::string lexicon;
    bool json = false;
};

struct PackOptions {
    std::vector<std::string> packs;
    std::string lexicon;
};

struct Command {
    std::string name;   // one word or two: "evidence check"
    std::string usage;  // its arguments
    std::string what;
};
const std::vector<Command>& all_commands();
const Command& command_named(std::string_view name);  // throws Failure: no such command

struct CommandLine {
    std::string command;
    std::vector<std::string> arguments;  // behind the command's name
    bool help = false;                   // -h stands among them
};
// Throws Failure when there is no such command.
CommandLine command_line(const std::vector<std::string>& arguments);

// Each throws Failure, with the nearest known option, when it cannot make sense of the arguments.
CheckOptions check_options(const CommandLine& line);
BatchOptions batch_options(const CommandLine& line);
RuleOptions rule_options(const CommandLine& line);
PackOptions pack_options(const CommandLine& line);

// What `help` prints for a command; for "", about the program.
std::string help_text(std::string_view command);
std::string program_help();

}  // namespace probatum
