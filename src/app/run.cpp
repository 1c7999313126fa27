// SPDX-License-Identifier: Apache-2.0
#include "app/commands.h"
#include "app/stream.h"
#include "lexicon/lexicon.h"
#include "report/analysis.h"

#include <exception>
#include <ostream>

namespace probatum {
namespace {

int help(const CommandLine& line, Streams& streams) {
    std::string command;
    for (const std::string& word : line.arguments) {
        command += (command.empty() ? "" : " ") + word;
    }
    streams.out << help_text(line.help ? line.command : command);
    require_written(streams.out);
    return 0;
}

int version(Streams& streams) {
    streams.out << "probatum " << tool_version << " (lexicon " << built_in_lexicon().hash << ")\n";
    require_written(streams.out);
    return 0;
}

int dispatch(const CommandLine& line, Streams& streams) {
    const std::string& command = line.command;
    if (command == "help" || line.help) {
        return help(line, streams);
    }
    if (command == "check") {
        return check(check_options(line), streams);
    }
    if (command == "batch") {
        return batch(batch_options(line), streams);
    }
    if (command == "explain") {
        return explain(rule_options(line), streams);
    }
    if (command == "rules") {
        return list_rules(rule_options(line), streams);
    }
    if (command == "evidence check") {
        return evidence_check(pack_options(line), streams);
    }
    if (command == "evidence show") {
        return evidence_show(pack_options(line), streams);
    }
    if (command == "lexicon check") {
        return lexicon_check(rule_options(line), streams);
    }
    if (command == "lexicon try") {
        return lexicon_try(rule_options(line), streams);
    }
    return version(streams);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Streams& streams) {
    try {
        return dispatch(command_line(arguments), streams);
    } catch (const Failure& failure) {
        streams.err << "probatum: " << failure.what() << '\n';
    } catch (const std::exception& error) {
        streams.err << "probatum: internal error: " << error.what() << '\n';
    }
    return 2;
}

}  // namespace probatum
