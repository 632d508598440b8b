// preau check: the author's compiler.
#pragma once

#include <filesystem>
#include <iosfwd>

namespace commands {

// Reads a content folder and writes what is to be mended, as text or as JSON. 0: nothing found; 1: findings.
int check(const std::filesystem::path& content, bool json, std::ostream& out);

}  // namespace commands
