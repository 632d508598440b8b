// What is found for what somebody types, and what comes first.
#include "course/search.h"

#include <algorithm>
#include <sstream>

#include "base/fold.h"
#include "base/random.h"
#include "course/excerpt.h"

#include "support/catch.h"
#include "support/time_growth.h"

using namespace course;
using Kind = Findable::Kind;

namespace {

Findable page(std::string id, std::string title, std::string text) {
    return {Kind::page, "m", std::move(id), std::move(title), std::move(text)};
}

const Search& small() {
    static const Search search({
        page("photo", "Photo de groupe", "Qui doit dire oui ? Toutes les personnes que l’on reconnaît."),
        page("right", "Le droit à l’image", "Une photo de l’équipe se demande d’abord."),
        page("abroad", "À l’étranger", "Le droit belge, et une image de carte postale."),
        page("album", "Photographier", "Un album, et rien d’autre."),
        page("desk", "Au guichet", "Sans photographies. Avec photographies. Photographies encore."),
    });
    return search;
}

std::vector<std::string> found(const Search& search, std::string_view query, std::size_t most = 100) {
    std::vector<std::string> ids;
    for (const std::size_t i : search.find(query, most).best) ids.push_back(search.things()[i].id);
    return ids;
}
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A word is found whole or by its beginning, whatever its case and accents") {
    for (const char* query : {"EQUIPE", "équipe", "équi", "l’équipe", "  equipe. "})
        CHECK(found(small(), query) == Ids{"right"});
    CHECK(found(small(), "quipe").empty());  // not by its end
    CHECK(found(small(), "reconnait") == Ids{"photo"});
}

TEST_CASE("All the words typed must be there, in the title or in the text") {
    CHECK(found(small(), "groupe personnes") == Ids{"photo"});
    CHECK(found(small(), "personnes groupe") == Ids{"photo"});
    CHECK(found(small(), "groupe équipe").empty());
}

TEST_CASE("A title comes before a text, and a whole word before a beginning") {
    CHECK(found(small(), "photo") == Ids{"photo", "album", "right", "desk"});
}

TEST_CASE("Words in the order typed come before the same words apart, also where the title holds the small ones") {
    CHECK(found(small(), "droit à l’image") == Ids{"right", "abroad"});
    const Search texts(
        {page("apart", "Un", "le droit belge et à part l’image"), page("row", "Deux", "le droit à l’image")});
    CHECK(found(texts, "droit à l’image") == Ids{"row", "apart"});
    const Search across({page("across", "le droit", "à l’image"), page("one", "Deux", "le droit à l’image")});
    CHECK(found(across, "droit à").front() == "across");  // no row, but a title
}

TEST_CASE("A title that is what was typed, and nothing else, comes first") {
    const Search search(
        {page("long", "Agent, citoyen, porte-parole", "Le porte-parole, un porte-parole, porte-parole."),
         page("term", "Porte-parole", "Qui a le mandat.")});
    CHECK(found(search, "porte parole") == Ids{"term", "long"});
    CHECK(found(Search({page("two", "Mot à mot", "mot mot mot"), page("one", "Mot", "")}), "mot") == Ids{"one", "two"});
}

TEST_CASE("What holds a word more often comes first, and equals stay in the order of the course") {
    const Search search({page("a", "", "avis"), page("b", "", "avis avis avis"), page("c", "", "avis")});
    CHECK(found(search, "avis") == Ids{"b", "a", "c"});
}

TEST_CASE("The best are given, and how many there are in all") {
    const Search::Results results = small().find("photo", 2);
    CHECK(results.best.size() == 2);
    CHECK(results.count == 4);
    CHECK(small().find("photo", 0).count == 4);
}

TEST_CASE("A query without a letter finds nothing, and so does an empty course") {
    for (const char* query : {"", "   ", "🙂", "— ! …", "\xff\xfe"}) {
        CHECK(small().find(query, 10).count == 0);
        CHECK(small().suggestions(query, 3).empty());
    }
    CHECK(Search({}).find("photo", 10).count == 0);
    CHECK(Search({}).suggestions("photo", 3).empty());
    CHECK(found(small(), "🙂 groupe 🙂") == Ids{"photo"});
}

TEST_CASE("One letter is a beginning like any other") {
    CHECK(found(small(), "g") == Ids{"photo", "desk"});
}

TEST_CASE("Signs that are two words when folded are found by either") {
    const Search search({page("half", "", "2½ heures, ﬁn du mot™")});
    for (const char* query : {"21", "2½", "fin", "mottm"}) {
        INFO(query);
        CHECK(found(search, query) == Ids{"half"});
    }
}

TEST_CASE("Where nothing is found, what was nearly typed is offered, and it finds something") {
    CHECK(small().suggestions("gruope", 3) == Ids{"groupe"});
    CHECK(small().suggestions("équippe", 3) == Ids{"équipe"});
    CHECK(small().suggestions("Photo de gruope", 3) == Ids{"Photo de groupe"});
    CHECK(small().suggestions("personnellement", 3) == Ids{"personnes"});  // the same beginning
    CHECK(small().suggestions("zzz", 3).empty());
    // Words that are never together: each by itself, the rarest first.
    CHECK(small().suggestions("équipe groupe photo", 2) == Ids{"équipe", "groupe"});
    for (const char* query : {"gruope xyz", "carte guichet", "photo guichett zzzz"})
        for (const std::string& other : small().suggestions(query, 3)) CHECK(small().find(other, 1).count > 0);
}

namespace {

std::string some_text(base::Random& random, std::size_t words) {
    static const std::vector<std::string> known{"a", "à",  "an", "ané", "bon",  "BON", "bonjour", "l’été",
                                                "½", "d'", "da", "🙂",  "dans", "…",   "éa"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
        text += known[random.below(known.size())] + (random.below(5) == 0 ? ".\n" : " ");
    return text;
}

bool holds_all(const Findable& thing, const std::vector<std::string>& words) {
    const std::string all = " " + base::fold(thing.title) + " " + base::fold(thing.text);
    return std::all_of(words.begin(), words.end(),
                       [&all](const std::string& word) { return all.find(" " + word) != std::string::npos; });
}

}  // namespace

TEST_CASE("What is found is what holds every word, in any course, for any query") {
    base::Random random(1128);
    for (int course = 0; course < 60; ++course) {
        std::vector<Findable> things;
        for (std::size_t i = 0; i < 12; ++i)
            things.push_back(page(std::to_string(i), some_text(random, 2), some_text(random, random.below(9))));
        const Search search(things);
        for (int i = 0; i < 40; ++i) {
            const std::string query = some_text(random, 1 + random.below(4));
            INFO(query);
            const auto words = query_words(query);
            Ids expected, got = found(search, query);
            for (const Findable& thing : things)
                if (!words.empty() && holds_all(thing, words)) expected.push_back(thing.id);
            std::sort(got.begin(), got.end());
            std::sort(expected.begin(), expected.end());
            CHECK(got == expected);
            CHECK(search.find(query, 100) == search.find(query, 100));
        }
    }
}

TEST_CASE("Searching takes time in proportion to the course, and to the query") {
    const auto things = [](std::size_t count) {
        return std::vector<Findable>(count, page("p", "Un titre", support::repeated("des mots dans une page, ", 2000)));
    };
    const auto make = [&](std::size_t count) {
        return [all = things(count)] { CHECK(Search(all).find("mots", 5).count == all.size()); };
    };
    CHECK(support::growth(make(50), make(400), 20) < 20);
    const Search search(things(100));
    const auto ask = [&](std::size_t bytes) {
        return [&, query = support::repeated("mots dans ", bytes)] { CHECK(search.find(query, 5).count == 100); };
    };
    CHECK(support::growth(ask(200), ask(1600), 20) < 20);
}

TEST_CASE("What people read can be found, and nothing that belongs to the quiz or the trainer") {
    Course course;
    course.default_language = Language::fr;
    Module module;
    module.id = "m";
    Lesson lesson{.title = "Bonjour", .summary = "Un salut.", .checked = {}, .sources = {}, .pages = {}};
    Page one{.id = "one", .title = "Qui parle ?", .blocks = {}, .notes = {}, .slide = {}};
    one.blocks.push_back({Paragraph{text_of("Une voix.")}});
    one.blocks.push_back({Exhibit{"Une image", "Ce qu’on y voit", Spot{"a.svg", {{"badge", "Le badge", "Un nom."}}}}});
    one.blocks.push_back({Check{"q"}});
    one.blocks.push_back({Activity{Activity::Kind::scenario, "m"}});
    one.notes.push_back({"4 min", {{Paragraph{text_of("Secret du formateur")}}}});
    one.slide = Blocks{{Paragraph{text_of("Diapositive")}}};
    lesson.pages = {one};
    module.lessons[Language::fr] = lesson;
    Item item;
    item.id = "q";
    item.prompt = text_of("Question du quiz");
    module.bank.items[Language::fr] = {item};
    Scenario scenario;
    scenario.facts.title = "Un appel";
    scenario.facts.summary = "Vendredi.";
    scenario.nodes.push_back({.id = "end", .title = "Dénouement"});
    module.scenarios[Language::fr] = scenario;
    course.modules = {module};
    course.glossary[Language::fr].terms = {{"web", "Web", {{Paragraph{text_of("La toile.")}}}}};
    course.guidelines[Language::fr].items = {{"say", "Dire qui parle", {{Paragraph{text_of("Volontiers.")}}}}};
    course.objections[Language::fr].cards = {
        {"no", "Inutile", {}, "Une mesure", {{Paragraph{text_of("Dix minutes.")}}}}};
    course.aids["post"][Language::fr] = scenario;
    course.departments = {{.id = "desk",
                           .name = {{Language::fr, "Guichet"}},
                           .summary = {{Language::fr, "Les questions d’abord."}},
                           .modules = {"m"}}};

    const std::vector<Findable> expected{
        {Kind::module, "m", "", "Bonjour", "Un salut."},
        {Kind::page, "m", "one", "Qui parle ?", "Une voix.\nUne image\nCe qu’on y voit\nLe badge\nUn nom."},
        {Kind::scenario, "m", "", "Un appel", "Vendredi."},
        {Kind::aid, "", "post", "Un appel", "Vendredi."},
        {Kind::department, "", "desk", "Guichet", "Les questions d’abord."},
        {Kind::guideline, "", "say", "Dire qui parle", "Volontiers."},
        {Kind::term, "", "web", "Web", "La toile."},
        {Kind::card, "", "no", "Inutile", "Une mesure\nDix minutes."},
    };
    CHECK(findables(course, Language::fr) == expected);
    CHECK(findables(course, Language::nl) == expected);  // what a language lacks is read in the default one
    CHECK(way_to(course, {Activity::Kind::scenario, "m"}, Language::nl) == PageOfModule{"m", "one"});
    CHECK_FALSE(way_to(course, {Activity::Kind::feed, "m"}, Language::fr));
}
