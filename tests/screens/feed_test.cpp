// Deciding in a feed, one message after the other.
#include "screens/feed_sample.h"
#include "screens/tree_rules.h"

using namespace feeds;

TEST_CASE("the briefing says what is asked, and begins") {
    Morning morning(a_feed(), false);
    CHECK(morning.sees(Role::heading, "Three messages"));
    CHECK(morning.sees(Role::paragraph, "You look after the page."));
    CHECK(morning.sees(Role::paragraph, "3 messages to sort"));
    CHECK(morning.sees(Role::paragraph, "Tuesday, 9:58"));
    morning.stage->press("Begin");
    CHECK(morning.last<screens::BeginActivity>().role.empty());
    CHECK(morning.sees(Role::heading, "Message from Ann, 9:58, Public: anyone can see it"));
}

TEST_CASE("a role is chosen before it begins, and sees its own messages only") {
    Feed feed = a_feed();
    feed.roles = {{"manager", "Manager", "You answer."}, {"desk", "Desk", "You listen."}};
    feed.messages[0].role = 0;
    Morning morning(feed, false);
    CHECK(morning.stage->node("Begin").state.disabled);
    CHECK(morning.stage->node("Begin").description == "Choose a role first.");
    morning.stage->letter('b');
    morning.stage->press("Begin");
    CHECK(morning.last<screens::BeginActivity>().role == "desk");
    CHECK(morning.sees(Role::heading, "Message from Ben, 10:02, Private: for you"));
}

TEST_CASE("a decision is a step, its feedback stands beside the next message, and the focus goes there") {
    Morning morning(a_feed());
    morning.stage->press("Keep: keep it");
    const auto& take = morning.last<screens::TakeStep>();
    CHECK(take.step == learning::Step{"m1", 1, "keep", {}});
    CHECK(take.ending.empty());
    CHECK(morning.sees(Role::status, "Previous message"));
    CHECK(morning.sees(Role::paragraph, "Because keep it"));
    CHECK(morning.sees(Role::paragraph, "Trust down: −3"));
    CHECK(morning.sees(Role::progressbar, "1 of 3 sorted"));
    CHECK(morning.stage->focused() == "Message from Ben, 10:02, Private: for you");
}

TEST_CASE("keys decide, the last decision ends it, and every message is looked back at") {
    Morning morning(a_feed());
    for (const char32_t key : {U'1', U'3', U'2'}) morning.decide(key);
    REQUIRE(morning.screen.steps.size() == 3);
    CHECK(morning.endings == std::vector<std::string>{"end"});
    CHECK(morning.sees(Role::paragraph, "For 1 message out of 3, you decided as we would."));
    CHECK(morning.sees(Role::button, "9:58, Ann, “Text of Ann”. You: Reply. Recommended"));
    const std::string row = "10:02, Ben, “Text of Ben”. You: Leave. Better: Reply";
    CHECK_FALSE(morning.sees(Role::paragraph, "Because say thanks"));
    morning.stage->press(row);
    CHECK(morning.stage->node(row).state.expanded);
    CHECK(morning.sees(Role::heading, "What we would rather do: say thanks"));
    CHECK(morning.sees(Role::paragraph, "Because say thanks"));
    morning.stage->press("Play again");
    CHECK(morning.screen.steps.empty());
    CHECK(morning.sees(Role::heading, "Message from Ann, 9:58, Public: anyone can see it"));
}

TEST_CASE("from the end one goes back to where one was in the lesson") {
    Morning morning(a_feed());
    for (const char32_t key : {U'1', U'1', U'1'}) morning.decide(key);
    morning.stage->press("Back to the lesson");
    const auto& open = morning.last<screens::OpenPage>();
    CHECK(open.module == "post");
    CHECK(open.page == "practice");
    CHECK(open.was_there);
}

TEST_CASE("a limited decision says how often it is left, and why it is not any more") {
    Feed feed = a_feed();
    feed.limit = Feed::Limit{1, 1};
    Morning morning(feed);
    CHECK(morning.stage->node("Keep: keep it").description == "Possible 1 more time");
    morning.decide('2');
    REQUIRE(morning.screen.steps.size() == 1);
    const ui::Node& keep = morning.stage->node("Keep: keep it");
    CHECK(keep.state.disabled);
    CHECK(keep.description == "No longer possible: you have already chosen this once.");
    morning.decide('2');
    CHECK(morning.screen.steps.size() == 1);
}

TEST_CASE("keys that were switched off decide nothing") {
    Morning morning(a_feed());
    morning.stage->comfort.letter_keys = false;
    morning.stage->settle();
    morning.decide('1');
    morning.stage->key(ui::Key::digit1);
    CHECK(morning.screen.steps.empty());
}

TEST_CASE("a clock that runs brings messages, and stands still while it is paused or a panel is open") {
    Morning morning(a_running_feed());
    morning.screen.seconds = 0;
    morning.frames(30);
    CHECK(morning.screen.seconds == Approx(30).margin(3));  // half a second, sixty times as fast
    morning.stage->frame({ui::KeyDown{.key = ui::Key::tab}});
    morning.panel_open = true;
    morning.frames(2);
    const double before = morning.screen.seconds;
    morning.frames(30);
    CHECK(morning.screen.seconds == before);
    morning.panel_open = false;
    morning.frames(60);
    CHECK(morning.sees(Role::list, "Also here"));
    morning.screen.paused = true;
    morning.frames(2);
    const double paused = morning.screen.seconds;
    morning.frames(30);
    CHECK(morning.screen.seconds == paused);
    morning.stage->settle();
    CHECK_FALSE(morning.stage->ui().next_deadline());
    CHECK(morning.sees(Role::button, "Start the clock again"));
}

TEST_CASE("with reduced motion the clock waits to be started") {
    Morning morning(a_running_feed(), false);
    morning.stage->comfort.reduced_motion = true;
    morning.stage->settle();
    morning.stage->press("Begin");
    CHECK(morning.screen.paused);
    CHECK(morning.screen.seconds == 0);
    CHECK_FALSE(morning.stage->ui().next_deadline());
    morning.stage->click(morning.stage->node("Start the clock again").box.centre());
    CHECK_FALSE(morning.screen.paused);
    CHECK(morning.screen.seconds > 0);
}

TEST_CASE("a message that waits can be opened first, and what was opened stays") {
    Morning morning(a_running_feed());
    morning.screen.paused = true;
    morning.screen.seconds = 90;
    morning.stage->settle();
    morning.stage->press("Open: Ben, 9:59. Text of Ben");
    CHECK(morning.sees(Role::heading, "Message from Ben, 9:59, Private: for you"));
    CHECK(morning.sees(Role::button, "Open: Ann, 9:58. Text of Ann"));
    morning.decide('1');
    CHECK(morning.last<screens::TakeStep>().step.at == "m2");
    CHECK(morning.sees(Role::heading, "Message from Ann, 9:58, Public: anyone can see it"));
}

TEST_CASE("when nothing waits one may go on to the next message") {
    Morning morning(a_running_feed());
    morning.screen.paused = true;
    morning.screen.seconds = 90;
    morning.stage->settle();
    morning.decide('1');
    morning.decide('1');
    CHECK(morning.sees(Role::heading, "Nothing for now"));
    CHECK(morning.sees(Role::paragraph, "The next message comes at 10:14. You can wait, or move the clock on."));
    morning.stage->press("Go on to it");
    CHECK(morning.screen.seconds == 16 * 60);
    CHECK(morning.sees(Role::heading, "Message from Cléo, 10:14, Internal: among colleagues"));
}

TEST_CASE("who comes back finds the clock no earlier than what was decided") {
    Morning morning(a_running_feed(), false);
    morning.screen.steps = {{"m1", 0, "reply", {}}, {"m2", 0, "reply", {}}};
    morning.screen.drawn_at = -1;
    morning.screen.begun = true;
    morning.stage->frame();
    CHECK(morning.screen.seconds >= 60);
}

TEST_CASE("the feed keeps the rules of every screen, in each of its states, at every size") {
    for (const auto& [size, percent] :
         {std::pair{ui::Viewport{{800, 600}, 1}, 100}, std::pair{ui::Viewport{{800, 600}, 1}, 200},
          std::pair{ui::Viewport{{1280, 800}, 1}, 100}, std::pair{ui::Viewport{{1920, 1080}, 1}, 100},
          std::pair{ui::Viewport{{1920, 1080}, 1}, 200}}) {
        INFO(size.size.x << " at " << percent << " %");
        Feed feed = a_running_feed();
        feed.roles = {{"manager", "Manager", "You answer."}, {"desk", "Desk", "You listen."}};
        feed.limit = Feed::Limit{1, 1};
        Morning morning(feed, false, size);
        morning.stage->comfort.text_percent = percent;
        morning.stage->comfort.reduced_motion = true;
        morning.screen.role = "desk";
        const auto check = [&](const std::string& state) {
            morning.stage->settle();
            INFO(state);
            CHECK(rules::joined(rules::of_the_tree(morning.tree(), size)).empty());
            if (const auto found = rules::of_the_tree(morning.tree(), size); !found.empty()) WARN(rules::joined(found));
        };
        check("briefing");
        morning.carry_out(screens::BeginActivity{{}, "desk"});
        morning.screen.paused = true;
        morning.screen.seconds = 90;
        check("two messages");
        morning.decide('2');
        check("one message");
        morning.decide('1');
        check("nothing waits");
        morning.screen.seconds = 16 * 60;
        check("the last message");
        morning.decide('3');
        morning.screen.open = "m2";
        check("the end");
    }
}
