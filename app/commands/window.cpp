// preau: the window.
#include "shell/window.h"

#include <chrono>
#include <cstdlib>  // mkdtemp
#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "commands/doorway.h"
#include "commands/setup.h"

namespace commands {

namespace {

constexpr const char* setting = "window";

// The first window of this folder is shown instead, if it answers.
int defer_to_first(const Setup& setup, const std::filesystem::path& folder, const base::Error& locked) {
    if (!ask_to_come_forward(folder)) {
        setup.complain(locked);
        return cannot_start;
    }
    std::cout << "preau: the window that is open with these data has come forward" << std::endl;
    return 0;
}

void write_report(const std::filesystem::path& file, const shell::Report& report) {
    if (file.empty()) return;
    std::ofstream(file) << "frames " << report.frames << "\npictures " << report.pictures << "\nusable_after "
                        << report.usable_after << "\nidle " << report.idle << "\nseconds " << report.seconds << "\n";
}

shell::WindowOptions window_options(const Options& options, const Setup& setup, const records::Store& store) {
    shell::WindowOptions wanted{.dpi = options.dpi, .fullscreen = options.fullscreen, .touch = options.touch};
    if (options.size) wanted.size = {options.size->width, options.size->height};
    if (const auto remembered = store.setting(setting); remembered && *remembered) wanted.remembered = **remembered;
    wanted.icon = setup.installation().assets / "illustrations" / "logo-tile.svg";
    return wanted;
}

// Nobody has chosen a language here yet: the locale's.
bool is_first_start(const records::Store& store) {
    const auto people = store.people();
    const auto language = store.setting("language");
    return people && people->empty() && language && !*language;
}

int run_window(shell::Window& window, const Setup& setup, const Options& options, runner::ProgramSetup wanted,
               records::Store store, std::chrono::steady_clock::time_point started) {
    const std::filesystem::path folder = store.folder();
    auto program = runner::Program::create(std::move(wanted), std::move(store));
    if (!program) {
        setup.complain(program.error());
        return cannot_start;
    }
    const Doorway doorway(folder,
                          {.come_forward = [&] { return window.remote().come_forward(std::chrono::seconds(1)); },
                           .close = [&] { window.remote().close(); }});
    const auto report = window.run(**program, started);
    (*program)->flush();
    if (!options.size) {  // a size for one run is not what the person likes
        const auto saved = (*program)->store().save_setting(setting, window.placement());
        if (!saved) setup.complain(saved.error());
    }
    if (!report) {
        setup.complain(report.error());
        return cannot_start;
    }
    write_report(options.report, *report);
    return 0;
}

}  // namespace

namespace {

int open_window_with(const Options& options, bool preview) {
    const auto started = std::chrono::steady_clock::now();
    hold_signals();
    const auto setup = Setup::find(options);
    if (!setup) {
        complain(setup.error());
        return cannot_start;
    }
    // What an author types answers in English, as the other commands do; what people start, in their language.
    const auto say = [&](const base::Error& error) { preview ? complain(error) : setup->complain(error); };
    const auto folder = options.data ? base::Result<std::filesystem::path>(*options.data) : base::default_data_folder();
    if (!folder) {
        say(folder.error());
        return cannot_start;
    }
    const auto clock = std::make_shared<base::SystemClock>();
    auto store = records::Store::open(*folder, base::Random(base::entropy()), clock->now());
    if (!store) {
        if (store.error().code == "folder-locked") return defer_to_first(*setup, *folder, store.error());
        say(store.error());
        return cannot_start;
    }
    runner::ProgramSetup wanted = setup->program(options);
    wanted.clock = clock;
    wanted.preview = preview;
    if (preview && !options.language) wanted.language = language_of_locale().value_or(base::Language::fr);
    if (preview)
        if (const auto author = store->add_person("Préau", base::Language::fr, clock->now()); !author) {
            say(author.error());
            return cannot_start;
        }
    if (!options.documents) wanted.documents = base::documents_folder().value_or(std::filesystem::path());
    if (!wanted.language && is_first_start(*store)) wanted.language = language_of_locale();
    auto window = shell::Window::open(window_options(options, *setup, *store));
    if (!window) {
        say(window.error());
        return cannot_start;
    }
    return run_window(*window, *setup, options, std::move(wanted), std::move(*store), started);
}

}  // namespace

int open_window(const Options& options) {
    return open_window_with(options, false);
}

// A learner without a past, who leaves none: the data lie in a folder of their own that goes with the window.
int preview(const Options& asked) {
    Options options = asked;
    if (!options.folder.empty()) options.content = options.folder;
    if (options.content && !std::filesystem::is_regular_file(*options.content / "course.yaml")) {
        std::cerr << "preau: " << options.content->string() << " holds no course.yaml" << std::endl;
        return 2;
    }
    std::string folder = (std::filesystem::temp_directory_path() / "preau-preview-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        std::cerr << "preau: no folder could be made in " << std::filesystem::temp_directory_path().string()
                  << std::endl;
        return cannot_start;
    }
    options.data = folder;
    const int status = open_window_with(options, true);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return status;
}

}  // namespace commands
