// A course in one signed file, as people meet it: opened like any other, refused in their language, renewed without the
// loss of anything they did.
#include "authoring/pack.h"

#include <algorithm>

#include "base/folders.h"
#include "screens/course_taker.h"
#include "screens/person.h"

#include "support/catch.h"
#include "support/folder.h"

using person::Person;
using person::Seat;
using ui::Role;

namespace {

const std::filesystem::path reference = std::filesystem::path(PREAU_SOURCE_DIR) / "tests/reference";
const base::SecretKey ours(base::SecretKey::Seed{1}), theirs(base::SecretKey::Seed{2});

// A place with one trusted key, for packs and for courses that change.
struct Office {
    support::TemporaryFolder folder;

    Office() {
        folder.write("keys/ministry.pub", authoring::to_text(ours.public_key()));
        std::filesystem::copy(reference, course(), std::filesystem::copy_options::recursive);
    }
    std::filesystem::path course() const { return folder.path() / "course"; }

    std::filesystem::path pack(const std::string& name, const base::SecretKey* key = &ours) const {
        const auto bytes = authoring::make_pack(authoring::Folder::scan(course()), key);
        REQUIRE(bytes);
        return folder.write(name, *bytes);
    }
    Seat seat(const std::filesystem::path& content) const {
        Seat seat;
        seat.content = content;
        seat.trust = {{folder.path() / "keys"}, folder.path() / "preau.yaml"};
        return seat;
    }
    void edit(const std::string& file, std::string_view what, std::string_view with) const {
        std::string text = base::read_file(course() / file, 1 << 20).value();
        const std::size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        folder.write("course/" + file, text.replace(at, what.size(), with));
    }
};

std::string shown_problem(const Person& person) {
    std::string all;
    for (const ui::Node& node : person.tree()) all += node.name + "\n";
    return all;
}

}  // namespace

TEST_CASE("a signed pack opens like its folder, pictures and all") {
    const Office office;
    Person of_pack(office.seat(office.pack("course.preau"))), of_folder(office.seat(office.course()));
    for (Person* person : {&of_pack, &of_folder}) {
        taker::join(*person, "Nadia");
        auto& ui = person->program().ui();
        const auto picture = ui.content_file("modules/played/images/desk.svg");
        CHECK_FALSE(ui.picture_size(picture));  // not within a frame: decoded between two
        person->wait(0.1);
        CHECK(ui.picture_size(picture) == ui::Vec2{1200, 600});
    }
    CHECK(ui::to_text(of_pack.tree()) == ui::to_text(of_folder.tree()));
}

TEST_CASE("a pack that is refused opens nothing, and says why in every language") {
    const Office office;
    const std::string good = *base::read_file(office.pack("good.preau"), 1 << 24);
    const std::vector<std::pair<std::string, std::filesystem::path>> refused{
        {"pack-broken", office.folder.write("empty.preau", "")},
        {"pack-broken", office.folder.write("cut.preau", good.substr(0, good.size() / 2))},
        {"pack-unsigned", office.pack("unsigned.preau", nullptr)},
        {"pack-untrusted", office.pack("theirs.preau", &theirs)},
        {"pack-too-large", office.folder.write("large.preau", std::string(65U << 20U, 'P'))},
    };
    for (const auto& [code, file] : refused) {
        for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
            Seat seat = office.seat(file);
            seat.language = language;
            Person person(seat);
            INFO(code << "\n" << shown_problem(person));
            CHECK(person.heading() == person.say("problem.title"));
            CHECK(shown_problem(person).find(person.say("error." + code, {{"detail", file.string()}})) !=
                  std::string::npos);
            CHECK(person.all(Role::button).size() == 1);  // to close
        }
    }
}

TEST_CASE("every way of refusing a pack has words in every language") {
    for (const base::Language language : {base::Language::fr, base::Language::nl, base::Language::en}) {
        const auto words =
            base::Words::load(std::filesystem::path(PREAU_BINARY_DIR) / "share/preau/assets/translations", language);
        REQUIRE(words);
        for (const char* code : {"pack-altered", "pack-broken", "pack-too-large", "pack-unsafe", "pack-unsigned",
                                 "pack-untrusted", "key-broken", "settings-broken", "file-unreadable"}) {
            INFO(code);
            CHECK(words->has(std::string("error.") + code));
        }
    }
}

TEST_CASE("the administrator may allow packs that nobody known has signed") {
    const Office office;
    const auto unsigned_pack = office.pack("unsigned.preau", nullptr);
    office.folder.write("preau.yaml", "allow_unsigned: yes\n");
    Person person(office.seat(unsigned_pack));
    CHECK(person.heading() == person.say("welcome.title"));
    office.folder.write("preau.yaml", "allow_unsigned: [\n");
    Person other(office.seat(unsigned_pack));
    CHECK(shown_problem(other).find("preau.yaml") != std::string::npos);
}

TEST_CASE("a new version of the course keeps what everybody did in the one before") {
    const Office office;
    Person before(office.seat(office.pack("one.preau")));
    taker::join(before, "Nadia");
    before.press(Role::button, before.say("home.start"));
    before.press(Role::radio, "Cela dépend du service");
    before.press(Role::button, "Donner mon avis…");
    before.press(Role::button, before.say("lesson.next-named", {{"page", "…"}}));
    CHECK(before.heading() == "Avec vos mots");
    const auto events = before.events_kept();
    REQUIRE(events.size() >= 2);

    // The first page has other words, the second a page before it, the module another title.
    office.edit("modules/kinds/lesson.fr.md", "rien n’y est juste ni faux", "personne n’y a tort");
    office.edit("modules/kinds/lesson.fr.md", "Toutes les sortes de questions", "Toutes les questions");
    for (const std::string language : {"fr", "nl", "en"})
        office.edit("modules/kinds/lesson." + language + ".md", "\n# ", "\n# 0 <!-- page:fresh -->\n\nText.\n\n# ");
    const auto second = office.pack("two.preau");
    Person after(office.seat(second), before.leave());
    CHECK(after.events_kept() == events);
    after.press(Role::button, after.say("home.resume"));
    CHECK(after.heading() == "Avec vos mots");
    after.press(Role::button, "Précédent…");
    CHECK(shown_problem(after).find("personne n’y a tort") != std::string::npos);
    CHECK(after.sees(Role::button, "Changer d’avis…"));  // the answer is there still

    // The page where one was is gone: the course opens all the same, with what is left.
    for (const std::string language : {"fr", "nl", "en"}) {
        std::string text =
            base::read_file(office.course() / ("modules/kinds/lesson." + language + ".md"), 1 << 20).value();
        text.resize(text.find("# ", text.find("page:opinion")));
        office.folder.write("course/modules/kinds/lesson." + language + ".md", text);
    }
    for (int question = 0; question < 3; ++question)
        office.edit("modules/kinds/quiz.fr.md", "page=words", "page=opinion");
    Person last(office.seat(office.pack("three.preau")), after.leave());
    INFO(shown_problem(last));
    CHECK(last.sees(Role::button, last.say("home.resume")));
    last.press(Role::button, last.say("home.resume"));
    CHECK_FALSE(last.heading().empty());
    CHECK(last.events_kept().size() >= events.size());
}
