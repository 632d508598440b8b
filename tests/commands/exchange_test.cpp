#include "commands/exchange.h"

#include <sstream>

#include "authoring/load.h"
#include "base/folders.h"

#include "support/catch.h"
#include "support/folder.h"

namespace {

struct Outcome {
    int status = 0;
    std::string out, said;
};

Outcome import(const commands::Exchange& wanted) {
    std::ostringstream out, said;
    const int status = commands::import_bank(wanted, out, said);
    return {status, out.str(), said.str()};
}

Outcome give(const commands::Exchange& wanted) {
    std::ostringstream out, said;
    const int status = commands::export_bank(wanted, out, said);
    return {status, out.str(), said.str()};
}

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

const std::filesystem::path reference = std::filesystem::path(PREAU_SOURCE_DIR) / "tests/reference";

}  // namespace

TEST_CASE("an import goes to standard output, what is lost is said beside it") {
    const support::TemporaryFolder folder;
    const auto file = folder.write("a.gift", "Good?{T}\n\nOnly words\n");
    const Outcome outcome = import({"gift", file, "", {}, false, base::Language::nl});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.out, "## Good? <!-- q:good type=truefalse -->"));
    CHECK(holds(outcome.out, "- (x) Waar"));
    CHECK(holds(outcome.said, "a.gift:3: error[no-answers]: "));
    CHECK(outcome.said.ends_with("\n1 question carried over; 1 error, 0 warnings.\n"));
    CHECK(import({"gift", folder.write("b.gift", "Good?{T}\n"), "", {}, false, {}}).status == 0);
    CHECK(import({"gift", folder.path() / "nowhere", "", {}, false, {}}).status == 1);
}

TEST_CASE("an import into a file replaces none unasked") {
    const support::TemporaryFolder folder;
    const auto file = folder.write("a.gift", "Good?{T}\n");
    const auto old = folder.write("quiz.en.md", "old");
    const Outcome refused = import({"gift", file, "", old, false, {}});
    CHECK(refused.status == 1);
    CHECK(holds(refused.said, "--force"));
    CHECK(*base::read_file(old, 100) == "old");
    CHECK(import({"gift", file, "", old, true, {}}).status == 0);
    CHECK(holds(*base::read_file(old, 10'000), "q:good"));
}

TEST_CASE("a module, its folder or a whole course is exported") {
    const Outcome by_id = give({"gift", reference, "kinds", {}, false, base::Language::en});
    CHECK(by_id.status == 1);  // an opinion and three gaps have no place there
    CHECK(holds(by_id.out, "$CATEGORY: $course$/top/Everything the format can do/Every kind of question\n"));
    CHECK(holds(by_id.out, "::journalist::[html]"));
    CHECK(holds(by_id.said, "\"weekend\" is left out"));
    CHECK(holds(by_id.said, "questions carried over"));
    CHECK(give({"gift", reference / "modules/kinds", "", {}, false, base::Language::en}).out == by_id.out);
    CHECK(give({"gift", reference, "", {}, false, base::Language::en}).out.starts_with("$CATEGORY: "));
}

TEST_CASE("what cannot be exported is said") {
    CHECK(holds(give({"gift", reference, "none", {}, false, {}}).said, "there is no module \"none\""));
    CHECK(holds(give({"gift", reference, "kinds", {}, false, base::Language::de}).said, "does not speak \"de\""));
    CHECK(holds(give({"gift", "/nowhere/at/all", "", {}, false, {}}).said, "is not there"));
    const support::TemporaryFolder folder;
    folder.write("course.yaml", "id: [");
    CHECK(holds(give({"gift", folder.path(), "", {}, false, {}}).said, "course.yaml cannot be read"));
}
