#include "ui/imgui_seam.h"

#include <cassert>
#include <type_traits>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/texture.h"

namespace ui::seam {

namespace {

// ImTextureID is a void* up to 1.91.3 and an integer after.
template <class Id>
Id id_from(std::uintptr_t value) {
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<Id>(value);
    else
        return static_cast<Id>(value);
}

template <class Id>
std::uintptr_t value_of(Id id) {
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<std::uintptr_t>(id);
    else
        return static_cast<std::uintptr_t>(id);
}

ImTextureID id_of(const Texture* texture) {
    return id_from<ImTextureID>(reinterpret_cast<std::uintptr_t>(texture));
}

// ImGui refuses a frame without an atlas of its own. Nothing is drawn from this one: glyphs are baked by ui/fonts,
// since the loader of 1.86 truncates the ascender-to-descender height to whole pixels (18 px Inter would come out 17.4
// px).
void build_unused_atlas(ImFontAtlas& atlas) {
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    atlas.AddFontDefault();
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
}

}  // namespace

Context::Context() {
    ImGuiContext* const before = ImGui::GetCurrentContext();
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_None;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // lists beyond 65 536 vertices
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;           // our atlas holds no baked lines
    build_unused_atlas(*io.Fonts);
    if (before != nullptr) ImGui::SetCurrentContext(before);
}

Context::Context(Context&& other) noexcept
    : context_(std::exchange(other.context_, nullptr)), list_(std::exchange(other.list_, nullptr)) {}

Context& Context::operator=(Context&& other) noexcept {
    if (this != &other) {
        close();
        context_ = std::exchange(other.context_, nullptr);
        list_ = std::exchange(other.list_, nullptr);
    }
    return *this;
}

Context::~Context() {
    close();
}

void Context::close() noexcept {
    if (context_ == nullptr) return;
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGui::DestroyContext(context_);
    if (before != context_) ImGui::SetCurrentContext(before);
    context_ = nullptr;
}

ImDrawList& Context::begin_frame(Vec2 size, double seconds_since_last, const Texture& atlas, Vec2 white) {
    assert(list_ == nullptr && "end_frame is missing");
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size.x, size.y};
    io.DeltaTime = seconds_since_last > 1e-6 ? static_cast<float>(seconds_since_last) : 1e-6F;  // ImGui asserts > 0
    ImGui::NewFrame();
    ImGui::GetDrawListSharedData()->TexUvWhitePixel = {white.x, white.y};
    list_ = ImGui::GetBackgroundDrawList();
    push_texture(*list_, &atlas);
    return *list_;
}

ImDrawList& Context::list() {
    assert(list_ != nullptr && "outside a frame");
    ImGui::SetCurrentContext(context_);
    return *list_;
}

const ImDrawData& Context::end_frame() {
    assert(list_ != nullptr && "begin_frame is missing");
    ImGui::SetCurrentContext(context_);
    pop_texture(*std::exchange(list_, nullptr));
    ImGui::Render();
    return *ImGui::GetDrawData();
}

#if IMGUI_VERSION_NUM >= 19200

const Texture* texture_of(const ImDrawCmd& command) {
    return reinterpret_cast<const Texture*>(value_of(command.TexRef._TexID));
}
void push_texture(ImDrawList& list, const Texture* texture) {
    list.PushTexture(ImTextureRef(id_of(texture)));
}
void pop_texture(ImDrawList& list) {
    list.PopTexture();
}
void replace_texture(ImDrawCmd& command, std::uintptr_t handle) {
    command.TexRef = ImTextureRef(id_from<ImTextureID>(handle));
}

#else

const Texture* texture_of(const ImDrawCmd& command) {
    return reinterpret_cast<const Texture*>(value_of(command.TextureId));
}
void push_texture(ImDrawList& list, const Texture* texture) {
    list.PushTextureID(id_of(texture));
}
void pop_texture(ImDrawList& list) {
    list.PopTextureID();
}
void replace_texture(ImDrawCmd& command, std::uintptr_t handle) {
    command.TextureId = id_from<ImTextureID>(handle);
}

#endif

void add_image(ImDrawList& list, const Texture& texture, Rect box, Colour tint, Vec2 from, Vec2 to) {
    if (box.empty() || tint.a == 0) return;
    list.AddImage(id_of(&texture), {box.x, box.y}, {box.right(), box.bottom()}, {from.x, from.y}, {to.x, to.y},
                  packed(tint));
}

}  // namespace ui::seam
