#include <set>

#include "authoring/checks.h"

namespace authoring {
namespace {

void check_track(ReadModule& read, const course::Course& course) {
    const std::string& track = read.module.track;
    if (track.empty() || course.track(track) != nullptr) return;
    std::vector<std::string> tracks;
    for (const course::Track& known : course.tracks) tracks.push_back(known.id);
    read.facts.error(read.track_place, "unknown-track", "there is no track \"" + track + "\" in course.yaml",
                     read.facts.suggestion(track, tracks));
}

void check_order(ReadModules& all) {
    std::map<std::pair<std::string, int>, std::string> taken;
    for (auto& [id, read] : all) {
        const auto [first, is_new] = taken.emplace(std::pair(read.module.track, read.module.order), id);
        if (is_new) continue;
        read.facts.warning(read.order_place, "same-order",
                           "the module \"" + first->second + "\" has the same place in this track",
                           "give each module of a track an order of its own");
    }
}

// Walks the prerequisites of every module once. Reports those that lead back to where they came from.
class PrerequisiteCheck {
public:
    explicit PrerequisiteCheck(ReadModules& all) : all_(all) {
        for (const auto& [id, read] : all) ids_.push_back(id);
    }

    void run() {
        for (auto& [id, read] : all_) visit(read);
    }

private:
    void visit(ReadModule& read) {
        if (!seen_.insert(read.module.id).second) return;
        above_.insert(read.module.id);
        for (std::size_t i = 0; i < read.module.prerequisites.size(); ++i) {
            const std::string& id = read.module.prerequisites[i];
            const Place place = i < read.prerequisite_places.size() ? read.prerequisite_places[i] : Place{};
            const auto found = all_.find(id);
            if (found == all_.end()) {
                read.facts.error(place, "unknown-module", "there is no module \"" + id + "\"",
                                 read.facts.suggestion(id, ids_));
            } else if (above_.contains(id)) {
                read.facts.error(place, "prerequisite-circle",
                                 "\"" + id + "\" itself asks for this module, so neither can begin",
                                 "take one of the two prerequisites away");
            } else {
                visit(found->second);
            }
        }
        above_.erase(read.module.id);
    }

    ReadModules& all_;
    std::vector<std::string> ids_;
    std::set<std::string> seen_;
    std::set<std::string> above_;
};

}  // namespace

void check_places(ReadModules& all, const course::Course& course) {
    for (auto& [id, read] : all) check_track(read, course);
    check_order(all);
    PrerequisiteCheck(all).run();
}

}  // namespace authoring
