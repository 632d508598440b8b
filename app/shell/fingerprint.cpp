#include "shell/fingerprint.h"

#include <cstddef>
#include <cstring>

#include <imgui.h>

#include "ui/imgui_seam.h"
#include "ui/texture.h"

namespace shell {

namespace {

// Eight bytes a step, mixed as in SplitMix64 (see base/random.h): some 2 GB/s, a frame has 300 kB.
class Mixer {
public:
    void add(std::uint64_t word) {
        state_ = (state_ ^ word) * 0x9E3779B97F4A7C15ULL;
        state_ ^= state_ >> 32U;
    }
    void add(const void* bytes, std::size_t count) {
        const auto* at = static_cast<const unsigned char*>(bytes);
        add(count);
        for (; count >= 8; count -= 8, at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, 8);
            add(word);
        }
        std::uint64_t rest = 0;
        std::memcpy(&rest, at, count);
        add(rest);
    }
    std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0x243F6A8885A308D3ULL;
};

}  // namespace

std::uint64_t fingerprint(const ImDrawData& data, int width, int height, ui::Colour background) {
    Mixer mixer;
    mixer.add(static_cast<std::uint64_t>(width) << 32U | static_cast<std::uint32_t>(height));
    mixer.add(ui::packed(background));
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        mixer.add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.Size) * sizeof(ImDrawVert));
        mixer.add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.Size) * sizeof(ImDrawIdx));
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ui::Texture* texture = ui::seam::texture_of(command);
            mixer.add(texture != nullptr ? texture->version : 0);
            mixer.add(&command.ClipRect, sizeof command.ClipRect);
            mixer.add(static_cast<std::uint64_t>(command.ElemCount) << 32U | command.IdxOffset);
            mixer.add(command.VtxOffset);
        }
    }
    return mixer.value();
}

}  // namespace shell
