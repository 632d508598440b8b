#include "ui/exhibits/timeline.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/draw.h"
#include "ui/exhibits/critical.h"
#include "ui/exhibits/timeline_stations.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

const Font when_font{Type::small, Weight::semibold}, title_font{Type::h3, Weight::semibold},
    words_font{Type::body, Weight::regular}, caption_font{Type::caption, Weight::regular};

std::string position(Ui& ui, std::size_t at, std::size_t total) {
    return ui.words()("timeline.position", {{"n", std::to_string(at + 1)}, {"total", std::to_string(total)}});
}

std::string source_of(Ui& ui, const course::Timeline::Moment& moment) {
    return ui.words()("timeline.source", {{"source", moment.source}});
}

// One moment in its card.
class MomentCard {
public:
    MomentCard(Ui& ui, const course::Timeline& timeline, TimelineState& state)
        : ui_(ui), timeline_(timeline), state_(state), moment_(timeline.moments[state.at]) {}
    void draw();

private:
    void head(bool narrow);
    void words();
    void doubt();
    void narrow_ways();
    void ways();
    void way(bool forward, Rect box);
    float height_of(const course::Timeline::Moment& moment, float width);
    float highest(float width);
    bool first() const { return state_.at == 0; }
    bool last() const { return state_.at + 1 == timeline_.moments.size(); }
    std::string way_name(bool forward) const;

    Ui& ui_;
    const course::Timeline& timeline_;
    TimelineState& state_;
    const course::Timeline::Moment& moment_;
    int step_ = 0;
};

std::string MomentCard::way_name(bool forward) const {
    if (forward && last()) return ui_.words()("timeline.next");
    if (!forward && first()) return ui_.words()("timeline.previous");
    const std::string& title = timeline_.moments[forward ? state_.at + 1 : state_.at - 1].title;
    return forward ? ui_.words()("timeline.next-named", {{"title", title}})
                   : ui_.words()("timeline.previous-named", {{"title", title}});
}

// Where there is little room: arrows at both ends, the position between them, above the words so that they stay put.
void MomentCard::narrow_ways() {
    const float side = std::round(ui_.ic(48));
    const std::string words = position(ui_, state_.at, timeline_.moments.size());
    const Rect box = ui_.take_box(side);
    if (icon_button_in(ui_, {box.x, box.y, side, side}, "previous", way_name(false), icon::arrow_left,
                       {.enabled = !first()}))
        step_ = -1;
    if (icon_button_in(ui_, {box.right() - side, box.y, side, side}, "next", way_name(true), icon::arrow_right,
                       {.enabled = !last()}))
        step_ = 1;
    const float room = box.w - 2 * side - 2 * ui_.sp(4);
    const TextLook look{.font = caption_font, .colour = Token::ink_muted, .align = TextAlign::centre, .silent = true};
    const Rect between{box.x + side + ui_.sp(4), box.y, room, side};
    const bool beside = text_width(ui_, words, caption_font) < room;
    if (beside) text_in(ui_, between, words, look);
    const Rect middle = beside ? between : text(ui_, "position", words, look);
    ui_.note_node(Role::status, "position", words, middle);
    ui_.gap(ui_.sp(12));
}

// When it was, and which of how many it is.
void MomentCard::head(bool narrow) {
    const std::string count = position(ui_, state_.at, timeline_.moments.size());
    const float beside = narrow ? 0 : text_width(ui_, count, caption_font) + ui_.sp(24);
    const Rect start = ui_.rest();
    {
        const auto flow = ui_.column({start.x, start.y, start.w - beside, 1e6F}, true);
        text(ui_, "when", moment_.when, {.font = when_font, .colour = Token::accent});
    }
    if (narrow) return;
    const Rect box{start.right() - beside, start.y, beside, ui_.fonts().line_height(when_font)};
    text_in(ui_, box, count, {.font = caption_font, .colour = Token::ink_muted, .align = TextAlign::right});
    ui_.note_node(Role::status, "position", count, box);
}

void MomentCard::words() {
    heading(ui_, "title", 3, moment_.title, fitting_font(ui_, moment_.title, title_font));
    ui_.gap(ui_.sp(8));
    text(ui_, "text", moment_.text, {.font = words_font});
    if (!moment_.source.empty()) {
        ui_.gap(ui_.sp(8));
        source_line(ui_, source_of(ui_, moment_));
    }
}

void MomentCard::doubt() {
    if (moment_.doubt.empty()) return;
    ui_.gap(ui_.sp(16));
    const bool open = state_.doubted.contains(state_.at);
    const std::string label = ui_.words()("timeline.critical");
    const FittingButton look =
        critical_button(label, ui_.words()("timeline.critical-named", {{"title", moment_.title}}), open);
    if (fitting_buttons(ui_, "buttons", {look})) {
        if (open)
            state_.doubted.erase(state_.at);
        else
            state_.doubted.insert(state_.at);
    }
    if (!open) return;
    ui_.gap(ui_.sp(12));
    critical_note(ui_, "doubt", label, moment_.doubt);
}

// The title of the moment it leads to, behind its arrow.
void MomentCard::way(bool forward, Rect box) {
    const std::string& title = timeline_.moments[forward ? state_.at + 1 : state_.at - 1].title;
    const bool pressed = button_in(ui_, box, forward ? "next" : "previous", title,
                                   {.icon = forward ? icon::none : icon::arrow_left,
                                    .icon_after = forward ? icon::arrow_right : icon::none,
                                    .accessible_name = way_name(forward)});
    if (pressed) step_ = forward ? 1 : -1;
}

void MomentCard::ways() {
    const float half = std::floor((ui_.width() - ui_.sp(12)) / 2);
    const Font font{Type::body, Weight::semibold};
    const float inner = half - 2 * ui_.sp(12) - ui_.ic(24) - ui_.sp(10);
    float height = ui_.sp(56), widest = 0;
    for (const auto& moment : timeline_.moments) {  // the same for all, so that they stay where they are
        height = std::max(height, text_height(ui_, moment.title, font, inner) + ui_.sp(20));
        widest = std::max(widest, button_size(ui_, moment.title, {.icon = icon::arrow_left}).x);
    }
    const float width = std::min(half, widest);
    const Rect box = ui_.take_box(std::round(height));
    if (!first()) way(false, {box.x, box.y, width, box.h});
    if (!last()) way(true, {box.right() - width, box.y, width, box.h});
}

float MomentCard::height_of(const course::Timeline::Moment& moment, float width) {
    float height = text_height(ui_, moment.title, title_font, width) + ui_.sp(8) +
                   text_height(ui_, moment.text, words_font, width);
    if (!moment.source.empty()) height += ui_.sp(8) + text_height(ui_, source_of(ui_, moment), caption_font, width);
    if (!moment.doubt.empty()) height += ui_.sp(16) + ui_.sp(48);
    return height;
}

float MomentCard::highest(float width) {
    float height = 0;
    for (const auto& moment : timeline_.moments) height = std::max(height, height_of(moment, width));
    return height;
}

void MomentCard::draw() {
    const bool narrow = ui_.width() < ui_.em(460);
    const Card card(ui_, "moment", moment_.title,
                    {.padding = ui_.width() < ui_.em(200) ? 12.0F
                                : narrow                  ? 16.0F
                                                          : 24.0F,
                     .radius = 16,
                     .fill = Token::surface,
                     .raised = false});
    // The title of another moment begins on the other button: the focus goes with it.
    if (state_.refocus) ui_.focus(ui_.id(last() ? "previous" : "next"));
    state_.refocus = false;
    if (narrow) narrow_ways();
    head(narrow);
    ui_.gap(ui_.sp(4));
    const float top = ui_.cursor().y;
    words();
    doubt();
    if (!narrow) {
        const float slack = top + highest(ui_.width()) - ui_.cursor().y;
        ui_.gap(std::max(0.0F, slack) + ui_.sp(20));
        ways();
    }
    if (step_ == 0) return;
    state_.at = step_ > 0 ? state_.at + 1 : state_.at - 1;
    state_.refocus = first() || last();
}

}  // namespace

void draw_timeline(Ui& ui, const course::Exhibit&, const course::Timeline& timeline, TimelineState& state) {
    if (timeline.moments.empty()) return;
    state.at = std::min(state.at, timeline.moments.size() - 1);
    state.seen.insert(state.at);
    draw_stations(ui, timeline, state);
    ui.gap(ui.sp(20));
    MomentCard(ui, timeline, state).draw();
    ui.remember(ui.id("place"), static_cast<float>(state.at) + (state.refocus ? 0.5F : 0.0F));
}

}  // namespace ui
