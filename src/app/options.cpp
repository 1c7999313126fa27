// SPDX-License-Identifier: Apache-2.0
// To add an option: a field in options.h, a line in the command's function below,
// and the place that takes its value into the field.
#include "app/options.h"

#include "base/nearest.h"
#include "base/problem.h"

#include <boost/program_options.hpp>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <thread>

namespace po = boost::program_options;

namespace probatum {
namespace {

using Strings = std::vector<std::string>;

po::options_description knowledge_options() {
    po::options_description options("Knowledge");
    auto add = options.add_options();
    add("evidence,e", po::value<Strings>()->composing()->value_name("PACK"),
        "an evidence pack to judge claims by; may be repeated");
    add("lexicon", po::value<std::string>()->value_name("DIR"),
        "rules and words from this directory instead of those in the program");
    return options;
}

po::options_description running_options() {
    po::options_description options("Running");
    auto add = options.add_options();
    add("jobs,j", po::value<std::string>()->value_name("N"),
        "documents at a time; 0 (default): one for each processor");
    add("max-size", po::value<std::string>()->value_name("SIZE"),
        "refuse larger documents: bytes, or with K, M or G (default 100M)");
    add("sentences", "JSON: add what is thought of every sentence");
    return options;
}

po::options_description check_description() {
    po::options_description report("Report");
    auto add = report.add_options();
    add("format,f", po::value<Strings>()->composing()->value_name("FORMAT"),
        "text (default), json or jsonl; may be repeated");
    add("output,o", po::value<Strings>()->composing()->value_name("FILE"),
        "write the report of the -f before it to this file");
    add("output-file", po::value<Strings>()->composing()->value_name("FILE"),
        "the same as --output");
    add("quiet,q", "on standard error, only what went wrong");
    add("no-color", "no colours, as when NO_COLOR is set");
    add("stdin-filename", po::value<std::string>()->value_name("NAME"),
        "what standard input is called; its extension gives the format");
    po::options_description gate("Gate (exit code 1)");
    auto gate_add = gate.add_options();
    gate_add("fail-on", po::value<Strings>()->composing()->value_name("WHAT"),
             "a band (that or worse), a severity (that or graver), a rule, or never; separated by "
             "commas or repeated (default E,critical)");
    gate_add("min-score", po::value<std::string>()->value_name("N"),
             "fail when a claim about what the text promotes scores less");
    return po::options_description()
        .add(knowledge_options())
        .add(report)
        .add(gate)
        .add(running_options());
}

po::options_description lexicon_description() {
    po::options_description options("Options");
    options.add_options()("lexicon", po::value<std::string>()->value_name("DIR"),
                          "use the lexicon of this directory");
    return options;
}

po::options_description description_of(std::string_view command) {
    if (command == "check") {
        return check_description();
    }
    if (command == "batch") {
        return po::options_description().add(knowledge_options()).add(running_options());
    }
    if (command == "help" || command == "version") {
        return po::options_description();
    }
    po::options_description options = lexicon_description();
    if (command == "rules") {
        options.add_options()("format,f", po::value<Strings>()->value_name("FORMAT"),
                              "text (default) or json");
    }
    return options;
}

std::string unknown_option(const std::string& option, const po::options_description& known) {
    Strings names;
    for (const auto& one : known.options()) {
        names.push_back("--" + one->long_name());
    }
    return "unknown option '" + option + "'" + did_you_mean(option, names);
}

struct Parsed {
    po::variables_map values;
    Strings positional;
    std::vector<po::option> in_order;

    bool has(const char* name) const { return values.count(name) > 0; }
    Strings strings(const char* name) const {
        return has(name) ? values[name].as<Strings>() : Strings{};
    }
    std::string string(const char* name) const {
        return has(name) ? values[name].as<std::string>() : std::string();
    }
};

Parsed parse(const CommandLine& line) {
    const po::options_description visible = description_of(line.command);
    po::options_description all = visible;
    all.add_options()("positional", po::value<Strings>());
    po::positional_options_description positional;
    positional.add("positional", -1);
    try {
        const auto parsed =
            po::command_line_parser(line.arguments)
                .options(all)
                .positional(positional)
                .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing)
                .run();
        Parsed result;
        po::store(parsed, result.values);
        po::notify(result.values);
        result.positional = result.strings("positional");
        result.in_order = parsed.options;
        return result;
    } catch (const po::unknown_option& error) {
        throw Failure(unknown_option(error.get_option_name(), visible) + " (see probatum help " +
                      line.command + ")");
    } catch (const po::error& error) {
        throw Failure(std::string(error.what()) + " (see probatum help " + line.command + ")");
    }
}

long long number(const std::string& option, std::string_view text, long long most) {
    long long value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most) {
        throw Failure("option '" + option + "' needs a number from 0 to " + std::to_string(most) +
                      ", not '" + std::string(text) + "'");
    }
    return value;
}

std::size_t size_option(const Parsed& parsed) {
    std::string text = parsed.string("max-size");
    if (text.empty()) {
        return default_size_limit;
    }
    static constexpr std::string_view units = "KMG";
    const std::size_t unit = units.find(text.back());
    if (unit != std::string_view::npos) {
        text.pop_back();
    }
    // Offsets are 32 bits wide.
    const int shift = unit == std::string_view::npos ? 0 : 10 * static_cast<int>(unit + 1);
    const long long most = (1LL << 31) >> shift;
    return static_cast<std::size_t>(number("--max-size", text, most)) << shift;
}

unsigned jobs_option(const Parsed& parsed) {
    const std::string text = parsed.string("jobs");
    const auto jobs = text.empty() ? 0U : static_cast<unsigned>(number("--jobs", text, 1024));
    return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

KnowledgeOptions knowledge_of(const Parsed& parsed) {
    return {parsed.strings("evidence"), parsed.string("lexicon")};
}

Format format_named(const std::string& name) {
    const Strings names = {"text", "json", "jsonl"};
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        throw Failure("unknown format '" + name + "': text, json or jsonl" +
                      did_you_mean(name, names));
    }
    return static_cast<Format>(found - names.begin());
}

// In the order of the command line: each -o belongs to the -f before it.
std::vector<Output> outputs_of(const Parsed& parsed) {
    std::vector<Output> outputs;
    bool named = false;  // the last output has its file already
    for (const po::option& option : parsed.in_order) {
        if (option.string_key == "format") {
            outputs.push_back({format_named(option.value.at(0)), ""});
            named = false;
        } else if (option.string_key == "output" || option.string_key == "output-file") {
            if (named) {
                throw Failure("two files for one report: give a -f before each -o");
            }
            if (outputs.empty()) {
                outputs.emplace_back();
            }
            const std::string& file = option.value.at(0);
            outputs.back().file = file == "-" ? "" : file;
            named = true;
        }
    }
    if (outputs.empty()) {
        outputs.emplace_back();
    }
    const auto to_stdout = [](const Output& output) { return output.file.empty(); };
    if (std::count_if(outputs.begin(), outputs.end(), to_stdout) > 1) {
        throw Failure("two reports for standard output: name a file with -o after one of them");
    }
    return outputs;
}

void require_positional(const CommandLine& line, const Parsed& parsed, std::size_t least,
                        std::size_t most) {
    const Command& command = command_named(line.command);
    if (parsed.positional.size() < least || parsed.positional.size() > most) {
        throw Failure("usage: probatum " + command.name + (command.usage.empty() ? "" : " ") +
                      command.usage);
    }
}

}  // namespace

CheckOptions check_options(const CommandLine& line) {
    const Parsed parsed = parse(line);
    if (parsed.positional.empty()) {
        throw Failure("nothing to check: name files or directories, or - for standard input");
    }
    CheckOptions options;
    options.inputs = parsed.positional;
    options.knowledge = knowledge_of(parsed);
    options.outputs = outputs_of(parsed);
    for (const std::string& list : parsed.strings("fail-on")) {
        std::istringstream parts(list);
        for (std::string part; std::getline(parts, part, ',');) {
            options.fail_on.push_back(part);
        }
    }
    if (!parsed.has("fail-on")) {
        options.fail_on = {"E", "critical"};
    }
    if (parsed.has("min-score")) {
        options.min_score =
            static_cast<int>(number("--min-score", parsed.string("min-score"), 100));
    }
    options.sentences = parsed.has("sentences");
    options.quiet = parsed.has("quiet");
    options.no_color = parsed.has("no-color");
    options.stdin_filename = parsed.string("stdin-filename");
    options.max_size = size_option(parsed);
    options.jobs = jobs_option(parsed);
    return options;
}

BatchOptions batch_options(const CommandLine& line) {
    const Parsed parsed = parse(line);
    require_positional(line, parsed, 0, 0);
    return {knowledge_of(parsed), parsed.has("sentences"), size_option(parsed),
            jobs_option(parsed)};
}

RuleOptions rule_options(const CommandLine& line) {
    const Parsed parsed = parse(line);
    const bool one = line.command == "explain" || line.command == "lexicon try";
    const bool none = line.command == "rules";
    require_positional(line, parsed, one ? 1 : 0, none ? 0 : 1);
    RuleOptions options{parsed.positional, parsed.string("lexicon"), false};
    if (none && parsed.has("format")) {
        const Format format = format_named(parsed.strings("format").at(0));
        options.json = format != Format::text;
    }
    return options;
}

PackOptions pack_options(const CommandLine& line) {
    const Parsed parsed = parse(line);
    require_positional(line, parsed, 1, parsed.positional.size() + 1);
    return {parsed.positional, parsed.string("lexicon")};
}

std::string help_text(std::string_view name) {
    if (name.empty()) {
        return program_help();
    }
    const Command& command = command_named(name);
    std::ostringstream out;
    out << "usage: probatum " << command.name << (command.usage.empty() ? "" : " ") << command.usage
        << "\n\n"
        << command.what << '\n'
        << description_of(name);
    return out.str();
}

}  // namespace probatum
