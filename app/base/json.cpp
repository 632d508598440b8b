#include "base/json.h"

#include <cmath>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

namespace base {
namespace {

// Builds our values straight from the parser's events, so that nesting is refused before anything recurses over it.
class Builder {
public:
    bool null() { return put(nullptr); }
    bool boolean(bool truth) { return put(truth); }
    bool number_integer(std::int64_t number) { return put(number); }
    bool number_unsigned(std::uint64_t number) {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return put(static_cast<double>(number));
        }
        return put(static_cast<std::int64_t>(number));
    }
    bool number_float(double number, const std::string&) { return put(number); }
    bool string(std::string& text) { return put(std::move(text)); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Json::Object()); }
    bool start_array(std::size_t) { return open(Json::Array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        levels_.back().key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& problem) {
        problem_ = problem.what();
        return false;
    }

    Json root;
    std::string problem_ = "not JSON";

private:
    struct Level {
        Json value;
        std::string key;  // of the member to come
    };

    bool open(Json value) {
        if (levels_.size() >= static_cast<std::size_t>(max_json_nesting)) {
            problem_ = "nested deeper than " + std::to_string(max_json_nesting);
            return false;
        }
        levels_.push_back({std::move(value), {}});
        return true;
    }

    bool close() {
        Json done = std::move(levels_.back().value);
        levels_.pop_back();
        return put(std::move(done));
    }

    bool put(Json value) {
        if (levels_.empty()) {
            root = std::move(value);
        } else if (auto* items = std::get_if<Json::Array>(&levels_.back().value.value)) {
            items->push_back(std::move(value));
        } else {
            std::get<Json::Object>(levels_.back().value.value)[levels_.back().key] = std::move(value);
        }
        return true;
    }

    std::vector<Level> levels_;
};

nlohmann::json to_nlohmann(const Json& json) {
    return std::visit(
        [](const auto& value) -> nlohmann::json {
            using Kind = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Kind, Json::Array>) {
                nlohmann::json array = nlohmann::json::array();
                for (const Json& item : value) array.push_back(to_nlohmann(item));
                return array;
            } else if constexpr (std::is_same_v<Kind, Json::Object>) {
                nlohmann::json object = nlohmann::json::object();
                for (const auto& [key, member] : value) object[key] = to_nlohmann(member);
                return object;
            } else {
                return value;
            }
        },
        json.value);
}

template <class Kind>
const Kind* of_kind(const Json& json) {
    return std::get_if<Kind>(&json.value);
}

}  // namespace

std::optional<bool> Json::boolean() const {
    const bool* truth = of_kind<bool>(*this);
    return truth != nullptr ? std::optional(*truth) : std::nullopt;
}

std::optional<std::int64_t> Json::integer() const {
    const std::int64_t* whole = of_kind<std::int64_t>(*this);
    return whole != nullptr ? std::optional(*whole) : std::nullopt;
}

std::optional<double> Json::number() const {
    if (const double* real = of_kind<double>(*this)) return *real;
    if (const std::int64_t* whole = of_kind<std::int64_t>(*this)) return static_cast<double>(*whole);
    return std::nullopt;
}

const std::string* Json::string() const {
    return of_kind<std::string>(*this);
}

const Json::Array* Json::array() const {
    return of_kind<Array>(*this);
}

const Json::Object* Json::object() const {
    return of_kind<Object>(*this);
}

const Json* Json::find(std::string_view key) const {
    const Object* members = object();
    if (members == nullptr) return nullptr;
    const auto member = members->find(key);
    return member != members->end() ? &member->second : nullptr;
}

Result<Json> parse_json(std::string_view text) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return fail("json-broken", builder.problem_);
    return std::move(builder.root);
}

std::string dump_json(const Json& value) {
    return to_nlohmann(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace base
