// A good text, to compare one's own with.
#pragma once

#include <optional>
#include <string>

#include "course/block.h"
#include "ui/ui.h"

namespace ui {

// Under its title. At least `least` high; its own height goes to `natural`. A link that was pressed.
std::optional<std::string> model_sheet(Ui& ui, const course::Blocks& model, float least = 0, float* natural = nullptr);

}  // namespace ui
