// SPDX-License-Identifier: Apache-2.0
// The compiled lexicon: a header, then every field of every struct in order. One
// description of each struct serves both directions; it names all members through a
// structured binding, so that a member added later and forgotten here does not compile.
//
//     magic, version  4 + 4 bytes
//     size, checksum  8 + 8 bytes, of what follows
//     numbers as in memory; strings and vectors as their size (4 bytes) and elements
#include "base/hash.h"
#include "lexicon/lexicon.h"

#include <cstring>
#include <type_traits>

namespace probatum {

namespace {

struct Header {
    std::uint32_t magic = 0x42525021;  // in the machine's own byte order
    std::uint32_t version = 2;         // of the layout; the checksum guards the content
    std::uint64_t size = 0;
    std::uint64_t checksum = 0;
};

// Copied as bytes. Padding would leak chance into the image, so structs that have any
// are described member by member.
template <class T>
constexpr bool as_bytes = std::is_arithmetic_v<T> || std::is_enum_v<T> ||
                          (std::is_trivially_copyable_v<T> &&
                           std::has_unique_object_representations_v<T>);

class Writer {
public:
    std::string bytes;

    template <class... T>
    void operator()(const T&... items) {
        (item(items), ...);
    }

private:
    void raw(const void* from, std::size_t size) {
        bytes.append(static_cast<const char*>(from), size);
    }
    void count(std::size_t size) {
        const auto narrow = static_cast<std::uint32_t>(size);
        raw(&narrow, sizeof narrow);
    }
    template <class T>
    void item(const T& value);
    template <class T>
    void item(const std::vector<T>& values) {
        count(values.size());
        if constexpr (as_bytes<T>) {
            raw(values.data(), values.size() * sizeof(T));
        } else {
            for (const T& value : values) {
                item(value);
            }
        }
    }
    void item(const std::string& text) {
        count(text.size());
        raw(text.data(), text.size());
    }
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    bool done() const { return rest_.empty(); }

    template <class... T>
    void operator()(T&... items) {
        (item(items), ...);
    }

private:
    std::string_view take(std::size_t size) {
        if (size > rest_.size()) {
            throw Failure("the lexicon image ends too early");
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    void raw(void* to, std::size_t size) {
        if (size > 0) {
            std::memcpy(to, take(size).data(), size);
        }
    }
    std::size_t count() {
        std::uint32_t size = 0;
        raw(&size, sizeof size);
        return size;
    }
    template <class T>
    void item(T& value);
    template <class T>
    void item(std::vector<T>& values) {
        const std::size_t size = count();
        if constexpr (as_bytes<T>) {
            const std::string_view from = take(size * sizeof(T));
            values.resize(size);
            if (size > 0) {
                std::memcpy(values.data(), from.data(), from.size());
            }
        } else {
            values.reserve(std::min(size, rest_.size()));
            for (std::size_t at = 0; at < size; ++at) {
                item(values.emplace_back());
            }
        }
    }
    void item(std::string& text) { text = take(count()); }

    std::string_view rest_;
};

// "T or const T".
template <class T, class Plain>
concept Is = std::is_same_v<std::remove_const_t<T>, Plain>;

void describe(auto& archive, Is<std::pair<std::uint32_t, std::uint32_t>> auto& it) {
    archive(it.first, it.second);
}

void describe(auto& archive, Is<Example> auto& it) {
    auto& [text, spans, line] = it;
    archive(text, spans, line);
}

void describe(auto& archive, Is<When> auto& it) {
    auto& [asserted, types, not_types, needs, unless, unless_near, needs_near, least, most] = it;
    archive(asserted, types, not_types, needs, unless, unless_near, needs_near, least, most);
}

void describe(auto& archive, Is<DocumentWhen> auto& it) {
    auto& [needs, absent] = it;
    archive(needs, absent);
}

void describe(auto& archive, Is<Rule> auto& it) {
    auto& [id, title, family, says, because, fix, appraisal, severity, level, sources, traps,
           replaces, structural, when, document, flags, allows, file] = it;
    archive(id, title, family, says, because, fix, appraisal, severity, level, sources, traps,
            replaces, structural, when, document, flags, allows, file);
}

void describe(auto& archive, Is<StrengthClass> auto& it) {
    auto& [id, says, grade, credit, frequency, flags, allows, file] = it;
    archive(id, says, grade, credit, frequency, flags, allows, file);
}

void describe(auto& archive, Is<Signal> auto& it) {
    auto& [id, says, reach, flags, allows, file] = it;
    archive(id, says, reach, flags, allows, file);
}

void describe(auto& archive, Is<Concept> auto& it) {
    auto& [id, name, kind, parents, rung, wants, broad, mesh, file, ancestors] = it;
    archive(id, name, kind, parents, rung, wants, broad, mesh, file, ancestors);
}

void describe(auto& archive, Is<CitationForm> auto& it) {
    auto& [id, note, pattern, triggers, level, marker, finds, rejects, file, line] = it;
    archive(id, note, pattern, triggers, level, marker, finds, rejects, file, line);
}

void describe(auto& archive, Is<model::Question> auto& it) {
    auto& [id, link, answers, bias, first_column, least, most, provenance] = it;
    archive(id, link, answers, bias, first_column, least, most, provenance);
}

void describe(auto& archive, Is<model::Weight> auto& it) {
    auto& [column, weight] = it;
    archive(column, weight);
}

void describe(auto& archive, Is<model::Models> auto& it) {
    auto& [questions, columns, keys, row_begin, weights, slots] = it;
    archive(questions, columns, keys, row_begin, weights, slots);
}

void describe(auto& archive, Is<Respelling::Rewrite> auto& it) {
    auto& [from, to, from_size, to_size, where] = it;
    archive(from, to, from_size, to_size, where);
}

void describe(auto& archive, Is<Respelling> auto& it) {
    auto& [letters, rewrites, by_pair] = it;
    archive(letters, rewrites, by_pair);
}

void describe(auto& archive, Is<Spelling> auto& it) {
    auto& [american, british, endings] = it;
    archive(american, british, endings);
}

void describe(auto& archive, Is<Matcher::Accept> auto& it) {
    auto& [owner, when] = it;
    archive(owner, when);
}

void describe(auto& archive, Is<Matcher> auto& it) {
    auto& [nodes, edges, accepts, concept_root, other_root, letters, words, slots, prefixes, atoms,
           exacts, spelling] = it;
    archive(nodes, edges, accepts, concept_root, other_root, letters, words, slots, prefixes, atoms,
            exacts, spelling);
}

void describe(auto& archive, Is<Lexicon> auto& it) {
    auto& [language, hash, rules, strengths, signals, concepts, citations, models, rubric,
           matcher] = it;
    archive(language, hash, rules, strengths, signals, concepts, citations, models, rubric,
            matcher);
}

template <class T>
void Writer::item(const T& value) {
    if constexpr (as_bytes<T>) {
        raw(&value, sizeof value);
    } else {
        describe(*this, value);
    }
}

template <class T>
void Reader::item(T& value) {
    if constexpr (as_bytes<T>) {
        raw(&value, sizeof value);
    } else {
        describe(*this, value);
    }
}

}  // namespace

std::string lexicon_image(const Lexicon& lexicon) {
    Writer body;
    body(lexicon);
    Header header;
    header.size = body.bytes.size();
    header.checksum = checksum(body.bytes);
    return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body.bytes;
}

Lexicon lexicon_from_image(std::string_view image) {
    Header header;
    const Header ours;
    if (image.size() < sizeof header) {
        throw Failure("not a lexicon image: too short");
    }
    std::memcpy(&header, image.data(), sizeof header);
    image.remove_prefix(sizeof header);
    if (header.magic != ours.magic) {
        throw Failure("not a lexicon image");
    }
    if (header.version != ours.version) {
        throw Failure("the lexicon image has version " + std::to_string(header.version) +
                      "; this program reads version " + std::to_string(ours.version));
    }
    if (header.size != image.size() || header.checksum != checksum(image)) {
        throw Failure("the lexicon image is damaged");
    }
    Lexicon lexicon;
    Reader body(image);
    body(lexicon);
    if (!body.done()) {
        throw Failure("the lexicon image has more than this program reads");
    }
    return lexicon;
}

}  // namespace probatum
