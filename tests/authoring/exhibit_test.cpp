// Exhibits: what their YAML says, and what is wrong with it.

#include "authoring/exhibit.h"

#include "authoring/lesson.h"
#include "sample.h"

using namespace course;
using sample::Content;
using sample::Found;
using sample::found;
using sample::replaced;

namespace {

constexpr std::string_view facts =
    "---\ntitle: T\nsummary: S\nchecked: 2026-11-22\n---\n# Page <!-- page:p -->\n\n";  // 7 lines

struct Read {
    authoring::Report report{"lesson.fr.md"};
    Blocks blocks;
    std::vector<authoring::Reference> references;

    std::string codes() const {
        std::string all;
        for (const base::Diagnostic& finding : report.findings())
            all += finding.code + "@" + std::to_string(finding.line) + " ";
        return all;
    }
    template <class Kind>
    Kind only() const {
        INFO(codes());
        REQUIRE(blocks.size() == 1);
        const auto* exhibit = std::get_if<Exhibit>(&blocks.front().node);
        REQUIRE(exhibit != nullptr);
        REQUIRE(std::holds_alternative<Kind>(exhibit->kind));
        return std::get<Kind>(exhibit->kind);
    }
};

// The fence stands on line 8, its YAML begins on line 9 with title and alternative.
Read read(std::string_view kind, std::string_view yaml) {
    Read result;
    const std::string text = std::string(facts) + "```exhibit " + std::string(kind) +
                             "\ntitle: \"C'est vrai ?\"\nalternative: \"A\"\n" + std::string(yaml) + "```\n";
    authoring::ReadLesson lesson = authoring::read_lesson(text, {base::Language::fr, "modules/m"}, result.report);
    REQUIRE(lesson.lesson.pages.size() == 1);
    result.blocks = lesson.lesson.pages.front().blocks;
    result.references = lesson.references;
    return result;
}

constexpr std::string_view chart =
    "kind: bars\nunit: \"%\"\nlabels: [\"2007\", \"2011\"]\nseries:\n  - { name: \"Part\", values: [6, 19.5] }\n"
    "critical:\n  - { at: \"2011\", title: \"Qui ?\", text: \"Des internautes.\" }\nsource: \"comScore\"\n";

constexpr std::string_view flow =
    "start: a\nsteps:\n"
    "  - id: a\n    ask: \"Est-ce vrai ?\"\n    answers:\n      - { say: \"Oui\", to: b }\n"
    "      - { say: \"Non\", to: c }\n"
    "  - { id: b, advise: \"Merci\", does: reply }\n  - { id: c, advise: \"Laissez\", does: leave }\n"
    "cases:\n  - { text: \"x\", ends: c, because: \"y\" }\n";

constexpr std::string_view spread =
    "presets:\n  - { id: one, name: \"N\", text: \"T\", audience: 120, share: 0.4, delay: 30 }\n"
    "hours: 12\npopulation: 5000\nanswer: { after: 90, factor: 0.5 }\ndelete: { after: 60 }\n";

constexpr std::string_view spot =
    "picture: images/a.svg\nthings:\n  - { id: badge, name: \"B\", found: true, why: \"W\" }\n"
    "  - { id: plant, name: \"P\", found: false, why: \"W\" }\n  - { id: pen, name: \"S\", why: \"W\" }\n";

std::string bridges() {
    std::string yaml = "centre: { name: \"Noor\", role: \"cm\" }\nbridges:\n";
    for (const std::string id : {"one", "two", "three"})
        yaml += "  - { id: " + id +
                ", name: \"N\", icon: files, motto: \"M\", brings: [\"a\"], receives: [\"b\", \"c\"] }\n";
    return yaml;
}

}  // namespace

TEST_CASE("A timeline keeps its moments in order and sets French spaces") {
    const Read result = read("timeline",
                             "events:\n  - { when: \"Lundi\", title: \"Un\", text: \"Quoi ?\", doubt: \"Vrai ?\" }\n"
                             "  - { when: \"Mardi\", title: \"Deux\", text: \"Rien.\", source: \"S\" }\n");
    const auto timeline = result.only<Timeline>();
    REQUIRE(timeline.moments.size() == 2);
    CHECK(timeline.moments[0].text == "Quoi\u202F?");
    CHECK(timeline.moments[0].doubt == "Vrai\u202F?");
    CHECK(timeline.moments[1].source == "S");
    CHECK(std::get<Exhibit>(result.blocks[0].node).title == "C’est vrai\u202F?");
    CHECK(read("timeline", "events:\n  - { when: a, title: b, text: c }\n").codes() == "bad-count@11 ");
    CHECK(read("timeline", "events:\n  - { when: a, title: b }\n  - { when: a, title: b, text: c }\n").codes() ==
          "missing-key@12 ");
}

TEST_CASE("A chart has one value a label and an axis that holds them all") {
    const auto read_chart = read("chart", chart).only<Chart>();
    CHECK(read_chart.series.at(0).values == std::vector<double>{6, 19.5});
    CHECK(read_chart.decimals == 1);
    CHECK(read_chart.from == 0);
    CHECK(read_chart.to == 19.5);
    CHECK(read_chart.critical.at(0).label == 1);
    CHECK(read("chart", replaced(chart, "19.5]", "19.5, 3]")).codes() == "bad-count@15 ");
    CHECK(read("chart", replaced(chart, "19.5]", "beaucoup]")).codes() == "bad-value@15 ");
    CHECK(read("chart", replaced(chart, "unit:", "to: 10\nunit:")).codes() == "bad-axis@12 ");
    CHECK(read("chart", replaced(chart, "at: \"2011\"", "at: \"2012\"")).codes() == "unknown-label@17 ");
    CHECK(read("chart", replaced(chart, "kind: bars", "kind: bras")).codes() == "bad-value@11 ");
}

TEST_CASE("Every way through questions ends with an advice") {
    const auto read_flow = read("response-flow", flow).only<ResponseFlow>();
    REQUIRE(read_flow.steps.size() == 3);
    CHECK(read_flow.steps[0].answers[1].to == 2);
    CHECK(read_flow.steps[2].does == ResponseFlow::Does::leave);
    CHECK(read_flow.cases.at(0).ends == 2);
    CHECK(read("response-flow", replaced(flow, "to: c", "to: a")).codes() == "endless-way@15 unreachable@19 ");
    CHECK(read("response-flow", replaced(flow, "to: c", "to: d")).codes() == "unknown-step@17 ");
    CHECK(read("response-flow", replaced(flow, "ends: c", "ends: a")).codes() == "unknown-step@21 ");
    CHECK(read("response-flow", replaced(flow, "does: reply", "does: shout")).codes() == "bad-value@18 ");
}

TEST_CASE("A spread says its shares in a hundred and keeps within its bounds") {
    const auto read_spread = read("spread", spread).only<Spread>();
    CHECK(read_spread.presets.at(0).share == Approx(0.004));
    CHECK(read_spread.presets.at(0).start == 120);
    CHECK(read_spread.hours == 12);
    REQUIRE(read_spread.answer);
    CHECK(read_spread.answer->after == 90);
    CHECK(read_spread.deletion == 60);
    CHECK(read("spread", replaced(spread, "share: 0.4", "share: 40")).codes() == "bad-value@12 ");
    CHECK(read("spread", replaced(spread, "population: 5000", "population: 5000000")).codes() == "bad-value@14 ");
}

TEST_CASE("Bridges and their centre are named") {
    const auto read_bridges = read("bridges", bridges()).only<Bridges>();
    CHECK(read_bridges.centre == "Noor");
    REQUIRE(read_bridges.bridges.size() == 3);
    CHECK(read_bridges.bridges[1].icon == Bridges::Icon::files);
    CHECK(read_bridges.bridges[2].receives.size() == 2);
    CHECK(read("bridges", replaced(bridges(), "id: two", "id: one")).codes() == "duplicate-id@14 ");
    CHECK(read("bridges", replaced(bridges(), "centre: { name: \"Noor\", role: \"cm\" }\n", "")).codes() ==
          "missing-key@9 ");
}

TEST_CASE("A picture to search names something to find, and its file") {
    const Read result = read("spot", spot);
    CHECK(result.only<Spot>().things.at(0).found);
    CHECK_FALSE(result.only<Spot>().things.at(2).found);
    REQUIRE(result.references.size() == 1);
    CHECK(result.references[0].target == "modules/m/images/a.svg");
    CHECK(read("spot", replaced(spot, "found: true", "found: false")).codes() == "nothing-to-find@12 ");
}

TEST_CASE("An exhibit that is not known, or no YAML, is said with its line") {
    CHECK(read("timelin", "").codes() == "unknown-exhibit@8 ");
    CHECK(read("chart", "kind: [\n").codes().starts_with("yaml-syntax@1"));
    CHECK(read("timeline", "event: []\n").codes() == "unknown-key@11 bad-count@9 ");
}

TEST_CASE("Exhibits have the same numbers in every language, and pictures their elements") {
    const Content content;
    const auto with = [&](std::string_view fr, std::string_view nl) {
        const auto page = [](std::string_view lesson, std::string_view yaml) {
            return std::string(lesson) + "\n```exhibit spot\ntitle: \"T\"\nalternative: \"A\"\n" + std::string(yaml) +
                   "```\n";
        };
        content.write(
            "modules/m/images/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g id=\"badge\"/><g id=\"plant\"/><g "
            "id=\"pen\"/></svg>");
        content.write("modules/m/lesson.fr.md", page(sample::lesson_fr, fr));
        content.write("modules/m/lesson.nl.md", page(sample::lesson_nl, nl));
        return found(content.load());
    };
    CHECK(with(spot, spot).empty());
    CHECK(with(spot, replaced(spot, "found: false", "found: true")) == Found{"lesson.nl.md:11:1 exhibit-differs"});
    CHECK(with(replaced(spot, "id: pen", "id: pencil"), replaced(spot, "id: pen", "id: pencil")) ==
          Found{"lesson.fr.md:11:1 unknown-element", "lesson.nl.md:11:1 unknown-element"});
}
