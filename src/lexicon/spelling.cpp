// SPDX-License-Identifier: Apache-2.0
#include "lexicon/spelling.h"

#include "base/toml.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace probatum {
namespace {

using Where = Respelling::Where;

struct Pair {
    std::string british, american;
    Where where = Where::anywhere;
};

constexpr std::size_t alphabet = 26;
// An ending such as -ise is no suffix in "rise" or "prise".
constexpr std::size_t letters_before_ending = 3;

std::optional<std::size_t> pair_number(std::string_view word, std::size_t at) {
    if (at + 1 >= word.size())
        return std::nullopt;
    const std::size_t first = static_cast<unsigned char>(word[at]) - std::size_t{'a'};
    const std::size_t second = static_cast<unsigned char>(word[at + 1]) - std::size_t{'a'};
    if (first >= alphabet || second >= alphabet)
        return std::nullopt;
    return first * alphabet + second;
}

Respelling respelling(std::vector<Pair> pairs, std::string Pair::*from, std::string Pair::*to) {
    std::stable_sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
        const auto left = pair_number(a.*from, 0), right = pair_number(b.*from, 0);
        return left != right ? left < right : (a.*from).size() > (b.*from).size();
    });
    Respelling result;
    result.by_pair.assign(alphabet * alphabet + 1, 0);
    for (const Pair& pair : pairs) {
        Respelling::Rewrite rewrite;
        rewrite.from = static_cast<std::uint32_t>(result.letters.size());
        rewrite.from_size = static_cast<std::uint8_t>((pair.*from).size());
        result.letters += pair.*from;
        rewrite.to = static_cast<std::uint32_t>(result.letters.size());
        rewrite.to_size = static_cast<std::uint8_t>((pair.*to).size());
        result.letters += pair.*to;
        rewrite.where = pair.where;
        result.rewrites.push_back(rewrite);
        ++result.by_pair[*pair_number(pair.*from, 0) + 1];
    }
    for (std::size_t i = 1; i < result.by_pair.size(); ++i)
        result.by_pair[i] = static_cast<std::uint16_t>(result.by_pair[i] + result.by_pair[i - 1]);
    return result;
}

bool stands(Where where, std::string_view word, std::size_t at, std::size_t size,
            const std::vector<std::string>& endings) {
    const std::string_view rest = word.substr(at + size);
    switch (where) {
        case Where::anywhere:
            return true;
        case Where::start:
            return at == 0;
        case Where::end:
            return rest.empty() && at >= letters_before_ending;
        case Where::stem:
            return at == 0 && (rest.empty() ||
                               std::find(endings.begin(), endings.end(), rest) != endings.end());
        case Where::word:
            return at == 0 && rest.empty();
    }
    return false;
}

const Respelling::Rewrite* rewrite_at(const Respelling& respelling,
                                      const std::vector<std::string>& endings,
                                      std::string_view word, std::size_t at) {
    const auto pair = pair_number(word, at);
    if (!pair || respelling.by_pair.empty())
        return nullptr;
    for (std::size_t i = respelling.by_pair[*pair]; i < respelling.by_pair[*pair + 1]; ++i) {
        const Respelling::Rewrite& rewrite = respelling.rewrites[i];
        const std::string_view from(respelling.letters.data() + rewrite.from, rewrite.from_size);
        if (word.substr(at).starts_with(from) &&
            stands(rewrite.where, word, at, from.size(), endings))
            return &rewrite;
    }
    return nullptr;
}

// One pass from left to right, so that no rewrite sees the result of another.
std::string respell(const Respelling& respelling, const std::vector<std::string>& endings,
                    std::string_view word) {
    std::string result;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < word.size();) {
        const Respelling::Rewrite* rewrite = rewrite_at(respelling, endings, word, at);
        if (!rewrite) {
            ++at;
            continue;
        }
        result.append(word, copied, at - copied);
        result.append(respelling.letters, rewrite->to, rewrite->to_size);
        at += rewrite->from_size;
        copied = at;
    }
    result.append(word, copied);
    return result;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::optional<Pair> parse_pair(std::string_view text, Where where) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos)
        return std::nullopt;
    Pair pair{trimmed(text.substr(0, equals)), trimmed(text.substr(equals + 1)), where};
    const auto usable = [](const std::string& side) {
        return pair_number(side, 0) && side.size() < 256;
    };
    if (!usable(pair.british) || !usable(pair.american) || pair.british == pair.american)
        return std::nullopt;
    return pair;
}

void read_pairs(const TomlTable& table, std::string_view key, Where where,
                std::vector<Pair>& pairs) {
    for (const PlacedString& text : table.placed_strings(key)) {
        if (auto pair = parse_pair(text.text, where))
            pairs.push_back(std::move(*pair));
        else
            table.problem_in(text, 0,
                             "write \"british = american\": two different spellings that "
                             "begin with two small letters");
    }
}

constexpr std::array<std::pair<std::string_view, Where>, 5> sections{{
    {"anywhere", Where::anywhere},
    {"start", Where::start},
    {"end", Where::end},
    {"stem", Where::stem},
    {"word", Where::word},
}};

}  // namespace

Spelling read_spelling(std::string_view file, std::string_view content, Problems& problems) {
    const TomlFile toml(content, file, problems);
    const TomlTable table = toml.top();
    Spelling spelling;
    table.string("says", "");
    spelling.endings = table.strings("endings");
    std::vector<Pair> pairs;
    for (const auto& [key, where] : sections)
        read_pairs(table, key, where, pairs);
    toml.finish();
    spelling.american = respelling(pairs, &Pair::british, &Pair::american);
    spelling.british = respelling(std::move(pairs), &Pair::american, &Pair::british);
    return spelling;
}

std::string in_american(const Spelling& spelling, std::string_view word) {
    return respell(spelling.american, spelling.endings, word);
}

std::string in_british(const Spelling& spelling, std::string_view word) {
    return respell(spelling.british, spelling.endings, word);
}

}  // namespace probatum
