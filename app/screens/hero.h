// The large card of home: where you left off, and the one button that leads back there.
#pragma once

#include "screens/screen.h"

namespace screens {

Asked draw_hero(ui::Ui& ui, const View& view, const Resume& resume);

}  // namespace screens
