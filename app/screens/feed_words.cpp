// What every part of the feed says and shows in the same way: times, first words, audiences, icons, portraits.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "screens/feed_parts.h"
#include "ui/draw.h"
#include "ui/emoji.h"
#include "ui/icons.h"
#include "ui/widgets/text.h"

namespace screens {

using ui::Rect;
using ui::Token;
using ui::Type;
using ui::Weight;

std::string clock_words(const base::Words& words, const course::Feed& feed, int minute, bool with_day) {
    const int of_day = (feed.clock + minute) % (24 * 60);
    const std::string two = std::to_string(of_day % 60);
    std::string time =
        words("feed.time", {{"hour", std::to_string(of_day / 60)}, {"minute", two.size() < 2 ? "0" + two : two}});
    if (!with_day || feed.day.empty()) return time;
    std::string day = feed.day;
    if (day.front() >= 'a' && day.front() <= 'z') day.front() = static_cast<char>(day.front() - 'a' + 'A');
    return words("feed.day-time", {{"day", day}, {"time", time}});
}

std::string first_words(const course::Feed::Message& message, std::size_t most) {
    return first_words(course::plain(message.blocks), most);
}

std::string first_words(std::string text, std::size_t most) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::size_t at = 0, fits = 0, count = 0;
    while (at < text.size() && count < most) {
        if (text[at] == ' ') fits = at;
        base::next_code_point(text, at);
        ++count;
    }
    if (at >= text.size()) return text;
    std::string cut = text.substr(0, fits > 0 ? fits : at);
    while (!cut.empty() && std::string_view(" .,;:").find(cut.back()) != std::string_view::npos) cut.pop_back();
    return cut + "…";
}

std::string audience_words(const base::Words& words, course::Feed::Audience audience) {
    switch (audience) {
        case course::Feed::Audience::one:
            return words("feed.private");
        case course::Feed::Audience::inside:
            return words("feed.internal");
        case course::Feed::Audience::everyone:
            break;
    }
    return words("feed.public");
}

std::string reader_words(const base::Words& words, const course::Feed::Message& message,
                         course::Feed::Audience audience) {
    switch (audience) {
        case course::Feed::Audience::one:
            return words("feed.to-one", {{"author", message.author}});
        case course::Feed::Audience::inside:
            return words("feed.to-colleagues");
        case course::Feed::Audience::everyone:
            break;
    }
    return words("feed.to-everybody");
}

char32_t audience_icon(course::Feed::Audience audience) {
    switch (audience) {
        case course::Feed::Audience::one:
            return ui::icon::email_outline;
        case course::Feed::Audience::inside:
            return ui::icon::account_multiple_outline;
        case course::Feed::Audience::everyone:
            break;
    }
    return ui::icon::web;
}

char32_t account_icon(std::string_view icon) {
    if (icon == "page") return ui::icon::bullhorn;
    return icon == "team" ? ui::icon::account_multiple : ui::icon::account;
}

char32_t decision_icon(std::string_view icon) {
    struct Named {
        std::string_view name;
        char32_t icon;
    };
    constexpr std::array icons{Named{"reply", ui::icon::reply},           Named{"forward", ui::icon::share},
                               Named{"leave", ui::icon::sleep},           Named{"report", ui::icon::flag_outline},
                               Named{"keep", ui::icon::bookmark_outline}, Named{"check", ui::icon::magnify},
                               Named{"call", ui::icon::cellphone},        Named{"phone", ui::icon::cellphone},
                               Named{"write", ui::icon::pencil},          Named{"delete", ui::icon::delete_outline}};
    for (const Named& named : icons)
        if (named.name == icon) return named.icon;
    return ui::icon::chevron_right;
}

void portrait(ui::Ui& ui, Rect box, const course::Feed::Message& message, Type letter) {
    constexpr std::array fills{Token::ciel_fill, Token::brique_fill, Token::encre_fill, Token::soleil_fill};
    unsigned sum = 0;
    for (const char c : message.author) sum = sum * 31 + static_cast<unsigned char>(c);
    ui::draw::fill_arch(ui.list(), box, ui.colour(fills[(sum >> 4U) % fills.size()]), ui.px(8));
    std::string initial;
    const std::u32string author = ui::utf32(message.author);
    for (const char32_t c : author.substr(0, ui::character_end(author, std::min<std::size_t>(1, author.size()))))
        base::append_utf8(initial, c);
    ui::text_in(ui, {box.x, box.y + box.h * 0.05F, box.w, box.h}, initial,
                {.font = {letter, Weight::semibold}, .colour = Token::fill_ink, .align = ui::TextAlign::centre});
}

}  // namespace screens
