// What a screen may ask for: at most one a frame, applied by runner/ after it.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/comfort.h"
#include "base/language.h"
#include "course/block.h"
#include "learning/answer.h"
#include "learning/play.h"
#include "records/store.h"
#include "reports/sheet.h"
#include "screens/view.h"

namespace screens {

struct Join {
    std::string name;
};  // the first start is done
struct GoHome {};
struct OpenModule {
    std::string module;
};  // to where the person was in it
struct OpenPage {
    std::string module, page;
    bool was_there = false;          // at the place scrolled to then
    std::vector<std::string> words;  // what a search was for: marked there
};
struct TurnPage {
    std::string module, from;
    std::string to;
};  // `from` is read; to "" is the quiz
struct OpenQuiz {
    std::string module;
};  // resumes the open attempt, else starts one
struct RetryQuiz {
    std::string module;
};
struct FinishQuiz {
    std::string module, attempt;
};
struct OpenResult {
    std::string module;
};
struct SubmitAnswer {
    std::string module, attempt, question;
    learning::Answer answer;
    std::optional<learning::Confidence> confidence;  // asked at the first answer only
    bool repeat = false;
    int hints = 0;  // opened
};
struct SubmitCheck {
    std::string module, question;
    learning::Answer answer;
};  // a question inside a page
struct SaveDraft {
    std::string module, attempt, question;  // no attempt: a question inside a page
    learning::Answer answer;
    std::optional<learning::Confidence> confidence;
    int hints = 0;
};
struct SavePlace {
    std::string module, page;
    double scroll = 0;
};
struct SaveNote {
    records::Note note;
};  // the program says when; without text, a note or reflection goes
struct DropNote {
    records::Note note;
};
struct OpenNote {
    std::string module, page;
};
struct OpenNotebook {};
struct AskDropNote {
    records::Note note;
};
struct SaveSheet {
    reports::Sheet sheet;
    reports::SheetForm form = reports::SheetForm::pdf;
};  // among the person's documents
struct SetPreview {
    Preview preview;
};
struct OpenFindings {
    std::string file;
};  // what the check says; of this file first
struct ShowLink {
    std::string link;
};  // as the author wrote it
struct OpenGuidelines {
    std::string guideline;  // "": the list
    std::vector<std::string> words;
};
struct ReadGuideline {
    std::string guideline, next;
};  // it is read; on to the next one, if any
struct OpenDepartments {
    std::string department;
};  // "": the list
struct ShowTerm {
    std::string term;  // "": all of them
    std::vector<std::string> words;
};
struct ShowContact {
    std::string contact;
};
struct OpenActivity {
    course::Activity activity;
    std::string module, page;  // where the way to it stands
    std::string card;          // of the objections: the one to begin with
};
struct BeginActivity {
    course::Activity activity;
    std::string role;
};  // anew
struct TakeStep {
    course::Activity activity;
    learning::Step step;
    std::string ending;  // reached by this step; empty: none
};
struct TakeBack {
    course::Activity activity;
    int steps = 0;
};  // to the first so many
struct OpenComfort {};
struct OpenHelp {};
struct OpenSearch {};
struct AskLeaveQuiz {
    int next_question = 1;
};
struct Close {};  // the panel or dialog on top
struct SetComfort {
    base::Comfort comfort;
};
struct SetLanguage {
    base::Language language;
};
struct AskErase {};
struct Erase {};
struct DismissProblem {};
struct ToggleFullscreen {};
struct Quit {};

using CommandKinds =
    std::variant<Join, GoHome, OpenModule, OpenPage, TurnPage, OpenQuiz, RetryQuiz, FinishQuiz, OpenResult,
                 SubmitAnswer, SubmitCheck, SaveDraft, SavePlace, SaveNote, DropNote, OpenNote, OpenNotebook,
                 AskDropNote, SaveSheet, SetPreview, OpenFindings, ShowLink, OpenGuidelines, ReadGuideline,
                 OpenDepartments, ShowTerm, ShowContact, OpenActivity, BeginActivity, TakeStep, TakeBack, OpenComfort,
                 OpenHelp, OpenSearch, AskLeaveQuiz, Close, SetComfort, SetLanguage, AskErase, Erase, DismissProblem,
                 ToggleFullscreen, Quit>;

namespace detail {

template <class Kind, class Kinds>
inline constexpr bool is_one_of = false;
template <class Kind, class... Kinds>
inline constexpr bool is_one_of<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

}  // namespace detail

// One of them. What makes, copies and ends one is compiled once, in command.cpp: a variant of so many costs every file
// that does it seconds and megabytes.
class Command : public CommandKinds {
public:
    template <class Kind>
        requires detail::is_one_of<Kind, CommandKinds>
    Command(Kind kind);  // not explicit: a screen returns what it asks for
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

}  // namespace screens
