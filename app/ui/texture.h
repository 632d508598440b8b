// Pixels that draw lists refer to. The texture keeps them for the rasteriser; shell/ uploads them. In draw lists the
// texture's address is the ImTextureID.
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

namespace ui {

struct Texture {
    int width = 0, height = 0;
    bool alpha_only = false;  // one byte a pixel (the font atlas), else RGBA with straight alpha
    std::vector<std::uint8_t> pixels;
    std::uint64_t version = 0;  // changes whenever the pixels do
};

// Never twice the same in one process: a new texture at the address of an old one is known to be new.
inline std::uint64_t next_texture_version() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace ui
