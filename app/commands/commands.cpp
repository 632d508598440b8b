#include "commands/commands.h"

#include <iostream>

#include "commands/check.h"
#include "commands/pack.h"
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
    return check(folder, trust_places(options), options.json, std::cout);
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
    }
    return 0;
}

}  // namespace commands
