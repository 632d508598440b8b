#include "ui/emoji_pictures.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <imgui.h>

#include "ui/emoji.h"
#include "ui/font_files.h"
#include "ui/fonts.h"
#include "ui/imgui_seam.h"
#include "ui/raster.h"
#include "ui/stage.h"
#include "ui/text_layout.h"
#include "ui/widgets/text.h"

#include "support/catch.h"
#include "support/folder.h"

using ui::EmojiPictures;
using ui::Font;
using ui::Fonts;
using ui::Texture;
using ui::Type;
using ui::Weight;

namespace {

constexpr Font body{Type::body, Weight::regular};

const ui::FontFiles& files() {
    static const ui::FontFiles found = ui::find_font_files({"/usr/share/fonts", "/usr/local/share/fonts"});
    return found;
}

ui::FontFiles without_emoji() {
    ui::FontFiles some = files();
    some.by_name.erase("NotoColorEmoji.ttf");
    return some;
}

Fonts fonts(const ui::FontFiles& from = files(), float scale = 1) {
    auto built = Fonts::build({.folders = {}, .scale = scale, .icon_scale = scale, .code_points = {}, .files = from});
    REQUIRE(built);
    return std::move(*built);
}

std::unique_ptr<EmojiPictures> pictures() {
    auto opened = EmojiPictures::open(files().by_name.at("NotoColorEmoji.ttf"));
    REQUIRE(opened);
    return opened;
}

ui::Image drawn(const Fonts& type, Font font, std::string_view text, ui::Colour colour = {0, 0, 0}) {
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({400, 100}, 0.016, type.atlas(), type.white());
    type.draw(list, font, {20, 70}, colour, text);
    return ui::rasterise(context.end_frame(), 400, 100, {255, 255, 255});
}

// The same once the pictures are there.
ui::Image shown(Fonts& type, Font font, std::string_view text, ui::Colour colour = {0, 0, 0}) {
    drawn(type, font, text, colour);
    while (type.between()) {
    }
    return drawn(type, font, text, colour);
}

struct Box {
    int left = 1000, right = -1, top = 1000, bottom = -1, pixels = 0;
};

template <class Seen>
Box box_of(const ui::Image& image, Seen seen) {
    Box box;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const std::uint8_t* pixel = image.rgba.data() + static_cast<std::size_t>(y * image.width + x) * 4;
            if (!seen(pixel)) continue;
            box.left = std::min(box.left, x), box.right = std::max(box.right, x);
            box.top = std::min(box.top, y), box.bottom = std::max(box.bottom, y);
            ++box.pixels;
        }
    return box;
}

Box coloured(const ui::Image& image) {
    return box_of(image, [](const std::uint8_t* pixel) {
        return std::max({pixel[0], pixel[1], pixel[2]}) - std::min({pixel[0], pixel[1], pixel[2]}) > 60;
    });
}
Box inked(const ui::Image& image) {
    return box_of(image, [](const std::uint8_t* pixel) { return std::min({pixel[0], pixel[1], pixel[2]}) < 200; });
}

}  // namespace

TEST_CASE("An emoji is a picture in colour, made between two frames") {
    Fonts type = fonts();
    CHECK_FALSE(type.pictures_wanted());
    CHECK(coloured(drawn(type, body, "a 😀 b")).pixels == 0);
    CHECK(type.pictures_wanted());
    CHECK(type.between());
    CHECK_FALSE(type.pictures_wanted());
    CHECK_FALSE(type.between());
    CHECK(coloured(drawn(type, body, "a 😀 b")).pixels > 150);
    CHECK(coloured(shown(type, body, "a é b")).pixels == 0);
}

TEST_CASE("An emoji stands about the middle of the capitals beside it and touches neither neighbour") {
    for (const float scale : {1.0F, 2.0F})
        for (const Font font : {Font{Type::caption, Weight::regular}, body, Font{Type::h2, Weight::semibold}}) {
            Fonts type = fonts(files(), scale);
            const Box capital = inked(drawn(type, font, "H")), emoji = inked(shown(type, font, "😀"));
            INFO(type.line_height(font) << " px");
            CHECK(std::abs((capital.top + capital.bottom) - (emoji.top + emoji.bottom)) <= 2 * static_cast<int>(scale));
            CHECK(static_cast<float>(emoji.bottom - emoji.top) < type.line_height(font));
            CHECK(emoji.left > 20);
            CHECK(static_cast<float>(emoji.right) < 20 + type.width(font, "😀") - 1);
        }
}

TEST_CASE("A fading text fades its emoji, and no other colour tints it") {
    Fonts type = fonts();
    const ui::Image full = shown(type, body, "😀"), red = drawn(type, body, "😀", {255, 0, 0});
    CHECK(full == red);
    const Box whole = coloured(full), faint = coloured(drawn(type, body, "😀", {0, 0, 0, 128}));
    CHECK((faint.pixels > 0 && faint.left >= whole.left && faint.right <= whole.right));
    CHECK_FALSE(drawn(type, body, "😀", {0, 0, 0, 128}) == full);
    CHECK(inked(drawn(type, body, "😀", {0, 0, 0, 0})).pixels == 0);
}

TEST_CASE("A sequence the font knows is one picture, of any other its parts are drawn side by side") {
    Fonts type = fonts();
    const float one = type.width(body, "😀");
    CHECK(one == Approx(25).margin(1));
    for (const char* whole : {"👩🏽‍🚒", "🇧🇪", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "⚡",
                              "👩‍👩‍👧‍👦"}) {
        INFO(whole);
        CHECK(type.width(body, whole) == one);
    }
    CHECK(type.width(body, "😀‍🚒") == 2 * one);
    CHECK(coloured(shown(type, body, "😀‍🚒")).right > 20 + static_cast<int>(one));
    CHECK(type.advance(body, U'😀') == one);
    CHECK(type.emoji_advance(body, U"👩🏽‍🚒") == one);
}

TEST_CASE("What the font lacks shows as a replacement") {
    Fonts type = fonts();
    CHECK(drawn(type, body, "\U0001FAFF") == drawn(type, body, "\uFFFD"));  // not yet given to any picture
    CHECK_FALSE(type.pictures_wanted());
    CHECK(type.width(body, "★\uFE0F") == type.width(body, "★"));
    CHECK(type.width(body, "❤") == type.advance(body, U'❤'));
    CHECK(coloured(shown(type, body, "❤")).pixels == 0);
    CHECK(type.missing({U'😀', U'❤', 0x1FAFF}) == std::vector<char32_t>{0x1FAFF});
}

TEST_CASE("Without the font everything works as before it") {
    Fonts type = fonts(without_emoji());
    CHECK(drawn(type, body, "a 😀 b") == drawn(type, body, "a \uFFFD b"));
    CHECK(drawn(type, body, "👩🏽‍🚒") == drawn(type, body, "\uFFFD\uFFFD\uFFFD"));
    CHECK(type.emoji_advance(body, U"👩🏽‍🚒") == Approx(type.width(body, "👩🏽‍🚒")));
    CHECK(drawn(type, body, "1️⃣").rgba.size() == 400U * 100 * 4);
    CHECK_FALSE(type.pictures_wanted());
    CHECK_FALSE(type.between());
    CHECK(type.missing({U'a', U'😀'}) == std::vector<char32_t>{U'😀'});
}

TEST_CASE("A file that is no font, or one without colour, is no font of emoji") {
    const support::TemporaryFolder place;
    CHECK(EmojiPictures::open(place.write("NotoColorEmoji.ttf", "not a font")) == nullptr);
    CHECK(EmojiPictures::open(place.path() / "nowhere.ttf") == nullptr);
    CHECK(EmojiPictures::open(files().by_name.at("Inter-Regular.otf")) == nullptr);
    ui::FontFiles broken = files();
    broken.by_name["NotoColorEmoji.ttf"] = place.path() / "NotoColorEmoji.ttf";
    Fonts type = fonts(broken);
    CHECK(drawn(type, body, "😀") == drawn(type, body, "\uFFFD"));
}

TEST_CASE("A width drawn in parts is the width drawn at once") {
    const Fonts type = fonts();
    const std::string text = "Bravo 👩🏽‍🚒🇧🇪, 10️⃣ ❤️!";
    for (std::size_t cut : {6U, 21U, 29U, 31U})
        CHECK(type.width(body, text.substr(0, cut)) + type.width(body, text.substr(cut)) ==
              Approx(type.width(body, text)));
    float sum = 0;
    const std::u32string decoded = ui::utf32(text);
    for (const float advance : ui::advances(type, body, decoded)) sum += advance;
    CHECK(sum == Approx(type.width(body, text)));
    CHECK(ui::lay_out({{text, body, 0}}, 0, type).width == Approx(sum));
}

TEST_CASE("Pictures are made once, at the width asked for, and never larger than the font has them") {
    const auto emoji = pictures();
    const EmojiPictures::Glyph smile = emoji->glyphs(U"😀").at(0);
    CHECK(emoji->get(smile, 22) == nullptr);
    CHECK(emoji->get(smile, 1000) == nullptr);
    CHECK(emoji->get(smile, 0) == nullptr);
    CHECK(emoji->get(999999, 22) == nullptr);
    CHECK(emoji->between());
    CHECK_FALSE(emoji->wanted());
    const Texture* small = emoji->get(smile, 22);
    REQUIRE(small != nullptr);
    CHECK(small->width == 22);
    CHECK(small->height == 21);  // 136 × 128
    CHECK(small->pixels.size() == 22U * 21 * 4);
    CHECK_FALSE(small->alpha_only);
    REQUIRE(emoji->get(smile, 1000) != nullptr);
    CHECK(emoji->get(smile, 1000)->width == 136);
    CHECK(emoji->get(999999, 22) == nullptr);
    CHECK_FALSE(emoji->between());
    CHECK(emoji->get(smile, 22) == small);
    CHECK(pictures()->bytes() == 0);
}

TEST_CASE("What was not drawn for long makes room, what was just drawn stays") {
    const auto emoji = pictures();
    const EmojiPictures::Glyph smile = emoji->glyphs(U"😀").at(0);
    std::size_t most = 0;
    for (EmojiPictures::Glyph glyph = 1; glyph < 400; ++glyph) {
        emoji->get(smile, 24);
        emoji->get(glyph, 136);
        emoji->between();
        REQUIRE(emoji->get(smile, 24) != nullptr);
        most = std::max(most, emoji->bytes());
    }
    CHECK(most > 2U * 1024 * 1024);
    CHECK(most < 5U * 1024 * 1024);
}

TEST_CASE("Scaling down keeps what there is of each colour, and no dark edge comes from what cannot be seen") {
    std::vector<std::uint8_t> bgra;
    for (int i = 0; i < 6 * 4; ++i) {
        const std::uint8_t there = i % 6 < 3 ? 255 : 0;
        bgra.insert(bgra.end(), {0, 0, there, there});
    }
    const Texture half = ui::scaled_down({6, 4, 24, bgra.data()}, 2, 2);
    CHECK(half.pixels == std::vector<std::uint8_t>{255, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0});
    const Texture odd = ui::scaled_down({6, 4, 24, bgra.data()}, 4, 1);  // the third covers half a solid pixel of 1.5
    REQUIRE(odd.pixels.size() == 16);
    for (const std::size_t at : {0U, 4U}) CHECK((odd.pixels[at] == 255 && odd.pixels[at + 3] == 255));
    CHECK((odd.pixels[11] == 0 && odd.pixels[15] == 0));
    const Texture one = ui::scaled_down({6, 4, 24, bgra.data()}, 1, 1);
    CHECK(one.pixels == std::vector<std::uint8_t>{255, 0, 0, 128});
    CHECK(ui::scaled_down({6, 4, 24, bgra.data()}, 600, 400).width == 6);
    CHECK(ui::scaled_down({0, 0, 0, nullptr}, 4, 4).pixels.empty());
}

TEST_CASE("A window asks for another frame until its emoji are there, and names them as they were typed") {
    stage::Stage stage([](ui::Ui& ui) { ui::text(ui, "words", "Merci 👩🏽‍🚒 !", {}); });
    CHECK(stage.ui().pictures_wanted());
    CHECK(stage.ui().between());
    CHECK_FALSE(stage.ui().pictures_wanted());
    CHECK(stage.node("Merci 👩🏽‍🚒 !", ui::Role::paragraph).box.h == 28);
}
