// How far a message goes, as a person sets, runs and reads it.
#include <cmath>
#include <set>

#include "ui/exhibits/exhibit_view.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/items/numbers.h"
#include "ui/stage.h"

using namespace stage;
using ui::spread_parts::Bin;

namespace {

course::Spread example() {
    course::Spread spread;
    spread.presets = {{"lunch", "Sauerkraut", "“It did not agree with me”", 120, 0.004, 30, 120},
                      {"rumour", "Rumour", "“They say it is over”", 300, 0.012, 25, 150}};
    spread.answer = course::Spread::Answer{120, 0.5};
    spread.deletion = 120;
    return spread;
}

struct View {
    explicit View(course::Spread spread = example(), ui::Viewport viewport = {{752, 2400}, 1})
        : exhibit{"How far does a message go?", "Most stay where they were posted.", std::move(spread)},
          width(viewport.size.x),
          stage([this](Ui& ui) { draw(ui); }, viewport) {
        ready = true;
        stage.settle();
    }
    void draw(Ui& ui) {
        if (!ready) return;
        ui.screen("spread");
        const auto column = ui.column({24, 24, width - 48, 1e6F});
        ui::exhibit_view(ui, "spread", exhibit, state);
    }
    ui::SpreadState& own() { return std::get<ui::SpreadState>(state.kind); }
    bool has(std::string_view name) const { return find(name) != nullptr; }
    const ui::Node* find(std::string_view name) const {
        for (const ui::Node& node : const_cast<View*>(this)->stage.ui().tree())
            if (node.name == name) return &node;
        return nullptr;
    }
    int reach() { return own().shown.run.reach[static_cast<std::size_t>(own().minute)]; }

    course::Exhibit exhibit;
    ui::ExhibitState state;
    float width;
    bool ready = false;
    Stage stage;
};

std::string grouped(int value) {
    return ui::written_number(base::Language::en, value, 0);
}

}  // namespace

TEST_CASE("before anything has run, the message is posted and its first circle has seen it") {
    View view;
    CHECK(view.own().minute == 0);
    CHECK(view.stage.node("120 people have seen the message", Role::status).value == "When posted");
    CHECK(view.has("Simplified model"));
    CHECK(view.has("“It did not agree with me”"));
    CHECK(view.stage.node("First circle", Role::listitem).value == "120");
    CHECK_FALSE(view.stage.ui().next_deadline());
}

TEST_CASE("Run lets the time of the simulation go by, to its end and no further") {
    View view;
    const ui::Vec2 run = view.stage.node("Run").box.centre();
    view.stage.frame({ui::PointerMove{run}});
    view.stage.frame({ui::PointerDown{run}});
    view.stage.frame({ui::PointerUp{run}});
    double last = -1;
    int frames = 0;
    for (; frames < 400 && (view.own().playing || last < 0); ++frames) {
        CHECK(view.own().minute >= last);
        last = view.own().minute;
        view.stage.frame();
    }
    CHECK(frames < 300);  // not five seconds
    CHECK(view.own().minute == 24 * 60);
    view.stage.settle();
    CHECK_FALSE(view.stage.ui().next_deadline());
    CHECK(view.has("Run again, other luck"));
}

TEST_CASE("a film is halted by Pause, and goes on from there") {
    View view;
    view.own().number = 1;
    const ui::Vec2 film = view.stage.node("Play").box.centre();
    const auto press = [&] {
        view.stage.frame({ui::PointerMove{film}});
        view.stage.frame({ui::PointerDown{film}});
        view.stage.frame({ui::PointerUp{film}});
    };
    press();
    for (int i = 0; i < 30; ++i) view.stage.frame();
    CHECK(view.own().playing);
    CHECK(view.has("Pause"));
    press();
    const double halted = view.own().minute;
    CHECK(halted > 0);
    CHECK(halted < 24 * 60);
    view.stage.settle();
    CHECK(view.own().minute == halted);
    CHECK_FALSE(view.own().playing);
    press();
    CHECK(view.own().minute >= halted);
    CHECK(view.own().minute < halted + 60);
}

TEST_CASE("with reduced motion nothing moves by itself: Run shows the end, buttons go hour by hour") {
    View view;
    view.stage.comfort.reduced_motion = true;
    view.stage.press("Run");
    CHECK(view.own().minute == 24 * 60);
    CHECK_FALSE(view.own().playing);
    CHECK_FALSE(view.has("Play"));
    CHECK(view.stage.node("One hour on").state.disabled);
    view.stage.press("One hour back");
    CHECK(view.own().minute == 23 * 60);
    view.stage.press("One hour on");
    CHECK(view.own().minute == 24 * 60);
    view.stage.press("A hundred times");
    CHECK(view.own().outcomes.size() == 100);
}

TEST_CASE("the minute is chosen on the axis of the curve, by key and by finger") {
    View view;
    const ui::Rect box = view.stage.node("Simulated time", Role::slider).box;
    view.stage.click({box.x + 30, box.centre().y});
    const double early = view.own().minute;
    CHECK(early < 120);
    CHECK(view.own().number == 1);
    view.stage.key(Key::page_up);
    CHECK(view.own().minute == early + 60);
    view.stage.key(Key::end);
    CHECK(view.own().minute == 24 * 60);
    const std::string value = view.stage.node("Simulated time", Role::slider).value;
    CHECK(value.starts_with("After 24\u00A0h: "));
    CHECK(value.find(grouped(view.reach()) + " ") != std::string::npos);
    view.stage.key(Key::home);
    CHECK(view.stage.node("Simulated time", Role::slider).value == "When posted: 120 people have seen the message");
}

TEST_CASE("the same run is shown whenever one comes back to it, and no frame computes it anew") {
    View first, second;
    for (View* view : {&first, &second}) {
        view->stage.comfort.reduced_motion = true;
        view->stage.press("Run");
    }
    CHECK(first.own().shown.run.reach == second.own().shown.run.reach);
    const auto* kept = first.own().shown.run.reach.data();
    for (int i = 0; i < 20; ++i) first.stage.frame();
    CHECK(first.own().shown.run.reach.data() == kept);
    std::set<int> reached;
    for (int i = 0; i < 12; ++i) {
        first.stage.press("Run again, other luck");
        reached.insert(first.own().shown.run.reached);
    }
    CHECK(reached.size() > 1);
}

TEST_CASE("sliders stand on the message's own figures, move by steps, and are said with their values") {
    View view;
    CHECK(view.stage.node("Followers per person", Role::slider).value == "120 on average");
    CHECK(view.stage.node("Readers who share", Role::slider).value == "4 in 1,000");
    CHECK(view.stage.node("Time before sharing", Role::slider).value == "30\u00A0min on average");
    const ui::Rect share = view.stage.node("Readers who share", Role::slider).box;
    view.stage.click({share.right() - 1, share.centre().y});
    CHECK(view.own().share == Approx(0.2));
    CHECK(view.stage.node("Readers who share", Role::slider).value == "20 in 100");
    view.stage.key(Key::left);
    CHECK(view.own().share == Approx(0.15));
    view.stage.key(Key::home);
    CHECK(view.own().share == 0);
    CHECK(view.own().shown.run.reached == 120);
    view.stage.press("Rumour", Role::radio);
    CHECK(view.own().share == Approx(0.012));
    CHECK(view.own().audience == 300);
    CHECK(view.own().shown.setting.start == 150);
    CHECK(view.has("“They say it is over”"));
}

TEST_CASE("a figure of the course between two stops is a stop itself") {
    course::Spread spread = example();
    spread.presets[0].audience = 137;
    spread.presets[0].start = 137;
    View view(spread);
    const ui::Rect box = view.stage.node("Followers per person", Role::slider).box;
    CHECK(view.stage.node("Followers per person", Role::slider).value == "137 on average");
    CHECK(view.own().shown.setting.start == 137);
    view.stage.click(box.centre());
    view.stage.key(Key::home);
    CHECK(view.own().audience == 1);
    CHECK(view.own().shown.setting.start == 1);  // the author is one of these people
    for (int i = 0; i < 60 && view.own().audience < 137; ++i) view.stage.key(Key::right);
    CHECK(view.own().audience == 137);
}

TEST_CASE("an answer and a deletion are offered only where the course gives them") {
    View view;
    CHECK(view.stage.node("The service answers after 2\u00A0h", Role::switch_).state.checked == false);
    view.stage.press("The author deletes after 2\u00A0h", Role::switch_);
    CHECK(view.own().shown.setting.deletion == 120);
    course::Spread bare = example();
    bare.answer.reset();
    bare.deletion.reset();
    View without(bare);
    for (const ui::Node& node : without.stage.ui().tree()) CHECK(node.role != Role::switch_);
}

TEST_CASE("with an answer, the same luck without it stands beside it and is never less") {
    View view;
    view.stage.comfort.reduced_motion = true;
    view.stage.press("Rumour", Role::radio);
    for (int i = 0; i < 8; ++i) {
        view.stage.press(i == 0 ? "Run" : "Run again, other luck");
        const int alone = view.own().shown.run.reached;
        view.stage.press("The service answers after 2\u00A0h", Role::switch_);
        REQUIRE(view.own().shown.plain);
        CHECK(view.own().shown.plain->reached == alone);
        CHECK(view.own().shown.run.reached <= alone);
        CHECK(view.has("Same luck, no answer, no deletion: " + grouped(alone)));
        view.stage.press("The service answers after 2\u00A0h", Role::switch_);
    }
}

TEST_CASE("what a deletion leaves is said in numbers") {
    View view;
    view.stage.comfort.reduced_motion = true;
    view.stage.press("The author deletes after 2\u00A0h", Role::switch_);
    view.stage.press("Run");
    const auto& run = view.own().shown.run;
    bool said = false;
    for (const ui::Node& node : view.stage.ui().tree())
        said = said || node.name.find("Seen by the time it was deleted: " + grouped(run.reach[120]) +
                                      ". Copies that stayed online: " + grouped(run.copies) + ".") != std::string::npos;
    CHECK(said);
}

TEST_CASE("a hundred runs are counted in words and in bars that add up to a hundred") {
    View view;
    view.stage.press("A hundred times");
    REQUIRE(view.own().outcomes.size() == 100);
    const auto all = learning::summary(view.own().outcomes);
    CHECK(view.has(std::to_string(all.at_once) + (all.at_once == 1 ? " message" : " messages") +
                   " in 100 went no further than the first circle"));
    int sum = 0;
    for (const Bin& bin : ui::spread_parts::bins(view.own().outcomes, 120)) sum += bin.runs;
    CHECK(sum == 100);
    CHECK(view.stage.node("First circle", Role::listitem).value == std::to_string(all.at_once) + " in 100");
    view.stage.press("Rumour", Role::radio);  // another message: nothing of it has been counted
    CHECK(view.own().outcomes.empty());
    CHECK_FALSE(view.own().hundred);
}

TEST_CASE("the hundred are counted again when a setting changes") {
    View view;
    view.stage.press("A hundred times");
    const auto before = view.own().outcomes;
    const ui::Rect share = view.stage.node("Readers who share", Role::slider).box;
    view.stage.click({share.right() - 1, share.centre().y});
    REQUIRE(view.own().outcomes.size() == 100);
    CHECK(view.own().outcomes != before);
    CHECK(learning::summary(view.own().outcomes).at_once < 5);
}

TEST_CASE("bars: the first circle first, the others by round numbers, few, and everybody in one of them") {
    const std::vector<learning::SpreadOutcome> outcomes{
        {7, 1, 7}, {7, 1, 7}, {9, 2, 9}, {130, 3, 140}, {99'000, 8, 300'000}};
    const auto found = ui::spread_parts::bins(outcomes, 7);
    REQUIRE(found.size() <= 7);
    CHECK(found.front().runs == 2);
    CHECK(found.back().most >= 99'000);
    int sum = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        sum += found[i].runs;
        if (i > 0) CHECK(found[i].most > found[i - 1].most);
    }
    CHECK(sum == 5);
    CHECK(ui::spread_parts::bins({{7, 1, 7}}, 7).size() == 1);
}

TEST_CASE("in the picture everybody has a place of their own, farther out circle by circle") {
    const learning::SpreadSetting setting{.audience = 100,
                                          .share = 0.02,
                                          .delay = 20,
                                          .start = 60,
                                          .minutes = 600,
                                          .population = 20'000,
                                          .answer = {},
                                          .deletion = {}};
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto nodes = learning::spread_run(setting, seed).nodes;
        const auto places = ui::spread_parts::places(nodes);
        REQUIRE(places.size() == nodes.size());
        bool inside = true, outwards = true, apart = true;
        const auto away = [&](std::size_t i) { return std::hypot(places[i].x, places[i].y); };
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            inside = inside && away(i) <= 1.0001F && away(i) > 0.1F;
            if (nodes[i].parent >= 0) outwards = outwards && away(i) > away(static_cast<std::size_t>(nodes[i].parent));
            for (std::size_t j = 0; j < i; ++j) apart = apart && !(places[i] == places[j]);
        }
        CHECK(inside);
        CHECK(outwards);
        CHECK(apart);
    }
}

TEST_CASE("the table tells the hours until nothing changes any more, and what the picture is about") {
    View view;
    view.stage.comfort.reduced_motion = true;
    view.stage.press("Run");
    CHECK_FALSE(view.has("Most stay where they were posted."));
    view.stage.press("As a table");
    CHECK(view.has("Most stay where they were posted."));
    CHECK(view.stage.node("Time, People reached", Role::table).id != 0);
    CHECK(view.stage.node("After 24\u00A0h", Role::paragraph).id != 0);
    CHECK(view.stage.node(grouped(view.own().shown.run.reached), Role::paragraph).value == "People reached");
    view.stage.press("A hundred times");
    CHECK(view.stage.node("People reached, Runs out of 100", Role::table).id != 0);
    view.stage.press("Hide the table");
    CHECK_FALSE(view.has("People reached, Runs out of 100"));
}

TEST_CASE("everything is reached and worked by the keyboard alone") {
    View view;
    view.stage.comfort.reduced_motion = true;
    std::set<std::string> met;
    for (int i = 0; i < 14; ++i) {
        view.stage.key(Key::tab);
        met.insert(view.stage.focused());
    }
    for (const char* name : {"Sauerkraut", "Followers per person", "Readers who share", "Time before sharing",
                             "The service answers after 2\u00A0h", "The author deletes after 2\u00A0h", "Run",
                             "A hundred times", "Simulated time", "One hour on", "As a table"}) {
        INFO(name);
        CHECK(met.contains(name));
    }
}

TEST_CASE("targets are large enough, and nothing stands out of a narrow column at the largest text") {
    View view(example(), {{378, 9000}, 1});
    view.stage.language = GENERATE(base::Language::fr, base::Language::nl, base::Language::en);
    view.stage.comfort.text_percent = 200;
    view.stage.comfort.reduced_motion = true;
    view.own().number = 1;
    view.own().minute = 24 * 60;
    view.own().answer = view.own().deletion = view.own().table = true;
    view.own().hundred = GENERATE(false, true);
    view.stage.settle();
    for (const ui::Node& node : view.stage.ui().tree()) {
        INFO(node.name);
        CHECK(node.box.x >= 24);
        CHECK(node.box.right() <= 378 - 24 + 0.5F);
        if (!node.focusable) continue;
        CHECK(node.target.w >= 48);
        CHECK(node.target.h >= 48);
    }
}
