#include "base/crypto.h"

#include "support/catch.h"

using namespace base;

namespace {

template <std::size_t size>
std::array<unsigned char, size> bytes_of(std::string_view hex) {
    std::array<unsigned char, size> bytes{};
    REQUIRE(hex.size() == 2 * size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<unsigned char>(std::stoi(std::string(hex.substr(2 * i, 2)), nullptr, 16));
    return bytes;
}

}  // namespace

TEST_CASE("Ed25519 signs as RFC 8032 does") {
    // Section 7.1, test 2.
    const SecretKey key(bytes_of<32>("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    CHECK(key.public_key().bytes == bytes_of<32>("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    const Signature signature = key.sign("\x72");
    CHECK(signature.bytes == bytes_of<64>("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                          "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    CHECK(is_signed_by(key.public_key(), "\x72", signature));
}

TEST_CASE("Another message, another key or one other bit is no signature") {
    const SecretKey key = SecretKey::fresh();
    const Signature signature = key.sign("message");
    CHECK(is_signed_by(key.public_key(), "message", signature));
    CHECK_FALSE(is_signed_by(key.public_key(), "massage", signature));
    CHECK_FALSE(is_signed_by(SecretKey::fresh().public_key(), "message", signature));
    for (std::size_t bit = 0; bit < 512; ++bit) {
        Signature damaged = signature;
        damaged.bytes[bit / 8] ^= static_cast<unsigned char>(1U << (bit % 8));
        CHECK_FALSE(is_signed_by(key.public_key(), "message", damaged));
    }
    CHECK_FALSE(is_signed_by(PublicKey{}, "message", Signature{}));  // a weak key signs everything
}

TEST_CASE("No two fresh keys are alike, and a key is known by its fingerprint") {
    const SecretKey one = SecretKey::fresh(), other = SecretKey::fresh();
    CHECK(one.seed() != other.seed());
    CHECK(fingerprint(one.public_key()) != fingerprint(other.public_key()));
    CHECK(fingerprint(PublicKey{}) == "6668 7aad f862 bd77");  // SHA-256 of 32 zero bytes
}

TEST_CASE("Base64 is read whole or not at all") {
    const std::array<unsigned char, 4> bytes{0, 255, 16, 3};
    CHECK(to_base64(bytes) == "AP8QAw==");
    std::array<unsigned char, 4> read{};
    CHECK(from_base64("AP8QAw==", read));
    CHECK(read == bytes);
    for (const char* wrong : {"", "AP8QAw", "AP8QAw=", "AP8QAw==x", "AP8Q", "AP8QAwAA", "AP8 QAw==", "AP8_Aw==", "!"}) {
        INFO(wrong);
        CHECK_FALSE(from_base64(wrong, read));
    }
}
