// A feed of messages, to read: who writes what to whom, and what comes of each thing one may decide.
#include <algorithm>

#include "base/numbers.h"
#include "reports/html/blocks.h"
#include "reports/html/stories.h"

namespace reports {
namespace {

using course::Feed;

std::string clock_words(const base::Words& words, const Feed& feed, int minute) {
    const int of_day = (feed.clock + minute) % (24 * 60);
    const std::string two = std::to_string(of_day % 60);
    return words("feed.time", {{"hour", std::to_string(of_day / 60)}, {"minute", two.size() < 2 ? "0" + two : two}});
}

std::string audience(const base::Words& words, Feed::Audience audience) {
    switch (audience) {
        case Feed::Audience::one:
            return words("feed.private");
        case Feed::Audience::inside:
            return words("feed.internal");
        case Feed::Audience::everyone:
            break;
    }
    return words("feed.public");
}

void write_decisions(HtmlPage& page, const Feed& feed) {
    const base::Words& words = page.words();
    page.put("h2", words("feed.decide"));
    const auto list = page.element("ul");
    for (std::size_t i = 0; i < feed.decisions.size(); ++i) {
        const std::string& name = feed.decisions[i].name;
        const bool limited = feed.limit && feed.limit->decision == i;
        page.put("li", limited ? words.plural("feed.limit-rule", feed.limit->most, {{"decision", name}}) : name);
    }
}

void write_roles(HtmlPage& page, const Feed& feed) {
    if (feed.roles.empty()) return;
    page.put("h2", page.words()("feed.roles"));
    const auto list = page.element("ul");
    for (const Feed::Role& role : feed.roles) {
        const auto item = page.element("li");
        page.put("strong", role.name);
        if (!role.text.empty()) page.put("p", role.text);
    }
}

class MessageWriter {
public:
    MessageWriter(HtmlPage& page, const Feed& feed) : page_(page), feed_(feed) {}

    void write(const Feed::Message& message) {
        const base::Words& words = page_.words();
        const auto whole = page_.element("section", {{"class", "node message"}, {"id", page_.new_id(message.id)}});
        {
            const auto head = page_.element("h2");
            page_.text(message.author);
            if (!message.handle.empty()) page_.put("span", {{"class", "handle"}}, " " + message.handle);
        }
        facts(message);
        if (message.role)
            page_.put("p", {{"class", "only"}}, words("html.only-role", {{"role", feed_.roles[*message.role].name}}));
        write_conditions(page_, feed_.facts.variables, message.conditions);
        page_.begin_outline(3);
        {
            const auto said = page_.element("div", {{"class", "said"}});
            write_blocks(page_, message.blocks);
        }
        const std::string id = page_.new_id("_choices");
        page_.put("p", {{"class", "kind"}, {"id", id}}, words("feed.decide"));
        const auto list = page_.element("ul", {{"class", "ways"}, {"aria-labelledby", id}});
        for (const course::Choice& choice : message.choices) write(choice);
    }

private:
    void facts(const Feed::Message& message) {
        const base::Words& words = page_.words();
        const auto line = page_.element("ul", {{"class", "facts"}});
        page_.put("li", clock_words(words, feed_, message.minute));
        page_.put("li", audience(words, message.audience));
        const auto count = [&](int n) { return base::written_number(page_.spoken(), n, 0); };
        if (message.likes >= 0)
            page_.put("li", words.plural("feed.likes", message.likes, {{"count", count(message.likes)}}));
        if (message.shares >= 0)
            page_.put("li", words.plural("feed.shares", message.shares, {{"count", count(message.shares)}}));
        if (message.views >= 0)
            page_.put("li", words.plural("feed.views", message.views, {{"count", count(message.views)}}));
    }

    void write(const course::Choice& choice) {
        const base::Words& words = page_.words();
        const auto item = page_.element("li");
        page_.put("strong", feed_.decisions[choice.to].name);
        if (const std::string text = course::plain(choice.text); text != feed_.decisions[choice.to].name)
            page_.text(" · " + text);
        write_conditions(page_, feed_.facts.variables, choice.conditions);
        if (choice.feedback.empty() && choice.effects.empty() && !choice.best) return;
        const Disclosure after(page_, words("gauge.title"), course::plain(choice.text));
        if (choice.best) page_.put("p", {{"class", "mark"}}, words("feed.recommended"));
        write_blocks(page_, choice.feedback);
        write_effects(page_, feed_.facts.variables, choice.effects);
    }

    HtmlPage& page_;
    const Feed& feed_;
};

}  // namespace

void write_feed(HtmlPage& page, const course::Feed& feed) {
    const base::Words& words = page.words();
    write_story_head(page, feed.facts);
    page.begin_outline(2);
    write_blocks(page, feed.briefing);
    {
        const auto list = page.element("ul", {{"class", "facts"}});
        page.put("li", words.plural("feed.messages", static_cast<std::int64_t>(feed.messages.size())));
        const std::string time = clock_words(words, feed, 0);
        page.put("li", feed.day.empty() ? time : words("feed.day-time", {{"day", feed.day}, {"time", time}}));
    }
    write_roles(page, feed);
    write_decisions(page, feed);
    MessageWriter writer(page, feed);
    for (const Feed::Message& message : feed.messages) writer.write(message);
    write_sources(page, feed.facts.sources, feed.facts.checked);
}

}  // namespace reports
