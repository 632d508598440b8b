#include "authoring/pack.h"

#include <system_error>
#include <utility>

#include "authoring/settings.h"
#include "authoring/zip.h"
#include "base/folders.h"
#include "base/utf8.h"

namespace authoring {

namespace {

constexpr std::string_view manifest_file = ".preau/manifest", signature_file = ".preau/signature";
constexpr std::string_view signature_word = "preau-signature-1 ", signed_word = "preau-pack-1\n";
constexpr std::size_t hash_length = 64;

struct Refusal {  // without the pack's name, which the callers add
    std::string code, what;
};

std::string what_is_signed(std::string_view manifest) {
    return std::string(signed_word).append(manifest);
}

// Line by line: exactly the files there are, in the manifest's one order, each as it was.
std::optional<Refusal> compare(std::string_view manifest, const base::Files& files) {
    auto file = files.begin();
    for (std::size_t start = 0; start < manifest.size();) {
        const std::size_t end = manifest.find('\n', start);
        if (end == std::string_view::npos) return Refusal{"pack-altered", "its manifest is cut off"};
        const std::string_view line = manifest.substr(start, end - start);
        start = end + 1;
        if (line.size() < hash_length + 2 || line[line.size() - hash_length - 1] != ' ')
            return Refusal{"pack-altered", "a line of its manifest cannot be read"};
        const std::string_view path = line.substr(0, line.size() - hash_length - 1);
        const std::string_view hash = line.substr(line.size() - hash_length);
        if (file == files.end() || path < file->first)
            return Refusal{"pack-altered", printable(path) + " is missing, or stands twice in its manifest"};
        if (file->first < path) return Refusal{"pack-altered", file->first + " was added to it"};
        if (base::sha256_hex(file->second) != hash) return Refusal{"pack-altered", file->first + " was changed"};
        ++file;
    }
    if (file != files.end()) return Refusal{"pack-altered", file->first + " was added to it"};
    return std::nullopt;
}

struct Sealed {
    Seal seal = Seal::broken;
    std::string signer;
};

Sealed look_at_seal(std::string_view text, std::string_view manifest, const Trust& trust) {
    text = base::trim(text);
    if (!text.starts_with(signature_word)) return {};
    text.remove_prefix(signature_word.size());
    const std::size_t space = text.find(' ');
    base::PublicKey key;
    base::Signature signature;
    if (space == std::string_view::npos || !base::from_base64(text.substr(0, space), key.bytes) ||
        !base::from_base64(text.substr(space + 1), signature.bytes))
        return {};
    if (!base::is_signed_by(key, what_is_signed(manifest), signature)) return {};
    const TrustedKey* trusted = trust.find(key);
    if (trusted == nullptr) return {Seal::unknown, base::fingerprint(key)};
    return {Seal::trusted, trusted->name};
}

tl::unexpected<base::Error> refuse(const std::string& code, const std::string& name, const std::string& what) {
    return base::fail(code, name + ": " + what, name);
}

// Hidden files are none of the course's: only the two of the pack itself may be there.
bool is_hidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

base::Result<Pack> open_pack(const std::filesystem::path& course, const TrustPlaces& places) {
    const std::string name = course.string();
    const auto bytes = base::read_file(course, max_pack_bytes);
    if (!bytes) {
        if (bytes.error().code == "file-too-large")
            return refuse("pack-too-large", name,
                          "it is larger than " + std::to_string(max_pack_bytes >> 20U) + " MiB");
        return tl::unexpected(bytes.error());
    }
    const auto trust = read_trust(places);
    if (!trust) return tl::unexpected(trust.error());
    auto pack = read_pack(*bytes, *trust, name);
    if (!pack) return pack;
    if (auto accepted = accept(*pack, *trust, name); !accepted) return tl::unexpected(accepted.error());
    return pack;
}

}  // namespace

base::Result<Pack> read_pack(std::string_view bytes, const Trust& trust, const std::string& name) {
    auto unpacked = unzip(bytes);
    if (!unpacked) return refuse(unpacked.error().code, name, unpacked.error().message);
    base::Files files = std::move(*unpacked);
    const auto take = [&files](std::string_view path) -> std::optional<std::string> {
        auto node = files.extract(std::string(path));
        return node ? std::optional(std::move(node.mapped())) : std::nullopt;
    };
    const auto manifest = take(manifest_file);
    const auto signature = take(signature_file);
    if (!manifest) return refuse("pack-broken", name, "it has no manifest: preau pack makes one");
    for (const auto& [path, content] : files)
        if (is_hidden(path)) return refuse("pack-unsafe", name, "it holds a hidden file: " + path);
    if (files.size() > max_files)
        return refuse("pack-too-large", name, "it holds more than " + std::to_string(max_files) + " files");
    if (const auto refusal = compare(*manifest, files)) return refuse(refusal->code, name, refusal->what);
    Pack pack{std::make_shared<const base::Files>(std::move(files)), base::sha256_hex(*manifest), Seal::none, {}};
    if (signature) {
        auto [seal, signer] = look_at_seal(*signature, *manifest, trust);
        pack.seal = seal;
        pack.signer = std::move(signer);
    }
    return pack;
}

base::Result<void> accept(const Pack& pack, const Trust& trust, const std::string& name) {
    if (trust.allow_unsigned) return {};
    switch (pack.seal) {
        case Seal::trusted:
            return {};
        case Seal::unknown:
            return refuse("pack-untrusted", name,
                          "it is signed by a key that is not trusted here (" + pack.signer + ")");
        case Seal::broken:
            return refuse("pack-altered", name, "its signature does not belong to it");
        case Seal::none:
            break;
    }
    return refuse("pack-unsigned", name, "it is not signed");
}

base::Result<std::string> make_pack(const Folder& folder, const base::SecretKey* key) {
    std::vector<std::pair<std::string, std::string>> files;
    const std::string manifest = folder.manifest();
    files.emplace_back(manifest_file, manifest);
    if (key != nullptr) {
        const base::Signature signature = key->sign(what_is_signed(manifest));
        files.emplace_back(signature_file, std::string(signature_word) + base::to_base64(key->public_key().bytes) +
                                               " " + base::to_base64(signature.bytes) + "\n");
    }
    for (const std::string& file : folder.files()) {
        if (!is_safe_path(file))
            return base::fail("pack-unsafe", file + ": a pack holds no file of such a name; rename it", file);
        auto bytes = folder.bytes(file, max_binary_bytes);
        if (!bytes) return tl::unexpected(bytes.error());
        files.emplace_back(file, std::move(*bytes));
    }
    auto bytes = zip(files);
    if (!bytes) return bytes;
    // As its readers will see it: what they would refuse, and a file that changed meanwhile, is found here.
    if (const auto read = read_pack(*bytes, {}, "the pack"); !read) return tl::unexpected(read.error());
    return bytes;
}

bool is_pack(const std::filesystem::path& course) {
    std::error_code problem;
    return std::filesystem::is_regular_file(course, problem);
}

namespace {

Loaded refuse(const std::filesystem::path& course, const base::Error& error) {
    Loaded loaded;
    const std::string place = error.detail.empty() ? course.string() : error.detail;
    const std::string what =
        error.message.starts_with(place + ": ") ? error.message.substr(place.size() + 2) : error.message;
    loaded.findings.push_back({place, 0, 0, base::Severity::error, error.code, what, cure_of(error)});
    loaded.refused = error;
    return loaded;
}

Loaded open_files(const std::filesystem::path& course, const TrustPlaces& places) {
    if (!is_pack(course)) return load(course);
    auto pack = open_pack(course, places);
    if (!pack) return refuse(course, pack.error());
    Loaded loaded = load(pack->files);
    loaded.pack = pack->files;
    return loaded;
}

}  // namespace

Loaded open_course(const std::filesystem::path& course, const TrustPlaces& places) {
    auto settings = read_settings(places.settings);
    if (!settings) return refuse(course, settings.error());
    Loaded loaded = open_files(course, places);
    loaded.organisation = std::move(settings->organisation);
    return loaded;
}

std::string cure_of(const base::Error& refused) {
    static const std::map<std::string, std::string, std::less<>> cures{
        {"pack-broken", "get the file again from whoever made it; it was cut off or damaged on its way"},
        {"pack-altered", "do not use it; get the file again from whoever made it, and tell them"},
        {"pack-unsafe", "do not use it; preau pack makes no such file"},
        {"pack-too-large", "a pack has at most 2,000 files and 64 MiB"},
        {"pack-unsigned", "ask for a signed one, or see allow_unsigned in man preau"},
        {"pack-untrusted",
         "put the signer's public key, a file .pub, into /etc/preau/keys or into keys/ of the data folder, "
         "once you have compared its fingerprint with them"},
        {"key-broken", "a key is one line of text, as preau keygen writes it"},
        {"not-packed", "mend the errors first: preau check"},
        {"file-unwritable", "check the folder and your rights there"},
        {"content-missing", "name a pack, or the folder that holds course.yaml"},
        {"settings-broken", "mend this file: a line such as allow_unsigned: no; man preau shows what may stand there"},
    };
    const auto found = cures.find(refused.code);
    return found == cures.end() ? "check that the file is there and that you may read it" : found->second;
}

}  // namespace authoring
