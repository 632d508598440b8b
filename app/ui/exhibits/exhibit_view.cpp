#include "ui/exhibits/exhibit_view.h"

#include "ui/exhibits/fitting.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

template <class State>
State& state_of(ExhibitState& state) {
    if (!std::holds_alternative<State>(state.kind)) state.kind.emplace<State>();
    return std::get<State>(state.kind);
}

struct Draw {
    Ui& ui;
    const course::Exhibit& exhibit;
    ExhibitState& state;

    void operator()(const course::Timeline& it) { draw_timeline(ui, exhibit, it, state_of<TimelineState>(state)); }
    void operator()(const course::Chart& it) { draw_chart(ui, exhibit, it, state_of<ChartState>(state)); }
    void operator()(const course::ResponseFlow& it) { draw_response_flow(ui, exhibit, it, state_of<FlowState>(state)); }
    void operator()(const course::Spread& it) { draw_spread(ui, exhibit, it, state_of<SpreadState>(state)); }
    void operator()(const course::Bridges& it) { draw_bridges(ui, exhibit, it, state_of<BridgesState>(state)); }
    void operator()(const course::Spot& it) { draw_spot(ui, exhibit, it, state_of<SpotState>(state)); }
};

// The spread says it beside its table, the picture in its list.
bool says_it_itself(const course::Exhibit& exhibit) {
    return std::holds_alternative<course::Spread>(exhibit.kind) || std::holds_alternative<course::Spot>(exhibit.kind);
}

// In words what it shows, for whoever wants it so: closed, a quiet line at its foot.
void description(Ui& ui, const course::Exhibit& exhibit, ExhibitState& state) {
    const base::Words& words = ui.words();
    const bool open = state.described;
    ui.gap(ui.sp(12));
    const FittingButton look{.id = "describe",
                             .label = words("exhibit.describe"),
                             .look = {.kind = ButtonKind::quiet,
                                      .size = ButtonSize::compact,
                                      .icon = open ? icon::chevron_up : icon::chevron_down,
                                      .accessible_name = words("exhibit.describe-named", {{"title", exhibit.title}})},
                             .expanded = open};
    if (fitting_buttons(ui, "describe-row", {look})) state.described = !open;
    if (!open) return;
    ui.gap(ui.sp(8));
    text(ui, "alternative", exhibit.alternative);
}

}  // namespace

bool likes_room(const course::Exhibit& exhibit) {
    return std::holds_alternative<course::Spread>(exhibit.kind) ||
           std::holds_alternative<course::Bridges>(exhibit.kind) || std::holds_alternative<course::Spot>(exhibit.kind);
}

void exhibit_view(Ui& ui, std::string_view id, const course::Exhibit& exhibit, ExhibitState& state) {
    const Card card(ui, id, exhibit.title, {.role = Role::region});
    heading(ui, "title", 2, exhibit.title, {Type::h3, Weight::semibold});
    ui.last_node().description = exhibit.alternative;
    ui.gap(ui.sp(16));
    std::visit(Draw{ui, exhibit, state}, exhibit.kind);
    if (!says_it_itself(exhibit) && !exhibit.alternative.empty()) description(ui, exhibit, state);
}

}  // namespace ui
