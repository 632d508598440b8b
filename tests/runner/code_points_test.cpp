// The letters the fonts are asked for: a text left out here would be shown as empty boxes.
#include "runner/code_points.h"

#include <array>

#include "support/catch.h"

using namespace course;

namespace {

Blocks block(const std::string& text) {
    return {{Paragraph{text_of(text)}}};
}

Option option(const std::string& text, const std::string& feedback) {
    return {.id = "1", .text = text_of(text), .feedback = block(feedback)};
}

Course course_of(const ItemKind& kind) {
    Module module;
    module.bank.items[base::Language::fr].push_back({.prompt = text_of("α"),
                                                     .stem = block("β"),
                                                     .kind = kind,
                                                     .explanation = block("γ"),
                                                     .hints = {block("δ"), block("ε")}});
    Course course;
    course.modules.push_back(module);
    return course;
}

}  // namespace

TEST_CASE("Every letter of every kind of question is asked of the fonts") {
    const std::vector<Option> options{option("ж", "з"), option("и", "й")};
    const std::vector<Option> others{option("к", "л")};
    const Gap typed{.accepted = {"п", "р"}}, chosen{.choices = others}, number{.number = Gap::Number{}, .written = "с"};
    struct Sample {
        ItemKind kind;
        std::u32string letters;
    };
    const std::array<Sample, std::variant_size_v<ItemKind>> samples{{
        {SingleChoice{options}, U"жзий"},
        {MultipleChoice{options}, U"жзий"},
        {TrueFalse{options}, U"жзий"},
        {Ordering{options}, U"жзий"},
        {Matching{options, others}, U"жзийкл"},
        {Sorting{others, options, {0, 0}}, U"жзийкл"},
        {Blanks{{typed, chosen, number}, {text_of("т"), text_of("у")}}, U"прклсту"},
        {Estimate{.unit = "ф"}, U"ф"},
        {Open{block("х")}, U"х"},
        {Vote{options}, U"жзий"},
    }};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        INFO(i);
        REQUIRE(samples[i].kind.index() == i);
        const std::set<char32_t> asked = runner::code_points_of(course_of(samples[i].kind));
        for (const char32_t letter : samples[i].letters + U"αβγδε") {
            INFO(static_cast<unsigned>(letter));
            CHECK(asked.contains(letter));
        }
    }
}

TEST_CASE("Every letter of the guidelines and the glossary is asked of the fonts") {
    Course course;
    course.guidelines[base::Language::fr] = {.title = "ж",
                                             .summary = "з",
                                             .version = "и",
                                             .checked = {},
                                             .sources = {"й"},
                                             .items = {{"a", "к", block("л")}}};
    course.glossary[base::Language::nl] = {
        .title = "п", .summary = "р", .checked = {}, .terms = {{"a", "с", block("т")}}};
    const std::set<char32_t> asked = runner::code_points_of(course);
    for (const char32_t letter : std::u32string(U"жзийклпрст")) {
        INFO(static_cast<unsigned>(letter));
        CHECK(asked.contains(letter));
    }
}
