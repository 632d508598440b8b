#include "screens/follow.h"

#include <algorithm>
#include <string_view>

#include "course/link.h"

namespace screens {

Asked follow(const View& view, const std::string& own, const std::string& link) {
    const auto behind = [&link](std::string_view scheme) { return link.substr(scheme.size()); };
    if (link.starts_with("http://") || link.starts_with("https://")) return ShowLink{link};
    if (link.starts_with("term:")) return ShowTerm{behind("term:")};
    if (link.starts_with("contact:")) return ShowContact{behind("contact:")};
    if (link.starts_with("guideline:")) return OpenGuidelines{behind("guideline:")};
    if (const auto activity = course::linked_activity(own, link))
        return course::has(*view.course, *activity) ? Asked(OpenActivity{*activity, own, {}, {}}) : std::nullopt;
    // ../other-module/lesson.fr.md#page, ../modules/other-module/lesson.fr.md, or lesson.fr.md#page inside the module
    const auto hash = std::min(link.find('#'), link.size());
    const std::size_t here = link.starts_with("./") ? 2 : 0;
    const std::string path = link.substr(here, hash - here);
    const auto file = path.rfind('/');
    std::string target = own;
    if (file != std::string::npos && file > 0) {
        const auto folder = path.rfind('/', file - 1);
        target = path.substr(folder == std::string::npos ? 0 : folder + 1, file - (folder + 1));
    }
    if (view.course->module(target) == nullptr) return std::nullopt;
    if (hash < link.size()) return OpenPage{target, link.substr(hash + 1)};
    return OpenModule{target};
}

}  // namespace screens
