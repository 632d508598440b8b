#include "screens/lesson_parts.h"
#include "screens/story_sample.h"

#include "support/catch.h"

using namespace story;
using ui::Role;

namespace {

// One card on a page 600 px wide.
class OnPage {
public:
    explicit OnPage(course::Activity shown) : activity(std::move(shown)) {
        stage = std::make_unique<stage::Stage>([this](ui::Ui& ui) { draw(ui); });
    }
    const ui::Node* find(Role role, std::string_view name) const {
        for (const ui::Node& node : stage->ui().tree())
            if (node.role == role && node.name == name) return &node;
        return nullptr;
    }

    course::Course course = small_course();
    course::Activity activity;
    samples::Log log;
    bool opened = false;
    std::unique_ptr<stage::Stage> stage;

private:
    void draw(ui::Ui& ui) {
        const learning::Progress known = learning::replay(log.events);
        screens::View view;
        view.course = &course;
        view.progress = &known;
        view.language = base::Language::en;
        const auto flow = ui.column({100, 20, 600, 1e6F});
        if (screens::activity_card(ui, view, activity)) opened = true;
    }
};

}  // namespace

TEST_CASE("the card of a story says what it is, and is opened by its button") {
    OnPage page(scenario);
    CHECK(page.find(Role::heading, "A journalist writes") != nullptr);
    CHECK(page.find(Role::paragraph, "Scenario") != nullptr);
    CHECK(page.find(Role::paragraph, "Not played yet") != nullptr);
    CHECK_FALSE(page.opened);
    page.stage->press("Play: A journalist writes");
    CHECK(page.opened);
}

TEST_CASE("the card of a story says how far one came") {
    OnPage page(scenario);
    page.log.add(learning::ActivityStep{"scenario/press", "message", 1, "report", {}});
    page.stage->settle();
    CHECK(page.find(Role::paragraph, "Under way") != nullptr);
    CHECK(page.find(Role::button, "Continue: A journalist writes") != nullptr);
    page.log.add(learning::ActivityStep{"scenario/press", "report", 1, "together", {}});
    page.log.add(learning::ActivityEnded{"scenario/press", "together"});
    page.stage->settle();
    CHECK(page.find(Role::paragraph, "1 of 3 endings seen") != nullptr);
    CHECK(page.find(Role::button, "Look back or play again: A journalist writes") != nullptr);
    page.log.add(learning::ActivityBegun{"scenario/press", {}});
    page.stage->settle();
    CHECK(page.find(Role::paragraph, "1 of 3 endings seen") != nullptr);
}

TEST_CASE("the card of a decision aid says that nothing is kept") {
    OnPage page(aid);
    CHECK(page.find(Role::paragraph, "Help with a decision") != nullptr);
    CHECK(page.find(Role::paragraph, "Nothing is kept") != nullptr);
    page.stage->press("Open: May I post this?");
    CHECK(page.opened);
}

TEST_CASE("nothing is offered where there is nothing to play") {
    for (const course::Activity& gone :
         {Activity{Activity::Kind::feed, "press"}, Activity{Activity::Kind::scenario, "elsewhere"},
          Activity{Activity::Kind::aid, "gone"}, Activity{Activity::Kind::objections, {}}}) {
        const OnPage page(gone);
        CHECK(page.stage->ui().tree().empty());
    }
}
