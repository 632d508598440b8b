// Writes a file whole or not at all: into a temporary one beside it, onto the disk, then under its name.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace base {

enum class Existing { keep, replace };
enum class Readable { by_owner, by_everyone };  // 0600; 0644 as far as the umask lets it

// "file-exists" (only with Existing::keep; then nothing was touched), "file-unwritable", "disk-full".
Result<void> write_file(const std::filesystem::path& file, std::string_view bytes, Existing existing,
                        Readable readable = Readable::by_everyone);

}  // namespace base
