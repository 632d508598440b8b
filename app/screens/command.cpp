#include "screens/command.h"

#include <utility>

namespace screens {

template <class Kind>
    requires detail::is_one_of<Kind, CommandKinds>
Command::Command(Kind kind) : CommandKinds(std::move(kind)) {}

Command::Command(const Command& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

// One line for each of them; the linker names the one that is missing.
template Command::Command(Join);
template Command::Command(GoHome);
template Command::Command(OpenModule);
template Command::Command(OpenPage);
template Command::Command(TurnPage);
template Command::Command(OpenQuiz);
template Command::Command(RetryQuiz);
template Command::Command(FinishQuiz);
template Command::Command(OpenResult);
template Command::Command(SubmitAnswer);
template Command::Command(SubmitCheck);
template Command::Command(SaveDraft);
template Command::Command(SavePlace);
template Command::Command(SaveNote);
template Command::Command(DropNote);
template Command::Command(OpenNote);
template Command::Command(OpenNotebook);
template Command::Command(AskDropNote);
template Command::Command(SaveSheet);
template Command::Command(SetPreview);
template Command::Command(OpenFindings);
template Command::Command(ShowLink);
template Command::Command(OpenGuidelines);
template Command::Command(ReadGuideline);
template Command::Command(OpenDepartments);
template Command::Command(ShowTerm);
template Command::Command(ShowContact);
template Command::Command(OpenActivity);
template Command::Command(BeginActivity);
template Command::Command(TakeStep);
template Command::Command(TakeBack);
template Command::Command(OpenComfort);
template Command::Command(OpenHelp);
template Command::Command(OpenSearch);
template Command::Command(AskLeaveQuiz);
template Command::Command(Close);
template Command::Command(SetComfort);
template Command::Command(SetLanguage);
template Command::Command(AskErase);
template Command::Command(Erase);
template Command::Command(DismissProblem);
template Command::Command(ToggleFullscreen);
template Command::Command(Quit);

}  // namespace screens
