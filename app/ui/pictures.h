// Illustrations at the exact pixel size: SVG by librsvg and cairo, PNG and JPEG by stb. draw() asks, between() decodes:
// nothing is decoded inside draw.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/files.h"
#include "ui/geometry.h"
#include "ui/texture.h"

namespace ui {

enum class PictureFit { contain, cover };  // cover crops to the box, keeping the middle

// Baked into the texture's alpha, since draw lists cannot clip to a curve. `radius` is that of all corners (rounded),
// of the upper ones (top_rounded), of the lower ones (arch, whose top is a half circle), of the right ones (left_arch,
// whose upper left corner is a quarter circle of 0.6 × the shorter side and whose lower left corner is square).
enum class PictureMask { none, rounded, top_rounded, arch, left_arch };

struct PictureKey {
    std::filesystem::path file;
    int width = 0, height = 0;  // pixels of the texture
    PictureFit fit = PictureFit::contain;
    PictureMask mask = PictureMask::none;
    float radius = 0;  // pixels
    auto operator<=>(const PictureKey&) const = default;
};

class Pictures {
public:
    void read_from(base::FileSource source) { source_ = std::move(source); }
    const base::FileSource& source() const { return source_; }

    // Null until between() has made it, or when it is broken. Good until the next between().
    const Texture* get(const PictureKey& key);
    bool between();       // decodes what was asked for; true when something new is there, if only that a file is broken
    bool wanted() const;  // something asked for has not been decoded yet
    void forget();        // all of them: files have changed
    bool broken(const std::filesystem::path& file) const;
    // Natural size in px, from a small cache filled by between(); nothing until known.
    std::optional<Vec2> natural_size(const std::filesystem::path& file);

    std::size_t bytes()
        const;  // held; the least recently used go beyond 96 MiB, but nothing that was just on the screen

private:
    struct Entry {
        Texture texture;
        bool ready = false, broken = false;
        std::uint64_t used = 0;
    };
    struct Size {
        std::optional<Vec2> pixels;
        bool known = false;
    };
    void forget_oldest();

    base::FileSource source_;
    std::map<PictureKey, std::unique_ptr<Entry>> entries_;
    std::map<std::filesystem::path, Size> sizes_;
    std::uint64_t tick_ = 1;  // counts between()
};

// Decodes now, what base::look_at_picture lets through: the checks of an author refuse the same. A size of nothing
// gives nothing.
std::optional<Texture> decode(const PictureKey& key, const base::FileSource& source = {});
std::optional<Vec2> picture_size(const std::filesystem::path& file, const base::FileSource& source = {});

}  // namespace ui
