#include "ui/fonts.h"

#include <ft2build.h>
#include <imgui.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "ui/emoji.h"
#include "ui/font_plan.h"
#include "ui/glyph_sheet.h"
#include "ui/icons.h"
#include "ui/imgui_seam.h"
#include "ui/raster.h"

#include "support/catch.h"
#include "support/folder.h"

using base::ReadingFace;
using ui::Font;
using ui::Fonts;
using ui::Type;
using ui::Weight;

namespace {

const std::filesystem::path source = PREAU_SOURCE_DIR;
constexpr Font body{Type::body, Weight::regular};
constexpr Font reading{Type::reading, Weight::regular};
constexpr ui::Colour black{0, 0, 0};

const ui::FontFiles& files() {
    static const ui::FontFiles found = ui::find_font_files({"/usr/share/fonts", "/usr/local/share/fonts"});
    return found;
}

Fonts fonts(float scale = 1, ReadingFace face = ReadingFace::inter, std::set<char32_t> code_points = {}) {
    auto built = Fonts::build({.folders = {},
                               .scale = scale,
                               .icon_scale = scale,
                               .face = face,
                               .code_points = std::move(code_points),
                               .files = files()});
    INFO((built ? "" : built.error().message));
    REQUIRE(built);
    return std::move(*built);
}

std::set<char32_t> code_points_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    std::set<char32_t> all;
    for (std::size_t at = 0; at < text.size();) all.insert(base::next_code_point(text, at));
    return all;
}

// Every character of content/*.md and of the interface's words.
std::set<char32_t> written_code_points() {
    std::set<char32_t> all;
    for (const char* folder : {"content", "assets/translations"}) {
        if (!std::filesystem::exists(source / folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source / folder))
            if (const auto kind = entry.path().extension(); kind == ".md" || kind == ".yaml" || kind == ".po")
                all.merge(code_points_of(entry.path()));
    }
    return all;
}

std::string hexadecimal(const std::vector<char32_t>& code_points) {
    std::string text;
    for (const char32_t code_point : code_points) {
        std::array<char, 16> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "U+%04X ", static_cast<unsigned>(code_point));
        text += buffer.data();
    }
    return text;
}

// What one run draws, black on white; the baseline at y = 40, the left edge at x.
ui::Image drawn(const Fonts& type, Font font, float x, std::string_view text, bool tabular = false) {
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({400, 60}, 0.016, type.atlas(), type.white());
    type.draw(list, font, {x, 40}, black, text, tabular);
    return ui::rasterise(context.end_frame(), 400, 60, {255, 255, 255});
}

struct Ink {
    int left = 400, right = -1, top = 60, bottom = -1;
};
Ink ink(const ui::Image& image) {
    Ink box;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (image.rgba[static_cast<std::size_t>((y * image.width + x) * 4)] < 128) {
                box.left = std::min(box.left, x), box.right = std::max(box.right, x);
                box.top = std::min(box.top, y), box.bottom = std::max(box.bottom, y);
            }
    return box;
}

}  // namespace

TEST_CASE("Every character of the course and of the words is in every reading face or stands in for it") {
    const auto face = GENERATE(ReadingFace::inter, ReadingFace::andika, ReadingFace::opendyslexic);
    const std::set<char32_t> written = written_code_points();
    REQUIRE(written.size() > 80);
    const Fonts type = fonts(1, face, written);
    INFO(base::name(face) << " lacks " << hexadecimal(type.missing(written)));
    CHECK(type.missing(written).empty());
    for (const char32_t code_point : written) CHECK(type.has(reading, code_point));
}

TEST_CASE("Only spaces, hyphens and arrows of the course come from another face than the reader chose") {
    const std::set<char32_t> may_differ{0x202F, 0x2010, 0x2011, 0x2190, 0x2191, 0x2192, 0x2193};
    const std::set<char32_t> written = written_code_points();
    for (const char* name : {"Inter-Regular.otf", "Inter-Bold.otf", "Andika-Regular.ttf", "Andika-BoldItalic.ttf",
                             "OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf", "OpenDyslexic-Italic.otf"}) {
        const auto face = ui::TypeFace::open(ui::font_file(files(), name).value());
        REQUIRE(face);
        std::vector<char32_t> lacking;
        for (const char32_t code_point : written)
            if (!ui::zero_width(code_point) && !face->has(code_point) && !may_differ.contains(code_point) &&
                ui::emoji_length(std::u32string{code_point, 0xFE0F}, 0) == 0)
                lacking.push_back(code_point);
        INFO(name << " lacks " << hexadecimal(lacking));
        CHECK(lacking.empty());
    }
}

TEST_CASE("Whatever Latin a person types can be shown in every baked font") {
    const auto face = GENERATE(ReadingFace::inter, ReadingFace::andika, ReadingFace::opendyslexic);
    const Fonts type = fonts(1, face);
    for (const Font font : ui::baked_fonts)
        for (char32_t code_point = 0x20; code_point < 0x180; ++code_point)
            if (code_point != 0x149) CHECK(type.has(font, code_point));
    CHECK(type.has(reading, U'’'));
    CHECK(type.has(reading, 0x2011));
    CHECK(type.has(reading, U'→'));
    CHECK(type.has(reading, U'€'));
}

TEST_CASE("A character nobody has is told, and drawn as a replacement") {
    const Fonts type = fonts();
    CHECK(type.missing({U'a', U'漢', 0x10400, 0xAD, U'\n'}) == std::vector<char32_t>{U'漢', 0x10400});
    CHECK_FALSE(type.has(body, U'漢'));
    CHECK(type.advance(body, U'漢') == type.advance(body, U'?'));
}

TEST_CASE("Characters that are not to be seen take no room") {
    const Fonts type = fonts();
    for (const char32_t code_point : {U'\n', U'\t', char32_t{0xAD}, char32_t{0x200B}, char32_t{0xFEFF}}) {
        CHECK(type.advance(body, code_point) == 0);
        CHECK(type.has(body, code_point));
    }
    CHECK(type.width(body,
                     "dé\xC2\xAD"
                     "fi") == Approx(type.width(body, "défi")));
}

TEST_CASE("Type has the size of the design: 18 px Inter measures as a browser measures it") {
    const Fonts type = fonts();
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    REQUIRE(FT_New_Face(library, files().by_name.at("Inter-Regular.otf").c_str(), 0, &face) == 0);
    for (const char32_t code_point : {U'm', U'é', U'0', U' '}) {
        REQUIRE(FT_Load_Char(face, code_point, FT_LOAD_NO_SCALE) == 0);
        const double em = static_cast<double>(face->glyph->metrics.horiAdvance) / face->units_per_EM;
        CHECK(type.advance(body, code_point) == Approx(18 * em).margin(0.01));
        CHECK(fonts(2).advance(body, code_point) == Approx(36 * em).margin(0.01));
    }
    FT_Done_Face(face);
    FT_Done_FreeType(library);
}

TEST_CASE("Headings are tracked tighter, and the width of a run is the sum of its advances") {
    const Fonts type = fonts();
    const Font display{Type::display, Weight::bold};
    float sum = 0;
    for (const char32_t code_point : {U'a', U'm', U'i', U's'}) sum += type.advance(display, code_point);
    CHECK(type.width(display, "amis") == Approx(sum));
    const auto face = ui::TypeFace::open(files().by_name.at("Inter-Bold.otf"));
    ui::Glyphs plain;
    ui::GlyphPile pile;
    pile.add(plain, 56, true, std::array{ui::GlyphOrder{U'm', U'm', &*face, 1}});
    CHECK(type.advance(display, U'm') == Approx(plain.at(U'm').advance - 0.02F * 56));
}

TEST_CASE("Line boxes are those of the design, and type stands in their middle as in a browser") {
    const Fonts type = fonts();
    CHECK(type.line_height(body) == 28);
    CHECK(type.line_height({Type::h1, Weight::bold}) == 48);
    // Inter's ascender is 0.969 em, its descender 0.241 em: 17 and 4 px of 18, (28 − 21) ÷ 2 = 3 px above.
    CHECK(type.ascent(body) == 20);
    CHECK(fonts(1.5F).line_height(body) == 42);
    CHECK(fonts(1, ReadingFace::andika).line_height(reading) == 35);        // 32 × 1.1
    CHECK(fonts(1, ReadingFace::opendyslexic).line_height(reading) == 38);  // 32 × 1.2
    CHECK(fonts(1, ReadingFace::opendyslexic).line_height(body) == 28);     // the interface keeps its own
}

TEST_CASE("The reader's face is used for reading text only") {
    const Fonts inter = fonts(), andika = fonts(1, ReadingFace::andika), dyslexic = fonts(1, ReadingFace::opendyslexic);
    CHECK(inter.advance(reading, U'm') != andika.advance(reading, U'm'));
    CHECK(andika.advance(reading, U'm') != dyslexic.advance(reading, U'm'));
    CHECK(inter.advance(body, U'm') == andika.advance(body, U'm'));
    CHECK(inter.advance(body, U'm') == dyslexic.advance(body, U'm'));
}

TEST_CASE("An unbreakable hyphen in OpenDyslexic is its own hyphen, an arrow comes from Inter") {
    const Fonts type = fonts(1, ReadingFace::opendyslexic);
    CHECK(type.advance(reading, 0x2011) == type.advance(reading, U'-'));
    CHECK(drawn(type, reading, 10, "\xE2\x80\x91") == drawn(type, reading, 10, "-"));
    const Ink arrow = ink(drawn(type, reading, 10, "→"));
    CHECK(arrow.right - arrow.left > 8);
}

TEST_CASE("A weight that is not baked gives the nearest one of its type") {
    const Fonts type = fonts();
    CHECK(type.width({Type::body, Weight::bold}, "mots") == type.width({Type::body, Weight::semibold}, "mots"));
    CHECK(type.width({Type::h1, Weight::regular}, "mots") == type.width({Type::h1, Weight::bold}, "mots"));
    CHECK(type.width({Type::reading, Weight::semibold}, "mots") == type.width({Type::reading, Weight::bold}, "mots"));
    // Inter's italics are as wide as its uprights: only the picture tells them apart.
    const Font italic{Type::body, Weight::italic};
    CHECK(drawn(type, {Type::body, Weight::bold_italic}, 10, "mots") == drawn(type, italic, 10, "mots"));
    CHECK_FALSE(drawn(type, italic, 10, "mots") == drawn(type, body, 10, "mots"));
}

TEST_CASE("Tabular digits are all as wide as the widest, other characters keep their width") {
    const Fonts type = fonts();
    CHECK(type.width(body, "11:11") != Approx(type.width(body, "08:46")));
    CHECK(type.width(body, "11:11", true) == Approx(type.width(body, "08:46", true)));
    CHECK(type.width(body, "mots : ", true) == type.width(body, "mots : "));
    float widest = 0;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) widest = std::max(widest, type.advance(body, digit));
    CHECK(type.width(body, "7", true) == Approx(widest));
}

TEST_CASE("A run stands on its baseline and within its width") {
    const Fonts type = fonts();
    const Font h2{Type::h2, Weight::semibold};
    const Ink box = ink(drawn(type, h2, 20, "Hxn"));
    CHECK(box.bottom == 39);  // the row above the baseline
    CHECK((box.left >= 20 && box.left <= 24));
    CHECK(static_cast<float>(box.right) <= 20 + type.width(h2, "Hxn"));
    const Ink descender = ink(drawn(type, h2, 20, "p"));
    CHECK(descender.bottom > 42);
}

TEST_CASE("draw gives the width, also of what lies outside the clip and is not drawn") {
    const Fonts type = fonts();
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({400, 60}, 0.016, type.atlas(), type.white());
    CHECK(type.draw(list, body, {10, 4000}, black, "Bonjour 12", true) == Approx(type.width(body, "Bonjour 12", true)));
    CHECK(type.draw(list, body, {900, 40}, black, "Bonjour") == Approx(type.width(body, "Bonjour")));
    CHECK(type.draw(list, body, {-500, 40}, black, "Bonjour") == Approx(type.width(body, "Bonjour")));
    CHECK(list.VtxBuffer.Size == 0);
    CHECK(type.draw(list, body, {10, 40}, black, "Bon jour") == Approx(type.width(body, "Bon jour")));
    CHECK(list.VtxBuffer.Size == 7 * 4);
    CHECK(context.end_frame().CmdLists[0]->CmdBuffer.Size == 1);
}

TEST_CASE("Small type moves by quarters of a pixel and stays crisp") {
    const Fonts type = fonts();
    const ui::Image at_0 = drawn(type, body, 20, "l"), at_quarter = drawn(type, body, 20.25F, "l");
    CHECK_FALSE(at_0 == at_quarter);
    CHECK(at_0 == drawn(type, body, 20.1F, "l"));
    CHECK(at_quarter == drawn(type, body, 20.3F, "l"));
    CHECK(ink(drawn(type, body, 21, "l")).left == ink(at_0).left + 1);
    CHECK(ink(drawn(type, body, 20.9F, "l")).left == ink(at_0).left + 1);
}

TEST_CASE("Icons are centred, in the baked size nearest to the one asked for") {
    const Fonts type = fonts();
    const auto box = [&](float size) {
        ui::seam::Context context;
        ImDrawList& list = context.begin_frame({400, 60}, 0.016, type.atlas(), type.white());
        type.draw_icon(list, ui::icon::checkbox_marked, size, {100, 30}, black);
        return ink(ui::rasterise(context.end_frame(), 400, 60, {255, 255, 255}));
    };
    const Ink medium = box(24);  // the square fills 18 of 24 units
    CHECK(medium.right - medium.left + 1 == 18);
    CHECK(medium.left + medium.right + 1 == 200);
    CHECK(medium.top + medium.bottom + 1 == 60);
    CHECK(box(25).right == medium.right);
    CHECK(box(40).right - box(40).left > 28);
    CHECK(fonts(2).atlas().pixels.size() > type.atlas().pixels.size());
}

TEST_CASE("Every icon is in the icon font under the name it has here") {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    REQUIRE(FT_New_Face(library, files().by_name.at("materialdesignicons-webfont.ttf").c_str(), 0, &face) == 0);
    std::ifstream header(source / "app/ui/icons.h");
    std::set<char32_t> named;
    for (std::string line; std::getline(header, line);) {
        constexpr std::string_view start = "inline constexpr char32_t ";
        const std::size_t value = line.find(" = 0x");
        if (line.rfind(start, 0) != 0 || value == std::string::npos) continue;
        std::string name = line.substr(start.size(), value - start.size());
        if (name.back() == '_') name.pop_back();  // delete_
        std::replace(name.begin(), name.end(), '_', '-');
        const auto code_point = static_cast<char32_t>(std::stoul(line.substr(value + 3), nullptr, 16));
        std::array<char, 80> in_font{};
        const FT_UInt glyph = FT_Get_Char_Index(face, code_point);
        INFO(name);
        CHECK(glyph != 0);
        CHECK(FT_Get_Glyph_Name(face, glyph, in_font.data(), in_font.size()) == 0);
        CHECK(name == in_font.data());
        named.insert(code_point);
    }
    CHECK(named == std::set<char32_t>(ui::icon::all.begin(), ui::icon::all.end()));
    FT_Done_Face(face);
    FT_Done_FreeType(library);
}

TEST_CASE("The sheet holds no two pictures in one place and stays small enough at four times the size") {
    const Fonts type = fonts(4, ReadingFace::andika, written_code_points());
    CHECK(type.atlas().alpha_only);
    CHECK(type.atlas().width <= 8192);
    CHECK(type.atlas().height <= 8192);
    CHECK(type.atlas().pixels.size() < 64U * 1024 * 1024);
    CHECK(type.atlas().pixels.size() ==
          static_cast<std::size_t>(type.atlas().width) * static_cast<std::size_t>(type.atlas().height));

    ui::Glyphs glyphs;
    std::vector<ui::GlyphPile> piles(1);
    const auto face = ui::TypeFace::open(files().by_name.at("Inter-Italic.otf"));
    std::vector<ui::GlyphOrder> orders;
    for (char32_t code_point = 0x21; code_point < 0x17F; ++code_point)
        if (face->has(code_point)) orders.push_back({code_point, code_point, &*face, 4});
    piles[0].add(glyphs, 20, true, orders);
    const auto sheet = ui::lay_on_sheet(piles);
    REQUIRE(sheet);
    std::vector<int> taken(sheet->pixels.size());
    for (const auto& [code_point, glyph] : glyphs)
        for (std::size_t phase = 0; phase < glyph.phases; ++phase)
            for (int y = 0; y < glyph.patches[phase].height; ++y)
                for (int x = 0; x < glyph.patches[phase].width; ++x)
                    ++taken[static_cast<std::size_t>((glyph.patches[phase].y + y) * sheet->width +
                                                     glyph.patches[phase].x + x)];
    CHECK(*std::max_element(taken.begin(), taken.end()) == 1);
    CHECK(std::accumulate(taken.begin(), taken.begin() + 4, 0) == 0);  // the white spot
    CHECK(sheet->pixels[0] == 255);
}

TEST_CASE("Two builds of the same type give the same sheet under another version") {
    const Fonts first = fonts(1.25F), second = fonts(1.25F);
    CHECK(first.atlas().pixels == second.atlas().pixels);
    CHECK(first.atlas().version != second.atlas().version);
    const ui::Texture* const place = &first.atlas();
    Fonts third = fonts();
    third = fonts(1.25F);
    CHECK(third.atlas().pixels == first.atlas().pixels);
    CHECK(place == &first.atlas());
}

TEST_CASE("When a family is not installed the error names its package") {
    ui::FontFiles some = files();
    const auto [missing, package] =
        GENERATE(std::pair{"Inter-Italic.otf", "fonts-inter"}, std::pair{"Andika-Bold.ttf", "fonts-sil-andika"},
                 std::pair{"materialdesignicons-webfont.ttf", "fonts-materialdesignicons-webfont"});
    some.by_name.erase(missing);
    const auto built = Fonts::build({.folders = {}, .face = ReadingFace::andika, .code_points = {}, .files = some});
    REQUIRE_FALSE(built);
    CHECK(built.error().code == "fonts-missing");
    CHECK(built.error().detail == package);
}

TEST_CASE("Fonts are found in folders within folders, behind links, and a file that is no font is refused") {
    const support::TemporaryFolder place;
    place.write("a/b/c/Inter-Regular.otf", "not a font");
    place.write("a/readme.txt", "no");
    std::filesystem::create_directory_symlink(place.path() / "a", place.path() / "link");
    std::filesystem::create_directory_symlink(place.path(), place.path() / "a" / "circle");
    const ui::FontFiles found = ui::find_font_files({place.path() / "nowhere", place.path()});
    REQUIRE(found.by_name.size() == 1);
    CHECK(found.by_name.begin()->first == "Inter-Regular.otf");
    const auto face = ui::TypeFace::open(found.by_name.begin()->second);
    REQUIRE_FALSE(face);
    CHECK(face.error().code == "fonts-missing");
    CHECK(Fonts::build({.folders = {place.path()}, .code_points = {}}).error().code == "fonts-missing");
}
