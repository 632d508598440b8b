// Who answers here for a contact of the course.
#pragma once

#include <string>

#include "screens/screen.h"

namespace screens {

bool answers(const View& view, const std::string& contact);  // the organisation has said who
// Name, telephone, mail and place down the flow; or that nobody has been named here.
void who_answers(ui::Ui& ui, const View& view, const std::string& contact);

}  // namespace screens
