#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "base/utf8.h"
#include "learning/answer.h"

namespace learning {
namespace {

std::optional<std::size_t> first_right(const std::vector<course::Option>& options) {
    const auto found = std::find_if(options.begin(), options.end(), [](const auto& option) { return option.right; });
    return found != options.end() ? std::optional(static_cast<std::size_t>(found - options.begin())) : std::nullopt;
}

struct Key {
    Answer operator()(const course::SingleChoice& kind) const { return SingleAnswer{first_right(kind.options)}; }
    Answer operator()(const course::TrueFalse& kind) const { return TrueFalseAnswer{first_right(kind.options)}; }
    Answer operator()(const course::MultipleChoice& kind) const {
        MultipleAnswer answer;
        for (const course::Option& option : kind.options) answer.chosen.push_back(option.right);
        return answer;
    }
    Answer operator()(const course::Ordering& kind) const {
        OrderingAnswer answer{std::vector<std::size_t>(kind.steps.size()), true};
        std::iota(answer.order.begin(), answer.order.end(), std::size_t{0});
        return answer;
    }
    Answer operator()(const course::Matching& kind) const {
        MatchingAnswer answer;
        for (std::size_t i = 0; i < kind.left.size(); ++i) answer.partner.emplace_back(i);
        return answer;
    }
    Answer operator()(const course::Sorting& kind) const {
        SortingAnswer answer;
        for (const std::size_t group : kind.group_of) answer.group.emplace_back(group);
        return answer;
    }
    Answer operator()(const course::Blanks& kind) const {
        BlanksAnswer answer;
        for (const course::Gap& gap : kind.gaps) answer.given.push_back(given(gap));
        return answer;
    }
    Answer operator()(const course::Estimate& kind) const { return EstimateAnswer{kind.target}; }
    Answer operator()(const course::Open& kind) const {
        return OpenAnswer{course::plain(kind.model), true, SelfMark::there};
    }
    Answer operator()(const course::Vote&) const { return VoteAnswer{}; }

    static std::string given(const course::Gap& gap) {
        if (const auto right = first_right(gap.choices)) return gap.choices[*right].id;
        if (!gap.number) return gap.accepted.empty() ? std::string() : gap.accepted.front();
        // The number as it is shown; of a range its lower end.
        const std::string shown = gap.written.substr(0, gap.written.find("–"));
        if (fills(gap, shown)) return std::string(base::trim(shown));
        std::array<char, 32> digits{};
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), gap.number->low);
        return {digits.data(), written.ptr};
    }
};

}  // namespace

Answer key_answer(const course::Item& item) {
    return std::visit(Key{}, item.kind);
}

}  // namespace learning
