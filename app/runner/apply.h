// Private to runner/: what a command does.
#pragma once

#include "runner/state.h"

namespace runner {

void carry_out(Program::Impl& program, const screens::Command& command);

}  // namespace runner
