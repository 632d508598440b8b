#include "authoring/lesson.h"

#include "support/catch.h"

using namespace course;
using authoring::Report;

namespace {

constexpr const char* head =
    "---\ntitle: T\nsummary: S\nchecked: 2026-11-22\n---\n# Page <!-- page:p -->\n\n";  // 7 lines

struct Read {
    Report report{"lesson.nl.md"};
    authoring::ReadLesson lesson;

    const Blocks& blocks() const {
        REQUIRE_FALSE(lesson.lesson.pages.empty());
        return lesson.lesson.pages.front().blocks;
    }
    std::string codes() const {
        std::string all;
        for (const base::Diagnostic& finding : report.findings()) {
            all += finding.code + "@" + std::to_string(finding.line) + ":" + std::to_string(finding.column) + " ";
        }
        return all;
    }
};

Read read(const std::string& whole) {
    Read result;
    result.lesson = authoring::read_lesson(whole, {base::Language::nl, "modules/m"}, result.report);
    return result;
}

Read page(const std::string& body) {
    return read(head + body);
}

template <class Kind>
Kind only(const Read& result) {
    INFO(result.codes());
    REQUIRE(result.blocks().size() == 1);
    REQUIRE(std::holds_alternative<Kind>(result.blocks().front().node));
    return std::get<Kind>(result.blocks().front().node);
}

}  // namespace

TEST_CASE("Pages begin at headings with an id, facts come from the front matter") {
    const Read result = read(
        "---\ntitle: \"Les d'un\"\nsummary: S\nchecked: 2026-11-22\nsources: [\"A\", \"B: c\"]\n---\n"
        "# Een *pagina* <!-- page:a -->\nTekst.\n# Twee <!-- page:b -->\nMeer.\n\n## Kop\n");
    CHECK(result.codes().empty());
    const Lesson& lesson = result.lesson.lesson;
    CHECK(lesson.title == "Les d’un");
    CHECK(lesson.checked == "2026-11-22");
    CHECK(lesson.sources == std::vector<std::string>{"A", "B: c"});
    REQUIRE(lesson.pages.size() == 2);
    CHECK(lesson.pages[0].id == "a");
    CHECK(lesson.pages[0].title == "Een pagina");
    CHECK(lesson.pages[1].blocks.size() == 2);
    CHECK(std::get<Heading>(lesson.pages[1].blocks[1].node).level == 2);
}

TEST_CASE("Running text keeps its emphasis, links and hard breaks, soft breaks are spaces") {
    const auto paragraph =
        only<Paragraph>(page("Een **vet *en schuin*** woord,\n`code` en [een **link**](https://a.be).\\\nEinde.\n"));
    const Text expected{
        {"Een "},
        {.text = "vet ", .bold = true},
        {.text = "en schuin", .bold = true, .italic = true},
        {" woord, "},
        {.text = "code", .code = true},
        {" en "},
        {.text = "een ", .link = "https://a.be"},
        {.text = "link", .bold = true, .link = "https://a.be"},
        {".\nEinde."},
    };
    CHECK(paragraph.text == expected);
}

TEST_CASE("Words that only a mouse would find are not swallowed") {
    const Read result = page("[a](https://a.be \"Onder de muis\") en ![b](images/b.svg 'En hier')\n");
    CHECK(result.codes().starts_with("title-not-shown@8:"));
    CHECK(result.codes().find("image-in-text") != std::string::npos);
    CHECK(page("![b](images/b.svg \"Titel\")\n").codes().starts_with("title-not-shown@8:"));
    CHECK(page("[a](https://a.be)\n").codes().empty());
}

TEST_CASE("Lists, quotes, code and rules become blocks") {
    const Read result = page("- a\n- b\n  1. c\n\n> q\n\n3. x\n\n```\ncode <b>\n```\n\n---\n");
    CHECK(result.codes().empty());
    REQUIRE(result.blocks().size() == 5);
    const List& list = std::get<List>(result.blocks()[0].node);
    REQUIRE(list.items.size() == 2);
    CHECK(std::get<List>(list.items[1][1].node).ordered);
    CHECK(std::get<Quote>(result.blocks()[1].node).blocks.size() == 1);
    CHECK(std::get<List>(result.blocks()[2].node).start == 3);
    CHECK(std::get<Code>(result.blocks()[3].node).text == "code <b>\n");
    CHECK(std::holds_alternative<Rule>(result.blocks()[4].node));
}

TEST_CASE("A pipe table is read with its alignment and escaped pipes") {
    const auto table = only<Table>(page("| a | **b** \\| c |\n|:---|--:|\n| `x\\|y` | [l](https://x.y) |\n| 1 |\n"));
    CHECK(table.align == std::vector<Align>{Align::left, Align::right});
    REQUIRE(table.header.size() == 2);
    CHECK(plain(table.header[1]) == "b | c");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][1].front().link == "https://x.y");
    CHECK(plain(table.rows[1][0]) == "1");
    CHECK(table.rows[1].size() == 2);
    CHECK(table.rows[1][1].empty());
}

TEST_CASE("A table that cannot be one says where") {
    CHECK(page("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n").codes().starts_with("table-shape@10:1"));
    CHECK(page("| a | b |\n|---|---|---|\n").codes().starts_with("table-shape@8:1"));
    std::string wide = "|", dashes = "|";
    for (int i = 0; i < 65; ++i) {
        wide += "a|";
        dashes += "-|";
    }
    CHECK(page(wide + "\n" + dashes + "\n").codes().starts_with("table-too-large"));
    std::string tall = "|a|\n|-|\n";
    for (int i = 0; i < 513; ++i) tall += "|1|\n";
    CHECK(page(tall).codes().starts_with("table-too-large"));
    CHECK(only<Paragraph>(page("a | b\nc | d\n")).text.size() == 1);
}

TEST_CASE("An image takes the italic line under it as its caption") {
    const auto result = page("![Een foto's](images/a.svg)\n*Foto: **A***\n");
    const auto image = only<Image>(result);
    CHECK(image.file == "modules/m/images/a.svg");
    CHECK(image.alt == "Een foto’s");
    CHECK(plain(image.caption) == "Foto: A");
    CHECK_FALSE(image.caption.front().italic);
    REQUIRE(result.lesson.references.size() == 1);
    CHECK(result.lesson.references[0].place.line == 8);
    CHECK(page("![](images/a.svg)\n").codes() == "alt-missing@8:1 ");
    CHECK(page("Zie ![x](a.svg)\n").codes().starts_with("image-in-text@8:5"));
    CHECK(page("![x](a.svg)\nGeen bijschrift\n").codes().starts_with("image-in-text@8:1"));
}

TEST_CASE("Every callout is known by its marker, a first bold line is its title") {
    const auto [word, kind] = GENERATE(table<const char*, CalloutKind>({
        {"NOTE", CalloutKind::note},
        {"TIP", CalloutKind::tip},
        {"IMPORTANT", CalloutKind::important},
        {"WARNING", CalloutKind::warning},
        {"CAUTION", CalloutKind::caution},
        {"EXAMPLE", CalloutKind::example},
        {"STORY", CalloutKind::story},
        {"DO", CalloutKind::do_this},
        {"DONT", CalloutKind::dont},
        {"GUIDELINE", CalloutKind::guideline},
        {"REFLECT", CalloutKind::reflect},
        {"SOURCE", CalloutKind::source},
        {"KEEP", CalloutKind::keep},
        {"TAKEAWAY", CalloutKind::takeaway},
    }));
    const auto callout = only<Callout>(page("> [!" + std::string(word) + "]\n> Tekst.\n> - a\n"));
    CHECK(callout.kind == kind);
    CHECK(callout.title.empty());
    CHECK(callout.blocks.size() == 2);
}

TEST_CASE("A callout's title may stand on the marker's next line or in a paragraph of its own") {
    for (const char* body :
         {"> [!TIP]\n> **Een *titel***\n> Tekst.\n", "> [!tip]\n>\n> **Een titel**\n>\n> Tekst.\n"}) {
        const auto result = page(body);
        const auto callout = only<Callout>(result);
        CHECK(callout.title == "Een titel");
        CHECK(plain(callout.blocks) == "Tekst.");
    }
    CHECK(only<Callout>(page("> [!TAKEAWAY]\n> **Enkel dit.**\n")).title.empty());
    CHECK(only<Callout>(page("> [!TIP]\n> **Vet** en niet.\n> Meer.\n")).title.empty());
}

TEST_CASE("The day a source was checked stays a line of its own") {
    CHECK(only<Callout>(page("> [!SOURCE]\n> Nagekeken op 2026-11-22\n> Uit een boek.\n")).blocks.size() == 2);
}

TEST_CASE("Markers that are wrong say how to mend them") {
    CHECK(page("> [!STROY]\n> x\n").codes().starts_with("unknown-callout@8:3"));
    CHECK(page("> [!STROY]\n> x\n").report.findings().front().help == "did you mean \"STORY\"?");
    CHECK(page("> [!NOTE] tekst\n").codes().starts_with("callout-line@8:3"));
    CHECK(page("> [!NOTE]\n").codes().starts_with("empty-callout"));
    CHECK(page("Tekst\n\n> [!HINT]\n> x\n").codes() == "misplaced-callout@10:3 ");
    CHECK(page("Tekst\n\n> [!EVIDENCE]\n> x\n").codes() == "misplaced-callout@10:3 ");
    CHECK(page("Tekst\n\n- > [!SLIDE]\n  > x\n").codes() == "misplaced-callout@10:5 ");
}

TEST_CASE("Speaker notes and slides are kept apart from what a learner reads") {
    const Read result =
        page("Tekst\n\n> [!TRAINER]\n> 4 min · in duo's\n> Vraag.\n>\n> Meer.\n\n> [!SLIDE]\n> **Groot**\n");
    CHECK(result.codes().empty());
    const Page& read_page = result.lesson.lesson.pages.front();
    CHECK(read_page.blocks.size() == 1);
    REQUIRE(read_page.notes.size() == 1);
    CHECK(read_page.notes[0].setting == "4 min · in duo’s");
    CHECK(plain(read_page.notes[0].blocks) == "Vraag.\nMeer.");
    REQUIRE(read_page.slide);
    CHECK(plain(*read_page.slide) == "Groot");
    CHECK(page("T\n\n> [!TRAINER]\n> Vraag.\n").codes() == "trainer-setting@10:3 ");
    CHECK(page("T\n\n> [!SLIDE]\n> a\n\n> [!SLIDE]\n> b\n").codes() == "second-slide@13:3 ");
}

TEST_CASE("An inline question is named by its link") {
    const Read result = page("> [!CHECK]\n> Raad eens: [wat?](question:what)\n");
    CHECK(only<Check>(result).question == "what");
    REQUIRE(result.lesson.references.size() == 1);
    CHECK(result.lesson.references[0].kind == authoring::Reference::Kind::question);
    CHECK(result.lesson.references[0].place.column == 15);
    CHECK(page("T\n\n> [!CHECK]\n> geen link\n").codes() == "check-link@10:3 ");
}

TEST_CASE("Raw HTML and stray ids are refused, remarks for authors are not") {
    CHECK(page("Tekst <b>x</b>\n").codes().starts_with("raw-html@8:7"));
    CHECK(page("T\n\n<div>x</div>\n").codes() == "raw-html@10:1 ");
    CHECK(page("T\n\n<!-- een opmerking -->\n").codes().empty());
    CHECK(page("T <!-- een opmerking -->\n").codes().empty());
    CHECK(page("T\n\n<!-- page:x -->\n").codes().starts_with("misplaced-id@10"));
    CHECK(page("T <!-- q:x -->\n").codes().starts_with("misplaced-id@8"));
    CHECK(page("T <!-- a -- b -->\n").codes() == "broken-comment@8:1 ");
    CHECK(page("T\n\n> ```exhibit spread\n> a: 1\n> ```\n").codes() == "exhibit-place@10:3 ");
}

TEST_CASE("Columns count characters, not bytes") {
    CHECK(page("ééé 🎓 <b>\n").codes() == "raw-html@8:7 ");
    CHECK(page("> > ünd <i>\n").codes() == "raw-html@8:9 ");
}

TEST_CASE("Mistakes in pages are found") {
    CHECK(page("T\n\n# Nog een\n\nT\n").codes() == "page-id-missing@10:1 ");
    CHECK(page("T\n\n# Nog <!-- page:p -->\n\nT\n").codes() == "duplicate-id@10:12 ");
    CHECK(page("T\n\n# Nog <!-- page:P2 -->\n\nT\n").codes() == "bad-id@10:12 ");
    CHECK(page("").codes() == "empty-page@6:1 ");
    CHECK(page("T\n\n- # x\n").codes() == "misplaced-heading@10:3 ");
    CHECK(read("---\ntitle: T\nsummary: S\nchecked: 2026-11-22\n---\nTekst\n\n# P <!-- page:p -->\nT\n").codes() ==
          "text-before-page@6:1 ");
    CHECK(read("---\ntitle: T\nsummary: S\nchecked: 2026-11-22\n---\n").codes() == "no-pages@6:0 ");
    std::string words;
    for (int i = 0; i < 401; ++i) words += "woord ";
    CHECK(page(words).codes() == "long-page@6:1 ");
}

TEST_CASE("Mistakes in the facts of a lesson are found on their line") {
    const std::string pages = "# P <!-- page:p -->\nT\n";
    CHECK(read(pages).codes() == "front-matter-missing@1:1 ");
    CHECK(read("---\ntitle: T\n" + pages).codes().starts_with("front-matter-open@1:1"));
    CHECK(read("---\ntitle: T\nsumary: S\nchecked: 2026-11-22\n---\n" + pages).codes() ==
          "unknown-key@3:1 missing-key@2:0 ");
    CHECK(read("---\ntitle: T\nsummary: S\n---\n" + pages).codes() == "not-checked@1:1 ");
    CHECK(read("---\ntitle: T\nsummary: S\nchecked: 22/11/2026\n---\n" + pages).codes() == "bad-date@4:1 ");
    CHECK(read("---\ntitle: T\nsummary: S\nchecked: 2026-02-29\n---\n" + pages).codes() == "bad-date@4:1 ");
    CHECK(read("---\ntitle: T\nsummary: S\nchecked: 2028-02-29\n---\n" + pages).codes().empty());
    CHECK(read("---\ntitle: T\ntitle: U\n---\n" + pages).codes() == "yaml-duplicate-key@3:1 ");
    CHECK(read("---\ntitle: \"T\nsummary: S\n---\n" + pages).codes().starts_with("yaml-syntax@"));
}
