#include "authoring/shelf.h"

#include <tuple>

#include "authoring/exhibit.h"
#include "authoring/id_comment.h"
#include "base/fold.h"

namespace authoring {
namespace {

class EntryReader {
public:
    EntryReader(const Document& document, const ShelfKind& kind, const Setting& setting, Report& report)
        : document_(document), kind_(kind), report_(report), markdown_(document, setting, report) {}

    void read(ReadText& text) {
        for (const Node& node : document_.nodes) {
            if (node.kind != Node::Kind::heading || node.level > 2) {
                add(node, text);
                continue;
            }
            finish(text);
            if (text.entries.size() == kind_.most) {
                report_.error(node.place, "too-many-" + kind_.entry + "s",
                              "at most " + std::to_string(kind_.most) + " " + kind_.entry + "s are read",
                              "keep those that people look for");
                holds_something_ = true;
                break;
            }
            start(node, text);
        }
        finish(text);
        if (text.entries.empty() && !reported_outside_) {
            report_.error({document_.first_line, 0}, "no-" + kind_.entry + "s", "there is no " + kind_.entry + " here",
                          "begin each one with " + example());
        }
        text.references = std::move(markdown_.references);
    }

private:
    std::string example() const { return "## A heading <!-- " + kind_.entry + ":an-id -->"; }

    void start(const Node& heading, ReadText& text) {
        ReadEntry entry;
        entry.place = heading.place;
        entry.name = course::plain(markdown_.text(without_comments(heading.inlines)));
        entry.id = read_id(heading);
        if (heading.level == 1) {
            report_.error(heading.place, "misplaced-heading", "a " + kind_.entry + " begins with two ##",
                          "write ## instead of #; the title of it all stands in the facts at the head of the file");
        }
        if (entry.name.empty()) {
            report_.error(heading.place, "empty-heading", "this " + kind_.entry + " has no name",
                          "write it after the ##");
        }
        text.entries.push_back(std::move(entry));
        holds_something_ = false;
    }

    std::string read_id(const Node& heading) {
        const std::size_t before = report_.findings().size();
        const auto id = find_id(heading.inlines, kind_.entry, report_);
        if (!id) {
            if (report_.findings().size() > before) return {};
            report_.error(
                heading.place, kind_.entry + "-id-missing", "this " + kind_.entry + " has no id",
                "end the heading with <!-- " + kind_.entry + ":an-id -->; the id stays when the wording changes");
            return {};
        }
        const auto [first, is_new] = ids_.emplace(id->id, heading.place.line);
        if (!is_new) {
            report_.error(
                id->place, "duplicate-id",
                "the " + kind_.entry + " id \"" + id->id + "\" stands already on line " + std::to_string(first->second),
                "give this " + kind_.entry + " an id of its own");
        }
        return id->id;
    }

    void finish(const ReadText& text) {
        if (text.entries.empty() || holds_something_) return;
        report_.error(text.entries.back().place, "empty-" + kind_.entry, "nothing stands under this heading",
                      "write the text of the " + kind_.entry + " here, or take the heading away");
    }

    void add(const Node& node, ReadText& text) {
        if (refuses(node)) {
            holds_something_ = true;  // or the same mistake would be told twice
            return;
        }
        if (is_evidence(node) && !text.entries.empty()) {
            add_evidence(node, text.entries.back());
            return;
        }
        const std::size_t before = report_.findings().size();
        course::Blocks blocks = markdown_.blocks(std::span(&node, 1));
        if (blocks.empty() && report_.findings().size() == before) return;  // a remark
        holds_something_ = true;
        if (text.entries.empty()) {
            if (blocks.empty() || reported_outside_) return;
            reported_outside_ = true;
            report_.error(node.place, "text-before-" + kind_.entry, "text stands before the first " + kind_.entry,
                          "begin with " + example() + "; what introduces them all is the summary");
            return;
        }
        for (course::Block& block : blocks) text.entries.back().blocks.push_back(std::move(block));
    }

    bool is_evidence(const Node& node) const {
        return kind_.entry == "card" && node.kind == Node::Kind::quote && node.marker && node.marker->alone &&
               node.marker->word == "EVIDENCE";
    }

    void add_evidence(const Node& node, ReadEntry& card) {
        holds_something_ = true;
        if (!card.evidence.empty()) {
            report_.error(node.marker->place, "second-evidence", "this card has an [!EVIDENCE] already",
                          "keep one of the two");
            return;
        }
        card.evidence = markdown_.callout_blocks(node, card.headline);
    }

    // What may stand in a lesson, but not in an entry that a small window shows, at any depth. True when there is an
    // exhibit in the node: nothing of it is to be read.
    bool refuses(const Node& node) {
        if (node.kind == Node::Kind::heading && node.level > 1) {  // Markdown refuses those of level 1
            report_.error(node.place, "misplaced-heading", "a heading stands inside a " + kind_.entry,
                          "write it as a sentence, or in **bold**; each " + kind_.entry + " has one heading with ##");
        }
        const bool exhibit = is_exhibit(node);
        if (exhibit) {
            report_.error(node.place, "misplaced-exhibit", "an exhibit stands inside a " + kind_.entry,
                          "put it on a page of a lesson, and link to that page from here");
        }
        bool refused = exhibit;
        for (const Node& child : node.children) refused = refuses(child) || refused;
        return refused;
    }

    const Document& document_;
    const ShelfKind& kind_;
    Report& report_;
    Markdown markdown_;
    std::map<std::string, int> ids_;  // → line
    bool holds_something_ = false;    // the entry being read
    bool reported_outside_ = false;
};

std::string file_of(const ShelfKind& kind, base::Language language) {
    return kind.folder + "/" + kind.folder + "." + std::string(base::code(language)) + ".md";
}

bool opens(const ReadShelf& shelf) {
    const auto main = shelf.files.find(shelf.main);
    return main != shelf.files.end() && !main->second.report.has_errors();
}

void read_file(const Folder& folder, base::Language language, ReadShelf& shelf) {
    ShelfFile file{Report(file_of(shelf.kind, language)), {}};
    if (const auto text = folder.text(file.report.file(), file.report)) {
        file.read = read_shelf_text(*text, shelf.kind, language, file.report);
    }
    shelf.files.emplace(language, std::move(file));
}

}  // namespace

ShelfKind guidelines_kind() {
    return {"guidelines", "guideline", Version::required, max_guidelines};
}

ShelfKind glossary_kind() {
    return {"glossary", "term", Version::none, max_terms};
}

ShelfKind objections_kind() {
    return {"objections", "card", Version::none, max_cards};
}

ReadText read_shelf_text(std::string_view text, const ShelfKind& kind, base::Language language, Report& report) {
    ReadText read;
    const FrontMatter front = split_front_matter(text, report);
    if (front.broken && front.body.empty()) return read;
    const Document document = parse_markdown(front.body, front.body_line, report);
    const Setting setting{language, kind.folder};
    EntryReader(document, kind, setting, report).read(read);
    read.facts = read_text_facts(front, language, kind.version, report);
    return read;
}

ReadShelf read_shelf(const Folder& folder, const ShelfKind& kind, const Languages& languages) {
    ReadShelf shelf{kind, languages.main, {}};
    std::vector<std::string> missing;
    for (const base::Language language : languages.all) {
        const std::string file = file_of(kind, language);
        if (folder.has(file)) {
            read_file(folder, language, shelf);
        } else {
            missing.push_back(file.substr(file.rfind('/') + 1));
        }
    }
    if (shelf.files.empty()) return shelf;
    const std::string main_file = file_of(kind, languages.main);
    if (!folder.has(main_file)) shelf.files.emplace(languages.main, ShelfFile{Report(main_file), {}});
    Report& report = shelf.files.at(languages.main).report;
    for (const std::string& name : missing) {
        if (main_file.ends_with("/" + name)) {
            report.error({}, "file-missing", name + " is missing; it is the default language's file",
                         "write it first; the other languages follow it");
        } else {
            report.warning(
                {}, "language-missing", name + " is missing",
                "until it is there, people see " + std::string(base::own_name(languages.main)) + " in its place");
        }
    }
    return shelf;
}

void put_guidelines(const ReadShelf& shelf, course::Course& course) {
    if (!opens(shelf)) return;
    for (const auto& [language, file] : shelf.files) {
        if (file.report.has_errors()) continue;
        const TextFacts& facts = file.read.facts;
        course::Guidelines guidelines{facts.title, facts.summary, facts.version, facts.checked, facts.sources, {}};
        for (const ReadEntry& entry : file.read.entries) {
            guidelines.items.push_back({entry.id, entry.name, entry.blocks});
        }
        course.guidelines.emplace(language, std::move(guidelines));
    }
}

void put_glossary(const ReadShelf& shelf, course::Course& course) {
    if (!opens(shelf)) return;
    for (const auto& [language, file] : shelf.files) {
        if (file.report.has_errors()) continue;
        // By what a reader looks for: « Œuvre » among the o, « à distance » among the a.
        std::map<std::tuple<std::string, std::string, std::string>, const ReadEntry*> sorted;
        for (const ReadEntry& entry : file.read.entries) {
            sorted.emplace(std::tuple(base::fold(entry.name), entry.name, entry.id), &entry);
        }
        const TextFacts& facts = file.read.facts;
        course::Glossary glossary{facts.title, facts.summary, facts.checked, {}};
        for (const auto& [key, entry] : sorted) glossary.terms.push_back({entry->id, entry->name, entry->blocks});
        course.glossary.emplace(language, std::move(glossary));
    }
}

void put_objections(const ReadShelf& shelf, course::Course& course) {
    if (!opens(shelf)) return;
    for (const auto& [language, file] : shelf.files) {
        if (file.report.has_errors()) continue;
        const TextFacts& facts = file.read.facts;
        course::Objections objections{facts.title, facts.summary, facts.checked, facts.sources, {}};
        for (const ReadEntry& entry : file.read.entries)
            objections.cards.push_back({entry.id, entry.name, entry.blocks, entry.headline, entry.evidence});
        course.objections.emplace(language, std::move(objections));
    }
}

}  // namespace authoring
