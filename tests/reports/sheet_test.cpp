// Sheets: what is on the screen is on the paper, word for word, on as many pages as it needs.
#include "reports/sheet.h"

#include <array>
#include <cstdio>
#include <memory>
#include <set>
#include <sstream>

#include "support/catch.h"
#include "support/folder.h"

using course::Block;
using course::Blocks;
using course::text_of;

namespace {

reports::Sheet sheet(Blocks blocks) {
    return {.kicker = "À garder",
            .title = "Avant de publier",
            .blocks = std::move(blocks),
            .footer = "Préau · un essai",
            .made = {.utc_ms = 1'764'500'000'000, .offset_min = 60}};
}

std::string pdf(const Blocks& blocks) {
    const auto made = reports::pdf_of(sheet(blocks));
    REQUIRE(made);
    return *made;
}

std::string output(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string out;
    std::array<char, 4096> chunk{};
    while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe.get())) out.append(chunk.data(), got);
    return out;
}

// What poppler reads in it.
struct Read {
    explicit Read(const std::string& bytes) {
        const support::TemporaryFolder folder;
        folder.write("sheet.pdf", bytes);
        const std::string file = "'" + (folder.path() / "sheet.pdf").string() + "'";
        text = output("pdftotext -layout " + file + " -");
        info = output("pdfinfo " + file);
        fonts = output("pdffonts " + file);
        structure = output("pdfinfo -struct-text " + file);
    }
    bool has(const std::string& words) const { return text.find(words) != std::string::npos; }
    int pages() const { return std::stoi(info.substr(info.find("Pages:") + 6)); }
    std::string text, info, fonts, structure;
};

Block paragraph(const std::string& words) {
    return {course::Paragraph{text_of(words)}};
}

}  // namespace

TEST_CASE("every kind of block is on the paper, in order, and can be searched") {
    const course::Text styled{{.text = "gras", .bold = true},
                              {.text = " & <maigre> "},
                              {.text = "lien", .link = "https://example.org/a"},
                              {.text = " dedans", .link = "guideline:x"}};
    const Read read(pdf({{course::Heading{2, text_of("Un titre")}},
                         {course::Paragraph{styled}},
                         {course::List{true, 3, {{paragraph("trois")}, {paragraph("quatre")}}}},
                         {course::List{false, 1, {{paragraph("point œ € “ ” « » ’ ‑")}}}},
                         {course::Callout{course::CalloutKind::tip, "Astuce", {paragraph("dans un encadré")}}},
                         {course::Quote{{paragraph("cité")}}},
                         {course::Table{{}, {text_of("tête"), text_of("bêche")}, {{text_of("un"), text_of("deux")}}}},
                         {course::Image{"x.svg", "jamais", {}}}}));
    std::size_t at = 0;
    for (const char* words :
         {"À garder", "Avant de publier", "Un titre", "gras & <maigre> lien (https://example.org/a) dedans", "3.",
          "trois", "4.", "quatre", "point œ € “ ” « » ’ ‑", "Astuce", "dans un encadré", "cité", "tête", "bêche", "un",
          "deux", "Préau · un essai"}) {
        INFO(words << "\n" << read.text);
        const std::size_t found = read.text.find(words, at);
        CHECK(found != std::string::npos);
        if (found != std::string::npos) at = found;
    }
    CHECK_FALSE(read.has("jamais"));
    CHECK(read.pages() == 1);
    CHECK(read.fonts.find("Inter") != std::string::npos);
    CHECK(read.info.find("Avant de publier") != std::string::npos);
    CHECK(read.structure.find("H1") != std::string::npos);
    CHECK(read.structure.find("H2") != std::string::npos);
}

TEST_CASE("an emoji is a picture on the paper, and the words around it stay words") {
    const std::string bytes =
        pdf({paragraph("Merci 👩🏽‍🚒 au guichet 🇧🇪 quatre ❤️ !"), paragraph("Puis la suite.")});
    const support::TemporaryFolder folder;
    folder.write("emoji.pdf", bytes);
    const std::string images = output("pdfimages -list '" + (folder.path() / "emoji.pdf").string() + "'");
    INFO(images);
    CHECK(images.find("image") != std::string::npos);
    CHECK(images.find("rgb") != std::string::npos);
    const Read read(bytes);
    std::size_t at = 0;
    for (const char* words : {"Merci", "au guichet", "quatre", "Puis la suite."}) {
        INFO(words << "\n" << read.structure);
        at = read.structure.find(words, at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(read.structure.find("P (block)") != std::string::npos);
}

TEST_CASE("as text, every kind of block is there in order, and an emoji is itself") {
    const course::Text styled{{.text = "gras ", .bold = true},
                              {.text = "& <maigre> "},
                              {.text = "lien", .link = "https://example.org/a"},
                              {.text = " dedans", .link = "guideline:x"}};
    const std::string text = reports::text_of(
        sheet({{course::Heading{2, text_of("Été")}},
               {course::Heading{3, text_of("Une page")}},
               {course::Paragraph{{{.text = "Et vous ?", .italic = true}}}},
               paragraph("Merci 👩🏽‍🚒\nà vous\r\ntous\x01 \xFF"),
               {course::Paragraph{styled}},
               {course::List{true, 9, {{paragraph("neuf")}, {paragraph("dix\nencore"), paragraph("et")}}}},
               {course::Callout{course::CalloutKind::tip, "Astuce", {paragraph("dedans")}}},
               {course::Quote{{paragraph("cité"), paragraph("encore")}}},
               {course::Table{{}, {text_of("tête"), text_of("bêche")}, {{text_of("un"), text_of("deux")}}}},
               {course::Image{"x.svg", "jamais", {}}},
               {course::Code{"a\n b"}}}));
    CHECK(text ==
          "À garder\n\nAvant de publier\n================\n\nÉté\n---\n\nUne page\n~~~~~~~~\n\n_Et vous ?_\n\n"
          "Merci 👩🏽‍🚒\nà vous\ntous \uFFFD\n\n*gras* & <maigre> lien (https://example.org/a) dedans\n\n"
          "9. neuf\n10. dix\n    encore\n    \n    et\n\n*Astuce*\n\ndedans\n\n> cité\n> \n> encore\n\n"
          "tête | bêche\n------------\nun | deux\n\n    a\n     b\n\nPréau · un essai\n");
}

TEST_CASE("a sheet of nothing, and one of very much, are text") {
    CHECK(reports::text_of(sheet({})) == "À garder\n\nAvant de publier\n================\n\nPréau · un essai\n");
    Blocks deep{paragraph("au fond")};
    for (int i = 0; i < 32; ++i) deep = {{course::List{false, 1, {deep}}}};
    CHECK(reports::text_of(sheet(deep)).find("- - - au fond") != std::string::npos);
    const std::string endless(1'000'000, 'x');
    CHECK(reports::text_of(sheet({paragraph(endless)})).find(endless) != std::string::npos);
}

TEST_CASE("a long sheet turns the page, and loses no line") {
    Blocks blocks;
    for (int i = 0; i < 120; ++i)
        blocks.push_back(paragraph("Ligne " + std::to_string(i) + ", et encore quelques mots."));
    std::string endless;
    for (int i = 0; i < 3000; ++i) endless += "mot" + std::to_string(i) + " ";
    blocks.push_back(paragraph(endless));
    const Read sheets(pdf(blocks));
    CHECK(sheets.pages() > 3);
    for (int i = 0; i < 120; ++i) CHECK(sheets.has("Ligne " + std::to_string(i) + ","));
    std::istringstream words(sheets.text);
    std::multiset<std::string> found;
    for (std::string word; words >> word;) found.insert(word);
    for (int i = 0; i < 3000; ++i) CHECK(found.count("mot" + std::to_string(i)) == 1);
    const std::string pages = std::to_string(sheets.pages());
    CHECK(sheets.has("1 / " + pages));
    CHECK(sheets.has(pages + " / " + pages));
}

TEST_CASE("the same sheet is the same file, another moment is another") {
    const Blocks blocks{paragraph("Bonjour")};
    CHECK(pdf(blocks) == pdf(blocks));
    reports::Sheet later = sheet(blocks);
    later.made.utc_ms += 60'000;
    CHECK(*reports::pdf_of(later) != pdf(blocks));
}

TEST_CASE("words made to break a page are only words") {
    const std::string wild = std::string(20'000, 'x') + " </b><span size='huge'> &amp; \x01 \xF0\x9F\x98\x80";
    const Read read(pdf({paragraph(wild), paragraph(""), {course::List{false, 1, {{}}}}, {course::Table{{}, {}, {}}}}));
    CHECK(read.has("</b><span"));
    CHECK(read.pages() >= 2);
    CHECK(Read(pdf({})).pages() == 1);
}
