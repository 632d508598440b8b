#include "course/course.h"

#include "support/catch.h"

using namespace course;

namespace {

Block paragraph(std::string text) {
    return {Paragraph{text_of(std::move(text))}};
}

Item choice(std::vector<Option> options) {
    Item item;
    item.id = "q";
    item.kind = SingleChoice{std::move(options)};
    return item;
}

Module two_languages() {
    Module module;
    module.id = "m";
    module.fallback = Language::fr;
    module.lessons[Language::fr].title = "Bonjour";
    module.lessons[Language::nl].title = "Goedendag";
    for (auto& [language, lesson] : module.lessons) {
        lesson.pages.resize(2);
        lesson.pages[0].id = "one";
        lesson.pages[1].id = "two";
    }
    Item item;
    item.id = "q1";
    module.bank.items[Language::fr] = {item};
    return module;
}

}  // namespace

TEST_CASE("The plain text of a page holds every word a reader sees, one block a line") {
    Callout callout{CalloutKind::tip, "Un titre", {paragraph("Un conseil.")}};
    Table table{{Align::left, Align::right}, {text_of("A"), text_of("B")}, {{text_of("1"), text_of("2")}}};
    const Blocks blocks{
        {Paragraph{{Span{"Bonjour "}, Span{.text = "tous", .bold = true}}}},
        {Heading{2, text_of("Titre")}},
        {List{false, 1, {{paragraph("un")}, {paragraph("deux")}}}},
        {Quote{{paragraph("cité")}}},
        {Code{"x = 1\n"}},
        {table},
        {Image{"a.svg", "décrit", text_of("Légende")}},
        {callout},
        {Check{"q1"}},
        {Rule{}},
    };
    CHECK(plain(blocks) == "Bonjour tous\nTitre\nun\ndeux\ncité\nx = 1\nA B\n1 2\nLégende\nUn titre\nUn conseil.");
    CHECK(word_count(blocks) == 17);
}

TEST_CASE("Signs set apart by French spaces are no words") {
    CHECK(word_count({paragraph("Vraiment\u202F?\u00A0«\u00A0Oui\u00A0»\u202F! – 80\u202F%")}) == 3);
    CHECK(word_count({paragraph("l’étape suivante : porte-parole")}) == 3);
    CHECK(word_count({}) == 0);
}

TEST_CASE("The key hash changes with the key, never with the wording") {
    const Item item = choice({{"1", true, text_of("Oui"), {}}, {"2", false, text_of("Non"), {}}});
    Item reworded = item;
    std::get<SingleChoice>(reworded.kind).options[0].text = text_of("Certainement");
    reworded.prompt = text_of("Autrement dit ?");
    CHECK(key_hash(item).size() == 16);
    CHECK(key_hash(reworded) == key_hash(item));

    Item other_key = item;
    std::swap(std::get<SingleChoice>(other_key.kind).options[0].right,
              std::get<SingleChoice>(other_key.kind).options[1].right);
    CHECK(key_hash(other_key) != key_hash(item));

    Item other_kind = item;
    other_kind.kind = TrueFalse{options(item)};
    CHECK(key_hash(other_kind) != key_hash(item));

    Item other_ids = choice({{"oui", true, {}, {}}, {"2", false, {}, {}}});
    CHECK(key_hash(other_ids) != key_hash(item));

    Item defensible = item;
    std::get<SingleChoice>(defensible.kind).options[1].defensible = true;
    CHECK(key_hash(defensible) != key_hash(item));

    Item dutch;
    dutch.kind = Blanks{{Gap{.id = "1", .accepted = {"eigen"}}}, {}};
    Item french;
    french.kind = Blanks{{Gap{.id = "1", .accepted = {"propre", "personnel"}}}, {}};
    CHECK(key_hash(dutch) == key_hash(french));
}

TEST_CASE("The key hash stays the same for ever") {
    const Item item = choice({{"1", true, {}, {}}, {"2", false, {}, {}}});
    CHECK(key_hash(item) == "842d05f2826f32eb");  // sha256("single\n1=1\n2=0")
    Item steps;
    steps.kind = Ordering{{{"1", false, {}, {}}, {"2", false, {}, {}}}};
    CHECK(key_hash(steps) == "5c7685c42685e48d");  // sha256("ordering\n1\n2")
    CHECK(options(steps).size() == 2);
    const std::vector<Option> two = options(item);
    const auto hash = [](ItemKind kind) {
        Item other;
        other.kind = std::move(kind);
        return key_hash(other);
    };
    CHECK(hash(Matching{two, two}) == "98635c271e8675be");         // sha256("matching\n1=1\n2=2")
    CHECK(hash(Sorting{two, two, {0, 1}}) == "0b16ebb6cef81b45");  // sha256("sorting\n1=1\n2=2")
    CHECK(hash(Blanks{{Gap{.id = "1", .accepted = {"own"}}, Gap{.id = "2", .choices = two}}, {}}) ==
          "89c74e0d831bb352");                      // sha256("blanks\n1=text\n2/1=1\n2/2=0")
    CHECK(hash(Estimate{}) == "3e408db29e5cd967");  // sha256("estimate\n0.\n0.\n0.\n100.\n1.")
    CHECK(hash(Open{}) == "2348f99874421257");      // sha256("open")
    CHECK(hash(Vote{two}) == "37bd8aede812bf4a");   // sha256("vote\n1\n2")
}

TEST_CASE("A missing language falls back to the course's default one") {
    const Module module = two_languages();
    CHECK(module.lesson(Language::nl).title == "Goedendag");
    CHECK(module.lesson(Language::en).title == "Bonjour");
    CHECK(module.items(Language::nl).size() == 1);
    CHECK(Module{}.items(Language::fr).empty());
    const Names names{{Language::fr, "Oui"}, {Language::nl, "Ja"}};
    CHECK(in(names, Language::nl, Language::fr) == "Ja");
    CHECK(in(names, Language::de, Language::fr) == "Oui");
    CHECK(in({}, Language::de, Language::fr).empty());
}

TEST_CASE("Pages, questions, modules and tracks are found by id") {
    Course course;
    course.tracks = {{"t1", "soleil", "", {}, {}}, {"t2", "ciel", "", {}, {}}};
    course.modules = {two_languages(), two_languages()};
    course.modules[0].track = "t1";
    course.modules[1].track = "t2";
    course.modules[1].id = "n";
    CHECK(course.module("n") == &course.modules[1]);
    CHECK(course.module("x") == nullptr);
    CHECK(course.track("t2") == &course.tracks[1]);
    CHECK(course.track("") == nullptr);
    CHECK(course.modules_of("t2") == std::vector<const Module*>{&course.modules[1]});
    CHECK(course.modules_of("x").empty());
    const Module& module = course.modules[0];
    CHECK(module.page_index("two") == 1);
    CHECK_FALSE(module.page_index("three"));
    CHECK(module.page("one", Language::nl) == module.lesson(Language::nl).pages.data());
    CHECK(module.page("none", Language::nl) == nullptr);
    REQUIRE(module.item("q1", Language::en) != nullptr);
    CHECK(module.item("q2", Language::en) == nullptr);
}

TEST_CASE("A page takes a minute for each two hundred words, and more for what is done there") {
    Page page;
    CHECK(reading_minutes(page) == 1);
    std::string words;
    for (int i = 0; i < 200; ++i) words += "mot ";
    page.blocks = {paragraph(words)};
    CHECK(minutes(page) == Approx(1));
    page.blocks = {paragraph(words + words)};
    CHECK(minutes(page) == Approx(2));
    page.blocks.push_back({Callout{CalloutKind::source, "", {paragraph(words)}}});
    CHECK(minutes(page) == Approx(2));
    page.blocks.push_back({Check{"q"}});
    CHECK(minutes(page) == Approx(2 + quiz_minutes(1)));
    page.blocks.push_back({Check{"r"}});
    page.blocks.push_back({Check{"s"}});
    CHECK(minutes(page) == Approx(4));
    page.blocks.push_back({Exhibit{"", "", Timeline{}}});
    CHECK(minutes(page) == Approx(5));
    page.blocks.push_back({Activity{Activity::Kind::feed, "m"}});
    CHECK(minutes(page) == Approx(8));
    page.blocks.push_back({Activity{Activity::Kind::aid, "a"}});
    CHECK(reading_minutes(page) == 10);
}
