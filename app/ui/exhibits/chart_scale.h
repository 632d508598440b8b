// The numbers of a chart: where its axis has ticks, how figures are written.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/language.h"
#include "course/exhibit.h"

namespace ui {

// The foot of the axis, then round numbers (1, 2 or 5 times a power of ten apart) up to its top: two at least, `most`
// (no fewer than three) at most.
std::vector<double> axis_ticks(double from, double to, std::size_t most);

class Figures {
public:
    Figures(const course::Chart& chart, base::Language language) : chart_(chart), language_(language) {}
    std::string value(double value) const;        // "12,5 %"; a long unit stands above the axis
    std::string tick(double value) const;         // as few decimals as it takes
    std::string all_of(std::size_t label) const;  // "6 %", or with several series "Messages: 58; People: 1"
    std::string of(std::size_t series, std::size_t label) const;
    bool unit_apart() const;  // too long to stand behind every number

private:
    std::string written(double value, int decimals) const;

    const course::Chart& chart_;
    base::Language language_;
};

}  // namespace ui
