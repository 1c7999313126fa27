// SPDX-License-Identifier: Apache-2.0
// Loading, look-ups and the image, on two small lexicons: one without mistakes and one
// that has hardly anything else.
#include "lexicon/lexicon.h"

#include "base/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace probatum;

namespace {

const std::string data = PROBATUM_ROOT "/tests/data/";

const Lexicon& good() {
    static const Lexicon lexicon = [] {
        Problems problems;
        Lexicon loaded = load_lexicon(data + "lexicon-good", problems);
        REQUIRE_MESSAGE(problems.empty(), problems.text());
        return loaded;
    }();
    return lexicon;
}

template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
    std::vector<std::string> ids;
    for (const Item& item : items) {
        ids.push_back(item.id);
    }
    return ids;
}

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
    return text;
}

using Ids = std::vector<std::string>;
using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

}  // namespace

TEST_CASE("lexicon: a folder becomes numbered things, in order of id") {
    const Lexicon& lexicon = good();
    CHECK(lexicon.language == "lexicon-good");
    CHECK(ids_of(lexicon.rules) == Ids{"cure", "miracle", "no-harms"});
    CHECK(ids_of(lexicon.strengths) == Ids{"S2-modal", "S6-proof"});
    CHECK(ids_of(lexicon.signals) == Ids{"negation", "price"});
    CHECK(ids_of(lexicon.concepts) ==
          Ids{"biologic", "joint_pain", "msc", "pain", "regrowth", "stem_cell"});
    CHECK(ids_of(lexicon.citations) == Ids{"bracket", "doi"});
    CHECK(lexicon.rubric.find("supported = 75") != std::string::npos);
    REQUIRE(lexicon.models.question("claim") != nullptr);
    REQUIRE(lexicon.models.question("type") != nullptr);
    CHECK(lexicon.models.columns == 3);
    CHECK_FALSE(lexicon.matcher.nodes.empty());
}

TEST_CASE("lexicon: every key arrives") {
    const Lexicon& lexicon = good();
    const Rule& cure = lexicon.rules[0];
    CHECK(cure.title == "Cure claim");
    CHECK(cure.family == "certainty");
    CHECK(cure.level == Level::claim);
    CHECK(cure.severity == Severity::critical);
    CHECK(cure.says == "The text promises a cure.");
    CHECK(cure.because == "Hardly any treatment ends a disease for all who take it.");
    CHECK(cure.appraisal == "1.1b Large, dramatic effects are rare");
    CHECK(cure.sources == Ids{"An editor's handbook"});
    CHECK(cure.fix == "Say what was measured.");
    CHECK(cure.traps == Ids{"Bone cement curing"});
    CHECK(cure.replaces == Ids{"miracle"});
    CHECK_FALSE(cure.structural);
    CHECK(cure.file == "rules/cure.toml");
    CHECK(cure.when.asserted);
    CHECK(cure.when.types == Ids{"efficacy", "prognosis"});
    CHECK(cure.when.unless == Ids{"definition"});
    CHECK(cure.when.unless_near == Ids{"negation"});
    CHECK(cure.when.min_strength == 4);
    CHECK(cure.when.max_strength == 6);

    const Rule& no_harms = lexicon.rules[2];
    CHECK(no_harms.level == Level::document);
    CHECK(no_harms.severity == Severity::note);
    CHECK(no_harms.structural);
    CHECK(no_harms.document.needs == Ids{"promotion"});
    CHECK(no_harms.document.absent == Ids{"harms-named"});

    CHECK(lexicon.strengths[0].grade == 2);
    CHECK(lexicon.strengths[0].credit);
    CHECK_FALSE(lexicon.strengths[0].frequency);
    CHECK(lexicon.strengths[1].grade == 6);
    CHECK_FALSE(lexicon.strengths[1].credit);
    CHECK(lexicon.strengths[1].frequency);
    CHECK(lexicon.signals[0].reach == Reach::forward);
    CHECK(lexicon.signals[1].reach == Reach::none);

    const Concept& msc = lexicon.concepts[2];
    CHECK(msc.name == "mesenchymal stem cell therapy");
    CHECK(msc.kind == ConceptKind::intervention);
    CHECK(msc.parents == Ids{"stem_cell"});
    CHECK(msc.mesh == "D045164");
    CHECK(msc.rung == -1);
    CHECK(msc.file == "concepts/cells.toml");
    CHECK(lexicon.concepts[1].broad);
    CHECK(lexicon.concepts[1].kind == ConceptKind::condition);
    CHECK(lexicon.concepts[3].rung == 2);
    CHECK(lexicon.concepts[3].wants == -1);
    CHECK(lexicon.concepts[4].wants == 1);

    const CitationForm& bracket = lexicon.citations[0];
    CHECK(bracket.marker);
    CHECK(bracket.level == 2);
    CHECK(bracket.pattern == "\\[\\d{1,3}\\]");
    CHECK(lexicon.citations[1].triggers == std::vector<std::string>{"10."});
    CHECK(lexicon.citations[1].note == "a digital object identifier");
    CHECK(lexicon.citations[1].finds.size() == 1);
    CHECK(lexicon.citations[1].line == 3);
}

TEST_CASE("lexicon: examples lose their brackets and keep their spans") {
    const Rule& cure = good().rules[0];
    CHECK(cure.flags[0].text == "This serum cures arthritis.");
    CHECK(cure.flags[0].spans == Spans{{11, 16}});
    CHECK(cure.flags[0].line == 14);
    CHECK(cure.flags[1].text == "They mend it for good, he says, and cures gout.");
    CHECK(cure.flags[1].spans == Spans{{5, 21}, {36, 41}});
    CHECK(cure.allows[0].spans.empty());
    CHECK(cure.allows[1].text == "The cement [curing] takes an hour.");  // written \[ \]
    CHECK(cure.allows[1].spans.empty());
    // Examples of document rules are whole texts and may cite.
    CHECK(good().rules[2].flags[0].text == "Our serum ends knee pain [1]. Book today.");
    CHECK(good().rules[2].flags[0].spans.empty());
}

TEST_CASE("lexicon: look-ups by id") {
    const Lexicon& lexicon = good();
    CHECK(lexicon.rule("miracle") == 1);
    CHECK(lexicon.rule("mira") == std::nullopt);
    CHECK(lexicon.rule("") == std::nullopt);
    CHECK(lexicon.rule("zzz") == std::nullopt);
    CHECK(lexicon.signal("price") == 1);
    CHECK(lexicon.signal("miracle") == std::nullopt);
    CHECK(lexicon.concept_of("msc") == 2);
    CHECK(Lexicon{}.concept_of("msc") == std::nullopt);
}

TEST_CASE("lexicon: is_a goes up through all parents and never down") {
    const Lexicon& lexicon = good();
    const auto number = [&](std::string_view id) { return *lexicon.concept_of(id); };
    CHECK(lexicon.is_a(number("msc"), number("msc")));
    CHECK(lexicon.is_a(number("msc"), number("stem_cell")));
    CHECK(lexicon.is_a(number("msc"), number("biologic")));
    CHECK_FALSE(lexicon.is_a(number("stem_cell"), number("msc")));
    CHECK_FALSE(lexicon.is_a(number("biologic"), number("msc")));
    CHECK_FALSE(lexicon.is_a(number("pain"), number("joint_pain")));
}

TEST_CASE("lexicon: every mistake of a bad folder, with line and caret, in one run") {
    Problems problems;
    const Lexicon lexicon = load_lexicon(data + "lexicon-bad", problems);
    const std::string found = without(problems.text(), data + "lexicon-bad/");
    const std::string golden = data + "lexicon-bad/expected.txt";
    if (std::getenv("PROBATUM_ACCEPT") != nullptr) {
        write_file(golden, without(found, data));
    }
    CHECK(without(found, data) == read_file(golden));
    // What could be read is there all the same.
    CHECK(lexicon.rule("miracle").has_value());
    CHECK(lexicon.concept_of("egg").has_value());
    const std::uint16_t hen = *lexicon.concept_of("hen");
    CHECK(lexicon.is_a(hen, *lexicon.concept_of("egg")));  // a circle ends
}

TEST_CASE("lexicon: a folder that is not there is a failure, an empty one a problem") {
    Problems problems;
    CHECK_THROWS_AS(load_lexicon(data + "no-such-folder", problems), Failure);
    const auto empty = std::filesystem::temp_directory_path() / "probatum-empty-lexicon";
    std::filesystem::create_directories(empty);
    CHECK(load_lexicon(empty.string() + "/", problems).language == "probatum-empty-lexicon");
    CHECK(problems.all().size() == 1);
    std::filesystem::remove(empty);
}

TEST_CASE("lexicon: the hash follows names and bytes") {
    namespace fs = std::filesystem;
    const fs::path copy = fs::temp_directory_path() / "probatum-lexicon-copy";
    fs::remove_all(copy);
    fs::copy(data + "lexicon-good", copy, fs::copy_options::recursive);
    const auto hash = [&] {
        Problems problems;
        return load_lexicon(copy.string(), problems).hash;
    };
    CHECK(hash() == good().hash);
    CHECK(good().hash.size() == 16);
    fs::rename(copy / "signals/price.toml", copy / "signals/prices.toml");
    CHECK(hash() != good().hash);
    fs::rename(copy / "signals/prices.toml", copy / "signals/price.toml");
    CHECK(hash() == good().hash);
    write_file((copy / "rubric.toml").string(), read_file((copy / "rubric.toml").string()) + "\n");
    CHECK(hash() != good().hash);
    fs::remove_all(copy);
}

TEST_CASE("image: what was written is read again") {
    const std::string image = lexicon_image(good());
    const Lexicon again = lexicon_from_image(image);
    CHECK(lexicon_image(again) == image);
    CHECK(again.hash == good().hash);
    CHECK(again.rules[0].flags[1].spans == good().rules[0].flags[1].spans);
    CHECK(again.rules[0].when.unless_near == Ids{"negation"});
    CHECK(again.concepts[2].ancestors == good().concepts[2].ancestors);
    CHECK(again.citations[1].pattern == good().citations[1].pattern);
    CHECK(again.matcher.edges.size() == good().matcher.edges.size());
    CHECK(again.rubric == good().rubric);

    model::Features features;
    features.add("has", "effect-verb");
    CHECK(again.models.sums(features) == good().models.sums(features));

    // Two builds of the same data give the same bytes.
    Problems problems;
    CHECK(lexicon_image(load_lexicon(data + "lexicon-good", problems)) == image);
}

TEST_CASE("image: damage is told from content") {
    const std::string image = lexicon_image(good());
    CHECK_THROWS_AS(lexicon_from_image(""), Failure);
    CHECK_THROWS_AS(lexicon_from_image("not an image, but long enough for a header"), Failure);
    for (const std::size_t size : {image.size() - 1, image.size() / 2, std::size_t{24}}) {
        CHECK_THROWS_AS(lexicon_from_image(std::string_view(image).substr(0, size)), Failure);
    }
    for (std::size_t at = 0; at < image.size(); at += 97) {
        std::string damaged = image;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        CHECK_THROWS_AS(lexicon_from_image(damaged), Failure);
    }
    CHECK_THROWS_AS(lexicon_from_image(image + "x"), Failure);
}

TEST_CASE("image: the built-in lexicon is there, and whole") {
    const Lexicon& lexicon = built_in_lexicon();
    CHECK(&lexicon == &built_in_lexicon());
    CHECK(lexicon.language == "en");
    Problems problems;
    const Lexicon loaded = load_lexicon(PROBATUM_ROOT "/lexicons/en", problems);
    CHECK_MESSAGE(problems.empty(), problems.text());
    CHECK(loaded.hash == lexicon.hash);
}
