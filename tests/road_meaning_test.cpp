// SPDX-License-Identifier: Apache-2.0
// Words of one meaning are judged alike, and words that deny or refute a claim take its
// defects away, whatever the treatment.
#include "evidence/inline.h"
#include "road_support.h"
#include "road_words.h"

using namespace probatum;
using namespace probatum::road;

namespace {

using Names = std::vector<std::string>;

// A sentence with a hole, and the words that may fill it without changing what it says.
struct Synonyms {
    Names words;
    Names sentences;
};

std::string filled(std::string sentence, const std::string& word) {
    const std::size_t at = sentence.find("...");
    return begun(sentence.replace(at, 3, word));
}

const Names about_necrosis = {
    "Core decompression may slow the progression of ... of the hip.",
    "Mesenchymal stem cell therapy cures ... in all patients.",
    "Platelet-rich plasma is a proven treatment for ....",
    "Shockwave therapy reduces pain in early-stage ....",
    "Bisphosphonates can delay collapse in patients with ....",
    "No medical therapy has been shown to halt ....",
    "Most people with ... of the hip need surgery within three years.",
};
const Names about_treatments = {
    "... may slow the progression of avascular necrosis of the hip.",
    "... relieves pain in people with osteonecrosis.",
    "... cures avascular necrosis of the hip.",
    "Studies show that ... restores hip function in avascular necrosis.",
    "There is no evidence that ... halts avascular necrosis.",
};

const std::vector<Synonyms> synonyms = {
    {{"avascular necrosis", "osteonecrosis", "AVN", "aseptic necrosis"}, about_necrosis},
    {{"mesenchymal stem cell therapy", "MSC therapy", "mesenchymal stromal cell therapy"},
     about_treatments},
    {{"total hip replacement", "total hip arthroplasty", "THA", "THR"}, about_treatments},
    {{"platelet-rich plasma", "PRP"}, about_treatments},
    {{"hyperbaric oxygen therapy", "HBOT"}, about_treatments},
    {{"extracorporeal shock wave therapy", "shockwave therapy", "ESWT"}, about_treatments},
    {{"bone marrow aspirate concentrate", "BMAC"}, about_treatments},
};

constexpr std::pair<const char*, const char*> spellings[] = {
    {"Ischaemic tumours may haemorrhage.", "Ischemic tumors may hemorrhage."},
    {"Iron tablets cure anaemia in all women.", "Iron tablets cure anemia in all women."},
    {"Oestrogen reduces the risk of fractures.", "Estrogen reduces the risk of fractures."},
    {"The gel normalises oedema within three days.", "The gel normalizes edema within three days."},
    {"The centre's programme revitalises the heart, guaranteed.",
     "The center's program revitalizes the heart, guaranteed."},
    {"This revolutionary orthopaedic treatment cures tumours.",
     "This revolutionary orthopedic treatment cures tumors."},
    {"Cognitive behavioural therapy can ease tinnitus in children with leukaemia.",
     "Cognitive behavioral therapy can ease tinnitus in children with leukemia."},
    {"Paediatric patients recognised fewer side effects.",
     "Pediatric patients recognized fewer side effects."},
    {"It is scientifically proven to minimise diarrhoea.",
     "It is scientifically proven to minimize diarrhea."},
    {"This anti-ageing serum optimises the colour of your skin, guaranteed.",
     "This anti-aging serum optimizes the color of your skin, guaranteed."},
};

// Each takes a claim back; {} stands for "garlic cures high blood pressure".
std::vector<std::string> denials(const Case& c) {
    const std::string cure = " cure " + c.condition() + ".";
    const std::string cures =
        c.name() + (c.treatment.plural ? " cure " : " cures ") + c.condition();
    const std::string does = c.treatment.plural ? "do" : "does";
    return {c.who() + " " + does + " not" + cure,
            c.who() + " " + does + "n't" + cure,
            c.who() + " cannot" + cure,
            c.who() + " can't" + cure,
            c.who() + " will not" + cure,
            c.who() + " " + c.has() + " never been shown to" + cure,
            c.who() + " failed to" + cure,
            "There is no evidence that " + cures + ".",
            "No study has shown that " + cures + ".",
            "Nobody should believe that " + cures + "."};
}

std::vector<std::string> refutations(const Case& c) {
    const std::string cures =
        c.name() + (c.treatment.plural ? " cure " : " cures ") + c.condition();
    return {"The claim that \"" + cures + "\" is false.",
            "The claim that " + cures + " is false.",
            "It is a myth that " + cures + ".",
            "It is not true that " + cures + ".",
            "There is no truth in the claim that " + cures + ".",
            "The idea that " + cures + " has been debunked.",
            "Contrary to popular belief, it is untrue that " + cures + ".",
            "Advertisements say \"" + begun(cures) + "\", but this is nonsense.",
            "Does " + c.name() + " cure " + c.condition() + "?"};
}

}  // namespace

namespace {

void judge_alike(const Synonyms& group, const Names& sentences, Pairs& pairs) {
    for (const std::string& sentence : sentences) {
        const auto judged = [&](const std::string& word) {
            std::string lines;
            for (const Finding& one : findings(filled(sentence, word), avn()))
                lines += one.judgement() + "\n";
            return lines;
        };
        for (std::size_t i = 1; i < group.words.size(); ++i)
            pairs.same(judged(group.words[0]), judged(group.words[i]),
                       filled(sentence, group.words[0]) + " | " + group.words[i]);
    }
}

}  // namespace

TEST_CASE("road: words of one meaning are judged alike") {
    Pairs pairs;
    for (const Synonyms& group : synonyms)
        judge_alike(group, group.sentences, pairs);
    pairs.done(65);
}

TEST_CASE("road: what a treatment is called does not decide what kind of claim is made of it" *
          doctest::may_fail()) {
    Pairs pairs;
    for (const Synonyms& group : synonyms)
        if (group.sentences != about_necrosis)
            judge_alike(group,
                        {"... is a revolutionary treatment for avascular necrosis.",
                         "... is the best option for avascular necrosis of the hip."},
                        pairs);
    pairs.done(18);
}

TEST_CASE("road: British and American spelling are judged alike") {
    Pairs pairs;
    const auto judged = [](const std::string& text) {
        std::string lines;
        for (const Finding& one : findings(text, avn()))
            lines += one.judgement() + "\n";
        return lines;
    };
    for (const auto& [british, american] : spellings) {
        pairs.same(judged(british), judged(american), american);
        pairs.expect(!judged(british).empty(), std::string("    no claim: ") + british + "\n");
    }
    pairs.done(20);
}

TEST_CASE("road: what is denied is no claim of a cure") {
    Pairs pairs;
    for (const Case& c : every_case()) {
        const std::string cures = c.who() + (c.treatment.plural ? " cure " : " cures ");
        const Finding asserted = finding(cures + c.condition() + ".", nothing());
        pairs.expect(asserted.has("cure-claim"),
                     "    must have cure-claim: " + asserted.text() + "\n");
        for (const std::string& denial : denials(c))
            for (const Finding& one : findings(denial, nothing()))
                pairs.expect(!one.has("cure-claim") && one.points > asserted.points,
                             "    denied: " + one.text() + "\n");
    }
    pairs.done(1600);
}

TEST_CASE("road: \"not only\" denies nothing") {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string rest : {" but relieves stress.", " but also improves sleep."}) {
            const Finding one =
                finding(c.who() + " not only " + (c.treatment.plural ? "cure " : "cures ") +
                            c.condition() + rest,
                        nothing());
            pairs.expect(one.has("cure-claim") && one.strength >= 5, "    " + one.text() + "\n");
        }
    pairs.done(280);
}

TEST_CASE("road: what is refuted or asked is no claim of a cure") {
    Pairs pairs;
    for (const Case& c : every_case())
        for (const std::string& text : refutations(c)) {
            const auto all = findings(text, nothing());
            for (const Finding& one : all)
                pairs.expect(!one.has("cure-claim"), "    refuted: " + one.text() + "\n");
            pairs.expect(all.size() <= 3, text);
        }
    pairs.done(1350);
}

TEST_CASE("road: a denial of all treatments is no claim to change the disease") {
    Pairs pairs;
    for (const Field& field : fields())
        for (const char* none : {"No medical therapy has", "No treatment has", "No drug has",
                                 "None of these treatments has"})
            for (const char* verb : {"halt", "reverse", "stop"}) {
                const std::string text = std::string(none) + " been proven to " + verb +
                                         " the progression of " + std::string(field.condition) +
                                         ".";
                for (const Finding& one : findings(text, nothing()))
                    pairs.expect(!one.has("disease-modification-claim") && !one.has("cure-claim") &&
                                     one.strength == 0,
                                 "    denied: " + one.text() + "\n");
            }
    pairs.done(170);
}

TEST_CASE("road: a refuted promise of safety is nobody's promise") {
    for (const char* text :
         {"The claim that \"risks are virtually eliminated\" is false.",
          "It is a myth that the injections have no side effects.",
          "\"Completely risk-free\" is what the advertisement says, and it is wrong.",
          "No treatment is completely safe."})
        for (const Finding& one : findings(text, nothing())) {
            CAPTURE(one.text());
            CHECK_FALSE((one.voice == Voice::article && one.has("safety-absolute")));
        }
    CHECK(finding("With this injection the risks are virtually eliminated.", nothing())
              .has("safety-absolute"));
}
