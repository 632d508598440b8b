#include <atomic>
#include <thread>

#include "base/comfort.h"
#include "base/crypto.h"
#include "base/diagnostic.h"
#include "base/language.h"
#include "base/mailbox.h"

#include "support/catch.h"

using namespace base;

TEST_CASE("SHA-256 gives the digests of FIPS 180") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("A finding says where, what and how to mend it") {
    Diagnostic finding{"modules/a/lesson.fr.md", 3, 5, Severity::error, "bad-id", "no", "do this"};
    CHECK(to_text(finding) == "modules/a/lesson.fr.md:3:5: error[bad-id]: no\n  help: do this");
    finding.column = 0;
    finding.severity = Severity::warning;
    finding.help.clear();
    CHECK(to_text(finding) == "modules/a/lesson.fr.md:3: warning[bad-id]: no");
    finding.line = 0;
    CHECK(to_text(finding) == "modules/a/lesson.fr.md: warning[bad-id]: no");
}

TEST_CASE("Languages are known by code, locale name and tag") {
    for (const Language language : all_languages) CHECK(language_from_code(code(language)) == language);
    CHECK(language_from_code("fr_BE.UTF-8") == Language::fr);
    CHECK(language_from_code("nl-BE") == Language::nl);
    CHECK(language_from_code("de@euro") == Language::de);
    CHECK_FALSE(language_from_code("pt"));
    CHECK_FALSE(language_from_code("french"));
    CHECK_FALSE(language_from_code(""));
    CHECK(own_name(Language::fr) == "Français");
}

TEST_CASE("Reading comfort comes back as it was kept") {
    Comfort comfort{150, ThemeName::contrast, ReadingFace::opendyslexic, true, false};
    CHECK(comfort_from_json(to_json(comfort)) == comfort);
    CHECK(comfort_from_json(to_json(Comfort{})) == Comfort{});
    CHECK(to_json(Comfort{}) ==
          R"({"face":"inter","letter_keys":true,"reduced_motion":false,"text_percent":100,"theme":"light"})");
}

TEST_CASE("Broken comfort settings fall back one by one") {
    CHECK(comfort_from_json("") == Comfort{});
    CHECK(comfort_from_json("[1]") == Comfort{});
    CHECK(comfort_from_json(R"({"text_percent":900,"theme":7,"face":"comic","letter_keys":"no"})") == Comfort{});
    const Comfort partly = comfort_from_json(R"({"text_percent":120,"theme":"dusk","reduced_motion":true,"new":1})");
    CHECK(partly == Comfort{120, ThemeName::light, ReadingFace::inter, true, true});
}

TEST_CASE("Letters posted by several threads all arrive, each with a wake") {
    Mailbox<int> mailbox;
    std::atomic<int> wakes = 0;
    mailbox.on_post([&] { ++wakes; });
    std::vector<std::thread> workers;
    for (int worker = 0; worker < 4; ++worker) {
        workers.emplace_back([&] {
            for (int i = 0; i < 250; ++i) mailbox.post(i);
        });
    }
    for (std::thread& worker : workers) worker.join();
    CHECK(mailbox.collect().size() == 1000);
    CHECK(wakes == 1000);
    CHECK(mailbox.collect().empty());
}
