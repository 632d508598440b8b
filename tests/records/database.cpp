#include "records/database.h"

#include <cmath>

#include "records/scratch.h"

#include "support/catch.h"

using namespace records;
using scratch::code;
using scratch::must;

TEST_CASE("empty text is kept as empty text, not as NULL") {
    Database database = must(Database::open(":memory:"));
    must(database.script("CREATE TABLE t (a TEXT, b TEXT)"));
    must(database.run("INSERT INTO t VALUES (?, ?)", {std::string_view{}, nullptr}));
    CHECK(must(database.integer("SELECT count(*) FROM t WHERE a = '' AND b IS NULL")) == 1);
    Statement row = must(database.query("SELECT a, b FROM t"));
    REQUIRE(must(row.step()));
    CHECK_FALSE(row.is_null(0));
    CHECK(row.is_null(1));
    CHECK_FALSE(must(row.step()));
}

TEST_CASE("text keeps every byte, numbers every bit") {
    Database database = must(Database::open(":memory:"));
    const std::string text("é\0œ'; DROP TABLE t", 21);
    Statement row = must(database.query("SELECT ?, ?, ?", {text, INT64_MIN, 1.0 / 3}));
    REQUIRE(must(row.step()));
    CHECK(row.text(0) == text);
    CHECK(row.integer(1) == INT64_MIN);
    CHECK(row.real(2) == 1.0 / 3);
}

TEST_CASE("text behind the statement is refused, and so are values that do not fit") {
    Database database = must(Database::open(":memory:"));
    must(database.script("CREATE TABLE t (a TEXT); -- a remark\nINSERT INTO t VALUES ('x');"));
    CHECK_FALSE(database.run("SELECT 1; DROP TABLE t").has_value());
    CHECK_FALSE(database.run("").has_value());
    CHECK_FALSE(database.run("SELECT ?").has_value());
    CHECK_FALSE(database.run("SELECT ?", {std::int64_t{1}, std::int64_t{2}}).has_value());
    CHECK_FALSE(database.run("SELECT nothing FROM nowhere").has_value());
    CHECK_FALSE(database.integer("SELECT 1 WHERE 0").has_value());
    CHECK_FALSE(database.script("INSERT INTO t VALUES ('y'); INSERT INTO nowhere VALUES (1)").has_value());
    CHECK(must(database.integer("SELECT count(*) FROM t; ")) == 2);
}

TEST_CASE("a value that cannot be bound is an error, not a surprise in the table") {
    Database database = must(Database::open(":memory:"));
    must(database.script("PRAGMA max_page_count = 10; CREATE TABLE t (a REAL NOT NULL)"));
    CHECK(code(database.run("INSERT INTO t VALUES (?)", {std::nan("")})) == "record-refused");
}

TEST_CASE("what was not committed is taken back") {
    Database database = must(Database::open(":memory:"));
    must(database.script("CREATE TABLE t (a TEXT)"));
    {
        const Transaction transaction = must(Transaction::begin(database));
        must(database.run("INSERT INTO t VALUES ('x')"));
    }
    CHECK(must(database.integer("SELECT count(*) FROM t")) == 0);
    {
        Transaction transaction = must(Transaction::begin(database));
        must(database.run("INSERT INTO t VALUES ('x')"));
        must(transaction.commit());
    }
    CHECK(must(database.integer("SELECT count(*) FROM t")) == 1);
}

TEST_CASE("a database that may not grow says that the disk is full, keeps what it has and goes on when there is room") {
    Database database = must(Database::open(":memory:"));
    must(database.script("PRAGMA max_page_count = 20; CREATE TABLE t (a TEXT)"));
    const std::string text(500, 'x');
    int kept = 0;
    Result<void> outcome;
    while (kept < 1000) {
        Transaction transaction = must(Transaction::begin(database));
        outcome = database.run("INSERT INTO t VALUES (?)", {text});
        if (!outcome) break;
        must(transaction.commit());
        ++kept;
    }
    CHECK(code(outcome) == "disk-full");
    CHECK(kept > 10);
    CHECK(must(database.integer("SELECT count(*) FROM t")) == kept);
    must(database.run("PRAGMA max_page_count = 1000"));
    must(database.run("INSERT INTO t VALUES (?)", {text}));
    CHECK(must(database.integer("SELECT count(*) FROM t")) == kept + 1);
}

TEST_CASE("the file is opened for safety first") {
    const scratch::Folder folder;
    const auto file = folder.path() / "x.sqlite";
    scratch::write(file, "");
    Database database = must(Database::open(file));
    must(database.make_durable());
    Statement mode = must(database.query("PRAGMA journal_mode"));
    REQUIRE(must(mode.step()));
    CHECK(mode.text(0) == "wal");
    CHECK(must(database.integer("PRAGMA synchronous")) == 2);  // FULL
    CHECK(must(database.integer("PRAGMA secure_delete")) == 1);
    CHECK(must(database.integer("PRAGMA foreign_keys")) == 1);
    CHECK(must(database.integer("PRAGMA busy_timeout")) == 2000);
    CHECK(code(Database::open(folder.path() / "missing" / "x.sqlite")) == "folder-unusable");
}
