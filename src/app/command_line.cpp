// SPDX-License-Identifier: Apache-2.0
// Which command is meant. Its options are read in options.cpp.
#include "app/options.h"
#include "base/nearest.h"
#include "base/problem.h"

#include <algorithm>

namespace probatum {
namespace {

using Strings = std::vector<std::string>;

const Command* find_command(std::string_view name) {
    const auto& all = all_commands();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

[[noreturn]] void unknown_command(std::string_view name) {
    Strings names, below;
    for (const Command& one : all_commands()) {
        names.push_back(one.name);
        if (one.name.starts_with(std::string(name) + " ")) {
            below.push_back(one.name);
        }
    }
    std::string message = "unknown command '" + std::string(name) + "'" + did_you_mean(name, names);
    for (const std::string& one : below) {
        message += (&one == &below.front() ? ": " : ", ") + one;
    }
    throw Failure(message + " (see probatum help)");
}

bool asks_for_help(const std::string& word) {
    return word == "-h" || word == "--help";
}

}  // namespace

const std::vector<Command>& all_commands() {
    static const std::vector<Command> commands = {
        {"check", "[FILE|DIR|-]...", "analyse documents, report, gate"},
        {"batch", "", "JSON lines in, an analysis for each line out"},
        {"explain", "RULE", "one rule: why it matters, on whose authority, how to fix it"},
        {"rules", "", "all rules, a line each"},
        {"evidence check", "PACK...", "read evidence packs, report every mistake"},
        {"evidence show", "PACK...", "print what evidence packs say"},
        {"lexicon check", "[DIR]", "read a lexicon, report every mistake, run every example"},
        {"lexicon try", "SENTENCE", "show what a sentence triggers"},
        {"help", "[COMMAND]", "this text, or that of a command"},
        {"version", "", "the version of the program and of its lexicon"},
    };
    return commands;
}

const Command& command_named(std::string_view name) {
    const Command* command = find_command(name);
    if (command == nullptr) {
        unknown_command(name);
    }
    return *command;
}

CommandLine command_line(const std::vector<std::string>& arguments) {
    CommandLine line;
    if (arguments.empty() || asks_for_help(arguments[0])) {
        line.command = "help";
        return line;
    }
    line.command = arguments[0] == "--version" ? "version" : arguments[0];
    std::size_t used = 1;
    if (find_command(line.command) == nullptr && arguments.size() > 1) {
        line.command += " " + arguments[used++];
        if (find_command(line.command) == nullptr) {
            unknown_command(arguments[0]);
        }
    }
    command_named(line.command);
    line.arguments.assign(arguments.begin() + static_cast<std::ptrdiff_t>(used), arguments.end());
    const auto end_of_options = std::find(line.arguments.begin(), line.arguments.end(), "--");
    line.help = std::any_of(line.arguments.begin(), end_of_options, asks_for_help);
    return line;
}

std::string program_help() {
    std::string out =
        "Probatum reads medical marketing text and rates how credible each claim is as written.\n\n"
        "usage: probatum COMMAND [OPTION]... [ARGUMENT]...\n\n";
    for (const Command& one : all_commands()) {
        std::string head = "  " + one.name + " " + one.usage;
        head.resize(std::max<std::size_t>(head.size() + 1, 30), ' ');
        out += head + one.what + '\n';
    }
    return out +
           "\nExit code: 0 pass, 1 a gate tripped, 2 something could not be read or done.\n"
           "probatum help COMMAND tells its options.\n";
}

}  // namespace probatum
