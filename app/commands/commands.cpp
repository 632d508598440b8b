#include "commands/commands.h"

#include <iostream>
#include <optional>
#include <utility>

#include "base/time.h"
#include "commands/check.h"
#include "commands/course_folder.h"
#include "commands/exchange.h"
#include "commands/export_html.h"
#include "commands/format.h"
#include "commands/new.h"
#include "commands/pack.h"
#include "commands/setup.h"

namespace commands {
namespace {

template <class Value>
std::optional<Value> or_complain(base::Result<Value> found) {
    if (found) return *std::move(found);
    complain(found.error());
    return std::nullopt;
}

}  // namespace

int check(const Options& options) {
    std::filesystem::path folder = options.folder;
    if (folder.empty()) {
        const auto setup = or_complain(Setup::find(options));
        if (!setup) return cannot_start;
        folder = setup->installation().content;
    }
    return check(folder, trust_places(options), options.check, std::cout);
}

namespace {

// The course the author's commands change: the one named, else the one here.
std::optional<std::filesystem::path> authors_course(const Options& options) {
    std::error_code ignored;
    return or_complain(options.content ? course_above(*options.content)
                                       : course_here(std::filesystem::current_path(ignored)));
}

int make_new(Task task, const Options& options) {
    const auto course = authors_course(options);
    if (!course) return 1;
    const auto installation = or_complain(base::find_installation());
    if (!installation) return cannot_start;
    const std::filesystem::path models = installation->assets / "models";
    const AuthorOptions& author = options.author;
    if (task == Task::new_question)
        return new_question(*course, models, {author.module, author.id, author.type}, std::cout);
    const std::string today = base::iso8601(base::SystemClock().now()).substr(0, std::string("2026-11-22").size());
    return new_module(*course, models, {author.id, author.track, today}, std::cout);
}

int exchange(Task task, const Options& options) {
    const AuthorOptions& author = options.author;
    Exchange wanted{author.format, author.file, {}, author.out, author.force, options.language};
    if (task == Task::import_bank) return import_bank(wanted, std::cout, std::cerr);
    std::error_code ignored;
    const bool is_place = author.what.find('/') != std::string::npos || std::filesystem::exists(author.what, ignored);
    wanted.place = author.what;
    if (!is_place || options.content) {
        const auto course = authors_course(options);
        if (!course) return 1;
        wanted.place = *course;
        wanted.module = author.what;
    }
    return export_bank(wanted, std::cout, std::cerr);
}

int web_pages(const Options& options) {
    const auto course = authors_course(options);
    if (!course) return 1;
    const auto installation = or_complain(base::find_installation());
    if (!installation) return cannot_start;
    return export_html({*course, installation->assets, options.author.out, options.language, options.author.trainer},
                       std::cout, std::cerr);
}

}  // namespace

int run(int argc, char** argv) {
    const CommandLine line = parse({argv + 1, argv + argc});
    if (line.exit_status) {
        (*line.exit_status == 0 ? std::cout : std::cerr) << line.said;
        return *line.exit_status;
    }
    switch (line.task) {
        case Task::window:
            return open_window(line.options);
        case Task::check:
            return check(line.options);
        case Task::preview:
            return preview(line.options);
        case Task::keygen:
            return keygen(line.options.out.empty() ? "preau" : line.options.out, std::cout, std::cerr);
        case Task::pack:
            return pack(line.options, std::cout, std::cerr);
        case Task::verify:
            return verify(line.options, trust_places(line.options), std::cout, std::cerr);
        case Task::tour:
            return tour(line.options);
        case Task::drive:
            return drive(line.options);
        case Task::format:
            return format(line.options.author.places, line.options.author.check, std::cout);
        case Task::new_module:
        case Task::new_question:
            return make_new(line.task, line.options);
        case Task::import_bank:
        case Task::export_bank:
            return exchange(line.task, line.options);
        case Task::export_html:
            return web_pages(line.options);
    }
    return 0;
}

}  // namespace commands
