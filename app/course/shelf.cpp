#include "course/shelf.h"

#include <algorithm>

namespace course {
namespace {

template <class Entry>
const Entry* by_id(const std::vector<Entry>& entries, std::string_view id) {
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const Guideline* Guidelines::find(std::string_view id) const {
    return by_id(items, id);
}

const Term* Glossary::find(std::string_view id) const {
    return by_id(terms, id);
}

}  // namespace course
