#include "authoring/assemble.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "authoring/kinds.h"
#include "authoring/translation.h"

namespace authoring {
namespace {

using course::Item;

std::string value_of(const ReadQuestion& question, std::string_view key) {
    const Attribute* attribute = question.attribute(key);
    return attribute != nullptr ? attribute->value : std::string();
}

double points_of(const ReadQuestion& question, Report& report) {
    const Attribute* asked = question.attribute("points");
    if (asked == nullptr) return 1;
    double points = 0;
    const char* end = asked->value.data() + asked->value.size();
    const auto [read, problem] = std::from_chars(asked->value.data(), end, points);
    if (problem == std::errc() && read == end && points > 0 && points <= 100) return points;
    report.error(asked->place, "bad-value", "\"" + asked->value + "\" is no number of points",
                 "write points=1, or a number up to 100");
    return 1;
}

}  // namespace

std::vector<Item> assemble(const ReadBank& bank, Report& report) {
    std::vector<Item> items;
    for (const ReadQuestion& question : bank.questions) {
        const std::string type = type_of(question, report);
        if (!type.empty()) {
            check_key(question, type, report);
            check_texts(question, question.shape, report);
        }
        items.push_back({.id = question.id,
                         .points = type == "vote" ? 0 : points_of(question, report),
                         .objective = value_of(question, "objective"),
                         .page = value_of(question, "page"),
                         .variant = value_of(question, "variant"),
                         .prompt = question.prompt,
                         .stem = question.stem,
                         .kind = kind_of(question, type, report),
                         .explanation = question.explanation,
                         .hints = question.hints});
    }
    return items;
}

bool compare_ids(const std::string& what, const std::vector<IdAt>& own, const std::vector<IdAt>& main,
                 const std::string& main_file, Report& report) {
    if (own.empty()) return false;  // the file could not be read at all, and says so
    const auto has_no_id = [](const IdAt& entry) { return entry.id.empty(); };
    if (std::any_of(main.begin(), main.end(), has_no_id) || std::any_of(own.begin(), own.end(), has_no_id)) {
        return false;  // reported where it stands; all that follows from it would only hide it
    }
    std::map<std::string, std::size_t> at_main;
    for (std::size_t i = 0; i < main.size(); ++i) at_main.emplace(main[i].id, i);
    std::set<std::string> here;
    std::vector<std::string> main_ids;
    for (const IdAt& there : main) main_ids.push_back(there.id);
    bool agree = true;
    for (const IdAt& mine : own) {
        here.insert(mine.id);
        if (at_main.contains(mine.id)) continue;
        agree = false;
        report.error(mine.place, what + "-not-in-default",
                     "the " + what + " \"" + mine.id + "\" is not in " + main_file,
                     report.suggestion(mine.id, main_ids));
    }
    for (const IdAt& there : main) {
        if (here.contains(there.id)) continue;
        agree = false;
        report.error({}, what + "-missing",
                     "the " + what + " \"" + there.id + "\" is missing; it stands in " + main_file + " on line " +
                         std::to_string(there.place.line),
                     "translate it here, at the same place");
    }
    if (!agree || own.size() != main.size()) return false;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i].id == main[i].id) continue;
        report.error(own[i].place, what + "-order",
                     "here stands \"" + own[i].id + "\", in " + main_file + " it is \"" + main[i].id + "\"",
                     "keep the order of " + main_file);
        return false;
    }
    return true;
}

namespace {

std::vector<IdAt> ids_of(const ReadBank& bank) {
    std::vector<IdAt> ids;
    for (const ReadQuestion& question : bank.questions) ids.push_back({question.id, question.place});
    return ids;
}

}  // namespace

std::vector<Item> assemble(const ReadBank& bank, const ReadBank& main, const std::vector<Item>& main_items,
                           const std::string& main_file, Report& report) {
    compare_ids("question", ids_of(bank), ids_of(main), main_file, report);
    std::vector<Item> items;
    for (std::size_t i = 0; i < main.questions.size(); ++i) {
        const ReadQuestion* own = bank.question(main.questions[i].id);
        if (own == nullptr) continue;  // reported: the module is left out
        items.push_back(translated(*own, main.questions[i], main_items[i], main_file, report));
    }
    if (bank.shuffle && bank.shuffle != main.shuffle.value_or(course::Shuffle::options)) {
        report.error(bank.shuffle_place, "attribute-differs", "shuffle is another than in " + main_file,
                     "take it away here: the default language carries it");
    }
    if (bank.draw && bank.draw != main.draw.value_or(course::Bank{}.draw)) {
        report.error(bank.draw_place, "attribute-differs", "draw is another than in " + main_file,
                     "take it away here: the default language carries it");
    }
    return items;
}

}  // namespace authoring
