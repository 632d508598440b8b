#include "ui/raster.h"

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <string>

#include <imgui.h>

#include "ui/imgui_seam.h"
#include "ui/texture.h"

#include "support/catch.h"
#include "support/folder.h"

using ui::Colour;
using ui::Image;
using ui::Texture;
using ui::Vec2;

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};
constexpr ImU32 half_red = IM_COL32(255, 0, 0, 128);

Texture white_atlas() {
    return {2, 2, true, std::vector<std::uint8_t>(4, 255), 1};
}

// Draws into a frame of the given size and rasterises it.
Image drawn(int width, int height, Colour background, const std::function<void(ImDrawList&)>& draw) {
    const Texture atlas = white_atlas();
    ui::seam::Context context;
    ImDrawList& list =
        context.begin_frame({static_cast<float>(width), static_cast<float>(height)}, 0.016, atlas, {0.5F, 0.5F});
    draw(list);
    return ui::rasterise(context.end_frame(), width, height, background);
}

void triangle(ImDrawList& list, Vec2 a, Vec2 b, Vec2 c, ImU32 colour_a, ImU32 colour_b, ImU32 colour_c) {
    const ImVec2 spot{0.5F, 0.5F};
    list.PrimReserve(3, 3);
    list.PrimVtx({a.x, a.y}, spot, colour_a);
    list.PrimVtx({b.x, b.y}, spot, colour_b);
    list.PrimVtx({c.x, c.y}, spot, colour_c);
}

void triangle(ImDrawList& list, Vec2 a, Vec2 b, Vec2 c, ImU32 colour) {
    triangle(list, a, b, c, colour, colour, colour);
}

Colour pixel(const Image& image, int x, int y) {
    const std::size_t at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2], image.rgba[at + 3]};
}

int pixels_of(const Image& image, Colour colour) {
    int count = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) count += pixel(image, x, y) == colour ? 1 : 0;
    return count;
}

const Colour once{255, 127, 127};  // white under one coat of half_red

}  // namespace

TEST_CASE("An empty frame shows its background, opaque") {
    const Image image = drawn(5, 3, {10, 20, 30, 0}, [](ImDrawList&) {});
    CHECK(image.rgba.size() == 5U * 3 * 4);
    CHECK(pixels_of(image, {10, 20, 30, 255}) == 15);
}

TEST_CASE("Triangles that share a side leave no crack and paint no pixel twice") {
    // A fan around points off the grid: every pixel of the square belongs to exactly one triangle.
    const Vec2 middle = GENERATE(Vec2{16, 16}, Vec2{13.37F, 19.02F}, Vec2{16.5F, 16.5F}, Vec2{9.996F, 30.25F});
    const bool clockwise = GENERATE(true, false);
    const Image image = drawn(32, 32, white, [&](ImDrawList& list) {
        const std::array<Vec2, 6> rim{Vec2{0, 0},   Vec2{20.3F, 0}, Vec2{32, 0},
                                      Vec2{32, 32}, Vec2{7.7F, 32}, Vec2{0, 32}};
        for (std::size_t i = 0; i < rim.size(); ++i) {
            const Vec2 from = rim[i], to = rim[(i + 1) % rim.size()];
            clockwise ? triangle(list, middle, from, to, half_red) : triangle(list, middle, to, from, half_red);
        }
    });
    CHECK(pixels_of(image, once) == 32 * 32);
}

TEST_CASE("A rectangle covers the pixels whose centre lies in it, upper and left edge included") {
    const Image image = drawn(8, 8, white, [](ImDrawList& list) {
        list.AddRectFilled({1.5F, 2.5F}, {4.5F, 3.5F}, half_red);
    });
    CHECK(pixels_of(image, once) == 3);
    CHECK(pixel(image, 1, 2) == once);
    CHECK(pixel(image, 3, 2) == once);
    CHECK(pixel(image, 4, 2) == white);
    CHECK(pixel(image, 1, 3) == white);
}

TEST_CASE("The quick way for rectangles gives the same pixels as two triangles") {
    const float x = GENERATE(0.0F, 0.25F, 0.5F, 0.75F, -3.1F), y = GENERATE(0.1F, 0.5F, 0.9F);
    const Image quick = drawn(20, 20, white, [&](ImDrawList& list) {
        list.AddRectFilled({x, y}, {x + 9.4F, y + 7.7F}, half_red);
    });
    const Image slow = drawn(20, 20, white, [&](ImDrawList& list) {
        triangle(list, {x, y}, {x + 9.4F, y}, {x + 9.4F, y + 7.7F}, half_red);
        triangle(list, {x, y + 7.7F}, {x, y}, {x + 9.4F, y + 7.7F}, half_red);
    });
    CHECK(quick == slow);
}

TEST_CASE("Half a coat is rounded to the nearest as a frame buffer stores it") {
    const Image image = drawn(1, 1, {200, 100, 0}, [](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {1, 1}, IM_COL32(10, 20, 30, 77));
    });
    const auto mixed = [](int source, int target) {
        return static_cast<std::uint8_t>(std::lround((source * 77 + target * 178) / 255.0));
    };
    CHECK(pixel(image, 0, 0) == Colour{mixed(10, 200), mixed(20, 100), mixed(30, 0)});
}

TEST_CASE("Colours run evenly from corner to corner") {
    const Image image = drawn(256, 4, white, [](ImDrawList& list) {
        list.AddRectFilledMultiColor({0, 0}, {256, 4}, IM_COL32(0, 0, 255, 255), IM_COL32(255, 0, 255, 255),
                                     IM_COL32(255, 0, 255, 255), IM_COL32(0, 0, 255, 255));
    });
    for (int x = 0; x < 256; ++x) {
        const Colour found = pixel(image, x, 2);
        CHECK(std::abs(found.r - x) <= 1);
        CHECK(found.g == 0);
        CHECK(found.b == 255);
    }
}

TEST_CASE("A fading edge never leaves the range of its corners") {
    const Image image = drawn(40, 40, black, [](ImDrawList& list) {
        triangle(list, {0, 0.3F}, {40, 1.1F}, {40, 0.2F}, IM_COL32(255, 255, 255, 255), IM_COL32(255, 255, 255, 0),
                 IM_COL32(255, 255, 255, 0));
        triangle(list, {3, 5}, {3.01F, 39}, {39, 5.02F}, IM_COL32(0, 90, 0, 255), IM_COL32(0, 80, 0, 255),
                 IM_COL32(0, 100, 0, 255));
    });
    int greens = 0;
    for (int y = 5; y < 39; ++y)
        for (int x = 3; x < 39; ++x)
            if (const Colour found = pixel(image, x, y); found.g != 0) {
                ++greens;
                CHECK((found.g >= 79 && found.g <= 101));
                CHECK((found.r == 0 && found.b == 0));
            }
    CHECK(greens > 500);
}

TEST_CASE("Nothing is drawn outside the clip rectangle") {
    const Image image = drawn(10, 10, white, [](ImDrawList& list) {
        list.PushClipRect({2, 3}, {6, 8});
        list.AddRectFilled({0, 0}, {10, 10}, half_red);
        triangle(list, {-50, -50}, {50, -50}, {50, 50}, 0);
        list.PopClipRect();
    });
    CHECK(pixels_of(image, once) == 4 * 5);
    CHECK(pixel(image, 2, 3) == once);
    CHECK(pixel(image, 6, 7) == white);
}

TEST_CASE("The display position is taken off and the frame-buffer scale applied") {
    const Texture atlas = white_atlas();
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({200, 200}, 0.016, atlas, {0.5F, 0.5F});
    list.AddRectFilled({101, 102}, {103, 103}, half_red);
    ImDrawData data = context.end_frame();
    data.DisplayPos = {100, 100};
    data.FramebufferScale = {2, 2};
    const Image image = ui::rasterise(data, 20, 20, white);
    CHECK(pixels_of(image, once) == 4 * 2);
    CHECK(pixel(image, 2, 4) == once);
    CHECK(pixel(image, 5, 5) == once);
}

TEST_CASE("A glyph on whole pixels is copied, coverage by coverage") {
    Texture atlas{4, 4, true, std::vector<std::uint8_t>(16, 0), 1};
    atlas.pixels[5] = 255;
    atlas.pixels[6] = 51;
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({8, 8}, 0.016, atlas, {0.375F, 0.375F});
    list.PrimReserve(6, 4);
    list.PrimRectUV({3, 2}, {5, 4}, {0.25F, 0.25F}, {0.75F, 0.75F}, IM_COL32(0, 0, 0, 255));
    const Image image = ui::rasterise(context.end_frame(), 8, 8, white);
    CHECK(pixel(image, 3, 2) == black);
    CHECK(pixel(image, 4, 2) == Colour{204, 204, 204});
    CHECK(pixels_of(image, white) == 62);
}

TEST_CASE("A picture is filtered between its pixels and shown unchanged at its own size") {
    const Texture picture{2, 1, false, {255, 0, 0, 255, 0, 0, 255, 255}, 1};
    const Image image = drawn(8, 2, white, [&picture](ImDrawList& list) {
        ui::seam::add_image(list, picture, {0, 0, 2, 1});
        ui::seam::add_image(list, picture, {0, 1, 8, 1});
    });
    CHECK(pixel(image, 0, 0) == Colour{255, 0, 0});
    CHECK(pixel(image, 1, 0) == Colour{0, 0, 255});
    CHECK(pixel(image, 2, 0) == white);
    CHECK(pixel(image, 0, 1) == Colour{255, 0, 0});  // clamped at the border
    CHECK(pixel(image, 7, 1) == Colour{0, 0, 255});
    const Colour near_middle = pixel(image, 3, 1);  // 3.5 ÷ 8 × 2 − 0.5 = 0.375 of the way
    CHECK(std::abs(near_middle.r - 159) <= 1);
    CHECK(std::abs(near_middle.b - 96) <= 1);
}

TEST_CASE("A picture with round corners is sampled through triangles as through rectangles") {
    Texture picture{16, 16, false, {}, 1};
    for (int i = 0; i < 256; ++i)
        picture.pixels.insert(picture.pixels.end(),
                              {static_cast<std::uint8_t>(i), 40, static_cast<std::uint8_t>(255 - i), 255});
    const auto corner = [](ImDrawList& list, float x, float y) {
        list.PrimVtx({x, y}, {x / 16, y / 16}, IM_COL32_WHITE);
    };
    const Image triangles = drawn(16, 16, white, [&](ImDrawList& list) {
        ui::seam::push_texture(list, &picture);
        list.PrimReserve(6, 6);
        corner(list, 0, 0), corner(list, 16, 0), corner(list, 16, 16);
        corner(list, 0, 16), corner(list, 0, 0), corner(list, 16, 16);
        ui::seam::pop_texture(list);
    });
    CHECK(triangles == drawn(16, 16, white, [&](ImDrawList& list) {
              ui::seam::add_image(list, picture, {0, 0, 16, 16});
          }));
}

TEST_CASE("A command without a texture is solid, a broken texture is not drawn") {
    const Texture broken{100, 100, false, {1, 2, 3}, 1};
    const Image image = drawn(4, 2, white, [&broken](ImDrawList& list) {
        ui::seam::push_texture(list, nullptr);
        list.AddRectFilled({0, 0}, {4, 1}, half_red);
        ui::seam::pop_texture(list);
        ui::seam::add_image(list, broken, {0, 1, 4, 1});
    });
    CHECK(pixels_of(image, once) == 4);
    CHECK(pixels_of(image, white) == 4);
}

TEST_CASE("User callbacks are passed over") {
    bool called = false;
    const Image image = drawn(4, 4, white, [&called](ImDrawList& list) {
        list.AddCallback(
            [](const ImDrawList*, const ImDrawCmd* command) { *static_cast<bool*>(command->UserCallbackData) = true; },
            &called);
        list.AddRectFilled({0, 0}, {2, 2}, half_red);
    });
    CHECK_FALSE(called);
    CHECK(pixels_of(image, once) == 4);
}

TEST_CASE("Lists of more than 65 536 vertices are drawn to their end") {
    const Image image = drawn(64, 64, white, [](ImDrawList& list) {
        for (int i = 0; i < 20000; ++i) list.AddRectFilled({0, 0}, {1, 1}, IM_COL32(0, 0, 0, 255));
        list.AddRectFilled({60, 60}, {64, 64}, half_red);
    });
    CHECK(pixels_of(image, once) == 16);
}

TEST_CASE("Corners that are no numbers or far away do no harm") {
    const float nan = std::numeric_limits<float>::quiet_NaN(), far = std::numeric_limits<float>::infinity();
    const Image image = drawn(16, 16, white, [&](ImDrawList& list) {
        triangle(list, {nan, 0}, {4, nan}, {8, 8}, 0);
        triangle(list, {-far, -1e30F}, {far, -1e30F}, {0.5F, far}, half_red);
    });
    CHECK(pixels_of(image, once) == 16 * 16);
}

TEST_CASE("The same draw data gives the same bytes, however many threads take part") {
    const Texture atlas = white_atlas();
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({300, 700}, 0.016, atlas, {0.5F, 0.5F});
    for (int i = 0; i < 40; ++i) {
        const float at = static_cast<float>(i) * 9.3F;
        list.AddCircleFilled({at, at * 1.7F}, 40.2F, IM_COL32(i * 6, 80, 200, 130));
        list.AddLine({0, at}, {300, 700 - at}, IM_COL32(0, i, 0, 255), 1.5F);
    }
    const ImDrawData& data = context.end_frame();
    const Image first = ui::rasterise(data, 300, 700, white);
    for (int i = 0; i < 5; ++i) CHECK(ui::rasterise(data, 300, 700, white) == first);
    // The upper rows alone are few enough for one thread.
    const Image upper = ui::rasterise(data, 300, 100, white);
    int different = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 300; ++x) different += pixel(upper, x, y) == pixel(first, x, y) ? 0 : 1;
    CHECK(different == 0);
}

TEST_CASE("A picture is written as PNG, the same bytes each time") {
    const support::TemporaryFolder place;
    const std::filesystem::path& folder = place.path();
    const Image image = drawn(40, 30, {246, 244, 238}, [](ImDrawList& list) {
        list.AddCircleFilled({20, 15}, 9, half_red);
    });
    const auto written = [&](const char* name) {
        REQUIRE(ui::write_png(image, folder / name));
        std::ifstream in(folder / name, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const std::string bytes = written("a.png");
    CHECK(bytes.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(bytes == written("b.png"));

    const auto refused = ui::write_png(image, folder / "no such folder" / "a.png");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "file-unwritable");
    CHECK_FALSE(ui::write_png(Image{}, folder / "empty.png"));
}
