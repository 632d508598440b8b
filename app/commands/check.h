// preau check: the author's compiler.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "authoring/keys.h"

namespace commands {

enum class CheckFormat {
    text,   // for people
    json,   // one document
    github  // annotations: a workflow run shows them beside the lines of the files
};

struct CheckOptions {
    CheckFormat format = CheckFormat::text;
    std::string today;  // an ISO date: facts checked long before are found too; empty: whatever their age
};

// Reads a content folder or a pack and writes what is to be mended. 0: nothing found; 1: findings, also mere warnings.
int check(const std::filesystem::path& content, const authoring::TrustPlaces& trust, const CheckOptions& options,
          std::ostream& out);

}  // namespace commands
