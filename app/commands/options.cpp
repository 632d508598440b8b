#include "commands/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <sstream>

#include <CLI/CLI.hpp>

#include "authoring/staleness.h"
#include "commands/version.h"

namespace commands {

namespace {

constexpr int least_side = 200, largest_side = 16000;
constexpr int usage_error = 2;

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// An option whose text `read` turns into a value; `wanted` says what would have been right.
template <class Value, class Read>
CLI::Option* add(CLI::App& app, const std::string& name, std::optional<Value>& value, const std::string& wanted,
                 const std::string& help, Read read) {
    return app
        .add_option_function<std::string>(
            name,
            [&value, name, wanted, read](const std::string& text) {
                value = read(text);
                if (!value) throw CLI::ValidationError(name, "needs " + wanted + ", not \"" + text + "\"");
            },
            help)
        ->type_name(wanted);
}

// A course speaks some of the languages; these are the ones the program has words for.
std::optional<base::Language> spoken(const std::string& text) {
    if (text == "fr" || text == "nl" || text == "en") return base::language_from_code(text);
    return std::nullopt;
}

std::optional<float> scale_from_text(const std::string& text) {
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    float value = 0;
    if (!(stream >> value) || !stream.eof() || value < 1 || value > 3) return std::nullopt;
    return value;
}

std::optional<int> percent_from_text(const std::string& text) {
    const auto value = whole(text);
    return value && *value >= base::min_text_percent && *value <= base::max_text_percent ? value : std::nullopt;
}

void add_etc(CLI::App& app, Options& options) {
    add(app, "--etc", options.etc, "FOLDER", "the administrator's settings and keys, in place of /etc/preau",
        [](const std::string& text) { return std::optional<std::filesystem::path>(text); });
}

void add_look(CLI::App& app, Options& options) {
    add(app, "--lang", options.language, "fr|nl|en", "speak this language", spoken);
    add(app, "--content", options.content, "COURSE", "the course to open: a folder, or a pack (course.preau)",
        [](const std::string& text) { return std::optional<std::filesystem::path>(text); });
    add_etc(app, options);
    add(app, "--size", options.size, "WIDTHxHEIGHT", "size of the window in pixels", size_from_text);
    add(app, "--dpi", options.dpi, "1..3", "scale of the monitor", scale_from_text);
    add(app, "--text", options.text_percent, "100..200", "text size in percent", percent_from_text);
    add(app, "--theme", options.theme, "light|dark|contrast", "colours",
        [](const std::string& text) { return base::theme_from_name(text); });
}

void add_data(CLI::App& app, Options& options) {
    add(app, "--data", options.data, "FOLDER", "keep people and progress here",
        [](const std::string& text) { return std::optional<std::filesystem::path>(text); });
}

void add_window(CLI::App& app, Options& options) {
    add_look(app, options);
    add_data(app, options);
    app.add_flag("--fullscreen", options.fullscreen, "fill the screen (F11 toggles)");
    // Alone or with on or off: a kiosk's start line may say either.
    app.add_option_function<std::vector<std::string>>(
           "--touch",
           [&options](const std::vector<std::string>& words) {
               const std::string word = words.empty() || words.front().empty() ? "on" : words.front();
               if (word != "on" && word != "off")
                   throw CLI::ValidationError("--touch", "is on or off, not \"" + word + "\"");
               options.touch = word == "on";
           },
           "take the pointer for a finger: drag to scroll, no hover")
        ->expected(0, 1)
        ->type_name("[on|off]");
    add(app, "--documents", options.documents, "FOLDER|none", "save sheets here, or offer none (a kiosk)",
        [](const std::string& text) { return std::optional<std::filesystem::path>(text); });
    app.add_option("--report", options.report, "write frames drawn and seconds taken into this file at the end")
        ->group("");
}

constexpr std::array<std::string_view, 3> check_formats{"text", "json", "github"};  // as in CheckFormat

CLI::App* add_check(CLI::App& app, Options& options) {
    CLI::App* check =
        app.add_subcommand("check", "read a course as its author's critic; ends with 1 when it finds anything");
    check->add_option("folder", options.folder, "the course (else the one installed)")->type_name("COURSE");
    add_etc(*check, options);
    check
        ->add_option_function<std::string>(
            "--format",
            [&options](const std::string& text) {
                const auto format = std::find(check_formats.begin(), check_formats.end(), text);
                if (format == check_formats.end())
                    throw CLI::ValidationError("--format", "needs text|json|github, not \"" + text + "\"");
                options.check.format = static_cast<CheckFormat>(format - check_formats.begin());
            },
            "how findings are printed; github: annotations of a workflow")
        ->type_name("text|json|github");
    check
        ->add_option_function<std::string>(
            "--today",
            [&options](const std::string& text) {
                if (!authoring::is_iso_date(text))
                    throw CLI::ValidationError("--today", "needs a day as in 2026-11-22, not \"" + text + "\"");
                options.check.today = text;
            },
            "find also texts whose facts were checked more than a year before this day")
        ->type_name("DATE");
    return check;
}

CLI::App* add_preview(CLI::App& app, Options& options) {
    CLI::App* preview = app.add_subcommand(
        "preview", "open a course in an author's window: it is read anew at each save, and shows what the check says");
    preview->add_option("folder", options.folder, "the course (else the one installed)")->type_name("FOLDER");
    add_look(*preview, options);
    return preview;
}

CLI::App* add_keygen(CLI::App& app, Options& options) {
    CLI::App* keygen = app.add_subcommand("keygen", "make the two halves of a key that signs courses");
    keygen->add_option("--out", options.out, "NAME.key and NAME.pub (else preau.key and preau.pub)")->type_name("NAME");
    return keygen;
}

CLI::App* add_pack(CLI::App& app, Options& options) {
    CLI::App* pack = app.add_subcommand("pack", "make one signed file of a course");
    pack->add_option("folder", options.folder, "the course")->type_name("FOLDER")->required();
    CLI::Option* key = pack->add_option("--key", options.key, "the secret key that signs it")->type_name("FILE");
    CLI::Option* none = pack->add_flag("--unsigned", options.not_signed, "sign it with no key: few will open it");
    key->excludes(none);
    pack->add_option("--out", options.out, "the pack")->type_name("FILE")->required();
    pack->add_flag("--replace", options.replace, "take the place of a file that is there already");
    return pack;
}

CLI::App* add_verify(CLI::App& app, Options& options) {
    CLI::App* verify =
        app.add_subcommand("verify", "say who signed a pack, and what is new in it; 1 when it is refused");
    verify->add_option("file", options.pack, "the pack")->type_name("FILE")->required();
    verify->add_option("--keys", options.keys, "trust the keys in this folder, and no others")->type_name("FOLDER");
    verify->add_option("--against", options.against, "say what is different from this one")->type_name("COURSE");
    add_etc(*verify, options);
    return verify;
}

CLI::App* add_tour(CLI::App& app, Options& options) {
    CLI::App* tour = app.add_subcommand("tour", "draw every screen into PNG files, without a display");
    tour->add_option("--out", options.out, "where the pictures go")->type_name("FOLDER")->required();
    add_look(*tour, options);
    return tour;
}

CLI::App* add_drive(CLI::App& app, Options& options) {
    CLI::App* drive = app.add_subcommand("drive", "run the program without a window by a script of roles and names");
    drive->add_option("script", options.script, "what to do, one step a line")->type_name("SCRIPT")->required();
    drive->add_option("--out", options.out, "where pictures go (else the current folder)")->type_name("FOLDER");
    add_look(*drive, options);
    add_data(*drive, options);
    add(*drive, "--by", options.by, "mouse|touch|keyboard", "how controls are pressed", by_from_text);
    add(*drive, "--documents", options.documents, "FOLDER|none", "save sheets here (else none is offered)",
        [](const std::string& text) { return std::optional<std::filesystem::path>(text); });
    add(*drive, "--seed", options.seed, "NUMBER", "draw the same questions each time",
        [](const std::string& text) -> std::optional<std::uint64_t> {
            const auto value = whole(text);
            return value && *value >= 0 ? std::optional<std::uint64_t>(*value) : std::nullopt;
        });
    drive->add_flag("--verbose", options.verbose, "print each step once it is done");
    return drive;
}

// `--data --help` would make a folder of that name: what looks like an option is none's value.
void refuse_options_as_values(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_lnames().empty() || option->get_type_size() == 0) continue;
        for (const std::string& value : option->results()) {
            const bool looks_like_one = value.size() > 1 && value[0] == '-' && (value[1] < '0' || value[1] > '9');
            if (!looks_like_one) continue;
            const std::string name = "--" + option->get_lnames().front();
            throw CLI::ValidationError(name, "needs " + option->get_type_name() + " behind it, not the option " +
                                                 value + " (a file of that name is ./" + value + ")");
        }
    }
    for (const CLI::App* command : app.get_subcommands()) refuse_options_as_values(*command);
}

}  // namespace

std::optional<Size> size_from_text(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == std::string::npos) return std::nullopt;
    const auto width = whole(std::string_view(text).substr(0, cross));
    const auto height = whole(std::string_view(text).substr(cross + 1));
    const auto sensible = [](const std::optional<int>& side) {
        return side && *side >= least_side && *side <= largest_side;
    };
    if (!sensible(width) || !sensible(height)) return std::nullopt;
    return Size{*width, *height};
}

std::optional<By> by_from_text(const std::string& text) {
    if (text == "mouse") return By::mouse;
    if (text == "touch") return By::touch;
    if (text == "keyboard") return By::keyboard;
    return std::nullopt;
}

CommandLine parse(const std::vector<std::string>& arguments) {
    CommandLine line;
    CLI::App app("Préau: lessons and quizzes on social media, offline. Without a subcommand its window opens.",
                 "preau");
    app.set_version_flag("--version", std::string("preau ") + version);
    add_window(app, line.options);
    CLI::App* check = add_check(app, line.options);
    CLI::App* preview = add_preview(app, line.options);
    CLI::App* keygen = add_keygen(app, line.options);
    CLI::App* pack = add_pack(app, line.options);
    CLI::App* verify = add_verify(app, line.options);
    CLI::App* tour = add_tour(app, line.options);
    CLI::App* drive = add_drive(app, line.options);
    add_author_commands(app, line.options, line.task);
    app.require_subcommand(0, 1);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the end
        refuse_options_as_values(app);
        if (pack->parsed() && line.options.key.empty() && !line.options.not_signed)
            throw CLI::RequiredError("--key FILE (or --unsigned)");
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, problem;
        const bool asked = app.exit(error, out, problem) == 0;
        line.exit_status = asked ? 0 : usage_error;
        line.said = asked ? out.str() : std::string("preau: ") + error.what() + "\nTry: preau --help\n";
        return line;
    }
    if (check->parsed()) line.task = Task::check;
    if (preview->parsed()) line.task = Task::preview;
    if (keygen->parsed()) line.task = Task::keygen;
    if (pack->parsed()) line.task = Task::pack;
    if (verify->parsed()) line.task = Task::verify;
    if (tour->parsed()) line.task = Task::tour;
    if (drive->parsed()) line.task = Task::drive;
    return line;
}

}  // namespace commands
