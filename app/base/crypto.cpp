#include "base/crypto.h"

#include <stdexcept>

#include <sodium.h>

namespace base {

namespace {

static_assert(sizeof(PublicKey::bytes) == crypto_sign_PUBLICKEYBYTES);
static_assert(sizeof(Signature::bytes) == crypto_sign_BYTES);
static_assert(sizeof(SecretKey::Seed) == crypto_sign_SEEDBYTES);

// Chooses the fastest code for this processor and opens the system's source of chance. Cheap when done already.
void wake() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

struct Pair {  // as libsodium wants a secret key: seed and public key together
    explicit Pair(const SecretKey::Seed& seed) {
        wake();
        crypto_sign_seed_keypair(open.bytes.data(), secret.data(), seed.data());
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    ~Pair() { sodium_memzero(secret.data(), secret.size()); }

    PublicKey open;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), raw(bytes), bytes.size());
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * hash.size());
    for (const unsigned char byte : hash) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 0x0FU];
    }
    return hex;
}

SecretKey SecretKey::fresh() {
    wake();
    SecretKey key{Seed{}};
    randombytes_buf(key.seed_.data(), key.seed_.size());
    return key;
}

SecretKey::SecretKey(const Seed& seed) : seed_(seed) {}

SecretKey::~SecretKey() {
    sodium_memzero(seed_.data(), seed_.size());
}

PublicKey SecretKey::public_key() const {
    return Pair(seed_).open;
}

Signature SecretKey::sign(std::string_view message) const {
    const Pair pair(seed_);
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, raw(message), message.size(), pair.secret.data());
    return signature;
}

bool is_signed_by(const PublicKey& key, std::string_view message, const Signature& signature) {
    wake();
    return crypto_sign_verify_detached(signature.bytes.data(), raw(message), message.size(), key.bytes.data()) == 0;
}

std::string fingerprint(const PublicKey& key) {
    const std::string hex =
        sha256_hex({reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()}).substr(0, 16);
    return hex.substr(0, 4) + " " + hex.substr(4, 4) + " " + hex.substr(8, 4) + " " + hex.substr(12);
}

std::string to_base64(std::span<const unsigned char> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // its closing zero
    return text;
}

bool from_base64(std::string_view text, std::span<unsigned char> bytes) {
    std::size_t length = 0;
    const char* end = nullptr;
    const bool read = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                                        sodium_base64_VARIANT_ORIGINAL) == 0;
    return read && end == text.data() + text.size() && length == bytes.size();
}

}  // namespace base
