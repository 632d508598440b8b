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

std::string reader(const base::Words& words, const Feed::Message& message, Feed::Audience audience) {
    switch (audience) {
        case Feed::Audience::one:
            return words("feed.to-one", {{"author", message.author}});
        case Feed::Audience::inside:
            return words("feed.to-colleagues");
        case Feed::Audience::everyone:
            break;
    }
    return words("feed.to-everybody");
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

void write_accounts(HtmlPage& page, const Feed& feed) {
    if (feed.accounts.empty()) return;
    page.put("h2", page.words()("feed.write-as"));
    const auto list = page.element("ul");
    for (const Feed::Account& account : feed.accounts)
        page.put("li", account.handle.empty() ? account.name : account.name + " · " + account.handle);
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
        for (std::size_t i = 0; i < message.choices.size(); ++i) {
            if (message.writing && message.writing->choice == i)
                write(message.choices[i], *message.writing, message);
            else
                write(message.choices[i]);
        }
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

    void name(const course::Choice& choice) {
        page_.put("strong", feed_.decisions[choice.to].name);
        if (const std::string text = course::plain(choice.text); text != feed_.decisions[choice.to].name)
            page_.text(" · " + text);
    }

    // As whom and for whom one may write, what comes of each, what to compare one's words with.
    void write(const course::Choice& choice, const Feed::Writing& writing, const Feed::Message& message) {
        const base::Words& words = page_.words();
        const auto item = page_.element("li");
        name(choice);
        {
            const auto ways = page_.element("ul", {{"class", "ways"}});
            for (const Feed::Sending& sending : writing.sendings) write(sending, message);
        }
        {
            const Disclosure model(page_, words("quiz.open-model"), course::plain(choice.text));
            write_blocks(page_, writing.model);
        }
        if (writing.checks.empty()) return;
        page_.put("p", {{"class", "kind"}}, words("quiz.open-mark"));
        const auto checks = page_.element("ul");
        for (const course::Text& check : writing.checks) {
            const auto line = page_.element("li");
            write_text(page_, check);
        }
    }

    void write(const Feed::Sending& sending, const Feed::Message& message) {
        const base::Words& words = page_.words();
        const auto item = page_.element("li");
        page_.text(course::plain(sending.choice.text));
        if (sending.account || !sending.audiences.empty()) {
            const auto facts = page_.element("ul", {{"class", "facts"}});
            if (sending.account) page_.put("li", feed_.accounts[*sending.account].name);
            for (const Feed::Audience audience : sending.audiences) page_.put("li", reader(words, message, audience));
        }
        what_comes(sending.choice);
    }

    void write(const course::Choice& choice) {
        const auto item = page_.element("li");
        name(choice);
        write_conditions(page_, feed_.facts.variables, choice.conditions);
        what_comes(choice);
    }

    void what_comes(const course::Choice& choice) {
        const base::Words& words = page_.words();
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
    write_accounts(page, feed);
    MessageWriter writer(page, feed);
    for (const Feed::Message& message : feed.messages) writer.write(message);
    write_sources(page, feed.facts.sources, feed.facts.checked);
}

}  // namespace reports
