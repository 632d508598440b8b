#include "authoring/picture_report.h"

#include <cmath>

#include "base/svg_weight.h"

namespace authoring {
namespace {

using Kind = base::PictureFault::Kind;

std::string whole(double number) {
    return std::to_string(std::llround(number));
}

std::string in_brackets(const std::string& detail) {
    return detail.empty() ? "" : " (" + detail + ")";
}

std::string limit_of_pictures() {
    return "at most " + std::to_string(base::picture_longest_side) + " px a side and " +
           std::to_string(base::picture_most_decoded / 4 / 1'000'000) + " million pixels, " +
           std::to_string(base::picture_most_file >> 20U) + " MiB as a file";
}

}  // namespace

void report_picture(const std::string& file, const base::PictureFault& fault, Place place, Report& report) {
    const auto say = [&](const char* code, const std::string& what, std::string cure) {
        report.error(place, code, file + " " + what, std::move(cure));
    };
    const std::string of_part = in_brackets(fault.detail);
    const std::string again = "save it again with the program it was made with, and look at it there";
    const std::string anew = "make it again with fewer copies, or save it as PNG";
    switch (fault.kind) {
        case Kind::empty:
            return say("image-broken", "is empty", "put the picture there once more");
        case Kind::other_kind:
            return say("image-broken", "is not what its name says: no SVG, PNG or JPEG inside" + of_part,
                       "save the picture as SVG, PNG or JPEG; renaming a file does not change what it is");
        case Kind::cut_off:
            return say("image-broken", "stops before its end" + of_part, "copy it once more; " + again);
        case Kind::damaged:
            return say("image-broken", "is damaged" + of_part, again);
        case Kind::no_size:
            return say("image-broken", "does not say how large it is",
                       "give its <svg> a viewBox=\"0 0 width height\", or a width and a height");
        case Kind::too_large: {
            const std::string size =
                fault.width > 0 ? ": " + whole(fault.width) + " × " + whole(fault.height) + " px" : std::string();
            return say("image-too-large", "is too large" + size + of_part, "make it smaller: " + limit_of_pictures());
        }
        case Kind::too_much:
            return say("image-too-large",
                       "grows beyond " + std::to_string(base::svg_most_elements) +
                           " elements when each <use>, pattern and mask is put in its place, or refers more than " +
                           std::to_string(base::svg_most_references) + " times onwards",
                       anew);
        case Kind::circle:
            return say("image-broken", "refers to itself: \"" + fault.detail + "\" is painted inside itself",
                       "take the reference in it away");
        case Kind::entities:
            return say("image-broken", "declares entities, which are not read", "save it as plain SVG");
        case Kind::refers_outside:
            return say("image-broken", "asks for another file, which is not read: " + fault.detail,
                       "put the picture itself into the lesson, or embed it as PNG or JPEG");
    }
}

}  // namespace authoring
