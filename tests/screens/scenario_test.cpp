#include <algorithm>

#include "screens/scenario_layers.h"
#include "screens/story_sample.h"
#include "screens/tree_rules.h"

#include "support/catch.h"

using namespace story;
using ui::Role;

namespace {

// Every tree rule, at the place where the player is now.
void check_tree(const Player& player, ui::Viewport window) {
    const rules::Complaints complaints = rules::of_the_tree(player.stage->ui().tree(), window);
    INFO(rules::joined(complaints) << "\n" << ui::to_text(player.stage->ui().tree()));
    CHECK(complaints.empty());
}

bool is_on_tree(const Player& player, std::string_view part) {
    const ui::Tree& tree = player.stage->ui().tree();
    return std::any_of(tree.begin(), tree.end(),
                       [part](const ui::Node& node) { return node.name.find(part) != std::string::npos; });
}

const std::vector<learning::Step> to_the_good_end{{"message", 1, "report", {}}, {"report", 1, "together", {}}};

}  // namespace

TEST_CASE("a story begins with its situation, its gauges and its open choices") {
    const Player player;
    CHECK(player.heading() == "Friday, 16.40");
    CHECK(player.find(Role::button, "I answer at once") != nullptr);
    CHECK(player.find(Role::button, "I tell the press office") != nullptr);
    REQUIRE(player.find(Role::progressbar, "Trust") != nullptr);
    CHECK(player.find(Role::progressbar, "Trust")->value.find("50") != std::string::npos);
    CHECK(player.find(Role::progressbar, "told") == nullptr);
    CHECK(player.find(Role::button, "One step back") == nullptr);
}

TEST_CASE("a choice leads on: what it brought, the new situation with the focus, the way so far") {
    Player player;
    player.press("I tell the press office");
    CHECK(player.heading() == "The press office takes over");
    CHECK(player.sees("They know him, and what he is working on."));
    CHECK(player.stage->focused() == "The press office takes over");
    CHECK(is_on_tree(player, "Trust up: +10"));
    const ui::Node* way = player.find(Role::listitem, "Friday, 16.40");
    REQUIRE(way != nullptr);
    CHECK(player.screen.steps == std::vector<learning::Step>{{"message", 1, "report", {}}});
}

TEST_CASE("letters choose, and Enter on the situation leads to the first choice") {
    Player player;
    player.stage->key(ui::Key::enter);
    CHECK(player.stage->focused() == "I answer at once");
    player.stage->letter(U'b');
    CHECK(player.heading() == "The press office takes over");
    player.stage->letter(U'B');
    CHECK(player.heading() == "One voice, and it was true");
}

TEST_CASE("a choice is offered only while its condition holds, and letters count what is offered") {
    Player player(scenario, {{1280, 800}, 1}, {{"message", 0, "answer", {}}, {"answer", 1, "report", {}}});
    CHECK(player.find(Role::button, "I tell her whom to ask") != nullptr);
    player.course.modules[0].scenarios.at(base::Language::en).nodes[1].choices[1].effects.clear();
    player.stage->settle();
    CHECK(player.find(Role::button, "I look for it") != nullptr);
    CHECK(player.find(Role::button, "I tell her whom to ask") == nullptr);
    player.stage->letter(U'b');
    CHECK(player.heading() == "The press office takes over");
}

TEST_CASE("one step back is offered where the story allows it, by button and by key") {
    Player player;
    player.press("I tell the press office");
    player.press("One step back: Friday, 16.40");
    CHECK(player.heading() == "Friday, 16.40");
    player.press("I tell the press office");
    player.stage->frame({ui::KeyDown{.key = ui::Key::left, .alt = true}});
    player.stage->settle();
    CHECK(player.heading() == "Friday, 16.40");
    player.press("I answer at once");
    CHECK(player.heading() == "He has a second question");
    CHECK(player.find(Role::button, "One step back") == nullptr);
}

TEST_CASE("an ending is told in words, counted, and can be played again from any fork") {
    Player player;
    player.stage->letter(U'b');
    player.stage->letter(U'b');
    CHECK(player.heading() == "One voice, and it was true");
    CHECK(is_on_tree(player, "A good outcome"));
    CHECK(is_on_tree(player, "1 of 3 endings seen"));
    CHECK(player.progress().play("scenario/press").endings == std::set<std::string>{"together"});
    player.press("Play again from step 1: Friday, 16.40");
    CHECK(player.heading() == "Friday, 16.40");
    CHECK(player.screen.steps.empty());
    player.stage->letter(U'c');
    CHECK(is_on_tree(player, "2 of 3 endings seen"));
    player.press("Start again");
    CHECK(player.heading() == "Friday, 16.40");
    CHECK_FALSE(player.progress().play("scenario/press").ended);
}

TEST_CASE("the map shows every situation, and what was walked leads back there") {
    Player player(scenario, {{1280, 800}, 1}, to_the_good_end);
    player.press("The map of the story", Role::radio);
    CHECK(player.screen.map);
    const ui::Node* unseen = player.find(Role::img, "The figure is not final");
    REQUIRE(unseen != nullptr);
    CHECK(unseen->value == "Not seen this time");
    CHECK(unseen->focusable);
    const ui::Node* reached = player.find(Role::img, "One voice, and it was true");
    REQUIRE(reached != nullptr);
    CHECK(reached->value == "Your ending");
    CHECK(is_on_tree(player, "The map in words"));
    player.press("Play again from step 2: The press office takes over");
    CHECK(player.heading() == "The press office takes over");
}

TEST_CASE("where there is no room the map is a list") {
    Player player(scenario, {{640, 900}, 1}, to_the_good_end);
    player.press("The map of the story", Role::radio);
    CHECK(player.find(Role::img, "The figure is not final") == nullptr);
    CHECK(player.find(Role::listitem, "The figure is not final") != nullptr);
    CHECK(is_on_tree(player, "(your choice)"));
}

TEST_CASE("back to the lesson, to where one was") {
    for (const bool by_key : {false, true}) {
        Player player;
        if (by_key)
            player.stage->key(ui::Key::escape);
        else
            player.press("Back");
        REQUIRE(player.left);
        const auto* page = std::get_if<screens::OpenPage>(&*player.left);
        REQUIRE(page != nullptr);
        CHECK(page->module == "press");
        CHECK(page->page == "play");
        CHECK(page->was_there);
    }
}

TEST_CASE("steps that the text no longer offers are taken back before the next one is kept") {
    Player player(scenario, {{1280, 800}, 1}, {{"message", 1, "report", {}}, {"report", 0, "gone-since", {}}});
    CHECK(player.heading() == "The press office takes over");
    CHECK(player.screen.steps.size() == 1);
    player.press("I look for it");
    CHECK(player.heading() == "The figure is not final");
}

TEST_CASE("a decision aid keeps nothing, has no gauges and no map, and its advice gives its reasons") {
    Player player(aid);
    CHECK(player.heading() == "Is it about your work?");
    CHECK(is_on_tree(player, "Nothing is kept"));
    player.press("Yes");
    player.press("No");
    CHECK(player.heading() == "Ask first");
    CHECK(player.find(Role::progressbar, "") == nullptr);
    CHECK(player.find(Role::radio, "The map of the story") == nullptr);
    CHECK_FALSE(is_on_tree(player, "endings seen"));
    CHECK(is_on_tree(player, "Nothing of this is kept or sent"));
    CHECK(is_on_tree(player, "Then the service is in it too."));
    CHECK(player.log.events.empty());
    player.press("Change answer 2: Is it public already?");
    CHECK(player.heading() == "Is it public already?");
    player.press("Yes");
    player.press("For another post");
    CHECK(player.heading() == "Is it about your work?");
}

TEST_CASE("the rules of every screen hold in every state of a story, at every size") {
    for (const ui::Viewport window : {ui::Viewport{{800, 600}, 1}, ui::Viewport{{1280, 800}, 1},
                                      ui::Viewport{{1920, 1080}, 1}, ui::Viewport{{2560, 1440}, 2}})
        for (const int text : {100, 200}) {
            INFO(window.size.x << "x" << window.size.y << " at " << text);
            Player player(scenario, window);
            player.stage->comfort.text_percent = text;
            player.stage->settle();
            check_tree(player, window);
            player.stage->letter(U'b');
            check_tree(player, window);
            player.stage->letter(U'b');
            check_tree(player, window);
            player.press("The map of the story", Role::radio);
            check_tree(player, window);
        }
}

TEST_CASE("the rules hold in every language where there is least room") {
    const ui::Viewport window{{800, 600}, 1};
    for (const auto& [language, map] : {std::pair(base::Language::fr, "La carte de l’histoire"),
                                        std::pair(base::Language::nl, "De kaart van het verhaal")}) {
        Player player(scenario, window);
        player.stage->comfort.text_percent = 200;
        player.stage->language = language;
        player.stage->settle();
        player.stage->letter(U'b');
        check_tree(player, window);
        player.stage->letter(U'b');
        check_tree(player, window);
        player.press(map, Role::radio);
        check_tree(player, window);
        Player decision(aid, window);
        decision.stage->comfort.text_percent = 200;
        decision.stage->language = language;
        decision.stage->settle();
        check_tree(decision, window);
        decision.stage->letter(U'b');
        check_tree(decision, window);
    }
}

TEST_CASE("nodes of a story stand below all that lead to them, loops left out") {
    const course::Scenario made = journalist();
    const screens::StoryLayers map = screens::story_layers(made);
    CHECK(map.layer == std::vector<std::size_t>{0, 1, 2, 3, 2, 4, 4});
    const auto loops = std::count_if(map.edges.begin(), map.edges.end(), [](const auto& edge) { return edge.back; });
    CHECK(loops == 1);
    for (const auto& edge : map.edges)
        if (!edge.back) CHECK(map.layer[edge.from] < map.layer[edge.to]);
    // The way from the first node to the silence passes through every layer between.
    for (std::size_t layer = 1; layer < 4; ++layer) {
        const screens::StoryLayers::Slot passing{5, true};
        CHECK(std::count(map.layers[layer].begin(), map.layers[layer].end(), passing) == 1);
    }
}
