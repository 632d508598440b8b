// Words a search found: marked on a soft ground, with a rule under them.
#pragma once

#include <string_view>

#include "course/excerpt.h"
#include "ui/ui.h"

namespace ui {

struct FoundLook {
    Type type = Type::small;
    Weight weight = Weight::regular;
    Weight match = Weight::semibold;
    Token colour = Token::ink_muted;
    int max_lines = 0;
};

// What was found, its matches marked, from a place downwards; without a node of its own. The height is that of
// found_height().
void found_text(Ui& ui, Vec2 at, float width, const course::Parts& parts, const FoundLook& look);
float found_height(Ui& ui, float width, const course::Parts& parts, const FoundLook& look);

// Marks under running text that is laid out and not drawn yet: what Ui::mark_words asks for.
void mark_found(Ui& ui, const TextLayout& layout, Vec2 at);

}  // namespace ui
