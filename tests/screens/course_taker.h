// Takes the course in content/ as a person does, knowing the right answers: what the journeys share.
#pragma once

#include <filesystem>
#include <string>

#include "course/course.h"
#include "screens/person.h"

namespace taker {

const course::Course& course();                                      // the one in content/
const course::Course& course(const std::filesystem::path& content);  // read once
inline std::filesystem::path reference() {                           // uses everything the format can do
    return std::filesystem::path(PREAU_SOURCE_DIR) / "tests" / "reference";
}

person::Seat at_the_reference();                                           // in English
records::Store was_at(const std::string& module, const std::string& page,  // "": at its quiz
                      base::Language language = base::Language::en);
void resume(person::Person& person);                      // from home, where one was
bool inside(const ui::Node& node, const ui::Node& area);  // from top to bottom

void join(person::Person& person, std::string_view name);  // from the first screen to home
void read_all_pages(person::Person& person);               // from any page on, to the first question

const course::Item& question(const person::Person& person);  // the one on the screen, found by its words
void choose(person::Person& person, const course::Item& item, bool right);
void say_how_sure(person::Person& person, std::string_view key);  // "quiz.think-so"; not asked again: nothing
void check(person::Person& person);
void go_on(person::Person& person);  // to the next question, or to the result
bool asking(const person::Person& person);

// Every question, the first one and those that come again, until the result. The first `wrong` of them wrong at first.
void take_quiz(person::Person& person, int wrong = 0);

}  // namespace taker
