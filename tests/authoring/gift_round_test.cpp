// Every bank there is, out to GIFT and back: what GIFT can carry comes back as it was, the rest was named.
#include <algorithm>

#include "authoring/exchange/export_gift.h"
#include "authoring/exchange/import_bank.h"
#include "authoring/load.h"
#include "question.h"

using base::Language;

namespace {

void number(std::vector<course::Option>& options) {
    for (std::size_t i = 0; i < options.size(); ++i) options[i].id = std::to_string(i + 1);
}

void make_plain(std::vector<course::Option>& options) {
    for (course::Option& option : options) option.text = course::text_of(course::plain(option.text));
}

void take_feedback(std::vector<course::Option>& options) {
    for (course::Option& option : options) option.feedback.clear();
}

// What is left of a kind once it has been GIFT.
struct Carried {
    Language language;

    course::ItemKind operator()(course::SingleChoice kind) const {
        number(kind.options);
        return kind;
    }
    course::ItemKind operator()(course::MultipleChoice kind) const {
        number(kind.options);
        return kind;
    }
    course::ItemKind operator()(course::TrueFalse kind) const {
        const auto truth = [&](std::size_t i) {
            return authoring::truth_of(course::plain(kind.options[i].text), language);
        };
        if (!truth(0) || !truth(1) || truth(0) == truth(1)) return (*this)(course::SingleChoice{kind.options});
        if (!*truth(0)) std::swap(kind.options[0], kind.options[1]);
        const authoring::ForeignWords words = authoring::foreign_words(language);
        kind.options[0].text = course::text_of(std::string(words.right));
        kind.options[1].text = course::text_of(std::string(words.wrong));
        number(kind.options);
        return kind;
    }
    course::ItemKind operator()(course::Ordering kind) const {
        course::Matching pairs;
        take_feedback(kind.steps);
        make_plain(kind.steps);
        for (std::size_t i = 0; i < kind.steps.size(); ++i)
            pairs.left.push_back({.text = course::text_of(std::to_string(i + 1))});
        pairs.right = kind.steps;
        number(pairs.left);
        number(pairs.right);
        return pairs;
    }
    course::ItemKind operator()(course::Matching kind) const {
        take_feedback(kind.left);
        make_plain(kind.right);
        number(kind.left);
        number(kind.right);
        return kind;
    }
    course::ItemKind operator()(course::Sorting kind) const {
        take_feedback(kind.cards);
        make_plain(kind.groups);
        number(kind.cards);
        number(kind.groups);
        return kind;
    }
    course::ItemKind operator()(course::Blanks kind) const {
        kind.gaps.front().exact = false;
        return kind;
    }
    course::ItemKind operator()(const course::Estimate& kind) const {
        const bool around = std::abs((kind.high - kind.target) - (kind.target - kind.low)) < 1e-7;
        course::Gap gap{.id = "1", .number = course::Gap::Number{kind.low, kind.high}};
        gap.written = around ? "" : "range";
        return course::Blanks{{gap}, {{}, {}}};
    }
    course::ItemKind operator()(course::Open kind) const { return kind; }
    course::ItemKind operator()(course::Vote kind) const { return kind; }
};

bool can_be_carried(const course::Item& item) {
    const auto* blanks = std::get_if<course::Blanks>(&item.kind);
    return course::is_scored(item) && (blanks == nullptr || blanks->gaps.size() == 1);
}

course::Item carried(course::Item item, Language language) {
    item.kind = std::visit(Carried{language}, item.kind);
    item.points = 1;
    item.page.clear();
    item.variant.clear();
    item.hints.clear();
    return item;
}

std::string written_number(const course::Item& item) {
    const auto* blanks = std::get_if<course::Blanks>(&item.kind);
    return blanks != nullptr && blanks->gaps.front().number ? blanks->gaps.front().written : "";
}

void set_written(course::Item& item, const std::string& written) {
    if (auto* blanks = std::get_if<course::Blanks>(&item.kind); blanks != nullptr && blanks->gaps.front().number)
        blanks->gaps.front().written = written;
}

int check_round(const course::Course& course, const course::Module& module, Language language) {
    authoring::Report out("x"), in("x");
    const std::string gift = authoring::to_gift(course, module, language, out);
    const auto bank = authoring::import_bank(gift, authoring::Source::gift, language, in);
    for (const base::Diagnostic& finding : in.findings()) FAIL_CHECK(base::to_text(finding));
    const sample::Read read = sample::read(bank.markdown, language);
    CHECK_FALSE(read.report.has_errors());
    int compared = 0;
    for (const course::Item& item : module.items(language)) {
        INFO(module.id << " " << item.id << " " << base::code(language));
        const auto back = std::find_if(read.items.begin(), read.items.end(),
                                       [&](const course::Item& one) { return one.id == item.id; });
        const auto told =
            std::count_if(out.findings().begin(), out.findings().end(), [&](const base::Diagnostic& finding) {
                return finding.code == "not-in-gift" && finding.message.starts_with("\"" + item.id + "\"");
            });
        CHECK((back != read.items.end()) == can_be_carried(item));
        CHECK((told == 1) == !can_be_carried(item));
        if (back == read.items.end()) continue;
        course::Item wanted = carried(item, language);
        // How the author wrote the number of a slider or a range is not part of what is asked.
        if (!std::holds_alternative<course::Blanks>(item.kind)) set_written(wanted, written_number(*back));
        INFO(gift.substr(gift.find("::" + item.id + "::"), 1500)
             << "\n"
             << bank.markdown.substr(bank.markdown.find("q:" + item.id), 1500));
        CHECK(course::plain(back->prompt) == course::plain(wanted.prompt));
        CHECK(back->prompt == wanted.prompt);
        CHECK(back->stem == wanted.stem);
        CHECK(back->explanation == wanted.explanation);
        CHECK(back->objective == wanted.objective);
        CHECK(back->kind == wanted.kind);
        CHECK(*back == wanted);
        ++compared;
    }
    return compared;
}

}  // namespace

TEST_CASE("every bank comes back from GIFT with all that GIFT can carry") {
    int compared = 0;
    for (const char* folder : {"/content", "/tests/reference"}) {
        const authoring::Loaded loaded = authoring::load(std::string(PREAU_SOURCE_DIR) + folder);
        REQUIRE(loaded.course);
        for (const course::Module& module : loaded.course->modules) {
            for (const Language language : loaded.course->languages)
                compared += check_round(*loaded.course, module, language);
        }
    }
    CHECK(compared >= 200);
}

TEST_CASE("signs that mean something in GIFT come back from it") {
    const sample::Read read = sample::read(
        "## A {b} c~d = #e: \\\\ \\<f> & \\*g\\* 5 % ? <!-- q:a objective=o -->\n\nMore: `x = {y}`, **b\\~c**, "
        "[w](https://x.be/?a=1&b=2#c:d)\n\n"
        "- one\n- two\n\nSo:\n\n- [x] a = b -> c # d\n  > f: {g} %50%\n- [ ] %50% of ~ it\n  > // h ::i::\n- [x] {c}\n "
        " > A "
        "line\\\n  > more\n\n> Why = so.\n>\n> 1. x\n",
        Language::en);
    REQUIRE(read.codes().empty());
    course::Course course;
    course.title[Language::en] = "A/B";
    course.default_language = Language::en;
    course::Module module;
    module.id = "m";
    module.fallback = Language::en;
    module.lessons[Language::en].title = "L";
    module.bank.items[Language::en] = read.items;
    CHECK(check_round(course, module, Language::en) == 1);
    authoring::Report report("x");
    CHECK(authoring::to_gift(course, module, Language::en, report).starts_with("$CATEGORY: $course$/top/A//B/L\n\n"));
}
