// The tables, as a ladder of versions that only goes up. `user_version` says on which rung a file stands.
#pragma once

#include "base/result.h"
#include "records/database.h"

namespace records {

int latest_schema();

// Whether this program may write into the database, before anything is changed: "database-newer" when a later version
// wrote it, "database-broken" when it is damaged or not one of ours. An empty one is fine.
Result<void> check_schema(Database& database);

// Climbs to the latest version, each rung in one transaction.
Result<void> migrate(Database& database);

}  // namespace records
