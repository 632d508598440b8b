#include "ui/pictures.h"

#include <algorithm>
#include <utility>

namespace ui {

const Texture* Pictures::get(const PictureKey& key) {
    auto& entry = entries_[key];
    if (!entry) entry = std::make_unique<Entry>();
    entry->used = tick_;
    return entry->ready ? &entry->texture : nullptr;
}

std::optional<Vec2> Pictures::natural_size(const std::filesystem::path& file) {
    return sizes_[file].pixels;
}

bool Pictures::between() {
    bool news = false;
    for (auto& [file, size] : sizes_) {
        if (size.known) continue;
        size = {picture_size(file, source_), true};
        news = true;
    }
    for (auto& [key, entry] : entries_) {
        if (entry->ready || entry->broken) continue;
        if (auto texture = decode(key, source_)) {
            entry->texture = std::move(*texture);
            entry->ready = true;
        } else {
            entry->broken = true;
        }
        news = true;
    }
    forget_oldest();
    ++tick_;
    return news;
}

void Pictures::forget() {
    entries_.clear();
    sizes_.clear();
}

bool Pictures::wanted() const {
    const auto open_size = [](const auto& entry) { return !entry.second.known; };
    const auto open_picture = [](const auto& entry) { return !entry.second->ready && !entry.second->broken; };
    return std::any_of(sizes_.begin(), sizes_.end(), open_size) ||
           std::any_of(entries_.begin(), entries_.end(), open_picture);
}

bool Pictures::broken(const std::filesystem::path& file) const {
    if (const auto size = sizes_.find(file); size != sizes_.end() && size->second.known && !size->second.pixels)
        return true;
    return std::any_of(entries_.begin(), entries_.end(),
                       [&file](const auto& entry) { return entry.first.file == file && entry.second->broken; });
}

std::size_t Pictures::bytes() const {
    std::size_t sum = 0;
    for (const auto& [key, entry] : entries_) sum += entry->texture.pixels.size();
    return sum;
}

void Pictures::forget_oldest() {
    constexpr std::size_t most = 96U * 1024 * 1024;
    for (std::size_t held = bytes(); held > most; held = bytes()) {
        auto oldest = entries_.end();
        for (auto entry = entries_.begin(); entry != entries_.end(); ++entry)
            if (entry->second->ready && entry->second->used < tick_ &&
                (oldest == entries_.end() || entry->second->used < oldest->second->used))
                oldest = entry;
        if (oldest == entries_.end()) return;
        entries_.erase(oldest);
    }
}

}  // namespace ui
