#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "support/catch.h"
#include "support/folder.h"

using base::ThemeName;
using ui::Colour;
using ui::Theme;
using ui::Token;

namespace {

const std::filesystem::path themes = std::filesystem::path(PREAU_SOURCE_DIR) / "assets" / "themes";

Theme theme(ThemeName name) {
    auto loaded = ui::load_theme(themes, name);
    INFO((loaded ? "" : loaded.error().message));
    REQUIRE(loaded);
    return *loaded;
}

double to_one_decimal(double ratio) {
    return std::round(ratio * 10) / 10;
}

double contrast(const Theme& theme, Token a, Token b) {
    return ui::contrast(theme[a], theme[b]);
}

struct Pair {
    Token colour, against;
    std::array<double, 3> expected;  // light, dark, contrast
};

// The table of the design language.
const std::array pairs{
    Pair{Token::surface, Token::ink, {14.3, 14.7, 21.0}},
    Pair{Token::surface_raised, Token::ink, {15.7, 12.8, 21.0}},
    Pair{Token::surface_sunken, Token::ink, {12.7, 16.0, 21.0}},
    Pair{Token::shade, Token::on_shade, {11.5, 13.9, 21.0}},
    Pair{Token::on_shade, Token::shade, {11.5, 13.9, 21.0}},
    Pair{Token::on_shade_muted, Token::shade, {8.2, 8.6, 21.0}},
    Pair{Token::shade_key, Token::on_shade, {8.7, 11.0, 21.0}},
    Pair{Token::shade_line, Token::shade, {4.7, 4.6, 21.0}},
    Pair{Token::ink, Token::surface, {14.3, 14.7, 21.0}},
    Pair{Token::ink_muted, Token::surface, {7.4, 9.9, 21.0}},
    Pair{Token::ink_faint, Token::surface, {4.7, 6.6, 14.4}},
    Pair{Token::line_strong, Token::surface, {3.5, 4.5, 21.0}},
    Pair{Token::accent, Token::surface, {7.7, 10.9, 16.1}},
    Pair{Token::accent_hover, Token::accent_ink, {10.8, 13.1, 18.2}},
    Pair{Token::accent_press, Token::accent_ink, {13.4, 9.2, 12.7}},
    Pair{Token::accent_ink, Token::accent, {8.4, 11.5, 16.1}},
    Pair{Token::accent_soft, Token::ink, {12.9, 10.4, 21.0}},
    Pair{Token::sun, Token::shade, {7.1, 9.1, 16.1}},
    Pair{Token::sun_soft, Token::ink, {14.0, 10.8, 21.0}},
    Pair{Token::sun_ink, Token::sun_soft, {10.2, 9.8, 16.1}},
    Pair{Token::success, Token::success_soft, {6.0, 7.7, 16.7}},
    Pair{Token::success_soft, Token::ink, {13.3, 11.3, 21.0}},
    Pair{Token::warning, Token::warning_soft, {6.5, 8.3, 13.2}},
    Pair{Token::warning_soft, Token::ink, {13.6, 11.5, 21.0}},
    Pair{Token::danger, Token::danger_soft, {6.2, 7.8, 11.1}},
    Pair{Token::danger_soft, Token::ink, {12.9, 12.3, 21.0}},
    Pair{Token::info, Token::info_soft, {6.5, 7.5, 12.9}},
    Pair{Token::info_soft, Token::ink, {13.2, 11.3, 21.0}},
    Pair{Token::danger_hover, Token::danger_ink, {10.3, 11.4, 14.2}},
    Pair{Token::danger_ink, Token::danger, {7.6, 9.3, 11.1}},
    Pair{Token::focus, Token::focus_edge, {9.7, 11.9, 13.7}},
    Pair{Token::focus_edge, Token::surface, {14.3, 1.1, 1.0}},
    Pair{Token::soleil, Token::soleil_soft, {6.3, 8.4, 16.1}},
    Pair{Token::soleil_soft, Token::ink, {14.0, 10.8, 21.0}},
    Pair{Token::soleil_fill, Token::fill_ink, {9.7, 9.7, 16.1}},
    Pair{Token::brique, Token::brique_soft, {5.9, 7.8, 11.9}},
    Pair{Token::brique_soft, Token::ink, {13.0, 11.7, 21.0}},
    Pair{Token::brique_fill, Token::fill_ink, {4.6, 4.6, 11.9}},
    Pair{Token::ciel, Token::ciel_soft, {6.4, 7.5, 12.9}},
    Pair{Token::ciel_soft, Token::ink, {13.1, 11.3, 21.0}},
    Pair{Token::ciel_fill, Token::fill_ink, {5.6, 5.6, 12.9}},
    Pair{Token::encre, Token::encre_soft, {6.7, 8.0, 13.2}},
    Pair{Token::encre_soft, Token::ink, {12.8, 11.9, 21.0}},
    Pair{Token::encre_fill, Token::fill_ink, {5.0, 5.0, 13.2}},
};

// A theme file that may be spoilt.
class SpoiltTheme {
public:
    SpoiltTheme() {
        std::ifstream in(themes / "light.yaml", std::ios::binary);
        text.assign(std::istreambuf_iterator<char>(in), {});
    }

    base::Result<Theme> load() const {
        folder.write("light.yaml", text);
        return ui::load_theme(folder.path(), ThemeName::light);
    }
    void replace(const std::string& what, const std::string& by) {
        const std::size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        text.replace(at, what.size(), by);
    }

    support::TemporaryFolder folder;
    std::string text;
};

}  // namespace

TEST_CASE("Every contrast of the design language holds, to one decimal") {
    const std::size_t which = GENERATE(0U, 1U, 2U);
    const Theme colours = theme(static_cast<ThemeName>(which));
    for (const Pair& pair : pairs) {
        INFO(base::name(colours.name) << ": " << ui::name(pair.colour) << " against " << ui::name(pair.against));
        CHECK(to_one_decimal(contrast(colours, pair.colour, pair.against)) == Approx(pair.expected.at(which)));
    }
}

TEST_CASE("Body text reaches 7 to 1 on every surface in every theme") {
    const Theme colours = theme(GENERATE(ThemeName::light, ThemeName::dark, ThemeName::contrast));
    for (const Token ground :
         {Token::surface, Token::surface_raised, Token::surface_sunken, Token::accent_soft, Token::sun_soft,
          Token::success_soft, Token::warning_soft, Token::danger_soft, Token::info_soft, Token::soleil_soft,
          Token::brique_soft, Token::ciel_soft, Token::encre_soft}) {
        INFO(base::name(colours.name) << ": ink on " << ui::name(ground));
        CHECK(contrast(colours, Token::ink, ground) >= 7);
    }
    CHECK(contrast(colours, Token::on_shade, Token::shade) >= 7);
    CHECK(contrast(colours, Token::on_shade, Token::shade_key) >= 7);
}

TEST_CASE("Secondary text reaches 7 to 1, on sunken ground 6.6, and other text 4.5") {
    const Theme colours = theme(GENERATE(ThemeName::light, ThemeName::dark, ThemeName::contrast));
    INFO(base::name(colours.name));
    CHECK(contrast(colours, Token::ink_muted, Token::surface) >= 7);
    CHECK(contrast(colours, Token::ink_muted, Token::surface_raised) >= 7);
    CHECK(to_one_decimal(contrast(colours, Token::ink_muted, Token::surface_sunken)) >= 6.6);
    CHECK(contrast(colours, Token::on_shade_muted, Token::shade) >= 7);
    CHECK(contrast(colours, Token::ink_faint, Token::surface) >= 4.5);
    for (const auto& [text, ground] :
         std::initializer_list<std::pair<Token, Token>>{{Token::success, Token::success_soft},
                                                        {Token::warning, Token::warning_soft},
                                                        {Token::danger, Token::danger_soft},
                                                        {Token::info, Token::info_soft},
                                                        {Token::soleil, Token::soleil_soft},
                                                        {Token::brique, Token::brique_soft},
                                                        {Token::ciel, Token::ciel_soft},
                                                        {Token::encre, Token::encre_soft},
                                                        {Token::accent, Token::surface},
                                                        {Token::accent_ink, Token::accent},
                                                        {Token::accent_ink, Token::accent_hover},
                                                        {Token::accent_ink, Token::accent_press},
                                                        {Token::danger_ink, Token::danger},
                                                        {Token::danger_ink, Token::danger_hover},
                                                        {Token::sun, Token::shade},
                                                        {Token::sun_ink, Token::sun_soft},
                                                        {Token::fill_ink, Token::soleil_fill},
                                                        {Token::fill_ink, Token::brique_fill},
                                                        {Token::fill_ink, Token::ciel_fill},
                                                        {Token::fill_ink, Token::encre_fill}}) {
        INFO(ui::name(text) << " on " << ui::name(ground));
        CHECK(contrast(colours, text, ground) >= 4.5);
    }
}

TEST_CASE("Edges of controls reach 3 to 1 on surface and raised surface") {
    const Theme colours = theme(GENERATE(ThemeName::light, ThemeName::dark, ThemeName::contrast));
    INFO(base::name(colours.name));
    CHECK(contrast(colours, Token::line_strong, Token::surface) >= 3);
    CHECK(contrast(colours, Token::line_strong, Token::surface_raised) >= 3);
    CHECK(contrast(colours, Token::shade_line, Token::shade) >= 3);
    CHECK(contrast(colours, Token::accent, Token::accent_soft) >= 3);
}

TEST_CASE("One of the two tones of the focus ring stands out on every colour") {
    const Theme colours = theme(GENERATE(ThemeName::light, ThemeName::dark, ThemeName::contrast));
    for (std::size_t i = 0; i < ui::token_count; ++i) {
        const Token ground = static_cast<Token>(i);
        INFO(base::name(colours.name) << ": " << ui::name(ground));
        CHECK(std::max(contrast(colours, Token::focus, ground), contrast(colours, Token::focus_edge, ground)) >= 3);
    }
}

TEST_CASE("Contrast is 21 for black on white, 1 for a colour on itself, and does not mind the order") {
    CHECK(ui::contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(ui::contrast({255, 255, 255}, {0, 0, 0}) == Approx(21));
    CHECK(ui::contrast({18, 38, 43}, {18, 38, 43}) == Approx(1));
}

TEST_CASE("Every colour has a name of its own") {
    for (std::size_t i = 0; i < ui::token_count; ++i)
        for (std::size_t k = i + 1; k < ui::token_count; ++k)
            CHECK(ui::name(static_cast<Token>(i)) != ui::name(static_cast<Token>(k)));
    CHECK(ui::name(Token::surface_raised) == "surface-raised");
    CHECK(ui::name(Token::fill_ink) == "fill-ink");
}

TEST_CASE("A theme file that lacks a colour, has one too many or misspells one is refused, with its place") {
    SpoiltTheme file;
    REQUIRE(file.load());
    SECTION("a colour is missing") {
        file.replace("accent-hover: '#084450'\n", "");
        const auto loaded = file.load();
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == "theme-broken");
        CHECK_THAT(loaded.error().message, Catch::Contains("accent-hover"));
    }
    SECTION("a colour is unknown") {
        file.replace("surface:", "surfaces:");
        const auto loaded = file.load();
        REQUIRE_FALSE(loaded);
        CHECK_THAT(loaded.error().message, Catch::Contains("light.yaml:4: there is no colour called surfaces"));
    }
    SECTION("a value is not a colour") {
        const std::string value = GENERATE("'#F6F4E'", "'F6F4EE0'", "'#F6F4EG'", "white", "[1, 2]");
        file.replace("'#F6F4EE'", value);
        const auto loaded = file.load();
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == "theme-broken");
    }
    SECTION("the file is not YAML") {
        file.text = "{";
        CHECK(file.load().error().code == "theme-broken");
    }
    SECTION("the file is a list") {
        file.text = "- ink\n";
        CHECK(file.load().error().code == "theme-broken");
    }
}

TEST_CASE("A theme that is not there is refused") {
    const auto loaded = ui::load_theme(themes / "nowhere", ThemeName::dark);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == "theme-broken");
    CHECK(loaded.error().detail == "dark.yaml");
}
