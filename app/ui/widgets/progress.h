// Where one is, at a glance: the arcade, bars, the arch gauge.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace ui {

enum class ArchStep { done, current, to_come, right, partly, wrong };

struct TrackColours {
    Token text, soft, fill;
};
TrackColours track_colours(std::string_view colour);  // soleil, brique, ciel, encre

struct ArcadeLook {
    Token fill = Token::soleil_fill;
    bool on_shade = false;
    float size = 28;  // width of an arch, px at 100 %
};
// One arch a step; more than 12 become a bar with "x of y". `name` says it in words, `value` how the steps went.
void arcade(Ui& ui, std::string_view id, const std::vector<ArchStep>& steps, std::string name,
            const ArcadeLook& look = {}, std::string value = {});
float arcade_width(Ui& ui, std::size_t steps, const ArcadeLook& look);
void arch_step(Ui& ui, Rect box, ArchStep step, const ArcadeLook& look);

// share, threshold: 0–1; threshold < 0: none.
void progress_bar(Ui& ui, std::string_view id, std::string name, float share, float threshold,
                  Token value = Token::accent);

// An arch stroked from foot to foot, the number inside.
void score_gauge(Ui& ui, Rect box, std::string_view id, std::string name, float share, std::string_view number,
                 std::string_view below, std::string_view note);

}  // namespace ui
