#include <algorithm>
#include <array>

#include "authoring/option_reader.h"
#include "authoring/story.h"
#include "authoring/story_parts.h"
#include "authoring/story_ways.h"
#include "authoring/typography.h"
#include "authoring/writing.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using base::YamlValue;
using course::Feed;

constexpr int minutes_a_day = 24 * 60;

std::string time_of(int minute) {
    const std::string hour = std::to_string(minute / 60), rest = std::to_string(minute % 60);
    return (hour.size() < 2 ? "0" : "") + hour + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

class FeedReader {
public:
    FeedReader(const Document& document, const Setting& setting, const ReadFeed* main, Report& report)
        : document_(document), main_(main), report_(report), markdown_(document, setting, report) {}

    void facts(const FrontMatter& front) {
        auto fields = story_fields(front, markdown_.setting(),
                                   {"clock", "speed", "roles", "keep", "decisions", "accounts"}, report_);
        if (!fields) return;
        if (main_ != nullptr) {
            feed_ = main_->feed;
            feed_.briefing.clear();
            feed_.messages.clear();
        }
        read_story_facts(*fields, feed_.facts, report_);
        feed_.facts.variables = read_variables(*fields, main_ != nullptr ? &main_->feed.facts.variables : nullptr);
        clock(*fields);
        roles(*fields);
        decisions(*fields);
        accounts(*fields);
        if (main_ != nullptr) return;
        feed_.speed = fields->number("speed", 10, 600, feed_.speed);
        if (const YamlValue* keep = fields->map("keep")) {
            ExhibitFields one = fields->in(*keep, {"decision", "most"});
            const std::string id = one.id("decision");
            feed_.limit = Feed::Limit{decision(id, one.place("decision")).value_or(0), one.number("most", 1, 40, 1)};
        }
    }

    ReadFeed read(const std::string& main_file) {
        std::span<const Node> before;
        const std::vector<StorySection> sections = sections_of(document_, before, report_);
        feed_.briefing = markdown_.blocks(before);
        if (feed_.briefing.empty())
            report_.warning({document_.first_line, 0}, "briefing-missing", "nothing is said before the first message",
                            "say before the first ## who one is here, and what is asked");
        if (sections.size() < 2 || sections.size() > max_nodes)
            report_.error({document_.first_line, 0}, "bad-count",
                          "a feed has from 2 to " + std::to_string(max_nodes) + " messages, this one " +
                              std::to_string(sections.size()),
                          "begin each message with ## its-id");
        for (const StorySection& section : sections) read_.messages.push_back({section.id, section.place});
        for (const StorySection& section : sections) message(section);
        if (main_ != nullptr && !main_->messages.empty())
            compare_ids("message", read_.messages, main_->messages, main_file, report_);
        if (main_ == nullptr && !report_.has_errors()) check_coming();
        read_.feed = std::move(feed_);
        read_.references = std::move(markdown_.references);
        return std::move(read_);
    }

private:
    void clock(ExhibitFields& fields) {
        const YamlValue* map = fields.map("clock");
        if (map == nullptr) return;
        ExhibitFields one = fields.in(*map, {"start", "day", "runs"});
        if (one.find("day") != nullptr) feed_.day = one.text("day");
        if (main_ != nullptr) return;
        const std::string start = one.maybe("start");
        const bool well = start.size() == 5 && start[2] == ':' && std::all_of(start.begin(), start.end(), [](char c) {
                              return c == ':' || (c >= '0' && c <= '9');
                          });
        const int minutes = well ? std::stoi(start.substr(0, 2)) * 60 + std::stoi(start.substr(3)) : minutes_a_day;
        if (minutes < minutes_a_day) {
            feed_.clock = minutes;
        } else if (!start.empty()) {
            report_.error(one.place("start"), "bad-value", "\"" + start + "\" is no time of the day",
                          "write it as start: \"09:00\"");
        }
        feed_.runs = one.yes_or_no("runs").value_or(false);
    }

    // Entries with an id; of another language: the default language's, with their own words.
    template <class Entry, class Put>
    void entries(ExhibitFields& fields, std::string_view key, const std::vector<std::string>& known, std::size_t least,
                 std::size_t most, std::vector<Entry>& all, const Put& put) {
        const std::size_t needed = main_ != nullptr ? all.size() : least;
        if (fields.find(key) == nullptr && needed == 0) return;
        for (const YamlValue* entry : fields.maps(key, needed, main_ != nullptr ? all.size() : most)) {
            ExhibitFields one = fields.in(*entry, known);
            const std::string id = one.id("id");
            auto found = std::find_if(all.begin(), all.end(), [&](const Entry& other) { return other.id == id; });
            if (found != all.end() && main_ == nullptr) {
                report_.error(one.place("id"), "duplicate-id", "\"" + id + "\" stands here twice",
                              "give it an id of its own");
            } else if (found == all.end() && main_ != nullptr) {
                report_.error(one.place("id"), "unknown-id", "the default language has no \"" + id + "\" here",
                              "keep the same ids");
                continue;
            }
            if (main_ == nullptr) {
                all.push_back({});
                all.back().id = id;
                found = all.end() - 1;
            }
            put(one, *found);
        }
    }

    void roles(ExhibitFields& fields) {
        entries(fields, "roles", {"id", "name", "text"}, 0, 6, feed_.roles, [](ExhibitFields& one, Feed::Role& role) {
            role.name = one.text("name");
            role.text = one.text("text");
        });
    }

    void decisions(ExhibitFields& fields) {
        static const std::vector<std::string> icons{"reply", "forward", "leave", "report", "keep",
                                                    "check", "call",    "write", "delete", "phone"};
        entries(fields, "decisions", {"id", "name", "icon"}, 2, 5, feed_.decisions,
                [this](ExhibitFields& one, Feed::Decision& decision) {
                    decision.name = one.text("name");
                    if (main_ != nullptr) return;
                    if (const auto icon = one.word("icon", icons, Fields::Need::required)) decision.icon = icons[*icon];
                });
    }

    void accounts(ExhibitFields& fields) {
        static const std::vector<std::string> icons{"person", "page", "team"};
        if (main_ == nullptr && fields.find("accounts") == nullptr) return;
        entries(fields, "accounts", {"id", "name", "handle", "icon"}, min_accounts, max_accounts, feed_.accounts,
                [this](ExhibitFields& one, Feed::Account& account) {
                    account.name = one.text("name");
                    if (one.find("handle") != nullptr) account.handle = one.maybe("handle");
                    if (main_ != nullptr) return;
                    if (const auto icon = one.word("icon", icons, Fields::Need::required)) account.icon = icons[*icon];
                    if (account.id == "any")
                        report_.error(one.place("id"), "reserved-id", "\"any\" stands for all accounts",
                                      "give this account another id");
                });
    }

    std::optional<std::size_t> decision(const std::string& id, Place place) {
        const auto found = std::find_if(feed_.decisions.begin(), feed_.decisions.end(),
                                        [&](const Feed::Decision& known) { return known.id == id; });
        if (found != feed_.decisions.end()) return static_cast<std::size_t>(found - feed_.decisions.begin());
        std::vector<std::string> known;
        for (const Feed::Decision& one : feed_.decisions) known.push_back(one.id);
        if (!id.empty())
            report_.error(place, "unknown-decision", "there is no decision \"" + id + "\"",
                          report_.suggestion(id, known));
        return std::nullopt;
    }

    void message(const StorySection& section) {
        Feed::Message message;
        message.id = section.id;
        const StoryHead head = read_head(section.nodes);
        std::span<const Node> rest = section.nodes;
        if (head.found) {
            message.author = typeset(head.title, markdown_.setting().language);
            message.handle = handle(head.rest);
            rest = rest.subspan(1);
            markdown_.add_paragraph(head.below, message.blocks);
        } else {
            report_.error(section.place, "title-missing", "this message does not say who writes",
                          "begin it with the name in bold: **Gaëlle D.** · @gaelle `minute 0` `public`");
        }
        const Marks marks = read_marks(head.rest, MarksOf::message, feed_.facts.variables, report_);
        put(marks, message);
        bool any = marks.any;
        WritingReader writing(feed_, markdown_);
        for (const Node& one : rest) {
            if (is_choices(one)) {
                any = options(one, message, writing) || any;
            } else if (!writing.take(one)) {
                for (course::Block& block : markdown_.blocks(std::span(&one, 1)))
                    message.blocks.push_back(std::move(block));
            }
        }
        message.writing = writing.finish(section.place, main_ == nullptr);
        if (main_ != nullptr) {
            inherit(message, any, section.place);
        } else {
            check(message, section.place);
        }
        feed_.messages.push_back(std::move(message));
    }

    std::string handle(const Inlines& rest) const {
        std::string words;
        for (const Inline& part : rest)
            if (part.kind == Inline::Kind::text) words += part.text;
        std::string_view text = base::trim(words);
        constexpr std::string_view dot = "·";
        if (text.starts_with(dot)) text.remove_prefix(dot.size());
        return typeset(base::trim(text), markdown_.setting().language);
    }

    void put(const Marks& marks, Feed::Message& message) {
        message.minute = marks.minute.value_or(0);
        message.audience = marks.audiences.empty() ? Feed::Audience::everyone : marks.audiences.back();
        message.likes = marks.likes.value_or(-1);
        message.shares = marks.shares.value_or(-1);
        message.views = marks.views.value_or(-1);
        message.conditions = marks.conditions;
        if (marks.role.empty()) return;
        const auto found = std::find_if(feed_.roles.begin(), feed_.roles.end(),
                                        [&](const Feed::Role& role) { return role.id == marks.role; });
        if (found != feed_.roles.end()) {
            message.role = static_cast<std::size_t>(found - feed_.roles.begin());
        } else {
            std::vector<std::string> known;
            for (const Feed::Role& role : feed_.roles) known.push_back(role.id);
            report_.error(marks.role_place, "unknown-role", "there is no role \"" + marks.role + "\"",
                          report_.suggestion(marks.role, known, "name it under roles: at the head of the file"));
        }
    }

    bool options(const Node& list, Feed::Message& message, WritingReader& writing) {
        bool any = false;
        for (const Node& item : list.children) {
            const Node* sendings = sendings_under(item);
            ReadChoice read = read_choice(item, "decide:", MarksOf::option,
                                          sendings != nullptr ? std::span<const Node>() : behind_words(item),
                                          feed_.facts.variables, markdown_);
            read.choice.to = decision(read.target, read.place).value_or(0);
            any = any || read.marks.any;
            const bool twice = std::any_of(message.choices.begin(), message.choices.end(),
                                           [&](const course::Choice& other) { return other.to == read.choice.to; });
            if (twice && !read.target.empty())
                report_.error(read.place, "duplicate-decision", "\"" + read.target + "\" can be decided here twice",
                              "write each decision once a message");
            if (sendings == nullptr) {
                say_feedback_missing(read, report_);
            } else {
                any = writing.sendings(item, *sendings, message.choices.size(), read.choice.to) || any;
                if (read.marks.any)
                    report_.error(read.place, "misplaced-mark", "what comes of writing depends on account and audience",
                                  "put the marks behind the lines under this option");
            }
            message.choices.push_back(std::move(read.choice));
        }
        return any;
    }

    void check(const Feed::Message& message, Place place) {
        if (message.choices.size() < 2 && !message.writing)
            report_.error(place, "too-few-decisions", "there is not much to decide about this message",
                          "write at least two options: - [words](decide:its-id)");
        const bool written_best =
            message.writing &&
            std::ranges::any_of(message.writing->sendings, [](const Feed::Sending& one) { return one.choice.best; });
        if (!written_best && std::none_of(message.choices.begin(), message.choices.end(),
                                          [](const course::Choice& one) { return one.best; }))
            report_.error(place, "no-best", "no option is recommended for this message",
                          "write `best` behind the one you would take");
        if (!feed_.messages.empty() && message.minute < feed_.messages.back().minute)
            report_.error(place, "minute-falls", "this message comes before the one above it",
                          "write the messages in the order in which they come");
        if (feed_.clock + message.minute >= minutes_a_day)
            report_.error(place, "minute-too-late",
                          "this message comes after midnight: the clock starts at " + time_of(feed_.clock) + " and " +
                              std::to_string(message.minute) + " minutes later another day has begun",
                          "let it come by minute " + std::to_string(minutes_a_day - 1 - feed_.clock) +
                              ", or start the clock earlier");
        if (message.blocks.empty())
            report_.error(place, "empty-message", "this message says nothing", "write its text under its author");
    }

    void check_coming() {
        const auto comes = coming(feed_);
        for (std::size_t i = 0; comes && i < feed_.messages.size(); ++i) {
            if ((*comes)[i]) continue;
            report_.error(read_.messages[i].place, "unreachable",
                          "the message \"" + feed_.messages[i].id + "\" never comes: its `if` never holds",
                          "ask for values that the decisions before it can bring about, or take the `if` away");
        }
    }

    void inherit(Feed::Message& message, bool any, Place place) {
        const auto& messages = main_->feed.messages;
        const auto found = std::find_if(messages.begin(), messages.end(),
                                        [&](const Feed::Message& other) { return other.id == message.id; });
        if (found == messages.end()) return;  // compared as ids
        bool alike = found->choices.size() == message.choices.size();
        for (std::size_t i = 0; alike && i < message.choices.size(); ++i)
            alike = message.choices[i].to == found->choices[i].to;
        if (!alike) {
            report_.error(place, "choices-differ", "these options are others than in the default language's file",
                          "keep the same decisions in the same order");
            return;
        }
        inherit_writing(found->writing, message.writing, any, place, report_);
        Feed::Message inherited = *found;
        inherited.writing = std::move(message.writing);
        for (std::size_t i = 0; i < message.choices.size(); ++i) {
            course::Choice& choice = inherited.choices[i];
            if (any && (choice.effects != message.choices[i].effects || choice.best != message.choices[i].best))
                any = differs(place);
            choice.text = message.choices[i].text;
            choice.feedback = message.choices[i].feedback;
        }
        if (any && (inherited.minute != message.minute || inherited.conditions != message.conditions ||
                    inherited.role != message.role))
            differs(place);
        inherited.author = message.author;
        inherited.handle = message.handle;
        inherited.blocks = std::move(message.blocks);
        message = std::move(inherited);
    }

    bool differs(Place place) {
        report_.error(place, "marks-differ", "these marks are others than in the default language's file",
                      "take them away here: the default language carries them");
        return false;
    }

    const Document& document_;
    const ReadFeed* main_;
    Report& report_;
    Markdown markdown_;
    Feed feed_;
    ReadFeed read_;
};

}  // namespace

ReadFeed read_feed(std::string_view text, const Setting& setting, const ReadFeed* main, const std::string& main_file,
                   Report& report) {
    const FrontMatter front = split_front_matter(text, report);
    if (front.broken && front.body.empty()) return {};
    const Document document = parse_markdown(front.body, front.body_line, report);
    FeedReader reader(document, setting, main, report);
    reader.facts(front);
    return reader.read(main_file);
}

}  // namespace authoring
