// preau export html: the course as a folder of web pages.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "base/language.h"

namespace commands {

struct WebPages {
    std::filesystem::path course;  // the folder that holds course.yaml
    std::filesystem::path assets;  // of the program: words, colours, logo
    std::filesystem::path out;     // a folder that is not there yet, or is empty; none named: "<id>-html", here
    std::optional<base::Language> language;  // none: every one of the course
    bool trainer = false;
};

// 0: the folder is there, whole. 1: it is not, and `said` why; nothing was written.
int export_html(const WebPages& wanted, std::ostream& out, std::ostream& said);

}  // namespace commands
