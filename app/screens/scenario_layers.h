// Where the nodes of a story stand on its map: in layers from the start downwards. Pure numbers, no pixels.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "course/story.h"

namespace screens {

struct StoryLayers {
    struct Edge {
        std::size_t from = 0, to = 0;
        bool back = false;  // leads to an earlier layer, or its own
        bool operator==(const Edge&) const = default;
    };
    // A place in a layer: a node, or room for the edges that pass through on their way to a node further down.
    struct Slot {
        std::size_t node = 0;  // the node itself, or where the passing edges lead
        bool passing = false;
        bool operator==(const Slot&) const = default;
    };
    std::vector<std::size_t> layer;         // by node: the longest way from the start, loops not counted
    std::vector<Edge> edges;                // each pair of nodes once, in written order
    std::vector<std::vector<Slot>> layers;  // from left to right, so that few edges cross
};

StoryLayers story_layers(const course::Scenario& scenario);

}  // namespace screens
