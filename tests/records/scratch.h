// A data folder for one test, and what is needed to look behind the store's back.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "records/store.h"

namespace scratch {

// Gone, with all in it, at the end of the test.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "preau-records-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path data() const { return path_ / "data"; }
    std::filesystem::path database() const { return data() / "preau.sqlite"; }

private:
    std::filesystem::path path_;
};

inline std::string bytes(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

// The value of a Result that the test takes for granted.
template <class T>
T must(base::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

template <class T>
std::string code(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

// SQLite itself, as somebody with the sqlite3 program would use it.
class Sql {
public:
    explicit Sql(const std::filesystem::path& file) {
        sqlite3* handle = nullptr;
        const int outcome = sqlite3_open(file.c_str(), &handle);
        handle_.reset(handle);
        if (outcome != SQLITE_OK) throw std::runtime_error("cannot open " + file.string());
    }

    // "" or the reason why not.
    std::string try_run(const std::string& sql) {
        char* message = nullptr;
        sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, &message);
        const std::string text = message ? message : "";
        sqlite3_free(message);
        return text;
    }

    void run(const std::string& sql) {
        if (const std::string problem = try_run(sql); !problem.empty()) throw std::runtime_error(problem);
    }

    // Every row as its columns joined by '|'; NULL as "NULL".
    std::vector<std::string> rows(const std::string& sql) {
        std::vector<std::string> result;
        const auto collect = [](void* into, int count, char** values, char**) {
            std::string row;
            for (int i = 0; i < count; ++i) row += (i > 0 ? "|" : "") + std::string(values[i] ? values[i] : "NULL");
            static_cast<std::vector<std::string>*>(into)->push_back(row);
            return 0;
        };
        if (sqlite3_exec(handle_.get(), sql.c_str(), collect, &result, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_.get()));
        return result;
    }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

inline records::Store open(const Folder& folder, std::uint64_t seed = 1) {
    return must(records::Store::open(folder.data(), base::Random(seed)));
}

inline learning::Event page_read(const std::string& person, std::string page = "p1") {
    learning::Event event;
    event.person = person;
    event.at = {.utc_ms = 1'795'442'400'000, .offset_min = 60};
    event.course = "media";
    event.content_version = "c0ffee";
    event.language = base::Language::nl;
    event.payload = learning::PageRead{.module = "m", .page = std::move(page)};
    return event;
}

}  // namespace scratch
