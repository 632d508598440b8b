// Pictures that cannot be shown are found where they are named.
#include "authoring/pack.h"
#include "sample.h"

#include "support/pictures.h"

using sample::Content;
using sample::Found;
using sample::found;

namespace {

constexpr const char* lesson = "modules/m/lesson.fr.md";

std::string with_picture(const std::string& file) {
    return sample::replaced(std::string(sample::lesson_fr), "Bonjour !", "![Une image](" + file + ")");
}

}  // namespace

TEST_CASE("A picture that cannot be shown is an error where it is named") {
    const Content content;
    const auto with = [&](const std::string& file, const std::string& bytes) {
        content.write("modules/m/images/" + file, bytes);
        content.write(lesson, with_picture("images/" + file));
        return found(content.load());
    };
    const Found well, broken{"lesson.fr.md:9:1 image-broken"}, large{"lesson.fr.md:9:1 image-too-large"};
    CHECK(with("a.svg", std::string(support::svg)) == well);
    CHECK(with("a.png", support::png()) == well);
    CHECK(with("a.jpg", support::jpeg()) == well);
    CHECK(with("a.png", "") == broken);
    CHECK(with("a.svg", "") == broken);
    CHECK(with("a.jpg", "Just words.\n") == broken);
    CHECK(with("a.png", std::string(2000, '\x9B')) == broken);
    CHECK(with("a.png", support::png().substr(0, 60)) == broken);
    CHECK(with("a.jpg", support::jpeg().substr(0, 200)) == broken);
    CHECK(with("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>)") == broken);
    CHECK(with("a.png", support::png_of(20'000, 4000)) == large);
    CHECK(with("a.svg", support::svg_bomb(7)) == large);
    CHECK(with("a.svg", std::string(support::svg) + std::string(17U * 1024 * 1024, ' ')) == large);
}

TEST_CASE("What is said of a picture names it, its size and the limit") {
    const Content content;
    content.write("modules/m/images/a.png", support::png_of(20'000, 4000));
    content.write(lesson, with_picture("images/a.png"));
    const authoring::Loaded loaded = content.load();
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings[0].message == "modules/m/images/a.png is too large: 20000 × 4000 px");
    CHECK(loaded.findings[0].help == "make it smaller: at most 8192 px a side and 8 million pixels, 16 MiB as a file");
}

TEST_CASE("A broken picture is found as a cover, too, and each time it is named") {
    const Content content;
    content.write("images/a.svg", "");
    content.write("course.yaml",
                  sample::replaced(sample::course_yaml, "colour: soleil", "colour: soleil\n    cover: images/a.svg"));
    content.write(lesson, with_picture("../../images/a.svg"));
    CHECK(found(content.load()) == Found{"course.yaml:9:5 image-broken", "lesson.fr.md:9:1 image-broken"});
}

TEST_CASE("A picture inside a pack is looked at as on the disk") {
    const Content content;
    content.write("modules/m/images/a.svg", support::svg_bomb(7));
    content.write(lesson, with_picture("images/a.svg"));
    const auto bytes = authoring::make_pack(authoring::Folder::scan(content.path()), nullptr);
    REQUIRE(bytes);
    const auto pack = authoring::read_pack(*bytes, {}, "x");
    REQUIRE(pack);
    CHECK(found(authoring::load(pack->files)) == Found{"lesson.fr.md:9:1 image-too-large"});
}
