// SPDX-License-Identifier: Apache-2.0
// One JSON object a line in, one a line out, in the same order. A line that cannot be
// served says so in its place, and the rest goes on.
#include "app/analyse.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/ordered.h"
#include "app/stream.h"
#include "evidence/inline.h"
#include "input/read.h"
#include "report/json_writer.h"
#include "report/reports.h"

#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace probatum {
namespace {

using nlohmann::json;

struct Request {
    std::size_t line = 0;  // 1-based
    std::string text;
    bool too_long = false;
};

// Why a line cannot be served; codes are part of the contract.
struct Refused {
    std::string code, message;
};

std::string refusal(const std::string& id, std::size_t line, const Refused& refused) {
    JsonWriter writer(-1);
    writer.object([&] {
        if (!id.empty()) {
            writer.key("id").raw(id);
        } else {
            writer.key("line").integer(static_cast<long long>(line));
        }
        writer.key("error").object([&] {
            writer.key("code").string(refused.code);
            writer.key("message").string(refused.message);
        });
    });
    return writer.take();
}

json parsed(const Request& request) {
    if (request.too_long) {
        throw Refused{"too-large", "the line is longer than --max-size allows"};
    }
    json object = json::parse(request.text, nullptr, false);
    if (object.is_discarded()) {
        throw Refused{"malformed", "not JSON"};
    }
    if (!object.is_object()) {
        throw Refused{"malformed", "not a JSON object"};
    }
    return object;
}

// The id as it will be copied; empty when there is none.
std::string id_of(const json& object) {
    const auto found = object.find("id");
    if (found == object.end()) {
        return "";
    }
    if (found->is_structured()) {
        throw Refused{"invalid", "'id' must be a string or a number"};
    }
    return found->dump();
}

std::optional<std::string> string_in(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) {
        return std::nullopt;
    }
    if (!found->is_string()) {
        throw Refused{"invalid", "'" + std::string(key) + "' must be a string"};
    }
    return found->get<std::string>();
}

bool flag_in(const json& object, const char* key, bool otherwise) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) {
        return otherwise;
    }
    if (!found->is_boolean()) {
        throw Refused{"invalid", "'" + std::string(key) + "' must be true or false"};
    }
    return found->get<bool>();
}

Source source_of(const json& object, std::size_t max_size) {
    auto text = string_in(object, "text");
    const auto path = string_in(object, "path");
    const auto media = string_in(object, "media");
    if (text.has_value() == path.has_value()) {
        throw Refused{"invalid", "give either 'text' or 'path'"};
    }
    Source source;
    source.path = path.value_or("-");
    source.media = media_of(source.path);
    if (media) {
        const auto named = media_named(*media);
        if (!named) {
            throw Refused{"invalid", "unknown media '" + *media + "': plain, markdown or html"};
        }
        source.media = *named;
    }
    try {
        source.bytes = text ? std::move(*text) : read_file(*path, max_size);
    } catch (const Failure& failure) {
        throw Refused{"unreadable", failure.what()};
    }
    return source;
}

class Batch {
public:
    Batch(const BatchOptions& options, std::ostream& err)
        : options_(options), knowledge_(options.knowledge, err) {}

    std::string answer(const Request& request) const {
        std::string id;
        try {
            const json object = parsed(request);
            id = id_of(object);
            return analysis_of(object, id, request.line);
        } catch (const Refused& refused) {
            return refusal(id, request.line, refused);
        } catch (const Failure& failure) {
            return refusal(id, request.line, {"not-text", failure.what()});
        }
    }

private:
    std::string analysis_of(const json& object, const std::string& id, std::size_t line) const {
        const bool sentences = flag_in(object, "sentences", options_.sentences);
        const auto given = string_in(object, "evidence");
        Source source = source_of(object, options_.max_size);
        const Lexicon& lexicon = *knowledge_.lexicon;
        Evidence own;
        if (given) {
            std::vector<Pack> packs;
            packs.push_back(pack_from_text(*given, lexicon));
            own = Evidence(std::move(packs), lexicon);
        }
        const Evidence& evidence = given ? own : knowledge_.evidence;
        Analysis analysis = analyse(std::move(source), lexicon, evidence, knowledge_.rubric);
        if (given) {
            analysis.relation = relate(analysis.text.normal, *given, lexicon);
        }
        const ReportContext context{.lexicon = lexicon,
                                    .evidence = evidence,
                                    .sentences = sentences,
                                    .id = id,
                                    .line = line};
        return json_report(analysis, context, -1);
    }

    const BatchOptions& options_;
    Knowledge knowledge_;
};

}  // namespace

int batch(const BatchOptions& options, Streams& streams) {
    const Batch batch(options, streams.err);
    std::size_t line = 0;
    const auto next = [&]() -> std::optional<Request> {
        Request request;
        for (;;) {
            const Line read = read_line(streams.in, options.max_size, request.text);
            request.line = ++line;
            request.too_long = read == Line::too_long;
            if (read == Line::end) {
                return std::nullopt;
            }
            const bool blank = request.text.find_first_not_of(" \t\r") == std::string::npos;
            if (!blank || request.too_long) {
                return request;
            }
        }
    };
    const auto work = [&](const Request& request) { return batch.answer(request); };
    const auto sink = [&](const std::string& answer) {
        streams.out << answer << '\n';
        require_written(streams.out);
    };
    in_order(options.jobs, next, work, sink);
    return 0;
}

}  // namespace probatum
