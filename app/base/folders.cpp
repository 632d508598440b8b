#include "base/folders.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace base {
namespace fs = std::filesystem;
namespace {

// A relative path in these variables is invalid and ignored (XDG Base Directory Specification 0.8).
fs::path absolute_from(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value == nullptr ? fs::path() : fs::path(value);
    return path.is_absolute() ? path : fs::path();
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace

Result<fs::path> default_data_folder() {
    if (const fs::path data = absolute_from("XDG_DATA_HOME"); !data.empty()) return data / "preau";
    if (const fs::path home = absolute_from("HOME"); !home.empty()) return home / ".local" / "share" / "preau";
    return fail("no-home", "neither XDG_DATA_HOME nor HOME names a folder");
}

Result<Installation> find_installation() {
    std::error_code problem;
    const fs::path program = fs::read_symlink("/proc/self/exe", problem);
    if (problem) return fail("assets-missing", "cannot tell where the program lies: " + problem.message());
    const fs::path beside = program.parent_path();
    for (const fs::path& root : {beside, beside.parent_path()}) {
        const Installation found{root / "share" / "preau" / "assets", root / "share" / "preau" / "content"};
        if (is_folder(found.assets) && is_folder(found.content)) return found;
    }
    const std::string place = (beside.parent_path() / "share" / "preau").string();
    return fail("assets-missing", "neither assets nor content in " + place, place);
}

Result<std::string> read_file(const fs::path& file, std::uintmax_t limit_bytes) {
    std::error_code problem;
    // A pipe or a device could keep the reader waiting for ever.
    if (!fs::is_regular_file(file, problem)) {
        return fail("file-unreadable", file.string() + (problem ? ": " + problem.message() : ": not a regular file"),
                    file.string());
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return fail("file-unreadable", file.string() + ": cannot be opened", file.string());
    std::string bytes;
    char chunk[16 * 1024];
    while (stream.read(chunk, sizeof chunk) || stream.gcount() > 0) {
        bytes.append(chunk, static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > limit_bytes) {
            return fail("file-too-large", file.string() + ": more than " + std::to_string(limit_bytes) + " bytes",
                        file.string());
        }
    }
    if (stream.bad()) return fail("file-unreadable", file.string() + ": reading failed", file.string());
    return bytes;
}

}  // namespace base
