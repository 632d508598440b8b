#include "authoring/writing.h"

#include <algorithm>
#include <array>

#include "authoring/answers.h"
#include "authoring/option_reader.h"

namespace authoring {
namespace {

using course::Feed;
using Audience = Feed::Audience;

constexpr std::string_view scheme = "as:", anybody = "any", unticked = "[ ] ";

bool is_link(const Node& item) {
    return !item.children.empty() && !item.children.front().inlines.empty() &&
           item.children.front().inlines.front().linked;
}

std::string_view word_of(Audience audience) {
    return audience == Audience::everyone ? "public" : audience == Audience::inside ? "internal" : "private";
}

}  // namespace

const Node* sendings_under(const Node& option) {
    const auto behind = behind_words(option);
    const auto list = std::ranges::find(behind, Node::Kind::list, &Node::kind);
    return list != behind.end() ? &*list : nullptr;
}

bool WritingReader::sendings(const Node& option, const Node& list, std::size_t choice, std::size_t decision) {
    if (found_) {
        report_.error(option.place, "second-writing", "one writes under another option of this message already",
                      "keep one: there is one model to compare with");
        return false;
    }
    found_ = true;
    place_ = option.place;
    writing_.choice = choice;
    for (const Node& node : behind_words(option))
        if (&node != &list)
            report_.error(node.place, "misplaced-feedback", "this stands beside the ways to send what one writes",
                          "write it in a quote under each of them: what comes of it depends on account and audience");
    if (list.children.size() > max_sendings)
        report_.error(list.place, "bad-count",
                      "there are at most " + std::to_string(max_sendings) + " ways to send, here " +
                          std::to_string(list.children.size()),
                      "name what matters, and end with [Otherwise](as:any)");
    for (const Node& item : std::span(list.children).first(std::min(list.children.size(), max_sendings)))
        sending(item, decision);
    return any_;
}

void WritingReader::sending(const Node& item, std::size_t decision) {
    if (!is_link(item)) {
        lost_ = true;
        report_.error(item.place, "sending-form", "this is no way to send what one writes",
                      "write - [words](as:an-account) `public`, or - [Otherwise](as:any)");
        return;
    }
    ReadChoice read = read_choice(item, scheme, MarksOf::sending, behind_words(item), feed_.facts.variables, markdown_);
    lost_ = lost_ || read.target.empty();
    say_feedback_missing(read, report_);
    any_ = any_ || read.marks.any;
    Feed::Sending sending;
    if (!read.target.empty() && read.target != anybody) sending.account = account(read.target, read.place);
    sending.audiences = read.marks.audiences;
    sending.choice = std::move(read.choice);
    sending.choice.to = decision;
    writing_.sendings.push_back(std::move(sending));
    places_.push_back(read.place);
}

std::optional<std::size_t> WritingReader::account(const std::string& id, Place place) {
    const auto found = std::ranges::find(feed_.accounts, id, &Feed::Account::id);
    if (found != feed_.accounts.end()) return static_cast<std::size_t>(found - feed_.accounts.begin());
    std::vector<std::string> known{std::string(anybody)};
    for (const Feed::Account& one : feed_.accounts) known.push_back(one.id);
    report_.error(place, "unknown-account", "there is no account \"" + id + "\"",
                  report_.suggestion(id, known, "name it under accounts: at the head of the file"));
    lost_ = true;
    return std::nullopt;
}

bool WritingReader::take(const Node& node) {
    const bool model = node.kind == Node::Kind::quote && node.marker && node.marker->word == "MODEL";
    const bool to_tick = node.kind == Node::Kind::list && !node.ordered && has_marks(node);
    if (!model && !to_tick) return false;
    if (others_.line == 0) others_ = model ? node.marker->place : node.place;
    if (to_tick) {
        checks(node);
    } else if (model_) {
        report_.error(node.marker->place, "second-model", "this message has a [!MODEL] already",
                      "put both texts into one of them");
    } else {
        model_ = true;
        writing_.model = markdown_.blocks(node.children);
        if (!node.marker->alone)
            report_.error(node.marker->place, "callout-line", "text follows [!MODEL] on the same line",
                          "leave the marker alone on its line and begin the text on the next one");
        else if (writing_.model.empty())
            report_.error(node.marker->place, "empty-callout", "[!MODEL] holds no text",
                          "every line of it begins with >");
    }
    return true;
}

void WritingReader::checks(const Node& list) {
    if (writing_.checks.size() + list.children.size() > max_checks) {
        report_.error(list.place, "bad-count",
                      "there are at most " + std::to_string(max_checks) + " things to look for in one’s own words",
                      "keep those that matter most");
        return;
    }
    for (const Node& item : list.children) {
        if (!first_words(item).starts_with(unticked) || item.children.size() > 1) {
            report_.error(item.place, "check-form", "this is nothing to tick",
                          "write - [ ] and a few words on one line, such as - [ ] Gives a date");
            continue;
        }
        Inlines words = item.children.front().inlines;
        words.front().text.erase(0, unticked.size());
        writing_.checks.push_back(markdown_.text(words));
    }
}

// The first that fits holds: one that never does is a mistake, and so is an account nothing is said of.
void WritingReader::look_for_gaps() {
    std::vector<bool> holds(writing_.sendings.size());
    for (std::size_t account = 0; account < feed_.accounts.size(); ++account) {
        for (const Audience audience : {Audience::everyone, Audience::inside, Audience::one}) {
            const auto fits = std::ranges::find_if(writing_.sendings, [&](const Feed::Sending& one) {
                return one.account.value_or(account) == account &&
                       (one.audiences.empty() || std::ranges::find(one.audiences, audience) != one.audiences.end());
            });
            if (fits != writing_.sendings.end()) {
                holds[static_cast<std::size_t>(fits - writing_.sendings.begin())] = true;
                continue;
            }
            report_.error(place_, "sending-missing",
                          "nothing is said of what is sent as \"" + feed_.accounts[account].id + "\", " +
                              std::string(word_of(audience)),
                          "end the list with [Otherwise](as:any) and its feedback");
            return;
        }
    }
    const auto never = std::ranges::find(holds, false);
    if (never != holds.end())
        report_.error(places_[static_cast<std::size_t>(never - holds.begin())], "sending-never",
                      "this never holds: those above it fit first",
                      "put it higher: the first line that fits account and audience holds");
}

std::optional<Feed::Writing> WritingReader::finish(Place message, bool own_marks) {
    if (!found_) {
        if (others_.line != 0)
            report_.error(others_, "misplaced-callout", "nobody writes here: there is nothing to compare or to tick",
                          "write what comes of each account under an option: - [words](as:an-account) `public`");
        return std::nullopt;
    }
    if (!model_)
        report_.error(place_, "model-missing", "one writes here, and there is no [!MODEL] to compare with",
                      "write > [!MODEL] under the options, and a good text under it");
    if (!own_marks) return std::move(writing_);
    if (feed_.accounts.empty())
        report_.error(message, "accounts-missing", "one writes here, and there is no account to write as",
                      "name some at the head: accounts: [{ id: page, name: \"Our page\", icon: page }, …]");
    else if (!lost_)
        look_for_gaps();
    return std::move(writing_);
}

void inherit_writing(const std::optional<Feed::Writing>& main, std::optional<Feed::Writing>& own, bool any,
                     Place message, Report& report) {
    const auto differs = [&](const std::string& what, const std::string& cure) {
        report.error(message, "choices-differ", what, cure);
        own = main;
    };
    if (!main && !own) return;
    if (main.has_value() != own.has_value() || main->choice != own->choice)
        return differs("one writes here, or not, otherwise than in the default language's file",
                       "let one write under the same option");
    const bool alike =
        std::ranges::equal(main->sendings, own->sendings, {}, &Feed::Sending::account, &Feed::Sending::account);
    if (!alike)
        return differs("these ways to send are others than in the default language's file",
                       "keep the same accounts in the same order");
    if (main->checks.size() != own->checks.size())
        return differs("there are more or fewer things to tick than in the default language's file",
                       "keep as many, in the same order");
    const auto unlike = [](const Feed::Sending& one, const Feed::Sending& other) {
        return one.audiences != other.audiences || one.choice.effects != other.choice.effects ||
               one.choice.best != other.choice.best;
    };
    bool told = !any;
    for (std::size_t i = 0; i < main->sendings.size(); ++i) {
        Feed::Sending& sending = own->sendings[i];
        const Feed::Sending& carried = main->sendings[i];
        if (!told && unlike(sending, carried)) {
            told = true;
            report.error(message, "marks-differ", "these marks are others than in the default language's file",
                         "take them away here: the default language carries them");
        }
        sending.audiences = carried.audiences;
        sending.choice.effects = carried.choice.effects;
        sending.choice.best = carried.choice.best;
        sending.choice.to = carried.choice.to;
    }
}

}  // namespace authoring
