// The course as web pages: all of it is there, in its language, and every page keeps the rules.
#include <filesystem>
#include <regex>

#include "authoring/load.h"
#include "reports/course_texts.h"
#include "reports/html/html_course.h"
#include "reports/web_pages.h"

#include "support/catch.h"
#include "support/time_growth.h"

using base::Language;
using course::Block;
using course::Blocks;
using course::text_of;
using support::CourseTexts;
using support::WebPages;

namespace {

const std::filesystem::path source = PREAU_SOURCE_DIR;
const std::vector<Language> all{Language::fr, Language::nl, Language::en};

const std::map<Language, base::Words>& words() {
    static const std::map<Language, base::Words> read = [] {
        std::map<Language, base::Words> found;
        for (const Language language : all) {
            auto loaded = base::Words::load(std::filesystem::path(PREAU_BINARY_DIR) / "share/preau/assets/translations",
                                            language);
            REQUIRE(loaded);
            found.emplace(language, *loaded);
        }
        return found;
    }();
    return read;
}

const course::Course& reference() {
    static const course::CoursePtr course = authoring::load(source / "tests/reference").course;
    REQUIRE(course);
    return *course;
}

reports::HtmlCourse pages_of(const course::Course& course, bool trainer = false) {
    return reports::html_of(course, course.languages, words(), trainer);
}

void check_rules(const WebPages& pages) {
    std::string list;
    for (const std::string& offence : pages.offences()) list += offence + "\n";
    INFO(list);
    CHECK(pages.offences().empty());
}

// A course of one module in one language, with one page.
course::Course small(Blocks blocks) {
    course::Course course;
    course.id = "small";
    course.languages = {Language::en, Language::fr};
    course.default_language = Language::en;
    course.title = {{Language::en, "A small course"}};
    course.tracks.push_back({"one", "ciel", "", {{Language::en, "One"}}, {}});
    course::Module module;
    module.id = "hello";
    module.track = "one";
    module.minutes = 3;
    module.fallback = Language::en;
    module.lessons[Language::en] = {"Hello", "A greeting", "", {}, {{"first", "First", std::move(blocks), {}, {}}}};
    course.modules.push_back(module);
    return course;
}

Block paragraph(const std::string& words) {
    return {course::Paragraph{text_of(words)}};
}

const std::string lesson_en = "en/modules/hello/lesson.html";

std::string lesson_of(const Blocks& blocks) {
    const auto made = pages_of(small(blocks));
    check_rules(WebPages(made));
    return made.files.at(lesson_en);
}

}  // namespace

TEST_CASE("every text of the reference course stands on its web pages, in each language") {
    const WebPages pages(pages_of(reference()));
    for (const Language language : all) {
        const std::string read = pages.words_of(std::string(base::code(language)));
        const CourseTexts texts(reference(), language);
        CHECK(texts.all().size() > 150);
        for (const std::string& text : texts.all()) {
            INFO(base::code(language) << ": " << text);
            CHECK(read.find(text) != std::string::npos);
        }
    }
}

TEST_CASE("no web page holds a text of another language") {
    const WebPages pages(pages_of(reference()));
    for (const Language language : all) {
        const std::string read = pages.words_of(std::string(base::code(language)));
        const CourseTexts own(reference(), language);
        for (const Language other : all) {
            const CourseTexts foreign(reference(), other);
            for (const std::string& text : foreign.all()) {
                if (text.size() < 12 || read.find(text) == std::string::npos) continue;
                INFO(base::code(language) << " holds " << text);
                // A name may be the same in two languages.
                CHECK(std::ranges::any_of(
                    own.all(), [&](const std::string& mine) { return mine.find(text) != std::string::npos; }));
            }
        }
    }
}

TEST_CASE("web pages are well-formed, lead somewhere, and keep their headings in order") {
    check_rules(WebPages(pages_of(reference())));
    check_rules(WebPages(pages_of(reference(), true)));
    const course::CoursePtr course = authoring::load(source / "content").course;
    REQUIRE(course);
    const WebPages pages(pages_of(*course, true));
    CHECK(pages.count() > 100);
    check_rules(pages);
}

TEST_CASE("the rules for web pages notice what breaks them") {
    const auto offence = [](const std::string& body) {
        reports::HtmlCourse made;
        made.files["index.html"] =
            "<!DOCTYPE html>\n<html lang=\"en\"><body><main><h1>One</h1>" + body + "</main></body></html>";
        const WebPages pages(made);
        REQUIRE(pages.offences().size() == 1);
        return pages.offences().front();
    };
    CHECK(offence("<h3>Three</h3>") == "index.html: an h3 after an h1");
    CHECK(offence("<img src=\"style.css\"/>") == "index.html: a picture has no alternative");
    CHECK(offence("<a href=\"other.html\">x</a>") == "index.html: \"other.html\" leads nowhere");
    CHECK(offence("<a href=\"#there\">x</a>") == "index.html: \"#there\" leads to no place on its page");
    CHECK(offence("<p id=\"a\"/><p id=\"a\"/>") == "index.html: the id a stands twice");
    CHECK(offence("<script>1</script>") == "index.html: has a <script>");
}

TEST_CASE("the same course gives the same web pages, byte for byte") {
    const auto one = pages_of(reference(), true), other = pages_of(reference(), true);
    CHECK(one.files == other.files);
    CHECK(one.pictures == other.pictures);
}

TEST_CASE("no key and no placeholder of the words reaches a web page") {
    const std::regex raw(R"(\{[a-z]+\}|\b(html|quiz|feed|flow|spread|gauge|callout|activity)\.[a-z])");
    const auto made = pages_of(reference(), true);
    for (const auto& [place, bytes] : made.files) {
        std::smatch found;
        INFO(place);
        const bool any = std::regex_search(bytes, found, raw);
        INFO((any ? found.str() : ""));
        CHECK((!any || found.str().starts_with("feed.h") || found.str().starts_with("quiz.h")));
    }
}

TEST_CASE("what an author wrote as markup comes out as words") {
    const std::string nasty = "<script>alert(\"1\")</script> & <b title='x'>";
    Blocks blocks{paragraph(nasty),
                  {course::Heading{2, text_of(nasty)}},
                  {course::Code{nasty}},
                  {course::Callout{course::CalloutKind::tip, nasty, {paragraph(nasty)}}},
                  {course::Table{{course::Align::left}, {text_of(nasty)}, {{text_of(nasty)}}}},
                  {course::Image{"images/a b\"<.svg", nasty, text_of(nasty)}},
                  {course::List{false, 1, {{paragraph(nasty)}}}},
                  {course::Exhibit{nasty, nasty,
                                   course::Timeline{{{nasty, nasty, nasty, nasty, nasty}, {"b", "c", "d", "", ""}}}}}};
    course::Course course = small(blocks);
    course.title = {{Language::en, nasty}};
    course.modules[0].lessons[Language::en].title = nasty;
    course.modules[0].lessons[Language::en].sources = {nasty, "https://example.org/<x>\"y"};
    const auto made = pages_of(course);
    const WebPages pages(made);
    check_rules(pages);
    for (const auto& [place, bytes] : made.files) {
        CHECK(bytes.find("<script") == std::string::npos);
        CHECK(bytes.find("<b ") == std::string::npos);
    }
    const std::string& read = pages.at(lesson_en).words;
    std::size_t count = 0;
    for (auto at = read.find(nasty); at != std::string::npos; at = read.find(nasty, at + 1)) ++count;
    CHECK(count >= 15);
}

TEST_CASE("no sign that a document may not hold gets into a web page") {
    const std::string page = lesson_of({paragraph(std::string("a\0b\x01 c\xFF\xC3 \xEF\xBF\xBF\x7F d", 15))});
    CHECK(page.find("a\uFFFDb\uFFFD c\uFFFD\uFFFD \uFFFD\uFFFD d") != std::string::npos);
}

TEST_CASE("a link leads to the web, into the course, or nowhere") {
    const auto link = [](const std::string& to) {
        const std::string page = lesson_of({{course::Paragraph{{{.text = "here", .bold = true, .link = to}}}}});
        const auto at = page.find("<strong>here</strong>");
        REQUIRE(at != std::string::npos);
        const std::string before = page.substr(0, at);
        return before.ends_with("<p>") ? "" : before.substr(before.rfind("<p>") + 3);
    };
    CHECK(link("https://example.org/?a=1&b=\"2\"") == "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">");
    CHECK(link("http://example.org") == "<a href=\"http://example.org\">");
    CHECK(link("lesson.en.md#first") == "<a href=\"#first\">");
    CHECK(link("../hello/lesson.en.md") == "<a href=\"lesson.html\">");
    CHECK(link("lesson.en.md#gone") == "<a href=\"lesson.html\">");
    for (const char* not_there :
         {"scenario.en.md", "feed.en.md", "../../decide/x.en.md", "../../objections/objections.en.md"})
        CHECK(link(not_there) == "");
    for (const char* nowhere : {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///etc/passwd",
                                "//example.org", "../gone/lesson.en.md", "term:gone", "guideline:gone", "./", "#", "/",
                                "vbscript:x", " https://example.org"}) {
        INFO(nowhere);
        const std::string led = link(nowhere);
        CHECK((led.empty() || led == "<a href=\"lesson.html\">"));
    }
}

TEST_CASE("words of one link are one link") {
    const std::string page =
        lesson_of({{course::Paragraph{{{.text = "see ", .link = "https://example.org"},
                                       {.text = "this", .bold = true, .link = "https://example.org"},
                                       {.text = " too"}}}}});
    CHECK(page.find("<p><a href=\"https://example.org\">see <strong>this</strong></a> too</p>") != std::string::npos);
}

TEST_CASE("headings follow each other without a gap, whatever levels were written") {
    Blocks blocks;
    for (const int level : {5, 2, 6, 4, 3, 2, 3, 4, 5, 6, 2}) blocks.push_back({course::Heading{level, text_of("x")}});
    std::string levels;
    const std::string page = lesson_of(blocks);
    for (auto at = page.find(">x</h"); at != std::string::npos; at = page.find(">x</h", at + 1)) levels += page[at + 5];
    CHECK(levels == "33444345663");
}

TEST_CASE("a corner that says nothing heads no column") {
    course::Table table;
    table.align.resize(2);
    table.header = {{}, text_of("Then")};
    table.rows = {{text_of("Mia"), text_of("waits")}};
    const std::string page = lesson_of({{table}});
    CHECK(page.find("<tr><td></td>") != std::string::npos);
    CHECK(page.find("<th scope=\"col\">Then</th>") != std::string::npos);
}

TEST_CASE("every kind of callout says what it is") {
    Blocks blocks;
    for (int kind = 0; kind <= static_cast<int>(course::CalloutKind::takeaway); ++kind)
        blocks.push_back({course::Callout{static_cast<course::CalloutKind>(kind), "A title", {paragraph("text")}}});
    const auto made = pages_of(small(blocks));
    const WebPages pages(made);
    for (const char* kind : {"Note", "Tip", "Important", "Watch out", "Take care", "Example", "A story", "Do", "Avoid",
                             "Guideline", "Over to you", "Where this comes from", "To keep", "To remember"}) {
        INFO(kind);
        CHECK(made.files.at(lesson_en).find("<p class=\"kind\">" + std::string(kind) + "</p>") != std::string::npos);
    }
}

TEST_CASE("a text that is missing in a language says which one it is in, and speaks it") {
    course::Course course = small({{course::Callout{course::CalloutKind::tip, "", {paragraph("text")}}}});
    const auto made = pages_of(course);
    check_rules(WebPages(made));
    const std::string& page = made.files.at("fr/modules/hello/lesson.html");
    CHECK(page.find("<html lang=\"fr\">") != std::string::npos);
    CHECK(page.find("<main id=\"_main\" tabindex=\"-1\" lang=\"en\">") != std::string::npos);
    CHECK(page.find("<p class=\"kind\">Tip</p>") != std::string::npos);
    CHECK(page.find("Aller au texte") != std::string::npos);
    CHECK(made.files.at("fr/index.html").find("<h1 lang=\"en\">A small course</h1>") != std::string::npos);
}

TEST_CASE("what is for the trainer is there for the trainer only") {
    course::Course course = small({paragraph("text")});
    course::Page& page = course.modules[0].lessons[Language::en].pages[0];
    page.notes.push_back({"4 min · in pairs", {paragraph("Ask the back row.")}});
    page.slide = Blocks{paragraph("On the wall it says this.")};
    for (const bool trainer : {false, true}) {
        const auto made = pages_of(course, trainer);
        for (const char* text : {"4 min · in pairs", "Ask the back row.", "On the wall it says this."})
            CHECK((made.files.at(lesson_en).find(text) != std::string::npos) == trainer);
    }
}

TEST_CASE("the order in which things are shown never gives the key away") {
    course::Course course = small({paragraph("text")});
    course::Item item;
    item.id = "order";
    item.prompt = text_of("Order");
    item.kind = course::Ordering{
        {{"1", false, text_of("a"), {}}, {"2", false, text_of("b"), {}}, {"3", false, text_of("c"), {}}}};
    course.modules[0].bank.items[Language::en] = {item};
    const auto made = pages_of(course);
    const std::string& quiz = made.files.at("en/modules/hello/quiz.html");
    const auto shown = quiz.find("<li>b</li>\n<li>c</li>\n<li>a</li>");
    CHECK(shown < quiz.find("<details"));
    CHECK(quiz.find("<li>a</li>\n<li>b</li>\n<li>c</li>") > quiz.find("<details"));
}

TEST_CASE("the style takes its colours from the themes and nothing else") {
    const std::string css =
        reports::html_style_of("ink: '#123456'\nbad: 'red; } body { display: none'\nBAD: '#123456'\n",
                               "ink: '#FFFFFF'\n", ": not yaml", "p { color: var(--ink); }\n");
    CHECK(
        css.starts_with(":root {\n  --ink: #123456;\n}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n  "
                        "--ink: #FFFFFF;\n"));
    CHECK(css.find("display") == std::string::npos);
    CHECK(css.ends_with("p { color: var(--ink); }\n"));
}

TEST_CASE("web pages take time in proportion to the course") {
    const auto course = [](int paragraphs) {
        Blocks blocks;
        for (int i = 0; i < paragraphs; ++i) {
            blocks.push_back({course::Heading{2 + i % 5, text_of("A heading")}});
            blocks.push_back(
                {course::Paragraph{{{.text = "Word & ", .link = "lesson.en.md#first"}, {.text = "<word>"}}}});
            blocks.push_back(
                {course::Exhibit{"t", "a", course::Bridges{"c", "r", {{"a", "b"}, {"c", "d"}, {"e", "f"}}}}});
        }
        return small(std::move(blocks));
    };
    const course::Course few = course(500), many = course(4000);
    CHECK(support::growth([&] { pages_of(few); }, [&] { pages_of(many); }, 20) < 20);
}

TEST_CASE("deep nesting and an empty course are pages like others") {
    Blocks blocks{paragraph("deep")};
    for (int i = 0; i < 100; ++i) blocks = {{course::Quote{{{course::List{i % 2 == 0, 3, {std::move(blocks)}}}}}}};
    CHECK(lesson_of(blocks).find("deep") != std::string::npos);
    course::Course empty;
    empty.languages = {Language::en};
    empty.default_language = Language::en;
    CHECK(pages_of(empty).files.size() == 2);
}
