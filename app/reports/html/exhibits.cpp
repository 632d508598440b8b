#include "reports/html/exhibits.h"

#include <algorithm>

#include "reports/html/blocks.h"

namespace reports {
namespace {

struct ExhibitWriter {
    HtmlPage& page;
    const course::Exhibit& exhibit;

    void operator()(const course::Timeline& kind) { write_timeline(page, kind); }
    void operator()(const course::Chart& kind) { write_chart(page, exhibit, kind); }
    void operator()(const course::ResponseFlow& kind) { write_flow(page, kind); }
    void operator()(const course::Spread& kind) { write_spread(page, exhibit, kind); }
    void operator()(const course::Bridges& kind) { write_bridges(page, kind); }
    void operator()(const course::Spot& kind) { write_spot(page, exhibit, kind); }
};

void write_list(HtmlPage& page, const std::string& name, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    const std::string id = page.new_id("_list");
    page.put("p", {{"class", "kind"}, {"id", id}}, name);
    const auto list = page.element("ul", {{"aria-labelledby", id}});
    for (const std::string& text : texts) page.put("li", text);
}

}  // namespace

void write_exhibit(HtmlPage& page, const course::Exhibit& exhibit) {
    const auto whole = page.element("figure", {{"class", "exhibit"}});
    page.put("figcaption", {{"class", "title"}}, exhibit.title);
    // That of a picture stands on the picture.
    if (!std::holds_alternative<course::Spot>(exhibit.kind))
        page.put("p", {{"class", "alternative"}}, exhibit.alternative);
    std::visit(ExhibitWriter{page, exhibit}, exhibit.kind);
}

void write_timeline(HtmlPage& page, const course::Timeline& timeline) {
    const base::Words& words = page.words();
    const auto list = page.element("ol", {{"class", "timeline"}});
    for (const course::Timeline::Moment& moment : timeline.moments) {
        const auto item = page.element("li");
        {
            const auto head = page.element("p");
            page.put("span", {{"class", "when"}}, moment.when);
            page.text(" ");
            page.put("strong", moment.title);
        }
        page.put("p", moment.text);
        if (!moment.doubt.empty()) {
            const Disclosure doubt(page, words("timeline.critical"), moment.title);
            page.put("p", moment.doubt);
        }
        if (!moment.source.empty())
            page.put("p", {{"class", "source"}}, words("timeline.source", {{"source", moment.source}}));
    }
}

void write_bridges(HtmlPage& page, const course::Bridges& bridges) {
    const base::Words& words = page.words();
    {
        const auto centre = page.element("p");
        page.put("strong", bridges.centre);
        if (!bridges.role.empty()) page.text(" · " + bridges.role);
    }
    const auto all = page.element("ul", {{"class", "tiles"}});
    for (const course::Bridges::Bridge& bridge : bridges.bridges) {
        const auto item = page.element("li");
        {
            const auto head = page.element("p");
            page.put("strong", bridge.name);
        }
        if (!bridge.motto.empty()) page.put("p", {{"class", "motto"}}, bridge.motto);
        write_list(page, words("bridges.brings"), bridge.brings);
        write_list(page, words("bridges.receives"), bridge.receives);
        if (bridge.example.empty()) continue;
        page.put("p", {{"class", "kind"}}, words("bridges.example"));
        page.put("p", bridge.example);
    }
}

void write_spot(HtmlPage& page, const course::Exhibit& exhibit, const course::Spot& spot) {
    const base::Words& words = page.words();
    const auto found = std::ranges::count(spot.things, true, &course::Spot::Thing::found);
    page.put("p", words.plural("html.spot", found));
    page.empty("img", {{"src", page.picture(spot.picture)}, {"alt", exhibit.alternative}});
    const Disclosure things(page, words("html.answer"), exhibit.title);
    const auto list = page.element("ul", {{"class", "key"}});
    for (const course::Spot::Thing& thing : spot.things) {
        const auto item = page.element("li");
        page.put("strong", thing.name);
        if (!thing.found) page.text(" · " + words("spot.harmless"));
        page.put("p", {{"class", "feedback"}}, thing.why);
    }
}

}  // namespace reports
