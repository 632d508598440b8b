#include "screens/preview.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "screens/chrome.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/items/item_view.h"
#include "ui/reader.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

namespace {

struct Counts {
    std::int64_t errors = 0, warnings = 0;
};

Counts counts(const base::Diagnostics& findings) {
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const base::Diagnostic& finding) {
        return finding.severity == base::Severity::error;
    });
    return {errors, static_cast<std::int64_t>(findings.size()) - errors};
}

std::string counted(const base::Words& words, Counts found) {
    if (found.errors + found.warnings == 0) return words("preview.clean");
    std::string text;
    if (found.errors > 0) text = words.plural("preview.errors", found.errors);
    if (found.warnings > 0) text += (text.empty() ? "" : " · ") + words.plural("preview.warnings", found.warnings);
    return text;
}

// A chip that is on or off.
bool toggle(ui::Ui& ui, std::string_view id, const std::string& label, bool on) {
    const ui::Font font{Type::small, Weight::semibold};
    const float icon = ui.ic(20), pad = ui.sp(14);
    const ui::Vec2 size{std::round(pad * 2 + icon + ui.sp(8) + ui::text_width(ui, label, font) + 2),
                        std::round(std::max(ui.px(48), ui.fonts().line_height(font) + ui.sp(16)))};
    const Rect box = ui.place(size);
    const ui::Control control = ui.control(
        {.role = ui::Role::switch_, .id = id, .name = label, .box = box, .state = {.checked = on}, .radius = 24});
    const float radius = size.y / 2;
    const bool lively = control.hovered || control.pressed;
    ui::draw::fill_rect(ui.list(), box, ui.colour(on || lively ? Token::accent_soft : Token::surface_raised), radius);
    ui::draw::stroke_rect(ui.list(), box, ui.colour(on ? Token::accent : Token::line_strong), radius,
                          ui.px(on ? 2 : 1));
    ui.fonts().draw_icon(ui.list(), on ? ui::icon::eye : ui::icon::eye_off, icon,
                         {box.x + pad + icon / 2, box.centre().y}, ui.colour(Token::ink));
    ui::text_in(ui, {box.x + pad + icon + ui.sp(8), box.y, size.x, box.h}, label, {.font = font});
    return control.activated;
}

}  // namespace

std::string file_of(const View& view, const std::string& module, const char* kind) {
    return "modules/" + module + "/" + kind + "." + std::string(base::code(view.language)) + ".md";
}

Asked preview_strip(ui::Ui& ui, const View& view, const std::string& file, Rect& content) {
    Asked asked;
    const base::Words& words = ui.words();
    const ui::Id height_id = ui::make_id(0, "preview/height");
    const float height = std::round(std::min(ui.remembered(height_id, ui.sp(64)), content.h * 0.4F));
    const Rect box{content.x, content.bottom() - height, content.w, height};
    content.h -= height;
    const auto group = ui.group(ui::Role::contentinfo, "preview", words("preview.title"), box);
    ui::draw::fill_rect(ui.list(), box, ui.colour(Token::surface_sunken));
    ui::draw::fill_rect(ui.list(), {box.x, box.y, box.w, ui.px(ui.high_contrast() ? 2 : 1)}, ui.colour(Token::line));
    const Counts found = view.findings != nullptr ? counts(*view.findings) : Counts{};
    const float margin = page_margin(ui);
    const auto flow = ui.column({box.x + margin, box.y, box.w - 2 * margin, height});
    ui.gap(ui.sp(8));
    {
        const auto row = ui.row("tools", ui.sp(10));
        const ui::ButtonLook look{
            .size = ui::ButtonSize::compact,
            .icon = found.errors > 0     ? ui::icon::alert_circle
                    : found.warnings > 0 ? ui::icon::alert_outline
                                         : ui::icon::check_circle,
            .accessible_name = words("preview.findings-named", {{"count", counted(words, found)}})};
        if (ui::button(ui, "findings", counted(words, found), look)) asked = OpenFindings{file};
        Preview wanted = *view.preview;
        if (toggle(ui, "answers", words("preview.answers"), wanted.answers)) wanted.answers = !wanted.answers;
        if (toggle(ui, "notes", words("preview.notes"), wanted.notes)) wanted.notes = !wanted.notes;
        if (wanted.answers != view.preview->answers || wanted.notes != view.preview->notes) asked = SetPreview{wanted};
    }
    ui.gap(ui.sp(8));
    ui.remember(height_id, ui.used());
    return asked;
}

void preview_notes(ui::Ui& ui, const course::Page& page) {
    const base::Words& words = ui.words();
    const auto sheet = [&](const std::string& id, const std::string& title, const std::string& line,
                           const course::Blocks& blocks) {
        ui.gap(ui.sp(26));
        const ui::Card card(ui, id, title,
                            {.padding = 24,
                             .radius = 16,
                             .fill = Token::surface_sunken,
                             .edge = Token::line_strong,
                             .raised = false,
                             .role = ui::Role::note});
        ui::text(ui, "title", title, {.font = {Type::body, Weight::semibold}, .colour = Token::accent});
        if (!line.empty()) {
            ui.gap(ui.sp(4));
            ui::text(ui, "setting", line, {.font = {Type::small, Weight::semibold}});
        }
        ui.gap(ui.sp(8));
        ui::read_blocks(ui, "blocks", blocks, {.check = {}, .type = Type::body});
    };
    for (std::size_t i = 0; i < page.notes.size(); ++i)
        sheet("trainer-" + std::to_string(i), words("preview.trainer"), page.notes[i].setting, page.notes[i].blocks);
    if (page.slide) sheet("slide", words("preview.slide"), {}, *page.slide);
}

void preview_key(ui::Ui& ui, const course::Item& item) {
    const std::vector<course::Option>& options = course::options(item);
    std::vector<std::size_t> shown(options.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    learning::Answer key = learning::key_answer(item);
    const auto group = ui.group(ui::Role::group, "key-" + item.id, ui.words()("preview.key"));
    ui::text(ui, "title", ui.words()("preview.key"),
             {.font = {Type::small, Weight::semibold}, .colour = Token::accent});
    ui.gap(ui.sp(8));
    ui::item_view(ui, "key",
                  {.item = item, .shown = shown, .draft = key, .checked = true, .letters = false, .initial = false});
    if (item.explanation.empty()) return;
    ui.gap(ui.sp(12));
    ui::read_blocks(ui, "explanation", item.explanation, {.check = {}, .type = Type::body});
}

void preview_keys(ui::Ui& ui, const View& view, const course::Module& module) {
    const base::Words& words = ui.words();
    const std::vector<course::Item>& items = module.items(view.language);
    ui.gap(ui.sp(40));
    ui::heading(ui, "keys", 2, words("preview.questions"), {Type::h2, Weight::semibold});
    for (std::size_t i = 0; i < items.size(); ++i) {
        const course::Item& item = items[i];
        ui.gap(ui.sp(24));
        const ui::Card card(ui, "question-" + item.id, course::plain(item.prompt), {.padding = 24});
        const std::string facts = item.id + " · " + std::string(course::kind_name(item));
        ui::text(ui, "facts", facts, {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted});
        ui.gap(ui.sp(4));
        ui::heading(ui, "prompt", 3, course::plain(item.prompt), {Type::h3, Weight::semibold});
        if (!item.stem.empty()) {
            ui.gap(ui.sp(8));
            ui::read_blocks(ui, "stem", item.stem, {.check = {}, .type = Type::body});
        }
        ui.gap(ui.sp(14));
        preview_key(ui, item);
    }
}

namespace {

void finding_row(ui::Ui& ui, std::size_t index, const base::Diagnostic& finding) {
    const base::Words& words = ui.words();
    const bool error = finding.severity == base::Severity::error;
    std::string place = finding.file;
    if (finding.line > 0) place += ":" + std::to_string(finding.line);
    if (finding.column > 0) place += ":" + std::to_string(finding.column);
    const std::string kind = words(error ? "preview.error" : "preview.warning");
    ui.gap(ui.sp(14));
    const ui::Card card(ui, std::to_string(index), kind + ", " + place,
                        {.padding = 18,
                         .radius = 16,
                         .fill = error ? Token::danger_soft : Token::warning_soft,
                         .edge = error ? Token::danger : Token::warning,
                         .edge_width = ui.high_contrast() ? 2.0F : 0.0F,
                         .raised = false,
                         .role = ui::Role::listitem});
    ui::text(ui, "place", kind + " · " + place,
             {.font = {Type::small, Weight::semibold}, .colour = error ? Token::danger : Token::warning});
    ui.gap(ui.sp(4));
    ui::text(ui, "message", finding.message);
    if (!finding.help.empty()) {
        ui.gap(ui.sp(4));
        ui::text(ui, "help", finding.help, {.font = {Type::small, Weight::regular}, .colour = Token::ink_muted});
    }
    ui.gap(ui.sp(4));
    ui::text(ui, "code", finding.code, {.font = {Type::caption, Weight::regular}, .colour = Token::ink_muted});
}

// The folder of a file, with its slash.
std::string folder_of(const std::string& file) {
    return file.substr(0, file.rfind('/') + 1);
}

}  // namespace

void preview_findings(ui::Ui& ui, const base::Diagnostics& findings, const std::string& file) {
    const auto list = ui.group(ui::Role::list, "list", ui.words()("preview.findings"));
    // Of the file on the screen, then of its folder, then the others.
    const auto rank = [&](const base::Diagnostic& finding) {
        if (!file.empty() && finding.file == file) return 0;
        return !file.empty() && finding.file.starts_with(folder_of(file)) ? 1 : 2;
    };
    for (int wanted = 0; wanted < 3; ++wanted)
        for (std::size_t i = 0; i < findings.size(); ++i)
            if (rank(findings[i]) == wanted) finding_row(ui, i, findings[i]);
}

Asked FindingsPanel::draw(ui::Ui& ui, const View& view) {
    Asked asked;
    const base::Words& words = ui.words();
    const base::Diagnostics none;
    const base::Diagnostics& findings = view.findings != nullptr ? *view.findings : none;
    const Panel look{
        .id = "findings", .title = words("preview.findings"), .lead = counted(words, counts(findings)), .width = 860};
    const bool close = panel(ui, look, [&] {
        if (findings.empty()) ui::text(ui, "clean", words("preview.clean-text"));
        preview_findings(ui, findings, file);
    });
    if (close) asked = Close{};
    return asked;
}

}  // namespace screens
