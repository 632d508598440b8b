// A page of the course as a person reads it: paragraphs, lists, callouts, do and don't side by side, tables, pictures,
// questions in between.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "course/block.h"
#include "ui/ui.h"

namespace ui {

// A column beside the text, frame-buffer pixels. Pictures stand there from its top on; tips, notes and sources level
// with their place in the text, or below what stands there already. An exhibit that likes room takes both
// columns where this one is free.
struct Beside {
    Rect box;
    float y;  // where it is free
};
bool stands_beside(const course::Block& block);
bool likes_room(const course::Block& block);

struct Reader {
    Beside* beside = nullptr;                         // none: all stands in the flow
    std::function<void(const course::Check&)> check;  // draws a question in the flow
    Type type = Type::reading;
    std::function<void(std::string_view id, const course::Exhibit&)> exhibit;
    std::function<void(const course::Activity&)> activity;  // draws the way to it
    std::function<void(const course::Callout&)> below;      // draws what stands at the foot of a callout
    std::optional<std::size_t> lead_to;                     // this block is brought to the top of the scroll area
};

// Draws the blocks down the flow. The address of the link pressed in this frame, if any.
std::optional<std::string> read_blocks(Ui& ui, std::string_view id, const course::Blocks& blocks, const Reader& reader);

// A picture in the width of the flow, with its caption, on a card.
void figure(Ui& ui, std::string_view id, const course::Image& image);

// The address of a link outside the program, as a person would say it: without https:// and a closing slash.
std::string shown_address(std::string_view link);
void draw_qr(Ui& ui, Rect box, std::string_view link);

}  // namespace ui
