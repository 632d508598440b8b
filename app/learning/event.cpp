#include "learning/event.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/json.h"

namespace learning {
namespace {

using base::Json;

// Reads members and remembers whether one was missing or of the wrong kind.
class Members {
public:
    explicit Members(const Json& json) : json_(json) {}

    bool complete() const { return complete_; }

    std::string text(std::string_view key) {
        const Json* member = json_.find(key);
        const std::string* found = member ? member->string() : nullptr;
        return found ? *found : missing(std::string{});
    }

    double number(std::string_view key) {
        const Json* member = json_.find(key);
        const auto found = member ? member->number() : std::nullopt;
        return found ? *found : missing(0.0);
    }

    int count(std::string_view key) {
        const Json* member = json_.find(key);
        const auto found = member ? member->integer() : std::nullopt;
        return found && *found >= 0 && *found <= 1'000'000 ? static_cast<int>(*found) : missing(0);
    }

    std::uint64_t seed(std::string_view key) {
        const std::string digits = text(key);
        std::uint64_t value = 0;
        const char* end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, value);
        return error == std::errc{} && stop == end ? value : missing(std::uint64_t{0});
    }

    const Json::Array& array(std::string_view key) {
        static const Json::Array none;
        const Json* member = json_.find(key);
        const Json::Array* found = member ? member->array() : nullptr;
        if (!found) complete_ = false;
        return found ? *found : none;
    }

    const Json* optional(std::string_view key) const { return json_.find(key); }

private:
    template <class T>
    T missing(T instead) {
        complete_ = false;
        return instead;
    }

    const Json& json_;
    bool complete_ = true;
};

std::optional<PageRead> page_read(const Json& json) {
    Members members(json);
    PageRead read{.module = members.text("module"), .page = members.text("page")};
    return members.complete() ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<DrawnQuestion> drawn_question(const Json& json) {
    Members members(json);
    DrawnQuestion drawn{.question = members.text("question"), .shown = {}};
    for (const Json& index : members.array("shown")) {
        const auto value = index.integer();
        if (!value || *value < 0) return std::nullopt;
        drawn.shown.push_back(static_cast<std::size_t>(*value));
    }
    return members.complete() ? std::optional(std::move(drawn)) : std::nullopt;
}

std::optional<AttemptStarted> attempt_started(const Json& json) {
    Members members(json);
    AttemptStarted start{.attempt = members.text("attempt"),
                         .module = members.text("module"),
                         .seed = members.seed("seed"),
                         .questions = {}};
    for (const Json& entry : members.array("questions")) {
        auto drawn = drawn_question(entry);
        if (!drawn) return std::nullopt;
        start.questions.push_back(std::move(*drawn));
    }
    return members.complete() ? std::optional(std::move(start)) : std::nullopt;
}

std::optional<QuestionAnswered> question_answered(const Json& json) {
    Members members(json);
    QuestionAnswered answered{.attempt = members.text("attempt"),
                              .module = members.text("module"),
                              .question = members.text("question"),
                              .key_hash = members.text("key_hash"),
                              .answer = members.text("answer"),
                              .confidence = std::nullopt,
                              .share = members.number("share"),
                              .points = members.number("points"),
                              .objective = members.text("objective")};
    if (const Json* confidence = members.optional("confidence"))
        if (const std::string* text = confidence->string()) answered.confidence = confidence_from_name(*text);
    if (const Json* hints = members.optional("hints"))
        answered.hints = static_cast<int>(std::clamp<std::int64_t>(hints->integer().value_or(0), 0, course::max_hints));
    if (const Json* cost = members.optional("hint_cost"))
        answered.hint_cost = std::clamp(cost->number().value_or(0), 0.0, 1.0);
    if (const Json* repeat = members.optional("repeat")) answered.repeat = repeat->boolean().value_or(false);
    return members.complete() ? std::optional(std::move(answered)) : std::nullopt;
}

std::optional<AttemptFinished> attempt_finished(const Json& json) {
    Members members(json);
    AttemptFinished finished{.attempt = members.text("attempt"), .module = members.text("module")};
    return members.complete() ? std::optional(std::move(finished)) : std::nullopt;
}

std::optional<GuidelineRead> guideline_read(const Json& json) {
    Members members(json);
    GuidelineRead read{.guideline = members.text("guideline"), .version = members.text("version")};
    return members.complete() ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<ActivityBegun> activity_begun(const Json& json) {
    Members members(json);
    ActivityBegun begun{.activity = members.text("activity"), .role = members.text("role")};
    return members.complete() ? std::optional(std::move(begun)) : std::nullopt;
}

std::optional<ActivityStep> activity_step(const Json& json) {
    Members members(json);
    ActivityStep step{.activity = members.text("activity"),
                      .at = members.text("at"),
                      .choice = members.count("choice"),
                      .to = members.text("to"),
                      .text = {}};
    const auto maybe = [&](std::string_view name, std::string& into) {
        const Json* found = members.optional(name);
        if (found != nullptr && found->string() != nullptr) into = *found->string();
    };
    maybe("text", step.text);
    maybe("account", step.account);
    maybe("audience", step.audience);
    return members.complete() ? std::optional(std::move(step)) : std::nullopt;
}

std::optional<ActivityBack> activity_back(const Json& json) {
    Members members(json);
    ActivityBack back{.activity = members.text("activity"), .steps = members.count("steps")};
    return members.complete() ? std::optional(std::move(back)) : std::nullopt;
}

std::optional<ActivityEnded> activity_ended(const Json& json) {
    Members members(json);
    ActivityEnded ended{.activity = members.text("activity"), .ending = members.text("ending")};
    return members.complete() ? std::optional(std::move(ended)) : std::nullopt;
}

Json json_of(const ActivityBegun& begun) {
    return Json::Object{{"activity", begun.activity}, {"role", begun.role}};
}

Json json_of(const ActivityStep& step) {
    Json::Object json{{"activity", step.activity}, {"at", step.at}, {"choice", step.choice}, {"to", step.to}};
    if (!step.text.empty()) json.emplace("text", step.text);
    if (!step.account.empty()) json.emplace("account", step.account);
    if (!step.audience.empty()) json.emplace("audience", step.audience);
    return json;
}

Json json_of(const ActivityBack& back) {
    return Json::Object{{"activity", back.activity}, {"steps", back.steps}};
}

Json json_of(const ActivityEnded& ended) {
    return Json::Object{{"activity", ended.activity}, {"ending", ended.ending}};
}

Json json_of(const GuidelineRead& read) {
    return Json::Object{{"guideline", read.guideline}, {"version", read.version}};
}

Json json_of(const PageRead& read) {
    return Json::Object{{"module", read.module}, {"page", read.page}};
}

// The seed is written as text: it uses all 64 bits, and many readers of JSON keep only 53 of a number.
Json json_of(const AttemptStarted& start) {
    Json::Array questions;
    for (const DrawnQuestion& drawn : start.questions) {
        Json::Array shown;
        for (const std::size_t index : drawn.shown) shown.emplace_back(static_cast<std::int64_t>(index));
        questions.emplace_back(Json::Object{{"question", drawn.question}, {"shown", std::move(shown)}});
    }
    return Json::Object{{"attempt", start.attempt},
                        {"module", start.module},
                        {"seed", std::to_string(start.seed)},
                        {"questions", std::move(questions)}};
}

Json json_of(const QuestionAnswered& answered) {
    Json::Object json{{"attempt", answered.attempt},   {"module", answered.module},
                      {"question", answered.question}, {"key_hash", answered.key_hash},
                      {"answer", answered.answer},     {"share", answered.share},
                      {"points", answered.points},     {"objective", answered.objective}};
    if (answered.confidence) json.emplace("confidence", name(*answered.confidence));
    if (answered.hints > 0) {
        json.emplace("hints", answered.hints);
        json.emplace("hint_cost", answered.hint_cost);
    }
    if (answered.repeat) json.emplace("repeat", true);
    return json;
}

Json json_of(const AttemptFinished& finished) {
    return Json::Object{{"attempt", finished.attempt}, {"module", finished.module}};
}

std::string_view kind_of(const PageRead&) {
    return "page-read";
}
std::string_view kind_of(const AttemptStarted&) {
    return "attempt-started";
}
std::string_view kind_of(const QuestionAnswered&) {
    return "question-answered";
}
std::string_view kind_of(const AttemptFinished&) {
    return "attempt-finished";
}
std::string_view kind_of(const GuidelineRead&) {
    return "guideline-read";
}
std::string_view kind_of(const ActivityBegun&) {
    return "activity-begun";
}
std::string_view kind_of(const ActivityStep&) {
    return "activity-step";
}
std::string_view kind_of(const ActivityBack&) {
    return "activity-back";
}
std::string_view kind_of(const ActivityEnded&) {
    return "activity-ended";
}

}  // namespace

std::string_view kind(const Payload& payload) {
    return std::visit([](const auto& happened) { return kind_of(happened); }, payload);
}

std::string to_json(const Payload& payload) {
    return base::dump_json(std::visit([](const auto& happened) { return json_of(happened); }, payload));
}

std::optional<Payload> payload_from_json(std::string_view kind, int version, std::string_view json) {
    if (version != payload_version) return std::nullopt;
    const auto parsed = base::parse_json(json);
    if (!parsed || !parsed->object()) return std::nullopt;
    if (kind == kind_of(PageRead{})) return page_read(*parsed);
    if (kind == kind_of(AttemptStarted{})) return attempt_started(*parsed);
    if (kind == kind_of(QuestionAnswered{})) return question_answered(*parsed);
    if (kind == kind_of(AttemptFinished{})) return attempt_finished(*parsed);
    if (kind == kind_of(GuidelineRead{})) return guideline_read(*parsed);
    if (kind == kind_of(ActivityBegun{})) return activity_begun(*parsed);
    if (kind == kind_of(ActivityStep{})) return activity_step(*parsed);
    if (kind == kind_of(ActivityBack{})) return activity_back(*parsed);
    if (kind == kind_of(ActivityEnded{})) return activity_ended(*parsed);
    return std::nullopt;
}

}  // namespace learning
