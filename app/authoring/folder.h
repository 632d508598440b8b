// The content folder, on disk or in memory: what lies in it, and its version.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "authoring/report.h"
#include "base/files.h"
#include "base/language.h"
#include "base/picture.h"

namespace authoring {

class Folder {
public:
    // Looks at every file once. Hidden files are skipped; links that leave the folder are reported and skipped.
    static Folder scan(const std::filesystem::path& root);
    // The same of files in memory, each with a plain name inside the folder.
    static Folder of(base::FilesPtr files);

    bool has(const std::string& file) const { return hashes_.contains(file); }
    std::size_t count() const { return hashes_.size(); }
    std::vector<std::string> files() const;    // sorted, relative to the root
    std::vector<std::string> modules() const;  // names of the folders under modules/, sorted
    // A text file, prescanned; nothing (and a finding) when it must not be read.
    std::optional<std::string> text(const std::string& file, Report& report) const;
    base::Result<std::string> bytes(const std::string& file, std::uintmax_t limit_bytes) const;
    // Why a picture cannot be shown; looked at once, however often it is named.
    const std::optional<base::PictureFault>& picture_fault(const std::string& file) const;

    std::string manifest() const;  // the sorted lines "path sha256"
    std::string version() const;   // SHA-256 over the manifest
    const base::Diagnostics& findings() const { return findings_; }

private:
    void add(const std::filesystem::directory_entry& entry);
    void complain(const std::string& file, std::string code, std::string message, std::string help);

    std::filesystem::path root_;
    base::FilesPtr in_memory_;  // null: on disk
    std::size_t bytes_ = 0;
    bool full_ = false;
    std::map<std::string, std::string> hashes_;  // relative path → SHA-256
    base::Diagnostics findings_;
    mutable std::map<std::string, std::optional<base::PictureFault>> pictures_;
};

// Files that this version does not read.
base::Diagnostics check_layout(const Folder& folder, const std::vector<base::Language>& languages);

inline constexpr std::size_t max_files = 2000;
inline constexpr std::size_t max_binary_bytes = 32U * 1024 * 1024;  // of one file
inline constexpr std::size_t max_folder_bytes = 64U * 1024 * 1024;  // of all together

}  // namespace authoring
