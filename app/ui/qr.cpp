#include "ui/qr.h"

#include <memory>
#include <string>

#include <qrencode.h>

namespace ui {

std::optional<QrCode> qr_code(std::string_view text) {
    if (text.empty() || text.find('\0') != std::string_view::npos) return std::nullopt;
    // The mode is the hint for what is neither digits nor capitals; version 0: the smallest that holds the text.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(std::string(text).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (code == nullptr) return std::nullopt;
    QrCode result;
    result.size = code->width;
    const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i) result.dark.push_back((code->data[i] & 1U) != 0);
    return result;
}

}  // namespace ui
