// preau new: a module or a question to write over, sound from the first moment, in every language of the course. The
// texts are in assets/models/.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace commands {

struct NewModule {
    std::string id;
    std::string track;  // empty: the first one of the course
    std::string today;  // "2026-11-22"
};
// Writes modules/<id>/. 0: done; 1: it cannot be, and nothing was written.
int new_module(const std::filesystem::path& course, const std::filesystem::path& models, const NewModule& wanted,
               std::ostream& out);

struct NewQuestion {
    std::string module, id;
    std::string type = "single";
};
// Puts a question at the end of the module's quiz in each language that has one. 0 and 1 as above.
int new_question(const std::filesystem::path& course, const std::filesystem::path& models, const NewQuestion& wanted,
                 std::ostream& out);

}  // namespace commands
