#include "ui/glyph_sheet.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "ui/freetype_face.h"

#include FT_OUTLINE_H

namespace ui {

struct TypeFace::Impl : FreeTypeFace {};

base::Result<TypeFace> TypeFace::open(const std::filesystem::path& file) {
    auto impl = std::make_shared<Impl>();
    if (!impl->open(file) || FT_IS_SCALABLE(impl->face) == 0)
        return base::fail("fonts-missing", "not a scalable font: " + file.string(), file.string());
    return TypeFace(std::move(impl));
}

bool TypeFace::has(char32_t code_point) const {
    return FT_Get_Char_Index(impl_->face, code_point) != 0;
}

float TypeFace::ascent_em() const {
    return static_cast<float>(impl_->face->ascender) / static_cast<float>(impl_->face->units_per_EM);
}

float TypeFace::descent_em() const {
    return -static_cast<float>(impl_->face->descender) / static_cast<float>(impl_->face->units_per_EM);
}

void GlyphPile::add(Glyphs& into, int size, bool hinted, std::span<const GlyphOrder> orders) {
    into.reserve(orders.size());  // patches are pointed at: no rehash moves nodes, but fewer of them are quicker
    for (const GlyphOrder& order : orders) {
        TypeFace::Impl& face = order.face->impl();
        if (FT_Set_Pixel_Sizes(face.face, 0, static_cast<FT_UInt>(size)) != 0) continue;
        const FT_Int32 flags = FT_LOAD_NO_BITMAP | (hinted ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING);
        if (FT_Load_Glyph(face.face, FT_Get_Char_Index(face.face, order.outline), flags) != 0) continue;
        Glyph& glyph = into[order.code_point];
        glyph.advance = static_cast<float>(face.face->glyph->linearHoriAdvance) / 65536.0F;
        if (face.face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) draw(face, glyph, order.phases);
    }
}

void GlyphPile::draw(TypeFace::Impl& face, Glyph& glyph, int phases) {
    constexpr FT_Pos pixel = 64;
    FT_Outline& outline = face.face->glyph->outline;
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    if (outline.n_points == 0 || box.xMin == box.xMax || box.yMin == box.yMax) return;
    glyph.phases = static_cast<std::uint8_t>(phases);
    for (int phase = 0; phase < phases; ++phase) {
        FT_Outline_Get_CBox(&outline, &box);
        const FT_Pos left = box.xMin & -pixel, bottom = box.yMin & -pixel;
        const FT_Pos right = (box.xMax + pixel - 1) & -pixel, top = (box.yMax + pixel - 1) & -pixel;
        Patch& patch = glyph.patches[static_cast<std::size_t>(phase)];
        patch.width = static_cast<std::uint16_t>((right - left) / pixel);
        patch.height = static_cast<std::uint16_t>((top - bottom) / pixel);
        patch.left = static_cast<std::int16_t>(left / pixel);
        patch.top = static_cast<std::int16_t>(-top / pixel);

        const std::size_t at = coverage_.size();
        coverage_.resize(at + static_cast<std::size_t>(patch.width) * patch.height);
        FT_Bitmap bitmap{};
        bitmap.width = patch.width;
        bitmap.rows = patch.height;
        bitmap.pitch = patch.width;
        bitmap.buffer = coverage_.data() + at;
        bitmap.num_grays = 256;
        bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
        FT_Outline_Translate(&outline, -left, -bottom);
        FT_Outline_Get_Bitmap(face.library, &outline, &bitmap);
        FT_Outline_Translate(&outline, left + pixel / phases, bottom);
        pictures_.push_back({&patch, at});
    }
}

namespace {

constexpr int spot = 4;   // the white spot
constexpr int space = 1;  // between pictures: bilinear filters of a window must not bleed

struct Placed {
    GlyphPile* pile;
    GlyphPile::Picture picture;
};

// Rows of pictures sorted by height. Gives the height used, or nothing when the sheet is full.
int shelve(std::vector<Placed>& pictures, int width) {
    int x = spot + space, y = 0, shelf = spot;
    for (Placed& placed : pictures) {
        Patch& patch = *placed.picture.patch;
        if (x + patch.width > width) {
            x = 0;
            y += shelf + space;
            shelf = 0;
        }
        shelf = std::max<int>(shelf, patch.height);
        if (y + shelf > std::numeric_limits<std::uint16_t>::max()) return std::numeric_limits<int>::max();
        patch.x = static_cast<std::uint16_t>(x);
        patch.y = static_cast<std::uint16_t>(y);
        x += patch.width + space;
    }
    return y + shelf;
}

void copy_onto(Texture& sheet, const Placed& placed) {
    const Patch& patch = *placed.picture.patch;
    const std::uint8_t* from = placed.pile->coverage(placed.picture);
    for (std::size_t row = 0; row < patch.height; ++row) {
        const std::size_t at = (patch.y + row) * static_cast<std::size_t>(sheet.width) + patch.x;
        std::memcpy(sheet.pixels.data() + at, from + row * patch.width, patch.width);
    }
}

}  // namespace

base::Result<Texture> lay_on_sheet(std::span<GlyphPile> piles) {
    constexpr int largest = 8192;  // what every OpenGL 3 driver takes
    std::vector<Placed> pictures;
    std::size_t area = 0;
    int widest = spot;
    for (GlyphPile& pile : piles) {
        for (const GlyphPile::Picture& picture : pile.pictures()) {
            pictures.push_back({&pile, picture});
            area += static_cast<std::size_t>(picture.patch->width + space) * (picture.patch->height + 1U);
            widest = std::max<int>(widest, picture.patch->width);
        }
    }
    std::stable_sort(pictures.begin(), pictures.end(), [](const Placed& a, const Placed& b) {
        return a.picture.patch->height > b.picture.patch->height;
    });

    Texture sheet;
    sheet.width = 512;
    while (sheet.width < largest &&
           (static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.width) < area ||
            sheet.width < widest + space))
        sheet.width *= 2;
    sheet.height = shelve(pictures, sheet.width);
    if (sheet.height > largest) return base::fail("fonts-too-large", "the glyphs do not fit on one sheet");
    sheet.alpha_only = true;
    sheet.version = next_texture_version();
    sheet.pixels.resize(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height));
    for (int row = 0; row < spot; ++row)
        std::memset(sheet.pixels.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(sheet.width), 255,
                    spot);
    for (const Placed& placed : pictures) copy_onto(sheet, placed);
    return sheet;
}

}  // namespace ui
