// Writing in a feed: the words, as whom and for whom; then what one sent, what came of it, and a model beside it.
#include "base/utf8.h"
#include "learning/answer.h"
#include "screens/course_taker.h"
#include "screens/feed_sample.h"
#include "screens/person.h"
#include "screens/tree_rules.h"

using namespace feeds;

namespace {

Feed::Sending sending(std::optional<std::size_t> account, std::vector<Feed::Audience> audiences,
                      const std::string& text, int trust, bool best = false) {
    Feed::Sending made;
    made.account = account;
    made.audiences = std::move(audiences);
    made.choice = choice(0, text, trust, best);
    return made;
}

// Ann’s message may be answered in one's own words, Ben’s must be.
Feed a_feed_to_write_in(bool runs = false) {
    Feed feed = runs ? a_running_feed() : a_feed();
    feed.accounts = {{"own", "Your account", "@you", "person"}, {"page", "The page", "", "page"}};
    Feed::Writing writing;
    writing.sendings = {sending(1, {Feed::Audience::everyone}, "where they asked", 7, true),
                        sending(std::nullopt, {}, "elsewhere", -4)};
    writing.model = words("A good text.");
    writing.checks = {course::text_of("Says who speaks"), course::text_of("Promises nothing")};
    feed.messages[0].choices[0] = choice(0, "write yourself", 0);
    feed.messages[0].choices[0].feedback.clear();
    feed.messages[0].writing = writing;
    feed.messages[1].choices = {feed.messages[0].choices[0]};
    feed.messages[1].writing = writing;
    return feed;
}

const std::string field = "Your message, under Ann’s";

void type(Morning& morning, const std::string& text, const std::string& name = field) {
    morning.stage->press(name, Role::textbox);
    for (std::size_t at = 0; at < text.size();) morning.stage->frame({ui::TextTyped{base::next_code_point(text, at)}});
    morning.stage->settle();
}

void choose(Morning& morning, const std::string& account, const std::string& audience) {
    morning.stage->press(account, Role::radio);
    morning.stage->press(audience, Role::radio);
}

}  // namespace

TEST_CASE("one writes, chooses as whom and for whom, and sends") {
    Morning morning(a_feed_to_write_in());
    morning.stage->press("Reply: write yourself");
    CHECK(morning.screen.steps.empty());
    CHECK(morning.stage->focused() == field);
    const auto why = [&] {
        const ui::Node& send = morning.stage->node("Send");
        return send.state.disabled ? send.description : std::string("it can be sent");
    };
    CHECK(why() == "Write a few words first.");
    type(morning, " ... ");
    CHECK(why() == "Write a few words first.");
    type(morning, "Hello 👍");
    CHECK(why() == "Choose as whom you write.");
    morning.stage->press("The page", Role::radio);
    CHECK(why() == "Choose for whom it is.");
    CHECK(morning.sees(Role::status, "As: The page · To: …"));
    morning.stage->press("Everybody", Role::radio);
    CHECK(why() == "it can be sent");
    CHECK(morning.sees(Role::status, "As: The page · To: Everybody"));
    morning.stage->press("Send");
    const learning::Step& step = morning.last<screens::TakeStep>().step;
    CHECK(step.at == "m1");
    CHECK(step.to == "reply");
    CHECK(step.account == "page");
    CHECK(step.audience == "public");
    CHECK(step.text.find("Hello 👍") != std::string::npos);
}

TEST_CASE("what was sent stands there with what came of it, a model, and what to look for") {
    Morning morning(a_feed_to_write_in());
    morning.decide('1');
    type(morning, "Hello");
    choose(morning, "Your account", "Ann, in private");
    morning.stage->press("Send");
    CHECK(morning.stage->focused() == "Your message, as Your account, 9:58, to: Ann, in private");
    CHECK(morning.sees(Role::paragraph, "Hello"));
    CHECK(morning.sees(Role::heading, "elsewhere"));
    CHECK(morning.sees(Role::note, "Better: where they asked"));
    CHECK(morning.sees(Role::paragraph, "Because elsewhere"));
    CHECK(morning.sees(Role::paragraph, "Trust down: −4"));
    CHECK(morning.sees(Role::paragraph, "A good text."));
    morning.stage->press("Promises nothing", Role::checkbox);
    CHECK(morning.stage->node("Promises nothing", Role::checkbox).state.checked);
    morning.stage->press("On to what comes next");
    CHECK(morning.sees(Role::heading, "Message from Ben, 10:02, Private: for you"));
    CHECK(morning.sees(Role::status, "Previous message"));
}

TEST_CASE("where nothing else can be decided one writes at once") {
    Morning morning(a_feed_to_write_in());
    morning.decide('2');
    CHECK(morning.stage->focused() == "Message from Ben, 10:02, Private: for you");
    CHECK(morning.sees(Role::textbox, "Your message, under Ben’s"));
    CHECK_FALSE(morning.sees(Role::button, "Decide otherwise"));
}

TEST_CASE("one may leave the field, decide otherwise, and find one's words again") {
    Morning morning(a_feed_to_write_in());
    morning.decide('1');
    type(morning, "Hello");
    morning.stage->press("Decide otherwise");
    CHECK(morning.sees(Role::button, "Leave: let it pass"));
    morning.decide('1');
    CHECK(morning.stage->node(field, Role::textbox).value == "Hello");
    morning.stage->key(ui::Key::escape);
    CHECK(morning.sees(Role::button, "Leave: let it pass"));
    CHECK(morning.asked.empty());
}

TEST_CASE("digits typed into the field decide nothing") {
    Morning morning(a_feed_to_write_in());
    morning.decide('1');
    morning.stage->press(field, Role::textbox);
    for (const char32_t digit : {U'1', U'2', U'3'}) morning.stage->letter(digit);
    CHECK(morning.screen.steps.empty());
    CHECK(morning.stage->node(field, Role::textbox).value == "123");
}

TEST_CASE("the clock stands still while one writes and while one looks at what was sent") {
    Feed feed = a_feed_to_write_in(true);
    feed.messages[1] = a_running_feed().messages[1];
    Morning morning(feed);
    morning.frames(10);
    morning.decide('1');
    const double before = morning.screen.seconds;
    morning.frames(60);
    CHECK(morning.screen.seconds == before);
    CHECK_FALSE(morning.stage->ui().next_deadline());
    type(morning, "Hello");
    choose(morning, "The page", "Everybody");
    morning.stage->press("Send");
    morning.frames(60);
    CHECK(morning.screen.seconds == before);
    morning.stage->press("On to what comes next");
    morning.frames(60);
    CHECK(morning.screen.seconds > before);
}

TEST_CASE("at the end the timeline shows what one wrote, and counts it") {
    Feed feed = a_feed_to_write_in();
    Morning morning(feed);
    morning.screen.steps = {{"m1", 0, "reply", "Hello all", "page", "public"},
                            {"m2", 0, "reply", "Between us", "own", "private"},
                            {"m3", 0, "reply", {}}};
    morning.stage->settle();
    CHECK(morning.sees(Role::paragraph, "For 2 messages out of 3, you decided as we would."));
    morning.stage->press("10:02, Ben, “Text of Ben”. You: Reply. Better: where they asked");
    CHECK(morning.sees(Role::heading, "Your message, as Your account, 10:02, to: Ben, in private"));
    CHECK(morning.sees(Role::paragraph, "Between us"));
    CHECK(morning.sees(Role::paragraph, "A good text."));
    CHECK(morning.sees(Role::checkbox, "Says who speaks"));
}

TEST_CASE("a step taken before one could write there is looked back at without a post") {
    Morning morning(a_feed_to_write_in());
    morning.screen.steps = {{"m1", 0, "reply", {}}, {"m2", 0, "reply", {}}, {"m3", 0, "reply", {}}};
    morning.stage->settle();
    CHECK(morning.sees(Role::paragraph, "For 3 messages out of 3, you decided as we would."));
}

TEST_CASE("strange words are written, sent and shown without harm") {
    for (const std::string& text : {std::string("👩🏽‍🚒❤️🇧🇪"), std::string(10'000, 'a'),
                                    std::string("שלום مرحبا"), std::string(1'990, 'W') + " x"}) {
        Morning morning(a_feed_to_write_in(), true, {{1280, 1600}, 1});  // all of it in sight
        morning.decide('1');
        std::vector<ui::InputEvent> typed;
        for (std::size_t at = 0; at < text.size();) typed.emplace_back(ui::TextTyped{base::next_code_point(text, at)});
        morning.stage->frame(typed);
        morning.stage->settle();
        choose(morning, "The page", "Colleagues");
        INFO(text.substr(0, 40) << ": " << morning.stage->node("Send").description);
        REQUIRE_FALSE(morning.stage->node("Send").state.disabled);
        morning.stage->press("Send");
        const std::string& sent = morning.last<screens::TakeStep>().step.text;
        CHECK(base::code_points(sent) <= learning::max_open_text);
        CHECK(text.starts_with(sent));
        CHECK(morning.sees(Role::paragraph, sent));
    }
}

TEST_CASE("writing keeps the rules of every screen, in each of its states, at every size") {
    for (const auto& [size, percent] :
         {std::pair{ui::Viewport{{800, 600}, 1}, 100}, std::pair{ui::Viewport{{800, 600}, 1}, 200},
          std::pair{ui::Viewport{{1280, 800}, 1}, 100}, std::pair{ui::Viewport{{1920, 1080}, 1}, 100},
          std::pair{ui::Viewport{{1920, 1080}, 1}, 200}}) {
        INFO(size.size.x << " at " << percent << " %");
        Morning morning(a_feed_to_write_in(true), true, size);
        morning.stage->comfort.text_percent = percent;
        morning.stage->comfort.reduced_motion = true;
        const auto check = [&](const std::string& state) {
            morning.stage->settle();
            INFO(state);
            CHECK(rules::joined(rules::of_the_tree(morning.tree(), size)).empty());
            if (const auto found = rules::of_the_tree(morning.tree(), size); !found.empty()) WARN(rules::joined(found));
        };
        morning.screen.paused = true;
        morning.screen.seconds = 90;
        check("two messages");
        morning.decide('1');
        check("nothing written");
        morning.screen.drafts["m1"] = {"Hello", "page", Feed::Audience::everyone};
        check("ready to be sent");
        morning.stage->press("Send");
        check("sent");
        morning.screen.steps = {{"m1", 0, "reply", "Hello all", "page", "public"},
                                {"m2", 0, "reply", "Between us", "own", "private"},
                                {"m3", 0, "reply", {}}};
        morning.screen.sent.clear();
        morning.screen.open = "m2";
        check("the end");
    }
}

TEST_CASE("who leaves while writing finds the words again, and who sends them finds them after a restart") {
    person::Seat seat;
    seat.content = taker::reference();
    records::Store store = person::empty_store();
    const auto who = store.add_person("Nadia", base::Language::fr, person::first_day());
    REQUIRE(who);
    REQUIRE(store.save_place(who->id, {"played", "play", 0, person::first_day()}));
    person::Person first(seat, std::move(store));
    const auto to_the_feed = [](person::Person& person) {
        person.press(Role::button, person.say("home.resume"));
        for (const ui::Node& one : person.all(Role::button))
            if (one.name.ends_with("Une matinée de messages")) return person.press(Role::button, one.name);
        FAIL("no way in");
    };
    to_the_feed(first);
    first.press(Role::radio, "Guichet…");
    first.press(Role::button, first.say("feed.begin"));
    for (const char32_t key : {U'1', U'2', U'1'}) first.letter(key);
    const std::string name = first.say("feed.write-name", {{"author", "Noor"}});
    first.type(name, "Bonjour à tous");
    first.press(Role::button, first.say("nav.home"));
    to_the_feed(first);
    CHECK(first.look_at(Role::textbox, name).value == "Bonjour à tous");
    first.press(Role::radio, "La page de la commune");
    first.press(Role::radio, first.say("feed.to-everybody"));
    first.press(Role::button, first.say("feed.send"));
    person::Person again(seat, first.leave());
    to_the_feed(again);
    CHECK(again.sees(Role::paragraph, "Bonjour à tous"));
    CHECK(again.sees(Role::progressbar, "Calme…"));
}
