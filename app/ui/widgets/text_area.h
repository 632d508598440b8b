// A field of many lines: it wraps, grows with what is written, then scrolls.
#pragma once

#include <string>
#include <string_view>

#include "ui/text_edit.h"
#include "ui/ui.h"

namespace ui {

struct TextAreaLook {
    std::string name;  // never shown
    bool initial = false;
    int least = 3, most = 8;         // rows; fewer where the window is low
    std::size_t counted_from = 200;  // characters left, which it then says
};
// True when the text changed. Enter begins a new line, Tab leaves, Up, Down, Home, End and the Page keys go by the rows
// one sees. It counts what is left from `counted_from` on. The edit is one of many lines.
bool text_area(Ui& ui, std::string_view id, TextEdit& edit, const TextAreaLook& look);

}  // namespace ui
