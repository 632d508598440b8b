// What should not be in this picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "course/exhibit.h"
#include "ui/picture_parts.h"
#include "ui/ui.h"

namespace ui {

struct SpotState {
    enum class Mark : std::uint8_t { none, pressed, shown };  // shown: the person asked for it
    std::vector<Mark> marks;                                  // one a thing
    std::vector<std::size_t> numbered;  // what should not be there and is marked, as it was marked
    std::optional<std::size_t> at;      // what was pressed last
    bool as_list = false;
    bool again = false;                 // begun anew in the last frame
    std::optional<PictureParts> parts;  // asked once
    bool asked = false;
};

void draw_spot(Ui& ui, const course::Exhibit& exhibit, const course::Spot& spot, SpotState& state);

}  // namespace ui
