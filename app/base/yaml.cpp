#include "base/yaml.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <unordered_set>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/utf8.h"

namespace base {
namespace {

struct Refused {  // thrown through yaml-cpp's parser, caught in parse_yaml
    std::string code;
    std::string message;
    YAML::Mark mark;
};

// Turns yaml-cpp's marks (0-based, columns in bytes) into ours.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {
        starts_.push_back(0);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n') starts_.push_back(i + 1);
        }
    }

    template <class Placed>
    void set(Placed& placed, const YAML::Mark& mark) const {
        if (mark.is_null()) return;
        const std::size_t line = std::min(static_cast<std::size_t>(std::max(mark.line, 0)), starts_.size() - 1);
        const std::size_t bytes = static_cast<std::size_t>(std::max(mark.column, 0));
        placed.line = static_cast<int>(line) + 1;
        placed.column = static_cast<int>(code_points(text_.substr(starts_[line], bytes))) + 1;
    }

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

class Builder final : public YAML::EventHandler {
public:
    Builder(const Places& places, bool may_begin) : places_(places), may_begin_(may_begin) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (!may_begin_) throw Refused{"yaml-unsupported", "this does not belong to what stands above it", mark};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        put(placed(YamlValue::Kind::null, mark), mark);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark, 1); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        YamlValue value = placed(YamlValue::Kind::scalar, mark);
        value.scalar = text;
        value.quoted = tag == "!";  // yaml-cpp's mark of a quoted or block text
        const bool nothing = !value.quoted && (text == "~" || text == "null");
        if (nothing) value.kind = YamlValue::Kind::null;
        put(std::move(value), mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        open(YamlValue::Kind::list, mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        open(YamlValue::Kind::map, mark);
    }
    void OnMapEnd() override { close(); }

    YamlValue root;

private:
    struct Level {
        YamlValue value;
        YAML::Mark mark;
        std::optional<YamlEntry> pending;  // a key that waits for its value
        std::unordered_set<std::string> keys;
    };

    static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) throw Refused{"yaml-unsupported", "anchors (&) and aliases (*) are not read", mark};
    }
    static void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") throw Refused{"yaml-unsupported", "tags (!) are not read", mark};
    }

    YamlValue placed(YamlValue::Kind kind, const YAML::Mark& mark) const {
        YamlValue value;
        value.kind = kind;
        places_.set(value, mark);
        return value;
    }

    void open(YamlValue::Kind kind, const YAML::Mark& mark) {
        if (levels_.size() >= static_cast<std::size_t>(max_yaml_nesting)) {
            throw Refused{"yaml-too-deep", "nested deeper than " + std::to_string(max_yaml_nesting) + " levels", mark};
        }
        levels_.push_back({placed(kind, mark), mark, std::nullopt, {}});
    }

    void close() {
        YamlValue done = std::move(levels_.back().value);
        const YAML::Mark mark = levels_.back().mark;
        levels_.pop_back();
        put(std::move(done), mark);
    }

    void put(YamlValue value, const YAML::Mark& mark) {
        if (levels_.empty()) {
            root = std::move(value);
            return;
        }
        Level& level = levels_.back();
        if (level.value.kind == YamlValue::Kind::list) {
            level.value.items.push_back(std::move(value));
        } else if (level.pending) {
            level.pending->value = std::move(value);
            level.value.entries.push_back(std::move(*level.pending));
            level.pending.reset();
        } else {
            if (value.kind != YamlValue::Kind::scalar) {
                throw Refused{"yaml-unsupported", "a key must be a plain word", mark};
            }
            if (!level.keys.insert(value.scalar).second) {
                throw Refused{"yaml-duplicate-key", "the key \"" + value.scalar + "\" stands here twice", mark};
            }
            level.pending = YamlEntry{value.scalar, value.line, value.column, {}};
        }
    }

    const Places& places_;
    bool may_begin_;
    std::vector<Level> levels_;
};

tl::unexpected<YamlError> error_at(const Places& places, std::string code, std::string message,
                                   const YAML::Mark& mark) {
    YamlError error{std::move(code), std::move(message), 1, 1};
    places.set(error, mark);
    return tl::unexpected<YamlError>(std::move(error));
}

}  // namespace

const YamlValue* YamlValue::find(std::string_view key) const {
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const YamlEntry& e) { return e.key == key; });
    return entry != entries.end() ? &entry->value : nullptr;
}

tl::expected<YamlValue, YamlError> parse_yaml(std::string_view text) {
    const Places places(text);
    // yaml-cpp guesses UTF-16 and UTF-32 from zero bytes; here only UTF-8 is meant.
    if (text.find('\0') != std::string_view::npos || first_invalid_utf8(text) != std::string_view::npos) {
        return error_at(places, "yaml-syntax", "not UTF-8 text", YAML::Mark::null_mark());
    }
    // Behind a quote that is never closed, yaml-cpp takes a last line end for its end: without one it complains.
    std::istringstream stream{std::string(text.substr(0, text.find_last_not_of(" \n\r") + 1))};
    try {
        YAML::Parser parser(stream);
        Builder builder(places, true);
        if (!parser.HandleNextDocument(builder)) return YamlValue{};
        Builder second(places, false);
        parser.HandleNextDocument(second);
        return std::move(builder.root);
    } catch (const Refused& refused) {
        return error_at(places, refused.code, refused.message, refused.mark);
    } catch (const YAML::Exception& problem) {
        return error_at(places, "yaml-syntax", problem.msg, problem.mark);
    }
}

}  // namespace base
