#include "base/folders.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include <glib.h>

#include "base/utf8.h"

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

Result<fs::path> documents_folder() {
    const char* documents = g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);
    if (documents != nullptr && is_folder(documents)) return fs::path(documents);
    const fs::path home = absolute_from("HOME");
    if (is_folder(home)) return home;
    return fail("no-home", "HOME names no folder");
}

namespace {

constexpr std::size_t longest_name = 120;  // bytes; file systems take 255 with what is added
constexpr int most_alike = 1000;

// A name that no file system and no shell trips over.
std::string file_name(const std::string& wanted) {
    std::string name;
    for (std::size_t at = 0; at < wanted.size() && name.size() < longest_name;) {
        const char32_t c = next_code_point(wanted, at);
        const bool odd = c < 0x20 || c == 0x7F || c == U'/' || c == U'\\' || c == U':' || c == U'*' || c == U'?' ||
                         c == U'"' || c == U'<' || c == U'>' || c == U'|' || c == U'\u202F' || c == U'\u00A0';
        const char32_t kept = odd ? U' ' : c;
        if (kept == U' ' && (name.empty() || name.back() == ' ')) continue;
        append_utf8(name, kept);
    }
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
    name.erase(0, name.find_first_not_of(". "));  // nothing hidden
    return name.empty() ? "sheet" : name;
}

bool write_all(int file, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(file, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return false;
        done += static_cast<std::size_t>(wrote);
    }
    return ::fsync(file) == 0;
}

}  // namespace

Result<fs::path> save_new_file(const fs::path& folder, const std::string& name, const std::string& extension,
                               const std::string& bytes) {
    const std::string stem = file_name(name);
    for (int copy = 1; copy <= most_alike; ++copy) {
        const fs::path path =
            folder / (stem + (copy > 1 ? " (" + std::to_string(copy) + ")" : std::string()) + "." + extension);
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file < 0 && errno == EEXIST) continue;
        if (file < 0)
            return fail("file-not-saved", path.string() + ": " + std::system_category().message(errno),
                        folder.string());
        const bool written = write_all(file, bytes);
        const int problem = errno;
        if (::close(file) == 0 && written) return path;
        std::error_code ignored;
        fs::remove(path, ignored);
        return fail("file-not-saved", path.string() + ": " + std::system_category().message(problem), folder.string());
    }
    return fail("file-not-saved", folder.string() + ": too many files are called " + stem, folder.string());
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
