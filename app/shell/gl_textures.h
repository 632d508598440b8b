// The pictures of the draw lists on the graphics card: sent when they are new, forgotten when they are long unused.
#pragma once

#include <cstdint>
#include <map>

#include "shell/gl.h"
#include "ui/texture.h"

namespace shell {

class GlTextures {
public:
    explicit GlTextures(const Gl& gl) : gl_(gl) {}
    GlTextures(const GlTextures&) = delete;
    GlTextures& operator=(const GlTextures&) = delete;
    ~GlTextures();

    void begin_picture();                   // forgets what was not drawn for a while
    void bind(const ui::Texture* texture);  // null: white. Textures of one byte a pixel are bound as red only

private:
    struct Entry {
        GLuint name = 0;
        std::uint64_t version = 0, used = 0;
    };

    GLuint made(const ui::Texture& texture);

    const Gl& gl_;
    std::map<const ui::Texture*, Entry> entries_;  // the address only tells them apart; it is never followed later
    GLuint white_ = 0;
    std::uint64_t picture_ = 0;
};

}  // namespace shell
