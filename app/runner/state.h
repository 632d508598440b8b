// Private to runner/: what the running program holds.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "authoring/pack.h"
#include "base/mailbox.h"
#include "learning/progress.h"
#include "runner/program.h"
#include "runner/watch.h"
#include "screens/screen.h"

namespace runner {

using Searches = std::map<base::Language, std::shared_ptr<const course::Search>>;

// What the worker brings: the course, and what searches it in each language.
struct Arrival {
    authoring::Loaded loaded;
    Searches searches;
};

struct Program::Impl {
    Impl(ProgramSetup given, records::Store opened);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    base::Result<void> speak(base::Language wanted);
    base::Result<void> remember_person();
    Arrival read_course() const;
    void load_course();
    void take_course();
    void take_course_again(Arrival& arrival);
    void show_start();
    screens::View view() const;

    // Saving. Each tells whether it is on the disk; what failed is said on the screen.
    bool append(learning::Payload payload);
    void save_place();
    void set_place(const std::string& module, const std::string& page, double scroll);
    bool saved(const base::Result<void>& result);
    void refresh_notes();
    void draw_notice();

    ProgramSetup setup;
    records::Store store;
    std::unique_ptr<ui::Ui> ui;
    base::Words words;
    base::Language language = base::Language::fr;
    base::Comfort comfort;
    std::optional<records::Person> person;
    learning::Progress progress;
    std::vector<records::Place> places;
    std::vector<records::Note> notes;
    course::CoursePtr course;
    Searches searches;
    base::Diagnostics findings;
    course::Organisation organisation;
    std::optional<base::Error> refused;  // why a pack was not opened
    std::vector<screens::Screen> stack;
    std::map<std::string, screens::Screen> aside;  // left for what a search found (aside.h), by activity
    std::string save_error;
    bool loading = false, quit = false, fullscreen_toggled = false;

    base::Mailbox<Arrival> arrived;
    std::thread worker;
    screens::Preview preview;
    std::unique_ptr<Watch> watch;  // last: it posts into what stands above
};

}  // namespace runner
