// Private to play: what a step that was written stands for.
#pragma once

#include <optional>

#include "learning/play.h"

namespace learning {

// Message, choice, way of sending and post; nothing when the text no longer offers that.
std::optional<FeedPlace::Decided> decided_by(const course::Feed& feed, std::size_t message, const Step& step);

}  // namespace learning
