// preau check: the author's compiler.
#pragma once

#include <filesystem>
#include <iosfwd>

#include "authoring/keys.h"

namespace commands {

// Reads a content folder or a pack and writes what is to be mended, as text or as JSON. 0: nothing found; 1: findings.
int check(const std::filesystem::path& content, const authoring::TrustPlaces& trust, bool json, std::ostream& out);

}  // namespace commands
