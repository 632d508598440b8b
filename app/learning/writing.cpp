#include "learning/writing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "learning/answer.h"

namespace learning {
namespace {

using Audience = course::Feed::Audience;
using course::Feed;

constexpr std::array audiences{std::pair{Audience::everyone, std::string_view("public")},
                               std::pair{Audience::inside, std::string_view("internal")},
                               std::pair{Audience::one, std::string_view("private")}};

bool fits(const Feed::Sending& sending, std::size_t account, Audience audience) {
    return sending.account.value_or(account) == account &&
           (sending.audiences.empty() || std::ranges::find(sending.audiences, audience) != sending.audiences.end());
}

std::size_t index_of(const Feed::Writing& writing, std::size_t account, Audience audience) {
    const auto found = std::ranges::find_if(
        writing.sendings, [&](const Feed::Sending& sending) { return fits(sending, account, audience); });
    return found != writing.sendings.end() ? static_cast<std::size_t>(found - writing.sendings.begin())
                                           : writing.sendings.size() - 1;
}

std::size_t recommended(const Feed::Writing& writing) {
    const auto best = std::ranges::find_if(writing.sendings, [](const Feed::Sending& one) { return one.choice.best; });
    return best != writing.sendings.end() ? static_cast<std::size_t>(best - writing.sendings.begin())
                                          : writing.sendings.size() - 1;
}

// White space, and what is as invisible: marks of direction, joiners, the mark of byte order.
bool is_space(char32_t c) {
    return c <= U' ' || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
           (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFE0F || c == 0xFEFF;
}

}  // namespace

std::string_view audience_id(Audience audience) {
    return std::ranges::find(audiences, audience, [](const auto& one) { return one.first; })->second;
}

std::optional<Audience> audience_of(std::string_view id) {
    const auto found = std::ranges::find(audiences, id, [](const auto& one) { return one.second; });
    return found != audiences.end() ? std::optional(found->first) : std::nullopt;
}

const Feed::Sending& sending_of(const Feed::Writing& writing, std::size_t account, Audience audience) {
    return writing.sendings[index_of(writing, account, audience)];
}

std::string words_to_send(std::string_view written) {
    std::size_t begin = written.size(), end = 0, count = 0;
    for (std::size_t at = 0; at < written.size() && count < max_open_text;) {
        const std::size_t here = at;
        const bool space = is_space(base::next_code_point(written, at));
        if (begin == written.size() && space) continue;
        begin = std::min(begin, here);
        ++count;
        if (!space) end = at;
    }
    return begin < end ? std::string(written.substr(begin, end - begin)) : std::string();
}

bool can_be_sent(std::string_view written) {
    const std::string words = words_to_send(written);
    for (std::size_t at = 0; at < words.size();)
        if (base::is_word_character(base::next_code_point(words, at))) return true;
    return false;
}

const course::Choice& best_of(const Feed::Message& message) {
    const auto best = std::ranges::find_if(message.choices, [](const course::Choice& choice) { return choice.best; });
    if (best != message.choices.end()) return *best;
    if (message.writing) return message.writing->sendings[recommended(*message.writing)].choice;
    return message.choices.front();
}

const course::Choice& choice_of(const Feed& feed, const FeedPlace::Decided& decided) {
    const Feed::Message& message = feed.messages[decided.message];
    return decided.sending ? message.writing->sendings[*decided.sending].choice : message.choices[decided.choice];
}

std::optional<FeedPlace::Decided> decided_by(const Feed& feed, std::size_t index, const Step& step) {
    const Feed::Message& message = feed.messages[index];
    if (step.choice >= message.choices.size()) return std::nullopt;
    if (feed.decisions[message.choices[step.choice].to].id != step.to) return std::nullopt;
    FeedPlace::Decided decided{index, step.choice, message.minute, {}, {}};
    const bool was_written = !step.account.empty() || !step.audience.empty();
    if (!message.writing || message.writing->choice != step.choice)
        return was_written ? std::nullopt : std::optional(std::move(decided));
    if (!was_written) {
        decided.sending = recommended(*message.writing);
        return decided;
    }
    const auto account = std::ranges::find(feed.accounts, step.account, &Feed::Account::id);
    const auto audience = audience_of(step.audience);
    if (account == feed.accounts.end() || !audience) return std::nullopt;
    const auto written_as = static_cast<std::size_t>(account - feed.accounts.begin());
    decided.sending = index_of(*message.writing, written_as, *audience);
    decided.post = FeedPlace::Post{written_as, *audience, words_to_send(step.text)};
    return decided;
}

}  // namespace learning
