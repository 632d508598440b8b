// A sheet of paper: what a person keeps of a page, of an advice or of their notebook.
#pragma once

#include <string>

#include "base/language.h"
#include "base/result.h"
#include "base/time.h"
#include "course/block.h"

namespace reports {

struct Sheet {
    std::string kicker;  // a small line above the title: where it comes from
    std::string title;
    course::Blocks blocks;  // pictures, exhibits and questions are left out: they live on the screen
    std::string footer;     // at the foot of every page, before its number
    base::Instant made;     // goes into the file as the date of making
};

enum class SheetForm { pdf, text };

// A PDF of A4 pages (ISO 216: 210 × 297 mm), headings tagged as such. "sheet-not-made" when the library cannot.
base::Result<std::string> pdf_of(const Sheet& sheet);

// Plain text in UTF-8, lines ended by "\n": title, blocks and footer, nothing wrapped, emoji as the characters they
// are.
std::string text_of(const Sheet& sheet);

}  // namespace reports
