// Baking the type a start needs, beside FreeType alone drawing each of the same glyphs once. Small sizes are baked
// several times over, fractions of a pixel apart: that, and laying them on one sheet, is what lies between the two.
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "authoring/load.h"
#include "base/folders.h"
#include "bench/pairs.h"
#include "runner/code_points.h"
#include "runner/program.h"
#include "ui/font_plan.h"
#include "ui/fonts.h"
#include "ui/icons.h"

namespace bench {

namespace {

ui::FontSetup setup(float scale) {
    ui::FontSetup setup{.folders = {}, .scale = scale, .icon_scale = scale, .code_points = {}};
    const auto installation = base::find_installation();
    if (!installation) return setup;
    setup.files = ui::find_font_files(runner::font_folders(installation->assets));
    setup.code_points = runner::code_points_of(installation->assets / "translations");
    if (const auto loaded = authoring::load(installation->content); loaded.course)
        setup.code_points.merge(runner::code_points_of(*loaded.course));
    return setup;
}

class FreeType {
public:
    FreeType() { FT_Init_FreeType(&library_); }
    FreeType(const FreeType&) = delete;
    FreeType& operator=(const FreeType&) = delete;
    ~FreeType() { FT_Done_FreeType(library_); }

    // False when the file cannot be opened. Characters it lacks are passed over.
    bool draw(const ui::FontFiles& files, std::string_view name, int size, const auto& code_points) const {
        const auto file = ui::font_file(files, name);
        FT_Face face = nullptr;
        if (!file || FT_New_Face(library_, file->c_str(), 0, &face) != 0) return false;
        FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(size));
        for (const char32_t code_point : code_points)
            if (const FT_UInt glyph = FT_Get_Char_Index(face, code_point); glyph != 0)
                FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_NO_HINTING);
        FT_Done_Face(face);
        return true;
    }

private:
    FT_Library library_ = nullptr;
};

bool draw_once(const ui::FontSetup& setup) {
    const FreeType freetype;
    std::set<char32_t> wanted = ui::typing_code_points();
    wanted.insert(setup.code_points.begin(), setup.code_points.end());
    for (const ui::Font font : ui::baked_fonts) {
        const ui::FontPlan plan = ui::plan_font(font, setup.face, setup.scale);
        if (!freetype.draw(setup.files, plan.file, plan.size, wanted)) return false;
    }
    for (const float size : {20.0F, 24.0F, 28.0F, 42.0F})
        if (!freetype.draw(setup.files, "materialdesignicons-webfont.ttf",
                           static_cast<int>(std::lround(size * setup.icon_scale)), ui::icon::all))
            return false;
    return true;
}

Pair pair(int scale) {
    auto wanted = std::make_shared<ui::FontSetup>();
    const auto prepare = [wanted, scale] {
        if (wanted->files.by_name.empty()) *wanted = setup(static_cast<float>(scale));
    };
    return {.name = "fonts-" + std::to_string(scale),
            .what = "baking the type of a start, scale " + std::to_string(scale),
            .other = "FreeType alone, one thread, each of these glyphs once",
            .ours =
                [prepare, wanted](benchmark::State& state) {
                    prepare();
                    for (auto _ : state)
                        if (const auto fonts = ui::Fonts::build(*wanted); !fonts)
                            return state.SkipWithError(fonts.error().message.c_str());
                },
            .theirs =
                [prepare, wanted](benchmark::State& state) {
                    prepare();
                    for (auto _ : state)
                        if (!draw_once(*wanted)) return state.SkipWithError("a font file cannot be opened");
                }};
}

}  // namespace

std::vector<Pair> fonts() {
    return {pair(1), pair(2)};
}

}  // namespace bench
