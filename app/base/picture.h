// What a file of a picture is, before anything paints it: its size, or why it is not shown. SVG by librsvg after
// `svg_weight`, PNG and JPEG by their structure and stb. In time linear to the file.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace base {

struct PictureSize {
    double width = 0, height = 0;  // px; of an SVG its natural ones
    bool operator==(const PictureSize&) const = default;
};

struct PictureFault {
    enum class Kind : std::uint8_t {
        empty,           // no byte
        other_kind,      // neither PNG nor JPEG inside; no SVG inside
        cut_off,         // it stops before its end
        damaged,         // its parts contradict each other; detail: where, as far as the library says
        too_large,       // width, height: more than fits; 0 where the file does not say
        no_size,         // an SVG without width and height and without viewBox
        too_much,        // an SVG that grows beyond svg_most_elements
        circle,          // an SVG that refers to itself; detail: the id
        entities,        // an SVG that declares entities
        refers_outside,  // an SVG that asks for another file; detail: which
    };
    Kind kind = Kind::empty;
    double width = 0, height = 0;
    std::string detail;
};

// `name` tells by its ending whether it should be an SVG.
tl::expected<PictureSize, PictureFault> look_at_picture(const std::string& name, const std::string& bytes);

inline constexpr int picture_longest_side = 8192;                       // px, of PNG and JPEG
inline constexpr std::size_t picture_most_decoded = 32U * 1024 * 1024;  // bytes, four a pixel
inline constexpr std::uintmax_t picture_most_file = 16U * 1024 * 1024;  // bytes

// Whether so many pixels may be unpacked.
bool picture_within_limits(double width, double height);

}  // namespace base
