#include "screens/scenario_layers.h"

#include <algorithm>
#include <map>

namespace screens {

namespace {

using Slot = StoryLayers::Slot;
using Edge = StoryLayers::Edge;

// Depth first: edges back to a node still being walked close a loop; the others order the nodes.
struct Walk {
    const course::Scenario& scenario;
    std::vector<int> state;          // 0 not seen, 1 being walked, 2 done
    std::vector<std::size_t> order;  // done, the last one first done
    std::vector<Edge> edges;

    void visit(std::size_t start) {
        std::vector<std::pair<std::size_t, std::size_t>> stack{{start, 0}};  // node, its next choice
        state[start] = 1;
        while (!stack.empty()) {
            auto& [node, next] = stack.back();
            const std::vector<course::Choice>& choices = scenario.nodes[node].choices;
            if (next == choices.size()) {
                state[node] = 2;
                order.push_back(node);
                stack.pop_back();
                continue;
            }
            const std::size_t to = choices[next++].to;
            const bool known = std::any_of(edges.begin(), edges.end(),
                                           [&](const Edge& edge) { return edge.from == node && edge.to == to; });
            if (!known) edges.push_back({node, to, state[to] == 1});
            if (state[to] != 0) continue;
            state[to] = 1;
            stack.emplace_back(to, 0);
        }
    }
};

void put_in_layers(StoryLayers& map, const std::vector<std::size_t>& order) {
    for (auto node = order.rbegin(); node != order.rend(); ++node)
        for (const Edge& edge : map.edges)
            if (!edge.back && edge.from == *node)
                map.layer[edge.to] = std::max(map.layer[edge.to], map.layer[edge.from] + 1);
}

void make_slots(StoryLayers& map, const std::vector<std::size_t>& order) {
    const std::size_t deepest = *std::max_element(map.layer.begin(), map.layer.end());
    map.layers.assign(deepest + 1, {});
    for (auto node = order.rbegin(); node != order.rend(); ++node)
        map.layers[map.layer[*node]].push_back({*node, false});
    for (const Edge& edge : map.edges) {
        if (edge.back) continue;
        for (std::size_t between = map.layer[edge.from] + 1; between < map.layer[edge.to]; ++between) {
            const Slot passing{edge.to, true};
            std::vector<Slot>& layer = map.layers[between];
            if (std::find(layer.begin(), layer.end(), passing) == layer.end()) layer.push_back(passing);
        }
    }
}

// Where an edge stands in a layer: its node, or its way through.
Slot slot_of(const StoryLayers& map, const Edge& edge, std::size_t layer) {
    if (layer == map.layer[edge.from]) return {edge.from, false};
    return {edge.to, layer != map.layer[edge.to]};
}

double place_of(const std::vector<Slot>& layer, const Slot& slot) {
    const auto found = std::find(layer.begin(), layer.end(), slot);
    // The middle of the layer is 0, so that short layers stand over long ones.
    return static_cast<double>(found - layer.begin()) - (static_cast<double>(layer.size()) - 1) / 2;
}

// Each slot goes to the mean place of its neighbours in the layer beside.
void settle_layer(StoryLayers& map, std::size_t layer, std::size_t beside) {
    std::vector<std::pair<double, Slot>> wanted;
    for (const Slot& slot : map.layers[layer]) {
        double sum = 0;
        int count = 0;
        for (const Edge& edge : map.edges) {
            const std::size_t top = map.layer[edge.from], foot = map.layer[edge.to];
            const auto crosses = [&](std::size_t at) { return !edge.back && top <= at && at <= foot; };
            if (!crosses(layer) || !crosses(beside) || slot_of(map, edge, layer) != slot) continue;
            sum += place_of(map.layers[beside], slot_of(map, edge, beside));
            ++count;
        }
        wanted.emplace_back(count > 0 ? sum / count : place_of(map.layers[layer], slot), slot);
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (std::size_t i = 0; i < wanted.size(); ++i) map.layers[layer][i] = wanted[i].second;
}

}  // namespace

StoryLayers story_layers(const course::Scenario& scenario) {
    StoryLayers map;
    map.layer.assign(scenario.nodes.size(), 0);
    Walk walk{scenario, std::vector<int>(scenario.nodes.size(), 0), {}, {}};
    walk.visit(scenario.start);
    map.edges = std::move(walk.edges);
    put_in_layers(map, walk.order);
    make_slots(map, walk.order);
    for (int round = 0; round < 4; ++round) {
        for (std::size_t layer = 1; layer < map.layers.size(); ++layer) settle_layer(map, layer, layer - 1);
        for (std::size_t layer = map.layers.size() - 1; layer-- > 0;) settle_layer(map, layer, layer + 1);
    }
    return map;
}

}  // namespace screens
