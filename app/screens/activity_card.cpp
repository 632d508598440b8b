// The way from a page to something played on a screen of its own.
#include <algorithm>
#include <cmath>
#include <optional>

#include "screens/lesson_parts.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/surfaces.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;
using Kind = course::Activity::Kind;

namespace {

struct Offer {
    std::string kind, title, summary;
    char32_t icon = 0;
    std::ptrdiff_t endings = 0;  // of a scenario
};

std::optional<Offer> offer_of(const base::Words& words, const View& view, const course::Activity& activity) {
    const course::Module* module = view.course->module(activity.id);
    switch (activity.kind) {
        case Kind::scenario:
            if (const course::Scenario* found = module != nullptr ? module->scenario(view.language) : nullptr) {
                const auto endings = std::count_if(found->nodes.begin(), found->nodes.end(),
                                                   [](const course::StoryNode& node) { return node.choices.empty(); });
                return Offer{words("activity.scenario"), found->facts.title, found->facts.summary,
                             ui::icon::source_branch, endings};
            }
            break;
        case Kind::feed:
            if (const course::Feed* found = module != nullptr ? module->feed(view.language) : nullptr)
                return Offer{words("activity.feed"), found->facts.title, found->facts.summary,
                             ui::icon::comment_text_outline};
            break;
        case Kind::aid:
            if (const course::Scenario* found = view.course->aid(activity.id, view.language))
                return Offer{words("activity.aid"), found->facts.title, found->facts.summary,
                             ui::icon::compass_outline};
            break;
        case Kind::objections:
            if (const course::Objections* found = view.course->objections_in(view.language))
                return Offer{words("activity.objections"), found->title, found->summary,
                             ui::icon::comment_question_outline};
            break;
    }
    return std::nullopt;
}

struct Standing {
    std::string chip;
    char32_t icon = 0;
    Token fill = Token::surface_sunken, ink = Token::ink;
    std::string action, action_named;
};

Standing standing_of(const base::Words& words, const View& view, const course::Activity& activity, const Offer& offer) {
    const std::string& title = offer.title;
    if (activity.kind == Kind::aid || activity.kind == Kind::objections)
        return {words("activity.not-kept"), ui::icon::lock_outline,
                Token::surface_sunken,      Token::ink,
                words("activity.open"),     words("activity.open-named", {{"title", title}})};
    const learning::Play& play = view.progress->play(course::key_of(activity));
    if (!play.steps.empty() && !play.ended)
        return {words("activity.begun"), ui::icon::bookmark_outline, Token::sun_soft,
                Token::sun_ink,          words("activity.go-on"),    words("activity.go-on-named", {{"title", title}})};
    if (play.endings.empty())
        return {words("activity.not-played"), ui::icon::star_outline,
                Token::surface_sunken,        Token::ink,
                words("activity.play"),       words("activity.play-named", {{"title", title}})};
    const auto seen = std::min(static_cast<std::ptrdiff_t>(play.endings.size()), offer.endings);
    const std::string played =
        activity.kind == Kind::scenario
            ? words.plural("scenario.endings-seen", seen, {{"total", std::to_string(offer.endings)}})
            : words("activity.played");
    return {played,         ui::icon::check,         Token::success_soft,
            Token::success, words("activity.again"), words("activity.again-named", {{"title", title}})};
}

}  // namespace

bool activity_card(ui::Ui& ui, const View& view, const course::Activity& activity) {
    const base::Words& words = ui.words();
    const std::optional<Offer> offer = offer_of(words, view, activity);
    if (!offer) return false;
    const Standing standing = standing_of(words, view, activity, *offer);
    const bool contrast = ui.high_contrast();
    const ui::Card card(
        ui, "activity/" + course::key_of(activity), offer->title,
        {.padding = 26, .edge = contrast ? Token::line : Token::accent, .edge_width = 2, .role = ui::Role::region});
    const Rect start = ui.rest();
    const float tile_w = std::round(ui.ic(64)), tile_h = std::round(tile_w * 70 / 64), between = ui.sp(24);
    ui::arch_tile(ui, {start.x, start.y, tile_w, tile_h}, ui.colour(Token::accent), ui.colour(Token::accent_ink),
                  offer->icon, 32);
    const bool narrow = ui.breadth() == ui::Breadth::tiny || start.w < ui.em(420);
    const float left = narrow ? 0 : tile_w + between;
    if (narrow) ui.gap(tile_h + ui.sp(14));
    bool pressed = false;
    {
        const auto flow = ui.column({start.x + left, ui.cursor().y, start.w - left, 1e6F}, true);
        ui::text(ui, "kind", offer->kind, {.font = {Type::small, Weight::semibold}, .colour = Token::accent});
        ui.gap(ui.sp(2));
        ui::heading(ui, "title", 2, offer->title, {Type::h3, Weight::semibold});
        if (!offer->summary.empty()) {
            ui.gap(ui.sp(6));
            ui::text(ui, "summary", offer->summary, {.colour = Token::ink_muted});
        }
        ui.gap(ui.sp(14));
        {
            const auto row = ui.row("facts", ui.sp(8));
            ui::chip(ui, "state", standing.chip, {.fill = standing.fill, .ink = standing.ink, .icon = standing.icon});
        }
        ui.gap(ui.sp(18));
        pressed = ui::button(ui, "open", standing.action,
                             {.kind = ui::ButtonKind::primary,
                              .icon_after = ui::icon::arrow_right,
                              .fill = narrow,
                              .accessible_name = standing.action_named});
    }
    const float least = start.y + tile_h;
    if (ui.cursor().y < least) ui.gap(least - ui.cursor().y);
    return pressed;
}

}  // namespace screens
