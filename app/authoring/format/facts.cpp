#include "authoring/format/facts.h"

#include "authoring/format/letters.h"
#include "authoring/format/lines.h"
#include "authoring/format/meaning.h"
#include "base/yaml.h"

namespace authoring {
namespace {

std::string without_trailing_blanks(std::string_view text) {
    std::string result;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t stop = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, stop - start);
        result.append(line.substr(0, line.find_last_not_of(" \t") + 1)).append("\n");
        start = stop + 1;
    }
    return result;
}

// The words of a value, where they stand on one line between double quotes, without escapes.
class WordEdits {
public:
    WordEdits(std::string_view text, base::Language language) : text_(text), language_(language) {
        starts_.push_back(0);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\n') starts_.push_back(i + 1);
        }
    }

    void look(const base::YamlValue& value, bool words) {
        if (words && value.kind == base::YamlValue::Kind::scalar && value.quoted) add(value);
        for (const base::YamlValue& item : value.items) look(item, words);
        for (const base::YamlEntry& entry : value.entries) look(entry.value, holds_words(entry.key));
    }

    std::vector<Edit> edits;

private:
    void add(const base::YamlValue& value) {
        const std::size_t line = static_cast<std::size_t>(value.line) - 1;
        if (value.line < 1 || line >= starts_.size()) return;
        const std::string quoted = "\"" + value.scalar + "\"";
        // From its line's start: columns count characters, and a text seldom stands twice on one line.
        const std::size_t stop = std::min(text_.find('\n', starts_[line]), text_.size());
        const std::size_t at = text_.substr(starts_[line], stop - starts_[line]).find(quoted);
        if (at == std::string_view::npos) return;
        const std::string written = plainly_set(value.scalar, language_);
        if (written == value.scalar) return;
        const std::size_t begin = starts_[line] + at + 1;
        edits.push_back({begin, begin + value.scalar.size(), written, line});
    }

    std::string_view text_;
    base::Language language_;
    std::vector<std::size_t> starts_;
};

}  // namespace

std::string formatted_yaml(std::string_view text) {
    const std::string stripped = without_trailing_blanks(text);
    const auto before = base::parse_yaml(text), after = base::parse_yaml(stripped);
    const bool same = before && after && same_facts(*before, *after, base::Language::en);
    return same ? stripped : std::string(text);
}

std::string formatted_facts(std::string_view head, base::Language language) {
    // The first line and the last are the "---", which may have blanks behind them.
    const std::size_t first = std::min(head.find('\n'), head.size() - 1) + 1;
    const std::string_view trimmed = head.substr(0, head.find_last_not_of(" \t\n") + 1);
    const std::size_t last = trimmed.rfind('\n');
    if (last == std::string_view::npos || last < first) return std::string(head);
    std::string yaml = formatted_yaml(head.substr(first, last + 1 - first));
    if (const auto before = base::parse_yaml(yaml)) {
        WordEdits words(yaml, language);
        words.look(*before, false);
        std::string set = edited(yaml, std::move(words.edits));
        const auto after = base::parse_yaml(set);
        if (after && same_facts(*before, *after, language)) yaml = std::move(set);
    }
    return "---\n" + yaml + "---\n";
}

}  // namespace authoring
