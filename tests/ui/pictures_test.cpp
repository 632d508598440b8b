#include "ui/pictures.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <stb_image_write.h>

#include "ui/raster.h"

#include "support/catch.h"
#include "support/folder.h"
#include "support/pictures.h"
#include "support/time_growth.h"

using ui::Colour;
using ui::PictureFit;
using ui::PictureKey;
using ui::PictureMask;
using ui::Pictures;
using ui::Texture;

namespace {

constexpr std::string_view wide_svg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">)"
    R"(<rect width="20" height="20" fill="#ff0000"/><rect x="20" width="20" height="20" fill="#0000ff"/></svg>)";
constexpr std::string_view full_svg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#00ff00"/></svg>)";

Colour pixel(const Texture& texture, int x, int y) {
    const std::size_t at = static_cast<std::size_t>(y * texture.width + x) * 4;
    return {texture.pixels[at], texture.pixels[at + 1], texture.pixels[at + 2], texture.pixels[at + 3]};
}
constexpr Colour red{255, 0, 0}, green{0, 255, 0}, blue{0, 0, 255};

class Files : public support::TemporaryFolder {
public:
    std::filesystem::path wide = write("wide.svg", wide_svg);
    std::filesystem::path full = write("full.svg", full_svg);

    std::filesystem::path png(const std::string& name, int width, int height,
                              const std::vector<std::uint8_t>& rgba) const {
        const std::filesystem::path file = path() / name;
        REQUIRE(stbi_write_png(file.c_str(), width, height, 4, rgba.data(), width * 4) != 0);
        return file;
    }
};

// The corners of a masked square of 100 px: upper left, upper right, lower right, lower left.
std::array<int, 4> corner_alpha(const Texture& texture, int inset) {
    const int right = texture.width - 1 - inset, bottom = texture.height - 1 - inset;
    return {pixel(texture, inset, inset).a, pixel(texture, right, inset).a, pixel(texture, right, bottom).a,
            pixel(texture, inset, bottom).a};
}

}  // namespace

TEST_CASE("A vector picture is drawn at the size asked for") {
    const Files files;
    const auto texture = ui::decode({.file = files.wide, .width = 80, .height = 40});
    REQUIRE(texture);
    CHECK(texture->width == 80);
    CHECK(texture->height == 40);
    CHECK_FALSE(texture->alpha_only);
    CHECK(pixel(*texture, 0, 0) == red);
    CHECK(pixel(*texture, 39, 39) == red);
    CHECK(pixel(*texture, 40, 0) == blue);
    CHECK(pixel(*texture, 79, 39) == blue);
}

TEST_CASE("contain shows the whole picture in the middle, cover fills the box and crops the sides") {
    const Files files;
    const auto contained = ui::decode({.file = files.wide, .width = 40, .height = 40, .fit = PictureFit::contain});
    REQUIRE(contained);
    CHECK(pixel(*contained, 5, 9).a == 0);
    CHECK(pixel(*contained, 5, 10) == red);
    CHECK(pixel(*contained, 35, 29) == blue);
    CHECK(pixel(*contained, 35, 30).a == 0);
    const auto covered = ui::decode({.file = files.wide, .width = 20, .height = 40, .fit = PictureFit::cover});
    REQUIRE(covered);
    CHECK(pixel(*covered, 0, 0) == red);
    CHECK(pixel(*covered, 9, 39) == red);
    CHECK(pixel(*covered, 10, 0) == blue);
    CHECK(pixel(*covered, 19, 39) == blue);
}

TEST_CASE("A photo is scaled and keeps its colours and its transparency") {
    const Files files;
    const auto png = files.png("two.png", 2, 1, {255, 0, 0, 255, 200, 100, 50, 128});
    const auto same = ui::decode({.file = png, .width = 2, .height = 1});
    REQUIRE(same);
    CHECK(pixel(*same, 0, 0) == red);
    const Colour veiled = pixel(*same, 1, 0);
    CHECK(veiled.a == 128);
    CHECK(std::abs(veiled.r - 200) <= 1);
    CHECK(std::abs(veiled.g - 100) <= 1);
    CHECK(std::abs(veiled.b - 50) <= 1);
    const auto larger = ui::decode({.file = png, .width = 200, .height = 100});
    REQUIRE(larger);
    CHECK(pixel(*larger, 10, 50) == red);
    CHECK(pixel(*larger, 0, 0).a == 255);  // no fading towards the border
}

TEST_CASE("JPEG files are read") {
    const Files files;
    const std::vector<std::uint8_t> grey(32 * 16 * 3, 128);
    const std::filesystem::path file = files.path() / "grey.JPG";
    REQUIRE(stbi_write_jpg(file.c_str(), 32, 16, 3, grey.data(), 90) != 0);
    CHECK(ui::picture_size(file) == ui::Vec2{32, 16});
    const auto texture = ui::decode({.file = file, .width = 8, .height = 4});
    REQUIRE(texture);
    CHECK(std::abs(pixel(*texture, 4, 2).r - 128) <= 2);
}

TEST_CASE("Masks cut their own corners and no others") {
    const Files files;
    const auto masked = [&files](PictureMask mask, float radius) {
        auto texture = ui::decode({.file = files.full,
                                   .width = 100,
                                   .height = 100,
                                   .fit = PictureFit::cover,
                                   .mask = mask,
                                   .radius = radius});
        REQUIRE(texture);
        CHECK(pixel(*texture, 50, 50) == green);
        return *texture;
    };
    using Corners = std::array<int, 4>;
    CHECK(corner_alpha(masked(PictureMask::none, 20), 0) == Corners{255, 255, 255, 255});
    CHECK(corner_alpha(masked(PictureMask::rounded, 20), 2) == Corners{0, 0, 0, 0});
    CHECK(corner_alpha(masked(PictureMask::rounded, 20), 7) == Corners{255, 255, 255, 255});
    CHECK(corner_alpha(masked(PictureMask::top_rounded, 20), 2) == Corners{0, 0, 255, 255});
    CHECK(corner_alpha(masked(PictureMask::arch, 12), 1) == Corners{0, 0, 0, 0});
    CHECK(corner_alpha(masked(PictureMask::arch, 12), 10) == Corners{0, 0, 255, 255});
    CHECK(corner_alpha(masked(PictureMask::left_arch, 20), 2) == Corners{0, 0, 0, 255});
    CHECK(corner_alpha(masked(PictureMask::left_arch, 20), 14) == Corners{0, 255, 255, 255});
    CHECK(corner_alpha(masked(PictureMask::left_arch, 20), 20)[0] == 255);
}

TEST_CASE("The edge of a mask carries the picture's colour, not darkness") {
    const Files files;
    const auto texture =
        ui::decode({.file = files.full, .width = 60, .height = 60, .mask = PictureMask::arch, .radius = 6});
    REQUIRE(texture);
    int edge = 0;
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 60; ++x)
            if (const Colour found = pixel(*texture, x, y); found.a > 8 && found.a < 248) {
                ++edge;
                CHECK((found.r == 0 && found.b == 0 && found.g >= 240));
            }
    CHECK(edge > 20);
}

TEST_CASE("Natural sizes come from the file, for vector pictures also from the view box") {
    const Files files;
    CHECK(ui::picture_size(files.wide) == ui::Vec2{40, 20});
    const auto box = files.write("box.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150"/>)");
    CHECK(ui::picture_size(box) == ui::Vec2{300, 150});
    CHECK_FALSE(
        ui::picture_size(files.write("none.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>)")));
    CHECK_FALSE(ui::picture_size(files.path() / "nowhere.png"));
}

TEST_CASE("What is broken, too large or nothing at all gives no picture") {
    const Files files;
    CHECK_FALSE(ui::decode({.file = files.write("bad.svg", "<svg"), .width = 10, .height = 10}));
    CHECK_FALSE(ui::decode({.file = files.write("bad.png", "\x89PNG but not really"), .width = 10, .height = 10}));
    CHECK_FALSE(ui::decode({.file = files.write("empty.jpg", ""), .width = 10, .height = 10}));
    CHECK_FALSE(ui::decode({.file = files.path() / "nowhere.svg", .width = 10, .height = 10}));
    CHECK_FALSE(ui::decode({.file = files.wide, .width = 0, .height = 10}));
    CHECK_FALSE(ui::decode({.file = files.wide, .width = 10, .height = -1}));
    CHECK_FALSE(ui::decode({.file = files.wide, .width = 8193, .height = 10}));
    CHECK_FALSE(ui::decode({.file = files.wide, .width = 4096, .height = 4096}));
    CHECK(ui::decode({.file = files.wide, .width = 4096, .height = 2048}));
    // A photo is judged by its head, before it is unpacked.
    const auto huge = files.png("huge.png", 3000, 3000, std::vector<std::uint8_t>(3000U * 3000 * 4, 255));
    CHECK_FALSE(ui::decode({.file = huge, .width = 10, .height = 10}));
    CHECK_FALSE(ui::picture_size(huge));
}

TEST_CASE("A vector picture cannot draw other files of the machine into itself") {
    const Files files;
    files.png("secret.png", 1, 1, {255, 0, 0, 255});
    const auto nosy = files.write(
        "nosy.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='10' height='10'>"
        "<image width='10' height='10' xlink:href='secret.png'/><image width='10' height='10' xlink:href='file://" +
            (files.path() / "secret.png").string() + "'/></svg>");
    CHECK_FALSE(ui::decode({.file = nosy, .width = 10, .height = 10}));
}

TEST_CASE("A picture asked for is there after the pause between two frames, and is decoded once") {
    const Files files;
    Pictures pictures;
    const PictureKey key{.file = files.wide, .width = 80, .height = 40};
    CHECK(pictures.get(key) == nullptr);
    CHECK_FALSE(pictures.natural_size(files.wide));
    CHECK(pictures.between());
    const Texture* texture = pictures.get(key);
    REQUIRE(texture != nullptr);
    CHECK(pixel(*texture, 0, 0) == red);
    CHECK(pictures.natural_size(files.wide) == ui::Vec2{40, 20});
    CHECK(pictures.bytes() == 80U * 40 * 4);
    CHECK_FALSE(pictures.between());
    CHECK(pictures.get(key) == texture);
    CHECK_FALSE(pictures.broken(files.wide));
}

TEST_CASE("A broken picture is told as such and not tried again") {
    const Files files;
    Pictures pictures;
    const auto bad = files.write("bad.png", "no");
    CHECK(pictures.get({.file = bad, .width = 10, .height = 10}) == nullptr);
    CHECK_FALSE(pictures.broken(bad));
    CHECK(pictures.between());
    CHECK(pictures.get({.file = bad, .width = 10, .height = 10}) == nullptr);
    CHECK(pictures.broken(bad));
    CHECK_FALSE(pictures.between());

    const auto sizeless = files.path() / "nowhere.svg";
    CHECK_FALSE(pictures.natural_size(sizeless));
    CHECK(pictures.between());
    CHECK(pictures.broken(sizeless));
}

TEST_CASE("Beyond 96 MiB the picture not seen for longest goes, those on the screen stay") {
    const Files files;
    Pictures pictures;
    const auto key = [&files](int number) {
        return PictureKey{.file = files.full, .width = 2048, .height = 2048 + number};
    };
    for (int i = 0; i < 5; ++i) {  // 16 MiB each, one a frame
        pictures.get(key(i));
        pictures.between();
    }
    pictures.get(key(0));
    pictures.between();
    for (int i = 5; i < 8; ++i) pictures.get(key(i));
    pictures.between();
    CHECK(pictures.bytes() <= 96U * 1024 * 1024);
    CHECK(pictures.get(key(0)) != nullptr);
    CHECK(pictures.get(key(1)) == nullptr);
    CHECK(pictures.get(key(7)) != nullptr);

    Pictures crowded;
    for (int i = 0; i < 7; ++i) crowded.get(key(i));
    crowded.between();
    CHECK(crowded.bytes() > 96U * 1024 * 1024);
    for (int i = 0; i < 7; ++i) CHECK(crowded.get(key(i)) != nullptr);
}

TEST_CASE("A vector picture that multiplies itself shows what other broken ones show, at once") {
    const support::TemporaryFolder files;
    const PictureKey key{files.write("bomb.svg", support::svg_bomb(8)), 300, 300};
    Pictures pictures;
    pictures.get(key);
    CHECK(support::processor_time([&] { CHECK(pictures.between()); }) < 0.5);
    CHECK(pictures.broken(key.file));
    CHECK_FALSE(ui::picture_size(key.file));
}
