// Fields: a line of text, with its label or inside something else, and a slider. Many lines: text_area.h.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ui/text_edit.h"
#include "ui/ui.h"

namespace ui {

struct TextBoxLook {
    std::string label;  // above the field, and its accessible name
    std::string hint;   // below, muted
    std::string error;  // below, in red with an icon; replaces the hint
    bool initial = false;
};
// True when the text changed. Enter is left for the form.
bool text_box(Ui& ui, std::string_view id, TextEdit& edit, const TextBoxLook& look);

// The same without label and notes, in a box of its own, inside running text.
struct BareField {
    std::string name;  // never shown: it says where the field stands
    Font font{Type::body, Weight::regular};
    float pad = 12;
    bool initial = false;
    char32_t icon = 0;   // at the left, inside
    bool alone = false;  // no words beside it: the ring goes around it
    bool quiet = false;  // nothing written yet: a dashed edge until it has the focus
};
struct BareFieldResult {
    Control control;
    bool changed = false;
};
BareFieldResult bare_field(Ui& ui, Rect box, std::string_view id, TextEdit& edit, const BareField& look);

// What a field that has the focus does with keys and typed text; `first` may use up a key before it. True when the text
// changed.
bool edit_by_keys(Ui& ui, TextEdit& edit, const std::function<bool(const KeyDown&)>& first = {});

struct SliderLook {
    std::string name;
    std::string value;  // as shown and spoken: "125 %"
    Range range;
    float page = 10;  // PageUp, PageDown
    int marks = 0;    // dots on the track
};
// The new value when it changed: drag, press on the track, arrows, Page keys, Home, End.
std::optional<float> slider(Ui& ui, std::string_view id, const SliderLook& look);

}  // namespace ui
