// The running program without a window: screens, commands, saving, loading. The window, `drive`, `tour` and the tests
// all run this one.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring/keys.h"
#include "base/comfort.h"
#include "base/language.h"
#include "base/random.h"
#include "base/result.h"
#include "base/time.h"
#include "records/store.h"
#include "screens/command.h"
#include "ui/input.h"
#include "ui/node.h"
#include "ui/ui.h"

struct ImDrawData;

namespace runner {

struct ProgramSetup {
    std::filesystem::path assets;   // themes, illustrations, translations
    std::filesystem::path content;  // the course: a folder, or a pack
    authoring::TrustPlaces trust;   // who may have signed the pack
    std::vector<std::filesystem::path> font_folders;
    std::filesystem::path documents;  // where sheets are saved; empty: nowhere, and nothing offers it
    bool preview = false;             // an author's window: the course is read anew when a file of it changes
    std::string version;
    std::optional<base::Language>
        language;                          // asked for on the command line: wins over what is remembered, for this run
    std::optional<base::ThemeName> theme;  // likewise
    std::optional<int> text_percent;       // likewise
    bool load_in_background = true;        // false: tour, drive and tests wait for the course
    std::shared_ptr<const base::Clock> clock;  // wall clock
    base::Random random{base::entropy()};      // ids and seeds
};

class Program {
public:
    static base::Result<std::unique_ptr<Program>> create(ProgramSetup setup, records::Store store);
    ~Program();

    // One frame: applies what the last one asked for, draws. `wake` of on_wake is called from another thread when there
    // is something new to draw.
    struct Frame {
        const ImDrawData* draw_data = nullptr;  // valid until the next frame
        std::optional<double> draw_again_at;    // in the input's clock; now or earlier: at once
    };
    base::Result<Frame> frame(const ui::Input& input, const ui::Viewport& viewport);
    void on_wake(std::function<void()> wake);
    void reload();  // reads the course anew, now: what the watch does when a file changes

    // Draws frames without input until nothing moves any more (at most `limit`); what tests and pictures want.
    // `time` is moved on by 1/60 s a frame.
    base::Result<Frame> settle(double& time, const ui::Viewport& viewport, int limit = 240);

    ui::Ui& ui();
    const ui::Tree& tree() const;
    ui::Colour background() const;  // what is behind everything
    records::Store& store();
    bool busy() const;  // the course is still being read
    bool quit_wanted() const;
    bool take_fullscreen_toggle();  // asked for since the last call
    std::string window_title() const;

    // Saves what is still in the air (reading position); called before the window closes. Nothing is lost without it
    // but the last second of scrolling.
    void flush();

    struct Impl;  // runner/state.h

private:
    explicit Program(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// The folders where the families' files are looked for: PREAU_FONT_DIRS of the build, and `fonts` beside the assets.
std::vector<std::filesystem::path> font_folders(const std::filesystem::path& assets);

}  // namespace runner
