// What is kept on this machine: people, their settings and places as plain rows, and the append-only event log, in one
// SQLite file. WAL, synchronous=FULL, secure_delete. Everything that returns success is on the disk; what returns an
// error has changed nothing. Errors of every call, besides those named: "disk-full" (free some room, then try again),
// "folder-unusable" (the disk refuses), "database-broken", "person-unknown" (nobody has this id, or not any more),
// "record-refused" (the database's own rules forbid it: our bug). `detail` is the folder or file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/comfort.h"
#include "base/language.h"
#include "base/random.h"
#include "base/result.h"
#include "base/time.h"
#include "learning/event.h"

namespace records {

using base::Result;

struct Person {
    std::string id;
    std::string name;  // first name or pseudonym
    base::Language language = base::Language::fr;
    base::Comfort comfort;
    bool operator==(const Person&) const = default;
};

struct Place {  // where a person was: kept per module
    std::string module;
    std::string page;   // empty: in the quiz
    double scroll = 0;  // 0–1 of the page's height, so that it survives another window or text size
    base::Instant at;
    bool operator==(const Place&) const = default;
};

struct Draft {           // an answer begun and not yet checked
    std::string answer;  // learning::to_json
    std::optional<learning::Confidence> confidence;
    int hints = 0;  // opened
    bool operator==(const Draft&) const = default;
};

struct Note {  // what a person wrote or marked beside a page
    enum class Kind : std::uint8_t { bookmark, note, reflection };
    Kind kind = Kind::note;
    std::string module, page;
    int place = 0;         // of a reflection: which one of its page, from 0
    std::string question;  // of a reflection: what it answers, as it was asked then
    std::string text;      // of a bookmark: empty
    base::Instant at;      // saved last
    bool is_at(Kind other, std::string_view other_module, std::string_view other_page, int other_place = 0) const {
        return kind == other && module == other_module && page == other_page && place == other_place;
    }
    bool operator==(const Note&) const = default;
};
inline constexpr std::size_t max_note = 4'000;  // code points

class Store {
public:
    // Opens or creates preau.sqlite in `folder` (created, mode 0700) and brings its schema up to date. Errors:
    // "folder-unusable", "folder-locked" (another process has it), "database-newer" (written by a later version),
    // "database-broken" (damaged, or not ours: left as it is), "disk-full". `now` goes into the id of a device that is
    // new, and nowhere else.
    static Result<Store> open(const std::filesystem::path& folder, base::Random random = base::Random(base::entropy()),
                              base::Instant now = {});
    static Result<Store> open_in_memory(base::Random random, base::Instant now = {});  // for tests and the tour

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    const std::filesystem::path& folder() const;  // empty when in memory
    const std::string& device() const;

    Result<Person> add_person(std::string name, base::Language language, base::Instant now);
    Result<void> save_person(const Person& person);
    Result<std::vector<Person>> people() const;  // oldest first
    // Everything about this person goes: rows, events (a tombstone stays: the id, the time, nothing else), and every
    // byte of it in the files. On an error the person may be gone already and only the bytes be left: asking again, or
    // the next open, finishes it.
    Result<void> erase_person(const std::string& person, base::Instant now);

    // Completes the envelope (id, device, sequence) and commits before it returns.
    Result<learning::Event> append(learning::Event event);
    // By device, sequence. An event of a kind, version or language this program does not know stays in the file and is
    // left out here.
    Result<std::vector<learning::Event>> events(const std::string& person) const;

    Result<void> save_place(const std::string& person, const Place& place);
    Result<std::vector<Place>> places(const std::string& person) const;  // last saved first

    Result<void> save_draft(const std::string& person, const std::string& key, const Draft& draft);
    Result<std::optional<Draft>> draft(const std::string& person, const std::string& key) const;
    Result<void> drop_draft(const std::string& person, const std::string& key);

    // One of a kind at a place: saving replaces it. A note or reflection without text is dropped.
    Result<void> save_note(const std::string& person, const Note& note);
    Result<void> drop_note(const std::string& person, const Note& note);  // by its kind and place
    Result<std::vector<Note>> notes(const std::string& person) const;     // by module, page, kind, place

    // Settings of the machine: "window", "language", …
    Result<void> save_setting(const std::string& key, const std::string& value);
    Result<std::optional<std::string>> setting(const std::string& key) const;

    Result<std::string> integrity() const;  // "ok", or what PRAGMA integrity_check says

private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace records
