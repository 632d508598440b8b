#include "authoring/zip.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <clocale>
#include <cstdint>
#include <memory>
#include <set>

#include "authoring/folder.h"
#include "base/utf8.h"

namespace authoring {

namespace {

constexpr std::size_t max_entries = max_files + 2;  // the manifest and its signature
constexpr std::size_t end_bytes = 22;               // the record that ends a zip
constexpr std::size_t record_bytes = 46;            // of a file in its list, without its name

// libarchive turns names into the letters of the thread's locale, and gives up on those that it lacks. Without
// setlocale those are ASCII. Only this thread speaks UTF-8 while this lives.
class NamesInUtf8 {
public:
    NamesInUtf8() : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (locale_ != nullptr) before_ = ::uselocale(locale_);
    }
    NamesInUtf8(const NamesInUtf8&) = delete;
    NamesInUtf8& operator=(const NamesInUtf8&) = delete;
    ~NamesInUtf8() {
        if (locale_ == nullptr) return;
        ::uselocale(before_);
        ::freelocale(locale_);
    }

private:
    locale_t locale_, before_ = nullptr;
};

struct CloseReading {
    void operator()(archive* zip) const { archive_read_free(zip); }
};
struct CloseWriting {
    void operator()(archive* zip) const { archive_write_free(zip); }
};
struct ForgetEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Reader = std::unique_ptr<archive, CloseReading>;
using Writer = std::unique_ptr<archive, CloseWriting>;
using Entry = std::unique_ptr<archive_entry, ForgetEntry>;

tl::unexpected<base::Error> broken(const std::string& what) {
    return base::fail("pack-broken", what);
}
tl::unexpected<base::Error> unsafe(const std::string& what) {
    return base::fail("pack-unsafe", what);
}
tl::unexpected<base::Error> too_large(const std::string& what) {
    return base::fail("pack-too-large", what);
}

std::string mebibytes(std::size_t bytes) {
    return std::to_string(bytes >> 20U) + " MiB";
}

std::string problem_of(archive* zip) {
    const char* text = archive_error_string(zip);
    return text != nullptr ? text : "it cannot be read";
}

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = length; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

// Where a POSIX system made it, the upper half of the attributes says what kind of file this is.
bool is_plain_file(std::string_view list, std::size_t at) {
    const bool posix = number(list, at + 5, 1) == 3;
    const std::uint32_t kind = number(list, at + 40, 2) & 0170000U;
    return !posix || kind == 0 || kind == 0100000U;
}

// The list of files at the zip's end: as many as were said, stored or deflated, none encrypted.
base::Result<void> look_at_list(std::string_view list, std::size_t entries) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < entries; ++i) {
        if (list.size() - at < record_bytes || !list.substr(at).starts_with("PK\1\2"))
            return broken("its list of files is damaged");
        if ((number(list, at + 8, 2) & 1U) != 0) return broken("it is encrypted");
        if (const std::uint32_t method = number(list, at + 10, 2); method != 0 && method != 8)
            return broken("it is packed in a way that packs are not: only stored or deflated files are read");
        if (!is_plain_file(list, at)) return unsafe("it holds a link or something else that is no plain file");
        const std::size_t length =
            record_bytes + number(list, at + 28, 2) + number(list, at + 30, 2) + number(list, at + 32, 2);
        if (length > list.size() - at) return broken("its list of files is cut off");
        if (const std::string_view path = list.substr(at + record_bytes, number(list, at + 28, 2)); !is_safe_path(path))
            return unsafe("a path in it could lead elsewhere: " + printable(path));
        at += length;
    }
    if (at != list.size()) return broken("its list of files does not end where it should");
    return {};
}

// libarchive reads the list of files as far as it goes, in as much memory as it takes, and knows more ways to pack than
// are good for what comes from anybody. So the record at the end is looked at first: it must really be the end, and the
// list before it short and plain. Zip64 is for what is too large.
base::Result<void> look_at_end(std::string_view bytes) {
    if (bytes.empty()) return broken("the file is empty");
    if (!bytes.starts_with("PK")) return broken("this is no pack: it does not begin like a zip file");
    if (bytes.size() < end_bytes || !bytes.substr(bytes.size() - end_bytes).starts_with("PK\5\6"))
        return broken("the end of the file is missing");
    const std::size_t end = bytes.size() - end_bytes;
    const std::size_t entries = number(bytes, end + 10, 2), length = number(bytes, end + 12, 4),
                      start = number(bytes, end + 16, 4);
    if (entries > max_entries) return too_large("it holds more than " + std::to_string(max_files) + " files");
    if (start + length != end) return broken("its list of files does not end where it should");
    return look_at_list(bytes.substr(start, length), entries);
}

base::Result<Reader> open(std::string_view bytes) {
    Reader zip(archive_read_new());
    if (!zip || archive_read_support_format_zip_seekable(zip.get()) != ARCHIVE_OK ||
        archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return broken(zip ? problem_of(zip.get()) : "no memory");
    return zip;
}

struct Listed {
    std::string path;
    std::size_t bytes = 0;  // as the zip says
};

base::Result<Listed> listed(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) return unsafe("a file has a name that is no UTF-8");
    const std::string path = name;
    if (!is_safe_path(path)) return unsafe("a path in it could lead elsewhere: " + printable(path));
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
        archive_entry_symlink(entry) != nullptr)
        return unsafe(path + " is no plain file");
    if (archive_entry_is_encrypted(entry) != 0) return broken(path + " is encrypted");
    if (archive_entry_size_is_set(entry) == 0 || archive_entry_size(entry) < 0)
        return broken(path + " does not say how large it is");
    return Listed{path, static_cast<std::size_t>(archive_entry_size(entry))};
}

// Adds up what comes out; stops before it is too much.
class Measure {
public:
    explicit Measure(std::size_t packed) : packed_(packed) {}

    base::Result<void> add(const std::string& path, std::size_t file_bytes, std::size_t more) {
        total_ += more;
        if (file_bytes > max_binary_bytes) return too_large(path + " is larger than " + mebibytes(max_binary_bytes));
        if (total_ > max_folder_bytes + small_enough)  // the course, and room for the manifest
            return too_large("it unpacks to more than " + mebibytes(max_folder_bytes));
        if (total_ > small_enough && total_ / max_ratio > packed_)
            return too_large("it unpacks to more than " + std::to_string(max_ratio) + " times its size");
        return {};
    }

private:
    std::size_t packed_, total_ = 0;
};

// What the zip says of itself, before anything of it is unpacked.
base::Result<void> check_list(std::string_view bytes) {
    auto zip = open(bytes);
    if (!zip) return tl::unexpected(zip.error());
    std::set<std::string> paths;
    Measure measure(bytes.size());
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(zip->get(), &entry)) == ARCHIVE_OK) {
        const auto found = listed(entry);
        if (!found) return tl::unexpected(found.error());
        if (!paths.insert(found->path).second) return unsafe("it holds two files called " + found->path);
        if (paths.size() > max_entries) return too_large("it holds more than " + std::to_string(max_files) + " files");
        if (auto fits = measure.add(found->path, found->bytes, found->bytes); !fits) return fits;
    }
    if (status != ARCHIVE_EOF) return broken(problem_of(zip->get()));
    return {};
}

base::Result<std::string> unpack_one(archive* zip, const Listed& listed, Measure& measure) {
    std::string bytes;
    std::array<char, 64 * 1024> chunk{};
    for (;;) {
        const la_ssize_t got = archive_read_data(zip, chunk.data(), chunk.size());
        if (got < 0) return broken(listed.path + ": " + problem_of(zip));
        if (got == 0) break;
        const auto more = static_cast<std::size_t>(got);
        if (auto fits = measure.add(listed.path, bytes.size() + more, more); !fits) return tl::unexpected(fits.error());
        bytes.append(chunk.data(), more);
    }
    if (bytes.size() != listed.bytes) return broken(listed.path + " is not as large as the list says");
    return bytes;
}

la_ssize_t take(archive*, void* out, const void* bytes, std::size_t size) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

}  // namespace

std::string printable(std::string_view path) {
    std::string text;
    for (const char c : path.substr(0, 80)) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    return base::first_invalid_utf8(text) == std::string::npos ? text : text.substr(0, base::first_invalid_utf8(text));
}

bool is_safe_path(std::string_view path) {
    if (path.empty() || path.size() > max_path_bytes || base::first_invalid_utf8(path) != std::string_view::npos)
        return false;
    const bool plain = std::none_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':';
    });
    if (!plain) return false;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view part = path.substr(start, end - start);
        if (part.empty() || part == "." || part == "..") return false;
        start = end + 1;
    }
    return true;
}

base::Result<base::Files> unzip(std::string_view bytes) {
    if (bytes.size() > max_pack_bytes) return too_large("it is larger than " + mebibytes(max_pack_bytes));
    if (auto sound = look_at_end(bytes); !sound) return tl::unexpected(sound.error());
    const NamesInUtf8 names;
    if (auto sound = check_list(bytes); !sound) return tl::unexpected(sound.error());
    auto zip = open(bytes);
    if (!zip) return tl::unexpected(zip.error());
    base::Files files;
    Measure measure(bytes.size());
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(zip->get(), &entry)) == ARCHIVE_OK) {
        const auto found = listed(entry);
        if (!found) return tl::unexpected(found.error());
        auto file = unpack_one(zip->get(), *found, measure);
        if (!file) return tl::unexpected(file.error());
        files.emplace(found->path, std::move(*file));
    }
    if (status != ARCHIVE_EOF) return broken(problem_of(zip->get()));
    return files;
}

base::Result<std::string> zip(const std::vector<std::pair<std::string, std::string>>& files) {
    const NamesInUtf8 names;
    std::string bytes;
    const Writer zip(archive_write_new());
    const auto failed = [&] { return broken(zip ? problem_of(zip.get()) : "no memory"); };
    if (!zip || archive_write_set_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_write_set_options(zip.get(), "zip:compression=deflate,zip:compression-level=9,zip:hdrcharset=UTF-8") !=
            ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(zip.get(), 1) != ARCHIVE_OK ||
        archive_write_open(zip.get(), &bytes, nullptr, take, nullptr) != ARCHIVE_OK)
        return failed();
    for (const auto& [path, content] : files) {
        const Entry entry(archive_entry_new());
        archive_entry_set_pathname_utf8(entry.get(), path.c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        if (archive_write_header(zip.get(), entry.get()) != ARCHIVE_OK) return failed();
        const la_ssize_t written = archive_write_data(zip.get(), content.data(), content.size());
        if (written != static_cast<la_ssize_t>(content.size())) return failed();
    }
    if (archive_write_close(zip.get()) != ARCHIVE_OK) return failed();
    return bytes;
}

}  // namespace authoring
