#include <vector>

#include <imgui.h>

#include "ui/ui_impl.h"

namespace ui {

void push_clip_rect(ImDrawList& list, Rect box) {
    list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, false);
}
void pop_clip_rect(ImDrawList& list) {
    list.PopClipRect();
}

struct DrawLayers::Splitters {
    std::vector<std::unique_ptr<ImDrawListSplitter>> spare;  // kept from frame to frame: they own buffers
    std::size_t depth = 0;
};

DrawLayers::DrawLayers() : splitters_(std::make_unique<Splitters>()) {}
DrawLayers::~DrawLayers() = default;

void DrawLayers::split(ImDrawList& list) {
    if (splitters_->spare.size() <= splitters_->depth)
        splitters_->spare.push_back(std::make_unique<ImDrawListSplitter>());
    ImDrawListSplitter& splitter = *splitters_->spare[splitters_->depth++];
    splitter.Split(&list, 2);
    splitter.SetCurrentChannel(&list, 1);
}

void DrawLayers::under(ImDrawList& list) {
    splitters_->spare[splitters_->depth - 1]->SetCurrentChannel(&list, 0);
}

void DrawLayers::merge(ImDrawList& list) {
    splitters_->spare[--splitters_->depth]->Merge(&list);
}

}  // namespace ui
