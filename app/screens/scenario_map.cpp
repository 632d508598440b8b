// The map of a story: every situation and every ending in layers, the way taken thick, the others dashed.
#include "screens/scenario_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Vec2;
using ui::Weight;

namespace {

constexpr ui::Font strong{Type::small, Weight::semibold}, small{Type::caption, Weight::regular};

// A line in pieces: upright ones, bends in the gaps between the rows, and round corners.
class Line {
public:
    Line(ui::Ui& ui, Vec2 at, bool taken) : ui_(ui), at_(at), taken_(taken) {}

    void straight(Vec2 to) {
        if (taken_)
            ui::draw::line(ui_.list(), at_, to, colour(), ui_.px(4));
        else
            dash(to);
        at_ = to;
    }
    // From upright to upright, through the middle of the gap.
    void bend(Vec2 to) {
        if (std::abs(to.x - at_.x) < 2) return straight(to);
        const Vec2 middle{(at_.x + to.x) / 2, (at_.y + to.y) / 2};
        quarter({at_.x, middle.y}, middle);
        quarter({to.x, middle.y}, to);
    }
    // Towards the corner, and round it on the way to what follows.
    void turn(Vec2 corner, Vec2 towards) {
        const float radius = ui_.px(12);
        straight(nearer(at_, corner, radius));
        quarter(corner, nearer(towards, corner, radius));
    }
    void point() {
        const float w = ui_.px(taken_ ? 18 : 12), h = w / 2;
        ui::draw::chevron(ui_.list(), {at_.x - w / 2, at_.y - h - ui_.px(taken_ ? 3 : 2), w, h}, colour(),
                          ui_.px(taken_ ? 4 : 2), ui::draw::Towards::down);
    }

private:
    ui::Colour colour() const { return ui_.colour(taken_ ? Token::accent : Token::line_strong); }
    static Vec2 nearer(Vec2 from, Vec2 corner, float radius) {
        const float length = std::hypot(from.x - corner.x, from.y - corner.y);
        if (length <= 0) return corner;
        return corner + (from - corner) * (std::min(radius, length / 2) / length);
    }
    void quarter(Vec2 control, Vec2 to) {
        if (taken_) {
            ui::draw::curve(ui_.list(), at_, control, to, colour(), ui_.px(4));
            at_ = to;
            return;
        }
        constexpr int pieces = 16;
        const Vec2 from = at_;
        for (int i = 1; i <= pieces; ++i) {
            const float t = static_cast<float>(i) / pieces;
            const Vec2 next = from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t);
            dash(next);
            at_ = next;
        }
    }
    // Goes on with the pattern where the piece before left it.
    void dash(Vec2 to) {
        const float on = ui_.px(7), all = on + ui_.px(5);
        const float length = std::hypot(to.x - at_.x, to.y - at_.y);
        if (length <= 0) return;
        const Vec2 step = (to - at_) * (1 / length);
        for (float done = 0; done < length - 0.01F;) {
            const bool drawn = phase_ < on;
            const float piece = std::max(0.01F, std::min(length - done, drawn ? on - phase_ : all - phase_));
            if (drawn) ui::draw::line(ui_.list(), at_ + step * done, at_ + step * (done + piece), colour(), ui_.px(2));
            done += piece;
            phase_ += piece;
            if (phase_ >= all - 0.01F) phase_ = 0;
        }
    }

    ui::Ui& ui_;
    Vec2 at_;
    bool taken_;
    float phase_ = 0;
};

// Lines leave and reach a box where they need not bend, within its middle part.
float port(Rect box, float wanted) {
    const float near = std::clamp(wanted, box.centre().x - box.w * 0.3F, box.centre().x + box.w * 0.3F);
    return std::abs(near - wanted) < box.w * 0.06F ? wanted : near;  // rather straight than with a small kink
}

// Down from a node, past the rows between, to the one it leads to.
void draw_down(ui::Ui& ui, const StoryLayers& map, const MapShape& shape, const StoryLayers::Edge& edge, Vec2 origin,
               bool taken) {
    const Rect from = shape.boxes[edge.from], to = shape.boxes[edge.to];
    const StoryLayers::Slot passing{edge.to, true};
    const auto lane = [&](std::size_t layer) {
        const auto& row = map.layers[layer];
        return shape.lanes[layer][static_cast<std::size_t>(std::find(row.begin(), row.end(), passing) - row.begin())];
    };
    const std::size_t first = map.layer[edge.from] + 1, last = map.layer[edge.to];
    float x = port(from, first < last ? lane(first) : to.centre().x);
    Line line(ui, Vec2{x, from.bottom()} + origin, taken);
    for (std::size_t layer = first; layer < last; ++layer) {
        x = lane(layer);
        line.bend(Vec2{x, shape.tops[layer]} + origin);
        line.straight(Vec2{x, shape.tops[layer] + shape.heights[layer]} + origin);
    }
    line.bend(Vec2{port(to, x), to.y} + origin);
    line.point();
}

// Back up along the right edge, in the gaps between the rows.
void draw_back(ui::Ui& ui, const MapShape& shape, const StoryLayers::Edge& edge, Vec2 origin, bool taken) {
    const Rect from = shape.boxes[edge.from], to = shape.boxes[edge.to];
    const float out = from.x + from.w * 0.88F, in = to.x + to.w * 0.88F;
    const float below = from.bottom() + shape.row_gap * 0.36F, above = to.y - shape.row_gap * 0.36F;
    Line line(ui, Vec2{out, from.bottom()} + origin, taken);
    const std::array<Vec2, 5> way{Vec2{out, below}, Vec2{shape.lane_x, below}, Vec2{shape.lane_x, above},
                                  Vec2{in, above}, Vec2{in, to.y}};
    for (std::size_t i = 0; i + 1 < way.size(); ++i) line.turn(way[i] + origin, way[i + 1] + origin);
    line.straight(way.back() + origin);
    line.point();
}

struct NodePaint {
    Token fill, edge, ink;
    bool dashed;
    float thickness;
};

NodePaint paint_of(const base::Words& words, Seen seen, course::StoryNode::End end) {
    const EndLook look = end_look(words, end);
    switch (seen) {
        case Seen::walked:
            return {Token::accent_soft, Token::accent, Token::accent, false, 3};
        case Seen::reached:
            return {look.soft, look.ink, look.ink, false, 3};
        case Seen::reached_before:
            return {look.soft, look.ink, look.ink, false, 1};
        case Seen::ending:
        case Seen::unseen:
            break;
    }
    return {Token::surface_raised, Token::line_strong, Token::ink_muted, true, 2};
}

// Situations: an arch with the number of the step. Endings: a disc with an icon.
void marker(ui::Ui& ui, Rect box, const MapNode& node, const NodePaint& paint, char32_t icon) {
    const bool open = node.seen == Seen::unseen || node.seen == Seen::ending;
    const ui::Colour ink = ui.colour(paint.ink), inside = ui.colour(paint.fill);
    if (node.seen == Seen::walked || node.seen == Seen::unseen) {
        if (open) return ui::draw::stroke_arch(ui.list(), box, ink, ui.px(6), ui.px(2));
        ui::draw::fill_arch(ui.list(), box, ink, ui.px(6));
        ui::text_in(ui, {box.x, box.y + box.h * 0.06F, box.w, box.h}, std::to_string(*node.step + 1),
                    {.font = strong, .colour = paint.fill, .align = ui::TextAlign::centre, .tabular = true});
        return;
    }
    const float radius = box.w / 2;
    if (open)
        ui::draw::stroke_circle(ui.list(), box.centre(), radius, ink, ui.px(2));
    else
        ui::draw::circle(ui.list(), box.centre(), radius, ink);
    ui.fonts().draw_icon(ui.list(), open ? ui::icon::flag_outline : icon, std::round(ui.ic(20)), box.centre(),
                         open ? ink : inside);
}

std::string leads_to(const base::Words& words, const Story& story, const StoryLayers& map, std::size_t node) {
    std::string titles;
    for (const StoryLayers::Edge& edge : map.edges)
        if (edge.from == node) titles += (titles.empty() ? "" : ", ") + story.scenario.nodes[edge.to].title;
    return titles.empty() ? titles : words("scenario.leads-to", {{"titles", titles}});
}

// What a control of the map says; two situations may have the same title.
struct Naming {
    std::map<std::string, int> used;
    std::string operator()(const std::string& title) {
        const int count = ++used[title];
        return count == 1 ? title : title + " (" + std::to_string(count) + ")";
    }
};

Asked map_node(ui::Ui& ui, const Story& story, const StoryLayers& map, const MapNode& node, std::size_t index, Rect box,
               Naming& naming) {
    Asked asked;
    const base::Words& words = ui.words();
    const course::StoryNode& written = story.scenario.nodes[index];
    const bool replay = node.step && story.may_return_to(*node.step);
    const std::string note = seen_words(words, node.seen);
    const bool is_end = written.choices.empty();
    const float radius = is_end ? 28.0F : 12.0F;
    const ui::Control control =
        ui.control({.role = replay ? ui::Role::button : ui::Role::img,
                    .id = written.id,
                    .name = naming(replay ? words("scenario.play-from-named",
                                                  {{"n", std::to_string(*node.step + 1)}, {"title", written.title}})
                                          : written.title),
                    .box = box,
                    .value = note,
                    .description = leads_to(words, story, map, index),
                    .arrows = true,
                    .radius = radius});
    if (control.activated && replay) asked = TakeBack{story.activity, static_cast<int>(*node.step)};
    if (!ui.visible(box)) return asked;
    const NodePaint paint = paint_of(words, node.seen, written.end);
    const bool lifted = replay && (control.hovered || control.pressed);
    ui::draw::fill_rect(ui.list(), box, ui.colour(lifted ? Token::sun_soft : paint.fill), ui.px(radius));
    const float edge = ui.px(ui.high_contrast() ? std::max(2.0F, paint.thickness) : paint.thickness);
    if (paint.dashed)
        ui::draw::dashed_rect(ui.list(), box, ui.colour(paint.edge), ui.px(radius), edge, ui.px(7), ui.px(5));
    else
        ui::draw::stroke_rect(ui.list(), box, ui.colour(paint.edge), ui.px(radius), edge);
    const MapNodeShape shape = map_node_shape(ui, written.title, note, box.w);
    marker(ui, {box.x + shape.pad, std::round(box.centre().y - shape.marker_h / 2), shape.marker_w, shape.marker_h},
           node, paint, end_look(words, written.end).icon);
    const float y = std::round(box.centre().y - (shape.title_h + shape.note_h) / 2), x = box.x + shape.text_x;
    ui::text_in(ui, {x, y, shape.text_w, shape.title_h}, written.title, {.font = strong});
    ui::text_in(ui, {x, y + shape.title_h, shape.text_w, shape.note_h}, note,
                {.font = small, .colour = Token::ink_muted});
    return asked;
}

void legend(ui::Ui& ui) {
    const base::Words& words = ui.words();
    const auto row = ui.row("legend", ui.sp(28));
    const ui::Font font{Type::small, Weight::regular};
    const auto entry = [&](std::string_view id, const std::string& text, bool taken) {
        const float sample = ui.sp(44), gap = ui.sp(12);
        const float most = std::max(ui.em(40), ui.rest().w - sample - gap);
        const float text_w = std::min(ui::text_width(ui, text, font) + 2, most);
        const Rect box = ui.place({sample + gap + text_w, ui::text_height(ui, text, font, text_w)});
        Line line(ui, {box.x, std::round(box.centre().y)}, taken);
        line.straight({box.x + sample, std::round(box.centre().y)});
        ui::text_in(ui, {box.x + sample + gap, box.y, text_w, box.h}, text, {.font = font});
        ui.note_node(ui::Role::paragraph, id, text, box);
    };
    entry("taken", words("scenario.line-taken"), true);
    entry("open", words("scenario.line-open"), false);
}

Asked draw_map(ui::Ui& ui, const Story& story, const StoryLayers& layers, const std::vector<MapNode>& nodes,
               const MapShape& shape) {
    Asked asked;
    const Rect area = ui.take_box(shape.height);
    const auto group = ui.group(ui::Role::group, "map", ui.words()("scenario.show-map"), area);
    const Vec2 origin{std::round(area.x), std::round(area.y)};
    for (const bool taken : {false, true})  // the way taken lies on top
        for (const StoryLayers::Edge& edge : layers.edges) {
            if (was_taken(story, edge.from, edge.to) != taken) continue;
            if (edge.back)
                draw_back(ui, shape, edge, origin, taken);
            else
                draw_down(ui, layers, shape, edge, origin, taken);
        }
    Naming naming;
    for (const auto& row : layers.layers)
        for (const StoryLayers::Slot& slot : row)
            if (!slot.passing)
                if (Asked pressed = map_node(ui, story, layers, nodes[slot.node], slot.node,
                                             shape.boxes[slot.node].moved(origin), naming))
                    asked = pressed;
    return asked;
}

}  // namespace

std::vector<MapNode> map_nodes(const Story& story) {
    std::vector<MapNode> nodes(story.scenario.nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const course::StoryNode& written = story.scenario.nodes[i];
        if (written.choices.empty())
            nodes[i].seen = story.endings.contains(written.id) ? Seen::reached_before : Seen::ending;
    }
    for (std::size_t step = story.place.path.size(); step-- > 0;) {
        MapNode& node = nodes[story.place.path[step]];
        node.step = step;
        node.seen = story.node_at(step).choices.empty() ? Seen::reached : Seen::walked;
    }
    return nodes;
}

std::string seen_words(const base::Words& words, Seen seen) {
    switch (seen) {
        case Seen::walked:
            return words("scenario.map-walked");
        case Seen::reached:
            return words("scenario.map-reached");
        case Seen::reached_before:
            return words("scenario.map-reached-before");
        case Seen::ending:
            return words("scenario.map-ending");
        case Seen::unseen:
            break;
    }
    return words("scenario.map-unseen");
}

bool was_taken(const Story& story, std::size_t from, std::size_t to) {
    for (std::size_t step = 0; step + 1 < story.place.path.size(); ++step)
        if (story.place.path[step] == from && story.place.path[step + 1] == to) return true;
    return false;
}

Asked story_map(ui::Ui& ui, const Story& story) {
    Asked asked;
    const StoryLayers layers = story_layers(story.scenario);
    const std::vector<MapNode> nodes = map_nodes(story);
    const float pad = ui.sp(24);
    const MapShape shape = map_shape(ui, story, layers, nodes, ui.width() - 2 * pad);
    if (shape.fits) {
        const ui::Card card(ui, "map-card", ui.words()("scenario.show-map"), {.padding = 24});
        legend(ui);
        ui.gap(ui.sp(24));
        asked = draw_map(ui, story, layers, nodes, shape);
    }
    if (shape.fits) ui.gap(ui.sp(32));
    map_in_words(ui, story, layers, nodes);
    return asked;
}

}  // namespace screens
