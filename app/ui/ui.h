// Ui: one window's worth of interface. It owns its Dear ImGui context, fonts, theme, scale, semantic tree and focus;
// none of it is global, so that two of different size and language live in one process.
//
// A frame: begin(input) works out what the person did to the controls of the last frame; widgets (ui/widgets/) draw,
// answer, and record their node; end() settles the focus and gives the draw lists. Lay-out is a stack of flows: a
// column takes boxes from top to bottom, a row from left to right.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/comfort.h"
#include "base/result.h"
#include "base/words.h"
#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/input.h"
#include "ui/interaction.h"
#include "ui/node.h"
#include "ui/pictures.h"
#include "ui/text_layout.h"
#include "ui/theme.h"

struct ImDrawData;
struct ImDrawList;

namespace ui {

class TextEdit;
enum class TextLines : std::uint8_t;

struct UiSetup {
    std::filesystem::path assets;   // themes/, illustrations/
    std::filesystem::path content;  // pictures of the course
    std::vector<std::filesystem::path> font_folders;
    std::set<char32_t> code_points;  // of content and words
};

struct Viewport {
    Vec2 size{1280, 800};  // frame-buffer pixels
    float dpi = 1;         // the monitor's content scale
    bool operator==(const Viewport&) const = default;
};

// Lay-out by effective width: pixels ÷ dpi ÷ text size. At least 1600, 1200, 640, 400.
enum class Breadth { tiny, narrow, medium, wide };

struct ControlSpec {
    Role role = Role::button;
    std::string_view id;
    std::string name;
    Rect box;
    std::string value;
    std::string description;
    State state;           // disabled, checked, current, expanded, invalid
    bool initial = false;  // takes the focus when the screen or the dialog opens
    bool arrows = false;
    bool draggable = false;
    bool keyboard_text = false;
    std::optional<Range> range;
    float radius = 14;         // of the focus ring, px at 100 %
    bool arch = false;         // the ring follows an arch
    bool ring_inside = false;  // for controls that fill their clip
};

struct Control {
    Id id = 0;
    Rect box;
    bool activated = false;
    bool hovered = false;
    bool pressed = false;
    bool focused = false;  // and the ring is to be seen
    bool has_focus = false;
    bool disabled = false;
};

class Ui {
public:
    static base::Result<std::unique_ptr<Ui>> create(UiSetup setup);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // --- between frames -----------------------------------------------------------------------------------------
    // Rebuilds fonts and theme when scale, face or theme changed. Cheap when nothing did.
    base::Result<void> configure(const Viewport& viewport, const base::Comfort& comfort, base::Words words);
    void add_code_points(const std::set<char32_t>& code_points);  // of a course loaded later; takes effect at configure
    void content_in_memory(base::FilesPtr files);                 // what content_file() names is read from these
    bool between();                // decodes pictures and emoji asked for; true when a new frame is worth drawing
    bool pictures_wanted() const;  // something asked for is not decoded yet
    void forget_pictures() { pictures_.forget(); }

    // --- the frame ----------------------------------------------------------------------------------------------
    void begin(const Input& input);
    const ImDrawData& end();
    const Tree& tree() const { return tree_; }
    double time() const { return time_; }
    std::optional<double> next_deadline() const;  // when to draw again though nothing comes in
    void draw_again_in(double seconds);           // asked for anew in every frame that wants it

    // --- what one may ask ---------------------------------------------------------------------------------------
    const Theme& theme() const { return theme_; }
    Colour colour(Token token) const { return theme_[token]; }
    bool high_contrast() const { return theme_.name == base::ThemeName::contrast; }
    const base::Words& words() const { return words_; }
    const base::Comfort& comfort() const { return comfort_; }
    const Viewport& viewport() const { return viewport_; }
    const Fonts& fonts() const;
    ImDrawList& list();

    float em(float px) const;  // text: × dpi × text size
    float sp(float px) const;  // space: × dpi, grows by a quarter only at 200 %
    float ic(float px) const;  // icons: × dpi, grows by half only at 200 %
    float px(float px) const;  // rules and rings: × dpi
    float effective_width() const;
    float effective_height() const;
    Breadth breadth() const;

    // --- interaction --------------------------------------------------------------------------------------------
    Control control(const ControlSpec& spec);
    Interaction& interaction() { return interaction_; }
    bool take(Key key, bool ctrl = false, bool alt = false);  // a key nobody used, for the top layer only
    bool take_letter(char32_t lower_case);                    // not while typing, not when switched off
    void focus(Id id, bool visible = false);                  // and brings it into sight
    void focus_by_key(Id id);                                 // the same, and the ring is shown
    bool focus_ring_wanted() const;
    // The screen's name changed: focus goes to its initial control, and what scrolled starts anew.
    void screen(std::string_view name);
    bool arriving() const { return arriving_; }
    std::optional<Drag> drag(Id id) const;

    // Eased 0…1-ish values that follow a target; at once with reduced motion. Asks for frames while it moves.
    float animate(Id id, float target, float seconds);
    float remembered(Id id, float fallback) const;  // a size of the last frame
    void remember(Id id, float value);
    // What edits a field: caret, selection, undo. Kept while the screen stays; set anew when `text`, which the caller
    // owns, is no longer what it was given or holds.
    TextEdit& editing(Id id, std::string_view text, std::size_t max_code_points, TextLines lines);

    // --- ids and groups -----------------------------------------------------------------------------------------
    Id id(std::string_view part) const;
    class [[nodiscard]] Group {
    public:
        Group(Ui& ui, std::size_t node, Rect box, bool fixed);
        Group(const Group&) = delete;
        Group& operator=(const Group&) = delete;
        ~Group();

    private:
        Ui& ui_;
        std::size_t node_;
        bool fixed_;
        float top_;
    };
    Group group(Role role, std::string_view id, std::string name);  // its box: what its flow takes up
    Group group(Role role, std::string_view id, std::string name, Rect box);
    void note_node(Role role, std::string_view id, std::string name, Rect box, std::string value = {}, int level = 0);
    Node& last_node() { return next_tree_.back(); }

    // --- flows --------------------------------------------------------------------------------------------------
    float width() const;  // of the current flow
    Vec2 cursor() const;
    Rect rest() const;            // what is left of the current flow
    Rect take_box(float height);  // the whole width
    Rect place(Vec2 size);        // natural size; in a row the next place, wrapping
    void gap(float pixels);

    class [[nodiscard]] Flow {
    public:
        Flow(Ui& ui, bool advance_parent);
        Flow(const Flow&) = delete;
        Flow& operator=(const Flow&) = delete;
        ~Flow();

    private:
        Ui& ui_;
        bool advance_parent_;
    };
    Flow column(Rect box, bool advance_parent = false);  // a box of one's own; may move the outer flow below itself
    enum class RowAlign { left, right, centre };
    Flow row(std::string_view id, float gap, RowAlign align = RowAlign::left);
    float used() const;  // height taken in the current flow

    class [[nodiscard]] Clip {
    public:
        explicit Clip(Ui& ui) : ui_(ui) {}
        Clip(const Clip&) = delete;
        Clip& operator=(const Clip&) = delete;
        ~Clip();

    private:
        Ui& ui_;
    };
    Clip clip(Rect box);
    Rect clip_rect() const;
    bool visible(Rect box) const;

    // Draws `behind` under what was drawn between under() and the end of the scope.
    class [[nodiscard]] Under {
    public:
        Under(Ui& ui, std::function<void(ImDrawList&)> behind);
        Under(const Under&) = delete;
        Under& operator=(const Under&) = delete;
        ~Under();

    private:
        Ui& ui_;
        std::function<void(ImDrawList&)> behind_;
    };
    Under under(std::function<void(ImDrawList&)> behind);

    // --- scroll areas -------------------------------------------------------------------------------------------
    class [[nodiscard]] Scroll {
    public:
        Scroll(Ui& ui, Id area, Rect view);
        Scroll(const Scroll&) = delete;
        Scroll& operator=(const Scroll&) = delete;
        ~Scroll();

    private:
        Ui& ui_;
        Id area_;
        Rect view_;
    };
    // `side` is kept free at left and right of the content (the scrollbar stands in the right one).
    Scroll scroll(Role role, std::string_view id, std::string name, Rect view, float left, float right);
    float scroll_fraction(Id area) const;              // 0–1; 0 when everything is visible
    void scroll_to_fraction(Id area, float fraction);  // at the next frames, once the height is known
    void scroll_to_top(Id area);
    void scroll_here();  // the innermost area, so that what is drawn next stands a little below its top
    // The innermost area, as far as it takes to see what was drawn there; its beginning, when that is higher than the
    // area. Gliding, unless motion is reduced.
    void bring_into_view(Rect box);
    bool scroll_at_end(Id area) const;
    bool scrolling() const;  // something is still moving

    // --- layers -------------------------------------------------------------------------------------------------
    class [[nodiscard]] Layer {
    public:
        Layer(Ui& ui, std::size_t node);
        Layer(const Layer&) = delete;
        Layer& operator=(const Layer&) = delete;
        ~Layer();

    private:
        Ui& ui_;
        std::size_t node_;
    };
    // A dialog or panel above everything recorded so far, which becomes inert. Opening moves the focus in, closing
    // gives it back.
    Layer layer(std::string_view id, std::string name, Rect box);

    // --- text ---------------------------------------------------------------------------------------------------
    const TextLayout& layout(const std::vector<TextSpan>& spans, float width, TextOptions options = {});
    void draw(const TextLayout& layout, Vec2 at, const std::function<Colour(int tag)>& colour_of, bool tabular = false);
    // What a search was for: running text marks these words (course/excerpt.h) until they are taken back, or the frame
    // ends.
    void mark_words(std::vector<std::string> words) { marked_words_ = std::move(words); }
    const std::vector<std::string>& marked_words() const { return marked_words_; }

    const Texture* picture(const std::filesystem::path& file, Rect box, PictureFit fit, PictureMask mask, float radius);
    std::filesystem::path illustration(std::string_view name) const;  // of the program
    std::filesystem::path content_file(std::string_view name) const;  // of the course
    const base::FileSource& content_source() const { return pictures_.source(); }
    std::optional<Vec2> picture_size(const std::filesystem::path& file) { return pictures_.natural_size(file); }

    struct Clipboard {
        std::function<std::string()> get = [] { return std::string(); };
        std::function<void(const std::string&)> set = [](const std::string&) {};
    } clipboard_front;

private:
    struct Impl;
    struct FlowState {
        Rect box;
        float x = 0, y = 0;
        bool is_row = false;
        float gap = 0, row_height = 0;
        Id row_id = 0;
        RowAlign align = RowAlign::left;
        float widest = 0;
        float indent = 0;  // of a row that is not left-aligned
    };
    struct ScrollState {
        float offset = 0, target = 0, content = 0, view = 0;
        std::optional<float> wanted_fraction, wanted_y;  // y: in the window, as drawn in this frame
        double moved_at = 0;
        bool seen = false;
    };
    struct Animation {
        float from = 0, to = 0, value = 0;
        double start = 0, seconds = 0;
    };
    struct Ring {
        Rect box, clip;
        float radius = 0;
        bool arch = false;
    };

    Ui(UiSetup setup);
    void apply_scrolls(float dt);
    void scroll_into_view(const Node& node);
    void bring_into_view(Id within, Rect box);
    Node& record(Node node);
    void draw_scrollbar(Id area, Rect view);
    void draw_ring();

    UiSetup setup_;
    Viewport viewport_;
    base::Comfort comfort_;
    base::Words words_;
    Theme theme_;
    Pictures pictures_;
    Interaction interaction_;
    Tree tree_, next_tree_;
    std::vector<Id> id_stack_, parents_, scroll_stack_;
    std::vector<FlowState> flows_;
    std::vector<Rect> clips_;
    std::map<Id, ScrollState> scrolls_;
    std::map<Id, Animation> animations_;
    std::map<Id, float> sizes_;
    std::vector<std::pair<Id, Id>> openers_;  // layer → what had the focus before
    std::optional<Ring> ring_;
    std::string screen_;
    double time_ = 0, last_time_ = -1;
    int layer_ = 0, top_layer_ = 0, deepest_ = 0;  // current; of the last frame; of this one
    bool arriving_ = false, layer_opened_ = false, animating_ = false;
    std::optional<double> due_;  // draw_again_in
    Id initial_ = 0;
    int initial_layer_ = -1;
    std::vector<Id> layers_drawn_;
    std::vector<std::string> marked_words_;
    std::uint64_t frame_ = 0;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ui
