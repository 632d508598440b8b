#include "base/comfort.h"

#include "base/json.h"

namespace base {

std::string_view name(ThemeName theme) {
    switch (theme) {
        case ThemeName::light:
            return "light";
        case ThemeName::dark:
            return "dark";
        case ThemeName::contrast:
            return "contrast";
    }
    return "light";
}

std::string_view name(ReadingFace face) {
    switch (face) {
        case ReadingFace::inter:
            return "inter";
        case ReadingFace::andika:
            return "andika";
        case ReadingFace::opendyslexic:
            return "opendyslexic";
    }
    return "inter";
}

std::optional<ThemeName> theme_from_name(std::string_view text) {
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
        if (text == name(theme)) return theme;
    }
    return std::nullopt;
}

std::optional<ReadingFace> face_from_name(std::string_view text) {
    for (const ReadingFace face : {ReadingFace::inter, ReadingFace::andika, ReadingFace::opendyslexic}) {
        if (text == name(face)) return face;
    }
    return std::nullopt;
}

std::string to_json(const Comfort& comfort) {
    return dump_json(Json::Object{{"face", name(comfort.face)},
                                  {"letter_keys", comfort.letter_keys},
                                  {"reduced_motion", comfort.reduced_motion},
                                  {"text_percent", comfort.text_percent},
                                  {"theme", name(comfort.theme)}});
}

Comfort comfort_from_json(std::string_view text) {
    Comfort comfort;
    const Result<Json> json = parse_json(text);
    if (!json) return comfort;
    const auto boolean = [&](std::string_view key, bool& field) {
        if (const Json* value = json->find(key)) field = value->boolean().value_or(field);
    };
    const auto text_of = [&](std::string_view key) {
        const Json* value = json->find(key);
        const std::string* found = value != nullptr ? value->string() : nullptr;
        return found != nullptr ? std::string_view(*found) : std::string_view();
    };
    boolean("letter_keys", comfort.letter_keys);
    boolean("reduced_motion", comfort.reduced_motion);
    comfort.face = face_from_name(text_of("face")).value_or(comfort.face);
    comfort.theme = theme_from_name(text_of("theme")).value_or(comfort.theme);
    const Json* percent = json->find("text_percent");
    const std::int64_t size = percent != nullptr ? percent->integer().value_or(comfort.text_percent) : 0;
    if (size >= min_text_percent && size <= max_text_percent) comfort.text_percent = static_cast<int>(size);
    return comfort;
}

}  // namespace base
