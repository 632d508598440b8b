// A question in another language: compared with the default language's, from which it inherits all but its texts.
#pragma once

#include <string>

#include "authoring/bank.h"

namespace authoring {

// `main_file` names the default language's file in messages.
course::Item translated(const ReadQuestion& own, const ReadQuestion& main, const course::Item& main_item,
                        const std::string& main_file, Report& report);

}  // namespace authoring
