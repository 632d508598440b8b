#include "course/text.h"

namespace course {

std::string plain(const Text& text) {
    std::string all;
    for (const Span& span : text) all += span.text;
    return all;
}

}  // namespace course
