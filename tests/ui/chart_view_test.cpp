// A chart, its table, and the remarks that help to doubt it.
#include "ui/exhibits/chart_figures.h"
#include "ui/exhibits/chart_scale.h"
#include "ui/exhibits/exhibit_view.h"
#include "ui/stage.h"

using namespace stage;
using base::Language;
using Ticks = std::vector<double>;

namespace {

course::Chart time_online() {
    return {.unit = "%",
            .from = 0,
            .to = 25,
            .labels = {"March 2007", "October 2011"},
            .series = {{"Share of time", {6, 19}}},
            .critical = {{std::size_t{1}, "Who was counted?", "People online, not everybody."},
                         {std::nullopt, "By whom?", "By somebody who sells figures."}},
            .source = "comScore"};
}

course::Chart calls(course::Chart::Kind kind = course::Chart::Kind::bars) {
    return {.kind = kind,
            .unit = "calls",
            .from = 0,
            .to = 3000,
            .labels = {"Monday", "Tuesday", "Wednesday", "Thursday"},
            .series = {{"At the counter", {1200, 1350, 900, 1420}}, {"Online", {2100, 1850, 2600, 12}}},
            .critical = {{std::size_t{2}, "A Wednesday", "No school."}}};
}

struct Shown {
    explicit Shown(course::Chart chart = time_online(), ui::Viewport viewport = {{760, 1200}, 1},
                   Language language = Language::en)
        : exhibit{.title = "Time online", .alternative = "It has tripled.", .kind = std::move(chart)},
          stage([this](Ui& ui) { draw(ui); }, viewport) {
        stage.language = language;
        ready = true;
        stage.settle();
    }
    void draw(Ui& ui) {
        if (!ready) return;
        ui.screen("page");
        ui::exhibit_view(ui, "exhibit", exhibit, state);
    }
    bool has(std::string_view name, Role role) {
        for (const ui::Node& node : stage.ui().tree())
            if (node.role == role && node.name == name) return true;
        return false;
    }
    bool says(std::string_view words) {
        for (const ui::Node& node : stage.ui().tree())
            if (node.name.find(words) != std::string::npos) return true;
        return false;
    }
    const ui::Node& label(std::string_view name) const { return stage.node(name, Role::listitem); }

    course::Exhibit exhibit;
    ui::ExhibitState state;
    bool ready = false;
    Stage stage;
};

}  // namespace

TEST_CASE("an axis has ticks one, two or five times a power of ten apart") {
    CHECK(ui::axis_ticks(0, 25, 6) == Ticks{0, 5, 10, 15, 20, 25});
    CHECK(ui::axis_ticks(0, 60, 6) == Ticks{0, 20, 40, 60});
    CHECK(ui::axis_ticks(0, 3000, 4) == Ticks{0, 1000, 2000, 3000});
    CHECK(ui::axis_ticks(0, 1, 6).size() == 6);
    CHECK(ui::axis_ticks(-20, 20, 5) == Ticks{-20, -10, 0, 10, 20});
}

TEST_CASE("an axis shows its foot though that is no round number, and never more ticks than there is room for") {
    CHECK(ui::axis_ticks(91.5, 94, 6).front() == 91.5);
    const double from = GENERATE(0.0, 0.3, 7.0, 91.5, -3.0, 12345.0);
    const double span = GENERATE(0.02, 1.0, 2.5, 9.0, 33.0, 99999.0);
    const std::size_t most = GENERATE(std::size_t{3}, std::size_t{5}, std::size_t{8});
    const Ticks ticks = ui::axis_ticks(from, from + span, most);
    CHECK(ticks.front() == from);
    CHECK(ticks.size() >= 2);
    CHECK(ticks.size() <= most);
    CHECK(ticks.back() <= from + span * (1 + 1e-6));
    CHECK(std::is_sorted(ticks.begin(), ticks.end()));
}

TEST_CASE("figures are written as the language writes them, with a short unit behind them") {
    const course::Chart chart{.unit = "%", .decimals = 1, .labels = {"A"}, .series = {{"S", {12.5}}}};
    CHECK(ui::Figures(chart, Language::fr).of(0, 0) == "12,5\u202F%");
    CHECK(ui::Figures(chart, Language::nl).of(0, 0) == "12,5\u202F%");
    CHECK(ui::Figures(chart, Language::en).of(0, 0) == "12.5%");
    CHECK(ui::Figures(chart, Language::fr).value(34) == "34,0\u202F%");
    CHECK(ui::Figures(calls(), Language::fr).of(0, 0) == "1\u202F200");
    CHECK(ui::Figures(calls(), Language::nl).of(0, 0) == "1.200");
    CHECK(ui::Figures(calls(), Language::en).unit_apart());
    CHECK_FALSE(ui::Figures(chart, Language::en).unit_apart());
}

TEST_CASE("every label says its figures, and the figure what it shows in words") {
    Shown shown;
    CHECK(shown.label("March 2007").value == "6%");
    CHECK(shown.label("October 2011").value == "19%");
    CHECK(shown.stage.node("Time online", Role::figure).description == "It has tripled.");
    CHECK(shown.has("Source: comScore", Role::paragraph));
    Shown several(calls());
    CHECK(several.label("Monday").value ==
          "At the counter:\u00A0"
          "1,200; Online:\u00A0"
          "2,100");
    CHECK(several.has("Online", Role::listitem));  // the legend
    CHECK(several.has("calls", Role::paragraph));
}

TEST_CASE("a button shows the figures as a table, and the chart again") {
    Shown shown(calls(), GENERATE(ui::Viewport{{760, 1200}, 1}, ui::Viewport{{340, 1600}, 1}));
    CHECK_FALSE(shown.has("Time online", Role::table));
    shown.stage.press("Show as table: Time online");
    CHECK(shown.has("Time online", Role::table));
    CHECK_FALSE(shown.has("Time online", Role::figure));
    CHECK(shown.has("2,600", Role::paragraph));
    CHECK(shown.has("At the counter", Role::paragraph));
    CHECK(shown.label("Thursday").value ==
          "At the counter:\u00A0"
          "1,420; Online:\u00A0"
          "12");
    CHECK(shown.stage.focused() == "Show as chart: Time online");
    shown.stage.key(Key::enter);
    CHECK(shown.has("Time online", Role::figure));
    CHECK_FALSE(shown.has("Time online", Role::table));
}

TEST_CASE("a remark opens its text and lights its label, and one is open at a time") {
    Shown shown;
    CHECK_FALSE(shown.says("Who was counted?"));
    shown.stage.press("Read critically: Time online");
    CHECK(shown.stage.node("Read critically: Time online").state.expanded);
    CHECK_FALSE(shown.says("People online"));
    CHECK_FALSE(shown.label("October 2011").state.current);
    shown.stage.press("Remark 1: Who was counted?");
    CHECK(shown.has("People online, not everybody.", Role::paragraph));
    CHECK(shown.says("October 2011: 19%"));
    CHECK(shown.label("October 2011").state.current);
    CHECK_FALSE(shown.label("March 2007").state.current);
    shown.stage.key(Key::down);
    CHECK(shown.stage.focused() == "Remark 2: By whom?");
    shown.stage.key(Key::enter);
    CHECK(shown.has("By somebody who sells figures.", Role::paragraph));
    CHECK_FALSE(shown.says("People online"));
    CHECK_FALSE(shown.label("October 2011").state.current);  // it is about the whole
    shown.stage.key(Key::enter);
    CHECK_FALSE(shown.says("By somebody"));
    shown.stage.press("Read critically: Time online");
    CHECK_FALSE(shown.says("Who was counted?"));
}

TEST_CASE("without remarks there is nothing to open") {
    course::Chart chart = time_online();
    chart.critical.clear();
    Shown shown(chart);
    CHECK_FALSE(shown.has("Read critically: Time online", Role::button));
    CHECK(shown.has("Show as table: Time online", Role::button));
}

TEST_CASE("an axis that does not start at zero is said in words, also for lines") {
    course::Chart chart = time_online();
    CHECK_FALSE(Shown(chart).says("not at zero"));
    chart.from = 5;
    CHECK(Shown(chart).says("The axis starts at 5%, not at zero: the bars"));
    chart.kind = course::Chart::Kind::lines;
    CHECK(Shown(chart).says("The axis starts at 5%, not at zero: ups and downs"));
    chart.from = -10;
    CHECK(
        Shown(chart).says("\u2212"
                          "10%"));
}

TEST_CASE("bars grow once, and not at all with reduced motion") {
    Shown shown;
    CHECK_FALSE(shown.stage.ui().next_deadline());
    shown.state = {};
    shown.exhibit.title = "Another";
    shown.stage.frame();
    CHECK_FALSE(std::get<ui::ChartState>(shown.state.kind).seen == false);
    CHECK(shown.stage.ui().next_deadline());  // growing anew
    shown.stage.settle();
    shown.stage.comfort.reduced_motion = true;
    shown.state = {};
    shown.stage.frame();
    shown.stage.frame();
    CHECK_FALSE(shown.stage.ui().next_deadline());
}

TEST_CASE("labels stand below where they have room, and lie at the side where they have not") {
    Shown wide;
    CHECK(wide.label("March 2007").box.y == wide.label("October 2011").box.y);
    Shown narrow(calls(), {{340, 1600}, 1});
    CHECK(narrow.label("Monday").box.x == narrow.label("Tuesday").box.x);
    CHECK(narrow.label("Monday").box.bottom() <= narrow.label("Tuesday").box.y);
}

TEST_CASE("figures of lines stand clear of each other, of the points and of the axis") {
    const float foot = GENERATE(330.0F, 300.0F);  // the second: nothing stands below the axis
    const ui::Rect bounds{0, 0, 600, foot};
    const std::vector<std::vector<ui::Vec2>> series{{{50, 300}, {200, 290}, {350, 200}, {500, 20}},
                                                    {{50, 297}, {200, 299}, {350, 280}, {500, 250}},
                                                    {{50, 291}, {200, 285}, {350, 275}, {500, 268}}};
    ui::FigurePlaces places({false, bounds, {0, 300, 600, 2}, 10}, series);
    std::vector<ui::Rect> placed;
    for (std::size_t label = 0; label < 4; ++label) {
        std::vector<std::size_t> order{0, 1, 2};  // the highest first, as the chart does
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return series[a][label].y < series[b][label].y; });
        for (const std::size_t s : order) {
            const ui::Rect box = places.place(s, label, {40, 20}, s != order.back());
            CHECK(intersection(box, ui::Rect{0, 300, 600, 2}).empty());
            CHECK(intersection(box, bounds) == box);
            for (const ui::Rect& other : placed) CHECK(intersection(box, other).empty());
            placed.push_back(box);
        }
    }
}

TEST_CASE("a chart stays within its width at every size, and every target is big enough") {
    const auto viewport =
        GENERATE(ui::Viewport{{330, 5000}, 1}, ui::Viewport{{700, 5000}, 1}, ui::Viewport{{1920, 2400}, 1.5F});
    const int percent = GENERATE(100, 200);
    const bool table = GENERATE(false, true);
    const course::Chart::Kind kind = GENERATE(course::Chart::Kind::bars, course::Chart::Kind::lines);
    Shown shown(calls(kind), viewport);
    shown.stage.comfort.text_percent = percent;
    shown.stage.settle();
    shown.stage.press("Read critically: Time online");
    shown.stage.press("Remark 1: A Wednesday");
    if (table) shown.stage.press("Show as table: Time online");
    for (const ui::Node& node : shown.stage.ui().tree()) {
        INFO(node.name << " at " << percent << " % in " << viewport.size.x);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= viewport.size.x + 0.5F);
        if (!node.operable()) continue;
        CHECK(node.target.w >= 48 * viewport.dpi);
        CHECK(node.target.h >= 48 * viewport.dpi);
    }
}
