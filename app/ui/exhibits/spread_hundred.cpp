// A hundred runs: how many ended at once, and how far the others went.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/exhibits/spread_parts.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui::spread_parts {

namespace {

const Font caption{Type::caption, Weight::regular}, caption_strong{Type::caption, Weight::semibold},
    count_font{Type::body, Weight::semibold};

struct Labelled {
    Bin bin;
    std::string name, label;
    Token colour;
};

std::vector<Labelled> labelled(Ui& ui, const SpreadState& state, int start) {
    const base::Words& words = ui.words();
    std::vector<Labelled> found;
    for (const Bin& bin : bins(state.outcomes, start)) {
        const std::string most = number(ui, bin.most);
        if (found.empty())
            found.push_back({bin, words("spread.circle-1"), words("spread.bin-first"), Token::sun});
        else
            found.push_back(
                {bin, words("spread.bin", {{"n", most}}), words("spread.bin-short", {{"n", most}}), Token::ciel_fill});
    }
    return found;
}

void note(Ui& ui, const Labelled& bar, std::size_t index, Rect box) {
    ui.note_node(Role::listitem, "bin-" + std::to_string(index), bar.name, box,
                 ui.words()("spread.of-hundred", {{"n", std::to_string(bar.bin.runs)}}));
}

// Arch-topped columns on one base.
void columns(Ui& ui, const std::vector<Labelled>& bars, int highest) {
    const float line = ui.fonts().line_height(caption), above = ui.fonts().line_height(count_font) + ui.sp(4);
    const Rect box = ui.take_box(std::round(above + ui.em(180) + ui.sp(8) + line));
    const float base = std::round(box.bottom() - line - ui.sp(8)), tall = base - box.y - above;
    const float slot = box.w / static_cast<float>(bars.size());
    const float width = std::round(std::min(slot - ui.sp(12), ui.em(84)));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const float x = box.x + slot * static_cast<float>(i);
        const float height = std::round(tall * static_cast<float>(bars[i].bin.runs) / static_cast<float>(highest));
        const Rect arch{std::round(x + (slot - width) / 2), base - height, width, height};
        if (height > 0) draw::fill_arch(ui.list(), arch, ui.colour(bars[i].colour), 0);
        text_in(ui, {x, arch.y - above, slot, above}, std::to_string(bars[i].bin.runs),
                {.font = count_font, .colour = Token::on_shade, .align = TextAlign::centre});
        text_in(ui, {x, base + ui.sp(8), slot, line}, bars[i].label,
                {.font = i == 0 ? caption_strong : caption,
                 .colour = i == 0 ? Token::on_shade : Token::on_shade_muted,
                 .align = TextAlign::centre,
                 .max_lines = 1});
        note(ui, bars[i], i, {x, box.y, slot, box.h});
    }
    draw::fill_rect(ui.list(), {box.x, base, box.w, ui.px(3)}, ui.colour(Token::on_shade));
}

// The same lying down, where there is little room.
void rows(Ui& ui, const std::vector<Labelled>& bars, int highest) {
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const float line = text_height(ui, bars[i].name, caption, ui.width()), thick = std::round(ui.ic(20));
        const Rect box = ui.take_box(std::round(line + std::max(thick, ui.fonts().line_height(count_font))));
        text_in(ui, {box.x, box.y, box.w, line}, bars[i].name, {.font = caption, .colour = Token::on_shade});
        const float count = text_width(ui, "100", count_font) + ui.sp(8), middle = (box.y + line + box.bottom()) / 2;
        const float width =
            std::round((box.w - count) * static_cast<float>(bars[i].bin.runs) / static_cast<float>(highest));
        draw::fill_rect(ui.list(), {box.x, middle - thick / 2, width, thick}, ui.colour(bars[i].colour),
                        width > thick ? thick / 4 : 0);
        text_in(ui, {box.x + width + (width > 0 ? ui.sp(8) : 0), box.y + line, count, box.h - line},
                std::to_string(bars[i].bin.runs), {.font = count_font, .colour = Token::on_shade});
        note(ui, bars[i], i, box);
        ui.gap(ui.sp(8));
    }
}

}  // namespace

void histogram(Ui& ui, const SpreadState& state, int start) {
    const base::Words& words = ui.words();
    const std::string title = words("spread.hundred-picture");
    const Card card(ui, "hundred-picture", title,
                    {.padding = ui.width() < ui.em(tight_px) ? 16.0F : 24.0F,
                     .fill = Token::shade,
                     .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                     .raised = false,
                     .role = Role::figure});
    const learning::SpreadSummary all = learning::summary(state.outcomes);
    const auto done = static_cast<int>(state.outcomes.size());
    text(ui, "title", title, {.font = {Type::small, Weight::regular}, .colour = Token::on_shade_muted});
    if (done < many) {
        large_number(ui, "died", {}, number(ui, done), "100",
                     words("spread.hundred-counting", {{"n", std::to_string(done)}}));
        return;
    }
    large_number(ui, "died", {}, number(ui, all.at_once), "100", words.plural("spread.died", all.at_once));
    ui.gap(ui.sp(20));
    const std::vector<Labelled> bars = labelled(ui, state, start);
    int highest = 1;
    float widest = 0;
    for (const Labelled& bar : bars) {
        highest = std::max(highest, bar.bin.runs);
        widest = std::max(widest, text_width(ui, bar.label, caption_strong));
    }
    {
        const auto list = ui.group(Role::list, "bins", title);
        if (widest + ui.sp(8) < ui.width() / static_cast<float>(bars.size()))
            columns(ui, bars, highest);
        else
            rows(ui, bars, highest);
    }
    ui.gap(ui.sp(16));
    text(ui, "typical", words("spread.typical", {{"median", number(ui, all.median)}, {"most", number(ui, all.most)}}),
         {.colour = Token::on_shade});
}

}  // namespace ui::spread_parts
