#include "authoring/staleness.h"

#include <chrono>
#include <string>

namespace authoring {
namespace {

// ISO dates sort as texts. There may be no such day (a 29th of February): that does not matter for an order.
std::string a_year_before(std::string_view day) {
    std::string year = std::to_string(std::stoi(std::string(day.substr(0, 4))) - 1);
    year.insert(0, 4 - std::min<std::size_t>(4, year.size()), '0');
    return year + std::string(day.substr(4));
}

class Look {
public:
    explicit Look(std::string_view today) : today_(today), oldest_(a_year_before(today)) {}

    void at(const std::string& file, base::Language language, const std::string& checked) {
        if (checked.empty()) return;
        const bool ahead = checked > today_;
        if (!ahead && checked >= oldest_) return;
        base::Diagnostic finding;
        finding.file = file + "." + std::string(base::code(language)) + ".md";
        finding.severity = base::Severity::warning;
        finding.code = ahead ? "facts-ahead" : "facts-old";
        finding.message = ahead ? "its facts are said to be checked on " + checked + ", which is still to come"
                                : "its facts were checked on " + checked + ", more than a year ago";
        finding.help = ahead ? "write the day on which somebody verified them"
                             : "verify figures, names, addresses and rules, then write today's date after checked:";
        found.push_back(std::move(finding));
    }
    template <class Texts, class Checked>
    void at_all(const std::string& file, const Texts& texts, Checked checked) {
        for (const auto& [language, text] : texts) at(file, language, checked(text));
    }

    base::Diagnostics found;

private:
    std::string today_, oldest_;
};

}  // namespace

bool is_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[i] < '0' || text[i] > '9') return false;
    }
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    const std::chrono::year_month_day date(std::chrono::year(two(0) * 100 + two(2)),
                                           std::chrono::month(static_cast<unsigned>(two(5))),
                                           std::chrono::day(static_cast<unsigned>(two(8))));
    return date.ok();  // the 31st of February is none
}

base::Diagnostics stale_facts(const course::Course& course, std::string_view today) {
    Look look(today);
    const auto own = [](const auto& text) { return text.checked; };
    const auto head = [](const auto& text) { return text.facts.checked; };
    for (const course::Module& module : course.modules) {
        const std::string folder = "modules/" + module.id + "/";
        look.at_all(folder + "lesson", module.lessons, own);
        look.at_all(folder + "scenario", module.scenarios, head);
        look.at_all(folder + "feed", module.feeds, head);
    }
    look.at_all("guidelines/guidelines", course.guidelines, own);
    look.at_all("glossary/glossary", course.glossary, own);
    look.at_all("objections/objections", course.objections, own);
    for (const auto& [id, aid] : course.aids) look.at_all("decide/" + id, aid, head);
    return look.found;
}

}  // namespace authoring
