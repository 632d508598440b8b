#include "records/store.h"

#include <utility>

#include "base/ids.h"
#include "records/impl.h"
#include "records/schema.h"

namespace records {
namespace {

Result<void> make_ready(Database& database) {
    if (auto fit = check_schema(database); !fit) return fit;
    if (auto durable = database.make_durable(); !durable) return durable;
    return migrate(database);
}

// The device's id, made when the database is.
Result<std::string> device_of(Database& database, base::Random& random, base::Instant now) {
    auto made = database.run("INSERT INTO device (one, id, sequence) VALUES (1, ?, 0) ON CONFLICT DO NOTHING",
                             {base::uuid7(now, random)});
    if (!made) return error_of(made);
    auto found = database.query("SELECT id FROM device");
    if (!found) return error_of(found);
    auto row = found->step();
    if (!row) return error_of(row);
    return found->text(0);
}

template <class T>
T with_detail(T result, const std::filesystem::path& file) {
    if (!result && result.error().detail.empty()) result.error().detail = file.string();
    return result;
}

}  // namespace

Result<std::string> fresh_id(Database& database, base::Random& random, base::Instant at, std::string_view taken) {
    for (;;) {
        std::string id = base::uuid7(at, random);
        auto count = database.integer(taken, {id});
        if (!count) return error_of(count);
        if (*count == 0) return id;
    }
}

Result<Store> Store::open(const std::filesystem::path& folder, base::Random random, base::Instant now) {
    if (auto prepared = prepare_folder(folder); !prepared) return error_of(prepared);
    auto lock = FolderLock::take(folder);
    if (!lock) return error_of(lock);
    const std::filesystem::path file = folder / "preau.sqlite";
    if (auto prepared = prepare_file(file); !prepared) return error_of(prepared);
    auto database = with_detail(Database::open(file), file);
    if (!database) return error_of(database);
    if (auto ready = with_detail(make_ready(*database), file); !ready) return error_of(ready);
    auto device = device_of(*database, random, now);
    if (!device) return error_of(device);
    // Whoever opens the program must be able to work even when there is no room to rewrite the file: the erasure that
    // was interrupted told its caller so then, and waits for the next time.
    (void)scrub_erased(*database);
    return Store(std::make_unique<Impl>(Impl{.folder = folder,
                                             .lock = std::move(*lock),
                                             .database = std::move(*database),
                                             .random = random,
                                             .device = std::move(*device)}));
}

Result<Store> Store::open_in_memory(base::Random random, base::Instant now) {
    auto database = Database::open(":memory:");
    if (!database) return error_of(database);
    if (auto ready = make_ready(*database); !ready) return error_of(ready);
    auto device = device_of(*database, random, now);
    if (!device) return error_of(device);
    return Store(std::make_unique<Impl>(Impl{.folder = {},
                                             .lock = std::nullopt,
                                             .database = std::move(*database),
                                             .random = random,
                                             .device = std::move(*device)}));
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::filesystem::path& Store::folder() const {
    return impl_->folder;
}
const std::string& Store::device() const {
    return impl_->device;
}

Result<void> Store::save_setting(const std::string& key, const std::string& value) {
    return impl_->database.run(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        {key, value});
}

Result<std::optional<std::string>> Store::setting(const std::string& key) const {
    auto found = impl_->database.query("SELECT value FROM settings WHERE key = ?", {key});
    if (!found) return error_of(found);
    auto row = found->step();
    if (!row) return error_of(row);
    return *row ? std::optional(found->text(0)) : std::nullopt;
}

Result<std::string> Store::integrity() const {
    auto verdict = impl_->database.query("PRAGMA integrity_check");
    if (!verdict) return error_of(verdict);
    std::string text;
    for (;;) {
        auto row = verdict->step();
        if (!row) return error_of(row);
        if (!*row) return text;
        text += (text.empty() ? "" : "\n") + verdict->text(0);
    }
}

}  // namespace records
