// The command line: one file a subcommand.
#pragma once

#include "commands/options.h"

namespace commands {

// 0 done; 1 findings, or a step that failed; 2 usage; 3 cannot start here (no display, no OpenGL, folder locked).
int run(int argc, char** argv);

int open_window(const Options& options);
int preview(const Options& options);
int check(const Options& options);
int tour(const Options& options);
int drive(const Options& options);

}  // namespace commands
