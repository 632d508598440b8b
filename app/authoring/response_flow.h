// Private to the exhibits: questions that lead to advice.
#pragma once

#include "authoring/exhibit_fields.h"
#include "course/exhibit.h"

namespace authoring {

// Reports answers that lead nowhere, steps nobody reaches and ways without an end.
course::ResponseFlow read_response_flow(ExhibitFields& fields);

}  // namespace authoring
