// The reference course uses everything the format can do, in each of its languages: the tour and the scripts show it.
#include <set>

#include "authoring/load.h"

#include "support/catch.h"

using namespace course;

namespace {

struct Seen {
    std::set<std::size_t> blocks, exhibits, items;
    std::set<CalloutKind> callouts;
    std::set<Align> aligns;
    std::set<Activity::Kind> activities;
    bool nested = false, numbered = false, caption = false, written = false;

    void all(const Blocks& list, bool inside = false) {
        for (const Block& block : list) {
            blocks.insert(block.node.index());
            if (const auto* exhibit = std::get_if<Exhibit>(&block.node)) exhibits.insert(exhibit->kind.index());
            if (const auto* activity = std::get_if<Activity>(&block.node)) activities.insert(activity->kind);
            if (const auto* table = std::get_if<Table>(&block.node))
                aligns.insert(table->align.begin(), table->align.end());
            if (const auto* image = std::get_if<Image>(&block.node)) caption = caption || !image->caption.empty();
            if (const auto* found = std::get_if<Callout>(&block.node)) {
                callouts.insert(found->kind);
                all(found->blocks);
            }
            if (const auto* found = std::get_if<List>(&block.node)) {
                nested = nested || inside;
                numbered = numbered || (found->ordered && found->start != 1);
                for (const Blocks& item : found->items) all(item, true);
            }
        }
    }
};

}  // namespace

TEST_CASE("The reference course uses everything the format can do") {
    const authoring::Loaded loaded = authoring::load(PREAU_SOURCE_DIR "/tests/reference");
    REQUIRE(loaded.course);
    const Course& reference = *loaded.course;
    const auto language = GENERATE(base::Language::fr, base::Language::nl, base::Language::en);
    Seen seen;
    for (const Module& module : reference.modules) {
        for (const Page& page : module.lesson(language).pages) {
            seen.all(page.blocks);
            CHECK(&module.lesson(language) == &module.lessons.at(language));
        }
        if (const Feed* feed = module.feed(language))
            for (const Feed::Message& message : feed->messages)
                seen.written = seen.written || (message.writing && !message.writing->checks.empty());
        for (const Item& item : module.bank.items.at(language)) seen.items.insert(item.kind.index());
    }
    CHECK(seen.blocks.size() == std::variant_size_v<decltype(Block::node)>);
    CHECK(seen.exhibits.size() == std::variant_size_v<decltype(Exhibit::kind)>);
    CHECK(seen.items.size() == std::variant_size_v<ItemKind>);
    CHECK(seen.callouts.size() == static_cast<std::size_t>(CalloutKind::takeaway) + 1);
    CHECK(seen.aligns.size() == 3);
    CHECK(seen.activities.size() == 4);
    CHECK(seen.nested);
    CHECK(seen.numbered);
    CHECK(seen.caption);
    CHECK(seen.written);
    CHECK(reference.guidelines.contains(language));
    CHECK(reference.glossary.contains(language));
    CHECK(reference.objections.contains(language));
    CHECK_FALSE(reference.aids.empty());
    CHECK_FALSE(reference.departments.empty());
}
