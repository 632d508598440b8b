// What the kinds with options share: rows with key letters, their states after the check, letters and digits as keys.
#pragma once

#include <functional>
#include <optional>

#include "ui/items/item_view.h"

namespace ui {

// The written index that was pressed (by row, letter or digit), if any. `columns` sets the rows side by side where
// there is room.
std::optional<std::size_t> choice_rows(Ui& ui, const ItemView& view, const std::vector<course::Option>& options,
                                       Role role, const std::function<bool(std::size_t)>& chosen, int columns);

}  // namespace ui
