// Identifiers. UUIDv7 (RFC 9562, section 5.7) for people, attempts, events; content ids are written by authors.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "base/time.h"

namespace base {

std::string uuid7(Instant now, Random& random);  // lower case, with dashes
bool is_content_id(std::string_view text);       // [a-z0-9][a-z0-9-]*, at most 64 characters

}  // namespace base
