#include "commands/author_options.h"

#include <CLI/CLI.hpp>

#include "commands/options.h"

namespace commands {
namespace {

void add_format(CLI::App& app, Options& options, Task& task) {
    CLI::App* format = app.add_subcommand(
        "format", "set quotes, apostrophes, French spaces, lists and blank lines of a course, and no word of it");
    format->add_option("places", options.author.places, "files or folders of a course (else the course here)")
        ->type_name("FOLDER|FILE");
    format->add_flag("--check", options.author.check, "change nothing; say what would change, and end with 1 if so");
    format->callback([&task] { task = Task::format; });
}

}  // namespace

void add_author_commands(CLI::App& app, Options& options, Task& task) {
    add_format(app, options, task);
}

}  // namespace commands
