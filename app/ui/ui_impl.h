// Private to ui/: what Ui keeps of Dear ImGui and of laid-out text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "ui/imgui_seam.h"
#include "ui/text_edit.h"
#include "ui/ui.h"

namespace ui {

void push_clip_rect(ImDrawList& list, Rect box);
void pop_clip_rect(ImDrawList& list);

// Drawing under what is drawn already, to any depth (each depth has a splitter of its own).
class DrawLayers {
public:
    DrawLayers();
    ~DrawLayers();
    void split(ImDrawList& list);
    void under(ImDrawList& list);
    void merge(ImDrawList& list);

private:
    struct Splitters;
    std::unique_ptr<Splitters> splitters_;
};

struct Ui::Impl {
    struct Cached {
        TextLayout layout;
        std::uint64_t used = 0;
    };

    struct Editor {
        TextEdit edit;
        std::string given;  // by the caller, last; what is too long stays different from what is edited
    };

    seam::Context context;
    DrawLayers layers;
    std::optional<Fonts> fonts;
    bool fonts_stale = false;
    std::unordered_map<std::uint64_t, Cached> layouts;
    std::map<Id, Editor> editors;
    std::uint64_t frame = 0;
    std::optional<float> drag_anchor;  // where in the scrollbar's thumb the pointer holds it

    void forget_old_layouts(std::uint64_t now) {
        frame = now;
        if (layouts.size() < 2000) return;
        std::erase_if(layouts, [now](const auto& entry) { return entry.second.used + 120 < now; });
    }
};

}  // namespace ui
