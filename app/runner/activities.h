// Private to runner/: scenarios, feeds and cards are opened and played. A step is on the disk before the screen moves
// on.
#pragma once

#include "runner/state.h"

namespace runner {

void show_activity(Program::Impl& program, const screens::OpenActivity& open);
void begin_activity(Program::Impl& program, const screens::BeginActivity& begin);
void take_step(Program::Impl& program, const screens::TakeStep& take);
void take_back(Program::Impl& program, const screens::TakeBack& take);

}  // namespace runner
