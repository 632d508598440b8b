// Numbers as the language writes them.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace base {

char decimal_sign(Language language);  // a point in English, else a comma
int decimals_of(double value);         // as few as it takes, six at most

// French "12 500,5" with narrow no-break spaces, Dutch and German "12.500,5", English "12,500.5"; a real minus sign.
std::string written_number(Language language, double value, int decimals, bool grouped = true);

// The unit behind: glued to an English %, narrow and unbreakable before any other %, else "25 €".
std::string with_unit(Language language, std::string number, std::string_view unit);

}  // namespace base
