#include "runner/code_points.h"

#include "base/folders.h"
#include "base/utf8.h"
#include "ui/reader.h"

namespace runner {

namespace {

void add(std::set<char32_t>& set, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (c >= 0x20 && c <= 0xFFFF) set.insert(c);
    }
}

void add(std::set<char32_t>& set, const std::vector<course::Option>& options) {
    for (const course::Option& option : options) add(set, course::plain(option.text) + course::plain(option.feedback));
}

// The texts of a kind of question that are not among its options().
struct OtherTexts {
    std::set<char32_t>& set;

    void operator()(const course::SingleChoice&) const {}
    void operator()(const course::MultipleChoice&) const {}
    void operator()(const course::TrueFalse&) const {}
    void operator()(const course::Ordering&) const {}
    void operator()(const course::Vote&) const {}
    void operator()(const course::Matching& kind) const { add(set, kind.left); }
    void operator()(const course::Sorting& kind) const { add(set, kind.groups); }
    void operator()(const course::Blanks& kind) const {
        for (const course::Text& text : kind.around) add(set, course::plain(text));
        for (const course::Gap& gap : kind.gaps) {
            for (const std::string& text : gap.accepted) add(set, text);
            add(set, gap.choices);
            add(set, gap.written);
        }
    }
    void operator()(const course::Estimate& kind) const { add(set, kind.unit); }
    void operator()(const course::Open& kind) const { add(set, course::plain(kind.model)); }
};

// The texts of exhibits, which plain() leaves out.
void add_exhibits(std::set<char32_t>& set, const course::Blocks& blocks) {
    for (const course::Block& block : blocks)
        if (const auto* exhibit = std::get_if<course::Exhibit>(&block.node))
            for (const std::string& text : course::texts(*exhibit)) add(set, text);
}

void add(std::set<char32_t>& set, const course::StoryFacts& facts) {
    add(set, facts.title + facts.summary);
    for (const std::string& source : facts.sources) add(set, source);
    for (const course::Variable& variable : facts.variables) add(set, variable.name);
}

void add(std::set<char32_t>& set, const std::vector<course::Choice>& choices) {
    for (const course::Choice& choice : choices) add(set, course::plain(choice.text) + course::plain(choice.feedback));
}

void add(std::set<char32_t>& set, const course::Scenario& scenario) {
    add(set, scenario.facts);
    for (const course::StoryNode& node : scenario.nodes) {
        add(set, node.title + course::plain(node.blocks));
        add(set, node.choices);
    }
}

void add(std::set<char32_t>& set, const course::Feed::Writing& writing) {
    for (const course::Feed::Sending& sending : writing.sendings) add(set, std::vector{sending.choice});
    add(set, course::plain(writing.model));
    for (const course::Text& check : writing.checks) add(set, course::plain(check));
}

void add(std::set<char32_t>& set, const course::Feed& feed) {
    add(set, feed.facts);
    add(set, feed.day + course::plain(feed.briefing));
    for (const course::Feed::Role& role : feed.roles) add(set, role.name + role.text);
    for (const course::Feed::Decision& decision : feed.decisions) add(set, decision.name);
    for (const course::Feed::Account& account : feed.accounts) add(set, account.name + account.handle);
    for (const course::Feed::Message& message : feed.messages) {
        if (message.writing) add(set, *message.writing);
        add(set, message.author + message.handle + course::plain(message.blocks));
        add(set, message.choices);
    }
}

void add(std::set<char32_t>& set, const course::Item& item) {
    add(set, course::plain(item.prompt) + course::plain(item.stem) + course::plain(item.explanation));
    for (const course::Blocks& hint : item.hints) add(set, course::plain(hint));
    add(set, course::options(item));
    std::visit(OtherTexts{set}, item.kind);
}

}  // namespace

std::set<char32_t> code_points_of(const course::Course& course) {
    std::set<char32_t> set;
    for (const course::Module& module : course.modules) {
        for (const auto& [language, lesson] : module.lessons) {
            add(set, lesson.title);
            add(set, lesson.summary);
            for (const course::Page& page : lesson.pages) {
                add(set, page.title);
                add(set, course::plain(page.blocks));
                add_exhibits(set, page.blocks);
            }
        }
        for (const auto& [language, scenario] : module.scenarios) add(set, scenario);
        for (const auto& [language, feed] : module.feeds) add(set, feed);
        for (const auto& [language, items] : module.bank.items)
            for (const course::Item& item : items) add(set, item);
        for (const course::Objective& objective : module.objectives)
            for (const auto& [language, name] : objective.name) add(set, name);
    }
    for (const auto& [language, guidelines] : course.guidelines) {
        add(set, guidelines.title + guidelines.summary + guidelines.version);
        for (const std::string& source : guidelines.sources) add(set, source);
        for (const course::Guideline& guideline : guidelines.items)
            add(set, guideline.title + course::plain(guideline.blocks));
    }
    for (const auto& [language, glossary] : course.glossary) {
        add(set, glossary.title + glossary.summary);
        for (const course::Term& term : glossary.terms) add(set, term.name + course::plain(term.blocks));
    }
    for (const auto& [id, aid] : course.aids)
        for (const auto& [language, scenario] : aid) add(set, scenario);
    for (const auto& [language, objections] : course.objections) {
        add(set, objections.title + objections.summary);
        for (const std::string& source : objections.sources) add(set, source);
        for (const course::ObjectionCard& card : objections.cards)
            add(set, card.claim + course::plain(card.blocks) + card.headline + course::plain(card.evidence));
    }
    for (const course::Department& department : course.departments) {
        for (const auto& [language, name] : department.name) add(set, name);
        for (const auto& [language, summary] : department.summary) add(set, summary);
    }
    for (const course::Track& track : course.tracks) {
        for (const auto& [language, name] : track.name) add(set, name);
        for (const auto& [language, summary] : track.summary) add(set, summary);
    }
    return set;
}

std::set<char32_t> code_points_of(const std::filesystem::path& translations) {
    std::set<char32_t> set;
    add(set, "−…›↑↓←→·");  // drawn by widgets, in no catalogue
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(translations, ignored))
        if (entry.path().extension() == ".mo")
            if (const auto text = base::read_file(entry.path(), 1 << 20)) add(set, *text);
    return set;
}

}  // namespace runner
