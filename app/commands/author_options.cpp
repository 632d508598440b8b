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

// A language of course files, also one the interface has no words for.
void add_language(CLI::App& app, Options& options, const std::string& help) {
    app.add_option_function<std::string>(
           "--lang",
           [&options](const std::string& text) {
               options.language = text.size() == 2 ? base::language_from_code(text) : std::nullopt;
               if (!options.language) throw CLI::ValidationError("--lang", "needs fr|nl|en|de, not \"" + text + "\"");
           },
           help)
        ->type_name("fr|nl|en|de");
}

void add_output(CLI::App& app, Options& options) {
    app.add_option("--out", options.author.out, "write into this file (else to standard output)")->type_name("FILE");
    app.add_flag("--force", options.author.force, "replace that file if it is there");
}

void add_import(CLI::App& app, Options& options, Task& task) {
    CLI::App* import = app.add_subcommand("import", "questions of another program as a quiz in Markdown");
    import->add_option("format", options.author.format, "gift, aiken or moodle-xml")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"gift", "aiken", "moodle-xml"}))
        ->required();
    import->add_option("file", options.author.file, "the questions")->type_name("FILE")->required();
    add_output(*import, options);
    add_language(*import, options, "what true and false are called (else in English)");
    import->callback([&task] { task = Task::import_bank; });
}

void add_export(CLI::App& app, Options& options, Task& task) {
    CLI::App* give = app.add_subcommand("export", "questions for Moodle, or the course as web pages");
    give->require_subcommand(1);
    CLI::App* gift = give->add_subcommand("gift", "the questions of a module or course for Moodle");
    gift->add_option("what", options.author.what, "a module's id, its folder, or a course")
        ->type_name("MODULE|FOLDER")
        ->required();
    add_output(*gift, options);
    add_language(*gift, options, "in this language (else the course's own)");
    add_course(*gift, options);
    gift->callback([&options, &task] {
        options.author.format = "gift";
        task = Task::export_bank;
    });
    CLI::App* html = give->add_subcommand("html", "the course as web pages, to be read from a disk");
    html->add_option("--out", options.author.out, "a new folder (else the course's id and -html, here)")
        ->type_name("FOLDER");
    html->add_flag("--trainer", options.author.trainer, "with what is for the trainer: notes, and what the wall shows");
    add_language(*html, options, "in this language only");
    add_course(*html, options);
    html->callback([&task] { task = Task::export_html; });
}

}  // namespace

void add_author_commands(CLI::App& app, Options& options, Task& task) {
    add_format(app, options, task);
    add_new(app, options, task);
    add_import(app, options, task);
    add_export(app, options, task);
}

}  // namespace commands
