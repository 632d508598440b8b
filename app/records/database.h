// SQLite behind four small types. Every handle closes itself; every call that can fail gives a Result.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace records {

using base::Result;

// nullptr is NULL. Empty text is empty text, never NULL.
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view>;

class Statement {
public:
    Result<bool> step();  // true: a row is there to read; false: done

    // Columns of the row, from 0.
    std::string text(int column) const;  // NULL reads as empty text
    std::int64_t integer(int column) const;
    double real(int column) const;
    bool is_null(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement) : handle_(statement) {}
    Result<void> bind(int index, const Value& value);

    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class Database {
public:
    // An existing file, or ":memory:". Nothing in the file changes before make_durable().
    static Result<Database> open(const std::filesystem::path& file);

    // WAL, synchronous=FULL, secure_delete, foreign keys; from here on closing tidies the WAL away.
    Result<void> make_durable();

    // One statement; text behind it, or values that do not fit its parameters, are refused.
    Result<Statement> query(std::string_view sql, std::initializer_list<Value> values = {});
    Result<void> run(std::string_view sql, std::initializer_list<Value> values = {});  // rows are passed over
    Result<std::int64_t> integer(std::string_view sql, std::initializer_list<Value> values = {});  // of the first row

    Result<void> script(std::string_view sql);  // several statements, without values
    int changed_rows() const;                   // by the last statement that changed any

    // Rewrites the file without what was deleted and empties the WAL, so that no byte of it stays in either.
    Result<void> scrub();

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    explicit Database(sqlite3* database) : handle_(database) {}
    Result<Statement> prepare(std::string_view sql, std::string_view* rest);

    std::unique_ptr<sqlite3, Close> handle_;
};

// Rolls back when it goes out of scope without a successful commit().
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Result<void> commit();

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace records
