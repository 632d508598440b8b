#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

#include "authoring/assemble.h"
#include "authoring/checks.h"
#include "authoring/course_file.h"
#include "authoring/exhibit.h"
#include "base/utf8.h"

namespace authoring {
namespace {

// From this many single-choice questions on, a place or length that always gives the right one away is no accident.
constexpr int telling_questions = 4;
constexpr double minutes_of_grace = 2, share_of_grace = 0.15;  // a little more or less misleads nobody

class ModuleCheck {
public:
    ModuleCheck(ReadModule& read, const Folder& folder, const Languages& languages)
        : read_(read), folder_(folder), languages_(languages) {}

    void run() {
        if (!read_.module.cover.empty()) check_image(read_.module.cover, read_.cover_place, folder_, read_.facts);
        collect_ids();
        compare_pages();
        for (auto& [language, file] : read_.lessons) {
            check_references(file.read.references, file.report);
            check_spots(file.read, file.report);
        }
        for (auto& [language, file] : read_.scenarios) check_references(file.read.references, file.report);
        for (auto& [language, file] : read_.feeds) check_references(file.read.references, file.report);
        for (auto& [language, file] : read_.banks) {
            check_references(file.read.references, file.report);
            check_tells(file.read, file.report);
        }
        if (const auto main = read_.banks.find(languages_.main); main != read_.banks.end()) {
            check_attributes(main->second.read, main->second.report);
            check_draw(main->second.read, main->second.report);
        }
        check_minutes();
    }

private:
    void collect_ids() {
        for (const course::Objective& objective : read_.module.objectives) objectives_.push_back(objective.id);
        if (const auto main = read_.lessons.find(languages_.main); main != read_.lessons.end()) {
            knows_pages_ = !main->second.report.is_unread();
            for (const course::Page& page : main->second.read.lesson.pages) pages_.push_back(page.id);
        }
        if (const auto main = read_.banks.find(languages_.main); main != read_.banks.end()) {
            knows_questions_ = !main->second.report.is_unread();
            for (const ReadQuestion& question : main->second.read.questions) questions_.push_back(question.id);
        }
    }

    static std::vector<IdAt> page_ids(const ReadLesson& read) {
        std::vector<IdAt> ids;
        for (std::size_t i = 0; i < read.places.size(); ++i) ids.push_back({read.lesson.pages[i].id, read.places[i]});
        return ids;
    }

    static std::set<std::string> inline_questions(const ReadLesson& read) {
        std::set<std::string> ids;
        for (const Reference& reference : read.references) {
            if (reference.kind == Reference::Kind::question) ids.insert(reference.target);
        }
        return ids;
    }

    void compare_pages() {
        const auto main = read_.lessons.find(languages_.main);
        if (main == read_.lessons.end() || !knows_pages_) return;
        const std::string main_file = "lesson." + std::string(base::code(languages_.main)) + ".md";
        for (auto& [language, file] : read_.lessons) {
            if (language == languages_.main || file.report.is_unread()) continue;
            compare_ids("page", page_ids(file.read), page_ids(main->second.read), main_file, file.report);
            compare_inline_questions(file, main->second, main_file);
            compare_done(file, main->second, main_file);
        }
    }

    // Exhibits and what is played, page by page.
    static void compare_done(LessonFile& file, const LessonFile& main, const std::string& main_file) {
        if (file.report.has_errors() || main.report.has_errors())
            return;  // what cannot be read differs from everything
        const std::vector<course::Page>& own = file.read.lesson.pages;
        const std::vector<course::Page>& there = main.read.lesson.pages;
        for (std::size_t i = 0; i < own.size() && i < there.size(); ++i) {
            if (done_on(own[i]) == done_on(there[i])) continue;
            file.report.error(file.read.places[i], "exhibit-differs",
                              "the exhibits or the [!PLAY] of this page are others than in " + main_file,
                              "keep the same ones with the same ids, numbers and counts; only words differ");
        }
    }

    static std::vector<std::string> done_on(const course::Page& page) {
        std::vector<std::string> done;
        for (const course::Block& block : page.blocks) {
            if (const auto* exhibit = std::get_if<course::Exhibit>(&block.node)) done.push_back(skeleton(*exhibit));
            if (const auto* activity = std::get_if<course::Activity>(&block.node))
                done.push_back(course::key_of(*activity));
        }
        return done;
    }

    // Every thing in the picture of a spot is an element of it.
    void check_spots(const ReadLesson& read, Report& report) {
        for (std::size_t i = 0; i < read.lesson.pages.size(); ++i) {
            for (const course::Block& block : read.lesson.pages[i].blocks) {
                const auto* exhibit = std::get_if<course::Exhibit>(&block.node);
                const auto* spot = exhibit != nullptr ? std::get_if<course::Spot>(&exhibit->kind) : nullptr;
                if (spot == nullptr || !folder_.has(spot->picture) || !spot->picture.ends_with(".svg")) continue;
                Report unread(spot->picture);
                const auto svg = folder_.text(spot->picture, unread);
                for (const course::Spot::Thing& thing : spot->things) {
                    if (svg && svg->find("id=\"" + thing.id + "\"") != std::string::npos) continue;
                    report.error(read.places[i], "unknown-element",
                                 "there is no element \"" + thing.id + "\" in " + spot->picture,
                                 "give the group in the SVG that id: <g id=\"" + thing.id + "\">");
                }
            }
        }
    }

    void compare_inline_questions(LessonFile& file, const LessonFile& main, const std::string& main_file) {
        const std::set<std::string> there = inline_questions(main.read);
        const std::set<std::string> here = inline_questions(file.read);
        const auto known = [&](const std::string& id) {
            return std::find(questions_.begin(), questions_.end(), id) != questions_.end();
        };
        if (!std::all_of(there.begin(), there.end(), known)) return;  // reported there
        for (const std::string& question : there) {
            if (here.contains(question)) continue;
            file.report.warning({}, "check-missing",
                                main_file + " asks the question \"" + question + "\" inline, this file not",
                                "add the same [!CHECK] on the same page");
        }
        for (const std::string& question : here) {
            if (there.contains(question)) continue;
            file.report.warning({}, "check-missing",
                                "the question \"" + question + "\" is asked inline here, not in " + main_file,
                                "ask the same questions on the same pages");
        }
    }

    void check_references(const std::vector<Reference>& references, Report& report) {
        for (const Reference& reference : references) {
            if (reference.kind == Reference::Kind::image) {
                check_image(reference.target, reference.place, folder_, report);
            } else if (reference.kind == Reference::Kind::question && knows_questions_) {
                check_known("question", reference.target, reference.place, questions_, report);
            }
        }
    }

    static void check_known(const std::string& what, const std::string& id, Place place,
                            const std::vector<std::string>& known, Report& report) {
        if (std::find(known.begin(), known.end(), id) != known.end()) return;
        report.error(place, "unknown-" + what, "there is no " + what + " \"" + id + "\" in this module",
                     report.suggestion(id, known, "this module has none of that id"));
    }

    void check_attributes(const ReadBank& bank, Report& report) {
        for (const ReadQuestion& question : bank.questions) {
            const auto check = [&](std::string_view key, const std::string& what,
                                   const std::vector<std::string>& known) {
                const Attribute* attribute = question.attribute(key);
                if (attribute != nullptr && !attribute->value.empty()) {
                    check_known(what, attribute->value, attribute->place, known, report);
                }
            };
            if (!read_.facts.has_errors()) check("objective", "objective", objectives_);
            if (knows_pages_) check("page", "page", pages_);
            check("variant", "question", questions_);
            const Attribute* variant = question.attribute("variant");
            if (variant != nullptr && variant->value == question.id) {
                report.error(variant->place, "own-variant", "a question cannot rephrase itself",
                             "name the question this one rephrases");
            }
        }
    }

    static void check_draw(const ReadBank& bank, Report& report) {
        if (!bank.draw || static_cast<std::size_t>(*bank.draw) <= bank.questions.size()) return;
        report.warning(
            bank.draw_place, "draw-too-many",
            std::to_string(*bank.draw) + " questions are drawn, the bank has " + std::to_string(bank.questions.size()),
            "write more questions, or draw fewer");
    }

    // People soon see that the first or the longest answers are always the right ones: of questions with one right
    // answer, with several, or of all of them.
    static void check_tells(const ReadBank& bank, Report& report) {
        Tell one, several;
        for (const ReadQuestion& question : bank.questions) {
            const bool square = question.shape == ReadQuestion::Shape::square;
            if ((!square && question.shape != ReadQuestion::Shape::round) || question.options.size() < 3) continue;
            Tell& tell = square ? several : one;
            ++tell.asked;
            if (right_stand_first(question)) ++tell.first;
            if (right_are_longest(question)) ++tell.longest;
        }
        const Tell both{one.asked + several.asked, one.first + several.first, one.longest + several.longest};
        const auto always = [&](int Tell::*told) {
            const std::array all{one, several, both};
            return std::any_of(all.begin(), all.end(), [told](const Tell& tell) {
                return tell.asked >= telling_questions && tell.*told == tell.asked;
            });
        };
        if (always(&Tell::first)) {
            report.warning({}, "always-first", "the right answers always stand first",
                           "move some of them, in every language alike: not every screen shuffles");
        }
        if (always(&Tell::longest)) {
            report.warning({}, "always-longest", "the right answers are always the longest",
                           "shorten some right answers, or lengthen some wrong ones");
        }
    }

    struct Tell {
        int asked = 0, first = 0, longest = 0;
    };

    static bool right_stand_first(const ReadQuestion& question) {
        const auto is_right = [](const ReadOption& read) { return read.option.right; };
        return is_right(question.options.front()) &&
               std::is_partitioned(question.options.begin(), question.options.end(), is_right) &&
               !is_right(question.options.back());
    }

    // The shortest right one is longer than the longest wrong one.
    static bool right_are_longest(const ReadQuestion& question) {
        std::optional<std::size_t> right;
        std::size_t wrong = 0;
        for (const ReadOption& read : question.options) {
            const std::size_t length = base::code_points(course::plain(read.option.text));
            if (read.option.right)
                right = std::min(right.value_or(length), length);
            else
                wrong = std::max(wrong, length);
        }
        return right.value_or(0) > wrong;
    }

    // One number is said for all languages: the longest of them counts.
    void check_minutes() {
        const auto main = read_.lessons.find(languages_.main);
        if (main == read_.lessons.end() || main->second.read.lesson.pages.empty() || read_.module.minutes == 0) return;
        if (!knows_pages_ || !knows_questions_) return;
        double reading = 0;
        for (const auto& [language, file] : read_.lessons) {
            double pages = 0;
            for (const course::Page& page : file.read.lesson.pages) pages += course::minutes(page);
            reading = std::max(reading, pages);
        }
        const double needed =
            reading + course::quiz_minutes(
                          std::min(static_cast<std::size_t>(std::max(0, read_.module.bank.draw)), questions_.size()));
        const double said = read_.module.minutes;
        if (std::abs(said - needed) <= std::max(minutes_of_grace, needed * share_of_grace)) return;
        const int rounded = std::max(1, static_cast<int>(std::lround(needed)));
        read_.facts.warning(read_.minutes_place, "minutes-off",
                            "reading, trying and quiz take about " + std::to_string(rounded) + " min, not " +
                                std::to_string(read_.module.minutes),
                            "write minutes: " + std::to_string(rounded) + ", or change the length of the lesson");
    }

    ReadModule& read_;
    const Folder& folder_;
    const Languages& languages_;
    std::vector<std::string> objectives_, pages_, questions_;
    bool knows_pages_ = true, knows_questions_ = true;  // the default language's file was read, or is not there
};

}  // namespace

void check_module(ReadModule& read, const Folder& folder, const Languages& languages) {
    ModuleCheck(read, folder, languages).run();
}

}  // namespace authoring
