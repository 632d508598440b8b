#include "authoring/links.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "course/link.h"

namespace authoring {

std::optional<LessonLink> lesson_link(const std::string& folder, const std::string& target) {
    const std::size_t hash = std::min(target.find('#'), target.size());
    if (hash == 0 || target.size() > max_link_bytes) return std::nullopt;
    const std::filesystem::path normal =
        std::filesystem::path(folder + "/" + target.substr(0, hash)).lexically_normal();
    const std::string name = normal.filename().string();
    if (normal.parent_path().parent_path() != std::filesystem::path("modules")) return std::nullopt;
    const auto language = base::language_from_code(name.starts_with("lesson.") ? name.substr(7) : "");
    if (!language || name != "lesson." + std::string(base::code(*language)) + ".md") return std::nullopt;
    LessonLink link{normal.parent_path().filename().string(), *language, std::nullopt};
    if (hash < target.size()) link.page = target.substr(hash + 1);
    return link;
}

std::string own_module(const std::string& folder) {
    constexpr std::string_view modules = "modules/";
    return folder.starts_with(modules) ? folder.substr(modules.size()) : std::string();
}

std::optional<PlayLink> play_link(const std::string& folder, const std::string& target) {
    if (target.size() > max_link_bytes) return std::nullopt;
    const std::filesystem::path normal = std::filesystem::path(folder + "/" + target).lexically_normal();
    const std::string module = own_module(folder), there = normal.parent_path().generic_string();
    const bool own = !module.empty() && there == folder;
    if (!own && there != "decide" && there != "objections") return std::nullopt;
    const std::string name = normal.filename().string();
    const auto activity = course::linked_activity(module, own ? name : there + "/" + name);
    if (!activity) return std::nullopt;
    const std::string stem = normal.stem().string();
    return PlayLink{*activity, *base::language_from_code(stem.substr(stem.rfind('.') + 1))};
}

namespace {

class Unlinker {
public:
    explicit Unlinker(const course::Course& course) {
        for (const course::Module& module : course.modules) modules_.insert(module.id);
        if (const course::Guidelines* guidelines = course.guidelines_in(course.default_language)) {
            for (const course::Guideline& item : guidelines->items) entries_.insert("guideline:" + item.id);
        }
        if (const course::Glossary* glossary = course.glossary_in(course.default_language)) {
            for (const course::Term& term : glossary->terms) entries_.insert("term:" + term.id);
        }
        for (const course::Module& module : course.modules) {
            if (!module.scenarios.empty()) activities_.insert("scenario/" + module.id);
            if (!module.feeds.empty()) activities_.insert("feed/" + module.id);
        }
        for (const course::Contact& contact : course.contacts) entries_.insert("contact:" + contact.id);
        for (const auto& [id, aid] : course.aids) activities_.insert("aid/" + id);
        if (!course.objections.empty()) activities_.insert("objections");
    }

    void stand_in(std::string folder) { folder_ = std::move(folder); }

    void mend(course::Text& text) const {
        for (course::Span& span : text) {
            if (!span.link.empty() && !leads_somewhere(span.link)) span.link.clear();
        }
    }

    void mend(course::Blocks& blocks) const {
        for (course::Block& block : blocks) std::visit(*this, block.node);
    }

    void mend(std::vector<course::Option>& options) const {
        for (course::Option& option : options) {
            mend(option.text);
            mend(option.feedback);
        }
    }

    void mend(course::Item& item) const {
        mend(item.prompt);
        mend(item.stem);
        mend(item.explanation);
        for (course::Blocks& hint : item.hints) mend(hint);
        std::visit(*this, item.kind);
    }

    void mend(std::vector<course::Choice>& choices) const {
        for (course::Choice& choice : choices) mend(choice.feedback);
    }

    void mend(course::Scenario& scenario) const {
        for (course::StoryNode& node : scenario.nodes) {
            mend(node.blocks);
            mend(node.choices);
        }
    }

    void mend(course::Feed& feed) const {
        mend(feed.briefing);
        for (course::Feed::Message& message : feed.messages) {
            mend(message.blocks);
            mend(message.choices);
            if (!message.writing) continue;
            mend(message.writing->model);
            for (course::Feed::Sending& sending : message.writing->sendings) mend(sending.choice.feedback);
        }
    }

    void mend(course::Page& page) const {
        std::erase_if(page.blocks, [&](const course::Block& block) {
            const auto* activity = std::get_if<course::Activity>(&block.node);
            return activity != nullptr && !activities_.contains(course::key_of(*activity));
        });
        mend(page.blocks);
        for (course::TrainerNote& note : page.notes) mend(note.blocks);
        if (page.slide) mend(*page.slide);
    }

    // The kinds of block.
    void operator()(course::Paragraph& paragraph) const { mend(paragraph.text); }
    void operator()(course::Heading& heading) const { mend(heading.text); }
    void operator()(course::Quote& quote) const { mend(quote.blocks); }
    void operator()(course::Callout& callout) const { mend(callout.blocks); }
    void operator()(course::Image& image) const { mend(image.caption); }
    void operator()(course::List& list) const {
        for (course::Blocks& item : list.items) mend(item);
    }
    void operator()(course::Table& table) const {
        for (course::Text& cell : table.header) mend(cell);
        for (std::vector<course::Text>& row : table.rows) {
            for (course::Text& cell : row) mend(cell);
        }
    }
    void operator()(course::Code&) const {}
    void operator()(course::Check&) const {}
    void operator()(course::Exhibit&) const {}
    void operator()(course::Activity&) const {}
    void operator()(course::Rule&) const {}

    // The kinds of question.
    void operator()(course::SingleChoice& kind) const { mend(kind.options); }
    void operator()(course::MultipleChoice& kind) const { mend(kind.options); }
    void operator()(course::TrueFalse& kind) const { mend(kind.options); }
    void operator()(course::Vote& kind) const { mend(kind.options); }
    void operator()(course::Ordering& kind) const { mend(kind.steps); }
    void operator()(course::Open& kind) const { mend(kind.model); }
    void operator()(course::Estimate&) const {}
    void operator()(course::Matching& kind) const {
        mend(kind.left);
        mend(kind.right);
    }
    void operator()(course::Sorting& kind) const {
        mend(kind.groups);
        mend(kind.cards);
    }
    void operator()(course::Blanks& kind) const {
        for (course::Text& text : kind.around) mend(text);
        for (course::Gap& gap : kind.gaps) mend(gap.choices);
    }

private:
    bool leads_somewhere(const std::string& link) const {
        for (const std::string_view entry : {"guideline:", "term:", "contact:"})
            if (link.starts_with(entry)) return entries_.contains(link);
        if (const auto activity = course::linked_activity(own_module(folder_), link))
            return activities_.contains(course::key_of(*activity));
        const auto lesson = lesson_link(folder_, link);
        return !lesson || modules_.contains(lesson->module);
    }

    std::set<std::string> modules_, entries_, activities_;
    std::string folder_;
};

}  // namespace

void unlink_left_out(course::Course& course) {
    Unlinker unlinker(course);
    for (course::Module& module : course.modules) {
        unlinker.stand_in("modules/" + module.id);
        for (auto& [language, lesson] : module.lessons) {
            for (course::Page& page : lesson.pages) unlinker.mend(page);
        }
        for (auto& [language, items] : module.bank.items) {
            for (course::Item& item : items) unlinker.mend(item);
        }
        for (auto& [language, scenario] : module.scenarios) unlinker.mend(scenario);
        for (auto& [language, feed] : module.feeds) unlinker.mend(feed);
    }
    unlinker.stand_in("decide");
    for (auto& [id, aid] : course.aids) {
        for (auto& [language, scenario] : aid) unlinker.mend(scenario);
    }
    unlinker.stand_in("objections");
    for (auto& [language, objections] : course.objections) {
        for (course::ObjectionCard& card : objections.cards) {
            unlinker.mend(card.blocks);
            unlinker.mend(card.evidence);
        }
    }
    unlinker.stand_in("guidelines");
    for (auto& [language, guidelines] : course.guidelines) {
        for (course::Guideline& guideline : guidelines.items) unlinker.mend(guideline.blocks);
    }
    unlinker.stand_in("glossary");
    for (auto& [language, glossary] : course.glossary) {
        for (course::Term& term : glossary.terms) unlinker.mend(term.blocks);
    }
}

}  // namespace authoring
