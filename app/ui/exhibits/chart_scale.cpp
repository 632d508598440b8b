#include "ui/exhibits/chart_scale.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "ui/items/numbers.h"

namespace ui {

namespace {

constexpr std::size_t long_unit = 3;  // characters: "km²" still stands behind its number

// The smallest of 1, 2 and 5 times a power of ten that is not smaller.
double round_up(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= step * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

}  // namespace

std::vector<double> axis_ticks(double from, double to, std::size_t most) {
    most = std::max<std::size_t>(most, 3);
    for (double step = round_up((to - from) / static_cast<double>(most - 1));; step = round_up(step * 1.01)) {
        std::vector<double> ticks{from};  // though it may be no multiple of the step
        for (double n = std::ceil(from / step - 1e-9); n * step <= to + step * 1e-9; ++n) {
            const double tick = n * step + 0.0;  // no minus zero
            if (tick - from > step * 0.5) ticks.push_back(tick);
        }
        if (ticks.size() == 1) ticks.push_back(to);
        if (ticks.size() <= most) return ticks;
    }
}

bool Figures::unit_apart() const {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < chart_.unit.size(); ++characters) base::next_code_point(chart_.unit, at);
    return characters > long_unit;
}

std::string Figures::written(double value, int decimals) const {
    std::string number = written_number(language_, value, decimals);
    return unit_apart() ? number : with_unit(language_, std::move(number), chart_.unit);
}

std::string Figures::value(double value) const {
    return written(value, std::max(chart_.decimals, std::min(decimals_of(value), 3)));
}

std::string Figures::tick(double value) const {
    return written(value, std::min(decimals_of(value), 3));
}

std::string Figures::of(std::size_t series, std::size_t label) const {
    return value(chart_.series[series].values[label]);
}

std::string Figures::all_of(std::size_t label) const {
    if (chart_.series.size() == 1) return of(0, label);
    const std::string_view colon = language_ == base::Language::fr ? "\u00A0:\u00A0" : ":\u00A0";
    const std::string_view semicolon = language_ == base::Language::fr ? "\u202F; " : "; ";
    std::string words;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        if (s > 0) words += semicolon;
        words.append(chart_.series[s].name).append(colon).append(of(s, label));
    }
    return words;
}

}  // namespace ui
