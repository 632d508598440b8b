#include "learning/spread.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "base/random.h"

namespace learning {
namespace {

constexpr int author = -1;
constexpr std::size_t most_drawn_sharers = 110;

struct Person {
    int parent = author;
    int circle = 1;
    double seen = 0;
    double shared = -1;  // minute; negative: not
};

// Somebody who is ready to share, at the minute when they would.
struct Plan {
    double when = 0, readiness = 0, audience = 0;
    std::size_t who = 0;
    base::Random chance;  // whom it will be shown to
};
struct Later {
    bool operator()(const Plan& a, const Plan& b) const { return a.when != b.when ? a.when > b.when : a.who > b.who; }
};

// Everything that chance says of one person, whenever and however the message comes.
base::Random chance_of(std::uint64_t seed, std::uint32_t person) {
    return base::Random(base::Random(seed + person * 0xD1B54A32D192ED03ULL).next());
}

// The quantiles of the two distributions at `unit`: both rise with the mean.
double exponential(double unit, double mean) {
    return -mean * std::log1p(-unit);
}
double geometric(double unit, double mean) {
    return mean > 0 ? std::floor(std::log1p(-unit) / std::log(mean / (1 + mean))) : 0;
}

// One run after the other, in the same memory.
class Circulation {
public:
    explicit Circulation(const SpreadSetting& setting)
        : setting_(setting), population_(static_cast<std::uint32_t>(std::max(1, setting.population))) {}

    void run(std::uint64_t seed) {
        seed_ = seed;
        shown_ = 0;
        seen_.assign(population_, false);
        people_.clear();
        const auto start = std::min(population_, static_cast<std::uint32_t>(std::max(0, setting_.start)));
        for (std::uint32_t person = 0; person < start; ++person) show(person, author, 1, 0);
        while (!plans_.empty()) {
            Plan plan = plans_.top();
            plans_.pop();
            if (still_shares(plan)) share(plan);
        }
    }
    const std::vector<Person>& people() const { return people_; }  // in the order of seeing it
    std::int64_t shown() const { return shown_; }

private:
    void show(std::uint32_t person, int parent, int circle, double when) {
        ++shown_;
        if (seen_[person]) return;
        seen_[person] = true;
        people_.push_back({parent, circle, when, -1});
        base::Random chance = chance_of(seed_, person);
        const double readiness = chance.unit();
        if (readiness >= setting_.share) return;
        const double shares_at = when + exponential(chance.unit(), setting_.delay);
        if (shares_at > setting_.minutes) return;
        const double audience = geometric(chance.unit(), setting_.audience);
        plans_.push({shares_at, readiness, audience, people_.size() - 1, chance});
    }
    bool still_shares(const Plan& plan) const {
        if (setting_.deletion && people_[plan.who].circle == 1 && plan.when >= *setting_.deletion) return false;
        return !setting_.answer || plan.when < setting_.answer->after ||
               plan.readiness < setting_.share * setting_.answer->factor;
    }
    void share(Plan& plan) {
        people_[plan.who].shared = plan.when;
        const int circle = people_[plan.who].circle + 1;
        // 32 random bits onto so few people: no one is favoured by more than 1 in 40 000.
        for (double left = plan.audience; left >= 1 && people_.size() < population_; --left)
            show(static_cast<std::uint32_t>((plan.chance.next() >> 32U) * population_ >> 32U),
                 static_cast<int>(plan.who), circle, plan.when);
    }

    const SpreadSetting& setting_;
    std::uint32_t population_;
    std::uint64_t seed_ = 0;
    std::vector<bool> seen_;
    std::vector<Person> people_;
    std::priority_queue<Plan, std::vector<Plan>, Later> plans_;
    std::int64_t shown_ = 0;
};

// Those who share, each with everybody between the author and them: all, or as many as there is room for, chosen
// evenly.
std::size_t choose_sharers(const std::vector<Person>& people, std::uint64_t seed, std::vector<bool>& drawn) {
    std::vector<std::size_t> sharers;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people[i].shared >= 0) sharers.push_back(i);
    if (sharers.size() > most_drawn_sharers) base::Random(seed).shuffle(sharers);
    std::size_t count = 0;
    std::vector<std::size_t> path;
    for (const std::size_t sharer : sharers) {
        path.clear();
        for (int i = static_cast<int>(sharer); i != author && !drawn[static_cast<std::size_t>(i)];
             i = people[static_cast<std::size_t>(i)].parent)
            path.push_back(static_cast<std::size_t>(i));
        if (count + path.size() > most_drawn_sharers) continue;
        for (const std::size_t i : path) drawn[i] = true;
        count += path.size();
    }
    return count;
}

std::vector<SpreadNode> sample(const std::vector<Person>& people, std::uint64_t seed) {
    std::vector<bool> drawn(people.size(), false);
    const std::size_t room = most_spread_nodes - choose_sharers(people, seed, drawn);
    std::vector<std::size_t> readers;  // of those drawn
    for (std::size_t i = 0; i < people.size(); ++i) {
        const int parent = people[i].parent;
        if (people[i].shared < 0 && (parent == author || drawn[static_cast<std::size_t>(parent)])) readers.push_back(i);
    }
    const std::size_t kept = std::min(room, readers.size());
    for (std::size_t k = 0; k < kept; ++k) drawn[readers[k * readers.size() / kept]] = true;

    std::vector<int> index(people.size(), author);
    std::vector<SpreadNode> nodes;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (!drawn[i]) continue;
        const Person& person = people[i];
        index[i] = static_cast<int>(nodes.size());
        nodes.push_back({person.parent == author ? author : index[static_cast<std::size_t>(person.parent)],
                         person.circle, person.seen, person.shared < 0 ? std::nullopt : std::optional(person.shared)});
    }
    return nodes;
}

void count(SpreadRun& run, const std::vector<Person>& people, const SpreadSetting& setting) {
    const std::size_t minutes = static_cast<std::size_t>(std::max(0, setting.minutes)) + 1;
    run.reach.reserve(minutes);
    for (auto& circle : run.circles) circle.reserve(minutes);
    std::array<int, spread_circles> by_circle{};
    std::size_t seen = 0;
    for (std::size_t minute = 0; minute < minutes; ++minute) {
        for (; seen < people.size() && people[seen].seen <= static_cast<double>(minute); ++seen)
            ++by_circle[std::min(static_cast<std::size_t>(people[seen].circle), spread_circles) - 1];
        run.reach.push_back(static_cast<int>(seen));
        for (std::size_t c = 0; c < spread_circles; ++c) run.circles[c].push_back(by_circle[c]);
    }
    run.reached = static_cast<int>(people.size());
    for (const Person& person : people) {
        run.farthest = std::max(run.farthest, person.circle);
        if (person.shared < 0) continue;
        ++run.shares;
        if (!setting.deletion || person.shared < *setting.deletion) ++run.copies;
    }
    run.half = static_cast<int>(std::ranges::find_if(run.reach, [&](int reach) { return 2 * reach >= run.reached; }) -
                                run.reach.begin());
}

}  // namespace

double new_shares_a_share(const SpreadSetting& setting) {
    return setting.share * setting.audience;
}

SpreadRun spread_run(const SpreadSetting& setting, std::uint64_t seed) {
    Circulation circulation(setting);
    circulation.run(seed);
    SpreadRun run;
    count(run, circulation.people(), setting);
    run.nodes = sample(circulation.people(), seed);
    run.shown = circulation.shown();
    return run;
}

std::uint64_t spread_seed(std::string_view name, int number) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return base::Random(hash + static_cast<std::uint64_t>(number)).next();
}

std::vector<SpreadOutcome> many_runs(const SpreadSetting& setting, std::string_view name, int first, int count) {
    Circulation circulation(setting);
    std::vector<SpreadOutcome> outcomes;
    for (int number = first; number < first + count; ++number) {
        circulation.run(spread_seed(name, number));
        int farthest = 0;
        for (const Person& person : circulation.people()) farthest = std::max(farthest, person.circle);
        outcomes.push_back({static_cast<int>(circulation.people().size()), farthest, circulation.shown()});
    }
    return outcomes;
}

SpreadSummary summary(const std::vector<SpreadOutcome>& outcomes) {
    if (outcomes.empty()) return {};
    SpreadSummary found;
    std::vector<int> reached;
    for (const SpreadOutcome& outcome : outcomes) {
        reached.push_back(outcome.reached);
        if (outcome.farthest <= 1) ++found.at_once;
    }
    std::ranges::sort(reached);
    found.median = reached[(reached.size() - 1) / 2];
    found.most = reached.back();
    return found;
}

}  // namespace learning
