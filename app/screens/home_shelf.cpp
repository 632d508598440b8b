#include "screens/home_shelf.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;
using Kind = course::Activity::Kind;

namespace {

struct Thing {
    std::string id, kind, title, text;
    char32_t icon = 0;
    Command opens;
};

std::string notebook_words(const base::Words& words, const View& view) {
    const auto count = view.notes != nullptr ? static_cast<std::int64_t>(view.notes->size()) : 0;
    return count == 0 ? words("notebook.none") : words.plural("notebook.count", count);
}

std::vector<Thing> things(const base::Words& words, const View& view) {
    std::vector<Thing> all;
    for (const auto& [id, languages] : view.course->aids) {
        const course::StoryFacts& facts = view.course->aid(id, view.language)->facts;
        const course::Activity activity{Kind::aid, id};
        all.push_back({course::key_of(activity), words("activity.aid"), facts.title, facts.summary,
                       ui::icon::compass_outline, OpenActivity{activity, {}, {}}});
    }
    if (const course::Objections* cards = view.course->objections_in(view.language)) {
        const course::Activity activity{Kind::objections, {}};
        all.push_back({course::key_of(activity), words("activity.objections"), cards->title, cards->summary,
                       ui::icon::comment_question_outline, OpenActivity{activity, {}, {}}});
    }
    if (!view.course->departments.empty())
        all.push_back({"departments", words("departments.kind"), words("departments.title"),
                       words.plural("departments.summary", static_cast<std::int64_t>(view.course->departments.size())),
                       ui::icon::account_multiple, OpenDepartments{}});
    all.push_back({"notebook", words("notebook.kind"), words("notebook.title"), notebook_words(words, view),
                   ui::icon::note_text, OpenNotebook{}});
    return all;
}

constexpr ui::Font kind_font{Type::caption, Weight::semibold}, title_font{Type::body, Weight::semibold},
    text_font{Type::small, Weight::regular};

struct Measures {
    float pad, tile_w, tile_h, left, text_w, kind_h, title_h, text_h;
    float height() const { return std::round(std::max(tile_h, kind_h + title_h + text_h) + 2 * pad); }
};

Measures measure(ui::Ui& ui, const Thing& thing, float width) {
    Measures m{};
    m.pad = ui.sp(22);
    m.tile_w = std::round(ui.ic(44));
    m.tile_h = std::round(ui.ic(48));
    m.left = m.pad + m.tile_w + ui.sp(16);
    m.text_w = width - m.left - m.pad;
    m.kind_h = ui::text_height(ui, thing.kind, kind_font, m.text_w);
    m.title_h = ui::text_height(ui, thing.title, title_font, m.text_w) + ui.sp(4);
    m.text_h = ui::text_height(ui, thing.text, text_font, m.text_w);
    return m;
}

bool shelf_card(ui::Ui& ui, const Thing& thing, Rect box) {
    const Measures m = measure(ui, thing, box.w);
    const ui::Control control = ui.control({.role = ui::Role::link,
                                            .id = thing.id,
                                            .name = thing.title,
                                            .box = box,
                                            .description = thing.kind + ". " + thing.text,
                                            .arrows = true,
                                            .radius = 20});
    const bool lively = control.hovered || control.pressed;
    ui::draw_surface(ui, box, {.fill = lively ? Token::accent_soft : Token::surface_raised});
    if (lively)
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(20), ui.px(ui.high_contrast() ? 2 : 1));
    ui::arch_tile(ui, {box.x + m.pad, box.y + m.pad, m.tile_w, m.tile_h}, ui.colour(Token::accent),
                  ui.colour(Token::accent_ink), thing.icon);
    const float x = box.x + m.left;
    float y = box.y + m.pad;
    ui::text_in(ui, {x, y, m.text_w, m.kind_h}, thing.kind, {.font = kind_font, .colour = Token::accent});
    y += m.kind_h;
    ui::text_in(ui, {x, y, m.text_w, m.title_h - ui.sp(4)}, thing.title, {.font = title_font});
    y += m.title_h;
    ui::text_in(ui, {x, y, m.text_w, m.text_h}, thing.text, {.font = text_font, .colour = Token::ink_muted});
    return control.activated;
}

std::size_t columns_for(const ui::Ui& ui, std::size_t count) {
    if (ui.breadth() <= Breadth::narrow) return 1;
    if (count <= 3) return count;
    return ui.breadth() == Breadth::wide ? 4 : 2;
}

}  // namespace

Asked home_shelf(ui::Ui& ui, const View& view) {
    Asked asked;
    const std::vector<Thing> all = things(ui.words(), view);
    if (all.empty()) return asked;
    const std::string title = ui.words()("home.shelf");
    ui::heading(ui, "shelf-title", 2, title, {Type::h2, Weight::semibold});
    ui.gap(ui.sp(16));
    const auto list = ui.group(ui::Role::list, "shelf", title);
    const float gap = ui.sp(ui.breadth() == Breadth::wide ? 24 : 16);
    const std::size_t columns = columns_for(ui, all.size());
    const float width = std::round((ui.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (std::size_t first = 0; first < all.size(); first += columns) {
        const std::size_t end = std::min(all.size(), first + columns);
        float height = 0;
        for (std::size_t i = first; i < end; ++i) height = std::max(height, measure(ui, all[i], width).height());
        const Rect row = ui.take_box(height);
        for (std::size_t i = first; i < end; ++i) {
            const float x = std::round(row.x + static_cast<float>(i - first) * (width + gap));
            if (shelf_card(ui, all[i], {x, row.y, width, height})) asked = all[i].opens;
        }
        if (end < all.size()) ui.gap(gap);
    }
    return asked;
}

}  // namespace screens
