// Which key was pressed, by what is printed on it: on AZERTY, Ctrl and the key that prints « = » or « + » enlarges.
#pragma once

#include <string_view>

#include "ui/input.h"

namespace shell {

// `code` is GLFW's (GLFW_KEY_…), which names places of a US keyboard; `printed` is what that place prints in the layout
// now in use, "" when nothing. Digits are taken by place too (AZERTY types them with Shift); with Ctrl what is printed
// comes first, for there « - » stands on the 6. Without Num Lock the key pad moves. Key::none: not a key of ours.
ui::Key key_of(int code, std::string_view printed, bool ctrl, bool num_lock);

}  // namespace shell
