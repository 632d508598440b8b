#include "fuzz/targets.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "authoring/pack.h"
#include "authoring/zip.h"
#include "base/utf8.h"
#include "fuzz/demands.h"

namespace fuzz {

namespace {

constexpr std::string_view course_yaml = R"(id: sample
version: 1
default_language: en
languages: [en, fr]
title: { en: "A", fr: "B" }
tracks:
  - id: one
    colour: soleil
    name: { en: "One", fr: "Un" }
)";

constexpr std::string_view module_yaml = R"(track: one
order: 1
minutes: 1
objectives:
  - id: see
    name: { en: "See", fr: "Voir" }
)";

constexpr std::string_view facts = "title: \"T\"\nsummary: \"S\"\nchecked: 2026-11-22\n";

constexpr std::string_view page = "# Page <!-- page:p -->\n\nText.\n";

constexpr std::string_view quiz = R"(## A question <!-- q:one objective=see page=p -->

- (x) Yes
  > It is.
- ( ) No
  > It is not.

> So.
)";

constexpr std::string_view picture = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<g id="a"/><g id="b"/><g id="c"/></svg>)";

std::string head(std::string_view more = {}) {
    return "---\n" + std::string(facts) + std::string(more) + "---\n";
}

base::Files small_course() {
    base::Files files{{"course.yaml", std::string(course_yaml)},
                      {"modules/m/module.yaml", std::string(module_yaml)},
                      {"modules/m/images/a.svg", std::string(picture)}};
    for (const char* language : {"en", "fr"}) {
        files[std::string("modules/m/lesson.") + language + ".md"] = head() + "\n" + std::string(page);
        files[std::string("modules/m/quiz.") + language + ".md"] = std::string(quiz);
    }
    return files;
}

bool read(base::Files files) {
    const auto shared = std::make_shared<const base::Files>(std::move(files));
    const authoring::Loaded loaded = authoring::load(shared);
    demand_all(loaded, *shared);
    return std::none_of(loaded.findings.begin(), loaded.findings.end(),
                        [](const auto& finding) { return finding.severity == base::Severity::error; });
}

std::pair<std::string_view, std::string_view> languages(std::string_view bytes) {
    constexpr std::string_view parting = "\n%%%%\n";
    const std::size_t at = bytes.find(parting);
    if (at == std::string_view::npos) return {bytes, bytes};
    return {bytes.substr(0, at + 1), bytes.substr(at + parting.size())};
}

bool read_texts(std::string_view bytes, const std::string& name, std::string_view before = {},
                std::string_view after = {}) {
    base::Files files = small_course();
    const auto [english, french] = languages(bytes);
    files[name + ".en.md"] = std::string(before) + std::string(english) + std::string(after);
    files[name + ".fr.md"] = std::string(before) + std::string(french) + std::string(after);
    return read(std::move(files));
}

bool read_yaml(std::string_view bytes, const std::string& file) {
    base::Files files = small_course();
    files[file] = std::string(bytes);
    return read(std::move(files));
}

// A signed course in one file, from anybody: what is opened is whole, and stays in its place.
bool open_pack(std::string_view bytes) {
    const auto pack = authoring::read_pack(bytes, {}, "fuzz.preau");
    if (!pack) {
        demand(!pack.error().code.empty() && pack.error().message.starts_with("fuzz.preau: "), "refused without words");
        demand(base::first_invalid_utf8(pack.error().message) == std::string::npos, "refused in no UTF-8");
        return false;
    }
    demand_pack(*pack);
    return true;
}

// The manifest of a pack that holds two small files; behind a line of %%%% its signature.
bool read_manifest(std::string_view bytes) {
    std::vector<std::pair<std::string, std::string>> files{{".preau/manifest", std::string(languages(bytes).first)}};
    if (bytes.find("\n%%%%\n") != std::string_view::npos)
        files.emplace_back(".preau/signature", std::string(languages(bytes).second));
    files.emplace_back("a.md", "x");
    files.emplace_back("b.md", "y");
    const auto zip = authoring::zip(files);
    demand(zip.has_value(), "no zip of four small files");
    return open_pack(*zip);
}

constexpr std::array all{
    Target{"lesson", [](std::string_view bytes) { return read_texts(bytes, "modules/m/lesson"); }},
    Target{"bank", [](std::string_view bytes) { return read_texts(bytes, "modules/m/quiz"); }},
    Target{"scenario", [](std::string_view bytes) { return read_texts(bytes, "modules/m/scenario"); }},
    Target{"feed", [](std::string_view bytes) { return read_texts(bytes, "modules/m/feed"); }},
    // The rest of the fence's first line, then its YAML.
    Target{"exhibit",
           [](std::string_view bytes) {
               return read_texts(bytes, "modules/m/lesson", head() + "\n" + std::string(page) + "\n```exhibit ",
                                 "\n```\n");
           }},
    Target{"guidelines", [](std::string_view bytes) { return read_texts(bytes, "guidelines/guidelines"); }},
    Target{"glossary", [](std::string_view bytes) { return read_texts(bytes, "glossary/glossary"); }},
    Target{"objections", [](std::string_view bytes) { return read_texts(bytes, "objections/objections"); }},
    Target{"front-matter",
           [](std::string_view bytes) {
               return read_texts(bytes, "modules/m/lesson", "---\n", "\n---\n" + std::string(page));
           }},
    Target{"course", [](std::string_view bytes) { return read_yaml(bytes, "course.yaml"); }},
    Target{"pack", open_pack},
    Target{"manifest", read_manifest},
    Target{"module", [](std::string_view bytes) { return read_yaml(bytes, "modules/m/module.yaml"); }},
};

}  // namespace

std::span<const Target> targets() {
    return all;
}

const Target* target(std::string_view name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Target& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace fuzz
