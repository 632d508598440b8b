// The command line as values. Parsing prints nothing and touches nothing: it can be tested.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/comfort.h"
#include "base/language.h"
#include "commands/author_options.h"
#include "commands/check.h"

namespace commands {

enum class Task {
    window,
    check,
    preview,
    tour,
    drive,
    format,
    new_module,
    new_question,
    import_bank,
    export_bank,
    export_html,
    keygen,
    pack,
    verify
};
enum class By { mouse, touch, keyboard };

struct Size {  // pixels
    int width = 1280, height = 800;
    bool operator==(const Size&) const = default;
};

struct Options {
    std::optional<base::Language> language;
    std::optional<std::filesystem::path> data, content;
    std::optional<std::filesystem::path> etc;  // in place of /etc/preau, for tests
    std::optional<Size> size;
    std::optional<float> dpi;
    std::optional<int> text_percent;
    std::optional<base::ThemeName> theme;

    // the window
    bool fullscreen = false, touch = false;
    std::filesystem::path report;

    std::optional<std::filesystem::path> documents;  // "none": sheets are not offered

    // check and preview
    std::filesystem::path folder;  // empty: the course of the installation, or --content
    CheckOptions check;

    // keygen, pack and verify; of pack also `folder` and `out`
    std::filesystem::path pack, key, keys, against;
    bool not_signed = false, replace = false;

    // tour and drive
    std::filesystem::path out, script;
    std::optional<By> by;
    std::optional<std::uint64_t> seed;
    bool verbose = false;

    AuthorOptions author;
};

struct CommandLine {
    Task task = Task::window;
    Options options;
    // Set when there is nothing to run: --help, --version, or a mistake.
    std::optional<int> exit_status;
    std::string said;  // to standard output when the status is 0, else to standard error
};

CommandLine parse(const std::vector<std::string>& arguments);  // without the program's own name

std::optional<Size> size_from_text(const std::string& text);  // "1280x800", each 200–16000
std::optional<By> by_from_text(const std::string& text);

}  // namespace commands
