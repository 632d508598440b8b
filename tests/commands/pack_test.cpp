#include "commands/pack.h"

#include <sstream>

#include "base/folders.h"
#include "commands/check.h"

#include "support/catch.h"
#include "support/folder.h"

using commands::Options;

namespace {

const std::filesystem::path reference = std::filesystem::path(PREAU_SOURCE_DIR) / "tests/reference";

// A desk with a key of its own, where courses are packed and looked at.
struct Desk {
    support::TemporaryFolder folder;
    std::ostringstream out, err;

    Desk() { REQUIRE(commands::keygen(folder.path() / "ours", out, err) == 0); }

    std::filesystem::path file(const std::string& name) const { return folder.path() / name; }
    authoring::TrustPlaces nobody() const { return {{file("none")}, file("none.yaml")}; }
    void forget() {
        out.str("");
        err.str("");
    }
    int pack(Options options) {
        forget();
        if (options.folder.empty()) options.folder = reference;
        if (options.out.empty()) options.out = file("course.preau");
        if (options.key.empty()) options.key = file("ours.key");
        return commands::pack(options, out, err);
    }
    int verify(Options options, const authoring::TrustPlaces& places) {
        forget();
        if (options.pack.empty()) options.pack = file("course.preau");
        return commands::verify(options, places, out, err);
    }
    bool says(const std::string& text) const { return out.str().find(text) != std::string::npos; }
    bool complains(const std::string& text) const { return err.str().find(text) != std::string::npos; }
};

unsigned rights(const std::filesystem::path& file) {
    return static_cast<unsigned>(std::filesystem::status(file).permissions()) & 0777U;
}

}  // namespace

TEST_CASE("A key has a half for its owner's eyes and a half for everybody") {
    Desk desk;
    CHECK(rights(desk.file("ours.key")) == 0600);
    CHECK((rights(desk.file("ours.pub")) & 0444U) == (0444U & rights(desk.file("ours.pub"))));
    CHECK(desk.says("Fingerprint"));
    CHECK(base::read_file(desk.file("ours.key"), 1000)->starts_with("preau-secret-key-1 "));
    CHECK(base::read_file(desk.file("ours.pub"), 1000)->starts_with("preau-public-key-1 "));
}

TEST_CASE("A key that is there is never overwritten, and no half of one is left behind") {
    Desk desk;
    const std::string secret = *base::read_file(desk.file("ours.key"), 1000);
    desk.forget();
    CHECK(commands::keygen(desk.file("ours"), desk.out, desk.err) == 1);
    CHECK(desk.complains("ours.pub: error[file-exists]: "));
    std::filesystem::remove(desk.file("ours.pub"));
    CHECK(commands::keygen(desk.file("ours"), desk.out, desk.err) == 1);
    CHECK(desk.complains("ours.key: error[file-exists]: "));
    CHECK(*base::read_file(desk.file("ours.key"), 1000) == secret);
    CHECK_FALSE(std::filesystem::exists(desk.file("ours.pub")));
    CHECK(commands::keygen(desk.file("no/folder"), desk.out, desk.err) == 1);
    CHECK(desk.complains("file-unwritable"));
}

TEST_CASE("A course is packed, the same twice, and verified by who trusts the key") {
    Desk desk;
    REQUIRE(desk.pack({}) == 0);
    CHECK(desk.says(" files, "));
    CHECK(desk.says("Signed by the key "));
    CHECK(desk.err.str().empty());
    const std::string bytes = *base::read_file(desk.file("course.preau"), 1 << 24);
    Options again;
    again.out = desk.file("again.preau");
    REQUIRE(desk.pack(again) == 0);
    CHECK(*base::read_file(desk.file("again.preau"), 1 << 24) == bytes);

    CHECK(desk.verify({}, desk.nobody()) == 1);
    CHECK(desk.says("Signed by a key that is not known here: "));
    CHECK(desk.complains("course.preau: error[pack-untrusted]: "));
    CHECK(desk.complains("\n  help: put the signer's public key"));
    CHECK(desk.verify({}, {{desk.folder.path()}, {}}) == 0);
    CHECK(desk.says("Signed by ours, who is trusted here."));
    Options with_keys;
    with_keys.keys = desk.folder.path();
    CHECK(desk.verify(with_keys, desk.nobody()) == 0);
    with_keys.keys = reference;
    CHECK(desk.verify(with_keys, {{desk.folder.path()}, {}}) == 1);
}

TEST_CASE("A pack takes no other file's place unless asked to, and does not lie in the course it holds") {
    Desk desk;
    desk.folder.write("course.preau", "mine");
    CHECK(desk.pack({}) == 1);
    CHECK(desk.complains("course.preau: error[file-exists]: "));
    CHECK(*base::read_file(desk.file("course.preau"), 100) == "mine");
    Options replacing;
    replacing.replace = true;
    CHECK(desk.pack(replacing) == 0);
    Options inside;
    inside.folder = desk.folder.path();
    inside.out = desk.file("modules/x.preau");
    CHECK(desk.pack(inside) == 1);
    CHECK(desk.complains("cannot lie in the course"));
}

TEST_CASE("What is not signed is opened only where the administrator allows it") {
    Desk desk;
    Options options;
    options.not_signed = true;
    REQUIRE(desk.pack(options) == 0);
    CHECK(desk.says("Not signed."));
    CHECK(desk.verify({}, {{desk.folder.path()}, {}}) == 1);
    CHECK(desk.complains("error[pack-unsigned]: it is not signed"));
    const auto settings = desk.folder.write("preau.yaml", "allow_unsigned: yes\n");
    CHECK(desk.verify({}, {{}, settings}) == 0);
    CHECK(desk.says("The administrator of this machine allows that."));
    Options with_keys;
    with_keys.keys = desk.folder.path();
    CHECK(desk.verify(with_keys, {{}, settings}) == 1);
}

TEST_CASE("A course with errors, a wrong key and an open one are named") {
    Desk desk;
    std::filesystem::copy(reference, desk.file("broken"), std::filesystem::copy_options::recursive);
    desk.folder.write("broken/modules/kinds/lesson.en.md", "<b>");
    Options broken;
    broken.folder = desk.file("broken");
    CHECK(desk.pack(broken) == 1);
    CHECK(desk.complains("error[front-matter-missing]"));
    CHECK(desk.complains("error[not-packed]"));
    CHECK_FALSE(std::filesystem::exists(desk.file("course.preau")));
    Options wrong;
    wrong.key = desk.file("ours.pub");
    CHECK(desk.pack(wrong) == 1);
    CHECK(desk.complains("ours.pub: error[key-broken]: this is a public key"));
    wrong.key = desk.file("none.key");
    CHECK(desk.pack(wrong) == 1);
    CHECK(desk.complains("error[file-unreadable]"));
    std::filesystem::permissions(desk.file("ours.key"), std::filesystem::perms(0644));
    CHECK(desk.pack({}) == 0);
    CHECK(desk.complains("warning[key-open]"));
    Options nowhere;
    nowhere.folder = desk.file("nowhere");
    CHECK(desk.pack(nowhere) == 1);
    CHECK(desk.complains("error[folder-missing]"));
}

TEST_CASE("What is new in a pack is listed by what people's progress hangs on") {
    Desk desk;
    REQUIRE(desk.pack({}) == 0);
    std::filesystem::copy(reference, desk.file("next"), std::filesystem::copy_options::recursive);
    std::string lesson = *base::read_file(desk.file("next/modules/kinds/lesson.en.md"), 10'000);
    const std::size_t word = lesson.find("\n\n", lesson.find("# "));
    REQUIRE(word != std::string::npos);
    desk.folder.write("next/modules/kinds/lesson.en.md", lesson.insert(word + 2, "A new sentence.\n\n"));
    for (const std::string language : {"fr", "nl", "en"}) {
        const std::string glossary = "next/glossary/glossary." + language + ".md";
        desk.folder.write(glossary,
                          *base::read_file(desk.file(glossary), 10'000) + "\n## Z <!-- term:fresh -->\n\nText.\n");
    }
    Options next;
    next.folder = desk.file("next");
    next.out = desk.file("next.preau");
    REQUIRE(desk.pack(next) == 0);
    Options compared;
    compared.pack = desk.file("next.preau");
    compared.against = desk.file("course.preau");
    const authoring::TrustPlaces trusting{{desk.folder.path()}, {}};
    CHECK(desk.verify(compared, trusting) == 0);
    CHECK(desk.says("changed page kinds#"));
    CHECK(desk.says(" (en)\n"));
    CHECK(desk.says("added term fresh\n"));
    CHECK_FALSE(desk.says("stays in their log"));
    Options back;
    back.pack = desk.file("course.preau");
    back.against = desk.file("next.preau");
    CHECK(desk.verify(back, trusting) == 0);
    CHECK(desk.says("removed term fresh\n"));
    CHECK(desk.says("stays in their log"));
    compared.against = desk.file("next");  // a folder does as well
    CHECK(desk.verify(compared, trusting) == 0);
    CHECK(desk.says("Nothing that people see is different."));
    compared.against = desk.file("nothing");
    CHECK(desk.verify(compared, trusting) == 1);
    CHECK(desk.complains("error[content-missing]"));
}

TEST_CASE("A pack is checked like a folder, once it is verified") {
    Desk desk;
    REQUIRE(desk.pack({}) == 0);
    std::ostringstream text;
    CHECK(commands::check(desk.file("course.preau"), desk.nobody(), {}, text) == 1);
    CHECK(text.str().find("error[pack-untrusted]") != std::string::npos);
    text.str("");
    CHECK(commands::check(desk.file("course.preau"), {{desk.folder.path()}, {}}, {}, text) == 0);
    CHECK(text.str().starts_with("Clean: "));
}
