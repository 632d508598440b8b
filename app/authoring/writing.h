// Private to feeds: an option under which one writes, with what comes of each account and audience.
//
//   - [Write a post](decide:write)
//     - [As the page, for everybody](as:page) `public` `calm+2` `best`
//       > Why.
//     - [Otherwise](as:any)
//       > Why not.
//
//   > [!MODEL]
//   > What it could say.
//
//   - [ ] Says who is speaking
#pragma once

#include <string>
#include <vector>

#include "authoring/story_parts.h"

namespace authoring {

inline constexpr std::size_t min_accounts = 2, max_accounts = 5;  // to choose from, when there are any
inline constexpr std::size_t max_sendings = 12, max_checks = 6;

// The list under an option, which makes it one to write under; else null.
const Node* sendings_under(const Node& option);

// Of one message.
class WritingReader {
public:
    WritingReader(const course::Feed& feed, Markdown& markdown)
        : feed_(feed), markdown_(markdown), report_(markdown.report()) {}

    // The list under the option, which is choice number `choice` of the message and decides `decision`. True when it
    // has marks.
    bool sendings(const Node& option, const Node& list, std::size_t choice, std::size_t decision);
    // The model, or what to look for in one's own words; false when it is neither.
    bool take(const Node& node);
    // What was read; reports what is missing. `own_marks`: the file carries the marks itself.
    std::optional<course::Feed::Writing> finish(Place message, bool own_marks);

private:
    void sending(const Node& item, std::size_t decision);
    std::optional<std::size_t> account(const std::string& id, Place place);
    void checks(const Node& list);
    void look_for_gaps();

    const course::Feed& feed_;
    Markdown& markdown_;
    Report& report_;
    course::Feed::Writing writing_;
    std::vector<Place> places_;  // of the sendings
    Place place_, others_;       // of the option; of a model or checks
    bool found_ = false, model_ = false, any_ = false;
    bool lost_ = false;  // a way to send could not be read: what is missing is not known
};

// Another language's: the words of `own`, all else of `main`. Reports what differs; `any`: it has marks of its own.
void inherit_writing(const std::optional<course::Feed::Writing>& main, std::optional<course::Feed::Writing>& own,
                     bool any, Place message, Report& report);

}  // namespace authoring
