// A module in a list: how far it is, its title, what is left of it.
#pragma once

#include "screens/screen.h"
#include "ui/widgets/progress.h"

namespace screens {

// `current`: where the person left off. `rule`: a line above it. Pressed, it opens the module where the person was.
Asked module_row(ui::Ui& ui, const View& view, const course::Module& module, const ui::TrackColours& colours,
                 bool current, bool rule);

}  // namespace screens
