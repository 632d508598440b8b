#include "authoring/lesson.h"

#include <algorithm>
#include <map>

#include "authoring/exhibit.h"
#include "authoring/id_comment.h"
#include "authoring/links.h"
#include "authoring/text_facts.h"

namespace authoring {
namespace {

class PageReader {
public:
    PageReader(const Document& document, const Setting& setting, Report& report)
        : document_(document), report_(report), markdown_(document, setting, report) {}

    ReadLesson read() {
        for (const Node& node : document_.nodes) {
            if (node.kind == Node::Kind::heading && node.level == 1) {
                finish_page();
                start_page(node);
            } else if (node.kind == Node::Kind::quote && node.marker && has_own_form(node.marker->word)) {
                own_form(node);
            } else if (is_exhibit(node) && page() != nullptr) {
                page()->blocks.push_back({read_exhibit(node, markdown_.setting(), markdown_.references, report_)});
            } else {
                add_blocks(node);
            }
        }
        finish_page();
        if (read_.lesson.pages.empty()) {
            report_.error({document_.first_line, 0}, "no-pages", "the lesson has no page",
                          "begin each page with # A heading <!-- page:an-id -->");
        }
        read_.references = std::move(markdown_.references);
        return std::move(read_);
    }

private:
    static bool has_own_form(std::string_view word) {
        return word == "TRAINER" || word == "SLIDE" || word == "CHECK" || word == "PLAY";
    }

    course::Page* page() { return read_.lesson.pages.empty() ? nullptr : &read_.lesson.pages.back(); }

    void start_page(const Node& heading) {
        if (read_.lesson.pages.size() == max_pages) {
            report_.error(heading.place, "too-many-pages",
                          "a lesson has at most " + std::to_string(max_pages) + " pages",
                          "part it into several modules");
        }
        course::Page page;
        page.title = course::plain(markdown_.text(without_comments(heading.inlines)));
        const std::size_t before = report_.findings().size();
        const auto id = find_id(heading.inlines, "page", report_);
        if (id) {
            page.id = id->id;
            const auto [first, is_new] = ids_.emplace(id->id, heading.place.line);
            if (!is_new) {
                report_.error(id->place, "duplicate-id",
                              "the page id \"" + id->id + "\" stands already on line " + std::to_string(first->second),
                              "give this page an id of its own");
            }
        } else if (report_.findings().size() == before) {
            report_.error(heading.place, "page-id-missing", "this page has no id",
                          "end the heading with <!-- page:an-id -->; the id stays when the title changes");
        }
        if (page.title.empty())
            report_.error(heading.place, "empty-heading", "this page has no title", "write one after the #");
        if (read_.lesson.pages.size() < max_pages) {
            read_.lesson.pages.push_back(std::move(page));
            read_.places.push_back(heading.place);
        }
    }

    void finish_page() {
        if (page() == nullptr) return;
        const int words = course::word_count(page()->blocks);
        if (words > max_page_words) {
            report_.warning(read_.places.back(), "long-page",
                            "this page has " + std::to_string(words) + " words; a page is one thought, at most " +
                                std::to_string(max_page_words) + " words",
                            "part it in two, or shorten it");
        }
        if (page()->blocks.empty()) {
            report_.error(read_.places.back(), "empty-page", "nothing stands on this page for a learner",
                          "write its text under the heading");
        }
    }

    void add_blocks(const Node& node) {
        course::Blocks blocks = markdown_.blocks(std::span(&node, 1));
        if (page() == nullptr) {
            if (blocks.empty() || reported_outside_) return;
            reported_outside_ = true;
            report_.error(node.place, "text-before-page", "text stands before the first page",
                          "begin with # A heading <!-- page:an-id -->");
            return;
        }
        for (course::Block& block : blocks) page()->blocks.push_back(std::move(block));
    }

    void own_form(const Node& quote) {
        const Marker& marker = *quote.marker;
        if (page() == nullptr) {
            add_blocks(quote);
        } else if (!marker.alone) {
            report_.error(marker.place, "callout-line", "text follows [!" + marker.word + "] on the same line",
                          "leave the marker alone on its line and begin the text on the next one");
        } else if (marker.word == "TRAINER") {
            add_note(quote);
        } else if (marker.word == "SLIDE") {
            add_slide(quote);
        } else if (marker.word == "PLAY") {
            add_activity(quote);
        } else {
            add_check(quote);
        }
    }

    void add_note(const Node& quote) {
        course::TrainerNote note;
        if (!quote.children.empty() && quote.children.front().kind == Node::Kind::paragraph) {
            const auto [setting, rest] = first_line(quote.children.front().inlines);
            note.setting = course::plain(markdown_.text(setting));
            markdown_.add_paragraph(rest, note.blocks);
            for (course::Block& block : markdown_.blocks(std::span(quote.children).subspan(1))) {
                note.blocks.push_back(std::move(block));
            }
        }
        if (note.setting.empty() || note.setting.front() < '0' || note.setting.front() > '9') {
            report_.error(quote.marker->place, "trainer-setting", "the note does not begin with its setting",
                          "begin with minutes, people, means: 4 min · in pairs · without phones: show of hands");
        }
        page()->notes.push_back(std::move(note));
    }

    void add_slide(const Node& quote) {
        if (page()->slide) {
            report_.error(quote.marker->place, "second-slide", "this page has a [!SLIDE] already",
                          "keep one of the two");
            return;
        }
        page()->slide = markdown_.blocks(quote.children);
        if (page()->slide->empty()) {
            report_.error(quote.marker->place, "empty-callout", "[!SLIDE] holds no text",
                          "every line of it begins with >");
        }
    }

    // The words around the link are for whoever reads the file; the program shows title and summary of what is played.
    void add_activity(const Node& quote) {
        const std::size_t before = markdown_.references.size();
        static_cast<void>(markdown_.blocks(quote.children));
        std::vector<Reference> links(markdown_.references.begin() + static_cast<std::ptrdiff_t>(before),
                                     markdown_.references.end());
        markdown_.references.resize(before);
        const Setting& setting = markdown_.setting();
        const auto link = links.size() == 1 && links.front().kind == Reference::Kind::link
                              ? play_link(setting.folder, links.front().target)
                              : std::nullopt;
        if (!link || link->language != setting.language) {
            report_.error(quote.marker->place, "play-link", "[!PLAY] needs one link to something that is played",
                          "link to scenario.fr.md or feed.fr.md of this module, ../../decide/an-id.fr.md or "
                          "../../objections/objections.fr.md, in the language of this text");
            return;
        }
        markdown_.references.push_back(
            {Reference::Kind::activity, course::key_of(link->activity), links.front().place});
        page()->blocks.push_back({link->activity});
    }

    // The words around the link are for whoever reads the file; the program shows the question itself.
    void add_check(const Node& quote) {
        static constexpr std::string_view scheme = "question:";
        const std::size_t before = markdown_.references.size();
        static_cast<void>(markdown_.blocks(quote.children));
        std::vector<Reference> questions;
        for (std::size_t i = before; i < markdown_.references.size(); ++i) {
            Reference& reference = markdown_.references[i];
            if (reference.kind != Reference::Kind::link || !reference.target.starts_with(scheme)) continue;
            reference.kind = Reference::Kind::question;
            reference.target.erase(0, scheme.size());
            questions.push_back(reference);
        }
        if (questions.size() == 1) {
            page()->blocks.push_back({course::Check{questions.front().target}});
        } else {
            report_.error(quote.marker->place, "check-link", "[!CHECK] needs one link to a question",
                          "write > [the question in a few words](question:its-id)");
        }
    }

    const Document& document_;
    Report& report_;
    Markdown markdown_;
    ReadLesson read_;
    std::map<std::string, int> ids_;  // → line
    bool reported_outside_ = false;
};

}  // namespace

ReadLesson read_lesson(std::string_view text, const Setting& setting, Report& report) {
    const FrontMatter front = split_front_matter(text, report);
    if (front.broken && front.body.empty()) return {};
    const Document document = parse_markdown(front.body, front.body_line, report);
    ReadLesson read = PageReader(document, setting, report).read();
    TextFacts facts = read_text_facts(front, setting.language, Version::none, report);
    read.lesson.title = std::move(facts.title);
    read.lesson.summary = std::move(facts.summary);
    read.lesson.checked = std::move(facts.checked);
    read.lesson.sources = std::move(facts.sources);
    return read;
}

}  // namespace authoring
