#include "ui/reader.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "ui/draw.h"
#include "ui/exhibits/exhibit_view.h"
#include "ui/icons.h"
#include "ui/qr.h"
#include "ui/reader_parts.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace ui {

namespace reader_parts {

namespace {

void keep(std::optional<std::string>& link, std::optional<std::string> found) {
    if (found) link = std::move(found);
}

struct Draw {
    Ui& ui;
    std::string id;
    const Reader& reader;
    std::optional<std::string> link;

    void operator()(const course::Paragraph& paragraph) {
        keep(link, rich_text(ui, id, paragraph.text, {.type = reader.type}));
    }
    void operator()(const course::Heading& title) {
        const Font font = title.level <= 2 ? Font{Type::h2, Weight::semibold} : Font{Type::h3, Weight::semibold};
        heading(ui, id, title.level, course::plain(title.text), font);
    }
    void operator()(const course::List& list) { keep(link, list_block(ui, id, list, reader)); }
    void operator()(const course::Quote& quote) {
        const float bar = ui.px(4), inset = ui.sp(20);
        const Rect start = ui.rest();
        const auto group = ui.group(Role::group, id, course::plain(quote.blocks));
        {
            const auto flow = ui.column({start.x + inset, start.y, start.w - inset, 1e6F}, true);
            keep(link, read_blocks(ui, "quote", quote.blocks, reader));
        }
        draw::fill_rect(ui.list(), {start.x, start.y, bar, ui.cursor().y - start.y}, ui.colour(Token::line_strong),
                        bar / 2);
    }
    void operator()(const course::Code& code) {
        const Card card(ui, id, code.text,
                        {.padding = 16, .radius = 12, .fill = Token::surface_sunken, .raised = false});
        text(ui, "code", code.text, {.font = {Type::body, Weight::regular}});
    }
    void operator()(const course::Table& table) { keep(link, table_block(ui, id, table)); }
    void operator()(const course::Image& image) { figure(ui, id, image); }
    void operator()(const course::Callout& callout) { keep(link, callout_block(ui, id, callout, reader)); }
    void operator()(const course::Check& check) {
        if (reader.check) reader.check(check);
    }
    void operator()(const course::Exhibit& exhibit) {
        if (reader.exhibit) reader.exhibit(id, exhibit);
    }
    void operator()(const course::Activity& activity) {
        if (reader.activity) reader.activity(activity);
    }
    void operator()(const course::Rule&) {
        const Rect box = ui.take_box(ui.px(1));
        draw::fill_rect(ui.list(), box, ui.colour(Token::line));
    }
};

bool is_kind(const course::Block& block, course::CalloutKind kind) {
    const auto* callout = std::get_if<course::Callout>(&block.node);
    return callout != nullptr && callout->kind == kind;
}

float gap_before(Ui& ui, const course::Block& block) {
    if (std::holds_alternative<course::Heading>(block.node)) return ui.sp(32);
    if (std::holds_alternative<course::Paragraph>(block.node) || std::holds_alternative<course::List>(block.node))
        return ui.sp(20);
    return ui.sp(26);
}

float gap_between(const Ui& ui) {
    return ui.sp(24);
}

Id height_beside(Ui& ui, std::string_view id, std::size_t i) {
    return ui.id(std::string(id) + "-" + std::to_string(i) + "-height");
}

// Where the block at `i` stands beside the text: what comes after the last of the text ends with it, if there is room.
float place_beside(Ui& ui, std::string_view id, const course::Blocks& blocks, std::size_t i, const Beside& beside) {
    if (std::holds_alternative<course::Image>(blocks[i].node)) return beside.y;
    const auto from = blocks.begin() + static_cast<std::ptrdiff_t>(i);
    if (!std::all_of(from, blocks.end(), stands_beside))
        return std::max(beside.y, ui.cursor().y + (i == 0 ? 0 : gap_before(ui, blocks[i])));
    float rest = 0;
    for (std::size_t j = i; j < blocks.size(); ++j)
        rest += ui.remembered(height_beside(ui, id, j), 0) + (j > i ? gap_between(ui) : 0);
    return std::max(beside.y, ui.cursor().y - rest);
}

}  // namespace

}  // namespace reader_parts

bool likes_room(const course::Block& block) {
    const auto* exhibit = std::get_if<course::Exhibit>(&block.node);
    return exhibit != nullptr && likes_room(*exhibit);
}

bool stands_beside(const course::Block& block) {
    using reader_parts::is_kind;
    return std::holds_alternative<course::Image>(block.node) || is_kind(block, course::CalloutKind::tip) ||
           is_kind(block, course::CalloutKind::note) || is_kind(block, course::CalloutKind::source);
}

std::optional<std::string> read_blocks(Ui& ui, std::string_view id, const course::Blocks& blocks,
                                       const Reader& reader) {
    using namespace reader_parts;
    std::optional<std::string> link;
    bool first = true;
    Reader inner = reader;  // blocks inside blocks are counted anew, and stay there
    inner.lead_to.reset();
    inner.beside = nullptr;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string part = std::string(id) + "-" + std::to_string(i);
        if (reader.beside != nullptr && stands_beside(blocks[i])) {
            const Rect box = reader.beside->box;
            const float y = place_beside(ui, id, blocks, i, *reader.beside);
            const auto flow = ui.column({box.x, y, box.w, 1e6F});
            if (reader.lead_to == i) ui.scroll_here();
            Reader quiet = inner;
            quiet.type = Type::body;
            Draw draw{ui, part, quiet, {}};
            std::visit(draw, blocks[i].node);
            keep(link, std::move(draw.link));
            ui.remember(height_beside(ui, id, i), ui.cursor().y - y);
            reader.beside->y = ui.cursor().y + gap_between(ui);
            continue;
        }
        if (reader.lead_to == i) ui.scroll_here();
        if (!first) ui.gap(gap_before(ui, blocks[i]));
        first = false;
        const bool pair = is_kind(blocks[i], course::CalloutKind::do_this) && i + 1 < blocks.size() &&
                          is_kind(blocks[i + 1], course::CalloutKind::dont);
        if (pair) {
            if (reader.lead_to == i + 1) ui.scroll_here();
            keep(link, do_and_dont(ui, part, std::get<course::Callout>(blocks[i].node),
                                   std::get<course::Callout>(blocks[i + 1].node)));
            ++i;
            continue;
        }
        Draw draw{ui, part, inner, {}};
        if (reader.beside != nullptr && reader.beside->y <= ui.cursor().y && likes_room(blocks[i])) {
            const Rect start = ui.rest();
            const auto flow = ui.column({start.x, start.y, reader.beside->box.right() - start.x, 1e6F}, true);
            std::visit(draw, blocks[i].node);
            reader.beside->y = ui.cursor().y + gap_between(ui);
        } else {
            std::visit(draw, blocks[i].node);
        }
        keep(link, std::move(draw.link));
    }
    return link;
}

void figure(Ui& ui, std::string_view id, const course::Image& image) {
    const auto group = ui.group(Role::figure, id, image.alt);
    const std::filesystem::path file = ui.content_file(image.file);
    const std::optional<Vec2> size = ui.picture_size(file);
    const float ratio = size && size->x > 0 ? size->y / size->x : 0.5F;
    const float width = std::round(ui.width()), height = std::round(width * std::min(ratio, 1.4F));
    const Rect start = ui.rest();
    const float pad = ui.sp(20);
    Rect whole{start.x, std::round(start.y), width, height};
    const auto behind = ui.under([&ui, &whole](ImDrawList&) { draw_surface(ui, whole, {}); });
    const Rect box = ui.take_box(height);
    const bool bare = image.caption.empty();
    if (ui.visible(box))
        if (const Texture* texture = ui.picture(file, box, PictureFit::contain,
                                                bare ? PictureMask::rounded : PictureMask::top_rounded, ui.px(20)))
            draw::picture(ui.list(), *texture, box);
    ui.note_node(Role::img, "picture", image.alt, box);
    if (!bare) {
        ui.gap(ui.sp(14));
        {
            const auto flow = ui.column({start.x + pad, ui.cursor().y, width - 2 * pad, 1e6F}, true);
            rich_text(ui, "caption", image.caption, {.type = Type::small, .colour = Token::ink_muted});
        }
        ui.gap(ui.sp(16));
    }
    whole.h = ui.cursor().y - whole.y;
}

std::string shown_address(std::string_view link) {
    for (const std::string_view start : {"https://www.", "http://www.", "https://", "http://"})
        if (link.starts_with(start)) {
            link.remove_prefix(start.size());
            break;
        }
    while (link.ends_with('/')) link.remove_suffix(1);
    return std::string(link);
}

// White ground and black modules in every theme: a camera needs them.
void draw_qr(Ui& ui, Rect box, std::string_view link) {
    const auto code = qr_code(link);
    if (!code) return;
    const float module = std::floor(box.w / static_cast<float>(code->size + 4));
    if (module < 1) return;
    const float side = module * static_cast<float>(code->size);
    draw::fill_rect(ui.list(), box, {255, 255, 255, 255}, ui.px(8));
    const Vec2 at{std::round(box.x + (box.w - side) / 2), std::round(box.y + (box.h - side) / 2)};
    for (int y = 0; y < code->size; ++y)
        for (int x = 0; x < code->size; ++x) {
            int run = 0;
            while (x + run < code->size && code->dark[static_cast<std::size_t>(y * code->size + x + run)]) ++run;
            if (run == 0) continue;
            const Rect dark{at.x + static_cast<float>(x) * module, at.y + static_cast<float>(y) * module,
                            module * static_cast<float>(run), module};
            draw::fill_rect(ui.list(), dark, {0, 0, 0, 255});
            x += run;
        }
}

}  // namespace ui
