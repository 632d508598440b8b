#include "records/schema.h"

#include <array>
#include <string>
#include <string_view>

namespace records {
namespace {

constexpr std::int64_t application_id = 0x50524541;  // "PREA"

// Rung n brings version n to n + 1. A rung that was ever released is never changed: add one, and save what it builds as
// tests/records/schema-v<n>.sql.
constexpr std::array<std::string_view, 3> rungs{
    R"sql(
CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    comfort TEXT NOT NULL
) STRICT;

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    at_utc_ms INTEGER NOT NULL,
    at_offset_min INTEGER NOT NULL,
    course TEXT NOT NULL,
    content_version TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    payload TEXT NOT NULL,
    UNIQUE (device, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_of_person ON events (person, device, sequence);

CREATE TABLE places (
    saved INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    module TEXT NOT NULL,
    page TEXT NOT NULL,
    scroll REAL NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    at_offset_min INTEGER NOT NULL,
    UNIQUE (person, module)
) STRICT;

CREATE TABLE drafts (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    answer TEXT NOT NULL,
    confidence TEXT,
    PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who was erased, and whether the file has been rewritten since so that no trace is left in it.
CREATE TABLE tombstones (
    person TEXT PRIMARY KEY,
    at_utc_ms INTEGER NOT NULL,
    scrubbed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Holds the person being erased, for the length of that transaction: the one key to the trigger events_stay.
CREATE TABLE erasing (
    person TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER events_stay BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE person = OLD.person)
BEGIN
    SELECT RAISE(ABORT, 'an event is never deleted');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM events WHERE device = NEW.device AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'an event is never replaced');
END;

CREATE TRIGGER the_erased_do_not_return BEFORE INSERT ON people
WHEN EXISTS (SELECT 1 FROM tombstones WHERE person = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'this person was erased');
END;
)sql",
    R"sql(
ALTER TABLE drafts ADD COLUMN hints INTEGER NOT NULL DEFAULT 0;
)sql",
    R"sql(
CREATE TABLE notes (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    module TEXT NOT NULL,
    page TEXT NOT NULL,
    kind TEXT NOT NULL,
    place INTEGER NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    at_offset_min INTEGER NOT NULL,
    PRIMARY KEY (person, module, page, kind, place)
) STRICT, WITHOUT ROWID;
)sql"};

Result<void> climb(Database& database, std::size_t rung) {
    auto transaction = Transaction::begin(database);
    if (!transaction) return tl::unexpected(std::move(transaction.error()));
    if (auto built = database.script(rungs[rung]); !built) return built;
    const std::string stamp = "PRAGMA application_id = " + std::to_string(application_id) +
                              "; PRAGMA user_version = " + std::to_string(rung + 1);
    if (auto stamped = database.script(stamp); !stamped) return stamped;
    return transaction->commit();
}

}  // namespace

int latest_schema() {
    return static_cast<int>(rungs.size());
}

Result<void> check_schema(Database& database) {
    auto version = database.integer("PRAGMA user_version");
    if (!version) return tl::unexpected(std::move(version.error()));
    auto application = database.integer("PRAGMA application_id");
    if (!application) return tl::unexpected(std::move(application.error()));
    auto things = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!things) return tl::unexpected(std::move(things.error()));
    if (*application != application_id && (*things > 0 || *version != 0))
        return base::fail("database-broken", "the database belongs to another program");
    if (*version > latest_schema())
        return base::fail("database-newer", "the database has version " + std::to_string(*version) +
                                                ", this program knows up to " + std::to_string(latest_schema()));
    if (*version < 0 || (*version == 0 && *things > 0))
        return base::fail("database-broken", "the database has no version");

    auto verdict = database.query("PRAGMA quick_check(1)");
    if (!verdict) return tl::unexpected(std::move(verdict.error()));
    auto row = verdict->step();
    if (!row) return tl::unexpected(std::move(row.error()));
    if (const std::string found = verdict->text(0); found != "ok") return base::fail("database-broken", found);
    return {};
}

Result<void> migrate(Database& database) {
    auto version = database.integer("PRAGMA user_version");
    if (!version) return tl::unexpected(std::move(version.error()));
    for (auto rung = static_cast<std::size_t>(*version); rung < rungs.size(); ++rung)
        if (auto climbed = climb(database, rung); !climbed) return climbed;
    return {};
}

}  // namespace records
