// What a screen may read. Everything lives at least as long as the frame.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/time.h"
#include "course/organisation.h"
#include "course/search.h"
#include "learning/progress.h"
#include "records/store.h"

namespace screens {

// Of an author's window: the course is read anew whenever a file changes.
struct Preview {
    bool answers = false, notes = false;  // the keys of the questions; what is for the trainer
};

struct View {
    const course::Course* course = nullptr;              // null while it is being read
    const course::Organisation* organisation = nullptr;  // whom the contacts of the course mean here
    const base::Diagnostics* findings = nullptr;
    const learning::Progress* progress = nullptr;
    const records::Person* person = nullptr;              // null before the first start is done
    const std::vector<records::Place>* places = nullptr;  // latest first
    const std::vector<records::Note>* notes = nullptr;    // by module and page
    base::Instant now;
    base::Language language = base::Language::fr;
    std::filesystem::path data_folder;  // empty: in memory
    std::string version;
    const Preview* preview = nullptr;              // null: a learner's window
    bool can_save = false;                         // sheets: there is a folder for documents
    std::shared_ptr<const course::Search> search;  // over the course in that language; null while it is being read
    std::string save_error;                        // an error code when the last thing could not be saved

    const records::Place* place(std::string_view module) const;
    // Null when there is none.
    const records::Note* note(records::Note::Kind kind, std::string_view module, std::string_view page,
                              int place = 0) const;
};

// Where "resume" leads.
struct Resume {
    enum class Kind { start, page, quiz, finished };
    Kind kind = Kind::finished;
    const course::Module* module = nullptr;
    std::string page;  // id
};
Resume resume_target(const View& view);

}  // namespace screens
