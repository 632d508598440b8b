// The version, as CMakeLists.txt of the whole gives it.
#pragma once

#ifndef PREAU_VERSION
#error "PREAU_VERSION comes from app/CMakeLists.txt"
#endif

namespace commands {

inline constexpr const char* version = PREAU_VERSION;

}  // namespace commands
