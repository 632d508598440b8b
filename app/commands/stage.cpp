#include "commands/stage.h"

#include <chrono>

namespace commands {

base::Instant stage_time() {
    using namespace std::chrono;
    const auto at = sys_days(2026y / November / 23) + 13h + 10min;
    return {duration_cast<milliseconds>(at.time_since_epoch()).count(), 60};
}

base::Result<Stage> build_stage(const Setup& setup, const Options& options) {
    Stage stage;
    std::shared_ptr<const base::Clock> clock = std::make_shared<base::SystemClock>();
    if (!options.data) clock = stage.clock = std::make_shared<base::FixedClock>(stage_time());
    base::Random random(options.seed ? *options.seed : base::entropy());
    base::Random ids(random.next());
    auto store = options.data ? records::Store::open(*options.data, ids, clock->now())
                              : records::Store::open_in_memory(ids, clock->now());
    if (!store) return tl::unexpected(store.error());
    runner::ProgramSetup wanted = setup.program(options);
    wanted.load_in_background = false;
    wanted.clock = clock;
    wanted.random = random;
    auto program = runner::Program::create(std::move(wanted), std::move(*store));
    if (!program) return tl::unexpected(program.error());
    stage.program = std::move(*program);
    return stage;
}

ui::Viewport viewport(const Options& options) {
    const Size size = options.size.value_or(Size{});
    return {.size = {static_cast<float>(size.width), static_cast<float>(size.height)}, .dpi = options.dpi.value_or(1)};
}

}  // namespace commands
