// Emoji as small pictures, from a font of coloured bitmaps. HarfBuzz says which of them stands for a sequence; FreeType
// decodes it; it is brought to the width asked for by averaging areas. draw() asks, between() makes: nothing is decoded
// inside draw. One drawing thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "ui/texture.h"

namespace ui {

class EmojiPictures {
public:
    using Glyph = std::uint32_t;  // of the font; 0: it has none

    // Null when the file cannot be read or holds no coloured bitmaps.
    static std::unique_ptr<EmojiPictures> open(const std::filesystem::path& font);
    ~EmojiPictures();

    // One glyph when the font knows the emoji whole; else one a part, 0 for a part it lacks; empty when it knows none
    // of it. Good until the next call.
    const std::vector<Glyph>& glyphs(std::u32string_view emoji);

    // Straight alpha, `width` pixels wide, but never wider than the font's own bitmap, which is for the drawing to
    // stretch. Null until between() has made it. Good until the next between().
    const Texture* get(Glyph glyph, int width);
    bool between();  // true when something new is there
    bool wanted() const;
    std::size_t bytes() const;  // held; the least recently used go beyond 4 MiB, but nothing that was just drawn

private:
    struct Impl;
    explicit EmojiPictures(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// The same picture `width` × `height` pixels large, each the mean of the area it covers. Premultiplied bytes in the
// order blue, green, red, alpha in; red, green, blue and straight alpha out. No larger than it was; `pitch` in bytes.
struct Bitmap {
    int width = 0, height = 0, pitch = 0;
    const std::uint8_t* bgra = nullptr;
};
Texture scaled_down(const Bitmap& bitmap, int width, int height);

}  // namespace ui
