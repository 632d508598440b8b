// What is played on a screen of its own: scenarios, feeds of messages, objection cards. One language each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/block.h"

namespace course {

struct Variable {
    std::string id;
    int start = 0;
    int from = 0, to = 0;  // of a variable that is shown: it never leaves this range
    std::string name;      // empty: hidden, for conditions only
    bool operator==(const Variable&) const = default;
};

struct Effect {
    std::size_t variable = 0;  // index
    bool set = false;          // to the amount; else the amount is added
    int amount = 0;
    bool operator==(const Effect&) const = default;
};

struct Condition {
    enum class Is : std::uint8_t { less, at_most, equal, other, at_least, more };
    std::size_t variable = 0;
    Is is = Is::equal;
    int value = 0;
    bool operator==(const Condition&) const = default;
};
using Conditions = std::vector<Condition>;  // all of them hold

struct Choice {
    std::size_t to = 0;  // of a scenario: index of the node; of a feed: index of the decision
    Text text;
    Blocks feedback;
    std::vector<Effect> effects;
    Conditions conditions;
    bool best = false;  // of a feed: what one would recommend
    bool operator==(const Choice&) const = default;
};

struct StoryFacts {
    std::string title, summary;
    std::string checked;  // ISO date; may be empty
    std::vector<std::string> sources;
    std::vector<Variable> variables;
    bool operator==(const StoryFacts&) const = default;
};

struct StoryNode {
    enum class End : std::uint8_t { none, good, mixed, bad };
    std::string id, title;
    std::vector<Effect> effects;  // on arriving
    Blocks blocks;
    std::vector<Choice> choices;  // none: an ending
    End end = End::none;
    bool no_back = false;  // from here one cannot go back
    bool operator==(const StoryNode&) const = default;
};

struct Scenario {
    StoryFacts facts;
    bool back = true;  // one may go back
    std::size_t start = 0;
    std::vector<StoryNode> nodes;
    bool operator==(const Scenario&) const = default;
};

struct Feed {
    enum class Audience : std::uint8_t { everyone, one, inside };
    struct Role {
        std::string id, name, text;
        bool operator==(const Role&) const = default;
    };
    struct Decision {
        std::string id, name, icon;  // icon: reply, forward, leave, report, keep, check, call, write, delete, phone
        bool operator==(const Decision&) const = default;
    };
    struct Account {
        std::string id, name, handle, icon;  // the handle may be empty; icon: person, page, team
        bool operator==(const Account&) const = default;
    };
    struct Sending {                         // what comes of a post
        std::optional<std::size_t> account;  // written as; none: whichever
        std::vector<Audience> audiences;     // none: whichever
        Choice choice;
        bool operator==(const Sending&) const = default;
    };
    struct Writing {
        std::size_t choice = 0;         // which choice of the message it is
        std::vector<Sending> sendings;  // the first that fits holds; one fits every account and audience
        Blocks model;
        std::vector<Text> checks;  // what to look for in one's own words
        bool operator==(const Writing&) const = default;
    };
    struct Message {
        std::string id;
        std::string author, handle;  // the handle may be empty
        int minute = 0;              // after the start
        Audience audience = Audience::everyone;
        int likes = -1, shares = -1, views = -1;  // -1: not said
        std::optional<std::size_t> role;          // only this role sees it
        Conditions conditions;
        Blocks blocks;
        std::vector<Choice> choices;
        std::optional<Writing> writing = {};
        bool operator==(const Message&) const = default;
    };
    struct Limit {
        std::size_t decision = 0;
        int most = 0;
        bool operator==(const Limit&) const = default;
    };
    StoryFacts facts;
    Blocks briefing;
    int clock = 9 * 60;  // minutes of the day at the start
    std::string day;     // may be empty
    bool runs = false;   // else time goes on only when one decides
    int speed = 60;      // simulated seconds in a second
    std::vector<Role> roles;
    std::optional<Limit> limit;
    std::vector<Decision> decisions;
    std::vector<Account> accounts;  // to write as
    std::vector<Message> messages;
    bool operator==(const Feed&) const = default;
};

struct ObjectionCard {
    std::string id;
    std::string claim;
    Blocks blocks;         // the claim in more words
    std::string headline;  // of the evidence
    Blocks evidence;
    bool operator==(const ObjectionCard&) const = default;
};

struct Objections {
    std::string title, summary, checked;
    std::vector<std::string> sources;
    std::vector<ObjectionCard> cards;
    bool operator==(const Objections&) const = default;
};

}  // namespace course
