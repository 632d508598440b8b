#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/spot_hunt.h"

namespace ui {

namespace {

float distance(Rect box, Vec2 at) {
    const float x = std::max({box.x - at.x, 0.0F, at.x - box.right()});
    const float y = std::max({box.y - at.y, 0.0F, at.y - box.bottom()});
    return std::hypot(x, y);
}

// Where areas meet, a finger means the thing it is on, or the nearest; of two under it, the smaller.
std::size_t meant(const Ui& ui, const Interaction& interaction, const std::vector<Rect>& boxes, std::size_t pressed) {
    const auto at = interaction.press_at();
    if (interaction.modality() == Modality::keyboard || !at) return pressed;
    const auto rank = [&](std::size_t i) { return std::pair(distance(boxes[i], *at), boxes[i].w * boxes[i].h); };
    std::size_t best = pressed;
    if (rank(pressed).first > ui.px(48)) return pressed;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (rank(i) < rank(best)) best = i;
    return best;
}

std::vector<Rect> areas(const PictureParts& parts, Rect box, float around) {
    const float scale = box.w / parts.size.x;
    std::vector<Rect> made;
    for (const auto& part : parts.boxes) {
        const Rect inside = part.value_or(Rect{});
        const Rect area{box.x + inside.x * scale, box.y + inside.y * scale, inside.w * scale, inside.h * scale};
        made.push_back(part ? intersection(area.grown(around), box) : Rect{});
    }
    return made;
}

void draw_badges(const Hunt& hunt, Rect box, const std::vector<Rect>& boxes) {
    Ui& ui = hunt.ui;
    const float smaller = box.w < ui.px(320) ? 0.72F : 1;  // so as not to cover the thing itself
    const Vec2 size = badge_size(ui, box.w < ui.px(480)) * smaller;
    const float edge = ui.px(6);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const SpotMark mark = hunt.mark(i);
        if (mark.kind == SpotMark::Kind::none || boxes[i].empty()) continue;
        const float x = std::clamp(boxes[i].x - size.x * 0.4F, box.x + edge, box.right() - edge - size.x);
        const float y = std::clamp(boxes[i].y - size.y * 0.4F, box.y + edge, box.bottom() - edge - size.y);
        badge(ui, {std::round(x), std::round(y), size.x, size.y}, mark);
    }
}

void press_in_picture(const Hunt& hunt, const std::vector<Rect>& boxes) {
    Ui& ui = hunt.ui;
    std::optional<std::size_t> pressed, lit = hunt.state.at;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Control control = thing_control(hunt, i, boxes[i], 12);
        if (control.activated) pressed = i;
        if (control.hovered) lit = i;
    }
    if (hunt.state.again) ui.focus(ui.id(hunt.spot.things.front().id));
    hunt.state.again = false;
    if (lit && *lit < boxes.size()) outline_thing(ui, boxes[*lit]);
    if (!pressed) return;
    const std::size_t thing = meant(ui, ui.interaction(), boxes, *pressed);
    ui.focus(ui.id(hunt.spot.things[thing].id));
    hunt.press(thing);
}

}  // namespace

void draw_spot_picture(const Hunt& hunt, bool live) {
    Ui& ui = hunt.ui;
    if (!hunt.state.parts) return;
    const Vec2 size = hunt.state.parts->size;
    const float whole = std::floor(ui.width()), ratio = size.y / size.x;
    const float width = std::round(std::min(whole, whole * 1.4F / ratio)), height = std::round(width * ratio);
    const Rect line = ui.take_box(height);
    const Rect box{std::round(line.x + (line.w - width) / 2), line.y, width, height};
    const auto group = ui.group(Role::figure, "picture", hunt.exhibit.alternative, box);
    if (ui.visible(box))
        if (const Texture* texture = ui.picture(ui.content_file(hunt.spot.picture), box, PictureFit::contain,
                                                PictureMask::rounded, ui.px(14)))
            draw::picture(ui.list(), *texture, box);
    const std::vector<Rect> boxes = areas(*hunt.state.parts, box, ui.px(4));
    if (live) {
        press_in_picture(hunt, boxes);
    } else if (hunt.state.at && !boxes[*hunt.state.at].empty()) {
        outline_thing(ui, boxes[*hunt.state.at]);
    }
    draw_badges(hunt, box, boxes);
    ui.gap(ui.sp(20));
}

Control thing_control(const Hunt& hunt, std::size_t i, Rect box, float radius) {
    const course::Spot::Thing& thing = hunt.spot.things[i];
    const SpotMark mark = hunt.mark(i);
    const bool known = mark.kind != SpotMark::Kind::none;
    return hunt.ui.control({.role = Role::button,
                            .id = thing.id,
                            .name = thing.name,
                            .box = box,
                            .value = verdict(hunt.ui, mark),
                            .description = known ? thing.why : std::string(),
                            .state = {.current = hunt.state.at == i},
                            .arrows = true,
                            .radius = radius});
}

}  // namespace ui
