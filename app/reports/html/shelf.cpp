#include "reports/html/shelf.h"

#include "reports/html/blocks.h"

namespace reports {
namespace {

void write_head(HtmlPage& page, const std::string& title, const std::string& summary) {
    page.put("h1", title);
    if (!summary.empty()) page.put("p", {{"class", "lead"}}, summary);
}

// What stands here, with the ways to it.
template <class Things, class Name>
void write_contents(HtmlPage& page, const Things& things, Name name) {
    const auto nav = page.element("nav", {{"class", "index"}, {"aria-label", page.words()("lesson.outline")}});
    const auto list = page.element("ul");
    for (const auto& thing : things) {
        const auto item = page.element("li");
        page.put("a", {{"href", "#" + thing.id}}, thing.*name);
    }
}

}  // namespace

void write_guidelines(HtmlPage& page, const course::Guidelines& guidelines) {
    const base::Words& words = page.words();
    write_head(page, guidelines.title, guidelines.summary);
    if (!guidelines.version.empty()) {
        const auto facts = page.element("ul", {{"class", "facts"}});
        page.put("li", words("guidelines.version", {{"version", guidelines.version}}));
    }
    write_contents(page, guidelines.items, &course::Guideline::title);
    int number = 0;
    const std::string total = std::to_string(guidelines.items.size());
    for (const course::Guideline& guideline : guidelines.items) {
        const auto whole = page.element("section", {{"class", "entry"}, {"id", page.new_id(guideline.id)}});
        page.put("p", {{"class", "kind"}},
                 words("guidelines.number", {{"n", std::to_string(++number)}, {"total", total}}));
        page.put("h2", guideline.title);
        page.begin_outline(3);
        write_blocks(page, guideline.blocks);
    }
    write_sources(page, guidelines.sources, guidelines.checked);
}

void write_glossary(HtmlPage& page, const course::Glossary& glossary) {
    write_head(page, glossary.title, glossary.summary);
    write_contents(page, glossary.terms, &course::Term::name);
    for (const course::Term& term : glossary.terms) {
        const auto whole = page.element("section", {{"class", "entry"}, {"id", page.new_id(term.id)}});
        page.put("h2", term.name);
        page.begin_outline(3);
        write_blocks(page, term.blocks);
    }
    write_sources(page, {}, glossary.checked);
}

void write_objections(HtmlPage& page, const course::Objections& objections) {
    write_head(page, objections.title, objections.summary);
    for (const course::ObjectionCard& card : objections.cards) {
        const auto whole = page.element("section", {{"class", "node"}, {"id", page.new_id(card.id)}});
        page.put("h2", card.claim);
        page.begin_outline(3);
        write_blocks(page, card.blocks);
        page.put("p", {{"class", "kind"}}, page.words()("objections.vote"));
        const Disclosure evidence(page, card.headline.empty() ? page.words()("html.remarks") : card.headline,
                                  card.claim);
        write_blocks(page, card.evidence);
    }
    write_sources(page, objections.sources, objections.checked);
}

}  // namespace reports
