#include "records/database.h"

#include <cassert>
#include <cerrno>
#include <limits>
#include <new>
#include <utility>

#include <sqlite3.h>

namespace records {
namespace {

constexpr int busy_timeout_ms = 2000;

bool out_of_space(int reason) {
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

// Why the last operation on the database file, or on its log, failed.
int file_errno(sqlite3* database, int which) {
    sqlite3_file* file = nullptr;
    int reason = 0;
    if (sqlite3_file_control(database, "main", which, &file) == SQLITE_OK && file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &reason);
    return reason;
}

// Whether it is for want of room that the system refused. SQLite says SQLITE_FULL for a full disk, but calls a quota, a
// limit on the size of files or a shared index that cannot grow just a failure; and for a COMMIT that fails
// sqlite3_system_errno() stays 0 (3.40), so the files are asked too.
bool refused_for_space(sqlite3* database) {
    return out_of_space(sqlite3_system_errno(database)) ||
           out_of_space(file_errno(database, SQLITE_FCNTL_FILE_POINTER)) ||
           out_of_space(file_errno(database, SQLITE_FCNTL_JOURNAL_POINTER));
}

std::string code_of(sqlite3* database) {
    const int extended = sqlite3_extended_errcode(database);
    if (extended == SQLITE_CONSTRAINT_FOREIGNKEY) return "person-unknown";  // every foreign key of ours is a person
    const int code = extended & 0xFF;
    const bool system_failed = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    if (system_failed && refused_for_space(database)) return "disk-full";
    switch (code) {
        case SQLITE_FULL:
            return "disk-full";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "folder-locked";
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
        case SQLITE_PERM:
        case SQLITE_READONLY:
            return "folder-unusable";
        case SQLITE_CONSTRAINT:
            return "record-refused";
        default:
            return "database-broken";
    }
}

tl::unexpected<base::Error> failure(sqlite3* database) {
    const char* file = sqlite3_db_filename(database, "main");
    std::string place = file ? file : "";
    std::string message = "SQLite: " + std::string(sqlite3_errmsg(database)) + " (" +
                          std::to_string(sqlite3_extended_errcode(database)) + ")";
    if (!place.empty()) message += " in " + place;
    return base::fail(code_of(database), std::move(message), std::move(place));
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<void> Statement::bind(int index, const Value& value) {
    struct Bind {
        sqlite3_stmt* statement;
        int index;
        int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
        int operator()(std::string_view text) const {
            const char* bytes = text.data() ? text.data() : "";  // a null pointer would bind NULL
            return sqlite3_bind_text64(statement, index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        }
    };
    if (std::visit(Bind{handle_.get(), index}, value) != SQLITE_OK) return failure(sqlite3_db_handle(handle_.get()));
    return {};
}

Result<bool> Statement::step() {
    const int outcome = sqlite3_step(handle_.get());
    if (outcome == SQLITE_ROW) return true;
    if (outcome == SQLITE_DONE) return false;
    return failure(sqlite3_db_handle(handle_.get()));
}

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    const int size = sqlite3_column_bytes(handle_.get(), column);
    return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string{};
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(handle_.get(), column);
}
bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Result<Database> Database::open(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int outcome = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    if (!handle) throw std::bad_alloc();  // SQLite gives a handle for every other failure
    Database database(handle);
    if (outcome != SQLITE_OK) return failure(handle);
    sqlite3_busy_timeout(handle, busy_timeout_ms);
    // A file that turns out to be broken or newer is closed again as it was found.
    if (sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) != SQLITE_OK) return failure(handle);
    return database;
}

Result<void> Database::make_durable() {
    auto durable = script(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;");
    if (!durable) return durable;
    if (sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr) != SQLITE_OK)
        return failure(handle_.get());
    return {};
}

Result<Statement> Database::prepare(std::string_view sql, std::string_view* rest) {
    assert(sql.size() < static_cast<std::size_t>(std::numeric_limits<int>::max()));
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    const int outcome = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, &tail);
    Statement prepared(statement);
    if (outcome != SQLITE_OK) return failure(handle_.get());
    *rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
    return prepared;
}

Result<Statement> Database::query(std::string_view sql, std::initializer_list<Value> values) {
    std::string_view rest;
    auto statement = prepare(sql, &rest);
    if (!statement) return statement;
    if (!statement->handle_ || rest.find_first_not_of(" \n\t;") != std::string_view::npos)
        return base::fail("database-broken", "one SQL statement expected: " + std::string(sql));
    if (sqlite3_bind_parameter_count(statement->handle_.get()) != static_cast<int>(values.size()))
        return base::fail("database-broken", "values do not fit the parameters of: " + std::string(sql));
    int index = 0;
    for (const Value& value : values)
        if (auto bound = statement->bind(++index, value); !bound) return tl::unexpected(std::move(bound.error()));
    return statement;
}

Result<void> Database::run(std::string_view sql, std::initializer_list<Value> values) {
    auto statement = query(sql, values);
    if (!statement) return tl::unexpected(std::move(statement.error()));
    for (;;) {
        auto row = statement->step();
        if (!row) return tl::unexpected(std::move(row.error()));
        if (!*row) return {};
    }
}

Result<std::int64_t> Database::integer(std::string_view sql, std::initializer_list<Value> values) {
    auto statement = query(sql, values);
    if (!statement) return tl::unexpected(std::move(statement.error()));
    auto row = statement->step();
    if (!row) return tl::unexpected(std::move(row.error()));
    if (!*row) return base::fail("database-broken", "no row: " + std::string(sql));
    return statement->integer(0);
}

Result<void> Database::script(std::string_view sql) {
    while (!sql.empty()) {
        auto statement = prepare(sql, &sql);
        if (!statement) return tl::unexpected(std::move(statement.error()));
        if (!statement->handle_) continue;  // white space or a comment
        for (;;) {
            auto row = statement->step();
            if (!row) return tl::unexpected(std::move(row.error()));
            if (!*row) break;
        }
    }
    return {};
}

int Database::changed_rows() const {
    return sqlite3_changes(handle_.get());
}

Result<void> Database::scrub() {
    if (auto rewritten = run("VACUUM"); !rewritten) return rewritten;
    auto kept_busy = integer("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!kept_busy) return tl::unexpected(std::move(kept_busy.error()));
    if (*kept_busy != 0) return base::fail("folder-locked", "somebody else reads the database: its log stays");
    return {};
}

Result<Transaction> Transaction::begin(Database& database) {
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return tl::unexpected(std::move(begun.error()));
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Result<void> Transaction::commit() {
    auto committed = database_->run("COMMIT");
    if (committed) database_ = nullptr;
    return committed;
}

Transaction::~Transaction() {
    // Fails when SQLite has already rolled back by itself, as it does when the disk is full: nothing is left to do
    // then.
    if (database_) (void)database_->run("ROLLBACK");
}

}  // namespace records
