// Slips of the finger.
#include "course/nearness.h"

#include <algorithm>

#include "base/random.h"

#include "support/catch.h"

using namespace course;

namespace {

const std::vector<std::string> words{"citoyen", "commentaire", "commune", "mot", "photo", "photos", "reponse"};

std::string nearest(std::string_view word) {
    const auto found = nearest_word(word, words, [](std::size_t i) { return i; });
    return found ? words[*found] : std::string();
}

}  // namespace

TEST_CASE("A letter missing, too many, wrong or out of its place is one slip") {
    for (const char* typed : {"photo", "phot", "phooto", "fhoto", "pohto"}) CHECK(slips("photo", typed, 2) <= 1);
    CHECK(slips("photo", "photo", 2) == 0);
    CHECK(slips("photo", "foto", 2) == 2);
    CHECK(slips("photo", "table", 2) == 3);  // said as: more than asked for
    CHECK(slips("", "", 1) == 0);
    CHECK(slips(std::string(500, 'a'), std::string(500, 'a'), 2) == 3);  // nobody types that by mistake
    for (const char* typed : {"phot", "pohto", "foto", ""}) CHECK(slips(typed, "photo", 2) == slips("photo", typed, 2));
}

namespace {

// The same, without any short cut.
int plainly(std::string_view one, std::string_view other) {
    std::vector<std::vector<int>> rows(one.size() + 1, std::vector<int>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i)
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const int wrong = one[i - 1] == other[j - 1] ? 0 : 1;
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + wrong});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    return rows[one.size()][other.size()];
}

}  // namespace

TEST_CASE("Slips are counted right, whatever the words") {
    base::Random random(7);
    const auto word = [&random] {
        std::string made;
        for (std::size_t n = random.below(9); n > 0; --n) made += static_cast<char>('a' + random.below(3));
        return made;
    };
    for (int i = 0; i < 5000; ++i) {
        const std::string one = word(), other = word();
        INFO(one << " and " << other);
        for (const int most : {1, 2}) CHECK(slips(one, other, most) == std::min(plainly(one, other), most + 1));
    }
}

TEST_CASE("The nearest word has the fewest slips, then is the commonest, then begins alike") {
    CHECK(nearest("citoyne") == "citoyen");
    CHECK(nearest("commentiare") == "commentaire");
    CHECK(nearest("phto") == "photo");
    CHECK(nearest("communication") == "commune");
    CHECK(nearest("mo").empty());  // too short to tell
    CHECK(nearest("xyzzy").empty());
    CHECK(nearest(std::string(2000, 'c')).empty());
    CHECK_FALSE(nearest_word("photo", {}, [](std::size_t) { return std::size_t{0}; }));
}
