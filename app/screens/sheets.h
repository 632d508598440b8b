// What a screen has to take along, as a sheet of paper.
#pragma once

#include "reports/sheet.h"
#include "screens/notebook_pages.h"
#include "screens/scenario_parts.h"

namespace screens {

reports::Sheet keep_sheet(const base::Words& words, const View& view, const course::Module& module, std::string title,
                          const course::Callout& callout);
// The advice, then each question with its answer and why that counts.
reports::Sheet advice_sheet(const base::Words& words, const View& view, const Story& story);
reports::Sheet notebook_sheet(const base::Words& words, const View& view);

}  // namespace screens
