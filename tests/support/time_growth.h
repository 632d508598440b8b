// How the time of some work grows with its size, on a machine that may be busy with something else.
#pragma once

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

namespace support {

// The piece again and again, until the text has that many bytes or a piece more.
inline std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
}

// Seconds of processor time of this process: what others do on the machine does not count.
template <typename Work>
double processor_time(Work&& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// How many times longer the large work takes than the small one, the least of several tries. What is quadratic gives
// the square of the ratio of their sizes each time, what is linear is close to that ratio at least once. Work shorter
// than a millisecond counts as a millisecond: a clock tells nothing about it.
template <typename Small, typename Large>
double growth(Small&& small, Large&& large, double enough) {
    double ratio = 1e9;
    for (int attempt = 0; attempt < 5 && ratio >= enough; ++attempt) {
        double least = 1e9;
        for (int i = 0; i < 2; ++i) least = std::min(least, processor_time(large));
        ratio = std::min(ratio, least / std::max(processor_time(small), 1e-3));
    }
    return ratio;
}

}  // namespace support
