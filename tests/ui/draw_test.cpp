#include "ui/draw.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <numbers>
#include <vector>

#include <imgui.h>

#include "ui/imgui_seam.h"
#include "ui/outline.h"
#include "ui/texture.h"

#include "support/catch.h"

using namespace ui;

namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr Colour ink{18, 38, 43}, track{200, 200, 200}, sun{255, 194, 51};

// A draw list without a window.
class Sheet {
public:
    explicit Sheet(bool smooth = false) : before_(ImGui::GetCurrentContext()), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        list_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
        list_->_ResetForNewFrame();
        list_->PushClipRect(ImVec2(-1e4F, -1e4F), ImVec2(1e4F, 1e4F));
        list_->Flags =
            smooth ? ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill : ImDrawListFlags_None;
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet() {
        list_.reset();
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(before_);
    }

    ImDrawList& list() { return *list_; }
    bool empty() const { return list_->IdxBuffer.Size == 0; }

    // The area of all triangles of one colour; without smoothing that of the shape, where strokes do not overlap.
    float area(Colour colour) const {
        float sum = 0;
        for (int i = 0; i + 2 < list_->IdxBuffer.Size; i += 3) {
            const ImDrawVert& a = list_->VtxBuffer[list_->IdxBuffer[i]];
            const ImDrawVert& b = list_->VtxBuffer[list_->IdxBuffer[i + 1]];
            const ImDrawVert& c = list_->VtxBuffer[list_->IdxBuffer[i + 2]];
            if (a.col != packed(colour)) continue;
            sum += std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y)) / 2;
        }
        return sum;
    }

    Rect bounds() const {
        float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
        for (const ImDrawVert& vertex : list_->VtxBuffer) {
            left = std::min(left, vertex.pos.x);
            right = std::max(right, vertex.pos.x);
            top = std::min(top, vertex.pos.y);
            bottom = std::max(bottom, vertex.pos.y);
        }
        return {left, top, right - left, bottom - top};
    }

private:
    ImGuiContext* before_;
    ImGuiContext* context_;
    std::unique_ptr<ImDrawList> list_;
};

using Drawing = std::function<void(ImDrawList&)>;

float area(Colour colour, const Drawing& drawing) {
    Sheet sheet;
    drawing(sheet.list());
    return sheet.area(colour);
}

bool draws_nothing(const Drawing& drawing) {
    Sheet sheet(true);
    drawing(sheet.list());
    return sheet.empty();
}

void check_inside(Rect box, const Drawing& drawing) {
    Sheet sheet(true);
    drawing(sheet.list());
    REQUIRE_FALSE(sheet.empty());
    const Rect found = sheet.bounds();
    CHECK(found.x >= box.x - 1.001F);
    CHECK(found.y >= box.y - 1.001F);
    CHECK(found.right() <= box.right() + 1.001F);
    CHECK(found.bottom() <= box.bottom() + 1.001F);
}

}  // namespace

TEST_CASE("Shapes stay inside their box, give or take the soft edge") {
    for (const Rect box :
         {Rect{10, 20, 60, 80}, Rect{10.3F, 20.7F, 28.5F, 32.2F}, Rect{0, 0, 200, 40}, Rect{5, 5, 44, 20}}) {
        INFO(box.x << " " << box.y << " " << box.w << " " << box.h);
        for (const float radius : {0.0F, 8.0F, 100.0F}) {
            check_inside(box, [&](ImDrawList& list) { draw::fill_rect(list, box, ink, radius); });
            check_inside(box, [&](ImDrawList& list) { draw::fill_rect_top(list, box, ink, radius); });
            check_inside(box, [&](ImDrawList& list) { draw::stroke_rect(list, box, ink, radius, 3); });
            check_inside(box, [&](ImDrawList& list) { draw::dashed_rect(list, box, ink, radius, 3, 9, 6); });
            check_inside(box, [&](ImDrawList& list) { draw::fill_arch(list, box, ink, radius); });
            check_inside(box, [&](ImDrawList& list) { draw::fill_arch_level(list, box, ink, radius, 0.6F); });
        }
        check_inside(box, [&](ImDrawList& list) { draw::stroke_arch(list, box, ink, 6, 1); });
        check_inside(box, [&](ImDrawList& list) { draw::arch_gauge(list, box, track, sun, 6, 0.4F); });
        check_inside(box, [&](ImDrawList& list) { draw::bar(list, box, {track, sun, ink, ink}, 0.4F, -1, 1); });
        check_inside(box, [&](ImDrawList& list) { draw::tick(list, box, ink, 3); });
        check_inside(box, [&](ImDrawList& list) { draw::cross(list, box, ink, 3); });
        check_inside(box, [&](ImDrawList& list) { draw::chevron(list, box, ink, 2, draw::Towards::left); });
    }
    check_inside({10, 10, 80, 80}, [](ImDrawList& list) { draw::ring(list, {50, 50}, 40, 10, track, sun, 0.3F); });
    check_inside({10, 10, 80, 80}, [](ImDrawList& list) { draw::circle(list, {50, 50}, 40, ink); });
    check_inside({10, 10, 80, 80}, [](ImDrawList& list) { draw::stroke_circle(list, {50, 50}, 40, ink, 4); });
}

TEST_CASE("Areas are those of geometry") {
    const Rect box{10, 10, 60, 80};
    CHECK(area(ink, [&](ImDrawList& list) { draw::fill_rect(list, box, ink); }) == Approx(4800));
    CHECK(area(ink, [&](ImDrawList& list) { draw::fill_rect(list, box, ink, 10); }) ==
          Approx(4800 - (4 - pi) * 100).epsilon(0.002));
    CHECK(area(ink, [&](ImDrawList& list) { draw::fill_rect_top(list, box, ink, 10); }) ==
          Approx(4800 - (4 - pi) * 50).epsilon(0.002));
    CHECK(area(ink, [&](ImDrawList& list) {
              draw::circle(list, {50, 50}, 40, ink);
          }) == Approx(pi * 1600).epsilon(0.01));
    const float arch = pi * 30 * 30 / 2 + 60 * 50;
    CHECK(area(ink, [&](ImDrawList& list) { draw::fill_arch(list, box, ink, 0); }) == Approx(arch).epsilon(0.005));
    CHECK(area(ink, [&](ImDrawList& list) { draw::fill_arch(list, box, ink, 10); }) ==
          Approx(arch - (4 - pi) * 50).epsilon(0.005));
    CHECK(area(ink, [&](ImDrawList& list) { draw::play(list, box, ink); }) == Approx(2400));
}

TEST_CASE("An arch lower than half its width is the top of the same circle") {
    const float r = 30, h = 12;
    const float segment = r * r * std::acos((r - h) / r) - (r - h) * std::sqrt(2 * r * h - h * h);
    CHECK(area(ink, [&](ImDrawList& list) {
              draw::fill_arch(list, {0, 0, 2 * r, h}, ink, 8);
          }) == Approx(segment).epsilon(0.01));
}

TEST_CASE("An arch fills from the bottom up: nothing at 0, all of it at 1, never less than before") {
    const Rect box{10, 10, 56, 64};
    CHECK(draws_nothing([&](ImDrawList& list) { draw::fill_arch_level(list, box, ink, 8, 0); }));
    CHECK(draws_nothing([&](ImDrawList& list) { draw::fill_arch_level(list, box, ink, 8, -1); }));
    const float full = area(ink, [&](ImDrawList& list) { draw::fill_arch(list, box, ink, 8); });
    float last = 0;
    for (int i = 1; i <= 40; ++i) {
        const float level = static_cast<float>(i) / 40;
        Sheet sheet;
        draw::fill_arch_level(sheet.list(), box, ink, 8, level);
        CHECK(sheet.area(ink) > last);
        CHECK(sheet.bounds().y >= box.bottom() - level * box.h - 0.01F);
        last = sheet.area(ink);
    }
    CHECK(last == Approx(full).epsilon(0.0001));
    // Half the height of the straight part: exactly its rectangle.
    CHECK(area(ink, [&](ImDrawList& list) { draw::fill_arch_level(list, box, ink, 0, 0.25F); }) == Approx(56 * 16));
}

TEST_CASE("The gauge's value grows from the left foot, its track gives way") {
    const Rect box{0, 0, 100, 120};
    const float way = 2 * 70 + pi * 40;  // two legs and a half circle in the middle of a stroke of 20
    float last = -1;
    for (int i = 0; i <= 20; ++i) {
        const float value = static_cast<float>(i) / 20;
        Sheet sheet;
        draw::arch_gauge(sheet.list(), box, track, sun, 20, value);
        CHECK(sheet.area(sun) > last);
        CHECK(sheet.area(sun) == Approx(way * 20 * value).epsilon(0.02).margin(0.1));
        CHECK(sheet.area(track) == Approx(way * 20 * (1 - value)).epsilon(0.02).margin(0.1));
        last = sheet.area(sun);
    }
    CHECK(area(track, [&](ImDrawList& list) { draw::arch_gauge(list, box, track, sun, 20, 2); }) ==
          Approx(0).margin(0.01));
}

TEST_CASE("The ring's value grows, and only a complete ring looks complete") {
    const auto value_area = [](float value) {
        return area(sun, [&](ImDrawList& list) { draw::ring(list, {50, 50}, 40, 10, track, sun, value); });
    };
    CHECK(value_area(0) == 0);
    CHECK(value_area(1) == Approx(pi * (1600 - 900)).epsilon(0.02));
    float last = 0;
    for (const float value : {0.01F, 0.1F, 0.3F, 0.5F, 0.7F, 0.9F}) {
        CHECK(value_area(value) > last);
        last = value_area(value);
    }
    // 15 px of track are left; the two round ends take a half disc each.
    CHECK(area(track, [](ImDrawList& list) { draw::ring(list, {50, 50}, 40, 10, track, sun, 0.999F); }) > 140);
}

TEST_CASE("A bar grows from nothing to its whole length") {
    const Rect box{10, 10, 200, 10};
    const draw::BarColours colours{track, sun, ink, {255, 255, 255, 255}};
    float last = -1;
    for (int i = 0; i <= 50; ++i) {
        const float value = static_cast<float>(i) / 50;
        const float now = area(sun, [&](ImDrawList& list) { draw::bar(list, box, colours, value, -1, 1); });
        CHECK(now > last);
        last = now;
    }
    CHECK(last == Approx(area(track, [&](ImDrawList& list) { draw::bar(list, box, colours, 0, -1, 1); })));
    CHECK(area(ink, [&](ImDrawList& list) { draw::bar(list, box, colours, 0.5F, -1, 1); }) == 0);
    CHECK(area(ink, [&](ImDrawList& list) { draw::bar(list, box, colours, 0.5F, 0.7F, 1); }) > 0);
}

TEST_CASE("Dashes are even: as many as fit, each as long as the others") {
    const Rect box{0, 0, 300, 200};
    const float all = 2 * (297 + 197);  // the middle of a stroke of 3
    for (const float dash : {4.0F, 9.0F, 17.0F}) {
        const float drawn = area(ink, [&](ImDrawList& list) { draw::dashed_rect(list, box, ink, 0, 3, dash, 6); });
        CHECK(drawn == Approx(3 * all * dash / (dash + 6)).epsilon(0.02));
    }
    CHECK(draws_nothing([&](ImDrawList& list) { draw::dashed_rect(list, box, ink, 0, 3, 0, 6); }));
}

TEST_CASE("A stroke runs along the inner side of its box") {
    const float thickness = 4;
    CHECK(area(ink, [&](ImDrawList& list) {
              draw::stroke_rect(list, {0, 0, 100, 60}, ink, 0, thickness);
          }) == Approx(100 * 60 - 92 * 52).epsilon(0.001));
    Sheet sheet;
    draw::stroke_rect(sheet.list(), {0, 0, 100, 60}, ink, 0, thickness);
    CHECK(sheet.bounds().x == Approx(0).margin(0.01));
    CHECK(sheet.bounds().y == Approx(0).margin(0.01));
    CHECK(sheet.bounds().right() == Approx(100).margin(0.01));
    CHECK(sheet.bounds().bottom() == Approx(60).margin(0.01));
    // One thicker than its box is the box.
    CHECK(area(ink, [&](ImDrawList& list) { draw::stroke_rect(list, {0, 0, 100, 6}, ink, 0, 4); }) == Approx(600));
}

TEST_CASE("The focus ring lies outside its control: 2, 3 and 3 pixels, times the scale") {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        const float out = std::round(2 * scale) + 2 * std::round(3 * scale);
        const Rect box{100, 100, 120, 56};
        Sheet round, arch;
        draw::focus_ring(round.list(), box, 14, track, ink, sun, scale);
        draw::focus_ring_arch(arch.list(), box, 8, track, ink, sun, scale);
        for (const Sheet* sheet : {&round, &arch}) {
            const Rect found = sheet->bounds();
            CHECK(found.x == Approx(100 - out).margin(0.2));
            CHECK(found.right() == Approx(220 + out).margin(0.2));
            CHECK(found.bottom() == Approx(156 + out).margin(0.2));
            CHECK(sheet->area(sun) > 0);
            CHECK(sheet->area(ink) > 0);
            CHECK(sheet->area(track) > 0);
        }
    }
}

TEST_CASE("Shadows fall downwards, the raised one further") {
    const Rect box{100, 100, 200, 80};
    Sheet card, raised;
    draw::shadow(card.list(), box, 20, draw::Elevation::card, ink, 1);
    draw::shadow(raised.list(), box, 20, draw::Elevation::raised, ink, 1);
    CHECK(card.bounds().bottom() == Approx(182));
    CHECK(card.bounds().x == Approx(100));
    CHECK(raised.bounds().bottom() == Approx(100 + 80 + 12 + 3));
    CHECK(raised.bounds().x == Approx(97));
    CHECK(card.list().VtxBuffer[0].col == packed(ink.with_alpha(0.05F)));
}

TEST_CASE("Rules are sharp: on whole pixels, and at least one thick") {
    Sheet sheet;
    draw::line(sheet.list(), {10.4F, 20.3F}, {110.4F, 20.3F}, ink, 0.7F);
    CHECK(sheet.bounds() == Rect{10, 20, 100, 1});
    Sheet upright;
    draw::line(upright.list(), {30, 5}, {30, 45}, ink, 2);
    CHECK(upright.bounds() == Rect{29, 5, 2, 40});
    CHECK(draw::snapped({0.4F, 0.6F, 10, 0.2F}) == Rect{0, 1, 10, 1});
    CHECK(draw::snapped({3, 4, 0, 5}) == Rect{3, 4, 0, 5});
}

TEST_CASE("Boxes without size draw nothing") {
    const Rect none{10, 10, 0, 20};
    CHECK(draws_nothing([&](ImDrawList& list) {
        draw::fill_rect(list, none, ink, 4);
        draw::fill_rect_top(list, none, ink, 4);
        draw::stroke_rect(list, none, ink, 4, 2);
        draw::dashed_rect(list, none, ink, 4, 2, 4, 4);
        draw::fill_arch(list, none, ink, 4);
        draw::stroke_arch(list, none, ink, 4, 2);
        draw::fill_arch_level(list, none, ink, 4, 0.5F);
        draw::arch_gauge(list, none, track, sun, 4, 0.5F);
        draw::bar(list, none, {track, sun, ink, ink}, 0.5F, 0.5F, 1);
        draw::circle(list, {10, 10}, 0, ink);
        draw::ring(list, {10, 10}, 2, 8, track, sun, 0.5F);
        draw::picture(list, Texture{}, none);
    }));
}

TEST_CASE("A curve begins and ends where it should, dots keep their distance") {
    Sheet curve;
    draw::curve(curve.list(), {10, 10}, {60, 10}, {60, 60}, ink, 2);
    CHECK(curve.bounds().x == Approx(10).margin(0.1));
    CHECK(curve.bounds().bottom() == Approx(60).margin(0.1));
    CHECK(curve.bounds().right() == Approx(61).margin(0.2));
    const float one = area(ink, [](ImDrawList& list) { draw::circle(list, {0, 0}, 3, ink); });
    CHECK(area(ink, [](ImDrawList& list) {
              draw::dots(list, {0, 0}, {100, 0}, ink, 3, 10);
          }) == Approx(11 * one).epsilon(0.01));
}

TEST_CASE("A picture made for its box is not stretched by a fraction of a pixel") {
    Texture texture;
    texture.width = 50;
    texture.height = 30;
    texture.pixels.assign(50 * 30 * 4, 255);
    Sheet sheet;
    draw::picture(sheet.list(), texture, {10.4F, 20.6F, 50.3F, 29.8F});
    CHECK(sheet.bounds() == Rect{10, 21, 50, 30});
    bool found = false;
    for (const ImDrawCmd& command : sheet.list().CmdBuffer) found = found || seam::texture_of(command) == &texture;
    CHECK(found);
    Sheet scaled;
    draw::picture(scaled.list(), texture, {0, 0, 100, 60});
    CHECK(scaled.bounds() == Rect{0, 0, 100, 60});
}
