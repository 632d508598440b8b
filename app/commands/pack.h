// preau keygen, pack and verify: a course as one signed file.
#pragma once

#include <filesystem>
#include <iosfwd>

#include "authoring/keys.h"
#include "commands/options.h"

namespace commands {

// Each: 0 done; 1 it was not. What was done goes to `out`, what was not to `err`.
int keygen(const std::filesystem::path& name, std::ostream& out, std::ostream& err);  // name.key and name.pub
int pack(const Options& options, std::ostream& out, std::ostream& err);
// With --keys: by those keys alone, whatever the administrator allows.
int verify(const Options& options, const authoring::TrustPlaces& places, std::ostream& out, std::ostream& err);

}  // namespace commands
