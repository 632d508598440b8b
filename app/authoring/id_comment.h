// The comments that carry ids: <!-- page:waves -->, <!-- q:promise points=2 objective=roles -->, <!-- o:off-record -->.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authoring/syntax.h"

namespace authoring {

struct Attribute {
    std::string key;
    std::string value;
    Place place;
};

struct IdComment {
    std::string prefix;  // "page", "q", "o", "guideline", "term"
    std::string id;      // as written; not checked
    Place place;         // of the id
    std::vector<Attribute> attributes;
};

// What a comment says; nothing when it is a remark that names no id.
std::optional<IdComment> id_comment(const Inline& comment);

// The one id `prefix:id` among the inlines of a heading or option. Reports a malformed or foreign one.
std::optional<IdComment> find_id(const Inlines& inlines, std::string_view prefix, Report& report);
Inlines without_comments(const Inlines& inlines);
void report_misplaced_id(const IdComment& comment, Report& report);
bool check_id(const std::string& id, Place place, Report& report);

}  // namespace authoring
