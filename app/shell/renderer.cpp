#include "shell/renderer.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include <imgui.h>

#include "shell/fingerprint.h"
#include "shell/gl.h"
#include "shell/gl_textures.h"
#include "ui/imgui_seam.h"

namespace shell {

namespace {

constexpr GLuint position_at = 0, uv_at = 1, colour_at = 2;

// GLSL 1.30 is what OpenGL 3.0 speaks; contexts that leave out the past speak 1.50 at least.
constexpr const char* vertex_shader = R"(
uniform vec2 size;
in vec2 position;
in vec2 uv;
in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
    at = uv;
    tint = colour;
    gl_Position = vec4(position.x * 2.0 / size.x - 1.0, 1.0 - position.y * 2.0 / size.y, 0.0, 1.0);
}
)";

constexpr const char* fragment_shader = R"(
uniform sampler2D picture;
uniform int alpha_only;
in vec2 at;
in vec4 tint;
out vec4 pixel;
void main() {
    vec4 texel = texture(picture, at);
    pixel = tint * (alpha_only != 0 ? vec4(1.0, 1.0, 1.0, texel.r) : texel);
}
)";

GLuint compile(const Gl& gl, GLenum kind, const char* source, bool core) {
    const GLuint shader = gl.CreateShader(kind);
    const std::array<const char*, 2> parts{core ? "#version 150\n" : "#version 130\n", source};
    gl.ShaderSource(shader, 2, parts.data(), nullptr);
    gl.CompileShader(shader);
    return shader;
}

GLuint link(const Gl& gl, bool core) {
    const GLuint program = gl.CreateProgram();
    const GLuint vertex = compile(gl, GL_VERTEX_SHADER, vertex_shader, core);
    const GLuint fragment = compile(gl, GL_FRAGMENT_SHADER, fragment_shader, core);
    gl.AttachShader(program, vertex);
    gl.AttachShader(program, fragment);
    gl.BindAttribLocation(program, position_at, "position");
    gl.BindAttribLocation(program, uv_at, "uv");
    gl.BindAttribLocation(program, colour_at, "colour");
    gl.LinkProgram(program);
    gl.DeleteShader(vertex);
    gl.DeleteShader(fragment);
    GLint linked = GL_FALSE;
    gl.GetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return program;
    gl.DeleteProgram(program);
    return 0;
}

float part(std::uint8_t channel) {
    return static_cast<float>(channel) / 255;
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

}  // namespace

struct Renderer::Impl {
    Gl gl;
    std::optional<GlTextures> textures;
    GLuint program = 0, array = 0, vertices = 0, indices = 0;
    GLint size_place = -1, alpha_only_place = -1;
    std::optional<std::uint64_t> last;

    ~Impl() {
        if (program == 0) return;
        textures.reset();
        gl.DeleteBuffers(1, &vertices);
        gl.DeleteBuffers(1, &indices);
        gl.DeleteVertexArrays(1, &array);
        gl.DeleteProgram(program);
    }

    void prepare(int width, int height, ui::Colour background) const {
        gl.Viewport(0, 0, width, height);
        gl.Disable(GL_SCISSOR_TEST);
        gl.ClearColor(part(background.r), part(background.g), part(background.b), 1);
        gl.Clear(GL_COLOR_BUFFER_BIT);
        gl.Enable(GL_SCISSOR_TEST);
        gl.Enable(GL_BLEND);
        gl.Disable(GL_DEPTH_TEST);
        gl.Disable(GL_CULL_FACE);
        gl.BlendEquation(GL_FUNC_ADD);
        gl.BlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        gl.UseProgram(program);
        gl.Uniform2f(size_place, static_cast<float>(width), static_cast<float>(height));
        gl.ActiveTexture(GL_TEXTURE0);
        gl.BindVertexArray(array);
        gl.BindBuffer(GL_ARRAY_BUFFER, vertices);
        gl.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices);
        for (const GLuint at : {position_at, uv_at, colour_at}) gl.EnableVertexAttribArray(at);
    }

    void point_at(unsigned first_vertex) const {
        const std::size_t start = first_vertex * sizeof(ImDrawVert);
        const auto stride = static_cast<GLsizei>(sizeof(ImDrawVert));
        gl.VertexAttribPointer(position_at, 2, GL_FLOAT, GL_FALSE, stride, offset(start + offsetof(ImDrawVert, pos)));
        gl.VertexAttribPointer(uv_at, 2, GL_FLOAT, GL_FALSE, stride, offset(start + offsetof(ImDrawVert, uv)));
        gl.VertexAttribPointer(colour_at, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                               offset(start + offsetof(ImDrawVert, col)));
    }

    void draw_list(const ImDrawList& list, int height) {
        gl.BufferData(GL_ARRAY_BUFFER,
                      static_cast<GLsizeiptr>(list.VtxBuffer.Size) * static_cast<GLsizeiptr>(sizeof(ImDrawVert)),
                      list.VtxBuffer.Data, GL_STREAM_DRAW);
        gl.BufferData(GL_ELEMENT_ARRAY_BUFFER,
                      static_cast<GLsizeiptr>(list.IdxBuffer.Size) * static_cast<GLsizeiptr>(sizeof(ImDrawIdx)),
                      list.IdxBuffer.Data, GL_STREAM_DRAW);
        std::optional<unsigned> first_vertex;
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
            const int left = static_cast<int>(command.ClipRect.x), right = static_cast<int>(command.ClipRect.z);
            const int top = static_cast<int>(command.ClipRect.y), bottom = static_cast<int>(command.ClipRect.w);
            if (right <= left || bottom <= top) continue;
            gl.Scissor(left, height - bottom, right - left, bottom - top);
            if (first_vertex != command.VtxOffset) point_at(*(first_vertex = command.VtxOffset));
            const ui::Texture* texture = ui::seam::texture_of(command);
            textures->bind(texture);
            gl.Uniform1i(alpha_only_place, texture != nullptr && texture->alpha_only ? 1 : 0);
            gl.DrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount),
                            sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
                            offset(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
};

Renderer::Renderer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

base::Result<Renderer> Renderer::create() {
    auto impl = std::make_unique<Impl>();
    Gl& gl = impl->gl;
    if (!gl.load()) return base::fail("no-opengl", "the driver lacks calls of OpenGL 3.0", "libgl1-mesa-dri");
    impl->program = link(gl, false);
    if (impl->program == 0) impl->program = link(gl, true);
    if (impl->program == 0) return base::fail("no-opengl", "the driver cannot compile shaders", "libgl1-mesa-dri");
    impl->size_place = gl.GetUniformLocation(impl->program, "size");
    impl->alpha_only_place = gl.GetUniformLocation(impl->program, "alpha_only");
    gl.GenVertexArrays(1, &impl->array);
    gl.GenBuffers(1, &impl->vertices);
    gl.GenBuffers(1, &impl->indices);
    impl->textures.emplace(gl);
    return Renderer(std::move(impl));
}

bool Renderer::draw(const ImDrawData& data, int width, int height, ui::Colour background, bool anew) {
    const std::uint64_t picture = fingerprint(data, width, height, background);
    if (!anew && impl_->last == picture) return false;
    impl_->last = picture;
    impl_->textures->begin_picture();
    impl_->prepare(width, height, background);
    for (int i = 0; i < data.CmdListsCount; ++i) impl_->draw_list(*data.CmdLists[i], height);
    return true;
}

}  // namespace shell
