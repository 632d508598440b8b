// Where the two sides of a matching stand, and how a tile and a line look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/items/item_view.h"
#include "ui/items/tiles.h"

namespace ui {

enum class Side { left, right };

// One of the things to put together: a side and the written index on it.
struct End {
    Side side = Side::left;
    std::size_t index = 0;
    bool operator==(const End&) const = default;
};

struct Board {
    // No room for two columns: the left tiles below each other, each with what it is joined to inside it, and what is
    // still free on the right below them all.
    bool stacked = false;
    std::vector<Rect> left, right;  // by written index
    std::vector<Rect> cards;        // stacked: around a left and what it is joined to
    Rect hint;                      // the line that says what to do next
    float height = 0;

    const Rect& of(End end) const { return (end.side == Side::left ? left : right)[end.index]; }
};
// From where the flow stands on. Nothing is drawn, nothing taken. `least_hint`: the least height of the hint.
Board board_of(Ui& ui, const ItemView& view, const course::Matching& kind, const learning::MatchingAnswer& answer,
               const std::string& hint, float least_hint);

// The left a right is joined to.
std::optional<std::size_t> left_of(const learning::MatchingAnswer& answer, std::size_t right);

struct TileLook {
    const course::Text& text;
    Side side = Side::left;
    std::optional<std::size_t> pair;  // which pair it belongs to: its letter and colours
    std::string value;
    bool held = false;    // pressed, or dragged from
    bool wanted = false;  // one of those the held one may go with
    bool initial = false;
    bool draggable = true;
    bool inside = false;              // stacked: within the tile of what it is joined to
    std::optional<Rect> ground = {};  // drawn there rather than in its box
};
Control matching_tile(Ui& ui, std::string_view id, Rect box, const TileLook& look);

Font hint_font();
// From one tile's side to another's, or to a finger.
void pair_line(Ui& ui, Vec2 from, Vec2 to, Colour colour, bool dashed = false);
Vec2 mouth(Rect box, Side side);  // where the line of a tile begins

}  // namespace ui
