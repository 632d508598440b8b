#include <algorithm>
#include <cmath>

#include "screens/lesson_parts.h"
#include "ui/reader.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

void first_link(const course::Text& text, Margin& margin) {
    for (const course::Span& span : text) {
        if (!span.link.starts_with("http")) continue;
        if (margin.link.empty()) margin.link = span.link;
        if (span.link == margin.link) margin.link_text += span.text;
    }
}

struct Collect {
    Margin& margin;
    void operator()(const course::Paragraph& paragraph) const {
        if (margin.link.empty()) first_link(paragraph.text, margin);
    }
    void operator()(const course::Image&) const {}
    void operator()(const course::List& list) const {
        for (const course::Blocks& item : list.items) all(item);
    }
    void operator()(const course::Callout& callout) const { all(callout.blocks); }
    void operator()(const course::Quote& quote) const { all(quote.blocks); }
    void operator()(const course::Heading&) const {}
    void operator()(const course::Code&) const {}
    void operator()(const course::Table&) const {}
    void operator()(const course::Check&) const {}
    void operator()(const course::Exhibit&) const {}
    void operator()(const course::Activity&) const {}
    void operator()(const course::Rule&) const {}
    void all(const course::Blocks& blocks) const {
        for (const course::Block& block : blocks) std::visit(*this, block.node);
    }
};

}  // namespace

Margin margin_of(const course::Page& page) {
    Margin margin;
    margin.beside = std::any_of(page.blocks.begin(), page.blocks.end(), [](const course::Block& block) {
        return ui::stands_beside(block) || ui::likes_room(block);
    });
    Collect{margin}.all(page.blocks);
    return margin;
}

void link_card(ui::Ui& ui, const Margin& margin) {
    const base::Words& words = ui.words();
    const ui::Card card(ui, "outside", words("lesson.link-title"), {.padding = 20});
    const Rect start = ui.rest();
    const float side = std::round(std::min(ui.sp(136), start.w * 0.32F)), gap = ui.sp(24);
    const Rect code{start.x, start.y, side, side};
    ui::draw_qr(ui, code, margin.link);
    ui.note_node(ui::Role::img, "qr", words("lesson.qr", {{"address", ui::shown_address(margin.link)}}), code);
    {
        const auto flow = ui.column({start.x + side + gap, start.y, start.w - side - gap, 1e6F}, true);
        ui::text(ui, "title", words("lesson.link-title"),
                 {.font = {Type::small, Weight::semibold}, .colour = Token::accent});
        ui.gap(ui.sp(4));
        ui::text(ui, "name", margin.link_text, {.font = {Type::body, Weight::semibold}});
        ui.gap(ui.sp(4));
        ui::text(ui, "text", words("lesson.link-text"),
                 {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
        ui.gap(ui.sp(4));
        ui::text(ui, "address", ui::shown_address(margin.link),
                 {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted, .max_lines = 2});
    }
    if (ui.cursor().y < code.bottom()) ui.gap(code.bottom() - ui.cursor().y);
}

}  // namespace screens
