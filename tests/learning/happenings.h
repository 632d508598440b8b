// Events as a device would write them, one after another.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "learning/event.h"

namespace samples {

class Log {
public:
    explicit Log(std::string device = "device-1") : device_(std::move(device)) {}

    learning::Event& add(learning::Payload payload) {
        const auto sequence = static_cast<std::int64_t>(events.size()) + 1;
        learning::Event event;
        event.id = device_ + "/" + std::to_string(sequence);
        event.device = device_;
        event.sequence = sequence;
        event.person = "person-1";
        event.at = {.utc_ms = 1'000 * sequence, .offset_min = 60};
        event.payload = std::move(payload);
        return events.emplace_back(std::move(event));
    }

    void read(std::string page) { add(learning::PageRead{.module = "m", .page = std::move(page)}); }

    void start(std::string attempt, const std::vector<std::string>& questions) {
        learning::AttemptStarted start{.attempt = std::move(attempt), .module = "m", .seed = 1, .questions = {}};
        for (const std::string& question : questions)
            start.questions.push_back({.question = question, .shown = {0, 1}});
        add(std::move(start));
    }

    void answer(std::string attempt, std::string question, double share, bool repeat = false) {
        learning::QuestionAnswered answer;
        answer.attempt = std::move(attempt);
        answer.module = "m";
        answer.question = std::move(question);
        answer.share = share;
        answer.repeat = repeat;
        add(std::move(answer));
    }

    void finish(std::string attempt) { add(learning::AttemptFinished{.attempt = std::move(attempt), .module = "m"}); }

    std::vector<learning::Event> events;

private:
    std::string device_;
};

}  // namespace samples
