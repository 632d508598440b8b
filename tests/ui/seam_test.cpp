#include <utility>

#include <imgui.h>

#include "ui/imgui_seam.h"
#include "ui/texture.h"

#include "support/catch.h"

using ui::Texture;

namespace {
const Texture atlas_a{2, 2, true, {255, 255, 255, 255}, 1};
const Texture atlas_b{2, 2, true, {255, 255, 255, 255}, 2};
constexpr ImU32 red = IM_COL32(255, 0, 0, 255);
}  // namespace

TEST_CASE("Two contexts of different size draw their frames turn by turn") {
    ui::seam::Context wall, desk;
    ImDrawList& on_wall = wall.begin_frame({1920, 1080}, 0.016, atlas_a, {0.25F, 0.25F});
    ImDrawList& on_desk = desk.begin_frame({800, 600}, 0.016, atlas_b, {0.75F, 0.75F});
    REQUIRE(&on_wall != &on_desk);
    wall.list().AddRectFilled({0, 0}, {10, 10}, red);
    desk.list().AddRectFilled({0, 0}, {10, 10}, red);
    desk.list().AddRectFilled({0, 0}, {10, 10}, red);
    const ImDrawData& wall_data = wall.end_frame();
    const ImDrawData& desk_data = desk.end_frame();

    CHECK(wall_data.DisplaySize.x == 1920);
    CHECK(desk_data.DisplaySize.y == 600);
    CHECK(wall_data.TotalVtxCount == 4);
    CHECK(desk_data.TotalVtxCount == 8);
    CHECK(ui::seam::texture_of(wall_data.CmdLists[0]->CmdBuffer[0]) == &atlas_a);
    CHECK(ui::seam::texture_of(desk_data.CmdLists[0]->CmdBuffer[0]) == &atlas_b);
}

TEST_CASE("Shapes take their white from the atlas given, so that shapes and text are one draw command") {
    ui::seam::Context context;
    for (int frame = 0; frame < 3; ++frame) {
        ImDrawList& list = context.begin_frame({100, 100}, 0.016, atlas_a, {0.125F, 0.375F});
        list.AddRectFilled({0, 0}, {10, 10}, red, 4);
        list.AddLine({0, 0}, {50, 50}, red, 3);
        list.AddCircleFilled({50, 50}, 20, red);
        const ImDrawData& data = context.end_frame();
        REQUIRE(data.CmdListsCount == 1);
        CHECK(data.CmdLists[0]->CmdBuffer.Size == 1);
        int elsewhere = 0;
        for (const ImDrawVert& vertex : data.CmdLists[0]->VtxBuffer)
            elsewhere += vertex.uv.x == 0.125F && vertex.uv.y == 0.375F ? 0 : 1;
        CHECK(elsewhere == 0);
    }
}

TEST_CASE("A picture travels by its address and comes back from the command") {
    const Texture picture{1, 1, false, {1, 2, 3, 255}, 3};
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({100, 100}, 0.016, atlas_a, {0.5F, 0.5F});
    list.AddRectFilled({0, 0}, {10, 10}, red);
    ui::seam::add_image(list, picture, {10, 10, 20, 20}, {255, 255, 255, 128}, {0, 0}, {0.5F, 1});
    list.AddRectFilled({0, 0}, {10, 10}, red);
    ImDrawList& drawn = *context.end_frame().CmdLists[0];
    REQUIRE(drawn.CmdBuffer.Size == 3);
    CHECK(ui::seam::texture_of(drawn.CmdBuffer[0]) == &atlas_a);
    CHECK(ui::seam::texture_of(drawn.CmdBuffer[1]) == &picture);
    CHECK(ui::seam::texture_of(drawn.CmdBuffer[2]) == &atlas_a);
    CHECK(drawn.VtxBuffer[6].uv.x == 0.5F);
    CHECK(drawn.VtxBuffer[6].col == IM_COL32(255, 255, 255, 128));

    ui::seam::replace_texture(drawn.CmdBuffer[1], 42);
    CHECK(reinterpret_cast<std::uintptr_t>(ui::seam::texture_of(drawn.CmdBuffer[1])) == 42);
}

TEST_CASE("Images without area or colour are not drawn") {
    ui::seam::Context context;
    ImDrawList& list = context.begin_frame({100, 100}, 0.016, atlas_a, {0.5F, 0.5F});
    ui::seam::add_image(list, atlas_b, {10, 10, 0, 20});
    ui::seam::add_image(list, atlas_b, {10, 10, 20, 20}, {255, 255, 255, 0});
    CHECK(context.end_frame().TotalVtxCount == 0);
}

TEST_CASE("A context may be moved, and frames without any time between them are allowed") {
    ui::seam::Context first;
    first.begin_frame({100, 100}, 0, atlas_a, {0.5F, 0.5F});
    first.end_frame();
    ui::seam::Context second = std::move(first);
    second.begin_frame({200, 100}, 0, atlas_a, {0.5F, 0.5F}).AddRectFilled({0, 0}, {1, 1}, red);
    CHECK(second.end_frame().DisplaySize.x == 200);
    ui::seam::Context third;
    third = std::move(second);
    third.begin_frame({300, 100}, 0, atlas_a, {0.5F, 0.5F});
    CHECK(third.end_frame().DisplaySize.x == 300);
}

TEST_CASE("A context leaves the current one as it found it and takes nothing else with it") {
    ui::seam::Context stays;
    stays.begin_frame({100, 100}, 0.016, atlas_a, {0.5F, 0.5F});
    {
        ui::seam::Context goes;
        goes.begin_frame({10, 10}, 0.016, atlas_b, {0.5F, 0.5F});
        goes.end_frame();
    }
    stays.list().AddRectFilled({0, 0}, {10, 10}, red);
    CHECK(stays.end_frame().TotalVtxCount == 4);
}
