#include "reports/paper.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <pango/pangocairo.h>

#include <cairo-pdf.h>

namespace reports {
namespace {

constexpr double width = 595.28, height = 841.89, margin = 56, foot = 64;  // A4

template <auto release>
struct Release {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using Lines = std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void set_ink(cairo_t* pen, Ink ink) {
    cairo_set_source_rgb(pen, ink.red, ink.green, ink.blue);
}

// The same moment, the same bytes: cairo would write the clock's time.
std::string utc(base::Instant made) {
    return base::iso8601({made.utc_ms, 0}).substr(0, 19) + "Z";
}

}  // namespace

struct Paper::Impl {
    std::string bytes;
    std::string footer;
    int expected = 0, page = 1;
    double y = margin;
    Surface surface;
    Pen pen;

    double bottom() const { return height - margin - foot / 2; }
    bool at_top() const { return y <= margin + 0.5; }

    Layout layout(const std::string& markup, const Style& style, double room) const {
        Layout made(pango_cairo_create_layout(pen.get()));
        const Font font(pango_font_description_from_string(style.strong ? "Inter Semi-Bold" : "Inter"));
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        pango_layout_set_font_description(made.get(), font.get());
        pango_layout_set_width(made.get(), static_cast<int>(room * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_markup(made.get(), markup.data(), static_cast<int>(markup.size()));
        return made;
    }

    void draw_foot() {
        const Style small{.size = 8.5, .ink = muted};
        const double top = height - margin;
        set_ink(pen.get(), line_ink);
        cairo_set_line_width(pen.get(), 0.6);
        cairo_move_to(pen.get(), margin, top - 8);
        cairo_line_to(pen.get(), width - margin, top - 8);
        cairo_stroke(pen.get());
        set_ink(pen.get(), small.ink);
        const Layout text = layout(escaped(footer), small, width - 2 * margin - 60);
        pango_layout_set_ellipsize(text.get(), PANGO_ELLIPSIZE_END);
        cairo_move_to(pen.get(), margin, top);
        pango_cairo_show_layout(pen.get(), text.get());
        const Layout number = layout(std::to_string(page) + " / " + std::to_string(expected), small, 60);
        pango_layout_set_alignment(number.get(), PANGO_ALIGN_RIGHT);
        cairo_move_to(pen.get(), width - margin - 60, top);
        pango_cairo_show_layout(pen.get(), number.get());
    }

    void turn() {
        draw_foot();
        cairo_show_page(pen.get());
        ++page;
        y = margin;
    }

    // The lines of a layout, each `line` high, on as many pages as they need.
    void lines(PangoLayout* text, double x, double line, const Style& style) {
        const Lines at(pango_layout_get_iter(text));
        const std::string tag(style.tag);
        bool open = false;
        const auto close = [&] {
            if (open) cairo_tag_end(pen.get(), tag.c_str());
            open = false;
        };
        do {
            if (y + line > bottom() && !at_top()) {
                close();
                turn();
            }
            if (!open) {
                cairo_tag_begin(pen.get(), tag.c_str(), nullptr);
                open = true;
            }
            PangoRectangle logical;
            pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
            const double rise = static_cast<double>(pango_layout_iter_get_baseline(at.get()) - logical.y) / PANGO_SCALE;
            const double tall = static_cast<double>(logical.height) / PANGO_SCALE;
            set_ink(pen.get(), style.ink);
            cairo_move_to(pen.get(), x + static_cast<double>(logical.x) / PANGO_SCALE, y + (line - tall) / 2 + rise);
            pango_cairo_show_layout_line(pen.get(), pango_layout_iter_get_line_readonly(at.get()));
            y += line;
        } while (pango_layout_iter_next_line(at.get()));
        close();
    }
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
        }
    }
    return out;
}

Paper::Paper(const std::string& title, std::string footer, base::Instant made, int pages)
    : impl_(std::make_unique<Impl>()) {
    impl_->footer = std::move(footer);
    impl_->expected = pages;
    impl_->surface.reset(
        cairo_pdf_surface_create_for_stream(pages > 0 ? append : nullptr, &impl_->bytes, width, height));
    cairo_pdf_surface_set_metadata(impl_->surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(impl_->surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, utc(made).c_str());
    impl_->pen.reset(cairo_create(impl_->surface.get()));
}

Paper::~Paper() = default;

void Paper::paragraph(const std::string& markup, const Style& style, double indent, double right) {
    const Layout text = impl_->layout(markup, style, width - 2 * margin - indent - right);
    impl_->lines(text.get(), margin + indent, std::round(style.size * style.leading * 2) / 2, style);
}

void Paper::row(const std::vector<std::string>& cells, const Style& style, double indent) {
    if (cells.empty()) return;
    const double between = 12, room = width - 2 * margin - indent;
    const double each = (room - between * static_cast<double>(cells.size() - 1)) / static_cast<double>(cells.size());
    const double line = std::round(style.size * style.leading * 2) / 2;
    std::vector<Layout> texts;
    int most = 1;
    for (const std::string& cell : cells) {
        texts.push_back(impl_->layout(cell, style, each));
        most = std::max(most, pango_layout_get_line_count(texts.back().get()));
    }
    keep_together(std::min(line * most, height - 2 * margin - foot));
    const double top = impl_->y;
    double lowest = top;
    const int page = impl_->page;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (impl_->page == page) impl_->y = top;  // a cell of more than a page: what follows goes below it
        impl_->lines(texts[i].get(), margin + indent + static_cast<double>(i) * (each + between), line, style);
        lowest = impl_->page == page ? std::max(lowest, impl_->y) : impl_->y;
    }
    impl_->y = lowest;
}

void Paper::gap(double points) {
    if (!impl_->at_top()) impl_->y += points;
}

void Paper::keep_together(double points) {
    if (!impl_->at_top() && impl_->y + points > impl_->bottom()) impl_->turn();
}

void Paper::rule(double indent) {
    cairo_t* pen = impl_->pen.get();
    set_ink(pen, line_ink);
    cairo_set_line_width(pen, 0.6);
    cairo_move_to(pen, margin + indent, impl_->y);
    cairo_line_to(pen, width - margin, impl_->y);
    cairo_stroke(pen);
}

namespace {

void arch_path(cairo_t* pen, double x, double y, double wide, double tall) {
    cairo_new_path(pen);
    cairo_move_to(pen, x, y + tall);
    cairo_line_to(pen, x, y + wide / 2);
    cairo_arc(pen, x + wide / 2, y + wide / 2, wide / 2, std::numbers::pi, 0);
    cairo_line_to(pen, x + wide, y + tall);
    cairo_close_path(pen);
}

double first_line(const Style& style) {
    return std::round(style.size * style.leading * 2) / 2;
}

}  // namespace

void Paper::mark(double indent, const Style& next) {
    keep_together(first_line(next));
    const double size = 4.6;
    arch_path(impl_->pen.get(), margin + indent, impl_->y + (first_line(next) - size * 1.15) / 2, size, size * 1.15);
    set_ink(impl_->pen.get(), deep);
    cairo_fill(impl_->pen.get());
}

void Paper::label(const std::string& markup, double indent, const Style& next) {
    keep_together(first_line(next));
    const double y = impl_->y;
    Style style = next;
    style.strong = true;
    style.ink = deep;
    const Layout text = impl_->layout(markup, style, 40);
    impl_->lines(text.get(), margin + indent, first_line(next), style);
    impl_->y = y;
}

void Paper::arch(double size) {
    cairo_t* pen = impl_->pen.get();
    arch_path(pen, margin, impl_->y, size, size * 1.1);
    cairo_set_source_rgb(pen, 0.043, 0.247, 0.290);
    cairo_fill(pen);
    arch_path(pen, margin + size * 0.31, impl_->y + size * 0.42, size * 0.38, size * 0.68);
    cairo_set_source_rgb(pen, 1.0, 0.761, 0.2);
    cairo_fill(pen);
    impl_->y += size * 1.1;
}

int Paper::pages() const {
    return impl_->page;
}

base::Result<std::string> Paper::finish() {
    impl_->draw_foot();
    cairo_show_page(impl_->pen.get());
    const cairo_status_t drawn = cairo_status(impl_->pen.get());
    cairo_surface_finish(impl_->surface.get());
    const cairo_status_t written = cairo_surface_status(impl_->surface.get());
    for (const cairo_status_t status : {drawn, written})
        if (status != CAIRO_STATUS_SUCCESS)
            return base::fail("sheet-not-made", std::string("no PDF could be made: ") + cairo_status_to_string(status));
    return impl_->bytes;
}

}  // namespace reports
