// Private to the map of a story: what each node is to the person, and where it stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/scenario_layers.h"
#include "screens/scenario_parts.h"

namespace screens {

enum class Seen { walked, reached, reached_before, ending, unseen };  // the three in the middle are endings

struct MapNode {
    Seen seen = Seen::unseen;
    std::optional<std::size_t> step;  // of the path, where it was first
};
std::vector<MapNode> map_nodes(const Story& story);
std::string seen_words(const base::Words& words, Seen seen);
bool was_taken(const Story& story, std::size_t from, std::size_t to);

// Boxes by node and lanes by layer, in pixels from the top left corner of the map.
struct MapShape {
    bool fits = false;  // else there is room for the list only
    float height = 0, row_gap = 0, lane_x = 0;
    std::vector<ui::Rect> boxes;            // by node
    std::vector<std::vector<float>> lanes;  // by layer and slot: the middle
    std::vector<float> tops, heights;       // by layer
};
MapShape map_shape(ui::Ui& ui, const Story& story, const StoryLayers& layers, const std::vector<MapNode>& nodes,
                   float width);
struct MapNodeShape {
    float pad, marker_w, marker_h, text_x, text_w, title_h, note_h;
};
MapNodeShape map_node_shape(ui::Ui& ui, const std::string& title, const std::string& note, float width);

// The same in words.
void map_in_words(ui::Ui& ui, const Story& story, const StoryLayers& layers, const std::vector<MapNode>& nodes);

}  // namespace screens
