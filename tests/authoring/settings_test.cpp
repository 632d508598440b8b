// What an administrator may write into /etc/preau/preau.yaml.
#include "authoring/settings.h"

#include "support/catch.h"
#include "support/folder.h"

using base::Language;

namespace {

struct Etc {
    support::TemporaryFolder folder;

    base::Result<authoring::Settings> read(const std::string& yaml) const {
        return authoring::read_settings(folder.write("preau.yaml", yaml));
    }
    std::string refused(const std::string& yaml) const {
        const auto settings = read(yaml);
        return settings
                   ? std::string("read")
                   : settings.error().code + settings.error().message.substr(settings.error().message.find(": line "));
    }
};

}  // namespace

TEST_CASE("A file that is not there sets nothing") {
    const Etc etc;
    const auto settings = authoring::read_settings(etc.folder.path() / "preau.yaml");
    REQUIRE(settings);
    CHECK_FALSE(settings->allow_unsigned);
    CHECK(settings->organisation.empty());
    CHECK(authoring::read_settings({}));
}

TEST_CASE("The settings say who answers for the contacts of a course") {
    const Etc etc;
    const auto settings = etc.read(
        "contacts:\n"
        "  press: { name: \"Karel\", phone: \"02 000 00 00\", mail: \"press@example.org\" }\n"
        "  legal:\n"
        "    name: { fr: \"Contact juridique\", nl: \"Juridisch contact\" }\n"
        "    where: \"4e étage\"\n"
        "allow_unsigned: yes\n");
    REQUIRE(settings);
    CHECK(settings->allow_unsigned);
    REQUIRE(settings->organisation.size() == 2);
    const course::Answerer& press = settings->organisation.at("press");
    CHECK(press.phone == "02 000 00 00");
    CHECK(press.mail == "press@example.org");
    for (const Language language : {Language::fr, Language::nl, Language::en, Language::de})
        CHECK(press.name.at(language) == "Karel");
    const course::Answerer& legal = settings->organisation.at("legal");
    CHECK(legal.name.at(Language::nl) == "Juridisch contact");
    CHECK_FALSE(legal.name.contains(Language::en));
    CHECK(legal.where.at(Language::fr) == "4e étage");
}

TEST_CASE("A setting that cannot be read is named with its line, never passed over") {
    const Etc etc;
    CHECK(etc.refused("contacts:\n") == "read");
    CHECK(etc.refused("contacts: [press]\n") ==
          "settings-broken: line 1: contacts are ids with name, phone, mail or where under each");
    CHECK(etc.refused("contacts:\n  press: Karel\n") ==
          "settings-broken: line 2: a contact has name, phone, mail or where");
    CHECK(etc.refused("contacts:\n  press:\n    telephone: \"1\"\n") ==
          "settings-broken: line 3: \"telephone\" is not known; a contact has name, phone, mail or where");
    CHECK(etc.refused("contacts:\n  press:\n    name: { xx: \"1\" }\n") ==
          "settings-broken: line 3: \"xx\" is no language; they are fr, nl, en and de");
    CHECK(etc.refused("contacts:\n  press:\n    phone: [1]\n") ==
          "settings-broken: line 3: a text is expected, in double quotes");
    CHECK(etc.refused("contacts:\n  press:\n    phone: \"" + std::string(201, '1') + "\"\n") ==
          "settings-broken: line 3: at most 200 characters");
    CHECK(etc.refused("contacts:\n  The press: { name: x }\n").starts_with("settings-broken: line 2: "));
    std::string many = "contacts:\n";
    for (int i = 0; i < 65; ++i) many += "  c" + std::to_string(i) + ": { name: x }\n";
    CHECK(etc.refused(many) == "settings-broken: line 2: at most 64 contacts are read");
}
