// One go at a module's quiz. Pure: the draw comes from a seed, the state from events.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "learning/event.h"

namespace learning {

// Draws the questions of an attempt: bank.draw of them (all, when the bank holds fewer), spread over objectives as
// evenly as the bank allows, those used inline in the lesson only when the bank has nothing else, those that ask an
// opinion only after these, a question and its rephrasing never together while there is another. Shuffles as the bank
// says. What must be shuffled (course::always_shuffled) always is, and never comes in its written order. The steps, for
// ever the same for a seed (a golden test pins them), all from one base::Random(seed):
//  1. a permutation of the bank's written order gives every question its place in the queue;
//  2. pick, until there are enough, the question that comes first by: scored, not used inline, no question of its
//  family
//     picked yet (a question and all that rephrase it), fewest questions picked of its objective, place in the queue;
//  3. order the picks as written, then, when questions are shuffled, by a permutation;
//  4. question by question, in that order: a permutation of its options when options are shuffled; of what is always
//     shuffled in any case, drawn again while it is the written order.
AttemptStarted draw_attempt(const course::Module& module, std::string attempt_id, std::uint64_t seed);

bool is_right(const QuestionAnswered& answer);  // full marks, hints or not
double earned(const QuestionAnswered& answer);  // points: the share less what hints cost
// What opened hints cost of what a question earns, 0–1.
double hint_cost(const course::Module& module, int hints);
// The order in which a question inside a page shows its options: the written one, except where that would give the key
// away; always the same for the same question.
std::vector<std::size_t> inline_order(const course::Item& item);

// How often a question whose first answer was not right comes again before it is let go.
inline constexpr int max_repeats = 3;

struct Answered {
    QuestionAnswered answer;
    base::Instant at;
    bool operator==(const Answered&) const = default;
};

struct Attempt {
    AttemptStarted start;
    base::Instant started;
    std::vector<Answered> first;    // first answers, in the order given: these count
    std::vector<Answered> repeats;  // practice at the end of the attempt
    bool finished = false;

    const Answered* first_answer(std::string_view question) const;
    const Answered* last_answer(std::string_view question) const;

    // What to show next: the next drawn question without an answer; then, pass after pass in the order drawn, each
    // whose last answer was not right, until it is right or came again max_repeats times; then nothing. Nothing either
    // once the attempt is finished.
    struct Next {
        std::size_t index = 0;  // into start.questions
        bool repeat = false;
        bool operator==(const Next&) const = default;
    };
    std::optional<Next> next() const;

    double points() const;    // earned by first answers
    double possible() const;  // of the questions drawn (those not answered yet count with 1 point)
    int percent() const;      // 0–100, rounded to nearest; 0 when nothing is possible

    bool operator==(const Attempt&) const = default;
};

struct ObjectiveScore {
    std::string objective;
    int right = 0;  // questions with full marks at first
    int asked = 0;  // those with a first answer
    double points = 0, possible = 0;
    int percent() const;
};
std::vector<ObjectiveScore> by_objective(const Attempt& attempt);  // in the order met

// Most worth looking at first: sure but wrong, then wrong, then right but guessed; each group in the order answered.
// By first answers; a question right and not guessed is not in the list.
struct ToReview {
    std::string question;
    std::optional<Confidence> confidence;
    double share = 0;
};
std::vector<ToReview> to_review(const Attempt& attempt);

}  // namespace learning
