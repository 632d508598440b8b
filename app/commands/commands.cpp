#include "commands/commands.h"

#include <iostream>

#include "commands/check.h"
#include "commands/format.h"
#include "commands/setup.h"

namespace commands {

int check(const Options& options) {
    std::filesystem::path folder = options.folder;
    if (folder.empty()) {
        const auto setup = Setup::find(options);
        if (!setup) {
            complain(setup.error());
            return cannot_start;
        }
        folder = setup->installation().content;
    }
    return check(folder, options.json, std::cout);
}

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
        case Task::tour:
            return tour(line.options);
        case Task::drive:
            return drive(line.options);
        case Task::format:
            return format(line.options.author.places, line.options.author.check, std::cout);
    }
    return 0;
}

}  // namespace commands
