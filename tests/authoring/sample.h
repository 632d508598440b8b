// A small course in a temporary folder, right in every respect; a test breaks one thing in it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "authoring/load.h"

#include "support/catch.h"
#include "support/folder.h"

namespace sample {

inline constexpr std::string_view course_yaml = R"(id: sample
version: 1
default_language: fr
languages: [fr, nl]
title: { fr: "L'essai", nl: "De proef" }
tracks:
  - id: one
    colour: soleil
    name: { fr: "Un", nl: "Een" }
  - id: two
    colour: ciel
    name: { fr: "Deux", nl: "Twee" }
)";

inline constexpr std::string_view module_yaml = R"(track: one
order: 1
minutes: 2
objectives:
  - id: see
    name: { fr: "Voir", nl: "Zien" }
)";

inline constexpr std::string_view lesson_fr = R"(---
title: "Une leçon"
summary: "Courte"
checked: 2026-11-22
---

# Première <!-- page:first -->

Bonjour !

# Seconde <!-- page:second -->

Au revoir.
)";

inline constexpr std::string_view lesson_nl = R"(---
title: "Een les"
summary: "Kort"
checked: 2026-11-22
---

# Eerste <!-- page:first -->

Dag!

# Tweede <!-- page:second -->

Tot ziens.
)";

inline constexpr std::string_view quiz_fr = R"(---
draw: 1
---

## Un ou deux ? <!-- q:one-two points=2 objective=see page=first -->

- (x) Un
  > Oui.
- ( ) Deux
  > Non.

> Voilà.

## Dans l'ordre <!-- q:order -->

1. Un
2. Deux
3. Trois
)";

inline constexpr std::string_view quiz_nl = R"(## Een of twee? <!-- q:one-two -->

- (x) Een
  > Ja.
- ( ) Twee
  > Nee.

> Zo.

## Op volgorde <!-- q:order -->

1. Een
2. Twee
3. Drie
)";

class Content {
public:
    Content() {
        write("course.yaml", course_yaml);
        module("m");
    }

    void module(const std::string& id) const {
        const std::string folder = "modules/" + id + "/";
        write(folder + "module.yaml", module_yaml);
        write(folder + "lesson.fr.md", lesson_fr);
        write(folder + "lesson.nl.md", lesson_nl);
        write(folder + "quiz.fr.md", quiz_fr);
        write(folder + "quiz.nl.md", quiz_nl);
    }

    void write(const std::filesystem::path& name, std::string_view text) const { folder_.write(name, text); }
    void remove(const std::filesystem::path& name) const { std::filesystem::remove(folder_.path() / name); }
    const std::filesystem::path& path() const { return folder_.path(); }
    authoring::Loaded load() const { return authoring::load(folder_.path()); }

private:
    support::TemporaryFolder folder_;
};

inline std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
    std::string changed(text);
    const std::size_t at = changed.find(what);
    REQUIRE(at != std::string::npos);
    return changed.replace(at, what.size(), with);
}

// "file:line:column code" of each finding, so that a test shows at a glance what was found.
inline std::vector<std::string> found(const authoring::Loaded& loaded) {
    std::vector<std::string> all;
    for (const base::Diagnostic& finding : loaded.findings) {
        const std::string name = finding.file.substr(finding.file.rfind('/') + 1);
        all.push_back(name + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
                      finding.code);
        CHECK_FALSE(finding.message.empty());
        CHECK_FALSE(finding.help.empty());
    }
    return all;
}

using Found = std::vector<std::string>;

inline bool has_code(const authoring::Loaded& loaded, std::string_view code) {
    return std::any_of(loaded.findings.begin(), loaded.findings.end(),
                       [&](const base::Diagnostic& finding) { return finding.code == code; });
}

}  // namespace sample
