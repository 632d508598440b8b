// A font file as FreeType opens it.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

#include <filesystem>

namespace ui {

struct FreeTypeFace {
    // One library a face: FreeType shares its rasteriser between a library's faces, threads must not.
    FT_Library library = nullptr;
    FT_Face face = nullptr;

    FreeTypeFace() = default;
    FreeTypeFace(const FreeTypeFace&) = delete;
    FreeTypeFace& operator=(const FreeTypeFace&) = delete;
    ~FreeTypeFace() {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }

    [[nodiscard]] bool open(const std::filesystem::path& file) {
        return FT_Init_FreeType(&library) == 0 && FT_New_Face(library, file.c_str(), 0, &face) == 0;
    }
};

}  // namespace ui
