// Private to the quiz: one question with all that belongs to it.
#pragma once

#include <cstddef>
#include <functional>

#include "screens/screen.h"

namespace screens {

struct Asking {
    const course::Module& module;
    const learning::Attempt& attempt;
    const course::Item& item;
    const learning::DrawnQuestion& drawn;
    const learning::Answered* answered;  // the answer whose feedback is shown
    std::size_t index;
};

// The verdict: what it comes to, why, and the way back to the page. `actions` stand right under what it comes to.
Asked verdict_card(ui::Ui& ui, const View& view, const Asking& asking, const std::function<void()>& actions = {});

struct Body {
    Asked asked;
    bool changed = false;
};

// Prompt, answers, hints, how sure; the verdict below when there is no room beside, brought into sight when it has
// `actions`.
Body question_column(ui::Ui& ui, const View& view, QuizScreen& screen, const Asking& asking, bool verdict_below,
                     const std::function<void()>& actions);

}  // namespace screens
