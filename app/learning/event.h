// What happened: the only truth about progress. An event names page, question and option by id and is never changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/time.h"
#include "learning/answer.h"

namespace learning {

struct PageRead {  // the person went on from this page, or reached its end
    std::string module;
    std::string page;
    bool operator==(const PageRead&) const = default;
};

struct DrawnQuestion {
    std::string question;
    std::vector<std::size_t> shown;  // written indices in the order shown
    bool operator==(const DrawnQuestion&) const = default;
};

struct AttemptStarted {
    std::string attempt;  // UUIDv7
    std::string module;
    std::uint64_t seed = 0;
    std::vector<DrawnQuestion> questions;  // what was drawn and the order shown, stored, never drawn again
    bool operator==(const AttemptStarted&) const = default;
};

struct QuestionAnswered {
    std::string attempt;  // empty: an inline check, unscored practice
    std::string module;
    std::string question;
    std::string key_hash;                  // course::key_hash at that moment
    std::string answer;                    // learning::to_json
    std::optional<Confidence> confidence;  // none for an inline check
    double share = 0;                      // the verdict given then; never graded again
    double points = 1;                     // what full marks were worth then
    std::string objective;
    int hints = 0;         // opened before the answer
    double hint_cost = 0;  // of what was earned, 0–1: what they cost then
    bool repeat = false;   // a second or later answer in the same attempt: practice
    bool operator==(const QuestionAnswered&) const = default;
};

struct AttemptFinished {
    std::string attempt;
    std::string module;
    bool operator==(const AttemptFinished&) const = default;
};

struct GuidelineRead {  // "C'est lu": no test, no signature
    std::string guideline;
    std::string version;  // of the guidelines then
    bool operator==(const GuidelineRead&) const = default;
};

// A scenario or a feed is played: "scenario/its-module", "feed/its-module". Decision aids and objection cards are about
// the person's own posts and opinions: nothing of them is kept.
struct ActivityBegun {  // from its start
    std::string activity;
    std::string role;  // of a feed with roles, else empty
    bool operator==(const ActivityBegun&) const = default;
};

struct ActivityStep {
    std::string activity;
    std::string at;  // the node or message, by id
    int choice = 0;  // in written order
    std::string to;  // the next node, the decision
    std::string text;
    std::string account = {}, audience = {};  // of a post written in a feed; its words are `text`
    bool operator==(const ActivityStep&) const = default;
};

struct ActivityBack {  // the steps behind the first so many are taken back
    std::string activity;
    int steps = 0;
    bool operator==(const ActivityBack&) const = default;
};

struct ActivityEnded {
    std::string activity;
    std::string ending;  // the node; of a feed: "end"
    bool operator==(const ActivityEnded&) const = default;
};

using Payload = std::variant<PageRead, AttemptStarted, QuestionAnswered, AttemptFinished, GuidelineRead, ActivityBegun,
                             ActivityStep, ActivityBack, ActivityEnded>;

struct Event {                  // the envelope
    std::string id;             // UUIDv7
    std::string device;         // UUIDv7 of this data folder
    std::int64_t sequence = 0;  // within the device; this orders, never the clock
    std::string person;
    base::Instant at;
    std::string course;
    std::string content_version;
    base::Language language = base::Language::fr;
    Payload payload;
    bool operator==(const Event&) const = default;
};

std::string_view kind(const Payload& payload);  // "page-read", "attempt-started", "question-answered",
                                                // "attempt-finished", "guideline-read", "activity-begun",
                                                // "activity-step", "activity-back", "activity-ended"
inline constexpr int payload_version = 1;
std::string to_json(const Payload& payload);
// Members it does not know are passed over, an unknown confidence is none; a missing member gives nothing. A kind or
// version this program does not know gives nothing: the event is kept and left out of the fold.
std::optional<Payload> payload_from_json(std::string_view kind, int version, std::string_view json);

}  // namespace learning
