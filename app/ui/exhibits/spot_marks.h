// How a thing of a picture is marked: found (a number and a tick), shown (a number), harmless (a plain dot).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "ui/ui.h"

namespace ui {

struct SpotMark {
    enum class Kind : std::uint8_t { none, found, shown, harmless };
    Kind kind = Kind::none;
    std::size_t number = 0;  // of what was found or shown, from 1
};

struct SpotInk {
    Token soft, strong;
};
SpotInk ink_of(SpotMark mark);
std::string verdict(Ui& ui, SpotMark mark);  // nothing while it is not marked

Vec2 badge_size(Ui& ui, bool small);
void badge(Ui& ui, Rect box, SpotMark mark);  // an arch

// A line round a thing of the picture, to be seen on any colour.
void outline_thing(Ui& ui, Rect box);

}  // namespace ui
