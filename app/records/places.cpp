// Where people were, and the answers they had begun.
#include <algorithm>
#include <cmath>
#include <utility>

#include "records/impl.h"

namespace records {

// Replacing gives the row a new number, the highest: that is the order of saving, whatever the clock says.
Result<void> Store::save_place(const std::string& person, const Place& place) {
    const double scroll = std::isfinite(place.scroll) ? std::clamp(place.scroll, 0.0, 1.0) : 0.0;
    return impl_->database.run(
        "INSERT OR REPLACE INTO places (person, module, page, scroll, at_utc_ms, at_offset_min)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        {person, place.module, place.page, scroll, place.at.utc_ms, std::int64_t{place.at.offset_min}});
}

Result<std::vector<Place>> Store::places(const std::string& person) const {
    auto rows = impl_->database.query(
        "SELECT module, page, scroll, at_utc_ms, at_offset_min FROM places WHERE person = ? ORDER BY saved DESC",
        {person});
    if (!rows) return error_of(rows);
    std::vector<Place> places;
    for (;;) {
        auto row = rows->step();
        if (!row) return error_of(row);
        if (!*row) return places;
        places.push_back({.module = rows->text(0),
                          .page = rows->text(1),
                          .scroll = rows->real(2),
                          .at = {.utc_ms = rows->integer(3), .offset_min = static_cast<int>(rows->integer(4))}});
    }
}

Result<void> Store::save_draft(const std::string& person, const std::string& key, const Draft& draft) {
    const Value confidence = draft.confidence ? Value(learning::name(*draft.confidence)) : Value(nullptr);
    return impl_->database.run(
        "INSERT INTO drafts (person, key, answer, confidence, hints) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET answer = excluded.answer, confidence = excluded.confidence, hints = excluded.hints",
        {person, key, draft.answer, confidence, std::int64_t{draft.hints}});
}

Result<std::optional<Draft>> Store::draft(const std::string& person, const std::string& key) const {
    auto found = impl_->database.query("SELECT answer, confidence, hints FROM drafts WHERE person = ? AND key = ?",
                                       {person, key});
    if (!found) return error_of(found);
    auto row = found->step();
    if (!row) return error_of(row);
    if (!*row) return std::nullopt;
    return Draft{.answer = found->text(0),
                 .confidence = learning::confidence_from_name(found->text(1)),
                 .hints = static_cast<int>(std::clamp<std::int64_t>(found->integer(2), 0, course::max_hints))};
}

Result<void> Store::drop_draft(const std::string& person, const std::string& key) {
    return impl_->database.run("DELETE FROM drafts WHERE person = ? AND key = ?", {person, key});
}

}  // namespace records
