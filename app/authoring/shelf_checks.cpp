#include <algorithm>

#include "authoring/assemble.h"
#include "authoring/checks.h"
#include "authoring/course_file.h"

namespace authoring {
namespace {

std::vector<IdAt> ids_of(const ReadText& read) {
    std::vector<IdAt> ids;
    for (const ReadEntry& entry : read.entries) ids.push_back({entry.id, entry.place});
    return ids;
}

bool holds_callout(const course::Blocks& blocks, course::CalloutKind kind) {
    return std::any_of(blocks.begin(), blocks.end(), [kind](const course::Block& block) {
        const auto* callout = std::get_if<course::Callout>(&block.node);
        return callout != nullptr && callout->kind == kind;
    });
}

// A rule without its reason is an order, and without an example a riddle.
void check_guideline(const ReadEntry& entry, Report& report) {
    if (entry.blocks.empty()) return;  // reported
    const auto is_callout = [](const course::Block& block) {
        return std::holds_alternative<course::Callout>(block.node);
    };
    const auto is_paragraph = [](const course::Block& block) {
        return std::holds_alternative<course::Paragraph>(block.node);
    };
    const auto end = std::find_if(entry.blocks.begin(), entry.blocks.end(), is_callout);
    if (std::count_if(entry.blocks.begin(), end, is_paragraph) < 2) {
        report.warning(entry.place, "guideline-reason", "this guideline does not say what is encouraged, and then why",
                       "write two paragraphs before the first callout: what to do, and the reason");
    }
    if (!holds_callout(entry.blocks, course::CalloutKind::example)) {
        report.warning(entry.place, "guideline-example", "this guideline has no example",
                       "add > [!EXAMPLE] and, on the next lines, somebody who does it well");
    }
    if (!holds_callout(entry.blocks, course::CalloutKind::dont)) {
        report.warning(entry.place, "guideline-dont", "this guideline has no counter-example",
                       "add > [!DONT] and, on the next lines, what to leave alone");
    }
}

void check_images(const std::vector<Reference>& references, const Folder& folder, Report& report) {
    for (const Reference& reference : references) {
        if (reference.kind == Reference::Kind::image) check_image(reference.target, reference.place, folder, report);
    }
}

}  // namespace

void check_aids(ReadAids& aids, const Folder& folder) {
    for (auto& [id, aid] : aids) {
        for (auto& [language, file] : aid.files) check_images(file.read.references, folder, file.report);
    }
}

void check_shelf(ReadShelf& shelf, const Folder& folder) {
    if (shelf.files.empty()) return;
    const ShelfFile& main = shelf.files.at(shelf.main);
    const std::string main_file = main.report.file().substr(main.report.file().rfind('/') + 1);
    for (auto& [language, file] : shelf.files) {
        check_images(file.read.references, folder, file.report);
        if (shelf.kind.entry == "guideline") {
            for (const ReadEntry& entry : file.read.entries) check_guideline(entry, file.report);
        }
        if (shelf.kind.entry == "card") {
            for (const ReadEntry& entry : file.read.entries) {
                if (entry.evidence.empty() || entry.headline.empty())
                    file.report.error(
                        entry.place, "evidence-missing", "this card does not say what is known, with a title in bold",
                        "add > [!EVIDENCE], a first line in bold, and the evidence with its source; a card "
                        "without a study says that there is none");
            }
        }
        if (language == shelf.main || main.read.entries.empty() || file.report.is_unread()) continue;
        compare_ids(shelf.kind.entry, ids_of(file.read), ids_of(main.read), main_file, file.report);
    }
}

}  // namespace authoring
