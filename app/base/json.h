// JSON as plain values. Objects keep their keys sorted, so the same value always gives the same text.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace base {

struct Json {
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value = nullptr;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool truth) : value(truth) {}
    Json(int number) : value(std::int64_t{number}) {}
    Json(std::int64_t number) : value(number) {}
    Json(double number) : value(number) {}
    Json(const char* text) : value(std::string(text)) {}
    Json(std::string text) : value(std::move(text)) {}
    Json(std::string_view text) : value(std::string(text)) {}
    Json(Array items) : value(std::move(items)) {}
    Json(Object members) : value(std::move(members)) {}

    // Nothing when the value is of another kind. A whole number is read as a double too.
    std::optional<bool> boolean() const;
    std::optional<std::int64_t> integer() const;
    std::optional<double> number() const;
    const std::string* string() const;
    const Array* array() const;
    const Object* object() const;
    const Json* find(std::string_view key) const;  // in an object; null when missing

    bool operator==(const Json&) const = default;
};

inline constexpr int max_json_nesting = 64;

Result<Json> parse_json(std::string_view text);  // "json-broken"; of equal keys the last counts
std::string dump_json(const Json& value);        // compact, UTF-8; malformed bytes become U+FFFD

}  // namespace base
