// Laid-out text is kept while it is in use: a page is measured once, not every frame.
#include <bit>

#include "ui/ui.h"
#include "ui/ui_impl.h"

namespace ui {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    return (hash ^ value) * 1099511628211ULL;
}

std::uint64_t key_of(const std::vector<TextSpan>& spans, float width, TextOptions options) {
    std::uint64_t hash = mix(14695981039346656037ULL, std::bit_cast<std::uint32_t>(width));
    hash = mix(hash,
               static_cast<std::uint64_t>(options.align) * 1000003ULL + static_cast<std::uint64_t>(options.max_lines));
    for (const TextSpan& span : spans) {
        hash =
            mix(hash, static_cast<std::uint64_t>(span.font.type) * 256 + static_cast<std::uint64_t>(span.font.weight));
        hash = mix(hash, static_cast<std::uint64_t>(span.tag) + 0x9e3779b97f4a7c15ULL);
        for (const char c : span.text) hash = mix(hash, static_cast<unsigned char>(c));
    }
    return hash;
}

}  // namespace

const TextLayout& Ui::layout(const std::vector<TextSpan>& spans, float width, TextOptions options) {
    const std::uint64_t key = key_of(spans, width, options);
    const auto [at, fresh] = impl_->layouts.try_emplace(key);
    if (fresh) at->second.layout = lay_out(spans, width, *impl_->fonts, options);
    at->second.used = frame_;
    return at->second.layout;
}

void Ui::draw(const TextLayout& layout, Vec2 at, const std::function<Colour(int tag)>& colour_of, bool tabular) {
    const Rect clip = clip_rect();
    for (const TextRun& run : layout.runs) {
        if (at.y + run.baseline < clip.y || at.y + run.y > clip.bottom()) continue;
        impl_->fonts->draw(list(), run.font, {at.x + run.x, at.y + run.baseline}, colour_of(run.tag), run.text,
                           tabular);
    }
}

}  // namespace ui
