// Files → textures. Everything is painted by cairo (premultiplied) and handed on with straight alpha.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <functional>
#include <memory>
#include <numbers>
#include <string>

#include <cairo.h>
#include <librsvg/rsvg.h>
#include <stb_image.h>

#include "base/picture.h"
#include "ui/pictures.h"

namespace ui {

namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Painter = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Svg = std::unique_ptr<RsvgHandle, Release<g_object_unref>>;
using Pixels = std::unique_ptr<stbi_uc, Release<stbi_image_free>>;

bool is_svg(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    for (char& letter : extension) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return extension == ".svg";
}

// Without a base address librsvg loads nothing else: a picture of somebody's course cannot read this machine's files.
Svg open_svg(const std::string& bytes) {
    return Svg(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), nullptr));
}

// Of what may be painted; what the checks refuse is not.
std::optional<Vec2> size_of(const std::filesystem::path& file, const std::string& bytes) {
    const auto found = base::look_at_picture(file.generic_string(), bytes);
    if (!found) return std::nullopt;
    return Vec2{static_cast<float>(found->width), static_cast<float>(found->height)};
}

const stbi_uc* raw(const std::string& bytes) {
    return reinterpret_cast<const stbi_uc*>(bytes.data());
}

Surface surface_of(int width, int height) {
    return Surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
}

// Pixels of a cairo surface are 0xAARRGGBB in the machine's byte order.
Surface premultiplied(const stbi_uc* pixels, int width, int height) {
    Surface surface = surface_of(width, height);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
    unsigned char* const rows = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x, pixels += 4) {
            const std::uint32_t alpha = pixels[3];
            const auto times = [alpha](std::uint32_t channel) { return (channel * alpha + 127) / 255; };
            const std::uint32_t pixel =
                alpha << 24U | times(pixels[0]) << 16U | times(pixels[1]) << 8U | times(pixels[2]);
            std::memcpy(rows + y * stride + x * 4, &pixel, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

Texture straight(cairo_surface_t& surface, int width, int height) {
    cairo_surface_flush(&surface);
    Texture texture;
    texture.width = width;
    texture.height = height;
    texture.version = next_texture_version();
    texture.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const unsigned char* const rows = cairo_image_surface_get_data(&surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(&surface));
    std::uint8_t* to = texture.pixels.data();
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x, to += 4) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + y * stride + x * 4, 4);
            const std::uint32_t alpha = pixel >> 24U;
            const auto divided = [alpha](std::uint32_t channel) {
                return static_cast<std::uint8_t>(
                    alpha == 0 ? 0 : std::min<std::uint32_t>(255, (channel * 255 + alpha / 2) / alpha));
            };
            to[0] = divided((pixel >> 16U) & 0xFFU);
            to[1] = divided((pixel >> 8U) & 0xFFU);
            to[2] = divided(pixel & 0xFFU);
            to[3] = static_cast<std::uint8_t>(alpha);
        }
    }
    return texture;
}

struct Radii {
    double upper_left = 0, upper_right = 0, lower_right = 0, lower_left = 0;
};

Radii radii_of(const PictureKey& key) {
    const double shorter = std::min(key.width, key.height), r = std::clamp<double>(key.radius, 0, shorter / 2);
    switch (key.mask) {
        case PictureMask::none:
            return {};
        case PictureMask::rounded:
            return {r, r, r, r};
        case PictureMask::top_rounded:
            return {r, r, 0, 0};
        case PictureMask::arch: {
            const double top = std::min(key.width / 2.0, static_cast<double>(key.height));
            const double foot = std::min(r, key.height - top);
            return {top, top, foot, foot};
        }
        case PictureMask::left_arch:
            return {shorter * 0.6, std::min(r, shorter * 0.4), std::min(r, shorter * 0.4), 0};
    }
    return {};
}

void outline(cairo_t* painter, const PictureKey& key) {
    constexpr double quarter = std::numbers::pi / 2;
    const Radii r = radii_of(key);
    const double w = key.width, h = key.height;
    cairo_new_path(painter);
    cairo_arc(painter, r.upper_left, r.upper_left, r.upper_left, 2 * quarter, 3 * quarter);
    cairo_arc(painter, w - r.upper_right, r.upper_right, r.upper_right, 3 * quarter, 4 * quarter);
    cairo_arc(painter, w - r.lower_right, h - r.lower_right, r.lower_right, 0, quarter);
    cairo_arc(painter, r.lower_left, h - r.lower_left, r.lower_left, quarter, 2 * quarter);
    cairo_close_path(painter);
}

// `paint` covers the box given; the whole is cut by the mask once, so that its edge shows nothing of what lies beneath.
std::optional<Texture> painted(const PictureKey& key, Vec2 natural,
                               const std::function<bool(cairo_t*, const RsvgRectangle&)>& paint) {
    const double across = key.width / static_cast<double>(natural.x),
                 down = key.height / static_cast<double>(natural.y);
    const double scale = key.fit == PictureFit::contain ? std::min(across, down) : std::max(across, down);
    const double width = natural.x * scale, height = natural.y * scale;
    const Surface surface = surface_of(key.width, key.height);
    const Painter painter(cairo_create(surface.get()));
    if (cairo_status(painter.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
    cairo_push_group(painter.get());
    const bool done = paint(painter.get(), {(key.width - width) / 2, (key.height - height) / 2, width, height});
    cairo_pop_group_to_source(painter.get());
    if (!done) return std::nullopt;
    outline(painter.get(), key);
    if (key.mask == PictureMask::none)
        cairo_paint(painter.get());
    else
        cairo_fill(painter.get());
    if (cairo_status(painter.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
    return straight(*surface, key.width, key.height);
}

std::optional<Texture> decode_svg(const PictureKey& key, Vec2 natural, const std::string& bytes) {
    const Svg svg = open_svg(bytes);
    if (!svg) return std::nullopt;
    return painted(key, natural, [&svg](cairo_t* painter, const RsvgRectangle& box) {
        return rsvg_handle_render_document(svg.get(), painter, &box, nullptr) != 0;
    });
}

std::optional<Texture> decode_photo(const PictureKey& key, Vec2 natural, const std::string& bytes) {
    int width = 0, height = 0, channels = 0;
    const Pixels pixels(
        stbi_load_from_memory(raw(bytes), static_cast<int>(bytes.size()), &width, &height, &channels, 4));
    if (!pixels) return std::nullopt;
    const Surface photo = premultiplied(pixels.get(), width, height);
    if (!photo) return std::nullopt;
    return painted(key, natural, [&](cairo_t* painter, const RsvgRectangle& box) {
        cairo_translate(painter, box.x, box.y);
        cairo_scale(painter, box.width / width, box.height / height);
        cairo_set_source_surface(painter, photo.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(painter), CAIRO_FILTER_GOOD);
        cairo_pattern_set_extend(cairo_get_source(painter), CAIRO_EXTEND_PAD);
        cairo_rectangle(painter, 0, 0, width, height);
        cairo_fill(painter);
        return cairo_status(painter) == CAIRO_STATUS_SUCCESS;
    });
}

}  // namespace

std::optional<Texture> decode(const PictureKey& key, const base::FileSource& source) {
    if (!base::picture_within_limits(key.width, key.height)) return std::nullopt;
    const auto bytes = source.read(key.file, base::picture_most_file);
    if (!bytes) return std::nullopt;
    const auto natural = size_of(key.file, *bytes);  // before anything is unpacked
    if (!natural) return std::nullopt;
    return is_svg(key.file) ? decode_svg(key, *natural, *bytes) : decode_photo(key, *natural, *bytes);
}

std::optional<Vec2> picture_size(const std::filesystem::path& file, const base::FileSource& source) {
    const auto bytes = source.read(file, base::picture_most_file);
    return bytes ? size_of(file, *bytes) : std::nullopt;
}

}  // namespace ui
