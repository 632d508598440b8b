#include "learning/one_of.h"

#include "learning/option_ids.h"

namespace learning::one_of {

bool is_complete(const Options& options, const Chosen& chosen) {
    return chosen && *chosen < options.size();
}

Verdict check(const Options& options, const Chosen& chosen) {
    if (!is_complete(options, chosen)) return {};
    const course::Option& option = options[*chosen];
    return {.share = option.right ? 1 : option.defensible ? 0.5 : 0, .right = option.right};
}

std::vector<Mark> marks(const Options& options, const Chosen& chosen) {
    std::vector<Mark> result;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (chosen == i)
            result.push_back(options[i].right        ? Mark::right_chosen
                             : options[i].defensible ? Mark::partly_chosen
                                                     : Mark::wrong_chosen);
        else
            result.push_back(options[i].right        ? Mark::right_missed
                             : options[i].defensible ? Mark::defensible
                                                     : Mark::none);
    }
    return result;
}

base::Json to_json(const Options& options, const Chosen& chosen) {
    std::vector<std::size_t> positions;
    if (chosen) positions.push_back(*chosen);
    return base::Json::Object{{"chosen", ids(options, positions)}};
}

std::optional<Chosen> from_json(const Options& options, const base::Json& json) {
    const auto chosen = positions(options, json, "chosen");
    if (!chosen || chosen->size() > 1) return std::nullopt;
    return chosen->empty() ? Chosen{} : Chosen{chosen->front()};
}

}  // namespace learning::one_of
