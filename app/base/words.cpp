#include "base/words.h"

#include <exception>
#include <locale>
#include <utility>

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include "base/folders.h"

namespace base {
namespace {

constexpr std::uintmax_t max_catalogue_bytes = 4U * 1024 * 1024;
constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view no_break_space = "\u00A0";

// One pass: a value that happens to contain braces is not filled in again.
std::string fill(std::string_view text, std::initializer_list<Placeholder> values, const Placeholder* count = nullptr) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        filled += text.substr(0, open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const Placeholder* found = count != nullptr && count->name == name ? count : nullptr;
        for (const Placeholder& value : values) {
            if (value.name == name) found = &value;
        }
        filled += found != nullptr ? std::string_view(found->value) : text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
    return filled.append(text);
}

}  // namespace

struct Words::Catalogue {
    using Messages = boost::locale::message_format<char>;

    std::locale holder;  // owns the messages
    const Messages& messages() const { return std::use_facet<Messages>(holder); }
    const char* find(std::string_view key) const { return messages().get(0, nullptr, std::string(key).c_str()); }
};

Result<Words> Words::load(const std::filesystem::path& folder, Language language) {
    namespace gettext = boost::locale::gnu_gettext;
    const std::filesystem::path file = folder / (std::string(code(language)) + ".mo");
    const Result<std::string> bytes = read_file(file, max_catalogue_bytes);
    if (!bytes) return fail("words-missing", bytes.error().message, file.string());

    gettext::messages_info info;
    info.language = std::string(code(language));
    info.encoding = "UTF-8";
    info.paths.emplace_back(".");
    info.domains.emplace_back("preau");
    // Boost asks for a path of its own making; whatever it asks, there is one catalogue.
    info.callback = [&](const std::string&, const std::string&) {
        return std::vector<char>(bytes->begin(), bytes->end());
    };
    try {
        auto catalogue = std::make_shared<Catalogue>();
        catalogue->holder = std::locale(std::locale::classic(), gettext::create_messages_facet<char>(info));
        Words words;
        words.language_ = language;
        words.catalogue_ = std::move(catalogue);
        return words;
    } catch (const std::exception& problem) {
        return fail("words-missing", file.string() + ": not a catalogue: " + problem.what(), file.string());
    }
}

std::string Words::operator()(std::string_view key) const {
    const char* text = catalogue_ ? catalogue_->find(key) : nullptr;
    return text != nullptr ? text : std::string(key);
}

std::string Words::operator()(std::string_view key, std::initializer_list<Placeholder> values) const {
    return fill((*this)(key), values);
}

std::string Words::plural(std::string_view key, std::int64_t count, std::initializer_list<Placeholder> values) const {
    const std::string id(key);
    // Plural rules look at the last digits only; Boost takes an int.
    const int number = static_cast<int>(count < 0           ? -(count % 1'000'000)
                                        : count < 1'000'000 ? count
                                                            : 1'000'000 + count % 1'000'000);
    const char* text = catalogue_ ? catalogue_->messages().get(0, nullptr, id.c_str(), number) : nullptr;
    const Placeholder n{"n", std::to_string(count)};
    return fill(text != nullptr ? std::string_view(text) : std::string_view(id), values, &n);
}

bool Words::has(std::string_view key) const {
    return catalogue_ && catalogue_->find(key) != nullptr;
}

std::string Words::percent(int value) const {
    // Belgian Dutch has a space, too (NBN Z 01-002).
    const bool close = language_ == Language::en;
    return std::to_string(value).append(close ? "" : narrow_no_break_space).append("%");
}

std::string Words::minutes(int value) const {
    return std::to_string(value).append(no_break_space).append("min");
}

}  // namespace base
