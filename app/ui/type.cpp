#include "ui/type.h"

namespace ui {

TypeMetrics metrics(Type type) {
    switch (type) {
        case Type::display:
            return {56, 64, -0.02F, false};
        case Type::h1:
            return {40, 48, -0.018F, false};
        case Type::question:
            return {32, 42, -0.012F, false};
        case Type::h2:
            return {28, 36, -0.01F, false};
        case Type::h3:
            return {22, 30, -0.006F, false};
        case Type::lead:
            return {24, 36, 0, false};
        case Type::reading:
            return {20, 32, 0, true};
        case Type::reading_title:
            return {40, 48, -0.018F, true};
        case Type::body:
            return {18, 28, 0, false};
        case Type::small:
            return {16, 24, 0, false};
        case Type::caption:
            return {14, 20, 0, false};
    }
    return {};
}

}  // namespace ui
