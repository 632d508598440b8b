// Through every screen and every state of it, at one size, in one language.
#pragma once

#include <functional>
#include <string>

#include "course/course.h"
#include "screens/person.h"

namespace tour {

using Visit = std::function<void(const std::string& state, person::Person& person)>;

void first_start(const person::Seat& seat, const Visit& visit);
void lesson(const person::Seat& seat, const course::Module& module, const Visit& visit);
void quiz(const person::Seat& seat, const Visit& visit);    // each kind of question, before and after the check
void shelf(const person::Seat& seat, const Visit& visit);   // guidelines, terms
void played(const person::Seat& seat, const Visit& visit);  // exhibits, a scenario, a feed, objection cards
void notebook(const person::Seat& seat, const Visit& visit);
void preview(const person::Seat& seat, const Visit& visit);  // an author's window
void home_shelf(const person::Seat& seat, const Visit& visit);
void search(const person::Seat& seat, const Visit& visit);  // nothing typed, found, not found
void all_done(const person::Seat& seat, const Visit& visit);
void problems(const person::Seat& seat, const Visit& visit);

}  // namespace tour
