// Where a link of the course leads.
#pragma once

#include <string>

#include "screens/screen.h"

namespace screens {

// `link` as the author wrote it, in a text of the module `own` ("": none). Nothing when it leads nowhere any more.
Asked follow(const View& view, const std::string& own, const std::string& link);

}  // namespace screens
