// QR codes (ISO/IEC 18004) for addresses outside the program.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ui {

struct QrCode {
    int size = 0;            // modules a side, without the quiet zone of 4
    std::vector<bool> dark;  // row by row
};
// Error correction M, the smallest size that holds the text. Nothing when it is empty, has a NUL or is too long (2331
// bytes at most).
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace ui
