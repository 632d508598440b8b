// Who may sign a course here: files of keys, and what the administrator allows.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.h"
#include "base/result.h"

namespace authoring {

// A key is one line of text in a file of its own. "key-broken" when the text is none.
std::string to_text(const base::SecretKey& key);
std::string to_text(const base::PublicKey& key);
base::Result<base::SecretKey> secret_key_from_text(std::string_view text);
base::Result<base::PublicKey> public_key_from_text(std::string_view text);

struct TrustedKey {
    std::string name;  // of its file: "ministry" for ministry.pub
    base::PublicKey key;
};

struct Trust {
    std::vector<TrustedKey> keys;
    bool allow_unsigned = false;  // also what is signed by nobody known here

    const TrustedKey* find(const base::PublicKey& key) const;
};

struct TrustPlaces {
    std::vector<std::filesystem::path> folders;  // of *.pub; one that is not there holds none
    std::filesystem::path settings;              // authoring/settings.h
};

// "key-broken", "settings-broken", "file-unreadable"; `detail` names the file. A key or a setting that cannot be read
// is never passed over: it might be the one that forbids.
base::Result<Trust> read_trust(const TrustPlaces& places);

}  // namespace authoring
