#include "commands/pupil.h"

#include <algorithm>

namespace commands {

namespace {

using course::Option;

struct OutwardLink {
    std::optional<std::string>& found;

    void operator()(const course::Paragraph& paragraph) const { in(paragraph.text); }
    void operator()(const course::Heading& heading) const { in(heading.text); }
    void operator()(const course::List& list) const {
        for (const course::Blocks& item : list.items) in(item);
    }
    void operator()(const course::Quote& quote) const { in(quote.blocks); }
    void operator()(const course::Callout& callout) const { in(callout.blocks); }
    void operator()(const course::Image&) const {}
    void operator()(const course::Code&) const {}
    void operator()(const course::Table&) const {}
    void operator()(const course::Check&) const {}
    void operator()(const course::Exhibit&) const {}
    void operator()(const course::Activity&) const {}
    void operator()(const course::Rule&) const {}

    void in(const course::Text& text) const {
        std::string words, link;
        for (const course::Span& span : text) {
            if (found || (!link.empty() && span.link != link)) break;
            if (!span.link.starts_with("http")) continue;
            link = span.link;
            words += span.text;
        }
        if (!words.empty() && !found) found = words;
    }
    void in(const course::Blocks& blocks) const {
        for (const course::Block& block : blocks) std::visit(*this, block.node);
    }
};

ui::Role role_of(const course::Item& item) {
    return std::holds_alternative<course::MultipleChoice>(item.kind) ? ui::Role::checkbox : ui::Role::radio;
}

}  // namespace

std::optional<std::string> outward_link(const course::Page& page) {
    std::optional<std::string> found;
    OutwardLink{found}.in(page.blocks);
    return found;
}

// Two modules may ask in the same words: the crumbs say which one it is.
const course::Item* Pupil::question() const {
    const auto shows = [&](ui::Role role, const auto& is) {
        return std::any_of(person_.tree().begin(), person_.tree().end(), [&](const ui::Node& node) {
            return node.role == role && !node.state.inert && is(node.name);
        });
    };
    const course::Item* found = nullptr;
    for (const course::Module& module : course_.modules) {
        const std::string& title = module.lesson(words_.language()).title;
        const bool here =
            shows(ui::Role::paragraph, [&](const std::string& name) { return name.find(title) != std::string::npos; });
        for (const course::Item& item : module.items(words_.language())) {
            if (found != nullptr && !here) continue;
            const std::string prompt = course::plain(item.prompt);
            if (shows(ui::Role::heading, [&](const std::string& name) { return name == prompt; })) found = &item;
            if (found == &item && here) return found;
        }
    }
    return found;
}

Done Pupil::press(ui::Role role, const std::string& name) {
    Target target{role, name, 0};
    // The word of a card may be the name of a button of the frame too: the question stands in the page.
    int ordinal = 0;
    for (const ui::Node* node : person_.all(target)) {
        ++ordinal;
        for (const ui::Node* up = ui::find(person_.tree(), node->parent); up; up = ui::find(person_.tree(), up->parent))
            if (up->role == ui::Role::main && target.ordinal == 0) target.ordinal = ordinal;
    }
    return person_.press(target);
}

struct Pupil::Choosing {
    Pupil& pupil;
    const course::Item& item;
    bool right;

    Done operator()(const course::SingleChoice&) const { return pupil.tick(item, right); }
    Done operator()(const course::TrueFalse&) const { return pupil.tick(item, right); }
    Done operator()(const course::MultipleChoice&) const { return pupil.tick(item, right); }
    Done operator()(const course::Vote&) const { return pupil.tick(item, false); }
    Done operator()(const course::Ordering& kind) const { return pupil.put_in_order(kind, right); }
    Done operator()(const course::Matching& kind) const { return pupil.match(kind, right); }
    Done operator()(const course::Sorting& kind) const { return pupil.sort(kind, right); }
    Done operator()(const course::Blanks& kind) const { return pupil.fill(kind, right); }
    Done operator()(const course::Estimate& kind) const { return pupil.estimate(item, kind, right); }
    Done operator()(const course::Open&) const { return pupil.write(item, right); }
};

Done Pupil::choose(const course::Item& item, bool right) {
    return std::visit(Choosing{*this, item, right}, item.kind);
}

Done Pupil::tick(const course::Item& item, bool right) {
    const bool several = std::holds_alternative<course::MultipleChoice>(item.kind);
    for (const Option& option : course::options(item)) {
        if (option.right != right) continue;
        if (Done done = press(role_of(item), course::plain(option.text)); !done || !several) return done;
    }
    return {};
}

std::vector<std::size_t> Pupil::order_now(const course::Ordering& ordering) const {
    std::vector<std::size_t> order;
    for (const ui::Node& node : person_.tree())
        for (std::size_t i = 0; i < ordering.steps.size(); ++i)
            if (node.role == ui::Role::listitem && node.name == course::plain(ordering.steps[i].text))
                order.push_back(i);
    return order;
}

// Up buttons only: the step that belongs first rises to the top, then the second one… Wrong: the other way round.
Done Pupil::put_in_order(const course::Ordering& ordering, bool right) {
    const std::size_t count = ordering.steps.size();
    for (std::size_t place = 0; place < count; ++place) {
        const std::size_t wanted = right ? place : count - 1 - place;
        for (std::size_t moves = 0; moves <= count; ++moves) {
            const auto order = order_now(ordering);
            if (order.size() != count) return tl::unexpected<std::string>("the steps of an ordering are not all there");
            if (order[place] == wanted) break;
            const std::string up = words_("quiz.move-up", {{"step", course::plain(ordering.steps[wanted].text)}});
            if (Done done = press(ui::Role::button, up); !done) return done;
        }
    }
    // Untouched, it counts as not yet answered: the first step down and up again.
    const std::size_t first = right ? 0 : count - 1;
    const std::string step = course::plain(ordering.steps[first].text);
    if (Done done = press(ui::Role::button, words_("quiz.move-down", {{"step", step}})); !done) return done;
    return press(ui::Role::button, words_("quiz.move-up", {{"step", step}}));
}

}  // namespace commands
