// Zip files made by hand, byte for byte, so that they can lie.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

struct ZipFile {
    std::string name, content;
    std::uint32_t rights = 0100644;       // as POSIX has it: 0120777 is a link
    std::uint32_t claimed = 0xFFFF'FFFF;  // its size, if the zip says another
};

inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ (0xEDB8'8320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

// Stored, not compressed.
inline std::string hand_made_zip(const std::vector<ZipFile>& files) {
    const auto put = [](std::string& out, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
    };
    std::string out, list;
    for (const ZipFile& file : files) {
        const std::uint64_t at = out.size();
        const std::uint32_t size =
            file.claimed == 0xFFFF'FFFF ? static_cast<std::uint32_t>(file.content.size()) : file.claimed;
        std::string common;
        put(common, 20, 2);           // version
        put(common, 0x800, 2);        // names are UTF-8
        put(common, 0, 2);            // stored
        put(common, 0x0021'0000, 4);  // 1980-01-01
        put(common, crc32(file.content), 4);
        put(common, file.content.size(), 4);
        put(common, size, 4);
        put(common, file.name.size(), 2);
        put(common, 0, 2);  // extra
        out += "PK\3\4" + common + file.name + file.content;
        list += "PK\1\2";
        put(list, 0x031E, 2);  // made by POSIX
        list += common;
        put(list, 0, 2);  // comment
        put(list, 0, 2);  // disk
        put(list, 0, 2);
        put(list, std::uint64_t{file.rights} << 16U, 4);
        put(list, at, 4);
        list += file.name;
    }
    const std::uint64_t start = out.size();
    out += list + "PK\5\6";
    put(out, 0, 4);
    put(out, files.size(), 2);
    put(out, files.size(), 2);
    put(out, list.size(), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace sample
