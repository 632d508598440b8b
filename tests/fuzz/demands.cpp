#include "fuzz/demands.h"

#include <algorithm>
#include <string>

#include "authoring/zip.h"
#include "base/utf8.h"
#include "fuzz/targets.h"

namespace fuzz {

namespace {

void is_text(std::string_view text, const char* what) {
    demand(base::first_invalid_utf8(text) == std::string_view::npos, what);
}

int lines_of(const base::Files& files, const std::string& file) {
    const auto found = files.find(file);
    if (found == files.end()) return 0;
    const std::string& text = found->second;
    int lines = 1;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++lines;
    return lines;
}

// A finding is of use to its author: a place that exists, words that can be printed, a cure.
void demand_finding(const base::Diagnostic& finding, const base::Files& files) {
    demand(!finding.code.empty() && !finding.message.empty() && !finding.help.empty(), "a finding without words");
    is_text(finding.message, "a message that is no UTF-8");
    is_text(finding.help, "a help that is no UTF-8");
    demand(finding.line >= 0 && finding.column >= 0, "a place before the file");
    demand(finding.line <= lines_of(files, finding.file), "a place behind the file's end");
    demand(finding.message.size() < 64 * 1024, "a message without end");
}

void demand_item(const course::Item& item) {
    is_text(course::plain(item.prompt), "a prompt that is no UTF-8");
    is_text(course::plain(item.stem) + course::plain(item.explanation), "a question that is no UTF-8");
    for (const course::Blocks& hint : item.hints) is_text(course::plain(hint), "a hint that is no UTF-8");
    for (const course::Option& option : course::options(item)) {
        demand(!option.id.empty(), "an answer without an id");
        is_text(course::plain(option.text) + course::plain(option.feedback), "an answer that is no UTF-8");
    }
    demand(course::key_hash(item).size() == 16, "a key without a hash");
    demand(!course::kind_name(item).empty(), "a kind without a name");
    demand(item.hints.size() <= static_cast<std::size_t>(course::max_hints), "too many hints");
}

void demand_story(const course::Scenario& scenario) {
    demand(scenario.start < scenario.nodes.size(), "a start that is nowhere");
    const std::size_t variables = scenario.facts.variables.size();
    for (const course::StoryNode& node : scenario.nodes) {
        is_text(node.title + course::plain(node.blocks), "a node that is no UTF-8");
        for (const course::Choice& choice : node.choices) {
            demand(choice.to < scenario.nodes.size(), "a choice that leads nowhere");
            for (const auto& effect : choice.effects) demand(effect.variable < variables, "an unknown variable");
            for (const auto& condition : choice.conditions) demand(condition.variable < variables, "unknown variable");
        }
    }
}

void demand_feed(const course::Feed& feed) {
    demand(!feed.messages.empty() && !feed.decisions.empty(), "an empty feed");
    if (feed.limit) demand(feed.limit->decision < feed.decisions.size(), "a limit on nothing");
    for (const course::Feed::Message& message : feed.messages) {
        is_text(message.author + message.handle + course::plain(message.blocks), "a message that is no UTF-8");
        if (message.role) demand(*message.role < feed.roles.size(), "a role nobody has");
        for (const course::Choice& choice : message.choices)
            demand(choice.to < feed.decisions.size(), "a decision nobody can take");
        if (!message.writing) continue;
        const course::Feed::Writing& writing = *message.writing;
        demand(writing.choice < message.choices.size() && !writing.sendings.empty(), "nothing comes of a post");
        is_text(course::plain(writing.model), "a model that is no UTF-8");
        for (const course::Feed::Sending& sending : writing.sendings) {
            demand(sending.choice.to < feed.decisions.size(), "a decision nobody can take");
            demand(sending.account.value_or(0) < feed.accounts.size(), "an account nobody has");
        }
    }
}

void demand_exhibit(const course::Exhibit& exhibit) {
    is_text(exhibit.title, "a title that is no UTF-8");
    if (const auto* flow = std::get_if<course::ResponseFlow>(&exhibit.kind)) {
        demand(flow->start < flow->steps.size(), "a flow that starts nowhere");
        for (const auto& step : flow->steps)
            for (const auto& answer : step.answers) demand(answer.to < flow->steps.size(), "an answer to nowhere");
    }
    if (const auto* chart = std::get_if<course::Chart>(&exhibit.kind)) {
        demand(chart->from < chart->to, "an axis without a length");
        for (const auto& series : chart->series) demand(series.values.size() == chart->labels.size(), "other values");
    }
}

void demand_module(const course::Module& module) {
    demand(!module.lessons.empty(), "a module without a lesson");
    for (const auto& [language, lesson] : module.lessons) {
        demand(!lesson.pages.empty(), "a lesson without a page");
        is_text(lesson.title + lesson.summary, "facts that are no UTF-8");
        for (const course::Page& page : lesson.pages) {
            demand(!page.id.empty() && course::reading_minutes(page) >= 1, "a page without an id");
            is_text(page.title + course::plain(page.blocks), "a page that is no UTF-8");
            for (const course::Block& block : page.blocks)
                if (const auto* exhibit = std::get_if<course::Exhibit>(&block.node)) demand_exhibit(*exhibit);
        }
    }
    for (const auto& [language, items] : module.bank.items) {
        demand(items.size() == module.bank.items.begin()->second.size(), "a bank with other questions");
        for (const course::Item& item : items) demand_item(item);
    }
    for (const auto& [language, scenario] : module.scenarios) demand_story(scenario);
    for (const auto& [language, feed] : module.feeds) demand_feed(feed);
}

}  // namespace

void demand(bool holds, const char* what) {
    if (!holds) throw Broken(what);
}

void demand_pack(const authoring::Pack& pack) {
    std::size_t bytes = 0;
    for (const auto& [path, content] : *pack.files) {
        demand(authoring::is_safe_path(path) && !path.starts_with('.'), "a path that leads elsewhere");
        bytes += content.size();
    }
    demand(pack.files->size() <= authoring::max_files, "too many files");
    demand(bytes <= authoring::max_folder_bytes + authoring::small_enough, "too many bytes");
    demand(pack.version == authoring::Folder::of(pack.files).version(), "another version than its folder has");
    demand(pack.seal != authoring::Seal::trusted, "trusted by nobody");
    demand_all(authoring::load(pack.files), *pack.files);
}

void demand_all(const authoring::Loaded& loaded, const base::Files& files) {
    for (const base::Diagnostic& finding : loaded.findings) demand_finding(finding, files);
    const bool errors = std::any_of(loaded.findings.begin(), loaded.findings.end(),
                                    [](const auto& finding) { return finding.severity == base::Severity::error; });
    demand(loaded.course || errors, "no course, and nothing wrong");
    if (!loaded.course) return;
    demand(!loaded.course->modules.empty() || errors, "a module left out, and nothing wrong");
    for (const course::Module& module : loaded.course->modules) demand_module(module);
    for (const auto& [language, shelf] : loaded.course->guidelines)
        for (const auto& entry : shelf.items) is_text(entry.title + course::plain(entry.blocks), "no UTF-8");
    for (const auto& [language, shelf] : loaded.course->glossary)
        for (const auto& entry : shelf.terms) is_text(entry.name + course::plain(entry.blocks), "no UTF-8");
}

}  // namespace fuzz
