// The words of the interface as a test reads them (PO files), and the keys that sources ask for.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/tree.h"

namespace house {

struct Entry {
    std::size_t line = 0;
    bool plural = false;
    std::vector<std::string> texts;  // one, or one a plural form
};

struct Catalogue {
    std::string path;
    std::size_t forms = 0;  // nplurals of its header
    std::map<std::string, Entry> entries;
    std::vector<std::string> in_order;  // keys as they stand
    std::vector<std::string> dynamic;   // beginnings of keys that are put together while the program runs
    std::vector<std::string> mistakes;  // a key twice, a line that is no PO
};

Catalogue read_catalogue(const TextFile& file);

std::set<std::string> placeholders(std::string_view text);  // "{name}" → name

// Every difference that would show a person a raw key, a raw {placeholder} or another language.
std::vector<std::string> disagreements(const std::vector<Catalogue>& catalogues);

struct KeyUse {
    std::string place;            // file:line
    std::string key;              // or the beginning of one: "callout."
    std::set<std::string> fills;  // the placeholders it gives a value
};
// String literals in the first argument of words("…"), words.plural("…"), w("…"), and of what a file declares as
// Words&.
std::vector<KeyUse> keys_used(const TextFile& source);
std::set<std::string> literals(std::string_view source);  // every string literal

// Keys without words, words whose {placeholder} the call does not fill in, beginnings that are not declared.
std::vector<std::string> missing_keys(const Catalogue& words, const std::vector<TextFile>& sources);
std::vector<std::string> unused_keys(const Catalogue& words, const std::vector<TextFile>& sources);
// Codes of base::fail("…") that a person may meet have words: error.<code>.
std::vector<std::string> speechless_errors(const Catalogue& words, const std::vector<TextFile>& sources);

std::vector<std::string> careless_typography(const Catalogue& catalogue, bool french);

}  // namespace house
