// Private to runner/: what somebody was playing when a search led them elsewhere, or while they were writing. What is
// kept nowhere but on that screen (an answer being written, a vote, the steps of a decision aid) is there again when
// they come back to it.
#pragma once

#include "runner/state.h"

namespace runner {

// Before a command is carried out, which may lead away. True when there is something to keep.
bool set_aside(Program::Impl& program);
// After it: it did not lead away, or back to the same.
void forget_if_still_there(Program::Impl& program);

// The screen is opened again: it takes up what was left there.
void take_up(Program::Impl& program, screens::FeedScreen& feed);
void take_up(Program::Impl& program, screens::ScenarioScreen& scenario);
void take_up(Program::Impl& program, screens::ObjectionsScreen& cards);

}  // namespace runner
