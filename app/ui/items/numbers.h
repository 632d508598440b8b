// Numbers as the language writes them: base/numbers.h, under the names this room knows them by.
#pragma once

#include "base/numbers.h"

namespace ui {

using base::decimals_of;
using base::with_unit;
using base::written_number;

}  // namespace ui
