#include "ui/exhibits/response_flow.h"

#include <algorithm>
#include <string>

#include "ui/exhibits/fitting.h"
#include "ui/exhibits/flow_parts.h"
#include "ui/icons.h"
#include "ui/items/remark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

using course::ResponseFlow;

class FlowView {
public:
    FlowView(Ui& ui, const course::Exhibit& exhibit, const ResponseFlow& flow, FlowState& state);
    void draw();

private:
    void verdict();
    void message_buttons();
    void own_buttons();
    void begin_messages(std::size_t at);
    void restart();
    std::string named(std::string_view label) const;
    FittingButton plain(std::string_view id, const std::string& label, char32_t icon) const;
    bool ended() const { return flow_.steps[at_].answers.empty(); }
    bool trying() const { return message_.has_value(); }
    bool last_message() const { return *message_ + 1 == flow_.cases.size(); }
    // The first button that goes on takes the focus when an advice has come.
    void focus_here(std::string_view id) {
        if (due_) ui_.focus(ui_.id(id));
        due_ = false;
    }

    Ui& ui_;
    const course::Exhibit& exhibit_;
    const ResponseFlow& flow_;
    FlowState& state_;
    std::optional<std::size_t> message_;  // of this frame
    std::vector<flow_parts::GivenAnswer> given_;
    std::size_t at_;  // the step
    bool due_;        // the focus is to move
};

FlowView::FlowView(Ui& ui, const course::Exhibit& exhibit, const ResponseFlow& flow, FlowState& state)
    : ui_(ui),
      exhibit_(exhibit),
      flow_(flow),
      state_(state),
      message_(state.trying),
      at_(flow.start),
      due_(state.refocus) {
    state.refocus = false;
    for (const std::size_t answer : state.answers) {
        const auto& step = flow.steps[at_];
        if (answer >= step.answers.size()) break;
        given_.push_back({step.title, step.answers[answer].say});
        at_ = step.answers[answer].to;
    }
}

std::string FlowView::named(std::string_view label) const {
    return ui_.words()("flow.named", {{"what", std::string(label)}, {"title", exhibit_.title}});
}

FittingButton FlowView::plain(std::string_view id, const std::string& label, char32_t icon) const {
    return {
        .id = std::string(id), .label = label, .look = {.icon = icon, .accessible_name = named(label)}, .expanded = {}};
}

void FlowView::restart() {
    state_.answers.clear();
    state_.refocus = true;
}

void FlowView::begin_messages(std::size_t at) {
    restart();
    state_.trying = at;
    state_.tried.resize(flow_.cases.size(), false);
}

// Whether the advice is the one the author would give; another one is to be looked at again, and no more than that.
void FlowView::verdict() {
    const ResponseFlow::Case& tried = flow_.cases[*message_];
    state_.tried[*message_] = true;
    const bool same = tried.ends == at_;
    ui_.gap(ui_.sp(16));
    const auto group = ui_.group(Role::status, "verdict", ui_.words()("flow.verdict"));
    if (same)
        remark(ui_, "same", {.icon = icon::check_circle, .colour = Token::success, .words = ui_.words()("flow.same")});
    else
        remark(ui_, "other",
               {.icon = icon::refresh,
                .colour = Token::warning,
                .words = ui_.words()("flow.other", {{"advice", flow_.steps[tried.ends].title}})});
    if (tried.because.empty()) return;
    ui_.gap(ui_.sp(4));
    const Rect start = ui_.rest();
    const float left = ui_.ic(24) + ui_.sp(10);
    const auto flow = ui_.column({start.x + left, start.y, start.w - left, 1e6F}, true);
    text(ui_, "because", tried.because);
}

void FlowView::message_buttons() {
    if (given_.empty() && !ended()) return;
    const base::Words& words = ui_.words();
    if (ended() && std::ranges::all_of(state_.tried, [](bool done) { return done; })) {
        ui_.gap(ui_.sp(16));
        remark(ui_, "done", {.icon = icon::check_all, .words = words("flow.cases-done")});
    }
    ui_.gap(ui_.sp(20));
    std::vector<FittingButton> row;
    if (ended()) {
        row.push_back(last_message() ? plain("first", words("flow.cases-again"), icon::refresh)
                                     : plain("next", words("flow.next-case"), icon::none));
        if (!last_message()) {
            row.front().look.kind = ButtonKind::primary;
            row.front().look.icon_after = icon::arrow_right;
        }
        focus_here(row.front().id);
    }
    if (!given_.empty()) {
        row.push_back(plain("again", words("flow.again-case"), icon::undo_variant));
        row.back().look.kind = ButtonKind::quiet;
    }
    const auto pressed = fitting_buttons(ui_, "buttons", row);
    if (!pressed) return;
    if (row[*pressed].id == "again") {
        restart();
    } else {
        if (last_message()) state_.tried.assign(flow_.cases.size(), false);
        begin_messages(last_message() ? 0 : *message_ + 1);
    }
}

void FlowView::own_buttons() {
    if (given_.empty() && flow_.cases.empty()) return;
    ui_.gap(ui_.sp(20));
    std::vector<FittingButton> row;
    if (!given_.empty()) {
        row.push_back(plain("again", ui_.words()("flow.again"), icon::refresh));
        if (ended()) focus_here("again");
    }
    if (!flow_.cases.empty()) {
        row.push_back(plain("try", ui_.words()("flow.try"), icon::comment_text_outline));
        const bool first = std::ranges::none_of(state_.tried, [](bool done) { return done; });
        if (ended() && first) row.back().look.kind = ButtonKind::primary;
    }
    const auto pressed = fitting_buttons(ui_, "buttons", row);
    if (!pressed) return;
    if (row[*pressed].id == "again")
        restart();
    else
        begin_messages(0);
}

void FlowView::draw() {
    if (trying()) {
        const std::string close = named(ui_.words()("flow.leave-cases"));
        if (flow_parts::message(ui_,
                                {*message_, flow_.cases.size(), flow_.cases[*message_].text, state_.tried, close})) {
            state_.trying.reset();
            restart();
        }
        ui_.gap(ui_.sp(12));
    }
    const auto& step = flow_.steps[at_];
    if (ended()) {
        flow_parts::advice(ui_, step);
        if (trying()) verdict();
    } else if (const auto pressed = flow_parts::question(ui_, step, given_.size() + 1, due_)) {
        state_.answers.push_back(*pressed);
        state_.refocus = true;
    }
    if (!ended()) due_ = false;
    if (trying())
        message_buttons();
    else
        own_buttons();
    if (!given_.empty()) ui_.gap(ui_.sp(20));
    if (const auto back = flow_parts::way(ui_, given_)) {
        state_.answers.resize(*back);
        state_.refocus = true;
    }
}

}  // namespace

void draw_response_flow(Ui& ui, const course::Exhibit& exhibit, const ResponseFlow& flow, FlowState& state) {
    if (flow.start >= flow.steps.size()) return;
    if (state.trying && *state.trying >= flow.cases.size()) state.trying.reset();
    FlowView(ui, exhibit, flow, state).draw();
    const auto answers = static_cast<float>(state.answers.size());
    const auto message = static_cast<float>(state.trying ? *state.trying + 1 : 0);
    ui.remember(ui.id("place"), 64 * message + 2 * answers + (state.refocus ? 1.0F : 0.0F));
}

}  // namespace ui
