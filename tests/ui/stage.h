// A window without a window, in which one thing is drawn frame after frame.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/ui.h"

#include "support/catch.h"

namespace stage {

using ui::Key;
using ui::KeyDown;
using ui::Role;
using ui::Ui;

inline const std::filesystem::path assets = std::filesystem::path(PREAU_BINARY_DIR) / "share/preau/assets";

// A window in which `draw` is drawn, frame after frame.
class Stage {
public:
    explicit Stage(std::function<void(Ui&)> draw, ui::Viewport viewport = {{800, 600}, 1})
        : draw_(std::move(draw)), viewport_(viewport) {
        auto made = Ui::create({.assets = assets,
                                .content = {},
                                .font_folders = {"/usr/share/fonts", "/usr/local/share/fonts"},
                                .code_points = {}});
        REQUIRE(made);
        ui_ = std::move(*made);
        settle();
    }
    void frame(std::vector<ui::InputEvent> events = {}) {
        time_ += 1.0 / 60;
        auto words = base::Words::load(assets / "translations", language);
        REQUIRE(words);
        REQUIRE(ui_->configure(viewport_, comfort, *words));
        ui_->begin({.time = time_, .events = std::move(events)});
        draw_(*ui_);
        ui_->end();
    }
    void settle() {
        for (int calm = 0, i = 0; calm < 3 && i < 300; ++i) {
            frame();
            calm = ui_->next_deadline() ? 0 : calm + 1;
        }
    }
    void key(Key key, bool shift = false) {
        frame({KeyDown{.key = key, .shift = shift}});
        settle();
    }
    void letter(char32_t c) {
        frame({ui::TextTyped{c}});
        settle();
    }
    void click(ui::Vec2 at) {
        frame({ui::PointerMove{at}});
        frame({ui::PointerDown{at}});
        frame({ui::PointerUp{at}});
        settle();
    }
    const ui::Node& node(std::string_view name, Role role = Role::button) const {
        for (const ui::Node& node : ui_->tree())
            if (node.role == role && node.name == name) return node;
        FAIL("there is no " << name << " in\n" << ui::to_text(ui_->tree()));
        throw std::logic_error("no node");
    }
    // As one would with a mouse: what stands beyond the window is scrolled to first.
    void press(std::string_view name, Role role = Role::button) {
        for (int turns = 0; turns < 100; ++turns) {
            const ui::Vec2 at = node(name, role).box.centre();
            if (at.y >= 0 && at.y < viewport_.size.y) return click(at);
            frame({ui::Wheel{{at.x, viewport_.size.y / 2}, at.y < 0 ? 1.0F : -1.0F}});
            settle();
        }
        FAIL(name << " cannot be scrolled to");
    }
    std::string focused() const {
        for (const ui::Node& node : ui_->tree())
            if (node.state.focused) return node.name;
        return {};
    }
    Ui& ui() { return *ui_; }

    base::Comfort comfort;
    base::Language language = base::Language::en;

private:
    std::function<void(Ui&)> draw_;
    ui::Viewport viewport_;
    std::unique_ptr<Ui> ui_;
    double time_ = 1;
};

}  // namespace stage
