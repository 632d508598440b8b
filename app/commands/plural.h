// "1 file", "2 files": what the author's commands say is English, like everything in a terminal.
#pragma once

#include <cstddef>
#include <string>

namespace commands {

inline std::string counted(std::ptrdiff_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

}  // namespace commands
