// A thin front on libsodium.
#pragma once

#include <string>
#include <string_view>

namespace base {

std::string sha256_hex(std::string_view bytes);  // FIPS 180-4, lower-case hexadecimal

}  // namespace base
