// Every text of a course in one language, as its pages are to hold them.
#pragma once

#include <set>
#include <string>

#include "course/course.h"

namespace support {

class CourseTexts {
public:
    CourseTexts(const course::Course& course, base::Language language) : course_(course), language_(language) {
        named(course.title);
        for (const course::Track& track : course.tracks) {
            if (course.modules_of(track.id).empty()) continue;
            named(track.name);
            named(track.summary);
        }
        for (const course::Department& department : course.departments) {
            named(department.name);
            named(department.summary);
        }
        for (const course::Module& module : course.modules) add(module);
        if (const auto* guidelines = course.guidelines_in(language)) {
            head(guidelines->title, guidelines->summary, guidelines->sources);
            for (const course::Guideline& item : guidelines->items) {
                add(item.title);
                add(item.blocks);
            }
        }
        if (const auto* glossary = course.glossary_in(language)) {
            head(glossary->title, glossary->summary, {});
            for (const course::Term& term : glossary->terms) {
                add(term.name);
                add(term.blocks);
            }
        }
        for (const auto& [id, texts] : course.aids) add(*course.aid(id, language));
        if (const auto* objections = course.objections_in(language)) {
            head(objections->title, objections->summary, objections->sources);
            for (const course::ObjectionCard& card : objections->cards) {
                add(card.claim);
                add(card.blocks);
                add(card.headline);
                add(card.evidence);
            }
        }
    }

    // White space counts once; a line break is one. Sorted.
    const std::set<std::string>& all() const { return all_; }

    static std::string one_line(const std::string& text) {
        std::string line;
        for (const char c : text) {
            const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!white)
                line += c;
            else if (!line.empty() && line.back() != ' ')
                line += ' ';
        }
        if (line.ends_with(' ')) line.pop_back();
        return line;
    }

private:
    void add(const std::string& text) {
        if (const std::string line = one_line(text); !line.empty()) all_.insert(line);
    }
    void add(const course::Text& text) { add(course::plain(text)); }
    void named(const course::Names& names) { add(course::in(names, language_, course_.default_language)); }
    void head(const std::string& title, const std::string& summary, const std::vector<std::string>& sources) {
        add(title);
        add(summary);
        for (const std::string& source : sources) add(source);
    }

    void add(const course::Module& module) {
        const course::Lesson& lesson = module.lesson(language_);
        head(lesson.title, lesson.summary, lesson.sources);
        named(module.audience);
        for (const course::Objective& objective : module.objectives) named(objective.name);
        for (const course::Page& page : lesson.pages) {
            add(page.title);
            add(page.blocks);
        }
        for (const course::Item& item : module.items(language_)) add(item);
        if (const auto* scenario = module.scenario(language_)) add(*scenario);
        if (const auto* feed = module.feed(language_)) add(*feed);
    }

    void add(const course::Blocks& blocks) {
        for (const course::Block& block : blocks) std::visit(*this, block.node);
    }
    void add(const std::vector<course::Option>& options) {
        for (const course::Option& option : options) {
            add(option.text);
            add(option.feedback);
        }
    }
    void add(const course::Item& item) {
        add(item.prompt);
        add(item.stem);
        add(item.explanation);
        for (const course::Blocks& hint : item.hints) add(hint);
        std::visit(*this, item.kind);
    }
    void add(const course::StoryFacts& facts) {
        head(facts.title, facts.summary, facts.sources);
        for (const course::Variable& variable : facts.variables) add(variable.name);
    }
    void add(const std::vector<course::Choice>& choices) {
        for (const course::Choice& choice : choices) {
            add(choice.text);
            add(choice.feedback);
        }
    }
    void add(const course::Scenario& scenario) {
        add(scenario.facts);
        for (const course::StoryNode& node : scenario.nodes) {
            add(node.title);
            add(node.blocks);
            add(node.choices);
        }
    }
    void add(const course::Feed& feed) {
        add(feed.facts);
        add(feed.briefing);
        add(feed.day);
        for (const course::Feed::Role& role : feed.roles) {
            add(role.name);
            add(role.text);
        }
        for (const course::Feed::Decision& decision : feed.decisions) add(decision.name);
        for (const course::Feed::Message& message : feed.messages) {
            add(message.author);
            add(message.handle);
            add(message.blocks);
            add(message.choices);
            if (!message.writing) continue;
            for (const course::Feed::Sending& sending : message.writing->sendings) add(std::vector{sending.choice});
            add(message.writing->model);
            for (const course::Text& check : message.writing->checks) add(check);
        }
        for (const course::Feed::Account& account : feed.accounts) add(account.name);
    }

public:  // for std::visit
    void operator()(const course::Paragraph& block) { add(block.text); }
    void operator()(const course::Heading& block) { add(block.text); }
    void operator()(const course::Quote& block) { add(block.blocks); }
    void operator()(const course::Code& block) { add(block.text); }
    void operator()(const course::List& block) {
        for (const course::Blocks& item : block.items) add(item);
    }
    void operator()(const course::Table& block) {
        for (const course::Text& cell : block.header) add(cell);
        for (const auto& row : block.rows) {
            for (const course::Text& cell : row) add(cell);
        }
    }
    void operator()(const course::Image& block) {
        add(block.alt);
        add(block.caption);
    }
    void operator()(const course::Callout& block) {
        add(block.title);
        add(block.blocks);
    }
    void operator()(const course::Check&) {}
    void operator()(const course::Activity&) {}
    void operator()(const course::Rule&) {}
    void operator()(const course::Exhibit& block) {
        for (const std::string& text : course::texts(block)) add(text);
    }

    void operator()(const course::SingleChoice& kind) { add(kind.options); }
    void operator()(const course::MultipleChoice& kind) { add(kind.options); }
    void operator()(const course::TrueFalse& kind) { add(kind.options); }
    void operator()(const course::Vote& kind) { add(kind.options); }
    void operator()(const course::Ordering& kind) { add(kind.steps); }
    void operator()(const course::Open& kind) { add(kind.model); }
    void operator()(const course::Estimate& kind) { add(kind.unit); }
    void operator()(const course::Matching& kind) {
        add(kind.left);
        add(kind.right);
    }
    void operator()(const course::Sorting& kind) {
        add(kind.groups);
        add(kind.cards);
    }
    void operator()(const course::Blanks& kind) {
        for (const course::Text& text : kind.around) add(text);
        for (const course::Gap& gap : kind.gaps) {
            for (const std::string& accepted : gap.accepted) add(accepted);
            add(gap.choices);
            add(gap.written);
        }
    }

private:
    const course::Course& course_;
    base::Language language_;
    std::set<std::string> all_;
};

}  // namespace support
