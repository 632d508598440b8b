#include "reports/html/places.h"

#include <algorithm>

namespace reports::places {
namespace {

std::string under(base::Language language, const std::string& rest) {
    return std::string(base::code(language)) + "/" + rest;
}

std::string of_module(base::Language language, const std::string& module, const std::string& file) {
    return under(language, "modules/" + module + "/" + file);
}

// RFC 3986, section 2.3: what needs no escape; and the slash.
bool plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string home(base::Language language) {
    return under(language, "index.html");
}
std::string departments(base::Language language) {
    return under(language, "departments.html");
}
std::string guidelines(base::Language language) {
    return under(language, "guidelines.html");
}
std::string glossary(base::Language language) {
    return under(language, "glossary.html");
}
std::string objections(base::Language language) {
    return under(language, "objections.html");
}
std::string aid(base::Language language, const std::string& id) {
    return under(language, "decide/" + id + ".html");
}
std::string lesson(base::Language language, const std::string& module) {
    return of_module(language, module, "lesson.html");
}
std::string quiz(base::Language language, const std::string& module) {
    return of_module(language, module, "quiz.html");
}
std::string scenario(base::Language language, const std::string& module) {
    return of_module(language, module, "scenario.html");
}
std::string feed(base::Language language, const std::string& module) {
    return of_module(language, module, "feed.html");
}

std::string activity(base::Language language, const course::Activity& activity) {
    switch (activity.kind) {
        case course::Activity::Kind::scenario:
            return scenario(language, activity.id);
        case course::Activity::Kind::feed:
            return feed(language, activity.id);
        case course::Activity::Kind::aid:
            return aid(language, activity.id);
        case course::Activity::Kind::objections:
            break;
    }
    return objections(language);
}

std::string in_language(const std::string& place, base::Language language) {
    return under(language, place.substr(place.find('/') + 1));
}

std::string way(std::string_view from, std::string_view to) {
    for (auto end = from.find('/'); end != std::string_view::npos; end = from.find('/')) {
        if (from.substr(0, end + 1) != to.substr(0, std::min(end + 1, to.size()))) break;
        from.remove_prefix(end + 1);
        to.remove_prefix(end + 1);
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string way;
    for (auto up = std::ranges::count(from, '/'); up > 0; --up) way += "../";
    for (const char c : to) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain(c))
            way += c;
        else
            way.append("%").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
    }
    return way;
}

}  // namespace reports::places
