// What every way of running starts with: the program's own files, the words to complain in, the setup of a Program.
#pragma once

#include <iosfwd>
#include <optional>

#include "authoring/keys.h"
#include "base/folders.h"
#include "base/language.h"
#include "base/result.h"
#include "base/words.h"
#include "commands/options.h"
#include "runner/program.h"

namespace commands {

inline constexpr int cannot_start = 3;

// What the locale asks for (LC_ALL, else LC_MESSAGES, else LANG); nothing when it is none we have words for.
std::optional<base::Language> language_of_locale();

class Setup {
public:
    static base::Result<Setup> find(const Options& options);

    const base::Installation& installation() const { return installation_; }  // content: as --content says
    const authoring::TrustPlaces& trust() const { return trust_; }
    base::Language language() const { return language_; }  // for what is said before anybody is known
    runner::ProgramSetup program(const Options& options) const;

    // One line: what happened and what to do, in that language.
    void complain(const base::Error& error) const;
    std::string in_words(const base::Error& error) const;

private:
    base::Installation installation_;
    authoring::TrustPlaces trust_;
    base::Language language_ = base::Language::fr;
    std::optional<base::Words> words_;
};

// Where keys lie that may have signed a course, and what the administrator allows: /etc/preau, or --etc.
authoring::TrustPlaces trust_places(const Options& options);

// Before there is a Setup: in English.
void complain(const base::Error& error);

}  // namespace commands
