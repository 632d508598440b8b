// Questions as they stand in the files → items of a bank. The default language carries kind, points, objective, page
// and key; the other languages inherit them, and are compared with it.
#pragma once

#include <string>
#include <vector>

#include "authoring/bank.h"

namespace authoring {

// The default language's own items. Reports what cannot be a question.
std::vector<course::Item> assemble(const ReadBank& bank, Report& report);

// Another language's items, in the default one's order. `main_file` names the default language's file in messages.
std::vector<course::Item> assemble(const ReadBank& bank, const ReadBank& main,
                                   const std::vector<course::Item>& main_items, const std::string& main_file,
                                   Report& report);

struct IdAt {
    std::string id;
    Place place;
};
// Reports ids that are missing, too many or in another order than in the default language's file. True when all agree.
bool compare_ids(const std::string& what, const std::vector<IdAt>& own, const std::vector<IdAt>& main,
                 const std::string& main_file, Report& report);

}  // namespace authoring
