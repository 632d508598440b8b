// Questions that lead to an advice: each step has a place on the page, each answer is a way to it.
#include "reports/html/blocks.h"
#include "reports/html/exhibits.h"

namespace reports {
namespace {

std::string what(const base::Words& words, course::ResponseFlow::Does does) {
    switch (does) {
        case course::ResponseFlow::Does::reply:
            return words("flow.reply");
        case course::ResponseFlow::Does::forward:
            return words("flow.forward");
        case course::ResponseFlow::Does::leave:
            return words("flow.leave");
        case course::ResponseFlow::Does::report:
            break;
    }
    return words("flow.report");
}

// The first question first, then as written.
std::vector<std::size_t> in_order(const course::ResponseFlow& flow) {
    std::vector<std::size_t> order{flow.start};
    for (std::size_t i = 0; i < flow.steps.size(); ++i) {
        if (i != flow.start) order.push_back(i);
    }
    return order;
}

void write_steps(HtmlPage& page, const course::ResponseFlow& flow) {
    const base::Words& words = page.words();
    std::vector<std::string> ids;
    for (const course::ResponseFlow::Step& step : flow.steps) ids.push_back(page.new_id("_step." + step.id));
    const auto list = page.element("ul", {{"class", "steps"}});
    int number = 0;
    for (const std::size_t i : in_order(flow)) {
        const course::ResponseFlow::Step& step = flow.steps[i];
        const bool advice = step.answers.empty();
        const auto item = page.element("li", {{"id", ids[i]}, {"class", advice ? "advice" : ""}});
        page.put("p", {{"class", "kind"}},
                 advice ? words("flow.advice", {{"what", what(words, step.does)}})
                        : words("flow.question", {{"n", std::to_string(++number)}}));
        page.put("p", {{"class", "title"}}, step.title);
        if (!step.text.empty()) page.put("p", step.text);
        if (advice) continue;
        const auto answers = page.element("ul", {{"class", "ways"}});
        for (const course::ResponseFlow::Answer& answer : step.answers) {
            const auto one = page.element("li");
            page.put("a", {{"href", "#" + ids[answer.to]}}, answer.say);
            page.text(" → " + flow.steps[answer.to].title);
        }
    }
}

}  // namespace

void write_flow(HtmlPage& page, const course::ResponseFlow& flow) {
    const base::Words& words = page.words();
    write_steps(page, flow);
    if (flow.cases.empty()) return;
    page.put("p", {{"class", "kind"}}, words("flow.try"));
    const auto list = page.element("ol", {{"class", "cases"}});
    for (const course::ResponseFlow::Case& one : flow.cases) {
        const auto item = page.element("li");
        page.put("p", one.text);
        const Disclosure advice(page, words("flow.verdict"), one.text);
        const auto line = page.element("p");
        page.put("strong", flow.steps[one.ends].title);
        if (!one.because.empty()) page.text("\n" + one.because);
    }
}

}  // namespace reports
