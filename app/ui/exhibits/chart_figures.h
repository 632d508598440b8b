// Where the figures of a line chart stand: beside their points, clear of each other and of the lines where they can be.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/geometry.h"

namespace ui {

class FigurePlaces {
public:
    struct Room {
        bool lying = false;  // values grow to the right, not upwards
        Rect bounds;         // no figure stands outside
        Rect axis;           // the line none stands on
        float away = 8;      // from a point
    };
    // The points of each series, in pixels.
    FigurePlaces(const Room& room, std::vector<std::vector<Vec2>> series) : room_(room), series_(std::move(series)) {}

    // `onwards`: better beyond the point, along the values, than before it. Figures placed before are kept clear of.
    Rect place(std::size_t series, std::size_t label, Vec2 size, bool onwards);

private:
    float trouble(Rect box, std::size_t series, std::size_t label) const;

    Room room_;
    std::vector<std::vector<Vec2>> series_;
    std::vector<Rect> taken_;
};

}  // namespace ui
