#include "commands/write_folder.h"

#include <csignal>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/folder.h"

namespace fs = std::filesystem;

TEST_CASE("whoever interrupts the writing of a folder leaves nothing lying about") {
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
    const support::TemporaryFolder folder;
    base::Files files;
    for (int i = 0; i < 20'000; ++i) files.emplace("pages/" + std::to_string(i) + ".html", "<p>x</p>");
    const pid_t process = ::fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        std::signal(signal, SIG_DFL);
        static_cast<void>(commands::write_folder(folder.path() / "out", files));
        ::_exit(0);
    }
    for (int i = 0; i < 10'000 && fs::is_empty(folder.path()); ++i) ::usleep(1000);
    CHECK_FALSE(fs::is_empty(folder.path()));
    REQUIRE(::kill(process, signal) == 0);
    int status = 0;
    REQUIRE(::waitpid(process, &status, 0) == process);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(fs::is_empty(folder.path()));
}
