#include "authoring/pack.h"

#include <fstream>

#include "authoring/zip.h"
#include "base/folders.h"
#include "base/random.h"
#include "sample.h"
#include "zip_sample.h"

using authoring::make_pack;
using authoring::read_pack;
using authoring::Seal;
using sample::Content;

namespace {

const base::SecretKey ours(base::SecretKey::Seed{1}), theirs(base::SecretKey::Seed{2});
const authoring::Trust trust{{{"ministry", ours.public_key()}}, false};

std::string packed(const std::filesystem::path& folder, const base::SecretKey* key = &ours) {
    const auto bytes = make_pack(authoring::Folder::scan(folder), key);
    INFO((bytes ? "" : bytes.error().message));
    REQUIRE(bytes);
    return *bytes;
}

// Why it is not opened; empty: it is.
std::string refusal(std::string_view bytes, const authoring::Trust& by = trust) {
    const auto pack = read_pack(bytes, by, "course.preau");
    const auto accepted = pack ? authoring::accept(*pack, by, "course.preau") : tl::unexpected(pack.error());
    if (accepted) return {};
    CHECK(accepted.error().message.starts_with("course.preau: "));
    CHECK(accepted.error().detail == "course.preau");
    CHECK_FALSE(authoring::cure_of(accepted.error()).empty());
    return accepted.error().code;
}

// The pack unpacked, changed, and zipped again.
template <class Change>
std::string changed(const std::string& pack, Change change) {
    base::Files files = authoring::unzip(pack).value();
    change(files);
    return authoring::zip({files.begin(), files.end()}).value();
}

authoring::TrustPlaces places(const support::TemporaryFolder& folder) {
    return {{folder.path() / "keys"}, folder.path() / "preau.yaml"};
}

}  // namespace

TEST_CASE("A course is the same out of its pack, value for value") {
    for (const std::string folder : {"/tests/reference", "/content"}) {
        const std::filesystem::path source = PREAU_SOURCE_DIR + folder;
        const authoring::Loaded before = authoring::load(source);
        const std::string bytes = packed(source);
        const auto pack = read_pack(bytes, trust, "course.preau");
        REQUIRE(pack);
        CHECK(pack->seal == Seal::trusted);
        CHECK(pack->signer == "ministry");
        const authoring::Loaded after = authoring::load(pack->files);
        REQUIRE(before.course);
        REQUIRE(after.course);
        CHECK(*before.course == *after.course);
        CHECK(before.findings == after.findings);
        CHECK(before.files == after.files);
        CHECK(pack->version == before.course->content_version);
        // And the folder written from it makes the same pack.
        const support::TemporaryFolder again;
        for (const auto& [path, content] : *pack->files) again.write(path, content);
        CHECK(packed(again.path()) == bytes);
    }
}

TEST_CASE("The same folder and key make the same bytes, another key or letter makes others") {
    const Content content;
    const std::string bytes = packed(content.path());
    CHECK(packed(content.path()) == bytes);
    CHECK(packed(content.path(), &theirs) != bytes);
    content.write(".hidden", "not of the course");
    CHECK(packed(content.path()) == bytes);
    content.write("modules/m/lesson.nl.md", std::string(sample::lesson_nl) + "\n");
    CHECK(packed(content.path()) != bytes);
}

TEST_CASE("Only what a trusted key has signed is opened") {
    const Content content;
    const std::string signed_by_us = packed(content.path()), signed_by_them = packed(content.path(), &theirs),
                      not_signed = packed(content.path(), nullptr);
    CHECK(refusal(signed_by_us).empty());
    CHECK(refusal(signed_by_them) == "pack-untrusted");
    CHECK(refusal(not_signed) == "pack-unsigned");
    CHECK(read_pack(signed_by_them, trust, "x")->signer == base::fingerprint(theirs.public_key()));
    authoring::Trust everybody = trust;
    everybody.allow_unsigned = true;
    for (const std::string& bytes : {signed_by_us, signed_by_them, not_signed})
        CHECK(refusal(bytes, everybody).empty());
}

TEST_CASE("Whatever is changed in a pack, it is not opened") {
    const Content content;
    const std::string pack = packed(content.path());
    const auto after = [&](auto change, bool allowed = false) {
        authoring::Trust by = trust;
        by.allow_unsigned = allowed;
        return refusal(changed(pack, change), by);
    };
    for (const bool allowed : {false, true}) {  // what is not as its manifest says is never opened
        INFO(allowed);
        CHECK(after([](base::Files& f) { f["modules/m/lesson.fr.md"] += " "; }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f.erase("modules/m/lesson.fr.md"); }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f["modules/m/more.md"] = "x"; }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f["zzz.md"] = "x"; }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f[".preau/more"] = "x"; }, allowed) == "pack-unsafe");
        CHECK(after([](base::Files& f) { f.erase(".preau/manifest"); }, allowed) == "pack-broken");
        CHECK(after([](base::Files& f) { f[".preau/manifest"].pop_back(); }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f[".preau/manifest"].clear(); }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f[".preau/manifest"] += f[".preau/manifest"]; }, allowed) == "pack-altered");
        CHECK(after([](base::Files& f) { f[".preau/manifest"].insert(0, "x\n"); }, allowed) == "pack-altered");
    }
    const auto rewritten = [](base::Files& files) {  // a manifest that fits, under a signature that does not
        std::string& manifest = files[".preau/manifest"];
        files["modules/m/lesson.fr.md"] += " ";
        const std::size_t at = manifest.find("modules/m/lesson.fr.md ") + 23;
        manifest.replace(at, 64, base::sha256_hex(files["modules/m/lesson.fr.md"]));
    };
    CHECK(after(rewritten) == "pack-altered");
    CHECK(after(rewritten, true).empty());  // no worse than one that nobody signed
    CHECK(after([](base::Files& f) { f[".preau/signature"] = ""; }) == "pack-altered");
    CHECK(after([](base::Files& f) { f[".preau/signature"] = "preau-signature-1 x y"; }) == "pack-altered");
    CHECK(after([](base::Files& f) { f[".preau/signature"].replace(18, 4, "AAAA"); }) == "pack-altered");
    CHECK(after([](base::Files& f) { f.erase(".preau/signature"); }) == "pack-unsigned");
}

TEST_CASE("A signature of something else is none of a pack") {
    const Content content;
    const std::string pack = packed(content.path());
    const std::string forged = changed(pack, [](base::Files& files) {
        const base::Signature signature = ours.sign(files[".preau/manifest"]);  // without the words that say for what
        files[".preau/signature"] = "preau-signature-1 " + base::to_base64(ours.public_key().bytes) + " " +
                                    base::to_base64(signature.bytes) + "\n";
    });
    CHECK(refusal(forged) == "pack-altered");
}

TEST_CASE("No byte of a pack may change or be missing") {
    const support::TemporaryFolder folder;
    folder.write("course.yaml", sample::course_yaml);
    const std::string pack = packed(folder.path());
    const base::Files whole = *read_pack(pack, trust, "x")->files;
    for (std::size_t length = 0; length < pack.size(); ++length)
        REQUIRE(refusal(std::string_view(pack).substr(0, length)) == "pack-broken");
    for (std::size_t at = 0; at < pack.size(); ++at) {
        std::string damaged = pack;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
        const auto read = read_pack(damaged, trust, "x");
        INFO(at);
        if (read && read->seal == Seal::trusted) CHECK(*read->files == whole);  // a date, say
    }
}

TEST_CASE("What a pack may not hold is said when it is made") {
    const Content content;
    content.write("images/a:b.svg", "<svg/>");
    const auto refused = make_pack(authoring::Folder::scan(content.path()), &ours);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "pack-unsafe");
    CHECK(refused.error().detail == "images/a:b.svg");
}

TEST_CASE("Keys are read from files, whole or not at all") {
    const std::string secret = authoring::to_text(ours), open = authoring::to_text(ours.public_key());
    CHECK(authoring::secret_key_from_text(secret)->seed() == ours.seed());
    CHECK(*authoring::public_key_from_text("  " + open + "\r\n") == ours.public_key());
    CHECK(authoring::secret_key_from_text(open).error().message.find("public key") != std::string::npos);
    for (const std::string& wrong :
         {std::string(), std::string("x"), secret.substr(0, 40), open.substr(0, 40), open + "x"}) {
        CHECK_FALSE(authoring::secret_key_from_text(wrong));
        CHECK_FALSE(authoring::public_key_from_text(wrong));
    }
}

TEST_CASE("Trust lies in folders of keys and in what the administrator allows") {
    const support::TemporaryFolder folder;
    CHECK(authoring::read_trust(places(folder))->keys.empty());
    CHECK_FALSE(authoring::read_trust(places(folder))->allow_unsigned);
    folder.write("keys/ministry.pub", authoring::to_text(ours.public_key()));
    folder.write("keys/academy.pub", authoring::to_text(theirs.public_key()));
    folder.write("keys/README", "not a key");
    const auto read = authoring::read_trust(places(folder));
    REQUIRE(read);
    REQUIRE(read->keys.size() == 2);
    CHECK(read->keys[0].name == "academy");
    CHECK(read->find(ours.public_key())->name == "ministry");
    CHECK(read->find(base::PublicKey{}) == nullptr);
    const auto allows = [&](const std::string& yaml) {
        folder.write("preau.yaml", yaml);
        const auto trusted = authoring::read_trust(places(folder));
        return !trusted ? trusted.error().code : trusted->allow_unsigned ? "yes" : "no";
    };
    CHECK(allows("allow_unsigned: yes\n") == "yes");
    CHECK(allows("other: { a: b }\nallow_unsigned: true\n") == "yes");
    CHECK(allows("allow_unsigned: no\n") == "no");
    CHECK(allows("") == "no");
    CHECK(allows("# nothing yet\n") == "no");
    CHECK(allows("allow_unsigned: perhaps\n") == "settings-broken");
    CHECK(allows("allow_unsigned: [yes]\n") == "settings-broken");
    CHECK(allows("- a\n") == "settings-broken");
    CHECK(allows("a: [\n") == "settings-broken");
    folder.write("preau.yaml", "");
    folder.write("keys/broken.pub", "x");
    CHECK(authoring::read_trust(places(folder)).error().code == "key-broken");
}

TEST_CASE("A pack is opened like a folder, or refused with a finding and no course") {
    const Content content;
    const support::TemporaryFolder folder;
    const auto file = folder.write("course.preau", packed(content.path()));
    CHECK(authoring::is_pack(file));
    CHECK_FALSE(authoring::is_pack(content.path()));
    const authoring::Loaded refused = authoring::open_course(file, places(folder));
    CHECK_FALSE(refused.course);
    REQUIRE(refused.refused);
    CHECK(refused.refused->code == "pack-untrusted");
    REQUIRE(refused.findings.size() == 1);
    CHECK(base::to_text(refused.findings.front())
              .starts_with(file.string() + ": error[pack-untrusted]: it is signed by"));
    folder.write("keys/ministry.pub", authoring::to_text(ours.public_key()));
    const authoring::Loaded opened = authoring::open_course(file, places(folder));
    REQUIRE(opened.course);
    CHECK(opened.findings.empty());
    CHECK(opened.pack->size() == opened.files);
    CHECK(*opened.course == *content.load().course);
    for (const std::string_view bytes : {"", "PK", "id: sample"}) {
        folder.write("course.preau", bytes);
        CHECK(authoring::open_course(file, places(folder)).refused->code == "pack-broken");
    }
    CHECK(authoring::open_course(folder.path() / "none.preau", places(folder)).findings.front().code ==
          "folder-missing");
}
