// An answer in one's own words: write, compare with a model, say what one's own text has of it. The model once seen,
// the text stays as it is.
#include <array>
#include <cmath>

#include "base/fold.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/item_view.h"
#include "ui/items/model_sheet.h"
#include "ui/items/remark.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

namespace ui {

namespace {

constexpr std::string_view compare_id = "compare";

struct Judgement {
    learning::SelfMark mark;
    std::string_view id;
    std::string words;
};

std::array<Judgement, 3> judgements(const base::Words& words) {
    return {Judgement{learning::SelfMark::missing, "missing", words("quiz.open-missing")},
            Judgement{learning::SelfMark::partly, "partly", words("quiz.open-partly")},
            Judgement{learning::SelfMark::there, "there", words("quiz.open-there")}};
}

bool write(Ui& ui, const ItemView& view, learning::OpenAnswer& answer) {
    bool changed = false;
    const Id field = ui.id("text/" + view.item.id);
    TextEdit& edit = ui.editing(field, answer.text, learning::max_open_text, TextLines::many);
    const std::string name = ui.words()("quiz.open-name", {{"question", course::plain(view.item.prompt)}});
    if (text_area(ui, "text", edit, {.name = name, .initial = view.initial})) {
        answer.text = edit.text();
        changed = true;
    }
    ui.gap(ui.sp(16));
    if (button(ui, compare_id, ui.words()("quiz.open-compare"), {.enabled = !base::fold(answer.text).empty()})) {
        answer.compared = changed = true;
    }
    return changed;
}

struct Sheet {
    std::string_view id;
    std::string title;
    char32_t icon;
    Token fill, tile, tile_ink, ink;
};

// One's own text or the model, under its title. Two side by side are as high as the higher one.
template <typename Body>
void sheet(Ui& ui, const Sheet& look, float least, float* natural, const Body& body) {
    const bool contrast = ui.high_contrast(), plain = look.fill == Token::surface_raised;
    const Card card(ui, look.id, look.title,
                    {.padding = 20,
                     .radius = 16,
                     .fill = look.fill,
                     .edge = contrast ? look.ink : Token::line,
                     .edge_width = contrast ? 2.0F
                                   : plain  ? 1.0F
                                            : 0.0F,
                     .raised = false,
                     .min_height = least,
                     .natural = natural,
                     .role = Role::note});
    const Rect start = ui.rest();
    const float tile = std::round(ui.ic(36)), height = std::round(tile * 48 / 44);
    arch_tile(ui, {start.x, start.y, tile, height}, ui.colour(look.tile), ui.colour(look.tile_ink), look.icon, 20);
    const Font font{Type::body, Weight::semibold};
    const float left = tile + ui.sp(12);
    text_in(ui, {start.x + left, start.y, start.w - left, height}, look.title, {.font = font, .colour = look.ink});
    ui.gap(height + ui.sp(10));
    body();
}

}  // namespace

std::optional<std::string> model_sheet(Ui& ui, const course::Blocks& model, float least, float* natural) {
    std::optional<std::string> link;
    sheet(ui,
          {"model", ui.words()("quiz.open-model"), icon::lightbulb_outline, Token::ciel_soft, Token::ciel,
           Token::ciel_soft, Token::ciel},
          least, natural, [&] { link = read_blocks(ui, "body", model, {.check = {}, .type = Type::body}); });
    return link;
}

namespace {

void own_and_model(Ui& ui, const course::Open& kind, const learning::OpenAnswer& answer) {
    const bool beside = ui.width() >= ui.em(760);
    const Rect start = ui.rest();
    const float between = ui.sp(16), width = beside ? std::floor((start.w - between) / 2) : start.w;
    const float least = beside ? common_height(ui, "sheets") : 0;
    float own = 0, model = 0;
    {
        const auto flow = ui.column({start.x, start.y, width, 1e6F}, true);
        sheet(ui,
              {"own", ui.words()("quiz.open-own"), icon::pencil, Token::surface_raised, Token::surface_sunken,
               Token::ink, Token::ink},
              least, &own, [&] { text(ui, "text", answer.text); });
    }
    if (!beside) ui.gap(between);
    {
        const float x = beside ? start.x + width + between : start.x, y = beside ? start.y : ui.cursor().y;
        const auto flow = ui.column({x, y, width, 1e6F}, true);
        static_cast<void>(model_sheet(ui, kind.model, least, &model));
    }
    if (beside) note_height(ui, "sheets", std::max(own, model));
}

bool judge(Ui& ui, learning::OpenAnswer& answer) {
    bool changed = false;
    const std::string question = ui.words()("quiz.open-mark");
    ui.gap(ui.sp(20));
    text(ui, "question", question, {.font = {Type::body, Weight::semibold}, .silent = true});
    ui.gap(ui.sp(10));
    const bool from_button = ui.interaction().focused() == ui.id(compare_id);  // of the last frame
    const auto group = ui.group(Role::radiogroup, "marks", question);
    if (from_button) ui.focus(ui.id(judgements(ui.words()).front().id));
    const auto row = ui.row("chips", ui.sp(10));
    for (const Judgement& judgement : judgements(ui.words())) {
        const Rect box = ui.place(chip_choice_size(ui, judgement.words, ui.width()));
        if (!chip_choice(ui, box, judgement.id, judgement.words, {.chosen = answer.mark == judgement.mark})) continue;
        changed = changed || answer.mark != judgement.mark;
        answer.mark = judgement.mark;
    }
    return changed;
}

}  // namespace

bool open_view(Ui& ui, const ItemView& view, const course::Open& kind, learning::OpenAnswer& answer) {
    if (!view.checked && !answer.compared) return write(ui, view, answer);
    own_and_model(ui, kind, answer);
    if (!view.checked) return judge(ui, answer);
    for (const Judgement& judgement : judgements(ui.words())) {
        if (answer.mark != judgement.mark) continue;
        ui.gap(ui.sp(16));
        remark(ui, "said",
               {.role = Role::listitem,
                .icon = icon::comment_text_outline,
                .words = ui.words()("quiz.open-said", {{"mark", judgement.words}})});
    }
    return false;
}

}  // namespace ui
