// Where the parts of a drawing lie: what can be pressed in it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "ui/geometry.h"

namespace ui {

struct PictureParts {
    Vec2 size;  // of the picture, its own px
    std::vector<std::optional<Rect>>
        boxes;  // one an id, px of the picture, cut to it, without strokes; nothing: no such element
};

// Reads an SVG: ask once and keep the answer. Nothing when it cannot be read or is no SVG.
std::optional<PictureParts> picture_parts(const std::filesystem::path& file, const std::vector<std::string>& ids,
                                          const base::FileSource& source = {});

}  // namespace ui
