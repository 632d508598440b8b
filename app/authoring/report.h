// What is found in one file, while it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace authoring {

struct Place {
    int line = 0;    // 1-based; 0: the whole file
    int column = 0;  // 1-based, in characters; 0: the whole line
};

// Past this many findings a file's report stops, so that a hostile file cannot fill the memory.
inline constexpr std::size_t max_findings = 100;

class Report {
public:
    explicit Report(std::string file) : file_(std::move(file)) {}

    void error(Place place, std::string code, std::string message, std::string help);
    void warning(Place place, std::string code, std::string message, std::string help);

    // “did you mean "x"?”, or the list of what is known when it is short, or `otherwise`.
    std::string suggestion(std::string_view word, const std::vector<std::string>& known,
                           std::string otherwise = "check the spelling") const;

    const std::string& file() const { return file_; }
    const base::Diagnostics& findings() const { return findings_; }
    bool has_errors() const { return has_errors_; }
    // The file was not read at all, which was reported: what it lacks says nothing more.
    void note_unread() { is_unread_ = true; }
    bool is_unread() const { return is_unread_; }
    bool is_full() const { return findings_.size() >= max_findings; }

private:
    void add(Place place, base::Severity severity, std::string code, std::string message, std::string help);

    std::string file_;
    base::Diagnostics findings_;
    bool has_errors_ = false, is_unread_ = false;
};

}  // namespace authoring
