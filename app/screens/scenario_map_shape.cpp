// Where the boxes of the map stand: each as near as may be to those it is tied to.
#include <algorithm>
#include <cmath>

#include "screens/scenario_map.h"
#include "ui/widgets/text.h"

namespace screens {

namespace {

using Slot = StoryLayers::Slot;

struct Sizes {
    float node = 0, lane = 0, gap = 0;
    float of(const Slot& slot) const { return slot.passing ? lane : node; }
    float apart(const Slot& one, const Slot& other) const { return (of(one) + of(other)) / 2 + gap; }
};

float row_width(const std::vector<Slot>& row, const Sizes& sizes) {
    float width = -sizes.gap;
    for (const Slot& slot : row) width += sizes.of(slot) + sizes.gap;
    return width;
}

// As wide as the fullest row allows, between a least and a most. The node is 0 when even the least does not fit.
Sizes sizes_of(ui::Ui& ui, const StoryLayers& map, float width) {
    Sizes sizes{0, ui.sp(20), ui.sp(24)};
    float node = std::round(ui.em(290));
    for (const std::vector<Slot>& row : map.layers) {
        const auto nodes = std::count_if(row.begin(), row.end(), [](const Slot& slot) { return !slot.passing; });
        if (nodes == 0) continue;
        node = std::min(node, std::floor((width - row_width(row, sizes)) / static_cast<float>(nodes)));
    }
    sizes.node = node >= ui.em(180) ? node : 0;
    return sizes;
}

// Near the wanted places, in order, at least so far apart, inside the width: the mean of pushing from both sides.
void set_apart(std::vector<float>& x, const std::vector<Slot>& row, const Sizes& sizes, float width) {
    if (row.empty()) return;
    std::vector<float> right = x, left = x;
    const std::size_t last = row.size() - 1;
    for (std::size_t i = 1; i <= last; ++i)
        right[i] = std::max(right[i], right[i - 1] + sizes.apart(row[i - 1], row[i]));
    for (std::size_t i = last; i-- > 0;) left[i] = std::min(left[i], left[i + 1] - sizes.apart(row[i], row[i + 1]));
    for (std::size_t i = 0; i <= last; ++i) x[i] = (right[i] + left[i]) / 2;
    x[0] = std::max(x[0], sizes.of(row[0]) / 2);
    for (std::size_t i = 1; i <= last; ++i) x[i] = std::max(x[i], x[i - 1] + sizes.apart(row[i - 1], row[i]));
    x[last] = std::min(x[last], width - sizes.of(row[last]) / 2);
    for (std::size_t i = last; i-- > 0;) x[i] = std::min(x[i], x[i + 1] - sizes.apart(row[i], row[i + 1]));
}

std::size_t index_in(const StoryLayers& map, const StoryLayers::Edge& edge, std::size_t layer) {
    const bool passing = layer != map.layer[edge.from] && layer != map.layer[edge.to];
    const Slot wanted{layer == map.layer[edge.from] ? edge.from : edge.to, passing};
    const std::vector<Slot>& row = map.layers[layer];
    return static_cast<std::size_t>(std::find(row.begin(), row.end(), wanted) - row.begin());
}

void draw_near(std::vector<std::vector<float>>& lanes, const StoryLayers& map, std::size_t layer, std::size_t beside,
               const Sizes& sizes, float width) {
    std::vector<float> sum(lanes[layer].size(), 0), wanted = lanes[layer];
    std::vector<int> count(lanes[layer].size(), 0);
    for (const StoryLayers::Edge& edge : map.edges) {
        const auto crosses = [&](std::size_t at) { return map.layer[edge.from] <= at && at <= map.layer[edge.to]; };
        if (edge.back || !crosses(layer) || !crosses(beside)) continue;
        const std::size_t at = index_in(map, edge, layer);
        sum[at] += lanes[beside][index_in(map, edge, beside)];
        ++count[at];
    }
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (count[i] > 0) wanted[i] = sum[i] / static_cast<float>(count[i]);
    set_apart(wanted, map.layers[layer], sizes, width);
    lanes[layer] = wanted;
}

std::vector<std::vector<float>> lanes_of(const StoryLayers& map, const Sizes& sizes, float width) {
    std::vector<std::vector<float>> lanes;
    for (const std::vector<Slot>& row : map.layers) {
        std::vector<float> x;
        float at = (width - row_width(row, sizes)) / 2;
        for (const Slot& slot : row) {
            x.push_back(at + sizes.of(slot) / 2);
            at += sizes.of(slot) + sizes.gap;
        }
        lanes.push_back(std::move(x));
    }
    for (int round = 0; round < 6; ++round) {
        for (std::size_t layer = 1; layer < lanes.size(); ++layer)
            draw_near(lanes, map, layer, layer - 1, sizes, width);
        for (std::size_t layer = lanes.size() - 1; layer-- > 0;) draw_near(lanes, map, layer, layer + 1, sizes, width);
    }
    // All of it in the middle.
    float left = width, right = 0;
    for (std::size_t layer = 0; layer < lanes.size(); ++layer)
        for (std::size_t i = 0; i < lanes[layer].size(); ++i) {
            const float half = sizes.of(map.layers[layer][i]) / 2;
            left = std::min(left, lanes[layer][i] - half);
            right = std::max(right, lanes[layer][i] + half);
        }
    for (std::vector<float>& row : lanes)
        for (float& x : row) x = std::round(x + (width - right - left) / 2);
    return lanes;
}

}  // namespace

MapNodeShape map_node_shape(ui::Ui& ui, const std::string& title, const std::string& note, float width) {
    MapNodeShape shape{};
    shape.pad = ui.sp(14);
    shape.marker_w = std::round(ui.ic(32));
    shape.marker_h = std::round(shape.marker_w * 36 / 32);
    shape.text_x = shape.pad + shape.marker_w + ui.sp(12);
    shape.text_w = width - shape.text_x - shape.pad;
    shape.title_h = ui::text_height(ui, title, {ui::Type::small, ui::Weight::semibold}, shape.text_w);
    shape.note_h = ui::text_height(ui, note, {ui::Type::caption, ui::Weight::regular}, shape.text_w);
    return shape;
}

MapShape map_shape(ui::Ui& ui, const Story& story, const StoryLayers& layers, const std::vector<MapNode>& nodes,
                   float width) {
    MapShape shape;
    const bool loops =
        std::any_of(layers.edges.begin(), layers.edges.end(), [](const StoryLayers::Edge& edge) { return edge.back; });
    const float loop_lane = loops ? ui.sp(28) : 0;
    width -= 2 * loop_lane;  // at both sides, so that the map stays in the middle
    const Sizes sizes = sizes_of(ui, layers, width);
    shape.fits = sizes.node > 0 && ui.breadth() >= ui::Breadth::medium;
    if (!shape.fits) return shape;
    shape.row_gap = std::round(ui.sp(56));
    shape.lanes = lanes_of(layers, sizes, width);
    float right = 0;
    for (std::vector<float>& row : shape.lanes)
        for (float& x : row) {
            x += loop_lane;
            right = std::max(right, x);
        }
    shape.lane_x = std::min(width + 2 * loop_lane - ui.sp(8), right + sizes.node / 2 + ui.sp(20));
    shape.boxes.assign(story.scenario.nodes.size(), {});
    const float margin = loops ? shape.row_gap / 2 : 0;  // loops pass above the first row and below the last one
    float y = margin;
    for (std::size_t layer = 0; layer < layers.layers.size(); ++layer) {
        const std::vector<Slot>& row = layers.layers[layer];
        float height = 0;
        for (const Slot& slot : row) {
            if (slot.passing) continue;
            const MapNodeShape text = map_node_shape(ui, story.scenario.nodes[slot.node].title,
                                                     seen_words(ui.words(), nodes[slot.node].seen), sizes.node);
            height = std::max({height, text.title_h + text.note_h + 2 * text.pad, text.marker_h + 2 * text.pad});
        }
        height = std::round(height);
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].passing)
                shape.boxes[row[i].node] = {std::round(shape.lanes[layer][i] - sizes.node / 2), y, sizes.node, height};
        shape.tops.push_back(y);
        shape.heights.push_back(height);
        y += height + shape.row_gap;
    }
    shape.height = y - shape.row_gap + margin;
    return shape;
}

}  // namespace screens
