#include "learning/attempt.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace learning {
namespace {

const Answered* find(const std::vector<Answered>& answers, std::string_view question) {
    const auto found =
        std::ranges::find_if(answers, [&](const Answered& given) { return given.answer.question == question; });
    return found == answers.end() ? nullptr : &*found;
}

int percent_of(double points, double possible) {
    if (!(possible > 0)) return 0;
    return static_cast<int>(std::clamp(std::lround(100 * points / possible), 0L, 100L));
}

}  // namespace

bool is_right(const QuestionAnswered& answer) {
    return answer.share >= 1;
}

double earned(const QuestionAnswered& answer) {
    return answer.share * (1 - answer.hint_cost) * answer.points;
}

double hint_cost(const course::Module& module, int hints) {
    return std::clamp(module.hint_cost * hints / 100.0, 0.0, 1.0);
}

const Answered* Attempt::first_answer(std::string_view question) const {
    return find(first, question);
}

const Answered* Attempt::last_answer(std::string_view question) const {
    for (const Answered& given : repeats | std::views::reverse)
        if (given.answer.question == question) return &given;
    return first_answer(question);
}

std::optional<Attempt::Next> Attempt::next() const {
    if (finished) return std::nullopt;
    for (std::size_t i = 0; i < start.questions.size(); ++i)
        if (!first_answer(start.questions[i].question)) return Next{.index = i, .repeat = false};

    // The one that came again least often, the first drawn among equals: that is pass after pass.
    std::optional<Next> next;
    auto fewest = std::ptrdiff_t{max_repeats};
    for (std::size_t i = 0; i < start.questions.size(); ++i) {
        const std::string& question = start.questions[i].question;
        if (is_right(last_answer(question)->answer)) continue;
        const auto times =
            std::ranges::count_if(repeats, [&](const Answered& given) { return given.answer.question == question; });
        if (times >= fewest) continue;
        fewest = times;
        next = Next{.index = i, .repeat = true};
    }
    return next;
}

double Attempt::points() const {
    double sum = 0;
    for (const Answered& given : first) sum += earned(given.answer);
    return sum;
}

double Attempt::possible() const {
    double sum = 0;
    for (const DrawnQuestion& drawn : start.questions) {
        const Answered* given = first_answer(drawn.question);
        sum += given ? given->answer.points : 1;
    }
    return sum;
}

int Attempt::percent() const {
    return percent_of(points(), possible());
}

int ObjectiveScore::percent() const {
    return percent_of(points, possible);
}

std::vector<ObjectiveScore> by_objective(const Attempt& attempt) {
    std::vector<ObjectiveScore> scores;
    for (const Answered& given : attempt.first) {
        if (given.answer.points <= 0) continue;  // an opinion
        auto score = std::ranges::find(scores, given.answer.objective, &ObjectiveScore::objective);
        if (score == scores.end()) {
            scores.push_back({.objective = given.answer.objective});
            score = scores.end() - 1;
        }
        if (is_right(given.answer)) ++score->right;
        ++score->asked;
        score->points += earned(given.answer);
        score->possible += given.answer.points;
    }
    return scores;
}

std::vector<ToReview> to_review(const Attempt& attempt) {
    std::vector<ToReview> sure_but_wrong;
    std::vector<ToReview> wrong;
    std::vector<ToReview> right_but_guessed;
    for (const auto& [answer, at] : attempt.first) {
        ToReview review{.question = answer.question, .confidence = answer.confidence, .share = answer.share};
        if (!is_right(answer))
            (answer.confidence == Confidence::would_bet ? sure_but_wrong : wrong).push_back(std::move(review));
        else if (answer.confidence == Confidence::guessed)
            right_but_guessed.push_back(std::move(review));
    }
    sure_but_wrong.insert(sure_but_wrong.end(), wrong.begin(), wrong.end());
    sure_but_wrong.insert(sure_but_wrong.end(), right_but_guessed.begin(), right_but_guessed.end());
    return sure_but_wrong;
}

}  // namespace learning
