// Private to reports/: A4 pages with a foot, written on from top to bottom. Lengths in points (1/72 inch).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace reports {

struct Ink {
    double red = 0, green = 0, blue = 0;
};
inline constexpr Ink dark{0.07, 0.15, 0.17}, muted{0.25, 0.32, 0.34}, deep{0.04, 0.33, 0.39},
    line_ink{0.75, 0.73, 0.68};

struct Style {
    double size = 11.5;   // points
    bool strong = false;  // everything semibold
    Ink ink = dark;
    double leading = 1.45;  // line height ÷ size
    std::string_view tag = "P";
};

class Paper {
public:
    // `pages`: how many there will be, for "1 / 3" at the foot; 0 writes nothing anywhere and only counts.
    Paper(const std::string& title, std::string footer, base::Instant made, int pages);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    // `markup` is Pango's. `indent` from the left margin, `right` from the right one. A paragraph breaks between its
    // lines.
    void paragraph(const std::string& markup, const Style& style, double indent = 0, double right = 0);
    // Cells side by side; the row stands on one page where a page can hold it.
    void row(const std::vector<std::string>& cells, const Style& style, double indent);
    void gap(double points);            // nothing at the top of a page
    void keep_together(double points);  // a new page when less is left
    void rule(double indent = 0);
    void mark(double indent, const Style& next);  // the small arch before the item whose first line comes next
    void label(const std::string& markup, double indent, const Style& next);  // its number
    void arch(double size);                                                   // the mark of the house, at the left

    int pages() const;
    base::Result<std::string> finish();  // the bytes; empty when it only counts

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

std::string escaped(std::string_view text);  // for markup

}  // namespace reports
