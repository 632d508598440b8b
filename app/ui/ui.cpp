#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "ui/draw.h"
#include "ui/imgui_seam.h"
#include "ui/ui_impl.h"

namespace ui {

Ui::Ui(UiSetup setup) : setup_(std::move(setup)), impl_(std::make_unique<Impl>()) {}

Ui::~Ui() = default;

base::Result<std::unique_ptr<Ui>> Ui::create(UiSetup setup) {
    return std::unique_ptr<Ui>(new Ui(std::move(setup)));
}

void Ui::add_code_points(const std::set<char32_t>& code_points) {
    const std::size_t before = setup_.code_points.size();
    setup_.code_points.insert(code_points.begin(), code_points.end());
    if (setup_.code_points.size() != before) impl_->fonts_stale = true;
}

base::Result<void> Ui::configure(const Viewport& viewport, const base::Comfort& comfort, base::Words words) {
    const bool first = !impl_->fonts.has_value();
    const bool fonts_changed = first || impl_->fonts_stale || viewport.dpi != viewport_.dpi ||
                               comfort.text_percent != comfort_.text_percent || comfort.face != comfort_.face;
    const bool theme_changed = first || comfort.theme != comfort_.theme;
    viewport_ = viewport;
    comfort_ = comfort;
    words_ = std::move(words);
    interaction_.reduced_motion = comfort.reduced_motion;
    if (theme_changed) {
        auto theme = load_theme(setup_.assets / "themes", comfort.theme);
        if (!theme) return tl::unexpected(theme.error());
        theme_ = *theme;
    }
    if (fonts_changed) {
        impl_->fonts.reset();
        auto fonts = Fonts::build({.folders = setup_.font_folders,
                                   .scale = em(1),
                                   .icon_scale = ic(1),
                                   .face = comfort.face,
                                   .code_points = setup_.code_points});
        if (!fonts) return tl::unexpected(fonts.error());
        impl_->fonts = std::move(*fonts);
        impl_->layouts.clear();
        impl_->fonts_stale = false;
    }
    return {};
}

bool Ui::between() {
    const bool emoji = impl_->fonts.has_value() && impl_->fonts->between();
    return pictures_.between() || emoji;
}
bool Ui::pictures_wanted() const {
    return pictures_.wanted() || (impl_->fonts.has_value() && impl_->fonts->pictures_wanted());
}

void Ui::begin(const Input& input) {
    const float dt = last_time_ < 0 ? 1.0F / 60 : static_cast<float>(std::clamp(input.time - last_time_, 0.0, 0.25));
    time_ = input.time;
    last_time_ = input.time;
    ++frame_;
    animating_ = false;
    due_.reset();
    arriving_ = false;
    layer_opened_ = false;
    initial_ = 0;
    initial_layer_ = -1;
    ring_.reset();
    next_tree_.clear();
    layers_drawn_.clear();
    marked_words_.clear();
    layer_ = 0;
    deepest_ = 0;
    interaction_.step(input, tree_, viewport_.dpi);
    apply_scrolls(dt);
    impl_->context.begin_frame(viewport_.size, std::max(dt, 1e-4F), impl_->fonts->atlas(), impl_->fonts->white());
    const Rect whole{0, 0, viewport_.size.x, viewport_.size.y};
    id_stack_.assign(1, 0);
    parents_.assign(1, 0);
    scroll_stack_.assign(1, 0);
    clips_.assign(1, whole);
    flows_.assign(1, FlowState{.box = whole, .x = 0, .y = 0});
}

const ImDrawData& Ui::end() {
    // A layer that was not drawn any more has closed: the focus goes back to where it came from.
    for (std::size_t i = openers_.size(); i-- > 0;) {
        if (std::find(layers_drawn_.begin(), layers_drawn_.end(), openers_[i].first) != layers_drawn_.end()) continue;
        interaction_.focus(openers_[i].second);
        openers_.erase(openers_.begin() + static_cast<std::ptrdiff_t>(i));
        animating_ = true;
    }
    if ((arriving_ || layer_opened_) && (initial_layer_ == deepest_ || arriving_)) interaction_.focus(initial_);
    interaction_.settle(tree_, next_tree_);
    for (Node& node : next_tree_) node.state.focused = node.id == interaction_.focused() && node.focusable;
    if (interaction_.focus_moved())
        if (const Node* node = find(next_tree_, interaction_.focused())) scroll_into_view(*node);
    draw_ring();
    std::swap(tree_, next_tree_);
    top_layer_ = deepest_;
    impl_->forget_old_layouts(frame_);
    return impl_->context.end_frame();
}

std::optional<double> Ui::next_deadline() const {
    if (animating_) return time_;
    const auto gesture = interaction_.next_deadline();
    return due_ && gesture ? std::min(*due_, *gesture) : due_ ? due_ : gesture;
}

void Ui::draw_again_in(double seconds) {
    due_ = std::min(due_.value_or(time_ + seconds), time_ + seconds);
}

const Fonts& Ui::fonts() const {
    return *impl_->fonts;
}
ImDrawList& Ui::list() {
    return impl_->context.list();
}

float Ui::em(float value) const {
    return value * viewport_.dpi * static_cast<float>(comfort_.text_percent) / 100;
}
float Ui::sp(float value) const {
    return std::round(value * viewport_.dpi * (1 + 0.25F * static_cast<float>(comfort_.text_percent - 100) / 100));
}
float Ui::ic(float value) const {
    return value * viewport_.dpi * (1 + 0.5F * static_cast<float>(comfort_.text_percent - 100) / 100);
}
float Ui::px(float value) const {
    return std::max(1.0F, std::round(value * viewport_.dpi));
}

float Ui::effective_width() const {
    return viewport_.size.x / em(1);
}
float Ui::effective_height() const {
    return viewport_.size.y / em(1);
}

Breadth Ui::breadth() const {
    const float width = effective_width();
    if (width >= 1600) return Breadth::wide;
    if (width >= 1200) return Breadth::medium;
    return width >= 640 ? Breadth::narrow : Breadth::tiny;
}

float Ui::animate(Id id, float target, float seconds) {
    if (comfort_.reduced_motion) seconds = 0;
    const auto [at, fresh] = animations_.try_emplace(id, Animation{target, target, target, time_, 0});
    Animation& animation = at->second;
    if (fresh) return target;
    if (animation.to != target) animation = Animation{animation.value, target, animation.value, time_, seconds};
    const double part =
        animation.seconds <= 0 ? 1 : std::clamp((time_ - animation.start) / animation.seconds, 0.0, 1.0);
    const double left = 1 - part;
    animation.value = animation.from + (animation.to - animation.from) * static_cast<float>(1 - left * left * left);
    if (part < 1) animating_ = true;
    return animation.value;
}

float Ui::remembered(Id id, float fallback) const {
    const auto found = sizes_.find(id);
    return found == sizes_.end() ? fallback : found->second;
}

void Ui::remember(Id id, float value) {
    const auto [at, fresh] = sizes_.try_emplace(id, value);
    if (fresh || std::abs(at->second - value) > 0.25F) {
        at->second = value;
        animating_ = true;  // something was laid out by the old size: once more
    }
}

TextEdit& Ui::editing(Id id, std::string_view text, std::size_t max_code_points, TextLines lines) {
    const auto found = impl_->editors.find(id);
    if (found == impl_->editors.end()) {
        Impl::Editor fresh{TextEdit(text, max_code_points, lines), std::string(text)};
        return impl_->editors.emplace(id, std::move(fresh)).first->second.edit;
    }
    Impl::Editor& editor = found->second;
    if (editor.given != text && editor.edit.text() != text) editor.edit.set_text(text);
    editor.given = text;
    return editor.edit;
}

const Texture* Ui::picture(const std::filesystem::path& file, Rect box, PictureFit fit, PictureMask mask,
                           float radius) {
    return pictures_.get({.file = file,
                          .width = static_cast<int>(std::lround(box.w)),
                          .height = static_cast<int>(std::lround(box.h)),
                          .fit = fit,
                          .mask = mask,
                          .radius = radius});
}

std::filesystem::path Ui::illustration(std::string_view name) const {
    return setup_.assets / "illustrations" / (std::string(name) + ".svg");
}
void Ui::content_in_memory(base::FilesPtr files) {
    pictures_.read_from({setup_.content, std::move(files)});
}
std::filesystem::path Ui::content_file(std::string_view name) const {
    return setup_.content / name;
}

}  // namespace ui
