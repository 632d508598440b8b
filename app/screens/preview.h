// What an author's window shows besides: what the check says, the keys of the questions, the notes for the trainer.
#pragma once

#include <string>

#include "screens/lesson_parts.h"

namespace screens {

// The strip at the foot of the content: findings, and two switches. Its height is taken from `content`.
Asked preview_strip(ui::Ui& ui, const View& view, const std::string& file, ui::Rect& content);

// "modules/hello/lesson.fr.md", in the language on the screen.
std::string file_of(const View& view, const std::string& module, const char* kind);

// Below a page, as the switches say: its notes and slide, then every question of the bank with its key.
void preview_notes(ui::Ui& ui, const course::Page& page);
void preview_keys(ui::Ui& ui, const View& view, const course::Module& module);
// What the check finds, each with its place, its cure and its code; of `file` first, then of its folder.
void preview_findings(ui::Ui& ui, const base::Diagnostics& findings, const std::string& file);
// The key of one question.
void preview_key(ui::Ui& ui, const course::Item& item);

}  // namespace screens
