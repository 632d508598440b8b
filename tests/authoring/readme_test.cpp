// The example that authors are told to copy must work as it stands.
#include <set>
#include <sstream>

#include "base/folders.h"
#include "sample.h"

TEST_CASE("The example in the authors' README is a sound course") {
    const auto readme = base::read_file(PREAU_SOURCE_DIR "/content/README.md", 1 << 20);
    REQUIRE(readme);
    const support::TemporaryFolder folder;
    std::istringstream lines(*readme);
    std::string line, file, text, fence;
    int files = 0;
    while (std::getline(lines, line)) {
        const std::size_t space = line.find(' ');
        if (file.empty() && line.starts_with("```") && space != std::string::npos) {
            file = line.substr(space + 1);  // "```yaml course.yaml"; four of them where the file itself has three
            fence = line.substr(0, line.find_first_not_of('`'));
        } else if (!file.empty() && line == fence) {
            folder.write(file, text);
            ++files;
            file.clear();
            text.clear();
        } else if (!file.empty()) {
            text += line + "\n";
        }
    }
    CHECK(files == 11);
    const authoring::Loaded loaded = authoring::load(folder.path());
    CHECK(sample::found(loaded) == sample::Found{});
    REQUIRE(loaded.course);
    REQUIRE(loaded.course->modules.size() == 1);
    const course::Module& module = loaded.course->modules[0];
    CHECK(module.lesson(base::Language::en).pages.size() == 5);
    std::set<std::string_view> kinds;
    bool half = false, hinted = false;
    for (const course::Item& item : module.items(base::Language::en)) {
        kinds.insert(course::kind_name(item));
        hinted = hinted || !item.hints.empty();
        if (!std::holds_alternative<course::SingleChoice>(item.kind)) continue;
        for (const course::Option& option : course::options(item)) half = half || option.defensible;
    }
    CHECK(kinds.size() == std::variant_size_v<course::ItemKind>);
    CHECK(module.items(base::Language::en).size() == kinds.size());
    std::set<std::size_t> exhibits;
    for (const course::Page& page : module.lesson(base::Language::en).pages) {
        for (const course::Block& block : page.blocks) {
            if (const auto* exhibit = std::get_if<course::Exhibit>(&block.node)) exhibits.insert(exhibit->kind.index());
        }
    }
    CHECK(exhibits.size() == std::variant_size_v<decltype(course::Exhibit::kind)>);
    CHECK(module.scenario(base::Language::en)->nodes.size() == 4);
    REQUIRE(module.feed(base::Language::en)->messages.size() == 3);
    REQUIRE(module.feed(base::Language::en)->messages[2].writing);
    CHECK(module.feed(base::Language::en)->messages[2].writing->sendings.size() == 3);
    REQUIRE(loaded.course->aid("may-i-post", base::Language::en) != nullptr);
    CHECK(loaded.course->aid("may-i-post", base::Language::en)->nodes.size() == 3);
    REQUIRE(loaded.course->departments.size() == 1);
    CHECK(loaded.course->departments[0].modules == std::vector<std::string>{"hello"});
    CHECK(half);
    CHECK(hinted);
    CHECK(module.hint_cost == 25);
    REQUIRE(loaded.course->guidelines_in(base::Language::en) != nullptr);
    CHECK(loaded.course->guidelines_in(base::Language::en)->items.size() == 1);
    REQUIRE(loaded.course->glossary_in(base::Language::en) != nullptr);
    CHECK(loaded.course->glossary_in(base::Language::en)->terms.size() == 2);
}
