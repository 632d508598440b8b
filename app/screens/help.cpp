// Help: the keys, what is kept and where, and how to erase it.
#include <algorithm>
#include <array>
#include <cmath>

#include "screens/chrome.h"
#include "screens/contacts.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

float key_cap_width(ui::Ui& ui, std::string_view label) {
    return std::max(std::ceil(ui::text_width(ui, label, {Type::caption, Weight::semibold}) + ui.sp(16)), ui.em(30));
}

void key_cap(ui::Ui& ui, Rect box, std::string_view label) {
    const float radius = ui.px(6);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::line_strong), radius);
    const Rect face{box.x + ui.px(1), box.y + ui.px(1), box.w - 2 * ui.px(1), box.h - ui.px(4)};
    ui::draw::fill_rect(ui.list(), face, ui.colour(Token::surface_raised), radius);
    ui::text_in(ui, face, label, {.font = {Type::caption, Weight::semibold}, .align = ui::TextAlign::centre});
}

void key_line(ui::Ui& ui, std::string_view id, const std::vector<std::string>& caps, const std::string& what) {
    const float height = std::round(ui.em(32)), left = std::round(ui.em(216));
    const Rect start = ui.rest();
    const bool narrow = start.w < ui.em(480);
    float x = start.x;
    std::string spoken;
    for (const std::string& cap : caps) {
        const float width = key_cap_width(ui, cap);
        key_cap(ui, {x, start.y, width, height}, cap);
        x += width + ui.sp(6);
        spoken += (spoken.empty() ? "" : " ") + cap;
    }
    if (narrow) ui.gap(height + ui.sp(4));
    const float indent = narrow ? 0 : left;
    {
        const auto flow =
            ui.column({start.x + indent, ui.cursor().y + (narrow ? 0 : ui.em(2)), start.w - indent, 1e6F}, true);
        const Rect words = ui::text(ui, id, what, {.font = {Type::body, Weight::regular}, .silent = true});
        ui.note_node(ui::Role::listitem, id, spoken + ": " + what, words);
    }
    if (ui.cursor().y < start.y + height) ui.gap(start.y + height - ui.cursor().y);
    ui.gap(ui.sp(10));
}

void keys(ui::Ui& ui) {
    const base::Words& words = ui.words();
    ui::heading(ui, "keys", 2, words("help.keys"), {Type::h3, Weight::semibold});
    ui.gap(ui.sp(14));
    const auto list = ui.group(ui::Role::list, "key-list", words("help.keys"));
    const std::string shift = words("key.shift"), enter = words("key.enter"), space = words("key.space"),
                      escape = words("key.escape");
    key_line(ui, "tab", {"Tab", shift + " Tab"}, words("help.key.tab"));
    key_line(ui, "f6", {"F6"}, words("help.key.f6"));
    key_line(ui, "arrows", {"↑", "↓", "←", "→"}, words("help.key.arrows"));
    key_line(ui, "enter", {enter, space}, words("help.key.enter"));
    key_line(ui, "escape", {escape}, words("help.key.escape"));
    key_line(ui, "letters", {"A", "…", "F"}, words("help.key.letters"));
    key_line(ui, "steps", {"Alt ←", "Alt →"}, words("help.key.steps"));
    key_line(ui, "bookmark", {"Ctrl B"}, words("help.key.bookmark"));
    key_line(ui, "note", {"Ctrl N"}, words("help.key.note"));
    key_line(ui, "text-size", {"Ctrl +", "Ctrl −", "Ctrl 0"}, words("help.key.text-size"));
    key_line(ui, "search", {"Ctrl F"}, words("help.key.search"));
    key_line(ui, "f1", {"F1"}, words("help.key.f1"));
    key_line(ui, "f2", {"F2"}, words("help.key.f2"));
    key_line(ui, "f11", {"F11"}, words("help.key.f11"));
}

// Whom to ask here, where the organisation has said so.
void contacts(ui::Ui& ui, const View& view) {
    if (view.course == nullptr) return;
    const base::Language other = view.course->default_language;
    const bool any = std::any_of(view.course->contacts.begin(), view.course->contacts.end(),
                                 [&](const course::Contact& contact) { return answers(view, contact.id); });
    if (!any) return;
    ui.gap(ui.sp(24));
    ui::heading(ui, "contacts", 2, ui.words()("contact.title"), {Type::h3, Weight::semibold});
    for (const course::Contact& contact : view.course->contacts) {
        if (!answers(view, contact.id)) continue;
        const std::string& name = course::in(contact.name, view.language, other);
        ui.gap(ui.sp(14));
        const auto group = ui.group(ui::Role::group, "contact-" + contact.id, name);
        ui::heading(ui, "role", 3, name, {Type::body, Weight::semibold}, Token::accent);
        who_answers(ui, view, contact.id);
    }
}

}  // namespace

Asked HelpPanel::draw(ui::Ui& ui, const View& view) {
    Asked asked;
    const base::Words& words = ui.words();
    const bool close = panel(ui, {.id = "help-panel", .title = words("help.title"), .lead = {}}, [&] {
        keys(ui);
        contacts(ui, view);
        ui.gap(ui.sp(24));
        {
            const ui::Card card(ui, "kept", words("help.kept-title"),
                                {.padding = 24,
                                 .radius = 16,
                                 .fill = Token::accent_soft,
                                 .edge = Token::accent,
                                 .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                                 .raised = false,
                                 .role = ui::Role::note});
            ui::heading(ui, "title", 2, words("help.kept-title"), {Type::h3, Weight::semibold});
            ui.gap(ui.sp(8));
            const std::string folder = view.data_folder.empty() ? words("help.memory") : view.data_folder.string();
            ui::text(ui, "text", words("help.kept", {{"folder", folder}}));
            if (view.person != nullptr) {
                ui.gap(ui.sp(20));
                if (ui::button(ui, "erase", words("help.erase"),
                               {.size = ui::ButtonSize::compact, .icon = ui::icon::delete_}))
                    asked = AskErase{};
            }
        }
        ui.gap(ui.sp(24));
        ui::text(ui, "about", words("help.about", {{"version", view.version}}),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    });
    if (close) asked = Close{};
    return asked;
}

}  // namespace screens
