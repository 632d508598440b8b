// What of a page stands beside its text, where there is room.
#include <algorithm>

#include "ui/reader.h"
#include "ui/stage.h"

namespace {

using course::Block;
using course::Blocks;
using course::CalloutKind;
using stage::Stage;
using ui::Rect;
using ui::Role;

constexpr float text_width = 600, beside_x = 660, beside_width = 400;

Block paragraph(int lines) {
    std::string words;
    for (int i = 0; i < lines; ++i) words += "Fifty letters of a line that is neither long nor short. ";
    return {course::Paragraph{course::text_of(words)}};
}

Block callout(CalloutKind kind, const std::string& title, int lines = 2) {
    return {course::Callout{kind, title, {paragraph(lines)}}};
}

struct Page {
    Blocks blocks;
    float text_end = 0, side_end = 0;
    std::unique_ptr<Stage> stage;

    explicit Page(Blocks shown, bool room = true) : blocks(std::move(shown)) {
        stage = std::make_unique<Stage>(
            [this, room](ui::Ui& ui) {
                const auto flow = ui.column({20, 20, text_width, 1e6F});
                ui::Beside beside{{beside_x, 20, beside_width, 1e6F}, 20};
                ui::Reader reader;
                if (room) reader.beside = &beside;
                ui::read_blocks(ui, "page", blocks, reader);
                text_end = ui.cursor().y;
                side_end = beside.y;
            },
            ui::Viewport{{1100, 1600}, 1});
    }
    const ui::Node& note(const std::string& name) const { return stage->node(name, Role::note); }
};

bool in_text(const ui::Node& node) {
    return node.box.x >= 20 && node.box.right() <= 20 + text_width;
}
bool beside(const ui::Node& node) {
    return node.box.x >= beside_x && node.box.right() <= beside_x + beside_width;
}

}  // namespace

TEST_CASE("tips, notes and sources stand beside the text in its order, all else stays in it") {
    const Page page({paragraph(3), callout(CalloutKind::tip, "Tip A"), paragraph(3),
                     callout(CalloutKind::example, "Example"), callout(CalloutKind::note, "Note B"),
                     callout(CalloutKind::takeaway, "Take away"), callout(CalloutKind::source, "Source C")});
    for (const char* name : {"Tip A", "Note B", "Source C"}) CHECK(beside(page.note(name)));
    for (const char* name : {"Example", "Take away"}) CHECK(in_text(page.note(name)));
    std::vector<std::string> order;
    for (const ui::Node& node : page.stage->ui().tree())
        if (node.role == Role::note) order.push_back(node.name);
    CHECK(order == std::vector<std::string>{"Tip A", "Example", "Note B", "Take away", "Source C"});
}

TEST_CASE("without room beside it all stands in the text") {
    const Page page({paragraph(3), callout(CalloutKind::tip, "Tip A"), callout(CalloutKind::source, "Source C")},
                    false);
    CHECK(in_text(page.note("Tip A")));
    CHECK(in_text(page.note("Source C")));
    CHECK(page.note("Source C").box.y > page.note("Tip A").box.bottom());
}

TEST_CASE("what stands beside is level with its place, and never over what stands there already") {
    const Page page({paragraph(4), callout(CalloutKind::tip, "Tip A", 12), callout(CalloutKind::note, "Note B"),
                     paragraph(4), callout(CalloutKind::tip, "Tip C"), paragraph(30)});
    CHECK(page.note("Tip A").box.y > 20 + 100);  // below four lines of text
    CHECK(page.note("Note B").box.y >= page.note("Tip A").box.bottom());
    CHECK(page.note("Tip C").box.y >= page.note("Note B").box.bottom());
}

TEST_CASE("what comes after the last of the text ends with it, where it fits") {
    const Page page({paragraph(40), callout(CalloutKind::tip, "Tip A"), callout(CalloutKind::source, "Source B")});
    CHECK(page.note("Source B").box.bottom() == Approx(page.text_end).margin(2));
    CHECK(page.note("Source B").box.y >= page.note("Tip A").box.bottom());
    const Page brief({paragraph(1), callout(CalloutKind::tip, "Tip A", 9)});
    CHECK(brief.note("Tip A").box.y == Approx(20).margin(1));
    CHECK(brief.side_end > brief.text_end);
}

TEST_CASE("a callout inside a callout stays there") {
    Block outer = callout(CalloutKind::example, "Example");
    std::get<course::Callout>(outer.node).blocks.push_back(callout(CalloutKind::tip, "Tip inside"));
    const Page page({outer});
    CHECK(in_text(page.note("Tip inside")));
}
