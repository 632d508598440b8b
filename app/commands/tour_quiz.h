// The tour's way through the quizzes: every kind of question unanswered, answered, right and wrong; a question that
// comes back, the dialog at the door, both results.
#pragma once

#include <set>
#include <string>

#include "commands/album.h"
#include "commands/pupil.h"

namespace commands {

class TourQuiz {
public:
    TourQuiz(Person& person, Album& album, const course::Course& course, const base::Words& words)
        : person_(person), album_(album), course_(course), words_(words), pupil_(person, course, words) {}

    // From the first question of a fresh attempt to the result; then once more, all right.
    void play(const course::Module& module);
    // From home: further attempts until every kind was seen both ways.
    void complete();
    Pupil& pupil() { return pupil_; }

private:
    void attempt(const std::string& result);
    void question(const course::Item& item);
    void door();
    bool all_seen() const;
    void button(std::string_view key);

    Person& person_;
    Album& album_;
    const course::Course& course_;
    const base::Words& words_;
    Pupil pupil_;
    std::set<std::string> seen_;  // "ordering-wrong", "repeat", …
    bool all_right_ = false;
};

}  // namespace commands
