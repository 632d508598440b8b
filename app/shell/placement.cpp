#include "shell/placement.h"

#include <algorithm>

#include "base/json.h"

namespace shell {

namespace {

constexpr int least_seen_width = 100, least_seen_height = 60;
constexpr int farthest = 100000;  // beyond, the numbers are broken

Area intersection(Area a, Area b) {
    const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.x + a.width, b.x + b.width) - x),
            std::max(0, std::min(a.y + a.height, b.y + b.height) - y)};
}

bool well_seen(Area area, Area monitor) {
    const Area seen = intersection(area, monitor);
    return seen.width >= least_seen_width && seen.height >= least_seen_height;
}

Area shrunk(Area area, Area monitor) {
    area.width = std::min(area.width, monitor.width);
    area.height = std::min(area.height, monitor.height);
    return area;
}

Area centred(Area size, Area monitor) {
    size = shrunk(size, monitor);
    size.x = monitor.x + (monitor.width - size.width) / 2;
    size.y = monitor.y + (monitor.height - size.height) / 2;
    return size;
}

}  // namespace

std::string to_text(const Placement& placement) {
    return base::dump_json(base::Json::Object{{"x", placement.area.x},
                                              {"y", placement.area.y},
                                              {"width", placement.area.width},
                                              {"height", placement.area.height},
                                              {"maximised", placement.maximised}});
}

std::optional<Placement> placement_from_text(std::string_view text) {
    const auto json = base::parse_json(text);
    if (!json) return std::nullopt;
    bool broken = false;
    const auto number = [&](std::string_view key) {
        const base::Json* found = json->find(key);
        const auto value = found != nullptr ? found->integer() : std::nullopt;
        broken = broken || !value || *value < -farthest || *value > farthest;
        return broken ? 0 : static_cast<int>(*value);
    };
    Placement placement{{number("x"), number("y"), number("width"), number("height")}};
    if (broken || placement.area.width < 1 || placement.area.height < 1) return std::nullopt;
    const base::Json* maximised = json->find("maximised");
    placement.maximised = maximised != nullptr && maximised->boolean().value_or(false);
    return placement;
}

int overlap(Area a, Area b) {
    const Area both = intersection(a, b);
    return both.width * both.height;
}

Placement place(const std::optional<Placement>& remembered, Area size, const std::vector<Area>& monitors) {
    if (monitors.empty()) return remembered.value_or(Placement{size});
    if (remembered) {
        const auto best = std::max_element(monitors.begin(), monitors.end(), [&](const Area& a, const Area& b) {
            return overlap(remembered->area, a) < overlap(remembered->area, b);
        });
        if (well_seen(remembered->area, *best)) return {shrunk(remembered->area, *best), remembered->maximised};
    }
    return {centred(remembered ? remembered->area : size, monitors.front()), remembered && remembered->maximised};
}

}  // namespace shell
