// The plan of the house: the table of app/README.md, and whoever breaks it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/tree.h"

namespace house {

struct Room {
    int floor = 0;
    bool pure = false;                  // its row says "Pure": no clock, no randomness, no input or output
    std::set<std::string> may_include;  // other rooms
    std::set<std::string> third_party;  // "SQLite", "cmark", …
};

struct Plan {
    std::map<std::string, Room> rooms;
    std::string lobby;  // the room that main.cpp belongs to
};

Plan read_plan(std::string_view readme);

// Each offence begins with file:line.
std::vector<std::string> broken_plan(const Plan& plan);  // a door that leads upwards, a room or a library nobody knows
std::vector<std::string> wrong_includes(const Plan& plan, const std::vector<TextFile>& app);
std::vector<std::string> leaking_headers(const Plan& plan, const std::vector<TextFile>& app);
std::vector<std::string> names_out_of_their_room(const Plan& plan, const std::vector<TextFile>& app);
std::vector<std::string> wrong_links(const Plan& plan, const TextFile& cmake);

std::string room_of(const Plan& plan, std::string_view path);  // "app/ui/theme.h" → "ui"; empty: not a room's file

}  // namespace house
