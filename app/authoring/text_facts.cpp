#include "authoring/text_facts.h"

#include "authoring/fields.h"
#include "authoring/staleness.h"
#include "authoring/typography.h"
#include "base/utf8.h"

namespace authoring {
namespace {

std::string read_version(Fields& fields, Report& report) {
    std::string version(base::trim(fields.text("version", Fields::Need::required)));
    const base::YamlValue* value = fields.find("version");
    if (value != nullptr && value->kind == base::YamlValue::Kind::scalar && !value->scalar.empty() &&
        (!value->quoted || version.empty())) {
        report.error(fields.place(*value), "bad-value", "\"version\" must be a text: 1.10 is another version than 1.1",
                     "put it between quotes: version: \"1.0\"");
    }
    return version;
}

}  // namespace

std::string read_checked_date(Fields& fields, Report& report) {
    std::string checked = fields.text("checked", Fields::Need::optional);
    if (fields.find("checked") == nullptr) {
        report.warning({1, 1}, "not-checked", "no date tells when the facts of this text were verified",
                       "add a line checked: 2026-11-22 with the day on which somebody did");
    } else if (!checked.empty() && !is_iso_date(checked)) {
        report.error(fields.place("checked"), "bad-date", "\"" + checked + "\" is no date",
                     "write year-month-day: 2026-11-22");
    }
    return checked;
}

TextFacts read_text_facts(const FrontMatter& front, base::Language language, Version version, Report& report) {
    TextFacts facts;
    const bool versioned = version == Version::required;
    if (!front.map) {
        if (front.broken) return facts;
        report.error({1, 1}, "front-matter-missing", "the text does not begin with its facts",
                     "begin the file with --- then title: \"…\", summary: \"…\", " +
                         std::string(versioned ? "version: \"1.0\", " : "") + "checked: 2026-11-22, then ---");
        return facts;
    }
    std::vector<std::string> known{"title", "summary", "checked", "sources"};
    if (versioned) known.emplace_back("version");
    Fields fields(*front.map, known, report, front_matter_offset);
    facts.title = typeset(fields.text("title", Fields::Need::required), language);
    facts.summary = typeset(fields.text("summary", Fields::Need::required), language);
    if (versioned) facts.version = read_version(fields, report);
    facts.checked = read_checked_date(fields, report);
    for (const std::string& source : fields.texts("sources")) facts.sources.push_back(typeset(source, language));
    return facts;
}

}  // namespace authoring
