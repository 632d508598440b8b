#include "ui/items/item_view.h"

#include <variant>

namespace ui {

namespace {

struct Draw {
    Ui& ui;
    const ItemView& view;

    bool operator()(const course::SingleChoice& kind) const {
        return single_choice_view(ui, view, kind, std::get<learning::SingleAnswer>(view.draft));
    }
    bool operator()(const course::MultipleChoice& kind) const {
        return multiple_choice_view(ui, view, kind, std::get<learning::MultipleAnswer>(view.draft));
    }
    bool operator()(const course::TrueFalse& kind) const {
        return true_false_view(ui, view, kind, std::get<learning::TrueFalseAnswer>(view.draft));
    }
    bool operator()(const course::Ordering& kind) const {
        return ordering_view(ui, view, kind, std::get<learning::OrderingAnswer>(view.draft));
    }
    bool operator()(const course::Matching& kind) const {
        return matching_view(ui, view, kind, std::get<learning::MatchingAnswer>(view.draft));
    }
    bool operator()(const course::Sorting& kind) const {
        return sorting_view(ui, view, kind, std::get<learning::SortingAnswer>(view.draft));
    }
    bool operator()(const course::Blanks& kind) const {
        return blanks_view(ui, view, kind, std::get<learning::BlanksAnswer>(view.draft));
    }
    bool operator()(const course::Estimate& kind) const {
        return estimate_view(ui, view, kind, std::get<learning::EstimateAnswer>(view.draft));
    }
    bool operator()(const course::Open& kind) const {
        return open_view(ui, view, kind, std::get<learning::OpenAnswer>(view.draft));
    }
    bool operator()(const course::Vote& kind) const {
        return vote_view(ui, view, kind, std::get<learning::VoteAnswer>(view.draft));
    }
};

}  // namespace

bool item_view(Ui& ui, std::string_view id, const ItemView& view) {
    const bool radios = std::holds_alternative<course::SingleChoice>(view.item.kind) ||
                        std::holds_alternative<course::TrueFalse>(view.item.kind) ||
                        std::holds_alternative<course::Vote>(view.item.kind);
    const Role role = view.checked ? Role::list : radios ? Role::radiogroup : Role::group;
    const auto group = ui.group(role, id, course::plain(view.item.prompt));
    return std::visit(Draw{ui, view}, view.item.kind);
}

}  // namespace ui
