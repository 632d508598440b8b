#include "commands/setup.h"

#include <cstdlib>
#include <iostream>
#include <string>

#include "commands/version.h"

namespace commands {

std::optional<base::Language> language_of_locale() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        const auto language = base::language_from_code(value);
        return language == base::Language::de ? std::nullopt : language;  // the first that is set decides
    }
    return std::nullopt;
}

base::Result<Setup> Setup::find(const Options& options) {
    auto installation = base::find_installation();
    if (!installation) return tl::unexpected(installation.error());
    Setup setup;
    setup.installation_ = std::move(*installation);
    if (options.content) setup.installation_.content = *options.content;
    setup.trust_ = trust_places(options);
    setup.language_ = options.language.value_or(language_of_locale().value_or(base::Language::fr));
    auto words = base::Words::load(setup.installation_.assets / "translations", setup.language_);
    if (words) setup.words_ = std::move(*words);
    return setup;
}

runner::ProgramSetup Setup::program(const Options& options) const {
    runner::ProgramSetup setup;
    setup.assets = installation_.assets;
    setup.content = installation_.content;
    setup.trust = trust_;
    setup.font_folders = runner::font_folders(installation_.assets);
    setup.version = version;
    if (options.documents && *options.documents != "none") setup.documents = *options.documents;
    setup.language = options.language;
    setup.theme = options.theme;
    setup.text_percent = options.text_percent;
    return setup;
}

authoring::TrustPlaces trust_places(const Options& options) {
    const std::filesystem::path etc = options.etc.value_or("/etc/preau");
    authoring::TrustPlaces places{{etc / "keys"}, etc / "preau.yaml"};
    const auto data = options.data ? base::Result<std::filesystem::path>(*options.data) : base::default_data_folder();
    if (data) places.folders.push_back(*data / "keys");
    return places;
}

std::string Setup::in_words(const base::Error& error) const {
    const std::string key = "error." + error.code;
    if (!words_ || !words_->has(key)) return error.message;
    return (*words_)(key, {{"detail", error.detail}});
}

void Setup::complain(const base::Error& error) const {
    std::cerr << "preau: " << in_words(error) << std::endl;
}

void complain(const base::Error& error) {
    std::cerr << "preau: " << error.message << std::endl;
}

}  // namespace commands
