#include "ui/widgets/text.h"

#include <cmath>
#include <map>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/widgets/found.h"

namespace ui {

namespace {

const TextLayout& laid_out(Ui& ui, std::string_view words, const TextLook& look, float width) {
    return ui.layout({TextSpan{words, look.font, 0}}, width, {.align = look.align, .max_lines = look.max_lines});
}

void paint(Ui& ui, const TextLayout& layout, Vec2 at, const TextLook& look) {
    const Colour colour = ui.colour(look.colour);
    ui.draw(
        layout, at, [colour](int) { return colour; }, look.tabular);
}

}  // namespace

Rect text(Ui& ui, std::string_view id, std::string_view words, TextLook look) {
    const TextLayout& layout = laid_out(ui, words, look, ui.width());
    const Rect box = ui.take_box(layout.height);
    paint(ui, layout, box.min(), look);
    if (!look.silent) ui.note_node(Role::paragraph, id, std::string(words), box);
    return box;
}

void text_in(Ui& ui, Rect box, std::string_view words, TextLook look) {
    const TextLayout& layout = laid_out(ui, words, look, box.w);
    paint(ui, layout, {box.x, std::round(box.y + (box.h - layout.height) / 2)}, look);
}

float text_width(Ui& ui, std::string_view words, Font font) {
    return std::ceil(ui.fonts().width(font, words));
}

float text_height(Ui& ui, std::string_view words, Font font, float width, int max_lines) {
    return ui.layout({TextSpan{words, font, 0}}, width, {.max_lines = max_lines}).height;
}

Rect heading(Ui& ui, std::string_view id, int level, std::string_view words, Font font, Token colour) {
    const TextLook look{.font = font, .colour = colour, .silent = true};
    const Rect box = text(ui, id, words, look);
    ui.note_node(Role::heading, id, std::string(words), box, {}, level);
    return box;
}

namespace {

Font font_of(const course::Span& span, const RichLook& look) {
    const bool bold = span.bold || look.strong;
    const bool reading = look.type == Type::reading;
    if (bold && span.italic && reading) return {look.type, Weight::bold_italic};
    if (bold) return {look.type, reading ? Weight::bold : Weight::semibold};
    if (span.italic) return {look.type, Weight::italic};
    return {look.type, Weight::regular};
}

std::vector<TextSpan> spans_of(const course::Text& text, const RichLook& look) {
    std::vector<TextSpan> spans;
    for (std::size_t i = 0; i < text.size(); ++i)
        spans.push_back({text[i].text, font_of(text[i], look), static_cast<int>(i)});
    return spans;
}

struct LinkBox {
    Rect box;  // around all its runs
    std::vector<Rect> lines;
    std::string name;
};

// Neighbouring spans with the same address are one link (bold in the middle of it, say).
std::map<std::size_t, LinkBox> links_of(const TextLayout& layout, const course::Text& text, Vec2 at, float line) {
    std::vector<std::size_t> owner(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        owner[i] = i > 0 && !text[i].link.empty() && text[i].link == text[i - 1].link ? owner[i - 1] : i;
    std::map<std::size_t, LinkBox> links;
    for (const TextRun& run : layout.runs) {
        if (text[run.span].link.empty()) continue;
        LinkBox& link = links[owner[run.span]];
        const Rect box{at.x + run.x, at.y + run.y, run.width, line};
        if (link.lines.empty()) {
            link.box = box;
        } else {
            const float right = std::max(link.box.right(), box.right());
            link.box.x = std::min(link.box.x, box.x);
            link.box.w = right - link.box.x;
            link.box.h = box.bottom() - link.box.y;
        }
        link.lines.push_back(box);
    }
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!text[i].link.empty()) links[owner[i]].name += text[i].text;
    return links;
}

}  // namespace

std::optional<std::string> rich_text(Ui& ui, std::string_view id, const course::Text& text, RichLook look) {
    const TextLayout& layout = ui.layout(spans_of(text, look), ui.width(), {.align = look.align, .max_lines = 0});
    const Rect box = ui.take_box(layout.height);
    const Colour ink = ui.colour(look.colour), link_ink = ui.colour(look.link);
    for (const TextRun& run : layout.runs) {
        if (!text[run.span].code) continue;
        const float line = ui.fonts().line_height(run.font);
        const Rect back{box.x + run.x - ui.px(3), box.y + run.y + line * 0.08F, run.width + ui.px(6), line * 0.84F};
        draw::fill_rect(ui.list(), back, ui.colour(Token::surface_sunken), ui.px(5));
    }
    if (!ui.marked_words().empty()) mark_found(ui, layout, box.min());
    ui.draw(layout, box.min(),
            [&](int tag) { return text[static_cast<std::size_t>(tag)].link.empty() ? ink : link_ink; });
    ui.note_node(Role::paragraph, id, course::plain(text), box);

    std::optional<std::string> pressed;
    const float line = ui.fonts().line_height({look.type, Weight::regular});
    int ordinal = 0;  // of the links: what stands around them differs by language
    for (const auto& [span, link] : links_of(layout, text, box.min(), line)) {
        const Control control = ui.control({.role = Role::link,
                                            .id = std::string(id) + "/link-" + std::to_string(ordinal++),
                                            .name = link.name,
                                            .box = link.box,
                                            .radius = 6});
        const float rule = control.hovered || control.pressed ? ui.px(3) : ui.px(1.5F);
        for (const Rect& run : link.lines) {
            const float y = std::round(run.y + line * 0.86F);
            draw::fill_rect(ui.list(), {run.x, y, run.w, rule}, link_ink);
        }
        if (control.activated) pressed = text[span].link;
    }
    return pressed;
}

float longest_word(Ui& ui, const course::Text& text, RichLook look) {
    return longest_word(spans_of(text, look), ui.fonts());
}

float line_width(Ui& ui, const course::Text& text, RichLook look) {
    return std::ceil(ui.layout(spans_of(text, look), 0).width);
}

float rich_height(Ui& ui, const course::Text& text, float width, RichLook look) {
    return ui.layout(spans_of(text, look), width).height;
}

}  // namespace ui
