// The people of this machine, and how one is erased.
#include <utility>

#include "records/impl.h"

namespace records {
namespace {

// Leaves only the tombstone. The trigger events_stay lets events go while their person stands in `erasing`.
Result<void> erase_rows(Database& database, const std::string& person, base::Instant now) {
    auto transaction = Transaction::begin(database);
    if (!transaction) return error_of(transaction);
    for (const std::string_view sql : {"INSERT INTO erasing (person) VALUES (?)", "DELETE FROM events WHERE person = ?",
                                       "DELETE FROM places WHERE person = ?", "DELETE FROM drafts WHERE person = ?",
                                       "DELETE FROM notes WHERE person = ?", "DELETE FROM people WHERE id = ?",
                                       "DELETE FROM erasing WHERE person = ?"})
        if (auto gone = database.run(sql, {person}); !gone) return gone;
    auto marked = database.run("INSERT INTO tombstones (person, at_utc_ms) VALUES (?, ?)", {person, now.utc_ms});
    if (!marked) return marked;
    return transaction->commit();
}

Result<bool> any(Database& database, std::string_view sql, const std::string& person) {
    return database.integer(sql, {person}).map([](std::int64_t count) { return count > 0; });
}

}  // namespace

Result<Person> Store::add_person(std::string name, base::Language language, base::Instant now) {
    base::Random random = impl_->random;
    auto id = fresh_id(impl_->database, random, now,
                       "SELECT (SELECT count(*) FROM people WHERE id = ?1)"
                       " + (SELECT count(*) FROM tombstones WHERE person = ?1)");
    if (!id) return error_of(id);
    Person person{.id = std::move(*id), .name = std::move(name), .language = language, .comfort = {}};
    auto added = impl_->database.run("INSERT INTO people (id, name, language, comfort) VALUES (?, ?, ?, ?)",
                                     {person.id, person.name, base::code(language), base::to_json(person.comfort)});
    if (!added) return error_of(added);
    impl_->random = random;
    return person;
}

Result<void> Store::save_person(const Person& person) {
    auto saved =
        impl_->database.run("UPDATE people SET name = ?, language = ?, comfort = ? WHERE id = ?",
                            {person.name, base::code(person.language), base::to_json(person.comfort), person.id});
    if (saved && impl_->database.changed_rows() == 0)
        return base::fail("person-unknown", "nobody has the id " + person.id);
    return saved;
}

Result<std::vector<Person>> Store::people() const {
    auto rows = impl_->database.query("SELECT id, name, language, comfort FROM people ORDER BY number");
    if (!rows) return error_of(rows);
    std::vector<Person> people;
    for (;;) {
        auto row = rows->step();
        if (!row) return error_of(row);
        if (!*row) return people;
        people.push_back({.id = rows->text(0),
                          .name = rows->text(1),
                          .language = base::language_from_code(rows->text(2)).value_or(base::Language::fr),
                          .comfort = base::comfort_from_json(rows->text(3))});
    }
}

Result<void> Store::erase_person(const std::string& person, base::Instant now) {
    Database& database = impl_->database;
    auto here = any(database, "SELECT count(*) FROM people WHERE id = ?", person);
    if (!here) return error_of(here);
    if (*here) {
        if (auto erased = erase_rows(database, person, now); !erased) return erased;
    } else {
        auto erased_before = any(database, "SELECT count(*) FROM tombstones WHERE person = ?", person);
        if (!erased_before) return error_of(erased_before);
        if (!*erased_before) return base::fail("person-unknown", "nobody has the id " + person);
    }
    return scrub_erased(database);
}

Result<void> scrub_erased(Database& database) {
    auto waiting = database.integer("SELECT count(*) FROM tombstones WHERE scrubbed = 0");
    if (!waiting) return error_of(waiting);
    if (*waiting == 0) return {};
    if (auto scrubbed = database.scrub(); !scrubbed) return scrubbed;
    return database.run("UPDATE tombstones SET scrubbed = 1");
}

}  // namespace records
