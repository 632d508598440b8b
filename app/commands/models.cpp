#include "commands/models.h"

#include <system_error>

#include "base/folders.h"
#include "base/yaml.h"

namespace commands {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t max_model_bytes = 64 * 1024;

std::string file_name(std::string_view name, base::Language language, std::string_view ending) {
    return std::string(name) + "." + std::string(base::code(language)) + std::string(ending);
}

std::string scalar(const base::YamlValue& map, std::string_view key) {
    const base::YamlValue* value = map.find(key);
    return value != nullptr ? value->scalar : std::string();
}

}  // namespace

const std::vector<std::string>& Models::kinds() {
    static const std::vector<std::string> all{"single",  "multiple", "truefalse", "ordering", "matching",
                                              "sorting", "blanks",   "estimate",  "open",     "vote"};
    return all;
}

bool Models::speaks(base::Language language) const {
    std::error_code ignored;
    return fs::exists(folder_ / file_name("lesson", language, ".md"), ignored);
}

base::Result<std::string> Models::text(std::string_view name, base::Language language, std::string_view ending) const {
    const base::Language spoken = speaks(language) ? language : base::Language::en;
    return base::read_file(folder_ / file_name(name, spoken, ending), max_model_bytes);
}

base::Result<ModuleModel> Models::module(base::Language language, std::string_view today) const {
    constexpr std::string_view date = "{today}";
    auto lesson = text("lesson", language, ".md");
    if (!lesson) return tl::unexpected(lesson.error());
    const auto facts = text("module", language, ".yaml");
    if (!facts) return tl::unexpected(facts.error());
    if (const std::size_t at = lesson->find(date); at != std::string::npos) lesson->replace(at, date.size(), today);
    const auto map = base::parse_yaml(*facts);
    if (!map) return base::fail("file-unreadable", folder_.string() + ": module: " + map.error().message);
    return ModuleModel{std::move(*lesson), scalar(*map, "audience"), scalar(*map, "objective")};
}

base::Result<std::string> Models::question(base::Language language, std::string_view kind,
                                           std::string_view comment) const {
    const auto all = text("questions", language, ".md");
    if (!all) return tl::unexpected(all.error());
    const std::string mark = "<!-- " + std::string(kind) + " -->";
    const std::size_t at = all->find(mark);
    if (at == std::string::npos) return base::fail("file-unreadable", folder_.string() + ": no question " + mark);
    const std::size_t begin = all->rfind("## ", at);
    const std::size_t end = std::min(all->find("\n## ", at), all->size() - 1) + 1;
    std::string question = all->substr(begin, end - begin);
    question.replace(at - begin, mark.size(), "<!-- q:" + std::string(comment) + " -->");
    while (question.ends_with("\n\n")) question.pop_back();
    return question;
}

}  // namespace commands
