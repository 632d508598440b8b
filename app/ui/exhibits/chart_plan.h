// Where the parts of a drawn chart stand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "course/exhibit.h"
#include "ui/exhibits/chart_scale.h"
#include "ui/ui.h"

namespace ui {

class PlotPlan {
public:
    // `marks`: how many remarks each label has; empty: none are shown. Standing where every label and figure has room,
    // else lying: nothing is ever cut.
    PlotPlan(Ui& ui, const course::Chart& chart, float width, std::vector<std::size_t> marks);

    bool lying() const { return lying_; }
    float height() const { return height_; }
    const std::vector<double>& ticks() const { return ticks_; }
    void move_to(Vec2 at);

    const std::string& label(std::size_t index) const { return labels_[index]; }
    Rect plane() const { return plane_; }     // where the values are
    Rect slot(std::size_t label) const;       // all that belongs to a label, the label too
    Rect label_box(std::size_t label) const;  // of its words
    Vec2 mark(std::size_t label, std::size_t which, std::size_t of) const;  // centre of the disc of a remark
    float place(double value) const;                                        // x or y of a value
    Vec2 point(std::size_t label, double value) const;                      // of a line
    Rect bar(std::size_t label, std::size_t series, double value) const;
    Rect figures() const;                         // where the figures of lines may stand
    Rect axis() const;                            // the line that bars stand on
    bool labels_above() const { return above_; }  // lying: the label has a line of its own

    static Font label_font() { return {Type::caption, Weight::regular}; }
    static Font lit_font() { return {Type::caption, Weight::semibold}; }
    static Font tick_font() { return {Type::caption, Weight::regular}; }
    Font value_font() const;

private:
    bool standing_fits(float slot);
    void plan_standing(float width);
    void plan_lying(float width);
    float label_width(std::size_t label) const;  // lying
    float tick_width();
    float value_width();
    bool both_sides() const { return chart_.kind == course::Chart::Kind::lines && chart_.series.size() > 1; }
    double base() const;
    float headroom() const;
    float bar_room(float slot) const;

    Ui& ui_;
    const course::Chart& chart_;
    Figures figures_;
    std::vector<std::size_t> marks_;
    std::vector<std::string> labels_;
    std::vector<double> ticks_;
    bool lying_ = false, above_ = false;
    Rect area_, plane_;
    float height_ = 0, slot_ = 0;              // breadth of a slot, along the labels
    float bar_ = 0, bar_gap_ = 0;              // breadth of a bar
    float discs_ = 0;                          // lying: room for the numbers of the remarks
    float label_size_ = 0, label_offset_ = 0;  // standing: height and top of the labels; lying: width and height
};

}  // namespace ui
