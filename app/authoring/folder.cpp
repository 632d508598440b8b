#include "authoring/folder.h"

#include <algorithm>
#include <system_error>

#include "authoring/load.h"
#include "authoring/prescan.h"
#include "base/crypto.h"
#include "base/folders.h"
#include "base/utf8.h"

namespace authoring {
namespace fs = std::filesystem;
namespace {

bool is_inside(const fs::path& root, const fs::path& file) {
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return end == root.end();
}

bool is_plain_name(const std::string& name) {
    return base::first_invalid_utf8(name) == std::string::npos &&
           std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

}  // namespace

Folder Folder::scan(const fs::path& root) {
    Folder folder;
    std::error_code problem;
    folder.root_ = fs::canonical(root, problem);
    if (problem || !fs::is_directory(folder.root_, problem)) {
        folder.complain("course.yaml", "folder-missing", "there is no content folder here: " + root.string(),
                        "name the folder that holds course.yaml");
        return folder;
    }
    std::vector<fs::directory_entry> entries;
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto entry = fs::recursive_directory_iterator(folder.root_, options, problem);
         !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
        const bool hidden = entry->path().filename().native().starts_with('.');
        if (hidden || entry.depth() > max_nesting) entry.disable_recursion_pending();
        if (!hidden) entries.push_back(*entry);
        if (entries.size() > 2 * max_files) break;
    }
    // In a fixed order, so that the same folder always gives the same findings.
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) folder.add(entry);
    return folder;
}

Folder Folder::of(base::FilesPtr files) {
    Folder folder;
    folder.in_memory_ = std::move(files);
    for (const auto& [file, bytes] : *folder.in_memory_) folder.hashes_[file] = base::sha256_hex(bytes);
    return folder;
}

void Folder::add(const fs::directory_entry& entry) {
    std::error_code problem;
    const std::string file = entry.path().lexically_relative(root_).generic_string();
    if (entry.is_symlink(problem)) {
        const fs::path target = fs::canonical(entry.path(), problem);
        if (problem || !is_inside(root_, target)) {
            complain(file, "outside-folder", "this link leads out of the content folder",
                     "put a copy of the file here");
            return;
        }
        if (fs::is_directory(target, problem)) {
            complain(file, "linked-folder", "links to folders are not followed", "put a copy of the folder here");
            return;
        }
    }
    if (entry.is_directory(problem)) return;
    if (!is_plain_name(file)) {
        complain(file, "bad-file-name", "this file has a name that cannot be read everywhere", "rename it");
        return;
    }
    if (full_) return;
    if (hashes_.size() >= max_files || bytes_ >= max_folder_bytes) {
        full_ = true;
        complain(file, "too-many-files",
                 "the folder holds more than " + std::to_string(max_files) + " files or " +
                     std::to_string(max_folder_bytes >> 20U) + " MiB",
                 "take away what the course does not use; files from here on are not read");
        return;
    }
    const base::Result<std::string> bytes = base::read_file(entry.path(), max_binary_bytes);
    if (bytes) {
        bytes_ += bytes->size();
        hashes_[file] = base::sha256_hex(*bytes);
    } else if (bytes.error().code == "file-too-large") {
        complain(file, "file-too-large", "the file is larger than " + std::to_string(max_binary_bytes >> 20U) + " MiB",
                 "make it smaller");
    } else {
        complain(file, "file-unreadable", "the file cannot be read", "check that it is a plain file you may read");
    }
}

void Folder::complain(const std::string& file, std::string code, std::string message, std::string help) {
    findings_.push_back({file, 0, 0, base::Severity::error, std::move(code), std::move(message), std::move(help)});
}

std::vector<std::string> Folder::files() const {
    std::vector<std::string> files;
    for (const auto& [file, hash] : hashes_) files.push_back(file);
    return files;
}

std::vector<std::string> Folder::modules() const {
    std::set<std::string> names;
    for (const auto& [file, hash] : hashes_) {
        const fs::path path(file);
        auto part = path.begin();
        if (*part != "modules" || ++part == path.end() || std::next(part) == path.end()) continue;
        names.insert(part->string());
    }
    return {names.begin(), names.end()};
}

std::optional<std::string> Folder::text(const std::string& file, Report& report) const {
    const base::Result<std::string> found = bytes(file, max_file_bytes);
    if (found) {
        auto safe = prescan(*found, file.ends_with(".md"), report);
        if (!safe) report.note_unread();
        return safe;
    }
    report.note_unread();
    if (found.error().code == "file-too-large") {
        report.error({}, "file-too-large", "the file is larger than " + std::to_string(max_file_bytes >> 10U) + " KiB",
                     "write less into it: shorter pages, fewer questions, two modules in place of one");
    } else {
        report.error({}, "file-unreadable", "the file cannot be read", "check that it is a plain file you may read");
    }
    return std::nullopt;
}

base::Result<std::string> Folder::bytes(const std::string& file, std::uintmax_t limit_bytes) const {
    return base::FileSource(root_, in_memory_).read(root_ / file, limit_bytes);
}

const std::optional<base::PictureFault>& Folder::picture_fault(const std::string& file) const {
    const auto [found, fresh] = pictures_.try_emplace(file);
    if (!fresh) return found->second;
    const auto read = bytes(file, max_binary_bytes);
    if (!read) return found->second;  // that it cannot be read is told of the folder
    if (const auto looked = base::look_at_picture(file, *read); !looked) found->second = looked.error();
    return found->second;
}

std::string Folder::manifest() const {
    std::string lines;
    for (const auto& [file, hash] : hashes_) lines.append(file).append(" ").append(hash).append("\n");
    return lines;
}

std::string Folder::version() const {
    return base::sha256_hex(manifest());
}

}  // namespace authoring
