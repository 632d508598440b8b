// The event log.
#include <limits>
#include <utility>

#include "records/impl.h"

namespace records {
namespace {

using learning::Event;

Result<void> insert(Database& database, const Event& event) {
    return database.run(
        "INSERT INTO events (id, device, sequence, person, at_utc_ms, at_offset_min, course, content_version, language,"
        " kind, version, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {event.id, event.device, event.sequence, event.person, event.at.utc_ms, std::int64_t{event.at.offset_min},
         event.course, event.content_version, base::code(event.language), learning::kind(event.payload),
         std::int64_t{learning::payload_version}, learning::to_json(event.payload)});
}

// Nothing when this program does not know its kind, version or language.
std::optional<Event> read(const Statement& row) {
    const auto language = base::language_from_code(row.text(8));
    const std::int64_t version = row.integer(10);
    if (!language || version < 0 || version > std::numeric_limits<int>::max()) return std::nullopt;
    auto payload = learning::payload_from_json(row.text(9), static_cast<int>(version), row.text(11));
    if (!payload) return std::nullopt;
    return Event{.id = row.text(0),
                 .device = row.text(1),
                 .sequence = row.integer(2),
                 .person = row.text(3),
                 .at = {.utc_ms = row.integer(4), .offset_min = static_cast<int>(row.integer(5))},
                 .course = row.text(6),
                 .content_version = row.text(7),
                 .language = *language,
                 .payload = std::move(*payload)};
}

}  // namespace

Result<Event> Store::append(Event event) {
    Database& database = impl_->database;
    base::Random random = impl_->random;
    auto transaction = Transaction::begin(database);
    if (!transaction) return error_of(transaction);
    auto id = fresh_id(database, random, event.at, "SELECT count(*) FROM events WHERE id = ?");
    if (!id) return error_of(id);
    auto sequence = database.integer("UPDATE device SET sequence = sequence + 1 RETURNING sequence");
    if (!sequence) return error_of(sequence);
    event.id = std::move(*id);
    event.device = impl_->device;
    event.sequence = *sequence;
    if (auto inserted = insert(database, event); !inserted) return error_of(inserted);
    if (auto committed = transaction->commit(); !committed) return error_of(committed);
    impl_->random = random;
    return event;
}

Result<std::vector<Event>> Store::events(const std::string& person) const {
    auto rows = impl_->database.query(
        "SELECT id, device, sequence, person, at_utc_ms, at_offset_min, course, content_version, language, kind,"
        " version, payload FROM events WHERE person = ? ORDER BY device, sequence",
        {person});
    if (!rows) return error_of(rows);
    std::vector<Event> events;
    for (;;) {
        auto row = rows->step();
        if (!row) return error_of(row);
        if (!*row) return events;
        if (auto event = read(*rows)) events.push_back(std::move(*event));
    }
}

}  // namespace records
