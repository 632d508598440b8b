#include "authoring/front_matter.h"

#include <algorithm>

#include "authoring/fields.h"
#include "base/utf8.h"

namespace authoring {
namespace {

std::string_view line_at(std::string_view text, std::size_t start) {
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

FrontMatter split_front_matter(std::string_view text, Report& report) {
    FrontMatter front;
    front.body = text;
    if (base::trim(line_at(text, 0)) != "---") return front;

    int line = 1;
    const std::size_t yaml_start = std::min(text.find('\n'), text.size() - 1) + 1;
    for (std::size_t start = yaml_start; start < text.size();) {
        ++line;
        const std::string_view current = line_at(text, start);
        const std::size_t after = std::min(start + current.size() + 1, text.size());
        if (base::trim(current) == "---") {
            front.body = text.substr(after);
            front.body_line = line + 1;
            front.map = read_yaml_map(text.substr(yaml_start, start - yaml_start), report, front_matter_offset);
            front.broken = !front.map;
            return front;
        }
        start = after;
    }
    report.error({1, 1}, "front-matter-open", "the lines of facts that begin with --- have no end",
                 "write --- alone on a line behind the last of them");
    front.broken = true;
    front.body = {};
    return front;
}

}  // namespace authoring
