// One program a target; libFuzzer brings main().
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Target* const target = fuzz::target(PREAU_FUZZ_TARGET);
    target->read({reinterpret_cast<const char*>(data), size});
    return 0;
}
