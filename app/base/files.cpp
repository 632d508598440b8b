#include "base/files.h"

#include <algorithm>

#include "base/folders.h"

namespace base {

Result<std::string> FileSource::read(const std::filesystem::path& file, std::uintmax_t limit_bytes) const {
    if (!files_) return read_file(file, limit_bytes);
    const auto [end, rest] = std::mismatch(root_.begin(), root_.end(), file.begin(), file.end());
    if (end != root_.end()) return read_file(file, limit_bytes);
    std::filesystem::path inside;
    for (auto part = rest; part != file.end(); ++part) inside /= *part;
    const auto found = files_->find(inside.lexically_normal().generic_string());
    if (found == files_->end()) return fail("file-unreadable", file.string() + ": not in the pack", file.string());
    if (found->second.size() > limit_bytes) {
        return fail("file-too-large", file.string() + ": more than " + std::to_string(limit_bytes) + " bytes",
                    file.string());
    }
    return found->second;
}

}  // namespace base
