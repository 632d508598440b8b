// A program without a window, ready for a Person: for drive and tour.
#pragma once

#include <memory>

#include "base/result.h"
#include "base/time.h"
#include "commands/options.h"
#include "commands/setup.h"
#include "runner/program.h"

namespace commands {

struct Stage {
    std::shared_ptr<base::FixedClock> clock;  // null: the system's
    std::unique_ptr<runner::Program> program;
};

// A Monday in term time, ten past two in Brussels.
base::Instant stage_time();

// With --data: on the disk, by the system's clock. Else in memory, at stage_time(). With a seed everything drawn is the
// same each time.
base::Result<Stage> build_stage(const Setup& setup, const Options& options);

ui::Viewport viewport(const Options& options);

}  // namespace commands
