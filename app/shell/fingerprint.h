// A number for a picture: the same draw lists give the same one, other lists all but surely another one.
#pragma once

#include <cstdint>

#include "ui/geometry.h"

struct ImDrawData;

namespace shell {

std::uint64_t fingerprint(const ImDrawData& data, int width, int height, ui::Colour background);

}  // namespace shell
