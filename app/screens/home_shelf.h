// At home, below the tracks: what one takes off the shelf when one needs it. Decision aids, objection cards, the path
// of one's own kind of work.
#pragma once

#include "screens/screen.h"

namespace screens {

Asked home_shelf(ui::Ui& ui, const View& view);  // nothing when the course has none of them

}  // namespace screens
