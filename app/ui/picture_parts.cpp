#include "ui/picture_parts.h"

#include <memory>

#include <librsvg/rsvg.h>

#include "ui/pictures.h"

namespace ui {

namespace {

constexpr std::uintmax_t most_file = 16U * 1024 * 1024;

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};
using Svg = std::unique_ptr<RsvgHandle, Release>;

// With every transform above it. Strokes are left out: of an unfilled path librsvg 2.54 takes the picture's corner for
// painted, so its ink box says too much.
std::optional<Rect> part(RsvgHandle& svg, Vec2 size, const std::string& id) {
    const RsvgRectangle whole{0, 0, size.x, size.y};
    RsvgRectangle found{};
    if (rsvg_handle_get_geometry_for_layer(&svg, ("#" + id).c_str(), &whole, nullptr, &found, nullptr) == 0)
        return std::nullopt;
    const Rect box{static_cast<float>(found.x), static_cast<float>(found.y), static_cast<float>(found.width),
                   static_cast<float>(found.height)};
    const Rect inside = intersection(box, {0, 0, size.x, size.y});
    return inside.empty() ? std::nullopt : std::optional(inside);
}

}  // namespace

std::optional<PictureParts> picture_parts(const std::filesystem::path& file, const std::vector<std::string>& ids,
                                          const base::FileSource& source) {
    const auto size = picture_size(file, source);
    const auto bytes = source.read(file, most_file);
    if (!size || !bytes) return std::nullopt;
    const Svg svg(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes->data()), bytes->size(), nullptr));
    if (!svg) return std::nullopt;
    PictureParts parts{*size, {}};
    for (const std::string& id : ids) parts.boxes.push_back(part(*svg, *size, id));
    return parts;
}

}  // namespace ui
