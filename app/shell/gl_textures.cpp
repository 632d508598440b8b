#include "shell/gl_textures.h"

#include <array>

namespace shell {

namespace {

constexpr std::uint64_t kept_unused = 120;  // pictures

}  // namespace

GlTextures::~GlTextures() {
    for (const auto& [texture, entry] : entries_) gl_.DeleteTextures(1, &entry.name);
    if (white_ != 0) gl_.DeleteTextures(1, &white_);
}

void GlTextures::begin_picture() {
    ++picture_;
    std::erase_if(entries_, [this](const auto& item) {
        if (item.second.used + kept_unused >= picture_) return false;
        gl_.DeleteTextures(1, &item.second.name);
        return true;
    });
}

GLuint GlTextures::made(const ui::Texture& texture) {
    GLuint name = 0;
    gl_.GenTextures(1, &name);
    gl_.BindTexture(GL_TEXTURE_2D, name);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl_.PixelStorei(GL_UNPACK_ALIGNMENT, 1);
    const GLenum format = texture.alpha_only ? GL_RED : GL_RGBA;
    gl_.TexImage2D(GL_TEXTURE_2D, 0, texture.alpha_only ? GL_R8 : GL_RGBA8, texture.width, texture.height, 0, format,
                   GL_UNSIGNED_BYTE, texture.pixels.data());
    return name;
}

void GlTextures::bind(const ui::Texture* texture) {
    if (texture == nullptr) {
        if (white_ == 0) white_ = made({.width = 1, .height = 1, .pixels = {255, 255, 255, 255}});
        gl_.BindTexture(GL_TEXTURE_2D, white_);
        return;
    }
    Entry& entry = entries_[texture];
    entry.used = picture_;
    if (entry.name != 0 && entry.version == texture->version) {
        gl_.BindTexture(GL_TEXTURE_2D, entry.name);
        return;
    }
    if (entry.name != 0) gl_.DeleteTextures(1, &entry.name);
    entry.name = made(*texture);
    entry.version = texture->version;
}

}  // namespace shell
