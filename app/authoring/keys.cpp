#include "authoring/keys.h"

#include <algorithm>
#include <system_error>

#include "authoring/settings.h"
#include "base/folders.h"
#include "base/utf8.h"

namespace authoring {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view secret_word = "preau-secret-key-1 ", public_word = "preau-public-key-1 ";
constexpr std::uintmax_t max_key_bytes = 1024;

template <class Bytes>
bool read_key(std::string_view text, std::string_view word, Bytes& bytes) {
    text = base::trim(text);
    return text.starts_with(word) && base::from_base64(text.substr(word.size()), bytes);
}

bool is_there(const fs::path& path) {
    std::error_code problem;
    return fs::exists(fs::symlink_status(path, problem));
}

base::Result<void> read_folder(const fs::path& folder, std::vector<TrustedKey>& keys) {
    if (!is_there(folder)) return {};
    std::error_code problem;
    std::vector<fs::path> files;
    for (auto entry = fs::directory_iterator(folder, problem); !problem && entry != fs::directory_iterator();
         entry.increment(problem)) {
        if (entry->path().extension() == ".pub") files.push_back(entry->path());
    }
    if (problem) {
        return base::fail("file-unreadable", folder.string() + ": " + problem.message(), folder.string());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const auto text = base::read_file(file, max_key_bytes);
        if (!text) return tl::unexpected(text.error());
        const auto key = public_key_from_text(*text);
        if (!key) return base::fail("key-broken", file.string() + ": " + key.error().message, file.string());
        keys.push_back({file.stem().string(), *key});
    }
    return {};
}

}  // namespace

std::string to_text(const base::SecretKey& key) {
    return std::string(secret_word) + base::to_base64(key.seed()) + "\n";
}

std::string to_text(const base::PublicKey& key) {
    return std::string(public_word) + base::to_base64(key.bytes) + "\n";
}

base::Result<base::SecretKey> secret_key_from_text(std::string_view text) {
    base::SecretKey::Seed seed{};
    if (read_key(text, secret_word, seed)) return base::SecretKey(seed);
    return base::fail("key-broken", base::trim(text).starts_with(public_word)
                                        ? "this is a public key; what signs is the secret one, the file .key"
                                        : "this is no secret key as preau keygen writes it");
}

base::Result<base::PublicKey> public_key_from_text(std::string_view text) {
    base::PublicKey key;
    if (read_key(text, public_word, key.bytes)) return key;
    return base::fail("key-broken", "this is no public key as preau keygen writes it");
}

const TrustedKey* Trust::find(const base::PublicKey& key) const {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const TrustedKey& trusted) { return trusted.key == key; });
    return found == keys.end() ? nullptr : &*found;
}

base::Result<Trust> read_trust(const TrustPlaces& places) {
    Trust trust;
    for (const fs::path& folder : places.folders)
        if (const auto read = read_folder(folder, trust.keys); !read) return tl::unexpected(read.error());
    const auto settings = read_settings(places.settings);
    if (!settings) return tl::unexpected(settings.error());
    trust.allow_unsigned = settings->allow_unsigned;
    return trust;
}

}  // namespace authoring
