// Exhibits: things on a page that a person may turn, try and question. Each has a text alternative. All texts are
// plain.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace course {

struct Timeline {
    struct Moment {
        std::string when, title, text;
        std::string doubt;   // the critical reading; may be empty
        std::string source;  // may be empty
        bool operator==(const Moment&) const = default;
    };
    std::vector<Moment> moments;  // 2–12, in order
    bool operator==(const Timeline&) const = default;
};

struct Chart {
    enum class Kind : std::uint8_t { bars, lines };
    struct Series {
        std::string name;
        std::vector<double> values;  // one a label
        bool operator==(const Series&) const = default;
    };
    struct Remark {
        std::optional<std::size_t> label;  // what it is about; none: the whole
        std::string title, text;
        bool operator==(const Remark&) const = default;
    };
    Kind kind = Kind::bars;
    std::string unit;                 // "%"; may be empty
    double from = 0, to = 0;          // the axis; from < to
    int decimals = 0;                 // of the figures as written, 0–3
    std::vector<std::string> labels;  // 2–12
    std::vector<Series> series;       // 1–3
    std::vector<Remark> critical;
    std::string source;  // may be empty
    bool operator==(const Chart&) const = default;
};

struct ResponseFlow {
    enum class Does : std::uint8_t { reply, forward, leave, report };
    struct Answer {
        std::string say;
        std::size_t to = 0;  // index of the step
        bool operator==(const Answer&) const = default;
    };
    struct Step {  // a question, or where no answers are: an advice
        std::string id;
        std::string title;  // the question, or the advice
        std::string text;   // why it is asked; the advice in more words; may be empty
        std::vector<Answer> answers;
        Does does = Does::reply;  // of an advice
        bool operator==(const Step&) const = default;
    };
    struct Case {
        std::string text;
        std::size_t ends = 0;  // index of the advice it should lead to
        std::string because;
        bool operator==(const Case&) const = default;
    };
    std::size_t start = 0;
    std::vector<Step> steps;  // no way through them is endless
    std::vector<Case> cases;
    bool operator==(const ResponseFlow&) const = default;
};

struct Spread {
    struct Preset {
        std::string id, name, text;
        double audience = 0;  // followers of a person, mean
        double share = 0;     // of readers, 0–1
        double delay = 0;     // minutes from reading to sharing, mean
        double start = 0;     // followers of the first person
        bool operator==(const Preset&) const = default;
    };
    struct Answer {
        int after = 0;      // minutes
        double factor = 1;  // by which the share is multiplied from then on, 0–1
        bool operator==(const Answer&) const = default;
    };
    std::vector<Preset> presets;  // 1–6
    int hours = 24;
    int population = 100'000;
    std::optional<Answer> answer;
    std::optional<int> deletion;  // minutes after which the author takes the message away; copies stay
    bool operator==(const Spread&) const = default;
};

struct Bridges {
    enum class Icon : std::uint8_t { counter, files, megaphone, chart, books, people, laptop, team, bridge };
    struct Bridge {
        std::string id, name;
        Icon icon = Icon::bridge;
        std::string motto;
        std::vector<std::string> brings, receives;
        std::string example;  // may be empty
        bool operator==(const Bridge&) const = default;
    };
    std::string centre, role;
    std::vector<Bridge> bridges;  // 3–9
    bool operator==(const Bridges&) const = default;
};

struct Spot {
    struct Thing {
        std::string id;  // of an element of the SVG
        std::string name, why;
        bool found = false;  // it should not be in the picture
        bool operator==(const Thing&) const = default;
    };
    std::string picture;        // SVG, relative to the content folder
    std::vector<Thing> things;  // 3–16
    bool operator==(const Spot&) const = default;
};

struct Exhibit {
    std::string title, alternative;
    std::variant<Timeline, Chart, ResponseFlow, Spread, Bridges, Spot> kind;
    bool operator==(const Exhibit&) const = default;
};

// Every text of it, its title and alternative first: what search reads, what the glyphs must hold.
std::vector<std::string> texts(const Exhibit& exhibit);

}  // namespace course
