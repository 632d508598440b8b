#include "commands/pack.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <system_error>

#include "authoring/changes.h"
#include "authoring/pack.h"
#include "authoring/zip.h"
#include "base/folders.h"
#include "base/write_file.h"

namespace commands {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t max_key_bytes = 1024;

// As preau check says it: file: error[code]: what, and how to mend it.
int say(const base::Error& error, const fs::path& file, std::ostream& err) {
    const std::string place = error.detail.empty() ? file.string() : error.detail;
    const std::string before = place + ": ";
    const std::string what = error.message.starts_with(before) ? error.message.substr(before.size()) : error.message;
    const std::string help = error.code == "file-exists" ? "give it another name, or take the old one away first"
                                                         : authoring::cure_of(error);
    err << base::to_text({place, 0, 0, base::Severity::error, error.code, what, help}) << std::endl;
    return 1;
}

std::string size_of(std::size_t bytes) {
    if (bytes < 100 * 1024) return std::to_string((bytes + 1023) / 1024) + " KiB";
    const std::size_t tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MiB";
}

std::string facts(const authoring::Pack& pack, std::size_t bytes) {
    return std::to_string(pack.files->size()) + " files, " + size_of(bytes) + ", version " + pack.version.substr(0, 16);
}

bool has_errors(const base::Diagnostics& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const auto& finding) { return finding.severity == base::Severity::error; });
}

void list(const base::Diagnostics& findings, std::ostream& err) {
    for (const base::Diagnostic& finding : findings) err << base::to_text(finding) << "\n";
}

// Others on this machine may read the file, and sign as its owner.
bool is_open_to_others(const fs::path& file) {
    std::error_code problem;
    const auto rights = fs::status(file, problem).permissions();
    return !problem && (rights & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none;
}

base::Result<base::SecretKey> read_secret_key(const fs::path& file, std::ostream& err) {
    const auto text = base::read_file(file, max_key_bytes);
    if (!text) return tl::unexpected(text.error());
    auto key = authoring::secret_key_from_text(*text);
    if (!key) return base::fail(key.error().code, file.string() + ": " + key.error().message, file.string());
    if (is_open_to_others(file))
        err << file.string() << ": warning[key-open]: others may read this secret key\n  help: chmod 600 "
            << file.string() << std::endl;
    return key;
}

bool lies_in(const fs::path& file, const fs::path& folder) {
    std::error_code problem;
    const fs::path root = fs::weakly_canonical(folder, problem), place = fs::weakly_canonical(file, problem);
    return std::mismatch(root.begin(), root.end(), place.begin(), place.end()).first == root.end();
}

base::Result<std::string> packed(const Options& options, std::ostream& err) {
    if (lies_in(options.out, options.folder))
        return base::fail("file-unwritable", options.out.string() + ": a pack cannot lie in the course it holds",
                          options.out.string());
    std::optional<base::SecretKey> key;
    if (!options.not_signed) {
        auto read = read_secret_key(options.key, err);
        if (!read) return tl::unexpected(read.error());
        key = *read;
    }
    const authoring::Folder folder = authoring::Folder::scan(options.folder);
    list(folder.findings(), err);
    if (has_errors(folder.findings()))
        return base::fail("not-packed", options.folder.string() + ": the folder cannot be packed as it is");
    return authoring::make_pack(folder, key ? &*key : nullptr);
}

// Who vouches for it, in words.
std::string seal_of(const authoring::Pack& pack) {
    switch (pack.seal) {
        case authoring::Seal::trusted:
            return "Signed by " + pack.signer + ", who is trusted here.";
        case authoring::Seal::unknown:
            return "Signed by a key that is not known here: " + pack.signer + ".";
        case authoring::Seal::broken:
            return "Its signature does not belong to it.";
        case authoring::Seal::none:
            break;
    }
    return "Not signed.";
}

// What it is compared with need not be trusted any more, but whole.
base::Result<course::CoursePtr> older(const fs::path& file) {
    if (!authoring::is_pack(file)) {
        const authoring::Loaded loaded = authoring::load(file);
        if (loaded.course) return loaded.course;
        return base::fail("content-missing", file.string() + ": there is no course here", file.string());
    }
    const auto bytes = base::read_file(file, authoring::max_pack_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto pack = authoring::read_pack(*bytes, {}, file.string());
    if (!pack) return tl::unexpected(pack.error());
    const authoring::Loaded loaded = authoring::load(pack->files);
    if (loaded.course) return loaded.course;
    return base::fail("content-missing", file.string() + ": it holds no course", file.string());
}

void tell_changes(const std::vector<authoring::Change>& changes, std::ostream& out) {
    for (const authoring::Change& change : changes) out << authoring::to_text(change) << "\n";
    if (changes.empty()) out << "Nothing that people see is different.\n";
    const bool removed = std::any_of(changes.begin(), changes.end(), [](const authoring::Change& change) {
        return change.what == authoring::Change::What::removed;
    });
    if (removed) out << "What people did in what was removed stays in their log; everything else goes on as it was.\n";
}

}  // namespace

int keygen(const fs::path& name, std::ostream& out, std::ostream& err) {
    const fs::path secret_file = name.string() + ".key", public_file = name.string() + ".pub";
    std::error_code problem;
    if (fs::exists(fs::symlink_status(public_file, problem)))
        return say({"file-exists", public_file.string() + " is there already", public_file.string()}, public_file, err);
    const base::SecretKey key = base::SecretKey::fresh();
    if (const auto written =
            base::write_file(secret_file, authoring::to_text(key), base::Existing::keep, base::Readable::by_owner);
        !written)
        return say(written.error(), secret_file, err);
    if (const auto written = base::write_file(public_file, authoring::to_text(key.public_key()), base::Existing::keep);
        !written) {
        fs::remove(secret_file, problem);  // without its other half nobody can use it
        return say(written.error(), public_file, err);
    }
    out << secret_file.string() << ": the secret key. It signs courses; keep it where nobody else can read it.\n"
        << public_file.string() << ": the public key. Put it into /etc/preau/keys wherever these courses are opened.\n"
        << "Fingerprint, to be compared by voice: " << base::fingerprint(key.public_key()) << std::endl;
    return 0;
}

int pack(const Options& options, std::ostream& out, std::ostream& err) {
    const auto bytes = packed(options, err);
    if (!bytes) return say(bytes.error(), options.folder, err);
    // What is checked is what was packed, not what the folder has become meanwhile.
    const auto made = authoring::read_pack(*bytes, {}, options.out.string());
    if (!made) return say(made.error(), options.out, err);
    const authoring::Loaded loaded = authoring::load(made->files);
    list(loaded.findings, err);
    if (!loaded.course || has_errors(loaded.findings))
        return say({"not-packed", "the course has errors", {}}, options.folder, err);
    const auto existing = options.replace ? base::Existing::replace : base::Existing::keep;
    if (const auto written = base::write_file(options.out, *bytes, existing); !written)
        return say(written.error(), options.out, err);
    out << options.out.string() << ": " << facts(*made, bytes->size()) << "\n"
        << (options.not_signed ? "Not signed." : "Signed by the key " + made->signer + ".") << std::endl;
    return 0;
}

int verify(const Options& options, const authoring::TrustPlaces& places, std::ostream& out, std::ostream& err) {
    const std::string name = options.pack.string();
    const auto bytes = base::read_file(options.pack, authoring::max_pack_bytes);
    if (!bytes) return say(bytes.error(), options.pack, err);
    const auto trust =
        authoring::read_trust(options.keys.empty() ? places : authoring::TrustPlaces{{options.keys}, {}});
    if (!trust) return say(trust.error(), options.pack, err);
    const auto read = authoring::read_pack(*bytes, *trust, name);
    if (!read) return say(read.error(), options.pack, err);
    out << name << ": " << facts(*read, bytes->size()) << "\n" << seal_of(*read) << std::endl;
    int status = 0;
    if (const auto accepted = authoring::accept(*read, *trust, name); !accepted) {
        status = say(accepted.error(), options.pack, err);
    } else if (read->seal != authoring::Seal::trusted) {
        out << "The administrator of this machine allows that." << std::endl;
    }
    const authoring::Loaded loaded = authoring::load(read->files);
    list(loaded.findings, err);
    if (!loaded.course || has_errors(loaded.findings)) status = 1;
    if (options.against.empty() || !loaded.course) return status;
    const auto before = older(options.against);
    if (!before) return say(before.error(), options.against, err);
    out << "\nSince " << options.against.string() << ":\n";
    tell_changes(authoring::changes_between(**before, *loaded.course), out);
    return status;
}

}  // namespace commands
