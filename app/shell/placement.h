// Where the window stands: remembered from the last time, and brought back into sight when the monitors have changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shell {

struct Area {  // in the window system's coordinates
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Area&) const = default;
};

struct Placement {
    Area area;  // of the window when it is neither maximised nor full screen
    bool maximised = false;
    bool operator==(const Placement&) const = default;
};

inline constexpr Area default_area{0, 0, 1280, 800};
inline constexpr int least_width = 800, least_height = 600;

std::string to_text(const Placement& placement);
std::optional<Placement> placement_from_text(std::string_view text);  // nothing when it makes no sense

int overlap(Area a, Area b);  // in square units

// `monitors` are work areas, the primary one first. What was remembered is taken when at least 100 × 60 of it would be
// seen on one of them; else `size` is centred on the primary one. Never larger than the monitor it stands on.
Placement place(const std::optional<Placement>& remembered, Area size, const std::vector<Area>& monitors);

}  // namespace shell
