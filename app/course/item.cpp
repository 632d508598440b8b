#include "course/item.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/crypto.h"

namespace course {
namespace {

const std::vector<Option> no_options;

// The alternatives of ItemKind, in its order.
constexpr std::array<std::string_view, std::variant_size_v<ItemKind>> kind_names{
    "single", "multiple", "truefalse", "ordering", "matching", "sorting", "blanks", "estimate", "open", "vote"};

std::string decimal(double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

// The key, a line a part. Ids hold no line break and no '=', so the lines cannot be read in two ways.
struct Key {
    std::string& key;

    void line(std::string_view id, std::string_view value = {}) const {
        key.append("\n").append(id);
        if (!value.empty()) key.append("=").append(value);
    }
    void marked(const std::vector<Option>& options) const {
        for (const Option& option : options) line(option.id, option.defensible ? "half" : option.right ? "1" : "0");
    }
    void operator()(const SingleChoice& kind) const { marked(kind.options); }
    void operator()(const MultipleChoice& kind) const { marked(kind.options); }
    void operator()(const TrueFalse& kind) const { marked(kind.options); }
    void operator()(const Ordering& kind) const {
        for (const Option& step : kind.steps) line(step.id);
    }
    void operator()(const Matching& kind) const {
        for (std::size_t i = 0; i < kind.left.size(); ++i) line(kind.left[i].id, kind.right[i].id);
        for (std::size_t i = kind.left.size(); i < kind.right.size(); ++i) line("", kind.right[i].id);
    }
    void operator()(const Sorting& kind) const {
        for (std::size_t i = 0; i < kind.cards.size(); ++i) line(kind.cards[i].id, kind.groups[kind.group_of[i]].id);
    }
    void operator()(const Blanks& kind) const {
        for (const Gap& gap : kind.gaps) {
            if (gap.number) line(gap.id, decimal(gap.number->low) + ".." + decimal(gap.number->high));
            if (!gap.accepted.empty()) line(gap.id, gap.exact ? "exact" : "text");
            for (const Option& choice : gap.choices) line(gap.id + "/" + choice.id, choice.right ? "1" : "0");
        }
    }
    void operator()(const Estimate& kind) const {
        for (const double number : {kind.low, kind.high, kind.from, kind.to, kind.step}) line(decimal(number));
    }
    void operator()(const Open&) const {}
    void operator()(const Vote& kind) const {
        for (const Option& option : kind.options) line(option.id);
    }
};

struct Options {
    const std::vector<Option>& operator()(const SingleChoice& kind) const { return kind.options; }
    const std::vector<Option>& operator()(const MultipleChoice& kind) const { return kind.options; }
    const std::vector<Option>& operator()(const TrueFalse& kind) const { return kind.options; }
    const std::vector<Option>& operator()(const Ordering& kind) const { return kind.steps; }
    const std::vector<Option>& operator()(const Matching& kind) const { return kind.right; }
    const std::vector<Option>& operator()(const Sorting& kind) const { return kind.cards; }
    const std::vector<Option>& operator()(const Blanks&) const { return no_options; }
    const std::vector<Option>& operator()(const Estimate&) const { return no_options; }
    const std::vector<Option>& operator()(const Open&) const { return no_options; }
    const std::vector<Option>& operator()(const Vote& kind) const { return kind.options; }
};

}  // namespace

std::string_view kind_name(const Item& item) {
    return kind_names.at(item.kind.index());
}

const std::vector<Option>& options(const Item& item) {
    return std::visit(Options{}, item.kind);
}

bool is_scored(const Item& item) {
    return !std::holds_alternative<Vote>(item.kind);
}

bool asks_confidence(const Item& item) {
    return is_scored(item) && !std::holds_alternative<Open>(item.kind);
}

bool always_shuffled(const Item& item) {
    return std::holds_alternative<Ordering>(item.kind) || std::holds_alternative<Matching>(item.kind) ||
           std::holds_alternative<Sorting>(item.kind);
}

std::string key_hash(const Item& item) {
    std::string key(kind_name(item));
    std::visit(Key{key}, item.kind);
    return base::sha256_hex(key).substr(0, 16);
}

}  // namespace course
