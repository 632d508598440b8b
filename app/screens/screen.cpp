#include "screens/screen.h"

namespace screens {

namespace {

struct IsPanel {
    template <class T>
    bool operator()(const T&) const {
        return std::is_same_v<T, ComfortPanel> || std::is_same_v<T, HelpPanel> || std::is_same_v<T, LinkDialog> ||
               std::is_same_v<T, TermDialog> || std::is_same_v<T, ContactDialog> || std::is_same_v<T, GlossaryPanel> ||
               std::is_same_v<T, LeaveQuizDialog> || std::is_same_v<T, NotePanel> ||
               std::is_same_v<T, DropNoteDialog> || std::is_same_v<T, SavedDialog> ||
               std::is_same_v<T, FindingsPanel> || std::is_same_v<T, SearchPanel> || std::is_same_v<T, EraseDialog>;
    }
};

}  // namespace

bool is_panel(const Screen& screen) {
    return std::visit(IsPanel{}, screen);
}

Asked draw(Screen& screen, ui::Ui& ui, const View& view) {
    return std::visit([&](auto& shown) { return shown.draw(ui, view); }, screen);
}

}  // namespace screens
