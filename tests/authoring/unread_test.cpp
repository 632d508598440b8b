// A file that cannot be read at all is one mistake, not one for each thing it would have said.
#include "base/folders.h"
#include "sample.h"

namespace fs = std::filesystem;

TEST_CASE("Of a file that cannot be read, only that is said") {
    const fs::path reference = fs::path(PREAU_SOURCE_DIR) / "tests/reference";
    const support::TemporaryFolder copy;
    const fs::path course = copy.path() / "course";
    fs::copy(reference, course, fs::copy_options::recursive);
    REQUIRE(authoring::load(course).findings.empty());
    const std::string unsafe =
        GENERATE(as<std::string>(), std::string("a\0b", 3), "caf\xE9", std::string(300'000, 'a'));
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(reference)) {
        const fs::path name = entry.path().lexically_relative(reference);
        if (name.extension() != ".md" && name.extension() != ".yaml") continue;
        if (++files % 8 != 1 && unsafe.size() != 3) continue;  // one of the three is tried on each
        const std::string whole = base::read_file(course / name, 1'000'000).value();
        fs::remove(course / name);
        copy.write("course" / name, unsafe);
        const authoring::Loaded loaded = authoring::load(course);
        CAPTURE(name, sample::found(loaded));
        CHECK(loaded.findings.size() == 1);
        for (const base::Diagnostic& finding : loaded.findings) CHECK(finding.file == name);
        fs::remove(course / name);
        copy.write("course" / name, whole);
    }
    CHECK(files > 10);
}
