// Exhibits that are figures: a chart, and how far a message goes.
#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "base/utf8.h"
#include "reports/html/blocks.h"
#include "reports/html/exhibits.h"

namespace reports {
namespace {

constexpr std::size_t long_unit = 4;  // characters: a longer one stands in the title of the table, once

// A table with a name, which moves by itself where it is wider than the page.
struct NamedTable {
    NamedTable(HtmlPage& page, const std::string& name)
        : frame(page.element("div", {{"class", "table"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", name}})),
          table(page.element("table")) {}
    Markup::Element frame, table;
};

std::string number(const HtmlPage& page, double value) {
    return base::written_number(page.spoken(), value, base::decimals_of(value));
}

std::string duration(const base::Words& words, int minutes) {
    if (minutes < 60) return words.minutes(minutes);
    const std::string h = std::to_string(minutes / 60), m = std::to_string(minutes % 60);
    if (minutes % 60 == 0) return words("spread.hours", {{"h", h}});
    return words("spread.hours-minutes", {{"h", h}, {"m", m.size() < 2 ? "0" + m : m}});
}

void write_figures(HtmlPage& page, const course::Exhibit& exhibit, const course::Chart& chart) {
    const bool apart = base::code_points(chart.unit) > long_unit;
    const NamedTable whole(page, exhibit.title);
    if (apart) page.put("caption", chart.unit);
    {
        const auto head = page.element("thead");
        const auto row = page.element("tr");
        page.put("td", "");
        for (const course::Chart::Series& series : chart.series)
            page.put("th", {{"scope", "col"}, {"class", "right"}}, series.name);
    }
    const auto body = page.element("tbody");
    for (std::size_t label = 0; label < chart.labels.size(); ++label) {
        const auto row = page.element("tr");
        page.put("th", {{"scope", "row"}}, chart.labels[label]);
        for (const course::Chart::Series& series : chart.series) {
            const double value = series.values[label];
            const int decimals = std::max(chart.decimals, std::min(base::decimals_of(value), 3));
            std::string figure = base::written_number(page.spoken(), value, decimals);
            if (!apart) figure = base::with_unit(page.spoken(), std::move(figure), chart.unit);
            page.put("td", {{"class", "right"}}, figure);
        }
    }
}

std::string readers_who_share(const HtmlPage& page, double share) {
    const double percent = share * 100;
    const bool few = percent > 0 && percent < 1;
    return page.words()("spread.share-value",
                        {{"n", number(page, few ? percent * 10 : percent)}, {"of", number(page, few ? 1000 : 100)}});
}

}  // namespace

void write_chart(HtmlPage& page, const course::Exhibit& exhibit, const course::Chart& chart) {
    const base::Words& words = page.words();
    write_figures(page, exhibit, chart);
    if (!chart.critical.empty()) {
        const Disclosure doubts(page, words("chart.critical"), exhibit.title);
        const auto list = page.element("ul");
        for (const course::Chart::Remark& remark : chart.critical) {
            const auto item = page.element("li");
            page.put("strong", remark.title);
            if (remark.label) page.text(" (" + chart.labels[*remark.label] + ")");
            page.put("p", remark.text);
        }
    }
    if (!chart.source.empty()) page.put("p", {{"class", "source"}}, words("chart.source", {{"source", chart.source}}));
}

void write_spread(HtmlPage& page, const course::Exhibit& exhibit, const course::Spread& spread) {
    const base::Words& words = page.words();
    {
        const NamedTable whole(page, exhibit.title);
        {
            const auto head = page.element("thead");
            const auto row = page.element("tr");
            for (const std::string& name : {words("spread.message"), words("html.spread-start"),
                                            words("spread.audience"), words("spread.share"), words("spread.delay")})
                page.put("th", {{"scope", "col"}}, name);
        }
        const auto body = page.element("tbody");
        for (const course::Spread::Preset& preset : spread.presets) {
            const auto row = page.element("tr");
            {
                const auto head = page.element("th", {{"scope", "row"}});
                page.text(preset.name);
                page.put("p", preset.text);
            }
            const auto delay = static_cast<int>(std::lround(preset.delay));
            page.put("td", number(page, std::round(preset.start)));
            page.put("td", words("spread.audience-value", {{"n", number(page, std::round(preset.audience))}}));
            page.put("td", readers_who_share(page, preset.share));
            page.put("td", words("spread.delay-value", {{"time", duration(words, delay)}}));
        }
    }
    const auto list = page.element("ul");
    page.put("li",
             words("html.spread-frame", {{"people", number(page, spread.population)},
                                         {"time", words("spread.hours", {{"h", std::to_string(spread.hours)}})}}));
    if (spread.answer) {
        const int percent = static_cast<int>(std::lround(100 * spread.answer->factor));
        const auto item = page.element("li");
        page.put("p", words("spread.answer", {{"time", duration(words, spread.answer->after)}}));
        page.put("p", words("spread.answer-note", {{"percent", words.percent(percent)}}));
    }
    if (spread.deletion) {
        const auto item = page.element("li");
        page.put("p", words("spread.deletion", {{"time", duration(words, *spread.deletion)}}));
        page.put("p", words("spread.deletion-note"));
    }
    const auto item = page.element("li");
    page.put("p", words("spread.model"));
    page.put("p", words("spread.model-note"));
}

}  // namespace reports
