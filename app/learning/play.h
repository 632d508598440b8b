// Where somebody stands in a scenario or a feed: computed from the steps taken, never stored. Steps that the text no
// longer offers (it was changed since) end the way there.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "course/story_values.h"

namespace learning {

struct Step {
    std::string at;                           // the node or message, by id
    std::size_t choice = 0;                   // in written order
    std::string to;                           // what was chosen, by id: the next node, the decision
    std::string text;                         // what the person wrote, if anything
    std::string account = {}, audience = {};  // of what was written: as whom, by id; for whom, by audience_id()
    bool operator==(const Step&) const = default;
};

struct Play {  // of one activity, the latest time
    std::string role;
    std::vector<Step> steps;
    bool ended = false;
    std::set<std::string> endings;  // every one reached so far; of a feed: "end"
    bool operator==(const Play&) const = default;
};

using course::apply;
using course::holds;
using course::starting_values;

struct StoryPlace {
    std::vector<std::size_t> path;   // the nodes seen in order, the current one last; never empty
    std::vector<std::size_t> taken;  // the choice taken in each of them but the last
    std::vector<int> values;
    std::size_t node() const { return path.back(); }
    bool operator==(const StoryPlace&) const = default;
};
StoryPlace stand(const course::Scenario& scenario, const std::vector<Step>& steps);
// The choices open here, as indices.
std::vector<std::size_t> open_choices(const course::Scenario& scenario, const StoryPlace& place);
// To how few steps one may go back from here: 0 is the start; nothing when one may not.
std::optional<std::size_t> furthest_back(const course::Scenario& scenario, const StoryPlace& place);

std::string_view audience_id(course::Feed::Audience audience);  // "public", "internal", "private"
std::optional<course::Feed::Audience> audience_of(std::string_view id);
// What comes of a post as that account for that audience: nobody looks at its words.
const course::Feed::Sending& sending_of(const course::Feed::Writing& writing, std::size_t account,
                                        course::Feed::Audience audience);
// What is sent of what was written: no white space around it, max_open_text code points at most.
std::string words_to_send(std::string_view written);
bool can_be_sent(std::string_view written);  // it holds a letter, a digit, an emoji: dots and dashes are no post
// What one would recommend for a message: a choice of its own, else one way of sending what one writes.
const course::Choice& best_of(const course::Feed::Message& message);

struct FeedPlace {
    struct Post {  // what the person wrote
        std::size_t account = 0;
        course::Feed::Audience audience = course::Feed::Audience::everyone;
        std::string text;
        bool operator==(const Post&) const = default;
    };
    struct Decided {
        std::size_t message = 0, choice = 0;
        int minute = 0;                  // of the clock then, as far as it is known: never before the message came
        std::vector<int> before, after;  // values
        std::optional<std::size_t> sending = {};  // which way of sending it was, when it was written
        std::optional<Post> post = {};
        bool operator==(const Decided&) const = default;
    };
    std::vector<Decided> decided;  // in order
    std::vector<int> values;
    std::vector<std::size_t> waiting;  // came and was not decided yet, in the order of coming
    std::optional<std::size_t> next;   // the one that comes after those, when its minute has come
    bool over() const { return waiting.empty() && !next; }
    bool operator==(const FeedPlace&) const = default;
};
// `minute` of the simulated clock. A feed whose clock does not run shows the next message as soon as nothing waits.
// A message whose condition does not hold when its turn comes is passed over for good, as is one of another role.
// A decision kept before the text let one write there counts as the way of sending that is recommended, without a post.
FeedPlace stand(const course::Feed& feed, const std::string& role, const std::vector<Step>& steps, int minute);
// What was decided: the choice, or the way of sending.
const course::Choice& choice_of(const course::Feed& feed, const FeedPlace::Decided& decided);
// How often the limited decision may still be taken; nothing when the feed sets no limit.
std::optional<int> left_of_limit(const course::Feed& feed, const FeedPlace& place);

}  // namespace learning
