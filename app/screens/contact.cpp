// Whom a text sends one to: what they do, and who that is here.
#include <cmath>

#include "screens/chrome.h"
#include "screens/contacts.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

const course::Answerer* answerer(const View& view, const std::string& contact) {
    if (view.organisation == nullptr) return nullptr;
    const auto found = view.organisation->find(contact);
    return found != view.organisation->end() ? &found->second : nullptr;
}

// A sign, and the words beside it.
void line(ui::Ui& ui, std::string_view id, char32_t icon, const std::string& words, ui::Font font) {
    if (words.empty()) return;
    ui.gap(ui.sp(8));
    const ui::Rect start = ui.rest();
    const float sign = ui.ic(24), left = sign + ui.sp(12);
    ui.fonts().draw_icon(ui.list(), icon, sign,
                         {start.x + sign / 2, std::round(start.y + ui.fonts().line_height(font) / 2)},
                         ui.colour(Token::accent));
    const auto flow = ui.column({start.x + left, start.y, start.w - left, 1e6F}, true);
    ui::text(ui, id, words, {.font = font});
}

}  // namespace

bool answers(const View& view, const std::string& contact) {
    return answerer(view, contact) != nullptr;
}

void who_answers(ui::Ui& ui, const View& view, const std::string& contact) {
    const course::Answerer* who = answerer(view, contact);
    if (who == nullptr) {
        ui::text(ui, "unknown", ui.words()("contact.unknown"), {.colour = Token::ink_muted});
        return;
    }
    const ui::Font strong{Type::body, Weight::semibold}, plain{Type::body, Weight::regular};
    const base::Language other = view.course->default_language;
    line(ui, "name", ui::icon::account, course::in(who->name, view.language, other), strong);
    line(ui, "phone", ui::icon::cellphone, who->phone, plain);
    line(ui, "mail", ui::icon::email_outline, who->mail, plain);
    line(ui, "where", ui::icon::map_marker, course::in(who->where, view.language, other), plain);
}

Asked ContactDialog::draw(ui::Ui& ui, const View& view) {
    const course::Contact* found = view.course->contact(contact);
    if (found == nullptr) return Close{};
    Asked asked;
    const base::Language other = view.course->default_language;
    const bool escaped = dialog(
        ui,
        {.id = "contact-" + found->id,
         .title = course::in(found->name, view.language, other),
         .text = course::in(found->summary, view.language, other)},
        [&] {
            ui.gap(ui.sp(12));
            who_answers(ui, view, contact);
            ui.gap(ui.sp(24));
            const auto buttons = ui.row("buttons", ui.sp(12), ui::Ui::RowAlign::right);
            if (ui::button(ui, "close", ui.words()("dialog.close"), {.kind = ui::ButtonKind::primary, .initial = true}))
                asked = Close{};
        });
    if (escaped) asked = Close{};
    return asked;
}

}  // namespace screens
