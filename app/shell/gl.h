// The OpenGL calls of this room, found at run time: 3.0 is enough. Private to shell/.
#pragma once

#define GLFW_INCLUDE_GLCOREARB
#include <GLFW/glfw3.h>

namespace shell {

#define PREAU_GL_CALLS(CALL)                               \
    CALL(ActiveTexture, ACTIVETEXTURE)                     \
    CALL(AttachShader, ATTACHSHADER)                       \
    CALL(BindAttribLocation, BINDATTRIBLOCATION)           \
    CALL(BindBuffer, BINDBUFFER)                           \
    CALL(BindTexture, BINDTEXTURE)                         \
    CALL(BindVertexArray, BINDVERTEXARRAY)                 \
    CALL(BlendEquation, BLENDEQUATION)                     \
    CALL(BlendFuncSeparate, BLENDFUNCSEPARATE)             \
    CALL(BufferData, BUFFERDATA)                           \
    CALL(Clear, CLEAR)                                     \
    CALL(ClearColor, CLEARCOLOR)                           \
    CALL(CompileShader, COMPILESHADER)                     \
    CALL(CreateProgram, CREATEPROGRAM)                     \
    CALL(CreateShader, CREATESHADER)                       \
    CALL(DeleteBuffers, DELETEBUFFERS)                     \
    CALL(DeleteProgram, DELETEPROGRAM)                     \
    CALL(DeleteShader, DELETESHADER)                       \
    CALL(DeleteTextures, DELETETEXTURES)                   \
    CALL(DeleteVertexArrays, DELETEVERTEXARRAYS)           \
    CALL(Disable, DISABLE)                                 \
    CALL(DrawElements, DRAWELEMENTS)                       \
    CALL(Enable, ENABLE)                                   \
    CALL(EnableVertexAttribArray, ENABLEVERTEXATTRIBARRAY) \
    CALL(GenBuffers, GENBUFFERS)                           \
    CALL(GenTextures, GENTEXTURES)                         \
    CALL(GenVertexArrays, GENVERTEXARRAYS)                 \
    CALL(GetProgramiv, GETPROGRAMIV)                       \
    CALL(GetUniformLocation, GETUNIFORMLOCATION)           \
    CALL(LinkProgram, LINKPROGRAM)                         \
    CALL(PixelStorei, PIXELSTOREI)                         \
    CALL(Scissor, SCISSOR)                                 \
    CALL(ShaderSource, SHADERSOURCE)                       \
    CALL(TexImage2D, TEXIMAGE2D)                           \
    CALL(TexParameteri, TEXPARAMETERI)                     \
    CALL(Uniform1i, UNIFORM1I)                             \
    CALL(Uniform2f, UNIFORM2F)                             \
    CALL(UseProgram, USEPROGRAM)                           \
    CALL(VertexAttribPointer, VERTEXATTRIBPOINTER)         \
    CALL(Viewport, VIEWPORT)

struct Gl {
#define PREAU_GL_MEMBER(name, type) PFNGL##type##PROC name = nullptr;
    PREAU_GL_CALLS(PREAU_GL_MEMBER)
#undef PREAU_GL_MEMBER

    // Of the current context; false when one is missing.
    bool load() {
        bool all = true;
// A name that is declared cannot stand in brackets.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define PREAU_GL_LOAD(name, type)                                               \
    name = reinterpret_cast<PFNGL##type##PROC>(glfwGetProcAddress("gl" #name)); \
    all = all && name != nullptr;
        // NOLINTEND(bugprone-macro-parentheses)
        PREAU_GL_CALLS(PREAU_GL_LOAD)
#undef PREAU_GL_LOAD
        return all;
    }
};

#undef PREAU_GL_CALLS

}  // namespace shell
