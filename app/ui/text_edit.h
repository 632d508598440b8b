// Editable text, of one line or of many: caret, selection, words, undo, clipboard. The editing rules are
// stb_textedit's; this is its front without the macros. Positions are code points, but the caret never stands inside a
// character (an emoji, a letter with its marks), and Backspace and Delete take it whole. What is typed in one go is
// undone word by word. Where lines wrap is the business of whoever draws them: it works out Up, Down, Home and End and
// calls move_to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/input.h"

namespace ui {

enum class TextLines : std::uint8_t { one, many };

class TextEdit {
public:
    explicit TextEdit(std::string_view text = {}, std::size_t max_code_points = 200, TextLines lines = TextLines::one);
    TextEdit(const TextEdit&);
    TextEdit& operator=(const TextEdit&);
    TextEdit(TextEdit&&) noexcept;
    TextEdit& operator=(TextEdit&&) noexcept;
    ~TextEdit();

    const std::string& text() const;
    void set_text(
        std::string_view text);  // cleaned like pasted text, cut to the limit; caret to the end, undo forgotten
    std::size_t left() const;    // how many more code points it takes
    std::size_t caret() const;
    std::pair<std::size_t, std::size_t> selection() const;  // begin, end; equal when nothing is selected

    struct Clipboard {
        std::function<std::string()> get;
        std::function<void(const std::string&)> set;
    };

    // True when the key was an editing key and is used up (Tab, Escape, Up and Down never are, Enter only where there
    // are many lines). Ctrl+A/C/X/V/Z/Y, Ctrl+Shift+Z, Home, End (with Ctrl of the whole text), arrows with Ctrl
    // (words) and Shift (selection), Backspace, Delete, with Ctrl a word. Keys that come with Alt are not (AltGr types
    // characters). Pasting: tabs become spaces, on one line line ends too; control characters are dropped, what is
    // beyond the limit is cut off.
    bool key(const KeyDown& key, const Clipboard& clipboard);
    bool type(char32_t code_point);  // false for control characters and beyond the limit

    // Mouse: x from the left of the text, widths[i] the advance of code point i.
    void click(float x, const std::vector<float>& widths);
    void drag(float x, const std::vector<float>& widths);
    void select_all();

    // The caret to a position, with the selection from where it began or without any. `aim`, in pixels, is where Up and
    // Down want to go on lines that are too short; anything else forgets it.
    void move_to(std::size_t position, bool selecting, std::optional<float> aim = {});
    std::optional<float> aim() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ui
