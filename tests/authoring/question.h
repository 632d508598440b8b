// One question or bank read from a text, with what was found in it.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "authoring/assemble.h"

#include "support/catch.h"

namespace sample {

struct Read {
    authoring::Report report{"quiz.fr.md"};
    authoring::ReadBank bank;
    std::vector<course::Item> items;

    std::string codes() const {  // "code@line:column " of each finding
        std::string all;
        for (const base::Diagnostic& finding : report.findings()) {
            all += finding.code + "@" + std::to_string(finding.line) + ":" + std::to_string(finding.column) + " ";
            CHECK_FALSE(finding.message.empty());
            CHECK_FALSE(finding.help.empty());
        }
        return all;
    }

    template <typename Kind>
    Kind only() const {  // of the one question
        REQUIRE(items.size() == 1);
        REQUIRE(std::holds_alternative<Kind>(items[0].kind));
        return std::get<Kind>(items[0].kind);
    }
};

inline Read read(const std::string& text, base::Language language = base::Language::fr) {
    Read result;
    result.bank = authoring::read_bank(text, {language, "modules/m"}, result.report);
    result.items = authoring::assemble(result.bank, result.report);
    return result;
}

// The answers begin on line 3.
inline Read question(const std::string& answers, const std::string& comment = "q:a",
                     base::Language language = base::Language::fr) {
    return read("## Quoi ? <!-- " + comment + " -->\n\n" + answers, language);
}

// "id:text id:text …"
inline std::string listed(const std::vector<course::Option>& options) {
    std::string all;
    for (const course::Option& option : options) all += option.id + ":" + course::plain(option.text) + " ";
    return all;
}

}  // namespace sample
