#include "runner/program.h"

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>
#include <variant>

#include "base/ids.h"
#include "base/mailbox.h"
#include "base/utf8.h"
#include "runner/apply.h"
#include "runner/code_points.h"
#include "runner/state.h"

namespace runner {

using screens::Command;

Program::Program(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Program::~Program() = default;

Program::Impl::Impl(ProgramSetup given, records::Store opened) : setup(std::move(given)), store(std::move(opened)) {}

Program::Impl::~Impl() {
    if (worker.joinable()) worker.join();
}

base::Result<void> Program::Impl::speak(base::Language wanted) {
    auto loaded = base::Words::load(setup.assets / "translations", wanted);
    if (!loaded) return tl::unexpected(loaded.error());
    words = *loaded;
    language = wanted;
    return {};
}

// Who sits here, what they have done, how they like to read.
base::Result<void> Program::Impl::remember_person() {
    auto people = store.people();
    if (!people) return tl::unexpected(people.error());
    person.reset();
    progress = {};
    places.clear();
    notes.clear();
    if (people->empty()) return {};
    person = people->front();
    auto events = store.events(person->id);
    if (!events) return tl::unexpected(events.error());
    progress = learning::replay(*events);
    auto kept = store.places(person->id);
    if (!kept) return tl::unexpected(kept.error());
    places = *kept;
    auto written = store.notes(person->id);
    if (!written) return tl::unexpected(written.error());
    notes = *written;
    comfort = person->comfort;
    return {};
}

namespace {

Searches searches_of(const course::Course& course) {
    Searches searches;
    for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en})
        searches[language] = std::make_shared<const course::Search>(course::findables(course, language));
    return searches;
}

}  // namespace

// On any thread.
Arrival Program::Impl::read_course() const {
    Arrival arrival{authoring::open_course(setup.content, setup.trust), {}};
    if (arrival.loaded.course) arrival.searches = searches_of(*arrival.loaded.course);
    return arrival;
}

void Program::Impl::load_course() {
    const auto read = [this] { arrived.post(read_course()); };
    loading = true;
    if (setup.load_in_background)
        worker = std::thread(read);
    else
        read();
    if (setup.preview && setup.load_in_background) watch = std::make_unique<Watch>(setup.content, read);
}

void Program::Impl::take_course() {
    for (Arrival& arrival : arrived.collect()) {
        if (setup.preview && !loading) {
            take_course_again(arrival);
            continue;
        }
        loading = false;
        course = std::move(arrival.loaded.course);
        searches = std::move(arrival.searches);
        findings = std::move(arrival.loaded.findings);
        refused = std::move(arrival.loaded.refused);
        organisation = std::move(arrival.loaded.organisation);
        if (arrival.loaded.pack) ui->content_in_memory(std::move(arrival.loaded.pack));
        if (course) ui->add_code_points(code_points_of(*course));
        show_start();
    }
}

namespace {

// Modules that were there and have a mistake now stay as they were last good: an author in the middle of a sentence is
// not thrown off the page.
course::CoursePtr with_last_good(const course::CoursePtr& now, const course::Course& before,
                                 const base::Diagnostics& findings) {
    const auto is_broken = [&](const course::Module& module) {
        const std::string folder = "modules/" + module.id + "/";
        return now->module(module.id) == nullptr &&
               std::any_of(findings.begin(), findings.end(), [&](const base::Diagnostic& finding) {
                   return finding.severity == base::Severity::error && finding.file.starts_with(folder);
               });
    };
    if (std::none_of(before.modules.begin(), before.modules.end(), is_broken)) return now;
    auto both = std::make_shared<course::Course>(*now);
    for (const course::Module& module : before.modules) {
        if (!is_broken(module)) continue;
        const auto follows = std::find_if(both->modules.begin(), both->modules.end(), [&](const course::Module& other) {
            return other.track == module.track && other.order > module.order;
        });
        both->modules.insert(follows, module);
    }
    return both;
}

}  // namespace

// A file was saved: the same screen with the new course, or the last good one when it cannot be read any more. What was
// begun on a page goes, for its questions may have changed; an attempt goes on if it still can.
void Program::Impl::take_course_again(Arrival& arrival) {
    findings = std::move(arrival.loaded.findings);
    const course::CoursePtr read = std::move(arrival.loaded.course);
    if (!read) return;
    const bool first = course == nullptr;
    course = first ? read : with_last_good(read, *course, findings);
    searches = course == read ? std::move(arrival.searches) : searches_of(*course);
    ui->add_code_points(code_points_of(*course));
    ui->forget_pictures();
    if (first || course->modules.empty() || stack.empty()) return show_start();
    stack.erase(stack.begin() + 1, stack.end());
    screens::Screen& front = stack.front();
    if (auto* lesson = std::get_if<screens::LessonScreen>(&front)) {
        screens::LessonScreen anew{.module = lesson->module, .page = lesson->page};
        anew.placed = lesson->placed;  // it stays scrolled to where it is
        anew.saved_scroll = lesson->saved_scroll;
        front = std::move(anew);
    } else if (auto* quiz = std::get_if<screens::QuizScreen>(&front)) {
        const std::string module = quiz->module;
        if (course->module(module) == nullptr) return show_start();
        carry_out(*this, screens::OpenQuiz{module});
    } else if (auto* feed = std::get_if<screens::FeedScreen>(&front)) {
        const course::Module* module = course->module(feed->activity.id);
        if (module == nullptr || module->feed(language) == nullptr) return show_start();
        carry_out(*this, screens::OpenActivity{feed->activity, feed->module, feed->page});
    } else if (std::holds_alternative<screens::ProblemScreen>(front)) {
        show_start();
    }
}

// The first screen: welcome for a new face, home for a known one, a plain word when there is nothing to learn.
void Program::Impl::show_start() {
    stack.clear();
    aside.clear();
    if (loading)
        stack.emplace_back(screens::LoadingScreen{});
    else if (refused)
        stack.emplace_back(screens::ProblemScreen{refused->code, refused->detail});
    else if (!course)
        stack.emplace_back(screens::ProblemScreen{"content-missing", setup.content.string()});
    else if (course->modules.empty())
        stack.emplace_back(screens::ProblemScreen{"empty", setup.content.string()});
    else if (!person)
        stack.emplace_back(screens::WelcomeScreen{});
    else
        stack.emplace_back(screens::HomeScreen{});
}

screens::View Program::Impl::view() const {
    screens::View view;
    view.course = course.get();
    view.organisation = &organisation;
    view.findings = &findings;
    view.progress = &progress;
    view.person = person ? &*person : nullptr;
    view.places = &places;
    view.notes = &notes;
    view.now = setup.clock->now();
    view.language = language;
    view.data_folder = store.folder();
    view.version = setup.version;
    view.can_save = !setup.documents.empty();
    view.preview = setup.preview ? &preview : nullptr;
    if (const auto search = searches.find(language); search != searches.end()) view.search = search->second;
    view.save_error = save_error;
    return view;
}

base::Result<std::unique_ptr<Program>> Program::create(ProgramSetup setup, records::Store store) {
    if (!setup.clock) setup.clock = std::make_shared<base::SystemClock>();
    auto impl = std::make_unique<Impl>(std::move(setup), std::move(store));
    if (auto known = impl->remember_person(); !known) return tl::unexpected(known.error());
    base::Language language = base::Language::fr;
    if (impl->person) language = impl->person->language;
    if (impl->setup.language) language = *impl->setup.language;
    if (auto spoken = impl->speak(language); !spoken) return tl::unexpected(spoken.error());
    if (impl->setup.theme) impl->comfort.theme = *impl->setup.theme;
    if (impl->setup.text_percent)
        impl->comfort.text_percent =
            std::clamp(*impl->setup.text_percent, base::min_text_percent, base::max_text_percent);
    auto ui = ui::Ui::create({.assets = impl->setup.assets,
                              .content = impl->setup.content,
                              .font_folders = impl->setup.font_folders,
                              .code_points = code_points_of(impl->setup.assets / "translations")});
    if (!ui) return tl::unexpected(ui.error());
    impl->ui = std::move(*ui);
    impl->load_course();
    impl->show_start();
    return std::unique_ptr<Program>(new Program(std::move(impl)));
}

base::Result<Program::Frame> Program::frame(const ui::Input& input, const ui::Viewport& viewport) {
    Impl& self = *impl_;
    self.take_course();
    const bool pictures = self.ui->between();
    if (auto configured = self.ui->configure(viewport, self.comfort, self.words); !configured)
        return tl::unexpected(configured.error());
    self.ui->begin(input);
    const screens::View view = self.view();
    // The screen, then the panels above it. Keys and taps reach the top one only.
    std::size_t first = self.stack.size() - 1;
    while (first > 0 && screens::is_panel(self.stack[first])) --first;
    screens::Asked asked;
    for (std::size_t i = first; i < self.stack.size(); ++i)
        if (screens::Asked found = screens::draw(self.stack[i], *self.ui, view)) asked = std::move(found);
    self.draw_notice();
    Frame frame{.draw_data = &self.ui->end(), .draw_again_at = self.ui->next_deadline()};
    if (asked) {
        carry_out(self, *asked);
        frame.draw_again_at = input.time;
    }
    if (pictures || self.ui->pictures_wanted()) frame.draw_again_at = input.time;
    return frame;
}

base::Result<Program::Frame> Program::settle(double& time, const ui::Viewport& viewport, int limit) {
    base::Result<Frame> drawn = Frame{};
    int calm = 0;
    for (int i = 0; i < limit && calm < 3; ++i) {
        time += 1.0 / 60;
        drawn = frame({.time = time, .events = {}}, viewport);
        if (!drawn) return drawn;
        calm = drawn->draw_again_at && *drawn->draw_again_at <= time ? 0 : calm + 1;
    }
    return drawn;
}

void Program::on_wake(std::function<void()> wake) {
    impl_->arrived.on_post(std::move(wake));
}

void Program::reload() {
    impl_->arrived.post(impl_->read_course());
}

ui::Ui& Program::ui() {
    return *impl_->ui;
}
const ui::Tree& Program::tree() const {
    return impl_->ui->tree();
}
ui::Colour Program::background() const {
    return impl_->ui->colour(ui::Token::surface);
}
records::Store& Program::store() {
    return impl_->store;
}
bool Program::busy() const {
    return impl_->loading;
}
bool Program::quit_wanted() const {
    return impl_->quit;
}
bool Program::take_fullscreen_toggle() {
    return std::exchange(impl_->fullscreen_toggled, false);
}
std::string Program::window_title() const {
    return impl_->words("app.name");
}
void Program::flush() {
    impl_->save_place();
}

std::vector<std::filesystem::path> font_folders(const std::filesystem::path& assets) {
    std::vector<std::filesystem::path> folders{assets / "fonts"};
    std::string_view rest = PREAU_FONT_DIRS;
    while (!rest.empty()) {
        const std::size_t end = rest.find(',');
        folders.emplace_back(std::string(rest.substr(0, end)));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return folders;
}

}  // namespace runner
