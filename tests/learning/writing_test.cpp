// What one writes in a feed: what comes of account and audience, whatever the words.
#include "base/random.h"
#include "base/utf8.h"
#include "learning/answer.h"
#include "learning/event.h"
#include "learning/play.h"

#include "support/catch.h"

using namespace learning;
using course::Feed;
using Audience = Feed::Audience;

namespace {

Feed::Sending sending(std::optional<std::size_t> account, std::vector<Audience> audiences, int trust,
                      bool best = false) {
    Feed::Sending made;
    made.account = account;
    made.audiences = std::move(audiences);
    made.choice.effects = {{0, false, trust}};
    made.choice.best = best;
    return made;
}

Feed feed() {
    Feed made;
    made.facts.variables = {{"trust", 50, 0, 100, "Trust"}};
    made.decisions = {{"reply", "Reply", "reply"}, {"leave", "Leave", "leave"}};
    made.accounts = {{"own", "You", "", "person"}, {"page", "The page", "@page", "page"}};
    for (const char* id : {"m1", "m2"}) {
        Feed::Message message;
        message.id = id;
        message.choices = {{.to = 1, .text = {}, .feedback = {}, .effects = {{0, false, -1}}, .conditions = {}},
                           {.to = 0, .text = {}, .feedback = {}, .effects = {}, .conditions = {}}};
        Feed::Writing writing;
        writing.choice = 1;
        writing.sendings = {sending(1, {Audience::everyone}, 7, true), sending(0, {Audience::inside, Audience::one}, 2),
                            sending(std::nullopt, {}, -5)};
        message.writing = writing;
        made.messages.push_back(message);
    }
    return made;
}

Step post(std::string at, std::string account, std::string audience, std::string text = "Bonjour") {
    return {std::move(at), 1, "reply", std::move(text), std::move(account), std::move(audience)};
}

}  // namespace

TEST_CASE("the first way of sending that fits account and audience holds") {
    const Feed made = feed();
    const auto trust = [&](const std::string& account, const std::string& audience) {
        const FeedPlace place = stand(made, "", {post("m1", account, audience)}, 0);
        REQUIRE(place.decided.size() == 1);
        return place.values.front() - 50;
    };
    CHECK(trust("page", "public") == 7);
    CHECK(trust("page", "internal") == -5);
    CHECK(trust("page", "private") == -5);
    CHECK(trust("own", "public") == -5);
    CHECK(trust("own", "internal") == 2);
    CHECK(trust("own", "private") == 2);
}

TEST_CASE("a post is there with its account, its audience and its words") {
    const Feed made = feed();
    const FeedPlace place = stand(made, "", {post("m1", "page", "public", "  Hello \n there  ")}, 0);
    REQUIRE(place.decided.front().post);
    CHECK(*place.decided.front().post == FeedPlace::Post{1, Audience::everyone, "Hello \n there"});
    CHECK(place.decided.front().sending == 0);
    CHECK(choice_of(made, place.decided.front()).best);
    CHECK(place.decided.front().before == std::vector<int>{50});
    CHECK(place.decided.front().after == std::vector<int>{57});
}

TEST_CASE("one may decide otherwise where one may write") {
    const Feed made = feed();
    const FeedPlace place = stand(made, "", {{"m1", 0, "leave", {}}}, 0);
    REQUIRE(place.decided.size() == 1);
    CHECK_FALSE(place.decided.front().post);
    CHECK(place.values == std::vector<int>{49});
    CHECK(best_of(made.messages[0]).effects.front().amount == 7);
}

TEST_CASE("a decision kept before one could write there counts as what is recommended") {
    const Feed made = feed();
    const FeedPlace place = stand(made, "", {{"m1", 1, "reply", {}}, post("m2", "own", "private")}, 0);
    REQUIRE(place.decided.size() == 2);
    CHECK_FALSE(place.decided[0].post);
    CHECK(place.values == std::vector<int>{59});
    CHECK(place.over());
}

TEST_CASE("a post the text no longer offers ends the way there") {
    const Feed made = feed();
    for (const Step& wrong : {post("m2", "gone", "public"), post("m2", "page", "nobody"), post("m2", "", "public"),
                              Step{"m2", 0, "leave", "x", "page", "public"}}) {
        const FeedPlace place = stand(made, "", {post("m1", "page", "public"), wrong}, 0);
        CHECK(place.decided.size() == 1);
        CHECK_FALSE(place.over());
    }
}

TEST_CASE("a post counts against the limit of its decision") {
    Feed made = feed();
    made.limit = Feed::Limit{0, 1};
    CHECK(left_of_limit(made, stand(made, "", {}, 0)) == 1);
    CHECK(left_of_limit(made, stand(made, "", {post("m1", "own", "private")}, 0)) == 0);
}

TEST_CASE("no words, however strange, change what comes of a post, and a replay gives the same") {
    const Feed made = feed();
    base::Random random(7);
    const std::vector<std::string> texts{"Bonjour",
                                         "👩🏽‍🚒❤️",
                                         std::string(10'000, 'a'),
                                         std::string(10'000, ' '),
                                         "שלום, مرحبا",
                                         "\xFF\xFE\x80",
                                         "\n\n\n",
                                         std::string(3, '\0'),
                                         "{account} %s <b> ](as:page)"};
    for (int round = 0; round < 200; ++round) {
        std::vector<Step> steps, plain;
        for (const std::string id : {"m1", "m2"}) {
            const std::string account = made.accounts[random.below(2)].id;
            const std::string audience(audience_id(static_cast<Audience>(random.below(3))));
            steps.push_back(post(id, account, audience, texts[random.below(texts.size())]));
            plain.push_back(post(id, account, audience));
        }
        const FeedPlace strange = stand(made, "", steps, 0);
        CHECK(strange.values == stand(made, "", plain, 0).values);
        CHECK(strange == stand(made, "", steps, 0));
        CHECK(strange.over());
        for (const FeedPlace::Decided& decided : strange.decided) {
            CHECK(base::code_points(decided.post->text) <= max_open_text);
            CHECK(words_to_send(decided.post->text) == decided.post->text);
        }
    }
}

TEST_CASE("dots, dashes and what is invisible are no post, one emoji is") {
    for (const char* nothing : {"", "   ", "…", " - - ", "\n", "\u200B\u00A0\u3000", "?!"})
        CHECK_FALSE(can_be_sent(nothing));
    for (const char* something : {"a", "👍", "é", "7", "שלום"}) CHECK(can_be_sent(something));
    CHECK_FALSE(can_be_sent(std::string(10'000, '.')));
    CHECK(words_to_send("\u200F שלום ") == "שלום");
    std::string many;
    for (int i = 0; i < 3'000; ++i) many += "👍";
    CHECK(base::code_points(words_to_send(many)) == max_open_text);
}

TEST_CASE("a post is kept as an event, and one without account reads as before") {
    const ActivityStep step{"feed/m", "m1", 1, "reply", "Bonjour « à tous »", "page", "public"};
    const auto again = payload_from_json("activity-step", payload_version, to_json(Payload(step)));
    REQUIRE(again);
    CHECK(std::get<ActivityStep>(*again) == step);
    const std::string old = R"({"activity":"feed/m","at":"m1","choice":1,"to":"reply","text":"x"})";
    const auto read = payload_from_json("activity-step", payload_version, old);
    REQUIRE(read);
    CHECK(std::get<ActivityStep>(*read) == ActivityStep{"feed/m", "m1", 1, "reply", "x"});
    CHECK(to_json(*read) == to_json(Payload(ActivityStep{"feed/m", "m1", 1, "reply", "x"})));
}
