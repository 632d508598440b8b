// What people wrote and marked beside the pages.
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "records/impl.h"

namespace records {
namespace {

constexpr std::array<std::pair<Note::Kind, std::string_view>, 3> kinds{
    {{Note::Kind::bookmark, "bookmark"}, {Note::Kind::note, "note"}, {Note::Kind::reflection, "reflection"}}};

std::string_view name_of(Note::Kind kind) {
    for (const auto& [known, name] : kinds)
        if (known == kind) return name;
    return {};
}

std::optional<Note::Kind> kind_named(std::string_view text) {
    for (const auto& [known, name] : kinds)
        if (name == text) return known;
    return std::nullopt;
}

}  // namespace

Result<void> Store::save_note(const std::string& person, const Note& note) {
    if (note.kind != Note::Kind::bookmark && note.text.empty()) return drop_note(person, note);
    return impl_->database.run(
        "INSERT INTO notes (person, module, page, kind, place, question, text, at_utc_ms, at_offset_min)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET question = excluded.question,"
        " text = excluded.text, at_utc_ms = excluded.at_utc_ms, at_offset_min = excluded.at_offset_min",
        {person, note.module, note.page, name_of(note.kind), std::int64_t{note.place}, note.question, note.text,
         note.at.utc_ms, std::int64_t{note.at.offset_min}});
}

Result<void> Store::drop_note(const std::string& person, const Note& note) {
    return impl_->database.run(
        "DELETE FROM notes WHERE person = ? AND module = ? AND page = ? AND kind = ? AND place = ?",
        {person, note.module, note.page, name_of(note.kind), std::int64_t{note.place}});
}

Result<std::vector<Note>> Store::notes(const std::string& person) const {
    auto rows = impl_->database.query(
        "SELECT kind, module, page, place, question, text, at_utc_ms, at_offset_min FROM notes WHERE person = ?"
        " ORDER BY module, page, kind, place",
        {person});
    if (!rows) return error_of(rows);
    std::vector<Note> notes;
    for (;;) {
        auto row = rows->step();
        if (!row) return error_of(row);
        if (!*row) return notes;
        const auto kind = kind_named(rows->text(0));
        if (!kind) continue;  // of a later version: stays in the file
        notes.push_back({.kind = *kind,
                         .module = rows->text(1),
                         .page = rows->text(2),
                         .place = static_cast<int>(rows->integer(3)),
                         .question = rows->text(4),
                         .text = rows->text(5),
                         .at = {.utc_ms = rows->integer(6), .offset_min = static_cast<int>(rows->integer(7))}});
    }
}

}  // namespace records
