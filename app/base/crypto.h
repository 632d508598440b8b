// A thin front on libsodium.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

std::string sha256_hex(std::string_view bytes);  // FIPS 180-4, lower-case hexadecimal

// Ed25519 (RFC 8032): who holds the secret key signs, everybody may verify by the public one.
struct PublicKey {
    std::array<unsigned char, 32> bytes{};
    auto operator<=>(const PublicKey&) const = default;
};

struct Signature {
    std::array<unsigned char, 64> bytes{};
    bool operator==(const Signature&) const = default;
};

class SecretKey {  // wiped from memory when it goes
public:
    using Seed = std::array<unsigned char, 32>;

    static SecretKey fresh();  // by the operating system's chance
    explicit SecretKey(const Seed& seed);
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();

    PublicKey public_key() const;
    Signature sign(std::string_view message) const;  // the same each time
    const Seed& seed() const { return seed_; }

private:
    Seed seed_{};
};

bool is_signed_by(const PublicKey& key, std::string_view message, const Signature& signature);

// What two people compare on the telephone: the first 16 hexadecimal digits of the key's SHA-256, in fours.
std::string fingerprint(const PublicKey& key);

std::string to_base64(std::span<const unsigned char> bytes);  // RFC 4648, with padding
// True when the text is base64 of exactly so many bytes.
bool from_base64(std::string_view text, std::span<unsigned char> bytes);

}  // namespace base
