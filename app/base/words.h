// The words of the interface in one language. Keys are symbolic ("home.resume"); the texts are PO files that Poedit and
// Weblate open (assets/translations/fr.po), compiled by gettext when the program is built. No system locale is needed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace base {

struct Placeholder {
    std::string_view name;  // {name} in the text
    std::string value;
};

class Words {
public:
    // `folder` holds <code>.mo files. Fails with "words-missing" when there is none for the language.
    static Result<Words> load(const std::filesystem::path& folder, Language language);

    Language language() const { return language_; }

    // The text of `key`; the key itself when it is missing (a test walks every key of every language).
    std::string operator()(std::string_view key) const;
    std::string operator()(std::string_view key, std::initializer_list<Placeholder> values) const;

    // Chooses the plural form for `count` by the language's rule; {n} is filled with the count.
    std::string plural(std::string_view key, std::int64_t count, std::initializer_list<Placeholder> values = {}) const;

    bool has(std::string_view key) const;

    // Formats as the language writes it: "80 %" (French, with the narrow no-break space), "80%" (Dutch, English).
    std::string percent(int value) const;
    std::string minutes(int value) const;  // "8 min"

private:
    struct Catalogue;
    Language language_ = Language::fr;
    std::shared_ptr<const Catalogue> catalogue_;
};

}  // namespace base
