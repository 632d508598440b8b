// The screens and panels, each one struct: only what the person would miss if it vanished.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "screens/command.h"
#include "screens/search_results.h"
#include "screens/view.h"
#include "ui/exhibits/exhibit_view.h"
#include "ui/text_edit.h"
#include "ui/ui.h"

namespace screens {

using Asked = std::optional<Command>;

struct WelcomeScreen {
    ui::TextEdit name{{}, 60};
    std::string error;  // key of the words
    Asked draw(ui::Ui& ui, const View& view);
};

struct HomeScreen {
    std::map<std::string, bool> open_tracks;  // narrow windows: tracks fold
    Asked draw(ui::Ui& ui, const View& view);
};

struct LessonScreen {
    std::string module, page;
    double start_at = 0;  // where to scroll to when it opens, 0–1
    bool placed = false;
    bool outline_open = false;
    double saved_scroll = 0;
    std::map<std::string, learning::Answer> drafts;  // inline checks
    std::map<std::string, bool> checked;
    std::map<std::string, int> hints;                  // opened
    std::map<std::string, ui::ExhibitState> exhibits;  // by the place on the page
    Sought sought;                                     // by the search that led here
    Asked draw(ui::Ui& ui, const View& view);
};

struct QuizScreen {
    std::string module, attempt;
    std::string question;  // shown now; empty: take the next one
    bool repeat = false;
    bool feedback = false;
    std::optional<learning::Answer> draft;
    std::optional<learning::Confidence> confidence;
    int hints = 0;  // opened
    bool verdict_shown = false;
    Asked draw(ui::Ui& ui, const View& view);
};

struct ResultScreen {
    std::string module, attempt;  // the attempt shown
    Asked draw(ui::Ui& ui, const View& view);
};

struct GuidelinesScreen {
    std::string guideline;     // shown; "": the list, where there is room for one thing only
    std::string module, page;  // where the person came from, if from a lesson
    Sought sought;
    Asked draw(ui::Ui& ui, const View& view);
};

// A scenario of a module, or a decision aid, which is about the person's own post: nothing of that is kept.
struct ScenarioScreen {
    course::Activity activity;
    std::string module, page;           // where the person came from
    std::vector<learning::Step> steps;  // as kept; of an aid, only here
    bool map = false;                   // the debrief shows the map instead of the way
    Asked draw(ui::Ui& ui, const View& view);
};

struct PostDraft {              // being written in a feed
    std::string text, account;  // account: by id
    std::optional<course::Feed::Audience> audience;
    bool operator==(const PostDraft&) const = default;
};

struct FeedScreen {
    course::Activity activity;
    std::string module, page;
    bool begun = false;                 // the briefing is read
    std::string role;                   // chosen in the briefing
    std::vector<learning::Step> steps;  // as kept
    double seconds = 0;                 // of a clock that runs: simulated, since the start
    double drawn_at = -1;               // the time of the last frame
    bool paused = false;
    std::string open;                         // the message looked at
    std::string writing;                      // the message one writes under, when one might decide otherwise
    std::map<std::string, PostDraft> drafts;  // by message
    std::string sent;                         // the message one has just written under: what one sent is looked at
    std::set<std::string> ticked;             // found in one's own words: "message/number"; nobody's business, not kept
    Asked draw(ui::Ui& ui, const View& view);
};

// Claim, my vote, evidence, vote again. Opinions are nobody's business: they are not kept.
struct ObjectionsScreen {
    std::string module, page;
    std::size_t card = 0;
    std::map<std::string, int> before, after;  // by card: 0 agree, 1 unsure, 2 disagree
    Asked draw(ui::Ui& ui, const View& view);
};

// Kinds of work, each with the modules that matter most there.
struct DepartmentsScreen {
    std::string department;  // shown; "": the list, where there is room for one thing only
    Asked draw(ui::Ui& ui, const View& view);
};

// Everything the person wrote and marked, in the order of the course.
struct NotebookScreen {
    Asked draw(ui::Ui& ui, const View& view);
};

struct NotePanel {  // one's own words beside a page
    std::string module, page;
    Asked draw(ui::Ui& ui, const View& view);
};

struct DropNoteDialog {
    records::Note note;
    Asked draw(ui::Ui& ui, const View& view);
};

struct FindingsPanel {  // what the check says of the course; of the file on the screen first
    std::string file;
    Asked draw(ui::Ui& ui, const View& view);
};

struct SavedDialog {  // a sheet was written
    std::filesystem::path file;
    Asked draw(ui::Ui& ui, const View& view);
};

struct ComfortPanel {
    Asked draw(ui::Ui& ui, const View& view);
};

struct HelpPanel {
    Asked draw(ui::Ui& ui, const View& view);
};

struct LinkDialog {
    std::string link;
    Asked draw(ui::Ui& ui, const View& view);
};

struct TermDialog {
    std::string term;
    Sought sought;
    Asked draw(ui::Ui& ui, const View& view);
};

struct ContactDialog {
    std::string contact;
    Asked draw(ui::Ui& ui, const View& view);
};

struct GlossaryPanel {
    Asked draw(ui::Ui& ui, const View& view);
};

// What is typed is kept here and nowhere else.
struct SearchPanel {
    ui::TextEdit query{{}, 100};
    SearchResults found;
    Asked draw(ui::Ui& ui, const View& view);
};

struct LeaveQuizDialog {
    int next_question = 1;
    Asked draw(ui::Ui& ui, const View& view);
};

struct EraseDialog {
    Asked draw(ui::Ui& ui, const View& view);
};

struct ProblemScreen {  // Préau cannot start, or has nothing to show
    std::string code;   // "error.<code>"
    std::string detail;
    Asked draw(ui::Ui& ui, const View& view);
};

struct LoadingScreen {
    Asked draw(ui::Ui& ui, const View& view);
};

using Screen =
    std::variant<WelcomeScreen, HomeScreen, LessonScreen, QuizScreen, ResultScreen, GuidelinesScreen, ScenarioScreen,
                 FeedScreen, ObjectionsScreen, DepartmentsScreen, NotebookScreen, NotePanel, DropNoteDialog,
                 SavedDialog, FindingsPanel, ComfortPanel, HelpPanel, LinkDialog, TermDialog, ContactDialog,
                 GlossaryPanel, SearchPanel, LeaveQuizDialog, EraseDialog, ProblemScreen, LoadingScreen>;

bool is_panel(const Screen& screen);  // drawn above the screen below it, which becomes inert
Asked draw(Screen& screen, ui::Ui& ui, const View& view);

}  // namespace screens
