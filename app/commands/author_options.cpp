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

void add_course(CLI::App& app, Options& options) {
    app.add_option_function<std::string>(
           "--content", [&options](const std::string& text) { options.content = text; },
           "the course (else the one in this folder, above it, or in its folder content)")
        ->type_name("FOLDER");
}

void add_new(CLI::App& app, Options& options, Task& task) {
    CLI::App* make = app.add_subcommand("new", "begin a module or a question with a sound model to write over");
    make->require_subcommand(1);
    CLI::App* module = make->add_subcommand("module", "a lesson and a quiz, in every language of the course");
    module->add_option("id", options.author.id, "its folder's name, for ever: small letters, digits, hyphens")
        ->type_name("ID")
        ->required();
    module->add_option("--track", options.author.track, "where it stands (else in the first track)")
        ->type_name("TRACK");
    add_course(*module, options);
    module->callback([&task] { task = Task::new_module; });
    CLI::App* question = make->add_subcommand("question", "one more question in a module's quiz, in every language");
    question->add_option("module", options.author.module, "the module")->type_name("MODULE")->required();
    question->add_option("id", options.author.id, "the question's id, for ever")->type_name("ID")->required();
    question
        ->add_option("--type", options.author.type,
                     "single (if none is named), multiple, truefalse, ordering, matching, sorting, blanks, estimate, "
                     "open, vote")
        ->type_name("TYPE");
    add_course(*question, options);
    question->callback([&task] { task = Task::new_question; });
}

}  // namespace

void add_author_commands(CLI::App& app, Options& options, Task& task) {
    add_format(app, options, task);
    add_new(app, options, task);
}

}  // namespace commands
