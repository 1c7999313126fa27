// SPDX-License-Identifier: Apache-2.0
// Claims by the hundred: treatments, effects and conditions from many fields of medicine,
// combined by a seeded generator, so that every run tests the same sentences.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace probatum::road {

struct Treatment {
    std::string_view name;
    bool plural = false;
};

struct Effect {
    std::string_view verb;  // "reduce"
    std::string_view object;
};

struct Field {
    std::string_view condition;
    std::vector<Treatment> treatments;
    std::vector<Effect> effects;
};

inline const std::vector<Field>& fields() {
    static const std::vector<Field> all = {
        {"avascular necrosis of the hip",
         {{"core decompression"},
          {"mesenchymal stem cell therapy"},
          {"platelet-rich plasma"},
          {"bisphosphonates", true},
          {"hyperbaric oxygen therapy"},
          {"shockwave therapy"}},
         {{"reduce", "pain"}, {"improve", "hip function"}, {"slow", "progression of the disease"}}},
        {"knee osteoarthritis",
         {{"glucosamine"}, {"acupuncture"}, {"exercise"}, {"hyaluronic acid injections", true}},
         {{"reduce", "pain"}, {"improve", "knee function"}, {"relieve", "stiffness"}}},
        {"migraine",
         {{"magnesium"}, {"botulinum toxin"}, {"acupuncture"}, {"beta blockers", true}},
         {{"reduce", "headache"}, {"relieve", "pain"}, {"prevent", "attacks"}}},
        {"depression",
         {{"mindfulness"}, {"fluoxetine"}, {"St John's wort"}, {"exercise"}},
         {{"improve", "mood"}, {"reduce", "symptoms"}, {"relieve", "anxiety"}}},
        {"asthma",
         {{"vitamin D"}, {"breathing exercises", true}, {"inhaled corticosteroids", true}},
         {{"improve", "breathing"}, {"reduce", "symptoms"}, {"prevent", "flare-ups"}}},
        {"eczema",
         {{"probiotics", true}, {"coconut oil"}, {"evening primrose oil"}},
         {{"relieve", "itching"}, {"reduce", "inflammation"}, {"improve", "the skin"}}},
        {"high blood pressure",
         {{"garlic"}, {"amlodipine"}, {"yoga"}},
         {{"lower", "blood pressure"}, {"relieve", "headache"}, {"reduce", "anxiety"}}},
        {"the common cold",
         {{"vitamin C"}, {"zinc"}, {"echinacea"}},
         {{"reduce", "symptoms"}, {"improve", "sleep"}, {"relieve", "congestion"}}},
        {"type 2 diabetes",
         {{"metformin"}, {"cinnamon"}, {"a low-carbohydrate diet"}},
         {{"lower", "blood sugar"}, {"reduce", "weight"}, {"prevent", "complications"}}},
        {"irritable bowel syndrome",
         {{"peppermint oil"}, {"hypnotherapy"}, {"probiotics", true}},
         {{"improve", "symptoms"}, {"improve", "digestion"}, {"reduce", "pain"}}},
        {"low back pain",
         {{"stretching"}, {"spinal manipulation"}, {"ibuprofen"}},
         {{"relieve", "pain"}, {"improve", "mobility"}, {"reduce", "disability"}}},
        {"insomnia",
         {{"melatonin"}, {"valerian"}, {"meditation"}},
         {{"improve", "sleep"}, {"reduce", "anxiety"}, {"relieve", "fatigue"}}},
        {"hair loss",
         {{"minoxidil"}, {"low-level laser therapy"}, {"biotin"}},
         {{"restore", "hair growth"}, {"improve", "hair density"}, {"slow", "hair loss"}}},
        {"dry eye",
         {{"fish oil"}, {"eye drops", true}},
         {{"relieve", "pain"}, {"improve", "vision"}, {"reduce", "inflammation"}}},
        {"tinnitus",
         {{"ginkgo"}, {"cognitive behavioural therapy"}},
         {{"reduce", "anxiety"}, {"improve", "sleep"}, {"relieve", "symptoms"}}},
    };
    return all;
}

inline std::string third_person(std::string_view verb) {
    return std::string(verb) + "s";
}

inline std::string begun(std::string_view words) {
    std::string text(words);
    if (text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

// One treatment that does one thing for one condition, to be put into sentences.
struct Case {
    const Field* field;
    Treatment treatment;
    Effect effect;

    std::string who() const { return begun(treatment.name); }
    std::string name() const { return std::string(treatment.name); }
    std::string what() const { return std::string(effect.object); }
    std::string verb() const { return std::string(effect.verb); }
    std::string verbs() const { return treatment.plural ? verb() : third_person(effect.verb); }
    std::string condition() const { return std::string(field->condition); }
    std::string people() const { return "people with " + condition(); }
    std::string is() const { return treatment.plural ? "are" : "is"; }
    std::string has() const { return treatment.plural ? "have" : "has"; }
    std::string does() const { return treatment.plural ? "do" : "does"; }

    // "Garlic <words> in people with high blood pressure": a sentence around a predicate.
    std::string says(const std::string& predicate) const {
        return who() + " " + predicate + " in " + people();
    }
    // "… lowers blood pressure", "… may lower blood pressure"
    std::string plain() const { return says(verbs() + " " + what()); }
    std::string with(const std::string& auxiliary) const {
        return says(auxiliary + " " + verb() + " " + what());
    }
};

inline std::vector<Case> cases_of(const std::vector<Field>& fields) {
    std::vector<Case> cases;
    for (const Field& field : fields)
        for (const Treatment treatment : field.treatments)
            for (const Effect effect : field.effects)
                cases.push_back({&field, treatment, effect});
    return cases;
}

inline const std::vector<Case>& every_case() {
    static const std::vector<Case> cases = cases_of(fields());
    return cases;
}

// Benefits told as less of a harm, where a reader of words alone sees the harm.
inline const std::vector<Field>& less_harm() {
    static const std::vector<Field> all = {
        {"avascular necrosis of the hip",
         {{"core decompression"}, {"mesenchymal stem cell therapy"}, {"bisphosphonates", true}},
         {{"delay", "collapse of the femoral head"}}},
        {"high blood pressure", {{"garlic"}, {"amlodipine"}}, {{"prevent", "strokes"}}},
        {"the common cold", {{"vitamin C"}, {"zinc"}}, {{"shorten", "the illness"}}},
        {"irritable bowel syndrome",
         {{"peppermint oil"}},
         {{"relieve", "bloating"}, {"relieve", "cramps"}}},
        {"dry eye", {{"fish oil"}, {"eye drops", true}}, {{"relieve", "irritation"}}},
        {"tinnitus", {{"ginkgo"}, {"cognitive behavioural therapy"}}, {{"reduce", "distress"}}},
    };
    return all;
}

// The same numbers on every machine, which the distributions of <random> do not promise.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return engine_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class List>
    const auto& any(const List& list) {
        return list[below(list.size())];
    }
    template <class List>
    void shuffle(List& list) {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::mt19937 engine_;
};

// A sentence of any kind about a case: asserted, hedged, denied, boosted, quoted, with a
// source, a number, a dash, an apostrophe or an accent.
inline std::string any_sentence(const Case& about, Dice& dice) {
    const std::string what = about.what();
    switch (dice.below(16)) {
        case 0:
            return about.plain() + ".";
        case 1:
            return about.with("may") + ".";
        case 2:
            return about.with("can") + ", although side effects are common.";
        case 3:
            return about.with(about.does() + " not") + ".";
        case 4:
            return "Studies show that " + about.name() + " " + about.verbs() + " " + what + ".";
        case 5:
            return about.plain() + " (Sjögren et al., 2014).";
        case 6:
            return "\"" + about.who() + " always " + about.verbs() + " " + what +
                   ",\" says Dr. Müller.";
        case 7:
            return about.plain() + " - in 24-48 hours.";
        case 8:
            return "The claim that \"" + about.name() + " cures " + about.condition() +
                   "\" is false.";
        case 9:
            return about.who() + " cures " + about.condition() + " and doesn't have side effects.";
        case 10:
            return about.who() + " is a revolutionary, risk-free treatment for " +
                   about.condition() + ".";
        case 11:
            return "In a trial, " + what + " improved in 30 of 40 patients after " + about.name() +
                   ".";
        case 12:
            return "There's no evidence that " + about.name() + " " + about.verbs() + " " + what +
                   ".";
        case 13:
            return "Does " + about.name() + " " + about.verb() + " " + what + "?";
        case 14:
            return about.plain() + " better than a placebo.";
        default:
            return "In Ménière's disease, " + about.name() + " might " + about.verb() + " " + what +
                   " - but that is uncertain.";
    }
}

// A short text: a title and paragraphs, each about one case.
inline std::string any_text(Dice& dice) {
    std::string text = "What to expect from treatment\n";
    for (std::size_t paragraphs = 2 + dice.below(3); paragraphs > 0; --paragraphs) {
        const Case& about = dice.any(every_case());
        text += "\n";
        for (std::size_t sentences = 2 + dice.below(4); sentences > 0; --sentences)
            text += any_sentence(about, dice) + (sentences > 1 ? " " : "\n");
    }
    return text;
}

}  // namespace probatum::road
