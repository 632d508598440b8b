#include "reports/html/blocks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "reports/html/exhibits.h"
#include "reports/html/places.h"
#include "reports/html/questions.h"

namespace reports {
namespace {

void write_span(HtmlPage& page, const course::Span& span) {
    const auto bold = page.element_if(span.bold, "strong");
    const auto italic = page.element_if(span.italic, "em");
    const auto code = page.element_if(span.code, "code");
    page.text(span.text);
}

struct Look {
    std::string_view kind, key, sign;
};

// One look a kind, in the order of course::CalloutKind. The signs are those of every typeface.
constexpr std::array<Look, 14> looks{{{"note", "callout.note", "i"},
                                      {"tip", "callout.tip", "+"},
                                      {"important", "callout.important", "!"},
                                      {"warning", "callout.warning", "!"},
                                      {"caution", "callout.caution", "!"},
                                      {"example", "callout.example", "“"},
                                      {"story", "callout.story", "“"},
                                      {"do", "callout.do", "✓"},
                                      {"dont", "callout.dont", "×"},
                                      {"guideline", "callout.guideline", "→"},
                                      {"reflect", "callout.reflect", "?"},
                                      {"source", "callout.source", "§"},
                                      {"keep", "callout.keep", "↓"},
                                      {"takeaway", "callout.takeaway", "•"}}};

struct BlockWriter {
    HtmlPage& page;

    void operator()(const course::Paragraph& paragraph) { write_text(page, "p", {}, paragraph.text); }
    void operator()(const course::Heading& heading) {
        write_text(page, "h" + std::to_string(page.heading_level(heading.level)), {}, heading.text);
    }
    void operator()(const course::List& list) {
        const bool counts = list.ordered && list.start != 1;
        const auto whole =
            page.element(list.ordered ? "ol" : "ul", {{"start", counts ? std::to_string(list.start) : ""}});
        for (const course::Blocks& blocks : list.items) {
            const auto item = page.element("li");
            write_tight(page, blocks);
        }
    }
    void operator()(const course::Quote& quote) {
        const auto whole = page.element("blockquote");
        write_blocks(page, quote.blocks);
    }
    void operator()(const course::Code& code) {
        const auto whole = page.element("pre");
        const auto inside = page.element("code");
        page.verbatim(code.text);
    }
    void operator()(const course::Table& table) {
        // It may be wider than a telephone: then it moves by itself, and can be reached to be moved.
        const auto frame = page.element(
            "div",
            {{"class", "table"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", page.words()("html.table")}});
        const auto whole = page.element("table");
        {
            const auto head = page.element("thead");
            row(table, table.header, true);
        }
        const auto body = page.element("tbody");
        for (const std::vector<course::Text>& cells : table.rows) row(table, cells, false);
    }
    void operator()(const course::Image& image) {
        const auto whole = page.element("figure", {{"class", "picture"}});
        page.empty("img", {{"src", page.picture(image.file)}, {"alt", image.alt}});
        if (!image.caption.empty()) write_text(page, "figcaption", {}, image.caption);
    }
    void operator()(const course::Callout& callout) {
        const Look& look = looks[static_cast<std::size_t>(callout.kind)];
        const std::string kind = page.words()(look.key);
        const auto whole = page.element("div", {{"class", "callout " + std::string(look.kind)}, {"role", "note"}});
        page.put("span", {{"class", "sign"}, {"aria-hidden", "true"}}, look.sign);
        const auto inside = page.element("div");
        page.put("p", {{"class", "kind"}}, kind);
        if (!callout.title.empty() && callout.title != kind) page.put("p", {{"class", "title"}}, callout.title);
        write_blocks(page, callout.blocks);
    }
    void operator()(const course::Check& check) {
        if (page.module == nullptr) return;
        if (const course::Item* item = page.module->item(check.question, page.language())) write_check(page, *item);
    }
    void operator()(const course::Exhibit& exhibit) { write_exhibit(page, exhibit); }
    void operator()(const course::Activity& activity);
    void operator()(const course::Rule&) { page.empty("hr"); }

    void row(const course::Table& table, const std::vector<course::Text>& cells, bool head) {
        constexpr std::array<std::string_view, 3> sides{"", "centre", "right"};
        const auto whole = page.element("tr");
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto side = i < table.align.size() ? sides[static_cast<std::size_t>(table.align[i])] : sides[0];
            const bool names = head && !cells[i].empty();  // a corner that says nothing heads no column
            write_text(page, names ? "th" : "td", {{"scope", names ? "col" : ""}, {"class", std::string(side)}},
                       cells[i]);
        }
    }
};

struct Played {
    std::string title, summary;
    base::Language language;
};

// What is played: its title and summary, as its card on a page shows them.
std::optional<Played> played(const HtmlPage& page, const course::Activity& activity) {
    const course::Course& course = page.course();
    const course::Module* module = course.module(activity.id);
    const base::Language wanted = page.language(), main = course.default_language;
    switch (activity.kind) {
        case course::Activity::Kind::scenario:
            if (const auto* found = module != nullptr ? module->scenario(wanted) : nullptr)
                return Played{found->facts.title, found->facts.summary, there_in(module->scenarios, wanted, main)};
            break;
        case course::Activity::Kind::feed:
            if (const auto* found = module != nullptr ? module->feed(wanted) : nullptr)
                return Played{found->facts.title, found->facts.summary, there_in(module->feeds, wanted, main)};
            break;
        case course::Activity::Kind::aid:
            if (const auto* found = course.aid(activity.id, wanted))
                return Played{found->facts.title, found->facts.summary,
                              there_in(course.aids.at(activity.id), wanted, main)};
            break;
        case course::Activity::Kind::objections:
            if (const auto* found = course.objections_in(wanted))
                return Played{found->title, found->summary, there_in(course.objections, wanted, main)};
            break;
    }
    return std::nullopt;
}

std::string kind_of(const base::Words& words, course::Activity::Kind kind) {
    switch (kind) {
        case course::Activity::Kind::scenario:
            return words("activity.scenario");
        case course::Activity::Kind::feed:
            return words("activity.feed");
        case course::Activity::Kind::aid:
            return words("activity.aid");
        case course::Activity::Kind::objections:
            break;
    }
    return words("activity.objections");
}

void BlockWriter::operator()(const course::Activity& activity) {
    write_card(page, activity, "p");
}

// Where the first address begins; the end when there is none.
std::size_t address_in(std::string_view text) {
    for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("https://") || rest.starts_with("http://")) return at;
    }
    return text.size();
}

// A source as its author wrote it, its addresses as links.
void write_source(HtmlPage& page, std::string_view source) {
    const auto item = page.element("li");
    while (!source.empty()) {
        const std::size_t begin = address_in(source);
        page.text(source.substr(0, begin));
        source.remove_prefix(begin);
        std::string_view address = source.substr(0, std::min(source.find_first_of(" \t\n<>\""), source.size()));
        while (!address.empty() && std::string_view(".,;:)").find(address.back()) != std::string_view::npos)
            address.remove_suffix(1);
        if (!address.empty()) page.put("a", {{"href", std::string(address)}}, address);
        source.remove_prefix(address.size());
        if (begin == 0 && address.empty()) break;
    }
}

std::string day(const std::string& iso) {
    if (iso.size() != std::string_view("2026-11-23").size()) return iso;
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

}  // namespace

void write_card(HtmlPage& page, const course::Activity& activity, std::string_view heading) {
    const auto found = played(page, activity);
    if (!found) return;
    const auto whole = page.element("div", {{"class", "card play"}});
    page.put("p", {{"class", "kind"}}, kind_of(page.words(), activity.kind));
    const std::string language = page.lang(found->language);
    {
        const auto title = page.element(heading, {{"class", "title"}});
        page.put("a", {{"href", page.to(places::activity(page.language(), activity))}, {"lang", language}},
                 found->title);
    }
    if (!found->summary.empty()) page.put("p", {{"lang", language}}, found->summary);
}

void write_text(HtmlPage& page, const course::Text& text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::string& link = text[i].link;
        const std::string address = link.empty() ? std::string() : page.address(link);
        const auto whole = page.element_if(!address.empty(), "a", {{"href", address}});
        // A link of several spans is one.
        do write_span(page, text[i++]);
        while (i < text.size() && text[i].link == link);
    }
}

void write_text(HtmlPage& page, std::string_view tag, const Attributes& attributes, const course::Text& text) {
    const auto whole = page.element(tag, attributes);
    write_text(page, text);
}

void write_blocks(HtmlPage& page, const course::Blocks& blocks) {
    BlockWriter writer{page};
    for (const course::Block& block : blocks) std::visit(writer, block.node);
}

void write_tight(HtmlPage& page, const course::Blocks& blocks) {
    auto rest = blocks.begin();
    if (rest != blocks.end()) {
        if (const auto* first = std::get_if<course::Paragraph>(&rest->node);
            first != nullptr && std::none_of(rest + 1, blocks.end(), [](const course::Block& block) {
                return std::holds_alternative<course::Paragraph>(block.node);
            })) {
            write_text(page, first->text);
            ++rest;
        }
    }
    BlockWriter writer{page};
    for (; rest != blocks.end(); ++rest) std::visit(writer, rest->node);
}

Disclosure::Disclosure(HtmlPage& page, const std::string& summary, const std::string& of)
    : whole_(page.element("details")) {
    const std::string name = of.empty() ? "" : page.words()("flow.named", {{"what", summary}, {"title", of}});
    page.put("summary", {{"aria-label", name}}, summary);
    page.raw("\n");
}

void write_sources(HtmlPage& page, const std::vector<std::string>& sources, const std::string& checked) {
    if (sources.empty() && checked.empty()) return;
    const auto whole = page.element("div", {{"class", "sources"}});
    if (!sources.empty()) {
        page.put("h2", page.words()("html.sources"));
        const auto list = page.element("ul");
        for (const std::string& source : sources) write_source(page, source);
    }
    if (!checked.empty()) page.put("p", page.words()("html.checked", {{"date", day(checked)}}));
}

}  // namespace reports
