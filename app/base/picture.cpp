#include "base/picture.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <memory>
#include <string_view>

#include <librsvg/rsvg.h>
#include <stb_image.h>

#include "base/svg_weight.h"

namespace base {
namespace {

using Kind = PictureFault::Kind;
using Looked = tl::expected<PictureSize, PictureFault>;

tl::unexpected<PictureFault> fault(Kind kind, std::string detail = {}) {
    return tl::unexpected(PictureFault{kind, 0, 0, std::move(detail)});
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

// CRC-32 as PNG has it (ISO 3309), a table of 256.
std::uint32_t crc_of(std::string_view bytes) {
    constexpr auto table = [] {
        std::array<std::uint32_t, 256> all{};
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            all[i] = value;
        }
        return all;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

// PNG (ISO/IEC 15948): chunks of length, name, data, CRC; the last one is IEND. Nothing when it is whole.
std::optional<PictureFault> png_fault(std::string_view bytes) {
    bool data = false;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = big_endian(bytes, at, 4);
        if (length > bytes.size() - at - 12) return PictureFault{Kind::cut_off};
        const std::string_view name = bytes.substr(at + 4, 4);
        if (crc_of(bytes.substr(at + 4, length + 4)) != big_endian(bytes, at + 8 + length, 4))
            return PictureFault{Kind::damaged, 0, 0, "its checksum is wrong"};
        if (name == "IEND") return data ? std::nullopt : std::optional(PictureFault{Kind::cut_off});
        data = data || name == "IDAT";
        at += length + 12;
    }
    return PictureFault{Kind::cut_off};
}

// JPEG (ITU-T T.81): segments with their length up to the first scan, then anything up to the end mark.
std::optional<PictureFault> jpeg_fault(std::string_view bytes) {
    constexpr unsigned char scan = 0xDA, end = 0xD9, fill = 0xFF;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) != 0xFF)
            return PictureFault{Kind::damaged, 0, 0, "a segment is missing"};
        const auto mark = static_cast<unsigned char>(bytes[at + 1]);
        if (mark == fill) {
            ++at;
            continue;
        }
        if (mark == end) return PictureFault{Kind::cut_off};
        if (mark == scan) {
            const bool ends = bytes.find("\xFF\xD9", at) != std::string_view::npos;
            return ends ? std::nullopt : std::optional(PictureFault{Kind::cut_off});
        }
        at += 2 + big_endian(bytes, at + 2, 2);
    }
    return PictureFault{Kind::cut_off};
}

Looked look_at_photo(const std::string& bytes) {
    const bool png = bytes.starts_with("\x89PNG\r\n\x1A\n"), jpeg = bytes.starts_with("\xFF\xD8");
    if (!png && !jpeg) return fault(Kind::other_kind);
    int width = 0, height = 0, channels = 0;
    const auto* const raw = reinterpret_cast<const stbi_uc*>(bytes.data());
    const bool known = stbi_info_from_memory(raw, static_cast<int>(bytes.size()), &width, &height, &channels) != 0;
    if (known && !picture_within_limits(width, height))
        return tl::unexpected(
            PictureFault{Kind::too_large, static_cast<double>(width), static_cast<double>(height), {}});
    // stb refuses sides of 2^24 px and more, and says so only in words; a PNG says them at its beginning.
    if (png && !known && bytes.size() >= 24 &&
        !picture_within_limits(std::max(1U, big_endian(bytes, 16, 4)), std::max(1U, big_endian(bytes, 20, 4))))
        return tl::unexpected(PictureFault{Kind::too_large,
                                           static_cast<double>(big_endian(bytes, 16, 4)),
                                           static_cast<double>(big_endian(bytes, 20, 4)),
                                           {}});
    if (const auto broken = png ? png_fault(bytes) : jpeg_fault(bytes)) return tl::unexpected(*broken);
    if (!known) {
        const char* const why = stbi_failure_reason();
        return fault(Kind::damaged, why != nullptr ? why : "");
    }
    return PictureSize{static_cast<double>(width), static_cast<double>(height)};
}

Looked look_at_svg(const std::string& bytes) {
    if (auto found = svg_fault(bytes)) return tl::unexpected(std::move(*found));
    GError* problem = nullptr;
    struct Unref {
        void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    };
    // Without a base address librsvg loads nothing else.
    const std::unique_ptr<RsvgHandle, Unref> svg(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &problem));
    if (!svg) {
        std::string why = problem != nullptr ? problem->message : "";
        g_clear_error(&problem);
        why.erase(std::min(why.find('\n'), why.size()));
        return fault(Kind::damaged, std::move(why));
    }
    PictureSize size;
    if (rsvg_handle_get_intrinsic_size_in_pixels(svg.get(), &size.width, &size.height) == 0) {
        RsvgLength ignored_width, ignored_height;
        gboolean has_width = 0, has_height = 0, has_box = 0;
        RsvgRectangle box{};
        rsvg_handle_get_intrinsic_dimensions(svg.get(), &has_width, &ignored_width, &has_height, &ignored_height,
                                             &has_box, &box);
        if (has_box == 0) return fault(Kind::no_size);
        size = {box.width, box.height};
    }
    if (!(size.width > 0 && size.height > 0)) return fault(Kind::no_size);
    return size;
}

bool is_svg(const std::string& name) {
    constexpr std::string_view ending = ".svg";
    return name.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char known, char c) { return std::tolower(static_cast<unsigned char>(c)) == known; });
}

}  // namespace

bool picture_within_limits(double width, double height) {
    return width >= 1 && height >= 1 && width <= picture_longest_side && height <= picture_longest_side &&
           width * height * 4 <= static_cast<double>(picture_most_decoded);
}

Looked look_at_picture(const std::string& name, const std::string& bytes) {
    if (bytes.size() > picture_most_file) return fault(Kind::too_large);
    if (bytes.empty()) return fault(Kind::empty);
    return is_svg(name) ? look_at_svg(bytes) : look_at_photo(bytes);
}

}  // namespace base
