// Small pictures as files: one of each kind, and one whose head says more than it holds.
#pragma once

#include <string>
#include <string_view>

#include <glib.h>

namespace support {

inline constexpr std::string_view svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>)";

inline constexpr std::string_view png_base64 =  // 1 × 1 px
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
inline constexpr std::string_view jpeg_base64 =  // 1 × 1 px
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1R"
    "V19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj"
    "Y2NjY2NjY2NjY2NjY2P/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAA"
    "AAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=";

inline std::string of_base64(std::string_view base64) {
    gsize size = 0;
    guchar* const bytes = g_base64_decode(std::string(base64).c_str(), &size);
    std::string all(reinterpret_cast<const char*>(bytes), size);
    g_free(bytes);
    return all;
}

inline std::string png() {
    return of_base64(png_base64);
}
inline std::string jpeg() {
    return of_base64(jpeg_base64);
}

// A PNG that says it is so large.
inline std::string png_of(unsigned width, unsigned height) {
    std::string all = png();
    for (unsigned i = 0; i < 4; ++i) {
        all[16 + i] = static_cast<char>(width >> (24 - 8 * i) & 0xFFU);
        all[20 + i] = static_cast<char>(height >> (24 - 8 * i) & 0xFFU);
    }
    return all;
}

// So many groups, each with ten of the one before; the last one painted.
inline std::string svg_bomb(int levels) {
    std::string all = R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
                      R"(viewBox="0 0 9 9"><defs><g id="a0"><rect width="9" height="9"/></g>)";
    for (int level = 1; level <= levels; ++level) {
        all += "<g id=\"a" + std::to_string(level) + "\">";
        for (int i = 0; i < 10; ++i) all += "<use xlink:href=\"#a" + std::to_string(level - 1) + "\"/>";
        all += "</g>";
    }
    return all + "</defs><use xlink:href=\"#a" + std::to_string(levels) + "\"/></svg>";
}

}  // namespace support
