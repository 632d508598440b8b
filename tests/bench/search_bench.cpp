// A keystroke in the search over ten thousand pages, beside the least it could cost: SQLite's full-text search over the
// same words, and looking at each byte of the same text once. And making ready for it.
#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

#include <sqlite3.h>

#include "authoring/load.h"
#include "base/fold.h"
#include "base/folders.h"
#include "bench/pairs.h"
#include "screens/search_results.h"

namespace bench {

namespace {

constexpr std::size_t pages = 10'000;

// The course again and again; in every copy some words are others, so that there are as many as in so long a course.
std::vector<course::Findable> long_course() {
    const auto installation = base::find_installation();
    if (!installation) return {};
    const authoring::Loaded loaded = authoring::load(std::filesystem::canonical(installation->content));
    if (!loaded.course) return {};
    const std::vector<course::Findable> real = course::findables(*loaded.course, base::Language::fr);
    std::vector<course::Findable> all;
    for (std::size_t copy = 0; all.size() < pages; ++copy)
        for (const course::Findable& one : real) {
            course::Findable made = one;
            made.id += "-" + std::to_string(copy);
            std::size_t word = copy;
            for (char& c : made.text)
                if (c == ' ' && ++word % 23 == 0) c = static_cast<char>('a' + copy % 26);  // two words become one
            all.push_back(std::move(made));
        }
    return all;
}

struct Course {
    std::vector<course::Findable> things = long_course();
    std::shared_ptr<const course::Search> search = std::make_shared<course::Search>(things);
    std::string folded;  // all of it

    Course() {
        for (const course::Findable& one : things) folded += " " + base::fold(one.title) + " " + base::fold(one.text);
    }
};
const Course& the_course() {
    static const Course course;
    return course;
}

struct Closed {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, Closed>;

Database full_text() {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    Database database(opened);
    sqlite3_exec(opened, "CREATE VIRTUAL TABLE page USING fts5(title, text, content='', prefix='1 2 3'); BEGIN",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(opened, "INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)", -1, &insert, nullptr);
    for (std::size_t i = 0; i < the_course().things.size(); ++i) {
        const std::string title = base::fold(the_course().things[i].title),
                          text = base::fold(the_course().things[i].text);
        sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(i + 1));
        sqlite3_bind_text(insert, 2, title.data(), static_cast<int>(title.size()), SQLITE_STATIC);
        sqlite3_bind_text(insert, 3, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(opened, "COMMIT", nullptr, nullptr, nullptr);
    return database;
}

Measure ours(std::string query) {
    return [query](benchmark::State& state) {
        the_course();
        for (auto _ : state) {
            const screens::SearchResults found = screens::search_results(the_course().search, query);
            if (found.hits.empty()) return state.SkipWithError("nothing found");
        }
    };
}

Measure in_sqlite(std::string match) {
    return [match](benchmark::State& state) {
        static const Database database = full_text();
        sqlite3_stmt* query = nullptr;
        sqlite3_prepare_v2(database.get(),
                           "SELECT rowid FROM page WHERE page MATCH ? ORDER BY bm25(page, 8, 1) LIMIT 30", -1, &query,
                           nullptr);
        for (auto _ : state) {
            sqlite3_bind_text(query, 1, match.data(), static_cast<int>(match.size()), SQLITE_STATIC);
            int rows = 0;
            while (sqlite3_step(query) == SQLITE_ROW) ++rows;
            sqlite3_reset(query);
            if (rows == 0) return state.SkipWithError(sqlite3_errmsg(database.get()));
        }
        sqlite3_finalize(query);
    };
}

void look_at_each_byte(benchmark::State& state) {
    const std::string& all = the_course().folded;
    const std::string word = " photo";
    for (auto _ : state) {
        std::size_t found = 0;
        for (const char *at = all.data(), *end = at + all.size();
             (at = static_cast<const char*>(
                  memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size()))) != nullptr;
             ++at)
            ++found;
        benchmark::DoNotOptimize(found);
    }
}

void make_ready(benchmark::State& state) {
    the_course();
    for (auto _ : state) benchmark::DoNotOptimize(course::Search(the_course().things));
}

void make_sqlite_ready(benchmark::State& state) {
    the_course();
    for (auto _ : state) benchmark::DoNotOptimize(full_text());
}

}  // namespace

std::vector<Pair> search() {
    return {{.name = "search-word",
             .what = "searching 10 000 pages for “photo”",
             .other = "the same in bare FTS5 in memory, by rank, no snippets",
             .ours = ours("photo"),
             .theirs = in_sqlite("photo*")},
            {.name = "search-bytes",
             .what = "searching 10 000 pages for “photo”",
             .other = "looking at each byte of them once (memmem)",
             .ours = ours("photo"),
             .theirs = look_at_each_byte},
            {.name = "search-words",
             .what = "the same for “droit à l’image”",
             .other = "the same in bare FTS5 in memory, by rank, no snippets",
             .ours = ours("droit à l’image"),
             .theirs = in_sqlite("droit* a* l* image*")},
            {.name = "search-letter",
             .what = "the same for “d”, the worst letter",
             .other = "the same in bare FTS5 in memory, by rank, no snippets",
             .ours = ours("d"),
             .theirs = in_sqlite("d*")},
            {.name = "search-ready",
             .what = "making ready to search them",
             .other = "inserting them into bare FTS5 in memory",
             .ours = make_ready,
             .theirs = make_sqlite_ready}};
}

}  // namespace bench
