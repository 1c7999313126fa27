// SPDX-License-Identifier: Apache-2.0
#include "input/tame.h"

#include "input/element.h"
#include "input/tags.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace probatum {
namespace {

constexpr std::size_t deepest = 256, most_open_formats = 24, most_attributes = 200;
// HTML5's rules about end tags that cross other elements are many and subtle, and some leave
// those elements open. Rather than to follow them all, such end tags are trusted this often.
constexpr std::size_t most_crossings = 2000;

// HTML5 opens these again in every later block until they are closed by name.
constexpr std::array<std::string_view, 14> formats = {
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
};
// Their end tags may be left out; they end where the next one begins.
constexpr std::array<std::string_view, 13> self_ending = {
    "colgroup", "dd", "dt",    "li", "optgroup", "option", "p",
    "tbody",    "td", "tfoot", "th", "thead",    "tr",
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& table, std::string_view name) {
    return std::binary_search(table.begin(), table.end(), name);
}

// Follows which elements are open, roughly, and says which tags must go.
class Nesting {
public:
    bool keeps(const Tag& tag) {
        if (tag.attributes > most_attributes)
            return false;
        if (is_void_element(tag.name) || is_drawing(tag))
            return true;
        if (holds(self_ending, tag.name))
            return tag.closing || begins(tag.name);
        return tag.closing ? closes(tag.name) : opens(tag.name);
    }

private:
    // <path …/> inside <svg>
    bool is_drawing(const Tag& tag) {
        return tag.self_closing && !is_block(tag.name) && !holds(formats, tag.name) &&
               tag.name != "span" && (count_["svg"] > 0 || count_["math"] > 0);
    }

    // Items and terms end their like but not each other, nor do groups of options.
    bool begins(const std::string& name) {
        const bool term = name == "dd" || name == "dt", item = name == "li";
        const bool nests = name == "optgroup" || (term && in_item_) || (item && !in_item_);
        if (term || item)
            in_item_ = item;
        nested_items_ += nests ? 1 : 0;
        return nested_items_ < most_crossings;
    }

    bool opens(const std::string& name) {
        const bool format = holds(formats, name);
        const bool kept = kept_ < deepest && !(format && open_formats_ >= most_open_formats);
        open_formats_ += format && kept ? 1 : 0;
        kept_ += kept ? 1 : 0;
        open_.push_back({name, kept});
        ++count_[name];
        return kept;
    }

    // An end tag also ends what is open inside its element; formats live on after that,
    // so that only their own end tags count for them.
    bool closes(const std::string& name) {
        const auto counted = count_.find(name);
        if (counted == count_.end() || counted->second == 0)
            return true;  // closes nothing
        while (open_.back().name != name) {
            if (crossings_ == most_crossings)
                return true;
            ++crossings_;
            --count_[open_.back().name];
            kept_ -= open_.back().kept ? 1 : 0;
            open_.pop_back();
        }
        const bool kept = open_.back().kept;
        --counted->second;
        kept_ -= kept ? 1 : 0;
        open_formats_ -= kept && holds(formats, name) ? 1 : 0;
        open_.pop_back();
        return kept;
    }

    struct Open {
        std::string name;
        bool kept;
    };
    std::vector<Open> open_;
    std::unordered_map<std::string, std::size_t> count_;
    std::size_t kept_ = 0, open_formats_ = 0, crossings_ = 0, nested_items_ = 0;
    bool in_item_ = true;
};

}  // namespace

std::optional<TamedHtml> tame(std::string_view html) {
    std::optional<TamedHtml> tamed;
    std::size_t copied = 0;
    const auto copy_until = [&](std::size_t end) {
        tamed->html.append(html.substr(copied, end - copied));
        tamed->map.verbatim(static_cast<std::uint32_t>(copied),
                            static_cast<std::uint32_t>(end - copied));
    };
    if (html.starts_with("\uFEFF")) {  // would count as text before the head
        tamed.emplace();
        copied = 3;
    }
    Nesting nesting;
    TagScanner scanner(html);
    for (Tag tag; scanner.next(tag);) {
        if (nesting.keeps(tag))
            continue;
        if (!tamed)
            tamed.emplace();
        copy_until(tag.begin);
        copied = tag.end;
        if (!holds(formats, tag.name)) {  // what it kept apart stays apart
            tamed->html += ' ';
            tamed->map.replaced(static_cast<std::uint32_t>(tag.begin),
                                static_cast<std::uint32_t>(tag.end), 1);
        }
    }
    if (tamed)
        copy_until(html.size());
    return tamed;
}

}  // namespace probatum
