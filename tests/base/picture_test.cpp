#include "base/picture.h"

#include <string>

#include "base/svg_weight.h"

#include "support/catch.h"
#include "support/pictures.h"
#include "support/time_growth.h"

using base::PictureFault;
using Kind = PictureFault::Kind;

namespace {

// What is wrong with it; nothing when it is well.
std::optional<Kind> fault(const std::string& name, const std::string& bytes) {
    const auto looked = base::look_at_picture(name, bytes);
    return looked ? std::nullopt : std::optional(looked.error().kind);
}

std::string svg(const std::string& inside, const std::string& head = "") {
    return head +
           R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">)" +
           inside + "</svg>";
}

std::optional<Kind> svg_fault(const std::string& inside, const std::string& head = "") {
    return fault("a.svg", svg(inside, head));
}

}  // namespace

TEST_CASE("a whole picture tells its size, whatever its name says beside svg") {
    CHECK(base::look_at_picture("a.png", support::png()).value() == base::PictureSize{1, 1});
    CHECK(base::look_at_picture("a.JPG", support::jpeg()).value() == base::PictureSize{1, 1});
    CHECK(base::look_at_picture("a.jpeg", support::png()).value() == base::PictureSize{1, 1});
    CHECK(base::look_at_picture("a.SVG", std::string(support::svg)).value() == base::PictureSize{9, 9});
    CHECK(base::look_at_picture("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>)").value() ==
          base::PictureSize{4, 3});
}

TEST_CASE("what is no picture is told from what is none any more") {
    for (const char* name : {"a.png", "a.jpg", "a.svg"}) {
        CAPTURE(name);
        CHECK(fault(name, "") == Kind::empty);
        CHECK(fault(name, "Just words.\n") == Kind::other_kind);
        CHECK(fault(name, std::string(3000, '\x9B')) == Kind::other_kind);
    }
    CHECK(fault("a.svg", support::png()) == Kind::other_kind);
    CHECK(fault("a.png", std::string(support::svg)) == Kind::other_kind);
    CHECK(fault("a.svg", "<html><p>No</p></html>") == Kind::other_kind);
    CHECK(fault("a.svg", "\x1F\x8B\x08 compressed") == Kind::other_kind);
    CHECK(fault("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg"/>)") == Kind::no_size);
    CHECK(fault("a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>)") == Kind::no_size);
}

TEST_CASE("a picture cut anywhere is no whole one") {
    for (const std::string& whole : {support::png(), support::jpeg()}) {
        for (std::size_t end = 1; end < whole.size(); ++end) {
            CAPTURE(whole.size(), end);
            REQUIRE(fault("a.png", whole.substr(0, end)).has_value());
        }
        CHECK(fault("a.png", whole.substr(0, whole.size() - 1)) == Kind::cut_off);
        CHECK(fault("a.png", whole + "what some programs write behind it") == std::nullopt);
    }
    const std::string whole = svg("<g><rect width=\"3\" height=\"3\"/></g>");
    for (std::size_t end = 1; end < whole.size(); ++end) {
        CAPTURE(end);
        REQUIRE(fault("a.svg", whole.substr(0, end)).has_value());
    }
    CHECK(fault("a.svg", whole.substr(0, whole.size() - 3)) == Kind::cut_off);
}

TEST_CASE("a picture with a changed byte is damaged") {
    std::string png = support::png();
    png[45] = static_cast<char>(png[45] + 1);
    CHECK(fault("a.png", png) == Kind::damaged);
    CHECK(svg_fault("<g></h>") == Kind::damaged);
    CHECK(svg_fault("<text>&unknown;</text>") == Kind::damaged);
    CHECK(svg_fault("<rect width=\"1\" width=\"2\"/>") == Kind::damaged);
}

TEST_CASE("a picture larger than what may be unpacked is too large, and says how large") {
    const auto looked = base::look_at_picture("a.png", support::png_of(20'000, 4000));
    REQUIRE(!looked);
    CHECK(looked.error().kind == Kind::too_large);
    CHECK(looked.error().width == 20'000);
    CHECK(looked.error().height == 4000);
    CHECK(fault("a.png", support::png_of(8193, 1)) == Kind::too_large);
    CHECK(fault("a.png", support::png_of(8192, 1)) == Kind::damaged);  // its checksum is of another size
    CHECK(fault("a.png", support::png_of(2897, 2897)) == Kind::too_large);
    CHECK(fault("a.png", support::png_of(4'000'000'000U, 4'000'000'000U)) == Kind::too_large);
    CHECK(fault("a.png", support::png() + std::string(base::picture_most_file, ' ')) == Kind::too_large);
}

TEST_CASE("an svg that multiplies itself is refused before anything is painted") {
    CHECK(fault("a.svg", support::svg_bomb(3)) == std::nullopt);
    for (const int levels : {7, 8, 20}) {
        CAPTURE(levels);
        std::optional<Kind> found;
        CHECK(support::processor_time([&] { found = fault("a.svg", support::svg_bomb(levels)); }) < 0.5);
        CHECK(found == Kind::too_much);
    }
}

TEST_CASE("patterns, masks and style sheets multiply as well") {
    std::string by_attribute, by_sheet = "<style>", rects;
    for (int level = 1; level <= 7; ++level) {
        const std::string own = std::to_string(level), below = std::to_string(level - 1);
        by_attribute += "<pattern id=\"p" + own + "\">";
        for (int i = 0; i < 10; ++i) by_attribute += "<rect style=\"fill: url( '#p" + below + "' )\"/>";
        by_attribute += "</pattern>";
        by_sheet += "@media all { .c" + own + ", b { fill: url(#p" + below + ") } }";
        rects += "<pattern id=\"p" + own + "\">";
        for (int i = 0; i < 10; ++i) rects += "<rect class=\"x c" + own + "\"/>";
        rects += "</pattern>";
    }
    CHECK(svg_fault(by_attribute) == Kind::too_much);
    CHECK(svg_fault(by_sheet + "</style>" + rects) == Kind::too_much);
    CHECK(svg_fault(rects) == std::nullopt);
}

TEST_CASE("an svg whose style sheets would keep the machine busy is refused") {
    const std::string rects = support::repeated("<rect/>", 7U * 4000);
    CHECK(svg_fault("<style>" + support::repeated(".a{}", 4U * 400) + "</style>" + rects) == std::nullopt);
    CHECK(svg_fault("<style>" + support::repeated(".a,.b{}", 7U * 400) + "</style>" + rects) == Kind::too_much);
}

TEST_CASE("an svg that paints itself inside itself is refused") {
    CHECK(svg_fault(R"(<g id="a"><use href="#a"/></g>)") == Kind::circle);
    CHECK(svg_fault(R"(<g id="a"><use xlink:href="#b"/></g><g id="b"><use href="#a"/></g>)") == Kind::circle);
    CHECK(svg_fault(R"svg(<mask id="m"><rect mask="url(#m)"/></mask>)svg") == Kind::circle);
    CHECK(svg_fault(R"(<g id="a"><a href="#a"><rect/></a><use href="#none"/></g>)") == std::nullopt);
    std::string chain;
    for (int i = 0; i < 3000; ++i)
        chain += "<g id=\"a" + std::to_string(i) + "\"><use href=\"#a" + std::to_string(i + 1) + "\"/></g>";
    CHECK(svg_fault(chain) == Kind::too_much);
}

TEST_CASE("an svg brings no other file along, and its own pictures count") {
    for (const char* target : {"photo.png", "file:///etc/passwd", "https://example.org/x.svg", "other.svg#a",
                               "data:image/svg+xml;base64,PHN2Zy8+", "data:text/xml,&lt;svg/>"}) {
        CAPTURE(target);
        CHECK(svg_fault("<image href=\"" + std::string(target) + "\"/>") == Kind::refers_outside);
    }
    CHECK(svg_fault(R"(<use href="other.svg#a"/>)") == Kind::refers_outside);
    CHECK(svg_fault(R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.svg"/>)") ==
          Kind::refers_outside);
    const std::string png = "data:image/png;base64,";
    CHECK(svg_fault("<image href=\"" + png + std::string(support::png_base64) + "\"/>") == std::nullopt);
    CHECK(svg_fault("<image href=\"" + png + std::string(support::png_base64.substr(0, 60)) + "\"/>") == Kind::cut_off);
    CHECK(svg_fault("<image href=\"" + png + "\"/>") == Kind::empty);
    CHECK(svg_fault("", "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>") == Kind::entities);
    CHECK(svg_fault("",
                    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                    "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">") == std::nullopt);
}

TEST_CASE("looking at a picture takes time linear to the file") {
    const auto look = [](std::string_view piece, std::size_t bytes) {
        return [text = svg(support::repeated(piece, bytes))] { (void)base::look_at_picture("a.svg", text); };
    };
    for (const std::string_view piece :
         {std::string_view("<g>"), std::string_view("<rect class=\"a b c\" id=\"x\" fill=\"url(#y)\"/>"),
          std::string_view("<style>.a,b{fill:url(#p)}</style>"), std::string_view("<style>a{</style>"),
          std::string_view("<rect fill=\"url(url(url(\"/>"), std::string_view("&lt;")}) {
        CAPTURE(piece);
        CHECK(support::growth(look(piece, 40'000), look(piece, 400'000), 40) < 40);
    }
}
