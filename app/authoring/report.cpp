#include "authoring/report.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace authoring {
namespace {

// So that comparing stays cheap: bytes of a word, and words.
constexpr std::size_t max_compared = 64;
constexpr std::size_t max_candidates = 300;
constexpr std::size_t max_listed = 16;  // words; a longer list is no help

// Insertions, deletions, substitutions and swapped neighbours between two words (optimal string alignment), by bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row.back();
}

}  // namespace

void Report::error(Place place, std::string code, std::string message, std::string help) {
    add(place, base::Severity::error, std::move(code), std::move(message), std::move(help));
}

void Report::warning(Place place, std::string code, std::string message, std::string help) {
    add(place, base::Severity::warning, std::move(code), std::move(message), std::move(help));
}

void Report::add(Place place, base::Severity severity, std::string code, std::string message, std::string help) {
    if (severity == base::Severity::error) has_errors_ = true;
    if (findings_.size() > max_findings) return;
    if (findings_.size() == max_findings) {
        findings_.push_back({file_, 0, 0, base::Severity::error, "too-many-findings",
                             "there is more to mend in this file; only the first findings are shown",
                             "mend these and check again"});
        has_errors_ = true;
        return;
    }
    findings_.push_back(
        {file_, place.line, place.column, severity, std::move(code), std::move(message), std::move(help)});
}

std::string Report::suggestion(std::string_view word, const std::vector<std::string>& known,
                               std::string otherwise) const {
    if (is_full()) return otherwise;
    const std::string_view compared = word.substr(0, max_compared);
    const std::string* nearest = nullptr;
    std::size_t least = std::max<std::size_t>(1, (compared.size() + 1) / 3) + 1;
    for (const std::string& candidate : std::span(known).first(std::min(known.size(), max_candidates))) {
        const std::size_t apart = distance(compared, std::string_view(candidate).substr(0, max_compared));
        if (apart < least) {
            least = apart;
            nearest = &candidate;
        }
    }
    if (nearest != nullptr) return "did you mean \"" + *nearest + "\"?";
    if (known.size() > max_listed) return otherwise;
    std::string list;
    for (const std::string& candidate : known) {
        if (!candidate.empty()) list.append(list.empty() ? "known here: " : ", ").append(candidate);
    }
    return list.empty() ? otherwise : list;
}

}  // namespace authoring
