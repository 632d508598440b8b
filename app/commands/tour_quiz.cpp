#include "commands/tour_quiz.h"

#include <array>

namespace commands {

namespace {

constexpr int most_questions = 60;  // of one attempt, repeats and all
constexpr int most_attempts = 12;   // in search of a kind the course may not have

}  // namespace

void TourQuiz::button(std::string_view key) {
    album_.need(person_.press({ui::Role::button, words_(key), 0}));
}

void TourQuiz::door() {
    if (!seen_.insert("door").second) return;
    button("quiz.leave");
    album_.picture("quiz-leave");
    button("quiz.leave-stay");
}

// Wrong where this kind was not yet seen so, else right.
void TourQuiz::question(const course::Item& item) {
    const std::string kind(course::kind_name(item));
    const bool repeat = person_.sees({ui::Role::paragraph, words_("quiz.repeat"), 0});
    const bool asks = person_.sees({ui::Role::radio, words_("quiz.guessed"), 0});
    const bool right = repeat || all_right_ || seen_.contains(kind + "-wrong");
    const std::string outcome = repeat ? "repeat" : kind + (right ? "-right" : "-wrong");
    const bool fresh = seen_.insert(outcome).second;
    if (seen_.insert(kind).second) album_.picture("quiz-" + kind);
    if (repeat && fresh) album_.picture("quiz-repeat");
    album_.need(pupil_.choose(item, right));
    if (fresh) album_.picture("quiz-" + outcome + "-chosen");
    if (asks) album_.need(person_.press({ui::Role::radio, words_(right ? "quiz.think-so" : "quiz.would-bet"), 0}));
    if (fresh && asks) album_.picture("quiz-" + outcome + "-sure");
    button("quiz.check");
    if (!fresh) return;
    album_.picture("quiz-" + outcome + "-feedback");
    for (int part = 2; part < 8 && person_.scroll_on(); ++part)
        album_.picture("quiz-" + outcome + "-feedback-" + std::to_string(part));
}

void TourQuiz::attempt(const std::string& result) {
    for (int asked = 0; asked < most_questions; ++asked) {
        const course::Item* item = pupil_.question();
        if (item == nullptr) album_.need(tl::unexpected<std::string>("no question of the course is on the screen"));
        if (asked == 0) door();
        question(*item);
        const bool last = person_.sees({ui::Role::button, words_("quiz.finish"), 0});
        button(last ? "quiz.finish" : "quiz.next");
        if (!last) continue;
        if (!result.empty()) {
            album_.picture(result);
            for (int part = 2; part < 8 && person_.scroll_on(); ++part)
                album_.picture(result + "-" + std::to_string(part));
        }
        return;
    }
    album_.need(tl::unexpected<std::string>("the quiz does not end"));
}

void TourQuiz::play(const course::Module& module) {
    attempt("result-" + module.id);
    button("result.retry");
    all_right_ = true;
    attempt("result-" + module.id + "-all-right");
    all_right_ = false;
}

bool TourQuiz::all_seen() const {
    for (const course::Module& module : course_.modules)
        for (const course::Item& item : module.items(words_.language()))
            for (const char* outcome : {"-right", "-wrong"})
                if (course::is_scored(item) && !seen_.contains(std::string(course::kind_name(item)) + outcome))
                    return false;
    return true;
}

void TourQuiz::complete() {
    for (int i = 0; i < most_attempts && !all_seen(); ++i) {
        const course::Module& module = course_.modules[static_cast<std::size_t>(i) % course_.modules.size()];
        album_.need(person_.press({ui::Role::link, module.lesson(words_.language()).title, 0}));
        button("result.retry");
        attempt({});
        button("nav.home");
    }
}

}  // namespace commands
