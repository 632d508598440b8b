// Whether two Markdown texts mean the same: the same tree, and the same words once the loader has set them. What a
// tidying hand has changed is kept only where this says so.
#pragma once

#include <set>

#include "authoring/syntax.h"
#include "base/language.h"
#include "base/yaml.h"

namespace authoring {

struct Difference {
    bool shape = false;  // the trees differ: nothing can be said about single lines
    // Of the first text: the lines on which paragraphs begin, and those whose paragraph says something else.
    std::set<int> paragraphs, changed;

    bool none() const { return !shape && changed.empty(); }
};

Difference difference(const Document& one, const Document& other, base::Language language);

// Facts: the same keys and values, the words under `keys_of_words` once they are set.
bool same_facts(const base::YamlValue& one, const base::YamlValue& other, base::Language language);
bool holds_words(std::string_view key);  // "title", "summary", …

}  // namespace authoring
