#include "authoring/exhibit.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <type_traits>

#include "authoring/exhibit_fields.h"
#include "authoring/response_flow.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using base::YamlValue;
using Kind = decltype(course::Exhibit::kind);

constexpr std::string_view word = "exhibit";

std::string kind_of(const Node& code) {
    return std::string(base::trim(std::string_view(code.info).substr(word.size())));
}

// An entry's id, which no other entry of the list has.
std::string own_id(ExhibitFields& fields, std::set<std::string>& ids) {
    std::string id = fields.id("id");
    if (!id.empty() && !ids.insert(id).second)
        fields.report().error(fields.place("id"), "duplicate-id", "the id \"" + id + "\" stands here twice",
                              "give each entry an id of its own");
    return id;
}

Kind read_timeline(ExhibitFields& fields) {
    course::Timeline timeline;
    for (const YamlValue* entry : fields.maps("events", 2, 12)) {
        ExhibitFields moment = fields.in(*entry, {"when", "title", "text", "doubt", "source"});
        timeline.moments.push_back({moment.text("when"), moment.text("title"), moment.text("text"),
                                    moment.maybe("doubt"), moment.maybe("source")});
    }
    return timeline;
}

int decimals_of(const YamlValue& value) {
    const auto point = value.scalar.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(std::min<std::size_t>(3, value.scalar.size() - point - 1));
}

void read_series(ExhibitFields& fields, const YamlValue& entry, course::Chart& chart) {
    ExhibitFields one = fields.in(entry, {"name", "values"});
    course::Chart::Series series{one.text("name"), {}};
    const YamlValue* values = one.find("values");
    if (values != nullptr && values->kind == YamlValue::Kind::list) {
        for (const YamlValue& value : values->items) {
            series.values.push_back(one.decimal_of(value, "values", -1e9, 1e9).value_or(0));
            chart.decimals = std::max(chart.decimals, decimals_of(value));
        }
    }
    if (series.values.size() != chart.labels.size())
        fields.report().error(one.place("values"), "bad-count",
                              std::to_string(series.values.size()) + " values stand here for " +
                                  std::to_string(chart.labels.size()) + " labels",
                              "write one value a label");
    series.values.resize(chart.labels.size());
    chart.series.push_back(std::move(series));
}

void set_axis(ExhibitFields& fields, course::Chart& chart) {
    double low = 0, high = 0;
    for (const course::Chart::Series& series : chart.series) {
        for (const double value : series.values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    chart.from = fields.decimal("from", -1e9, 1e9, Fields::Need::optional).value_or(low);
    chart.to = fields.decimal("to", -1e9, 1e9, Fields::Need::optional).value_or(high > low ? high : low + 1);
    if (chart.from >= chart.to || (fields.find("to") != nullptr && high > chart.to)) {
        fields.report().error(fields.place("to"), "bad-axis", "the axis does not reach over every value",
                              "leave \"from\" and \"to\" out, or let them hold the lowest and the highest value");
        chart.to = std::max(chart.from + 1, high);
    }
}

Kind read_chart(ExhibitFields& fields) {
    course::Chart chart;
    chart.kind =
        static_cast<course::Chart::Kind>(fields.word("kind", {"bars", "lines"}, Fields::Need::required).value_or(0));
    chart.unit = fields.maybe("unit");
    chart.labels = fields.texts("labels", 2, 12);
    for (const YamlValue* entry : fields.maps("series", 1, 3)) read_series(fields, *entry, chart);
    for (const YamlValue* entry : fields.maps("critical", 0, 6)) {
        ExhibitFields remark = fields.in(*entry, {"at", "title", "text"});
        const std::string at = remark.maybe("at");
        const auto label = std::find(chart.labels.begin(), chart.labels.end(), at);
        if (!at.empty() && label == chart.labels.end())
            fields.report().error(remark.place("at"), "unknown-label", "there is no label \"" + at + "\"",
                                  fields.report().suggestion(at, chart.labels));
        chart.critical.push_back({label == chart.labels.end()
                                      ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(label - chart.labels.begin())),
                                  remark.text("title"), remark.text("text")});
    }
    chart.source = fields.maybe("source");
    set_axis(fields, chart);
    return chart;
}

Kind read_spread(ExhibitFields& fields) {
    course::Spread spread;
    std::set<std::string> ids;
    for (const YamlValue* entry : fields.maps("presets", 1, 6)) {
        ExhibitFields one = fields.in(*entry, {"id", "name", "text", "audience", "share", "delay", "start"});
        course::Spread::Preset preset{own_id(one, ids), one.text("name"), one.text("text"), 0, 0, 0, 0};
        preset.audience = one.decimal("audience", 1, 6000, Fields::Need::required).value_or(1);
        preset.share = one.decimal("share", 0, 20, Fields::Need::required).value_or(0) / 100;
        preset.delay = one.decimal("delay", 1, 600, Fields::Need::required).value_or(1);
        preset.start = one.decimal("start", 1, 6000, Fields::Need::optional).value_or(preset.audience);
        spread.presets.push_back(std::move(preset));
    }
    spread.hours = fields.number("hours", 1, 72, spread.hours);
    spread.population = fields.number("population", 100, 100'000, spread.population);
    if (const YamlValue* answer = fields.map("answer")) {
        ExhibitFields one = fields.in(*answer, {"after", "factor"});
        spread.answer = course::Spread::Answer{one.number("after", 1, 72 * 60, 120),
                                               one.decimal("factor", 0, 1, Fields::Need::required).value_or(1)};
    }
    if (const YamlValue* deletion = fields.map("delete"))
        spread.deletion = fields.in(*deletion, {"after"}).number("after", 1, 72 * 60, 120);
    return spread;
}

Kind read_bridges(ExhibitFields& fields) {
    course::Bridges bridges;
    if (const YamlValue* centre = fields.map("centre")) {
        ExhibitFields one = fields.in(*centre, {"name", "role"});
        bridges.centre = one.text("name");
        bridges.role = one.text("role");
    } else {
        fields.report().error(fields.place("centre"), "missing-key", "\"centre\" is missing",
                              "write centre: { name: \"…\", role: \"…\" }");
    }
    std::set<std::string> ids;
    for (const YamlValue* entry : fields.maps("bridges", 3, 9)) {
        ExhibitFields one = fields.in(*entry, {"id", "name", "icon", "motto", "brings", "receives", "example"});
        bridges.bridges.push_back(
            {own_id(one, ids), one.text("name"),
             static_cast<course::Bridges::Icon>(one.word("icon", bridge_icons(), Fields::Need::required).value_or(8)),
             one.text("motto"), one.texts("brings", 1, 5), one.texts("receives", 1, 5), one.maybe("example")});
    }
    return bridges;
}

Kind read_spot(ExhibitFields& fields, std::vector<Reference>& references) {
    course::Spot spot;
    const std::string written = fields.text("picture");
    spot.picture = (std::filesystem::path(fields.setting().folder) / written).lexically_normal().generic_string();
    if (!written.empty()) references.push_back({Reference::Kind::image, spot.picture, fields.place("picture")});
    std::set<std::string> ids;
    bool something = false;
    for (const YamlValue* entry : fields.maps("things", 3, 16)) {
        ExhibitFields one = fields.in(*entry, {"id", "name", "found", "why"});
        spot.things.push_back(
            {own_id(one, ids), one.text("name"), one.text("why"), one.yes_or_no("found").value_or(false)});
        something = something || spot.things.back().found;
    }
    if (!something)
        fields.report().error(fields.place("things"), "nothing-to-find", "nothing is to be found in this picture",
                              "write found: true for what should not be in it");
    return spot;
}

struct Skeleton {
    std::string all;

    void operator()(const course::Timeline& timeline) {
        for (const auto& moment : timeline.moments) add("moment", moment.doubt.empty());
    }
    void operator()(const course::Chart& chart) {
        add(static_cast<int>(chart.kind), chart.labels.size(), chart.from, chart.to, chart.decimals);
        for (const auto& series : chart.series)
            for (const double value : series.values) add(value);
        for (const auto& remark : chart.critical) add(remark.label.value_or(99));
    }
    void operator()(const course::ResponseFlow& flow) {
        add(flow.start);
        for (const auto& step : flow.steps) {
            add(step.id, static_cast<int>(step.does));
            for (const auto& answer : step.answers) add(answer.to);
        }
        for (const auto& tried : flow.cases) add("case", tried.ends);
    }
    void operator()(const course::Spread& spread) {
        for (const auto& preset : spread.presets)
            add(preset.id, preset.audience, preset.share, preset.delay, preset.start);
        add(spread.hours, spread.population, spread.deletion.value_or(0));
        if (spread.answer) add(spread.answer->after, spread.answer->factor);
    }
    void operator()(const course::Bridges& bridges) {
        for (const auto& bridge : bridges.bridges)
            add(bridge.id, static_cast<int>(bridge.icon), bridge.brings.size(), bridge.receives.size());
    }
    void operator()(const course::Spot& spot) {
        add(spot.picture);
        for (const auto& thing : spot.things) add(thing.id, thing.found);
    }

    template <class... Values>
    void add(const Values&... values) {
        (add_one(values), ...);
    }
    void add_one(std::string_view text) { all.append(text).push_back(' '); }
    template <class Number>
    void add_one(const Number& number)
        requires std::is_arithmetic_v<Number>
    {
        add_one(std::string_view(std::to_string(number)));
    }
};

}  // namespace

bool is_exhibit(const Node& node) {
    return node.kind == Node::Kind::code && node.info.starts_with(word) &&
           (node.info.size() == word.size() || node.info[word.size()] == ' ');
}

course::Exhibit read_exhibit(const Node& code, const Setting& setting, std::vector<Reference>& references,
                             Report& report) {
    static const std::vector<std::string> kinds{"timeline", "chart", "response-flow", "spread", "bridges", "spot"};
    static const std::vector<std::vector<std::string>> keys{
        {"events"},
        {"kind", "unit", "from", "to", "labels", "series", "critical", "source"},
        {"start", "steps", "cases"},
        {"presets", "hours", "population", "answer", "delete"},
        {"centre", "bridges"},
        {"picture", "things"}};
    const std::string name = kind_of(code);
    const auto found = std::find(kinds.begin(), kinds.end(), name);
    if (found == kinds.end()) {
        report.error(code.place, "unknown-exhibit", "there is no exhibit \"" + name + "\"",
                     report.suggestion(name, kinds));
        return {};
    }
    const auto yaml = read_yaml_map(code.text, report, code.place.line);
    if (!yaml) return {};
    const auto kind = static_cast<std::size_t>(found - kinds.begin());
    std::vector<std::string> known{"title", "alternative"};
    known.insert(known.end(), keys[kind].begin(), keys[kind].end());
    ExhibitFields fields(*yaml, known, setting, report, code.place.line);
    course::Exhibit exhibit{fields.text("title"), fields.text("alternative"), course::Timeline{}};
    if (kind == 0) exhibit.kind = read_timeline(fields);
    if (kind == 1) exhibit.kind = read_chart(fields);
    if (kind == 2) exhibit.kind = read_response_flow(fields);
    if (kind == 3) exhibit.kind = read_spread(fields);
    if (kind == 4) exhibit.kind = read_bridges(fields);
    if (kind == 5) exhibit.kind = read_spot(fields, references);
    return exhibit;
}

std::string skeleton(const course::Exhibit& exhibit) {
    Skeleton skeleton;
    skeleton.add(exhibit.kind.index());
    std::visit(skeleton, exhibit.kind);
    return skeleton.all;
}

const std::vector<std::string>& bridge_icons() {
    static const std::vector<std::string> icons{"counter", "files",  "megaphone", "chart", "books",
                                                "people",  "laptop", "team",      "bridge"};
    return icons;
}

}  // namespace authoring
