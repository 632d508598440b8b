// Searching the course: what is typed, and what is found for it while it is typed.
#include <algorithm>
#include <array>
#include <cmath>

#include "screens/chrome.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/found.h"
#include "ui/widgets/text.h"

namespace screens {

using course::Findable;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;
using Kind = Findable::Kind;

namespace {

struct KindLook {
    std::string name;
    char32_t icon;
};
KindLook look_of(const base::Words& words, Kind kind) {
    switch (kind) {
        case Kind::module:
            return {words("search.module"), ui::icon::book_open_page_variant};
        case Kind::page:
            return {words("search.page"), ui::icon::file_document};
        case Kind::scenario:
            return {words("activity.scenario"), ui::icon::source_branch};
        case Kind::feed:
            return {words("activity.feed"), ui::icon::comment_text_outline};
        case Kind::aid:
            return {words("activity.aid"), ui::icon::hand_pointing_right};
        case Kind::department:
            return {words("search.department"), ui::icon::account_multiple};
        case Kind::guideline:
            return {words("search.guideline"), ui::icon::compass_outline};
        case Kind::term:
            return {words("search.term"), ui::icon::book_open};
        case Kind::card:
            break;
    }
    return {words("search.card"), ui::icon::comment_question_outline};
}

// What it is, and of which module.
std::string where(const base::Words& words, const View& view, const Findable& thing) {
    std::string text = look_of(words, thing.kind).name;
    const course::Module* module = thing.kind == Kind::module ? nullptr : view.course->module(thing.module);
    if (module != nullptr) text += " · " + module->lesson(view.language).title;
    return text;
}

Asked open_activity(const View& view, const course::Activity& activity, const std::string& card) {
    const auto from = course::way_to(*view.course, activity, view.language);
    return OpenActivity{activity, from ? from->module : std::string(), from ? from->page : std::string(), card};
}

Asked open(const View& view, const Findable& thing, const std::vector<std::string>& words) {
    using Activity = course::Activity;
    switch (thing.kind) {
        case Kind::module:
            return OpenModule{thing.module};
        case Kind::page:
            return OpenPage{thing.module, thing.id, false, words};
        case Kind::scenario:
            return open_activity(view, {Activity::Kind::scenario, thing.module}, {});
        case Kind::feed:
            return open_activity(view, {Activity::Kind::feed, thing.module}, {});
        case Kind::aid:
            return open_activity(view, {Activity::Kind::aid, thing.id}, {});
        case Kind::department:
            return OpenDepartments{thing.id};
        case Kind::guideline:
            return OpenGuidelines{thing.id, words};
        case Kind::term:
            return ShowTerm{thing.id, words};
        case Kind::card:
            break;
    }
    return open_activity(view, {Activity::Kind::objections, {}}, thing.id);
}

void tile(ui::Ui& ui, Rect box, char32_t icon) {
    ui::draw::fill_arch(ui.list(), box, ui.colour(Token::accent_soft), ui.px(8));
    if (ui.high_contrast()) ui::draw::stroke_arch(ui.list(), box, ui.colour(Token::line), ui.px(8), ui.px(2));
    ui.fonts().draw_icon(ui.list(), icon, ui.ic(22), {box.centre().x, box.centre().y + ui.ic(2)},
                         ui.colour(Token::accent));
}

// Its kind in an arch, its title, where it stands, the words around what was found.
bool hit_row(ui::Ui& ui, const View& view, const Findable& thing, const SearchHit& hit) {
    const base::Words& words = ui.words();
    const std::string place = where(words, view, thing);
    const bool narrow = ui.breadth() == ui::Breadth::tiny;
    const float pad = ui.sp(14), arch_w = std::round(ui.ic(38)), arch_h = std::round(ui.ic(42));
    const float left = narrow ? 0 : arch_w + ui.sp(16), width = ui.width() - 2 * pad - left;
    const ui::FoundLook title{Type::body, Weight::semibold, Weight::semibold, Token::ink, 3};
    const ui::FoundLook around{Type::small, Weight::regular, Weight::semibold, Token::ink_muted, narrow ? 3 : 2};
    const ui::Font small{Type::caption, Weight::regular};
    const float title_h = ui::found_height(ui, width, hit.title, title),
                place_h = ui::text_height(ui, place, small, width),
                around_h = hit.excerpt.empty() ? 0 : ui.sp(4) + ui::found_height(ui, width, hit.excerpt, around);
    const float height = title_h + place_h + around_h;
    const Rect box = ui.take_box(std::round(std::max(arch_h, height) + 2 * ui.sp(11)));
    std::string excerpt;
    for (const course::Part& part : hit.excerpt) excerpt += part.text;
    const ui::Control control =
        ui.control({.role = ui::Role::link,
                    .id = std::to_string(static_cast<int>(thing.kind)) + "/" + thing.module + "/" + thing.id,
                    .name = thing.title + " · " + place,
                    .box = box,
                    .description = excerpt,
                    .arrows = true,
                    .radius = 16});
    if (control.hovered || control.pressed) {
        ui::draw::fill_rect(ui.list(), box, ui.colour(Token::accent_soft), ui.px(16));
        if (ui.high_contrast()) ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::accent), ui.px(16), ui.px(2));
    }
    if (!ui.visible(box)) return control.activated;
    const float x = box.x + pad + left, y = std::round(box.y + ui.sp(11));
    if (!narrow) tile(ui, {box.x + pad, y, arch_w, arch_h}, look_of(words, thing.kind).icon);
    ui::found_text(ui, {x, y}, width, hit.title, title);
    ui::text_in(ui, {x, y + title_h, width, place_h}, place, {.font = small, .colour = Token::ink_muted});
    if (around_h > 0) ui::found_text(ui, {x, y + title_h + place_h + ui.sp(4)}, width, hit.excerpt, around);
    return control.activated;
}

struct Counted {
    std::string_view id;
    char32_t icon;
    std::string words;
};

// Before anything is typed: what there is to be found.
std::vector<Counted> counted(const base::Words& words, const course::Search& search) {
    std::array<std::int64_t, 9> counts{};
    for (const Findable& thing : search.things()) ++counts[static_cast<std::size_t>(thing.kind)];
    const auto of = [&counts](Kind kind) { return counts[static_cast<std::size_t>(kind)]; };
    const std::int64_t plays = of(Kind::scenario) + of(Kind::feed) + of(Kind::aid);
    std::vector<Counted> all;
    const auto add = [&all](std::int64_t n, std::string_view id, char32_t icon, std::string text) {
        if (n > 0) all.push_back({id, icon, std::move(text)});
    };
    add(of(Kind::module), "modules", ui::icon::book_open_page_variant,
        words.plural("search.modules", of(Kind::module)));
    add(of(Kind::page), "pages", ui::icon::file_document, words.plural("search.pages", of(Kind::page)));
    add(plays, "plays", ui::icon::source_branch, words.plural("search.plays", plays));
    add(of(Kind::department), "departments", ui::icon::account_multiple,
        words.plural("search.departments", of(Kind::department)));
    add(of(Kind::guideline), "guidelines", ui::icon::compass_outline,
        words.plural("search.guidelines", of(Kind::guideline)));
    add(of(Kind::term), "terms", ui::icon::book_open, words.plural("search.terms", of(Kind::term)));
    add(of(Kind::card), "cards", ui::icon::comment_question_outline, words.plural("search.cards", of(Kind::card)));
    return all;
}

Asked glossary_button(ui::Ui& ui, const View& view) {
    if (view.course->glossary_in(view.language) == nullptr) return std::nullopt;
    const ui::ButtonLook look{.size = ui::ButtonSize::compact, .icon = ui::icon::book_open};
    return ui::button(ui, "glossary", ui.words()("glossary.all"), look) ? Asked(ShowTerm{}) : std::nullopt;
}

Asked nothing_typed(ui::Ui& ui, const View& view, const course::Search& search) {
    const base::Words& words = ui.words();
    ui::text(ui, "how", words("search.how"), {.colour = Token::ink_muted});
    ui.gap(ui.sp(24));
    ui::heading(ui, "there", 2, words("search.there"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(12));
    {
        const auto list = ui.group(ui::Role::list, "kinds", words("search.there"));
        const ui::Font font{Type::body, Weight::regular};
        const float arch_w = std::round(ui.ic(38)), arch_h = std::round(ui.ic(42)), left = arch_w + ui.sp(16);
        for (const Counted& kind : counted(words, search)) {
            const float tall = ui::text_height(ui, kind.words, font, ui.width() - left);
            const Rect row = ui.take_box(std::round(std::max(arch_h, tall) + ui.sp(12)));
            tile(ui, {row.x, std::round(row.centre().y - arch_h / 2), arch_w, arch_h}, kind.icon);
            ui::text_in(ui, {row.x + left, row.y, row.w - left, row.h}, kind.words, {.font = font});
            ui.note_node(ui::Role::listitem, kind.id, kind.words, row);
        }
    }
    ui.gap(ui.sp(20));
    Asked asked = glossary_button(ui, view);
    ui.gap(ui.sp(20));
    ui::text(ui, "private", words("search.private"),
             {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    return asked;
}

// Nothing found: why perhaps, and what else to try. The query to search for instead, when it was pressed.
std::optional<std::string> nothing_found(ui::Ui& ui, const View& view, const SearchResults& found, Asked& asked) {
    const base::Words& words = ui.words();
    const bool letters = !found.words.empty();
    const std::string title = letters ? words("search.nothing", {{"query", found.query}}) : words("search.no-letter");
    {
        const auto status = ui.group(ui::Role::status, "status", title);
        ui::heading(ui, "nothing", 2, title, {Type::h3, Weight::semibold});
    }
    ui.gap(ui.sp(8));
    const bool apart = found.words.size() > 1;
    ui::text(ui, "try", words(apart ? "search.try-fewer" : "search.try-other"), {.colour = Token::ink_muted});
    ui.gap(ui.sp(20));
    std::optional<std::string> other;
    for (std::size_t i = 0; i < found.suggestions.size(); ++i) {
        const std::string& query = found.suggestions[i];
        if (ui::button(ui, "other-" + std::to_string(i), words("search.instead", {{"query", query}}),
                       {.size = ui::ButtonSize::compact, .icon = ui::icon::magnify}))
            other = query;
        ui.gap(ui.sp(12));
    }
    if (Asked pressed = glossary_button(ui, view)) asked = pressed;
    return other;
}

// The results; `first` is the control of the first one.
Asked hits(ui::Ui& ui, const View& view, const SearchResults& found, ui::Id& first) {
    Asked asked;
    const base::Words& words = ui.words();
    const auto all = static_cast<std::int64_t>(found.count);
    const std::string shown = std::to_string(found.hits.size());
    const std::string count = found.hits.size() < found.count
                                  ? words.plural("search.count-more", all, {{"shown", shown}})
                                  : words.plural("search.count", all);
    const ui::Font small{Type::small, Weight::regular};
    const Rect line = ui::text(ui, "count", count, {.font = small, .colour = Token::ink_muted, .silent = true});
    ui.note_node(ui::Role::status, "status", count, line);
    ui.gap(ui.sp(8));
    // The grounds of the rows hang out, so that their words stand flush with the field.
    const float hang = std::min(ui.sp(14), ui.rest().x);
    const Rect rest = ui.rest();
    const float right = ui.breadth() <= ui::Breadth::narrow ? 0 : hang;  // there the scrollbar is near
    const auto flow = ui.column({rest.x - hang, rest.y, rest.w + hang + right, 1e6F}, true);
    const auto list = ui.group(ui::Role::list, "results", words("search.results"));
    for (const SearchHit& hit : found.hits) {
        if (hit_row(ui, view, found.by->things()[hit.thing], hit))
            asked = open(view, found.by->things()[hit.thing], found.words);
        if (&hit == &found.hits.front()) first = ui.last_node().id;
        ui.gap(ui.sp(4));
    }
    return asked;
}

// The field, its magnifying glass, and a way to empty it.
ui::Control field(ui::Ui& ui, ui::TextEdit& query) {
    const float height = std::max(ui.sp(56), ui.fonts().line_height({Type::body, Weight::regular}) + ui.sp(20));
    const Rect row = ui.take_box(std::round(height));
    const bool written = !query.text().empty();
    const float side = std::round(std::max(ui.px(48), ui.ic(48))), gap = ui.sp(14);
    const Rect box{row.x, row.y, row.w - (written ? side + gap : 0), row.h};
    const ui::BareFieldResult typed =
        ui::bare_field(ui, box, "query", query,
                       {.name = ui.words()("search.field"), .initial = true, .icon = ui::icon::magnify, .alone = true});
    const Rect clear{row.right() - side, std::round(row.centre().y - side / 2), side, side};
    if (written && ui::icon_button_in(ui, clear, "clear", ui.words()("search.clear"), ui::icon::backspace)) {
        query.set_text({});
        ui.focus(typed.control.id);
    }
    return typed.control;
}

// From the field to the results and back. Enter in the field goes there too: nobody is taken away by it.
void keys(ui::Ui& ui, ui::TextEdit& query, const ui::Control& typed, ui::Id first) {
    const bool onwards = typed.has_focus && (ui.take(ui::Key::down) || ui.take(ui::Key::enter));
    if (onwards && first != 0) ui.focus_by_key(first);
    const bool at_first = first != 0 && ui.interaction().focused() == first;
    const bool back = !onwards && at_first && ui.take(ui::Key::up);
    const bool anew = ui.take(ui::Key::f, true);
    if (anew) query.select_all();
    if (back || anew) ui.focus_by_key(typed.id);
}

}  // namespace

Asked SearchPanel::draw(ui::Ui& ui, const View& view) {
    Asked asked;
    ui::Control typed;
    const Panel look{
        .id = "search", .title = ui.words()("search.title"), .lead = {}, .fixed = [&] { typed = field(ui, query); }};
    const bool close = panel(ui, look, [&] {
        if (found.query != query.text() || found.by != view.search) {
            found = search_results(view.search, query.text());
            ui.scroll_to_top(ui::make_id(ui::make_id(0, look.id), "body"));
        }
        if (!found.by) return;
        ui::Id first = 0;
        if (found.query.empty()) {
            asked = nothing_typed(ui, view, *found.by);
        } else if (!found.hits.empty()) {
            asked = hits(ui, view, found, first);
        } else if (const auto other = nothing_found(ui, view, found, asked)) {
            query.set_text(*other);
            ui.focus_by_key(typed.id);
        }
        keys(ui, query, typed, first);
    });
    return close ? Asked(Close{}) : asked;
}

}  // namespace screens
