#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"
#include "base/utf8.h"
#include "ui/ruler.h"

#include "support/catch.h"
#include "support/time_growth.h"

using namespace ui;
using namespace ui::ruler_test;

namespace {

std::string without_spaces(std::string_view text) {
    std::string solid;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (!is_space(c) && c != U'\n' && c != soft_hyphen && c != zero_width_space) base::append_utf8(solid, c);
    }
    return solid;
}

std::string all_text(const TextLayout& layout) {
    std::string text;
    for (const TextRun& run : layout.runs) text += run.text;
    return text;
}

// Words, spaces and signs of every kind the breaker knows, in a reproducible jumble.
std::string jumble(base::Random& random, int pieces) {
    static const std::vector<std::string> parts{"mot",
                                                "le",
                                                "responsabilité",
                                                " ",
                                                " ",
                                                " ",
                                                "\u00A0",
                                                "\u202F",
                                                "«",
                                                "»",
                                                " ;",
                                                " !",
                                                "-",
                                                "–",
                                                "—",
                                                "/",
                                                ".",
                                                ",",
                                                "?",
                                                "(",
                                                ")",
                                                "é",
                                                "i",
                                                "12",
                                                " %",
                                                "\n",
                                                "\u2011",
                                                "e\u0301",
                                                "://",
                                                "@",
                                                "=",
                                                "&",
                                                "…",
                                                "’",
                                                "\t",
                                                "😀",
                                                "👩🏽‍🚒",
                                                "🇧🇪",
                                                "❤️",
                                                "1️⃣",
                                                "❤",
                                                "🏽"};
    std::string text;
    for (int i = 0; i < pieces; ++i) text += parts[random.below(parts.size())];
    return text;
}

}  // namespace

TEST_CASE("No run goes beyond the width, and no character is lost") {
    base::Random random(20261123);
    for (int round = 0; round < 400; ++round) {
        const std::string text = jumble(random, 60);
        const float width = 12 + static_cast<float>(random.below(300));
        const TextLayout layout = lay(text, width);
        INFO(text << " in " << width);
        CHECK(without_spaces(all_text(layout)) == without_spaces(text));
        for (const TextRun& run : layout.runs) {
            CHECK(run.x + run.width <= width + 0.01F);
            CHECK(run.line < layout.lines);
            CHECK_FALSE(run.text.empty());
            CHECK(run.text.back() != ' ');
        }
        CHECK(lines_of(lay(text, width)) == lines_of(layout));
    }
}

TEST_CASE("Lines never begin with a mark of punctuation unless nothing else stands before it") {
    for (float width = 40; width < 400; width += 7)
        for (const std::string& line :
             lines_of("Dites « je », pas « nous » : la nuance, au fond, change tout ! Ou presque ; "
                      "essayez (vraiment) à 100 % — peut-être demain ?",
                      width)) {
            INFO(width << ": " << line);
            CHECK(std::string(",.;:!?)%").find(line.front()) == std::string::npos);
            CHECK(line.substr(0, 2) != "»");
            CHECK((line.size() < 2 || line.substr(line.size() - 2) != "«"));
        }
}

TEST_CASE("Splitting a span changes no break and moves no letter") {
    base::Random random(7);
    for (int round = 0; round < 300; ++round) {
        const std::string text = jumble(random, 40);
        const float width = 20 + static_cast<float>(random.below(200));
        std::size_t cut = random.below(text.size() + 1);
        while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) ++cut;
        const TextOptions options{TextAlign::centre, static_cast<int>(random.below(4))};
        const TextLayout whole = lay(text, width, options);
        const std::string_view view = text;
        const TextLayout split =
            lay_out({{view.substr(0, cut), plain, 0}, {view.substr(cut), plain, 0}}, width, ruler, options);
        INFO(text << " cut at " << cut << " in " << width);
        CHECK(lines_of(split) == lines_of(whole));
        CHECK(split.width == whole.width);
        CHECK(split.height == whole.height);
        CHECK(split.truncated == whole.truncated);
        for (const TextRun& run : whole.runs)
            CHECK(std::any_of(split.runs.begin(), split.runs.end(),
                              [&](const TextRun& other) { return other.line == run.line && other.x == run.x; }));
    }
}

TEST_CASE("A truncated text keeps to its lines and its width") {
    base::Random random(99);
    for (int round = 0; round < 300; ++round) {
        const std::string text = jumble(random, 50);
        const float width = 12 + static_cast<float>(random.below(200));
        const int most = 1 + static_cast<int>(random.below(3));
        const TextLayout layout = lay(text, width, {TextAlign::left, most});
        INFO(text << " in " << width);
        CHECK(layout.lines <= most);
        CHECK(layout.width <= width + 0.01F);
        const std::string shown = all_text(layout);
        const bool dotted = shown.size() >= 3 && shown.substr(shown.size() - 3) == "…";
        if (layout.truncated) CHECK(dotted);
    }
}

TEST_CASE("The time grows with the text, not faster") {
    for (const std::string piece : {"Le préau abrite, peut-être, tout le monde ; même vous. ", "x", ".", "\u00A0", " ",
                                    "-", "https://a.be/b?", "a\u0301", "\u00AD", "\u200B", "\n"}) {
        INFO(piece);
        // Four times the text: four times the time, sixteen times if it were quadratic.
        const std::string small = support::repeated(piece, 25'000), large = support::repeated(piece, 100'000);
        const auto lay_out = [](const std::string& text) { REQUIRE_FALSE(lay(text, 700).truncated); };
        CHECK(support::growth([&] { lay_out(small); }, [&] { lay_out(large); }, 9) < 9);
    }
}
