#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/random.h"
#include "learning/attempt.h"

namespace learning {
namespace {

using Items = std::vector<course::Item>;

void collect_inline(const course::Blocks& blocks, std::set<std::string_view>& questions) {
    for (const course::Block& block : blocks) {
        if (const auto* check = std::get_if<course::Check>(&block.node)) questions.insert(check->question);
        if (const auto* quote = std::get_if<course::Quote>(&block.node)) collect_inline(quote->blocks, questions);
        if (const auto* callout = std::get_if<course::Callout>(&block.node)) collect_inline(callout->blocks, questions);
        if (const auto* list = std::get_if<course::List>(&block.node))
            for (const course::Blocks& item : list->items) collect_inline(item, questions);
    }
}

std::set<std::string_view> inline_questions(const course::Module& module) {
    std::set<std::string_view> questions;
    for (const auto& [language, lesson] : module.lessons)
        for (const course::Page& page : lesson.pages) collect_inline(page.blocks, questions);
    return questions;
}

std::string_view original_of(const Items& items, std::string_view question) {
    const auto found = std::ranges::find(items, question, &course::Item::id);
    return found == items.end() ? std::string_view{} : std::string_view(found->variant);
}

// The question at the root of the rephrasings. A ring of them would be an author's slip: its smallest id stands for it.
std::string_view family(const Items& items, std::string_view question) {
    for (std::size_t step = 0; step <= items.size(); ++step) {
        const std::string_view original = original_of(items, question);
        if (original.empty()) return question;
        question = original;
    }
    std::string_view smallest = question;
    for (auto member = original_of(items, question); member != question; member = original_of(items, member))
        smallest = std::min(smallest, member);
    return smallest;
}

// Step 2 of the algorithm in the header: positions in the bank, in the order picked.
std::vector<std::size_t> pick(const course::Module& module, const Items& items, std::vector<std::size_t> queue) {
    const std::set<std::string_view> used_inline = inline_questions(module);
    std::set<std::string_view> families;
    std::map<std::string_view, int> per_objective;
    std::vector<std::size_t> picked;
    const auto wanted = static_cast<std::size_t>(std::max(0, module.bank.draw));
    while (picked.size() < wanted && !queue.empty()) {
        const auto rank = [&](std::size_t position) {
            const course::Item& item = items[position];
            return std::array{!course::is_scored(item)        ? 2
                              : used_inline.contains(item.id) ? 1
                                                              : 0,
                              families.contains(family(items, item.id)) ? 1 : 0, per_objective[item.objective]};
        };
        const auto best = std::ranges::min_element(queue, {}, rank);  // the first of equals
        families.insert(family(items, items[*best].id));
        ++per_objective[items[*best].objective];
        picked.push_back(*best);
        queue.erase(best);
    }
    return picked;
}

std::vector<std::size_t> shown_order(const course::Item& item, bool shuffled, base::Random& random) {
    const std::size_t count = course::options(item).size();
    const bool always = course::always_shuffled(item);
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    if (shuffled || always) order = random.permutation(count);
    while (always && count > 1 && std::ranges::is_sorted(order)) order = random.permutation(count);
    return order;
}

}  // namespace

std::vector<std::size_t> inline_order(const course::Item& item) {
    std::uint64_t seed = 14695981039346656037U;  // FNV-1a of the id
    for (const char letter : item.id) seed = (seed ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    base::Random random(seed);
    return shown_order(item, false, random);
}

AttemptStarted draw_attempt(const course::Module& module, std::string attempt_id, std::uint64_t seed) {
    using course::Shuffle;
    const Shuffle shuffle = module.bank.shuffle;
    const bool shuffle_questions = shuffle == Shuffle::questions || shuffle == Shuffle::both;
    const bool shuffle_options = shuffle == Shuffle::options || shuffle == Shuffle::both;
    const Items& items = module.items(module.fallback);

    base::Random random(seed);
    std::vector<std::size_t> picked = pick(module, items, random.permutation(items.size()));
    std::ranges::sort(picked);
    if (shuffle_questions) random.shuffle(picked);

    AttemptStarted start{.attempt = std::move(attempt_id), .module = module.id, .seed = seed, .questions = {}};
    for (const std::size_t position : picked)
        start.questions.push_back(
            {.question = items[position].id, .shown = shown_order(items[position], shuffle_options, random)});
    return start;
}

}  // namespace learning
