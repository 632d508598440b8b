#include "ui/emoji_pictures.h"

#include <algorithm>
#include <cmath>
#include <hb.h>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "ui/freetype_face.h"

namespace ui {

namespace {

template <auto release>
struct Release {
    void operator()(auto* thing) const { release(thing); }
};
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using ShapingFont = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Release<hb_buffer_destroy>>;

// What one pixel covers along one side of the picture before: source pixels first, first + 1, … with these weights.
struct Cover {
    std::size_t first = 0;
    std::vector<double> weights;  // sum 1
};

std::vector<Cover> covers(int from, int to) {
    std::vector<Cover> all(static_cast<std::size_t>(to));
    const double step = static_cast<double>(from) / to;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double begin = static_cast<double>(i) * step;
        const double end = std::min<double>(from, static_cast<double>(i + 1) * step);
        all[i].first = std::min(static_cast<std::size_t>(begin), static_cast<std::size_t>(from) - 1);
        for (auto at = static_cast<double>(all[i].first); at < end; ++at)
            all[i].weights.push_back((std::min(at + 1, end) - std::max(at, begin)) / (end - begin));
    }
    return all;
}

std::uint8_t byte_of(double value) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

}  // namespace

Texture scaled_down(const Bitmap& bitmap, int width, int height) {
    Texture texture;
    texture.width = std::clamp(width, 0, bitmap.width);
    texture.height = std::clamp(height, 0, bitmap.height);
    texture.version = next_texture_version();
    if (texture.width == 0 || texture.height == 0) return texture;
    const std::vector<Cover> columns = covers(bitmap.width, texture.width);
    for (const Cover& row : covers(bitmap.height, texture.height)) {
        for (const Cover& column : columns) {
            double blue = 0, green = 0, red = 0, alpha = 0;
            for (std::size_t y = 0; y < row.weights.size(); ++y) {
                const std::uint8_t* pixel =
                    bitmap.bgra + (row.first + y) * static_cast<std::size_t>(bitmap.pitch) + column.first * 4;
                for (const double across : column.weights) {
                    const double weight = row.weights[y] * across;
                    blue += weight * pixel[0];
                    green += weight * pixel[1];
                    red += weight * pixel[2];
                    alpha += weight * pixel[3];
                    pixel += 4;
                }
            }
            const double straight = alpha > 0 ? 255 / alpha : 0;
            for (const double value : {red * straight, green * straight, blue * straight, alpha})
                texture.pixels.push_back(byte_of(value));
        }
    }
    return texture;
}

struct EmojiPictures::Impl {
    FreeTypeFace font;
    ShapingFont shaping;
    Buffer buffer{hb_buffer_create()};

    struct Picture {
        Texture texture;
        bool ready = false, broken = false;
        std::uint64_t used = 0;
    };
    std::unordered_map<std::u32string, std::vector<Glyph>> known;
    std::map<std::pair<Glyph, int>, Picture> pictures;  // nodes: textures stay where they are
    std::uint64_t tick = 1;                             // counts between()

    bool open(const std::filesystem::path& file) {
        if (!font.open(file)) return false;
        const FT_Face face = font.face;
        if (!FT_HAS_COLOR(face) || !FT_HAS_FIXED_SIZES(face) || FT_Select_Size(face, face->num_fixed_sizes - 1) != 0)
            return false;
        const Blob blob(hb_blob_create_from_file_or_fail(file.c_str()));
        if (!blob) return false;
        const Face shapes(hb_face_create(blob.get(), 0));
        shaping.reset(hb_font_create(shapes.get()));
        return true;
    }

    std::vector<Glyph> shape(std::u32string_view emoji) const {
        hb_buffer_clear_contents(buffer.get());
        hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
        for (std::size_t i = 0; i < emoji.size(); ++i) hb_buffer_add(buffer.get(), emoji[i], static_cast<unsigned>(i));
        hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
        hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
        hb_buffer_guess_segment_properties(buffer.get());
        hb_shape(shaping.get(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
        std::vector<Glyph> glyphs;
        for (unsigned i = 0; i < count; ++i) glyphs.push_back(infos[i].codepoint);
        if (std::ranges::all_of(glyphs, [](Glyph glyph) { return glyph == 0; })) glyphs.clear();
        return glyphs;
    }

    void make(Glyph glyph, int width, Picture& picture) const {
        picture.broken = true;
        if (width <= 0 || FT_Load_Glyph(font.face, glyph, FT_LOAD_COLOR) != 0) return;
        const FT_Bitmap& drawn = font.face->glyph->bitmap;
        if (drawn.pixel_mode != FT_PIXEL_MODE_BGRA || drawn.width == 0 || drawn.rows == 0 || drawn.pitch <= 0) return;
        const Bitmap bitmap{static_cast<int>(drawn.width), static_cast<int>(drawn.rows), drawn.pitch, drawn.buffer};
        const double height = static_cast<double>(bitmap.height) * width / bitmap.width;
        picture.texture = scaled_down(bitmap, width, std::max(1, static_cast<int>(std::lround(height))));
        picture.broken = false;
        picture.ready = true;
    }
};

EmojiPictures::EmojiPictures(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
EmojiPictures::~EmojiPictures() = default;

std::unique_ptr<EmojiPictures> EmojiPictures::open(const std::filesystem::path& font) {
    auto impl = std::make_unique<Impl>();
    if (!impl->open(font)) return nullptr;
    return std::unique_ptr<EmojiPictures>(new EmojiPictures(std::move(impl)));
}

const std::vector<EmojiPictures::Glyph>& EmojiPictures::glyphs(std::u32string_view emoji) {
    constexpr std::size_t most = 4096;  // all there are; more is somebody's play
    std::u32string key(emoji);
    if (const auto found = impl_->known.find(key); found != impl_->known.end()) return found->second;
    if (impl_->known.size() >= most) impl_->known.clear();
    std::vector<Glyph> shaped = impl_->shape(emoji);
    return impl_->known.emplace(std::move(key), std::move(shaped)).first->second;
}

const Texture* EmojiPictures::get(Glyph glyph, int width) {
    Impl::Picture& picture = impl_->pictures[{glyph, width}];
    picture.used = impl_->tick;
    return picture.ready ? &picture.texture : nullptr;
}

bool EmojiPictures::between() {
    constexpr std::size_t most = 4U * 1024 * 1024;
    bool news = false;
    for (auto& [key, picture] : impl_->pictures) {
        if (picture.ready || picture.broken) continue;
        impl_->make(key.first, key.second, picture);
        news = true;
    }
    if (bytes() > most)
        std::erase_if(impl_->pictures, [&](const auto& entry) { return entry.second.used < impl_->tick; });
    ++impl_->tick;
    return news;
}

bool EmojiPictures::wanted() const {
    return std::ranges::any_of(impl_->pictures,
                               [](const auto& entry) { return !entry.second.ready && !entry.second.broken; });
}

std::size_t EmojiPictures::bytes() const {
    std::size_t sum = 0;
    for (const auto& [key, picture] : impl_->pictures) sum += picture.texture.pixels.size();
    return sum;
}

}  // namespace ui
