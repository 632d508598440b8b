// A course as one signed file: a zip that holds, besides the course,
//   .preau/manifest    a line "path sha256" for every file, sorted by path; its SHA-256 is the content's version
//   .preau/signature   "preau-signature-1 PUBLIC-KEY SIGNATURE", both base64: Ed25519 over "preau-pack-1\n" + manifest
// Nothing of a pack is read before all of it has been verified; it is opened in memory, and never half.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "authoring/folder.h"
#include "authoring/keys.h"
#include "authoring/load.h"
#include "base/files.h"

namespace authoring {

enum class Seal {
    trusted,  // signed by a key that is trusted here
    unknown,  // signed, by a key that is not
    broken,   // the signature does not belong to this manifest
    none      // not signed
};

struct Pack {
    base::FilesPtr files;  // of the course alone
    std::string version;   // of the content
    Seal seal = Seal::none;
    std::string signer;  // the name of the trusted key; else the fingerprint of the key, empty without one
};

// "pack-broken", "pack-unsafe", "pack-too-large" (see zip.h), "pack-altered": a file is not what the manifest says, one
// too many or missing. Whatever the seal: who opens a pack asks accept() as well. `name` is for messages.
base::Result<Pack> read_pack(std::string_view bytes, const Trust& trust, const std::string& name);

// "pack-unsigned", "pack-untrusted", "pack-altered"; nothing when the seal is good enough here.
base::Result<void> accept(const Pack& pack, const Trust& trust, const std::string& name);

// The bytes of a pack, the same for the same folder and key; without a key it is not signed. "pack-unsafe" and
// "pack-too-large" when the folder holds what a pack may not.
base::Result<std::string> make_pack(const Folder& folder, const base::SecretKey* key);

// A course as people open it: a folder, or a pack, verified. What is refused is a finding too.
Loaded open_course(const std::filesystem::path& course, const TrustPlaces& places);
bool is_pack(const std::filesystem::path& course);  // a plain file

std::string cure_of(const base::Error& refused);  // English, for a terminal: what to do

}  // namespace authoring
