// preau import and preau export: banks of questions from and for other programs.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "base/language.h"

namespace commands {

struct Exchange {
    std::string format;           // "gift", "aiken", "moodle-xml"
    std::filesystem::path place;  // a file to import; a module's folder or a course to export
    std::string module;           // export: its id in the course at `place`; empty: every module there
    std::filesystem::path file;   // where to; empty: `out`
    bool replace = false;         // a file that is there already
    std::optional<base::Language> language;
};

// The result goes to the file or to `out`, what could not be carried over to `said`. 0: every question was; 1: some
// were not, or nothing could be read or written.
int import_bank(const Exchange& wanted, std::ostream& out, std::ostream& said);
int export_bank(const Exchange& wanted, std::ostream& out, std::ostream& said);

}  // namespace commands
