// SPDX-License-Identifier: Apache-2.0
#include "app/analyse.h"
#include "app/commands.h"
#include "app/gate.h"
#include "app/knowledge.h"
#include "app/ordered.h"
#include "app/stream.h"
#include "input/read.h"
#include "report/reports.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <ostream>
#include <set>

namespace probatum {
namespace {

const std::vector<std::string> text_files = {".txt",  ".text", ".md",   ".markdown",
                                             ".html", ".htm",  ".xhtml"};

// One document: its reports, in the order of the outputs, or why there are none.
struct Result {
    std::string path;
    std::string error;
    std::vector<std::string> reports;
    std::vector<std::string> tripped;
};

struct Input {
    std::string path;
    std::string error;  // known before reading
};

// Directories become their files; nothing is looked at twice.
std::vector<Input> expanded(const std::vector<std::string>& names) {
    std::vector<Input> inputs;
    std::set<std::string> known;
    const auto add = [&](const std::string& path) {
        if (known.insert(path).second) {
            inputs.push_back({path, ""});
        }
    };
    for (const std::string& name : names) {
        std::error_code ignored;
        if (name == "-" || !std::filesystem::is_directory(name, ignored)) {
            add(name);
            continue;
        }
        try {
            const auto files = list_files(name, text_files);
            std::for_each(files.begin(), files.end(), add);
            if (files.empty()) {
                inputs.push_back(
                    {name, "nothing to check in " + name + ": no text, Markdown or HTML"});
            }
        } catch (const Failure& failure) {
            inputs.push_back({name, failure.what()});
        }
    }
    return inputs;
}

// One report of the run, for one or many documents.
class Report {
public:
    Report(const Output& output, bool several, std::ostream& out)
        : output_(output), several_(several), out_(out) {}

    std::string of(const Analysis& analysis, const ReportContext& context) const {
        if (output_.format == Format::text) {
            return text_report(analysis, context);
        }
        return json_report(analysis, context, output_.format == Format::json ? 2 : -1);
    }
    void add(const std::string& report) {
        const bool first = count_++ == 0;
        switch (output_.format) {
            case Format::text:
                put(first ? "" : "\n");
                put(report);
                break;
            case Format::json:  // an object, or a list of them
                put(!several_ ? "" : first ? "[\n" : ",\n");
                put(report);
                put(several_ ? "" : "\n");
                break;
            case Format::jsonl:
                put(report + "\n");
                break;
        }
    }
    void finish(const ReportContext& context) {
        if (output_.format == Format::text && count_ > 0) {
            put("\n" + text_footer(context));
        }
        if (output_.format == Format::json && several_) {
            put(count_ == 0 ? "[]\n" : "\n]\n");
        }
        if (!output_.file.empty()) {
            write_file(output_.file, content_);
        }
    }
    bool to_stdout() const { return output_.file.empty(); }

private:
    void put(std::string_view text) {
        if (to_stdout()) {
            out_ << text;
        } else {
            content_ += text;
        }
    }
    Output output_;
    bool several_;
    std::ostream& out_;
    std::string content_;
    int count_ = 0;
};

Source read_source(const std::string& path, const CheckOptions& options, std::istream& in) {
    Source source;
    const bool standard_input = path == "-";
    source.path = standard_input && !options.stdin_filename.empty() ? options.stdin_filename : path;
    source.media = media_of(source.path);
    source.bytes =
        standard_input ? read_stream(in, options.max_size) : read_file(path, options.max_size);
    return source;
}

}  // namespace

int check(const CheckOptions& options, Streams& streams) {
    const Knowledge knowledge(options.knowledge, streams.err);
    const Gate gate = parse_gate(options.fail_on, options.min_score, *knowledge.lexicon);
    const std::vector<Input> inputs = expanded(options.inputs);
    std::vector<Report> reports;
    for (const Output& output : options.outputs) {
        reports.emplace_back(output, inputs.size() > 1, streams.out);
    }
    const auto context_of = [&](const Report& report) {
        return ReportContext{.lexicon = *knowledge.lexicon,
                             .evidence = knowledge.evidence,
                             .sentences = options.sentences,
                             .color = streams.color && !options.no_color && report.to_stdout(),
                             .width = report.to_stdout() ? streams.width : 100};
    };

    std::size_t taken = 0, unreadable = 0, failing = 0;
    const auto next = [&] {
        return taken < inputs.size() ? std::optional<Input>(inputs[taken++]) : std::nullopt;
    };
    const auto work = [&](const Input& input) {
        Result result;
        result.path = input.path;
        result.error = input.error;
        if (!result.error.empty()) {
            return result;
        }
        try {
            const Analysis analysis =
                analyse(read_source(input.path, options, streams.in), *knowledge.lexicon,
                        knowledge.evidence, knowledge.rubric);
            for (const Report& report : reports) {
                result.reports.push_back(report.of(analysis, context_of(report)));
            }
            result.tripped = tripped(gate, analysis, *knowledge.lexicon);
        } catch (const Failure& failure) {
            result.error = failure.what();
        }
        return result;
    };
    const auto sink = [&](const Result& result) {
        if (!result.error.empty()) {
            ++unreadable;
            streams.err << "probatum: " << result.error << '\n';
            return;
        }
        for (std::size_t i = 0; i < reports.size(); ++i) {
            reports[i].add(result.reports[i]);
        }
        failing += !result.tripped.empty();
        for (const std::string& reason : result.tripped) {
            if (!options.quiet) {
                streams.err << "probatum: " << result.path << " fails: " << reason << '\n';
            }
        }
    };
    in_order(std::min(options.jobs, static_cast<unsigned>(inputs.size())), next, work, sink);
    for (Report& report : reports) {
        report.finish(context_of(report));
    }
    require_written(streams.out);
    return unreadable > 0 ? 2 : failing > 0 ? 1 : 0;
}

}  // namespace probatum
