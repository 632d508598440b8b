// The author's subcommands on the command line: format, new, import, export.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): not ours
class App;
}

namespace commands {

struct Options;
enum class Task;

struct AuthorOptions {
    std::vector<std::filesystem::path> places;  // format: files and folders; empty: the course here
    bool check = false;                         // format: change nothing, say what would change

    // new
    std::string id, module, track, type = "single";

    // import and export
    std::string format, what;  // "gift"; a module's id or a folder
    std::filesystem::path file, out;
    bool force = false;
    bool trainer = false;  // export html
};

// Adds them to the command line; each puts itself into `task` when it is the one that was asked for.
void add_author_commands(CLI::App& app, Options& options, Task& task);

}  // namespace commands
