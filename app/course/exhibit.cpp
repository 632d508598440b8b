#include "course/exhibit.h"

#include <algorithm>
#include <utility>

namespace course {
namespace {

struct Texts {
    std::vector<std::string> all;

    void operator()(const Timeline& timeline) {
        for (const Timeline::Moment& moment : timeline.moments)
            add(moment.when, moment.title, moment.text, moment.doubt, moment.source);
    }
    void operator()(const Chart& chart) {
        for (const std::string& label : chart.labels) add(label);
        for (const Chart::Series& series : chart.series) add(series.name);
        for (const Chart::Remark& remark : chart.critical) add(remark.title, remark.text);
        add(chart.unit, chart.source);
    }
    void operator()(const ResponseFlow& flow) {
        for (const ResponseFlow::Step& step : flow.steps) {
            add(step.title, step.text);
            for (const ResponseFlow::Answer& answer : step.answers) add(answer.say);
        }
        for (const ResponseFlow::Case& tried : flow.cases) add(tried.text, tried.because);
    }
    void operator()(const Spread& spread) {
        for (const Spread::Preset& preset : spread.presets) add(preset.name, preset.text);
    }
    void operator()(const Bridges& bridges) {
        add(bridges.centre, bridges.role);
        for (const Bridges::Bridge& bridge : bridges.bridges) {
            add(bridge.name, bridge.motto);
            for (const std::string& thing : bridge.brings) add(thing);
            for (const std::string& thing : bridge.receives) add(thing);
            add(bridge.example);
        }
    }
    void operator()(const Spot& spot) {
        for (const Spot::Thing& thing : spot.things) add(thing.name, thing.why);
    }

    template <class... Strings>
    void add(const Strings&... strings) {
        (all.push_back(strings), ...);
    }
};

}  // namespace

std::vector<std::string> texts(const Exhibit& exhibit) {
    Texts texts;
    texts.add(exhibit.title, exhibit.alternative);
    std::visit(texts, exhibit.kind);
    std::erase_if(texts.all, [](const std::string& text) { return text.empty(); });
    return std::move(texts.all);
}

}  // namespace course
