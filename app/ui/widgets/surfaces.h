// What things stand on: cards, callouts, chips, dialogs.
#pragma once

#include <string>
#include <string_view>

#include "course/block.h"
#include "ui/ui.h"

namespace ui {

// A card drawn behind what the scope holds; its padding is taken from the flow.
struct CardLook {
    float padding = 28;  // px at 100 %
    float radius = 20;
    Token fill = Token::surface_raised;
    Token edge = Token::line;
    float edge_width = 1;
    bool raised = true;        // a shadow in the light theme
    float min_height = 0;      // pixels
    float* natural = nullptr;  // where to put the height without min_height
    Role role = Role::group;
};

class [[nodiscard]] Card {
public:
    Card(Ui& ui, std::string_view id, std::string name, CardLook look = {});
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    ~Card();

private:
    Ui& ui_;
    CardLook look_;
    Rect box_;
    float top_;
    Id height_id_;
    float pad_;
    // Order matters: the flow ends before the background is drawn, the group last.
    Ui::Group group_;
    std::unique_ptr<Ui::Under> under_;
    std::unique_ptr<Ui::Flow> flow_;
};

// Cards side by side as high as the highest of them: pass the same `row` to each; the height is that of the last frame.
float common_height(Ui& ui, std::string_view row);
void note_height(Ui& ui, std::string_view row, float height);

void draw_surface(Ui& ui, Rect box, const CardLook& look);

struct Chip {
    Token fill = Token::surface_sunken;
    Token ink = Token::ink;
    char32_t icon = 0;
};
Rect chip(Ui& ui, std::string_view id, std::string_view words, const Chip& look = {});
Vec2 chip_size(Ui& ui, std::string_view words, const Chip& look);
void chip_in(Ui& ui, Rect box, std::string_view words, const Chip& look);

// How a kind of callout looks: soft ground, role colour, icon.
struct CalloutLook {
    Token soft = Token::accent_soft;
    Token ink = Token::accent;
    char32_t icon = 0;
    Token tile = Token::accent;  // the arch with the icon
    Token tile_ink = Token::accent_soft;
    std::string_view key;  // its name in the words: "callout.tip"
};
CalloutLook callout_look(course::CalloutKind kind);

// A small arch with an icon: callouts, cards, portraits.
void arch_tile(Ui& ui, Rect box, Colour fill, Colour ink, char32_t icon, float icon_px = 24);

}  // namespace ui
