#include <cstdio>
#include <exception>

#include "commands/commands.h"

int main(int argc, char** argv) {
    try {
        return commands::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "preau: cannot go on: %s\n", error.what());
    } catch (...) {
        std::fputs("preau: cannot go on\n", stderr);
    }
    return 70;  // EX_SOFTWARE; everything answered is on the disk already
}
