// PNG through stb; its implementation is in the system's libstb.
#include <fstream>
#include <string>

#include <stb_image_write.h>

#include "ui/raster.h"

namespace ui {

base::Result<void> write_png(const Image& image, const std::filesystem::path& file) {
    std::string bytes;
    const auto append = [](void* context, void* data, int size) {
        static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
    };
    const bool encoded =
        image.width > 0 && image.height > 0 &&
        stbi_write_png_to_func(append, &bytes, image.width, image.height, 4, image.rgba.data(), image.width * 4) != 0;
    if (encoded) {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (out) return {};
    }
    return base::fail("file-unwritable", "cannot write " + file.string(), file.string());
}

}  // namespace ui
