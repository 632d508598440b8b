// The texts that `preau new` begins with, by language: a lesson, and a question of each kind.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace commands {

struct ModuleModel {
    std::string lesson, audience, objective;
};

class Models {
public:
    explicit Models(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // A language without texts of its own is given the English ones. "file-unreadable" when the models are not there.
    bool speaks(base::Language language) const;
    base::Result<ModuleModel> module(base::Language language, std::string_view today) const;

    // A question with its answers; `comment` is what follows "q:" in its heading: "an-id points=2".
    base::Result<std::string> question(base::Language language, std::string_view kind, std::string_view comment) const;
    static const std::vector<std::string>& kinds();

private:
    base::Result<std::string> text(std::string_view name, base::Language language, std::string_view ending) const;

    std::filesystem::path folder_;
};

}  // namespace commands
