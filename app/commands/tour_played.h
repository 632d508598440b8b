// The tour's way through what is played on a screen of its own, and through what stands on the shelf at home.
#pragma once

#include <string>

#include "base/words.h"
#include "commands/album.h"
#include "course/course.h"

namespace commands {

class TourPlayed {
public:
    TourPlayed(Person& person, Album& album, const course::Course& course, const base::Words& words)
        : person_(person), album_(album), course_(course), words_(words) {}

    // From the page it stands on, and back to it: where it begins, and after a first choice.
    void activity(const course::Module& module, const course::Activity& activity, const std::string& name);
    // From home, and back to it: an advice, the paths of each kind of work, an empty notebook.
    void shelf();
    // From a page: a bookmark, a note, and the notebook that holds them.
    void notebook(const course::Page& page);

private:
    void need(const Done& done) { album_.need(done); }
    void key(std::string_view text);
    void press(ui::Role role, const std::string& name);
    void scenario(const course::Scenario& scenario, const std::string& name);
    void feed(const course::Feed& feed, const std::string& name);
    void written(const course::Feed& feed, const std::string& name);
    void aid(const course::Scenario& aid, const std::string& name);
    void departments();
    void home() { press(ui::Role::button, words_("nav.home")); }

    Person& person_;
    Album& album_;
    const course::Course& course_;
    const base::Words& words_;
};

}  // namespace commands
