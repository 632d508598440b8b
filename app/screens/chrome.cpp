#include "screens/chrome.h"

#include <algorithm>
#include <cmath>

#include "screens/preview.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Breadth;
using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

struct Item {
    std::string_view id;
    std::string label;
    char32_t icon;
    bool current;
};

// The doorway: a lit arch over the label for the place where one is.
bool rail_item(ui::Ui& ui, Rect box, const Item& item) {
    const ui::Control control = ui.control({.role = ui::Role::button,
                                            .id = item.id,
                                            .name = item.label,
                                            .box = box,
                                            .state = {.current = item.current},
                                            .ring_inside = true});
    const float door_w = std::round(ui.ic(56)), door_h = std::round(ui.ic(50));
    const Rect door{std::round(box.centre().x - door_w / 2), box.y + ui.sp(4), door_w, door_h};
    Token ink = Token::on_shade_muted;
    if (item.current) {
        ui::draw::fill_arch(ui.list(), door, ui.colour(Token::sun), ui.px(2));
        ink = Token::fill_ink;
    } else if (control.hovered || control.pressed) {
        ui::draw::fill_arch(ui.list(), door, ui.colour(Token::shade_key), ui.px(2));
        if (ui.high_contrast()) ui::draw::stroke_arch(ui.list(), door, ui.colour(Token::line), ui.px(2), ui.px(2));
        ink = Token::on_shade;
    }
    ui.fonts().draw_icon(ui.list(), item.icon, ui.ic(28), {door.centre().x, door.centre().y + ui.ic(3)},
                         ui.colour(ink));
    const Rect label{box.x + ui.px(2), door.bottom() + ui.sp(2), box.w - ui.px(4),
                     box.bottom() - door.bottom() - ui.sp(2)};
    ui::text_in(ui, {label.x, label.y, label.w, ui.fonts().line_height({Type::caption, Weight::regular})}, item.label,
                {.font = {Type::caption, item.current ? Weight::semibold : Weight::regular},
                 .colour = item.current ? Token::on_shade : Token::on_shade_muted,
                 .align = ui::TextAlign::centre,
                 .max_lines = 1});
    return control.activated;
}

bool bar_item(ui::Ui& ui, Rect box, const Item& item, bool labelled) {
    const ui::Control control = ui.control({.role = ui::Role::button,
                                            .id = item.id,
                                            .name = item.label,
                                            .box = box,
                                            .state = {.current = item.current},
                                            .radius = 10});
    const bool lively = control.hovered || control.pressed;
    if (item.current || lively)
        ui::draw::fill_rect(ui.list(), box, ui.colour(item.current ? Token::sun : Token::shade_key), ui.px(10));
    if (lively && ui.high_contrast() && !item.current)
        ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::line), ui.px(10), ui.px(2));
    const Token ink = item.current ? Token::fill_ink : Token::on_shade;
    const float icon = ui.ic(28);
    if (!labelled) {
        ui.fonts().draw_icon(ui.list(), item.icon, icon, box.centre(), ui.colour(ink));
        return control.activated;
    }
    const float pad = ui.sp(14);
    ui.fonts().draw_icon(ui.list(), item.icon, icon, {box.x + pad + icon / 2, box.centre().y}, ui.colour(ink));
    const float x = box.x + pad + icon + ui.sp(8);
    ui::text_in(ui, {x, box.y, box.right() - x, box.h}, item.label,
                {.font = {Type::small, Weight::semibold}, .colour = ink, .max_lines = 1});
    return control.activated;
}

void logo(ui::Ui& ui, Rect box) {
    if (const ui::Texture* picture =
            ui.picture(ui.illustration("logo-dark"), box, ui::PictureFit::contain, ui::PictureMask::none, 0))
        ui::draw::picture(ui.list(), *picture, box);
}

std::vector<Item> items(ui::Ui& ui, const View& view, Place current) {
    const base::Words& words = ui.words();
    std::vector<Item> list{{"home", words("nav.home"), ui::icon::home, current == Place::home}};
    if (resume_target(view).module != nullptr || current == Place::lesson)
        list.push_back({"lesson", words("nav.lesson"), ui::icon::book_open_page_variant, current == Place::lesson});
    if (view.course != nullptr && view.course->guidelines_in(view.language) != nullptr)
        list.push_back(
            {"guidelines", words("nav.guidelines"), ui::icon::compass_outline, current == Place::guidelines});
    return list;
}

Asked pressed(const View& view, std::string_view id, Place current) {
    if (id == "home") return GoHome{};
    if (id == "help") return OpenHelp{};
    if (id == "guidelines") return current == Place::guidelines ? std::nullopt : Asked(OpenGuidelines{});
    const Resume resume = resume_target(view);
    if (current == Place::lesson || resume.module == nullptr) return std::nullopt;
    return OpenModule{resume.module->id};
}

Rect rail(ui::Ui& ui, const View& view, Place current, Asked& asked) {
    const ui::Vec2 size = ui.viewport().size;
    const std::vector<Item> places = items(ui, view, current);
    float width = std::max(ui.sp(ui.breadth() == Breadth::wide ? 112 : 88), ui.em(72));
    for (const Item& item : places)  // « Wegwijzers » is longer than « Repères »
        width = std::max(width, ui::text_width(ui, item.label, {Type::caption, Weight::semibold}) + ui.px(16));
    width = std::ceil(width);
    const Rect box{0, 0, width, size.y};
    const auto group = ui.group(ui::Role::navigation, "nav", ui.words()("nav.main"), box);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::shade));
    if (ui.high_contrast())
        ui::draw::fill_rect(ui.list(), {width - ui.px(2), 0, ui.px(2), size.y}, ui.colour(Token::line));
    const float mark = std::round(ui.ic(56));
    logo(ui, {std::round((width - mark) / 2), std::round(ui.sp(24)), mark, mark});
    const float item_h = std::round(ui.ic(50) + ui.fonts().line_height({Type::caption, Weight::regular}) + ui.sp(14));
    float y = std::round(ui.sp(24) + mark + ui.sp(24));
    for (const Item& item : places) {
        if (rail_item(ui, {ui.px(4), y, width - ui.px(8), item_h}, item)) asked = pressed(view, item.id, current);
        y += item_h + ui.sp(8);
    }
    const Item help{"help", ui.words()("nav.help"), ui::icon::help_circle_outline, false};
    if (rail_item(ui, {ui.px(4), size.y - item_h - ui.sp(16), width - ui.px(8), item_h}, help)) asked = OpenHelp{};
    return {width, 0, size.x - width, size.y};
}

Rect bar(ui::Ui& ui, const View& view, Place current, bool search, Asked& asked) {
    const ui::Vec2 size = ui.viewport().size;
    const float height = std::round(std::min(std::max(ui.sp(72), ui.em(48)), size.y * 0.2F));
    const Rect box{0, 0, size.x, height};
    const auto group = ui.group(ui::Role::navigation, "nav", ui.words()("nav.main"), box);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::shade));
    if (ui.high_contrast())
        ui::draw::fill_rect(ui.list(), {0, height - ui.px(2), size.x, ui.px(2)}, ui.colour(Token::line));
    const float mark = std::round(std::min(ui.ic(44), height - ui.px(12))), margin = page_margin(ui);
    logo(ui, {margin, std::round((height - mark) / 2), mark, mark});
    const float side = std::round(std::min(std::max(ui.px(48), ui.ic(52)), height - ui.px(8)));
    std::vector<Item> all = items(ui, view, current);
    all.push_back({"help", ui.words()("nav.help"), ui::icon::help_circle_outline, false});
    const ui::Font font{Type::small, Weight::semibold};
    float needed = margin + mark + ui.sp(12) + (search ? 2 : 1) * (side + ui.sp(8)) + margin;
    for (const Item& item : all)
        needed += ui.sp(14) * 2 + ui.ic(28) + ui.sp(8) + ui::text_width(ui, item.label, font) + ui.sp(8);
    const bool labelled = needed <= size.x;
    float x = margin + mark + ui.sp(12);
    for (const Item& item : all) {
        const float width =
            labelled ? ui.sp(14) * 2 + ui.ic(28) + ui.sp(8) + ui::text_width(ui, item.label, font) + 2 : side;
        if (bar_item(ui, {x, std::round((height - side) / 2), width, side}, item, labelled))
            asked = pressed(view, item.id, current);
        x += width + ui.sp(8);
    }
    const Item find{"search", ui.words()("nav.search"), ui::icon::magnify, false};
    if (search &&
        bar_item(ui, {size.x - margin - 2 * side - ui.sp(8), std::round((height - side) / 2), side, side}, find, false))
        asked = OpenSearch{};
    const Item comfort{"comfort", ui.words()("nav.comfort"), ui::icon::format_size, false};
    if (bar_item(ui, {size.x - margin - side, std::round((height - side) / 2), side, side}, comfort, false))
        asked = OpenComfort{};
    return {0, height, size.x, size.y - height};
}

void everywhere_keys(ui::Ui& ui, bool search, Asked& asked) {
    if (ui.take(ui::Key::f1)) asked = OpenHelp{};
    if (search && ui.take(ui::Key::f, true)) asked = OpenSearch{};
    if (ui.take(ui::Key::f2)) asked = OpenComfort{};
    if (ui.take(ui::Key::f11)) asked = ToggleFullscreen{};
    base::Comfort comfort = ui.comfort();
    if (ui.take(ui::Key::plus, true)) comfort.text_percent += base::text_percent_step;
    if (ui.take(ui::Key::minus, true)) comfort.text_percent -= base::text_percent_step;
    if (ui.take(ui::Key::zero, true)) comfort.text_percent = base::min_text_percent;
    comfort.text_percent = std::clamp(comfort.text_percent, base::min_text_percent, base::max_text_percent);
    if (comfort != ui.comfort()) asked = SetComfort{comfort};
}

}  // namespace

float page_margin(const ui::Ui& ui) {
    switch (ui.breadth()) {
        case Breadth::wide:
            return ui.sp(64);
        case Breadth::medium:
            return ui.sp(32);
        case Breadth::narrow:
            return ui.sp(24);
        case Breadth::tiny:
            break;
    }
    return ui.sp(16);
}

Frame frame(ui::Ui& ui, const View& view, Place current, const std::string& file, bool search) {
    const ui::Vec2 size = ui.viewport().size;
    ui::draw::fill_rect(ui.list(), {0, 0, size.x, size.y}, ui.colour(Token::surface));
    Frame frame;
    everywhere_keys(ui, search, frame.asked);
    frame.content = ui.breadth() <= Breadth::narrow ? bar(ui, view, current, search, frame.asked)
                                                    : rail(ui, view, current, frame.asked);
    if (view.preview != nullptr)
        if (Asked pressed = preview_strip(ui, view, file, frame.content)) frame.asked = pressed;
    return frame;
}

namespace {

// A− 100 % A+ in one edged group; its width.
float text_size_tools(ui::Ui& ui, Rect row, float right, Asked& asked) {
    const base::Words& words = ui.words();
    const float side = std::round(ui.ic(48)), inner = ui.px(4);
    const std::string value = words.percent(ui.comfort().text_percent);
    const ui::Font font{Type::small, Weight::semibold};
    const float middle = std::ceil(ui::text_width(ui, words.percent(200), font) + ui.sp(12));
    const float width = 2 * side + middle + 2 * inner, height = side + 2 * inner;
    const Rect box{right - width, std::round(row.centre().y - height / 2), width, height};
    const auto group = ui.group(ui::Role::toolbar, "text-size", words("lesson.text-size"), box);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::surface_raised), ui.px(14));
    ui::draw::stroke_rect(ui.list(), box, ui.colour(Token::line), ui.px(14), ui.px(ui.high_contrast() ? 2 : 1));
    const int now = ui.comfort().text_percent;
    const auto letter = [&](std::string_view id, std::string name, Rect at, std::string_view label, Type type,
                            bool enabled) {
        const ui::Control control = ui.control({.role = ui::Role::button,
                                                .id = id,
                                                .name = std::move(name),
                                                .box = at,
                                                .state = {.disabled = !enabled},
                                                .radius = 10});
        if ((control.hovered || control.pressed) && enabled)
            ui::draw::fill_rect(ui.list(), at, ui.colour(Token::accent_soft), ui.px(10));
        ui::text_in(ui, at, label,
                    {.font = {type, Weight::semibold},
                     .colour = enabled ? Token::ink : Token::ink_faint,
                     .align = ui::TextAlign::centre});
        return control.activated;
    };
    base::Comfort comfort = ui.comfort();
    if (letter("smaller", words("lesson.text-smaller"), {box.x + inner, box.y + inner, side, side}, "A−", Type::small,
               now > base::min_text_percent))
        comfort.text_percent = std::max(base::min_text_percent, now - base::text_percent_step);
    ui::text_in(ui, {box.x + inner + side, box.y, middle, box.h}, value,
                {.font = font, .align = ui::TextAlign::centre, .tabular = true});
    if (letter("larger", words("lesson.text-larger"), {box.right() - inner - side, box.y + inner, side, side}, "A+",
               Type::body, now < base::max_text_percent))
        comfort.text_percent = std::min(base::max_text_percent, now + base::text_percent_step);
    if (comfort != ui.comfort()) asked = SetComfort{comfort};
    return width;
}

void crumbs(ui::Ui& ui, Rect row, const TopBar& bar) {
    const ui::Font plain{Type::small, Weight::regular}, strong{Type::small, Weight::semibold};
    std::string all;
    for (const std::string& crumb : bar.crumbs) all += (all.empty() ? "" : " › ") + crumb;
    ui.note_node(ui::Role::paragraph, "crumbs", all, row);
    float x = row.x;
    // The first crumbs go where there is no room; the last one is cut.
    float wanted = 0;
    for (const std::string& crumb : bar.crumbs) wanted += ui::text_width(ui, crumb, strong) + ui.ic(20) + ui.sp(12);
    const std::size_t first = wanted > row.w && !bar.crumbs.empty() ? bar.crumbs.size() - 1 : 0;
    for (std::size_t i = first; i < bar.crumbs.size(); ++i) {
        const bool last = i + 1 == bar.crumbs.size();
        const ui::Font font = last ? strong : plain;
        const float width = std::min(ui::text_width(ui, bar.crumbs[i], font) + 2, row.right() - x);
        ui::text_in(ui, {x, row.y, width, row.h}, bar.crumbs[i],
                    {.font = font, .colour = last ? Token::ink : Token::ink_muted, .max_lines = 1});
        x += width;
        if (last) break;
        ui.fonts().draw_icon(ui.list(), ui::icon::chevron_right, ui.ic(20), {x + ui.sp(6) + ui.ic(10), row.centre().y},
                             ui.colour(Token::ink_muted));
        x += ui.ic(20) + ui.sp(12);
    }
}

}  // namespace

Asked top_bar(ui::Ui& ui, const View&, Rect& content, const TopBar& bar) {
    Asked asked;
    const bool small = ui.breadth() <= Breadth::narrow;
    const float height = std::round(std::max(ui.sp(small ? 64 : 88), ui.ic(56) + ui.sp(8))), margin = page_margin(ui);
    const Rect row{content.x + margin, content.y, content.w - 2 * margin, height};
    const auto group = ui.group(ui::Role::region, "top", ui.words()("nav.tools"), row);
    float right = row.right();
    if (bar.right) right -= bar.right({row.x, row.y, right - row.x, row.h}) + ui.sp(8);
    if (!small) {
        const float side = std::round(ui.ic(48));
        if (ui::icon_button_in(ui, {right - side, std::round(row.centre().y - side / 2), side, side}, "comfort",
                               ui.words()("nav.comfort"), ui::icon::format_size))
            asked = OpenComfort{};
        right -= side + ui.sp(8);
        if (bar.search) {
            if (search_button(ui, {right - side, std::round(row.centre().y - side / 2), side, side}))
                asked = OpenSearch{};
            right -= side + ui.sp(8);
        }
    }
    if (bar.text_size && ui.effective_width() >= 520) right -= text_size_tools(ui, row, right, asked) + ui.sp(8);
    crumbs(ui, {row.x, row.y, right - row.x - ui.sp(8), row.h}, bar);
    content = {content.x, content.y + height, content.w, content.h - height};
    return asked;
}

bool search_button(ui::Ui& ui, Rect box) {
    return ui::icon_button_in(ui, box, "search", ui.words()("nav.search"), ui::icon::magnify);
}

ActionBar action_bar(ui::Ui& ui, Rect& content) {
    const float height = std::round(std::max(ui.sp(96), ui.em(28) + ui.sp(52)));
    ActionBar bar;
    if (height > ui.viewport().size.y * 0.2F) {
        bar.inline_ = true;
        return bar;
    }
    bar.box = {content.x, content.bottom() - height, content.w, height};
    content.h -= height;
    return bar;
}

void draw_action_bar(ui::Ui& ui, const ActionBar& bar) {
    if (bar.inline_) return;
    ui::draw::fill_rect(ui.list(), bar.box, ui.colour(Token::surface_raised));
    ui::draw::fill_rect(ui.list(), {bar.box.x, bar.box.y, bar.box.w, ui.px(ui.high_contrast() ? 2 : 1)},
                        ui.colour(Token::line));
}

void scrim(ui::Ui& ui, float strength) {
    const ui::Vec2 size = ui.viewport().size;
    const ui::Colour ink = ui.theme().name == base::ThemeName::light ? ui.colour(Token::ink) : ui::Colour{0, 0, 0, 255};
    ui::draw::fill_rect(ui.list(), {0, 0, size.x, size.y}, ink.with_alpha(0.55F * strength));
}

std::filesystem::path cover_file(const ui::Ui& ui, const std::string& cover) {
    return cover.empty() ? ui.illustration("attract") : ui.content_file(cover);
}

Asked language_chips(ui::Ui& ui, const View& view, const std::string& name) {
    Asked asked;
    const auto group = ui.group(ui::Role::radiogroup, "languages", name);
    const auto row = ui.row("choices", ui.sp(10));
    for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
        const std::string own{base::own_name(language)};
        const Rect box = ui.place(ui::chip_choice_size(ui, own));
        if (ui::chip_choice(ui, box, base::code(language), own, {.chosen = language == view.language}))
            asked = SetLanguage{language};
    }
    return asked;
}

}  // namespace screens
