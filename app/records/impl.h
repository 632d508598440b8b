// Inside the store; for the .cpp files of this room.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/random.h"
#include "base/result.h"
#include "records/database.h"
#include "records/folder_lock.h"
#include "records/store.h"

namespace records {

struct Store::Impl {
    std::filesystem::path folder;
    std::optional<FolderLock> lock;  // before the database: let go after it is closed
    Database database;
    base::Random random;
    std::string device;
};

// Hands an error on from a call with another kind of value.
template <class T>
tl::unexpected<base::Error> error_of(Result<T>& result) {
    return tl::unexpected<base::Error>(std::move(result.error()));
}

// An id that none of the rows has which `taken` counts, a query with the id for its one value. Two sessions that start
// from the same seed at the same instant, as tests do, would else give the same ids.
Result<std::string> fresh_id(Database& database, base::Random& random, base::Instant at, std::string_view taken);

// Erases once more from the bytes of the file what was erased from its tables and is still waiting for it.
Result<void> scrub_erased(Database& database);

}  // namespace records
