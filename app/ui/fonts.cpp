#include "ui/fonts.h"

#include <array>
#include <atomic>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <utility>

#include <imgui.h>

#include "base/utf8.h"
#include "ui/emoji.h"
#include "ui/emoji_pictures.h"
#include "ui/font_plan.h"
#include "ui/glyph_sheet.h"
#include "ui/icons.h"
#include "ui/imgui_seam.h"

namespace ui {

namespace {

constexpr std::string_view icon_file = "materialdesignicons-webfont.ttf";
constexpr std::string_view emoji_file = "NotoColorEmoji.ttf";
constexpr float emoji_width = 1.25F;   // em; as large as browsers set them
constexpr float emoji_beside = 0.04F;  // em on each side, besides what the picture itself leaves
constexpr float emoji_middle = 0.36F;  // em above the baseline: half the height of a capital
constexpr std::array icon_sizes{20.0F, 24.0F, 28.0F, 42.0F};

struct Style {
    FontPlan plan;
    float ascent = 0;
    float digit = 0;  // the widest digit's advance
    Glyphs glyphs;
    const Glyph* replacement = nullptr;

    const Glyph& glyph(char32_t code_point) const {
        const auto found = glyphs.find(code_point);
        return found != glyphs.end() ? found->second : *replacement;
    }
    float beside_picture() const { return std::max(1.0F, std::round(emoji_beside * static_cast<float>(plan.size))); }
    int picture_width() const { return static_cast<int>(std::lround(emoji_width * static_cast<float>(plan.size))); }
};

struct Picture {  // of an emoji or of a part of one
    EmojiPictures::Glyph glyph = 0;
    int width = 0;
};

struct IconSet {
    int size = 24;
    Glyphs glyphs;
};

using Faces = std::map<std::string, TypeFace, std::less<>>;

base::Result<const TypeFace*> open_face(Faces& faces, const FontFiles& files, std::string_view name) {
    if (const auto open = faces.find(name); open != faces.end()) return &open->second;
    auto place = font_file(files, name);
    if (!place) return tl::unexpected(place.error());
    auto face = TypeFace::open(*place);
    if (!face) return tl::unexpected(face.error());
    return &faces.emplace(std::string(name), std::move(*face)).first->second;
}

struct Source {  // what stands for a code point, and from where
    const TypeFace* face = nullptr;
    char32_t outline = 0;
};

std::optional<Source> source_of(char32_t code_point, const TypeFace& face, const TypeFace* fallback) {
    if (face.has(code_point)) return Source{&face, code_point};
    if (code_point == 0x2010 || code_point == 0x2011) return Source{&face, U'-'};
    if (fallback != nullptr && fallback->has(code_point)) return Source{fallback, code_point};
    return std::nullopt;
}

// As a browser centres type in its line box: ascent and descent are whole pixels, half of the rest goes above.
float ascent_in_line(const FontPlan& plan, const TypeFace& face) {
    const float ascent = std::round(face.ascent_em() * static_cast<float>(plan.size));
    const float descent = std::round(face.descent_em() * static_cast<float>(plan.size));
    return std::floor((plan.line - ascent - descent) / 2) + ascent;
}

base::Result<void> bake_style(Style& style, const std::set<char32_t>& wanted, const std::set<char32_t>& often,
                              Faces& faces, const FontFiles& files, GlyphPile& pile) {
    const auto face = open_face(faces, files, style.plan.file);
    if (!face) return tl::unexpected(face.error());
    const TypeFace* fallback = nullptr;
    if (!style.plan.fallback.empty()) {
        const auto inter = open_face(faces, files, style.plan.fallback);
        if (!inter) return tl::unexpected(inter.error());
        fallback = *inter;
    }
    std::vector<GlyphOrder> orders;
    for (const char32_t code_point : wanted) {
        if (zero_width(code_point)) continue;
        if (const auto source = source_of(code_point, **face, fallback))
            orders.push_back({code_point, source->outline, source->face,
                              phases_for(style.plan.size, code_point < 0x7F || often.contains(code_point))});
    }
    pile.add(style.glyphs, style.plan.size, true, orders);
    if (!style.glyphs.contains(U'?'))
        return base::fail("fonts-missing", style.plan.file + " holds no Latin", style.plan.file);
    style.replacement = &style.glyph(style.glyphs.contains(0xFFFD) ? 0xFFFD : U'?');
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) style.digit = std::max(style.digit, style.glyph(digit).advance);
    style.ascent = ascent_in_line(style.plan, **face);
    return {};
}

base::Result<void> bake_icons(IconSet& set, Faces& faces, const FontFiles& files, GlyphPile& pile) {
    const auto face = open_face(faces, files, icon_file);
    if (!face) return tl::unexpected(face.error());
    std::vector<GlyphOrder> orders;
    for (const char32_t name : icon::all) orders.push_back({name, name, *face, 1});
    pile.add(set.glyphs, set.size, false, orders);
    return {};
}

// Whole pixels: every picture lands on the pixel grid and is copied, never resampled.
void draw_patch(ImDrawList& list, const Patch& patch, Vec2 pen, Vec2 texel, ImU32 colour) {
    const float x = pen.x + static_cast<float>(patch.left), y = pen.y + static_cast<float>(patch.top);
    const float u = static_cast<float>(patch.x) * texel.x, v = static_cast<float>(patch.y) * texel.y;
    const float w = static_cast<float>(patch.width), h = static_cast<float>(patch.height);
    list.PrimReserve(6, 4);
    list.PrimRectUV({x, y}, {x + w, y + h}, {u, v}, {u + w * texel.x, v + h * texel.y}, colour);
}

}  // namespace

struct Fonts::Impl {
    std::array<Style, baked_fonts.size()> styles;
    std::array<IconSet, icon_sizes.size()> icons;
    std::array<std::array<std::size_t, 5>, 11> style_of{};  // by type and weight
    Faces faces;                                            // for missing(); the drawing thread's
    std::unique_ptr<EmojiPictures> emoji;                   // null where the font is not installed
    Texture atlas;
    Vec2 texel;  // the size of one, in u and v

    const Style& style(Font font) const {
        return styles[style_of[static_cast<std::size_t>(font.type)][static_cast<std::size_t>(font.weight)]];
    }
    base::Result<void> bake(const FontSetup& setup, const FontFiles& files);

    // The pictures an emoji is drawn with, none when it has to be set as text.
    std::span<const EmojiPictures::Glyph> pictures_of(std::u32string_view found) const {
        if (emoji == nullptr || found.empty()) return {};
        return emoji->glyphs(found);
    }

    // Calls drawn(part, pen) for each glyph or picture to be seen; gives the width.
    template <class Drawn>
    float walk(const Style& style, std::string_view text, bool tabular, Drawn drawn) const {
        if (emoji != nullptr && may_hold_emoji(text)) return walk_text<true>(style, text, tabular, drawn);
        return walk_text<false>(style, text, tabular, drawn);
    }

    template <bool with_emoji, class Drawn>
    float walk_text(const Style& style, std::string_view text, bool tabular, Drawn drawn) const {
        float pen = 0;
        for (std::size_t at = 0; at < text.size();) {
            if constexpr (with_emoji) {
                const std::u32string found = emoji_at(text, at);
                if (const auto pictures = pictures_of(found); !pictures.empty()) {
                    pen += walk_emoji(style, pictures, [&](const auto& part, float x) { drawn(part, pen + x); });
                    for (std::size_t i = 0; i < found.size(); ++i) base::next_code_point(text, at);
                    continue;
                }
            }
            const char32_t code_point = base::next_code_point(text, at);
            if (zero_width(code_point)) continue;
            const Glyph& glyph = style.glyph(code_point);
            const bool digit = tabular && code_point >= U'0' && code_point <= U'9';
            const float advance = digit ? style.digit : glyph.advance;
            if (glyph.phases > 0) drawn(glyph, pen + (advance - glyph.advance) / 2);
            pen += advance + style.plan.tracking;
        }
        return pen;
    }

    template <class Drawn>
    static float walk_emoji(const Style& style, std::span<const EmojiPictures::Glyph> pictures, Drawn drawn) {
        float pen = 0;
        for (const EmojiPictures::Glyph picture : pictures) {
            if (picture == 0) {
                drawn(*style.replacement, pen);
                pen += style.replacement->advance;
            } else {
                drawn(Picture{picture, style.picture_width()}, pen + style.beside_picture());
                pen += static_cast<float>(style.picture_width()) + 2 * style.beside_picture();
            }
        }
        return pen + style.plan.tracking;
    }
};

// Two threads share the work piece by piece; each piece has a pile of its own, so that the sheet comes out the same
// whoever did it.
base::Result<void> Fonts::Impl::bake(const FontSetup& setup, const FontFiles& files) {
    std::set<char32_t> wanted = typing_code_points();
    wanted.insert(setup.code_points.begin(), setup.code_points.end());

    constexpr std::size_t pieces = baked_fonts.size() + icon_sizes.size();
    std::array<GlyphPile, pieces> piles;
    std::array<base::Result<void>, pieces> results;
    std::atomic<std::size_t> next{0};
    const auto work = [&](Faces& open) {
        for (std::size_t piece = next++; piece < pieces; piece = next++) {
            const std::size_t icon_piece = piece - styles.size();
            results[piece] = piece < styles.size()
                                 ? bake_style(styles[piece], wanted, setup.code_points, open, files, piles[piece])
                                 : bake_icons(icons[icon_piece], open, files, piles[piece]);
        }
    };
    Faces other_faces;
    {
        std::jthread other([&] { work(other_faces); });
        work(faces);
    }
    for (const auto& result : results)
        if (!result) return result;
    for (const Style& style : styles) {  // what the other thread opened, once more for missing()
        for (const std::string& file : {style.plan.file, style.plan.fallback})
            if (!file.empty())
                if (const auto face = open_face(faces, files, file); !face) return tl::unexpected(face.error());
    }
    auto sheet = lay_on_sheet(piles);
    if (!sheet) return tl::unexpected(sheet.error());
    atlas = std::move(*sheet);
    texel = {1.0F / static_cast<float>(atlas.width), 1.0F / static_cast<float>(atlas.height)};
    return {};
}

Fonts::Fonts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

base::Result<Fonts> Fonts::build(const FontSetup& setup) {
    auto impl = std::make_unique<Impl>();
    for (std::size_t i = 0; i < baked_fonts.size(); ++i)
        impl->styles[i].plan = plan_font(baked_fonts[i], setup.face, setup.scale);
    for (std::size_t i = 0; i < icon_sizes.size(); ++i)
        impl->icons[i].size = std::max(1, static_cast<int>(std::lround(icon_sizes[i] * setup.icon_scale)));
    for (std::size_t type = 0; type < impl->style_of.size(); ++type)
        for (std::size_t weight = 0; weight < impl->style_of[type].size(); ++weight)
            impl->style_of[type][weight] = nearest_baked({static_cast<Type>(type), static_cast<Weight>(weight)});
    const FontFiles files = setup.files.by_name.empty() ? find_font_files(setup.folders) : setup.files;
    if (auto done = impl->bake(setup, files); !done) return tl::unexpected(done.error());
    if (const auto file = font_file(files, emoji_file)) impl->emoji = EmojiPictures::open(*file);
    return Fonts(std::move(impl));
}

float Fonts::advance(Font font, char32_t code_point) const {
    if (zero_width(code_point)) return 0;
    if (may_begin_emoji(code_point, 0) && emoji_length({&code_point, 1}, 0) > 0)
        return emoji_advance(font, {&code_point, 1});
    const Style& style = impl_->style(font);
    return style.glyph(code_point).advance + style.plan.tracking;
}

float Fonts::emoji_advance(Font font, std::u32string_view emoji) const {
    const Style& style = impl_->style(font);
    if (const auto pictures = impl_->pictures_of(emoji); !pictures.empty())
        return Impl::walk_emoji(style, pictures, [](const auto&, float) {});
    float sum = 0;
    for (const char32_t code_point : emoji)
        if (!zero_width(code_point)) sum += style.glyph(code_point).advance + style.plan.tracking;
    return sum;
}

float Fonts::line_height(Font font) const {
    return impl_->style(font).plan.line;
}
float Fonts::ascent(Font font) const {
    return impl_->style(font).ascent;
}

bool Fonts::has(Font font, char32_t code_point) const {
    return zero_width(code_point) || impl_->style(font).glyphs.contains(code_point) || has_emoji(code_point);
}

// In colour by itself, or before U+FE0F.
bool Fonts::has_emoji(char32_t code_point) const {
    const std::array sign{code_point, char32_t{0xFE0F}};
    const std::u32string_view text(sign.data(), sign.size());
    return !impl_->pictures_of(text.substr(0, emoji_length(text, 0))).empty();
}

float Fonts::width(Font font, std::string_view text, bool tabular) const {
    return impl_->walk(impl_->style(font), text, tabular, [](const auto&, float) {});
}

namespace {

struct Painter {
    ImDrawList& list;
    Vec2 at;  // the left end of the baseline
    Colour colour;
    float size;
    Vec2 texel;
    EmojiPictures* emoji;
    float left = list.GetClipRectMin().x, right = list.GetClipRectMax().x;

    bool hidden(float x) const { return x > right + size || x + 3 * size < left; }

    void operator()(const Glyph& glyph, float offset) const {
        const float phases = glyph.phases;
        const float steps = std::round((at.x + offset) * phases);
        const float pixel = std::floor(steps / phases);
        if (hidden(pixel)) return;
        const auto phase = static_cast<std::size_t>(steps - pixel * phases);
        draw_patch(list, glyph.patches[phase], {pixel, at.y}, texel, packed(colour));
    }

    void operator()(const Picture& picture, float offset) const {
        const float x = std::round(at.x + offset);
        if (hidden(x)) return;
        const Texture* texture = emoji->get(picture.glyph, picture.width);
        if (texture == nullptr) return;
        const auto width = static_cast<float>(picture.width);
        const float height =
            std::round(width * static_cast<float>(texture->height) / static_cast<float>(texture->width));
        const Rect box{x, std::round(at.y - emoji_middle * size - height / 2), width, height};
        seam::add_image(list, *texture, box, {255, 255, 255, colour.a});
    }
};

}  // namespace

float Fonts::draw(ImDrawList& list, Font font, Vec2 at_baseline, Colour colour, std::string_view text,
                  bool tabular) const {
    const Style& style = impl_->style(font);
    const float size = static_cast<float>(style.plan.size), y = std::round(at_baseline.y);
    const ImVec2 clip_min = list.GetClipRectMin(), clip_max = list.GetClipRectMax();
    if (y - 1.5F * size > clip_max.y || y + size < clip_min.y || at_baseline.x > clip_max.x + size || colour.a == 0)
        return width(font, text, tabular);
    const Painter painter{list, {at_baseline.x, y}, colour, size, impl_->texel, impl_->emoji.get()};
    return impl_->walk(style, text, tabular, painter);
}

bool Fonts::between() {
    return impl_->emoji != nullptr && impl_->emoji->between();
}
bool Fonts::pictures_wanted() const {
    return impl_->emoji != nullptr && impl_->emoji->wanted();
}

void Fonts::draw_icon(ImDrawList& list, char32_t icon, float size_px, Vec2 centre, Colour colour) const {
    const IconSet* nearest = impl_->icons.data();
    for (const IconSet& set : impl_->icons)
        if (std::abs(static_cast<float>(set.size) - size_px) < std::abs(static_cast<float>(nearest->size) - size_px))
            nearest = &set;
    const auto glyph = nearest->glyphs.find(icon);
    if (glyph == nearest->glyphs.end() || glyph->second.phases == 0 || colour.a == 0) return;
    const float size = static_cast<float>(nearest->size);
    constexpr float above_baseline = 0.875F;  // of the em square the icons are drawn on
    const float x = std::round(centre.x - size / 2), top = std::round(centre.y - size / 2);
    draw_patch(list, glyph->second.patches[0], {x, std::round(top + size * above_baseline)}, impl_->texel,
               packed(colour));
}

const Texture& Fonts::atlas() const {
    return impl_->atlas;
}
Vec2 Fonts::white() const {
    return impl_->texel * white_spot;
}

std::vector<char32_t> Fonts::missing(const std::set<char32_t>& code_points) const {
    std::vector<char32_t> lacking;
    for (const char32_t code_point : code_points) {
        const bool everywhere = std::all_of(impl_->styles.begin(), impl_->styles.end(), [&](const Style& style) {
            const auto fallback = impl_->faces.find(style.plan.fallback);
            return source_of(code_point, impl_->faces.at(style.plan.file),
                             fallback != impl_->faces.end() ? &fallback->second : nullptr)
                .has_value();
        });
        if (!everywhere && !zero_width(code_point) && !has_emoji(code_point)) lacking.push_back(code_point);
    }
    return lacking;
}

}  // namespace ui
