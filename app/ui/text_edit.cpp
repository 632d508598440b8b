#include "ui/text_edit.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "ui/emoji.h"

namespace {

// What stb_textedit edits. Its functions are static, so is everything they name.
struct Line {
    std::u32string text;
    const std::vector<float>* widths = nullptr;  // while the mouse is looked at

    int length() const { return static_cast<int>(text.size()); }
    float width(int i) const {
        const auto at = static_cast<std::size_t>(i);
        return widths != nullptr && at < widths->size() ? (*widths)[at] : 0.0F;
    }
    float width() const {
        float sum = 0;
        for (int i = 0; i < length(); ++i) sum += width(i);
        return sum;
    }
    void remove(int at, int count) { text.erase(static_cast<std::size_t>(at), static_cast<std::size_t>(count)); }
    int insert(int at, const char32_t* what, int count) {
        text.insert(static_cast<std::size_t>(at), what, static_cast<std::size_t>(count));
        return 1;
    }
};

bool parts_words(char32_t c) {
    static constexpr std::u32string_view marks = U" \n\u00A0\u202F.,;:!?()[]{}«»“”\"'’-‑–—/";
    return marks.find(c) != std::u32string_view::npos;
}

// Above every code point.
enum EditKey : int {
    key_left = 0x200000,
    key_right,
    key_up,
    key_down,
    key_page_up,
    key_page_down,
    key_line_start,
    key_line_end,
    key_text_start,
    key_text_end,
    key_delete,
    key_backspace,
    key_undo,
    key_redo,
    key_word_left,
    key_word_right,
    with_shift = 0x400000
};

}  // namespace

#define STB_TEXTEDIT_STRING Line
#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_UNDOSTATECOUNT 200
#define STB_TEXTEDIT_UNDOCHARCOUNT 8192
#define STB_TEXTEDIT_STRINGLEN(line) ((line)->length())
#define STB_TEXTEDIT_GETCHAR(line, i) ((line)->text[static_cast<std::size_t>(i)])
#define STB_TEXTEDIT_GETWIDTH(line, start, i) ((line)->width((start) + (i)))
#define STB_TEXTEDIT_DELETECHARS(line, i, n) ((line)->remove(i, n))
#define STB_TEXTEDIT_INSERTCHARS(line, i, what, n) ((line)->insert(i, what, n))
#define STB_TEXTEDIT_LAYOUTROW(row, line, start) (*(row) = {0, (line)->width(), 1, 0, 1, (line)->length() - (start)})
#define STB_TEXTEDIT_KEYTOTEXT(key) (-1)
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_IS_SPACE(c) parts_words(c)
#define STB_TEXTEDIT_K_LEFT key_left
#define STB_TEXTEDIT_K_RIGHT key_right
#define STB_TEXTEDIT_K_UP key_up
#define STB_TEXTEDIT_K_DOWN key_down
#define STB_TEXTEDIT_K_PGUP key_page_up
#define STB_TEXTEDIT_K_PGDOWN key_page_down
#define STB_TEXTEDIT_K_LINESTART key_line_start
#define STB_TEXTEDIT_K_LINEEND key_line_end
#define STB_TEXTEDIT_K_TEXTSTART key_text_start
#define STB_TEXTEDIT_K_TEXTEND key_text_end
#define STB_TEXTEDIT_K_DELETE key_delete
#define STB_TEXTEDIT_K_BACKSPACE key_backspace
#define STB_TEXTEDIT_K_UNDO key_undo
#define STB_TEXTEDIT_K_REDO key_redo
#define STB_TEXTEDIT_K_WORDLEFT key_word_left
#define STB_TEXTEDIT_K_WORDRIGHT key_word_right
#define STB_TEXTEDIT_K_SHIFT with_shift
#define STB_TEXTEDIT_IMPLEMENTATION

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wconversion"
#include <stb_textedit.h>
#pragma GCC diagnostic pop

namespace ui {
namespace {

bool may_stand(char32_t c) {
    return c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF) && c != 0x2028 && c != 0x2029 &&
           c <= 0x10FFFF;
}

bool ends_line(char32_t c) {
    return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029;
}

// A line end (CR LF is one) or a tab becomes a space, line ends at the very end nothing.
std::u32string one_line(std::string_view utf8) {
    std::u32string line;
    char32_t before = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = base::next_code_point(utf8, at);
        if (ends_line(c) ? before != U'\r' || c != U'\n' : may_stand(c) || c == U'\t') line.push_back(c);
        before = c;
    }
    while (!line.empty() && ends_line(line.back())) line.pop_back();
    for (char32_t& c : line)
        if (!may_stand(c)) c = U' ';
    return line;
}

// Every line end becomes a line feed, a tab a space.
std::u32string many_lines(std::string_view utf8) {
    std::u32string text;
    char32_t before = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = base::next_code_point(utf8, at);
        if (ends_line(c)) {
            if (before != U'\r' || c != U'\n') text.push_back(U'\n');
        } else if (may_stand(c) || c == U'\t') {
            text.push_back(c == U'\t' ? U' ' : c);
        }
        before = c;
    }
    return text;
}

// No more than `most` code points, and no half of a character.
void cut(std::u32string& text, std::size_t most) {
    if (text.size() > most) text.resize(character_begin(text, most));
}

std::string to_utf8(std::u32string_view text) {
    std::string utf8;
    for (const char32_t c : text) base::append_utf8(utf8, c);
    return utf8;
}

}  // namespace

struct TextEdit::State {
    Line line;
    STB_TexteditState edit{};
    std::string utf8;
    std::size_t limit = 0;
    TextLines lines = TextLines::one;
    bool typing = false;  // the last step of the undo list is typing and may grow
    std::optional<float> aim;

    std::pair<int, int> range() const {
        if (edit.select_start == edit.select_end) return {edit.cursor, edit.cursor};
        return std::minmax({edit.select_start, edit.select_end});
    }

    std::u32string_view selected() const {
        const auto [begin, end] = range();
        return std::u32string_view(line.text).substr(static_cast<std::size_t>(begin),
                                                     static_cast<std::size_t>(end - begin));
    }

    std::size_t room() const { return limit - std::min(limit, line.text.size() - selected().size()); }

    std::u32string cleaned(std::string_view text) const {
        return lines == TextLines::one ? one_line(text) : many_lines(text);
    }

    void reset(std::u32string text) {
        line.text = std::move(text);
        cut(line.text, limit);
        stb_textedit_initialize_state(&edit, lines == TextLines::one ? 1 : 0);
        edit.cursor = line.length();
        typing = false;
        aim.reset();
        utf8 = to_utf8(line.text);
    }

    void press(int key) {
        typing = false;
        if (key == key_undo) make_room_for_redo();
        stb_textedit_key(&line, &edit, key);
        if (key == key_undo || key == key_redo) edit.select_start = edit.select_end = edit.cursor;
        const int way = key & ~with_shift;
        leave_character(way == key_left || way == key_word_left);
        utf8 = to_utf8(line.text);
    }

    // stb_textedit counts code points; the caret stands before or behind a character, never inside.
    void leave_character(bool to_the_left = false) {
        for (int* const place : {&edit.cursor, &edit.select_start, &edit.select_end}) {
            const auto at = static_cast<std::size_t>(std::clamp(*place, 0, line.length()));
            *place = static_cast<int>(to_the_left ? character_begin(line.text, at) : character_end(line.text, at));
        }
    }

    // stb_textedit 1.14 moves one record too many when it has to discard a redo step (stb_textedit_discard_redo), and
    // so writes into the characters behind the records. Never let it come to that.
    void make_room_for_redo() {
        StbUndoState& undo = edit.undostate;
        if (undo.undo_point > 0 &&
            undo.undo_char_point + undo.undo_rec[undo.undo_point - 1].delete_length > undo.redo_char_point)
            stb_textedit_flush_redo(&undo);
    }

    // One step of the undo list, unlike stb's own delete followed by insert.
    void replace_selection(std::u32string_view with, bool grow_last_step) {
        const auto [begin, end] = range();
        const int count = static_cast<int>(with.size());
        if (grow_last_step && edit.undostate.undo_point > 0) {
            edit.undostate.undo_rec[edit.undostate.undo_point - 1].delete_length += count;
        } else {
            stb_text_makeundo_replace(&line, &edit, begin, end - begin, count);
        }
        line.remove(begin, end - begin);
        line.insert(begin, with.data(), count);
        edit.cursor = edit.select_start = edit.select_end = begin + count;
        leave_character();
        utf8 = to_utf8(line.text);
    }

    bool type(char32_t c) {
        if (room() == 0) return false;
        const bool word_begins =
            edit.cursor > 0 && parts_words(line.text[static_cast<std::size_t>(edit.cursor) - 1]) && !parts_words(c);
        replace_selection({&c, 1}, typing && selected().empty() && !word_begins);
        typing = true;
        return true;
    }

    void paste(std::string_view text) {
        typing = false;
        std::u32string clean = cleaned(text);
        cut(clean, room());
        if (!clean.empty()) replace_selection(clean, false);
    }

    bool erase(const KeyDown& key) {
        const bool back = key.key == Key::backspace;
        if (selected().empty()) {
            const int left = key.ctrl ? key_word_left : key_left, right = key.ctrl ? key_word_right : key_right;
            press((back ? left : right) | with_shift);
        }
        press(back ? key_backspace : key_delete);
        return true;
    }

    bool shortcut(const KeyDown& key, const Clipboard& clipboard) {
        switch (key.key) {
            case Key::a:
                edit.select_start = 0;
                edit.select_end = edit.cursor = line.length();
                typing = false;
                return true;
            case Key::c:
            case Key::x:
                if (selected().empty()) return true;
                if (clipboard.set) clipboard.set(to_utf8(selected()));
                if (key.key == Key::x) press(key_delete);
                return true;
            case Key::v:
                if (clipboard.get) paste(clipboard.get());
                return true;
            case Key::z:
                press(key.shift ? key_redo : key_undo);
                return true;
            case Key::y:
                press(key_redo);
                return true;
            default:
                return false;
        }
    }
};

TextEdit::TextEdit(std::string_view text, std::size_t max_code_points, TextLines lines)
    : state_(std::make_unique<State>()) {
    state_->limit = max_code_points;
    state_->lines = lines;
    set_text(text);
}
TextEdit::TextEdit(const TextEdit& other) : state_(std::make_unique<State>(*other.state_)) {}
TextEdit& TextEdit::operator=(const TextEdit& other) {
    if (this != &other) state_ = std::make_unique<State>(*other.state_);
    return *this;
}
TextEdit::TextEdit(TextEdit&&) noexcept = default;
TextEdit& TextEdit::operator=(TextEdit&&) noexcept = default;
TextEdit::~TextEdit() = default;

const std::string& TextEdit::text() const {
    return state_->utf8;
}
void TextEdit::set_text(std::string_view text) {
    state_->reset(state_->cleaned(text));
}
std::size_t TextEdit::left() const {
    return state_->limit - state_->line.text.size();
}
std::size_t TextEdit::caret() const {
    return static_cast<std::size_t>(state_->edit.cursor);
}

std::pair<std::size_t, std::size_t> TextEdit::selection() const {
    const auto [begin, end] = state_->range();
    return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

bool TextEdit::key(const KeyDown& key, const Clipboard& clipboard) {
    if (key.alt) return false;
    const int shift = key.shift ? with_shift : 0;
    const auto wanted = std::exchange(state_->aim, std::nullopt);
    switch (key.key) {
        case Key::left:
            state_->press((key.ctrl ? key_word_left : key_left) | shift);
            return true;
        case Key::right:
            state_->press((key.ctrl ? key_word_right : key_right) | shift);
            return true;
        case Key::home:
            state_->press((key.ctrl ? key_text_start : key_line_start) | shift);
            return true;
        case Key::end:
            state_->press((key.ctrl ? key_text_end : key_line_end) | shift);
            return true;
        case Key::backspace:
        case Key::del:
            return state_->erase(key);
        case Key::enter:
            if (state_->lines == TextLines::one || key.ctrl) return false;
            state_->type(U'\n');
            return true;
        default:
            state_->aim = wanted;  // Up and Down come through here on their way to whoever draws the lines
            return key.ctrl && state_->shortcut(key, clipboard);
    }
}

bool TextEdit::type(char32_t code_point) {
    state_->aim.reset();
    return may_stand(code_point) && state_->type(code_point);
}

void TextEdit::click(float x, const std::vector<float>& widths) {
    state_->typing = false;
    state_->line.widths = &widths;
    stb_textedit_click(&state_->line, &state_->edit, x, 0);
    state_->line.widths = nullptr;
    state_->leave_character();
}

void TextEdit::drag(float x, const std::vector<float>& widths) {
    state_->typing = false;
    state_->line.widths = &widths;
    stb_textedit_drag(&state_->line, &state_->edit, x, 0);
    state_->line.widths = nullptr;
    state_->leave_character();
}

void TextEdit::move_to(std::size_t position, bool selecting, std::optional<float> aim) {
    STB_TexteditState& edit = state_->edit;
    state_->typing = false;
    state_->aim = aim;
    if (!selecting || edit.select_start == edit.select_end) edit.select_start = edit.cursor;
    edit.cursor = edit.select_end = static_cast<int>(std::min(position, state_->line.text.size()));
    if (!selecting) edit.select_start = edit.cursor;
    state_->leave_character();
}

std::optional<float> TextEdit::aim() const {
    return state_->aim;
}

void TextEdit::select_all() {
    state_->shortcut({Key::a, false, true, false, false}, {});
}

}  // namespace ui
