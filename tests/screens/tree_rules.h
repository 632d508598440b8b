// What holds on every screen, in every state, at every size, in every language. Each function gives sentences on what
// does not; none means all is well.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "screens/person.h"

namespace rules {

using Complaints = std::vector<std::string>;

// Read off the tree of one frame: names, targets, boxes, headings, ids, words.
Complaints of_the_tree(const ui::Tree& tree, const ui::Viewport& window);

// Tried with the keyboard: Tab reaches every control in the order recorded and brings it into sight, Shift+Tab goes
// back, F6 visits every landmark with a control. The focus stands elsewhere afterwards.
Complaints of_the_keyboard(person::Person& person);

// An idle screen asks for no frame.
Complaints of_rest(person::Person& person);

// What a screen offers, by id: the same in every language.
std::set<ui::Id> offered(const ui::Tree& tree);

std::string joined(const Complaints& complaints);

}  // namespace rules
