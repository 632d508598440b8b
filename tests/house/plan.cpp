#include "house/plan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace house {

namespace {

struct Library {
    std::string_view name;                       // as the table calls it
    std::vector<std::string_view> beginnings;    // of its headers
    std::vector<std::string_view> names;         // by which code betrays it without an #include
    std::set<std::string, std::less<>> at_home;  // rooms it may ever be seen in; empty: the table decides alone
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> all{
        {"CLI11", {"CLI/"}, {"CLI::"}, {}},
        {"GLFW", {"GLFW/"}, {"glfwInit", "GLFWwindow"}, {"shell"}},
        {"OpenGL", {"GL/"}, {"glClear", "GL_TEXTURE_2D"}, {"shell"}},
        {"ImGui", {"imgui"}, {"ImGui::", "ImVec2", "ImGuiIO"}, {"ui", "shell"}},
        {"FreeType", {"ft2build.h", "freetype/", "FT_"}, {}, {"ui"}},
        {"HarfBuzz", {"hb"}, {"hb_"}, {"ui"}},
        {"librsvg", {"librsvg/"}, {"rsvg_"}, {"base", "ui"}},
        {"cairo", {"cairo"}, {"cairo_t"}, {}},
        {"Pango", {"pango/"}, {"pango_"}, {"reports"}},
        {"libqrencode", {"qrencode.h"}, {"QRcode_"}, {"ui"}},
        {"stb", {"stb"}, {"stbi_"}, {"base", "ui"}},
        {"SQLite", {"sqlite3.h"}, {"sqlite3"}, {"records"}},
        {"cmark", {"cmark"}, {"cmark_node"}, {"authoring"}},
        {"pugixml", {"pugixml"}, {"pugi::"}, {"base", "authoring"}},
        {"libarchive", {"archive.h", "archive_entry.h"}, {"archive_read_", "archive_write_"}, {"authoring"}},
        {"fmt", {"fmt/"}, {"fmt::"}, {}},
        {"yaml-cpp", {"yaml-cpp/"}, {"YAML::"}, {"base"}},
        {"nlohmann-json", {"nlohmann/"}, {"nlohmann::"}, {"base"}},
        {"libsodium", {"sodium"}, {"crypto_hash", "crypto_sign"}, {"base"}},
        {"GLib", {"glib.h"}, {"g_utf8_"}, {"base"}},
        {"Boost.Locale", {"boost/"}, {"boost::"}, {"base"}},
        {"tl-expected", {"tl/"}, {}, {"base"}},
        {"POSIX", {"unistd.h", "fcntl.h", "signal.h", "poll.h", "pthread.h", "pwd.h", "sys/"}, {}, {}},
    };
    return all;
}

const Library* library_of(std::string_view header) {
    for (const auto& library : libraries()) {
        const auto& b = library.beginnings;
        if (std::any_of(b.begin(), b.end(), [&](auto beginning) { return header.starts_with(beginning); }))
            return &library;
    }
    return nullptr;
}

bool is_standard(std::string_view header) {
    return header.find_first_of("./") == std::string_view::npos;
}

// What a room that calls itself pure does not need.
constexpr std::array impure{"chrono", "ctime", "random", "iostream",  "fstream",
                            "thread", "mutex", "future", "filesystem"};

struct Include {
    std::size_t line = 0;
    std::string header;
    bool own = false;  // "…", not <…>
};

std::vector<Include> includes(std::string_view text) {
    std::vector<Include> found;
    std::size_t number = 0;
    for (auto line : lines(text)) {
        ++number;
        line = trim(line);
        if (!line.starts_with('#')) continue;
        line = trim(line.substr(1));
        if (!line.starts_with("include")) continue;
        line = trim(line.substr(std::string_view("include").size()));
        if (line.empty()) continue;
        const bool own = line.front() == '"';
        if (own || line.front() == '<') {
            const auto end = line.find(own ? '"' : '>', 1);
            found.push_back({number, std::string(line.substr(1, end - 1)), own});
        } else {
            found.push_back({number, std::string(line), false});  // a macro, as FreeType wants it
        }
    }
    return found;
}

std::set<std::string> names_in(std::string_view cell) {
    std::set<std::string> names;
    for (auto part : split(cell, ',')) {
        std::string name;
        for (const char c : trim(part)) {
            if (c != '`') name += c;
        }
        if (name.ends_with('/')) name.pop_back();
        if (!name.empty() && name != "–" && name != "-") names.insert(name);
    }
    return names;
}

std::string room_of_header(const Plan& plan, std::string_view header) {
    return room_of(plan, "app/" + std::string(header));
}

bool is_allowed_leak(std::string_view path, std::string_view header) {
    return path == "app/base/result.h" && header == "tl/expected.hpp";
}

std::optional<std::string> wrong_include(const Plan& plan, const std::string& room, const Include& include) {
    const Room& here = plan.rooms.at(room);
    if (include.own) {
        const std::string other = room_of_header(plan, include.header);
        if (other.empty()) return "\"" + include.header + "\" names no room: write \"room/file.h\"";
        if (other != room && !here.may_include.contains(other)) return room + "/ may not include " + other + "/";
        return std::nullopt;
    }
    if (is_standard(include.header)) {
        const bool clock = std::find(impure.begin(), impure.end(), include.header) != impure.end();
        if (here.pure && clock) return room + "/ is pure and has no use for <" + include.header + ">";
        return std::nullopt;
    }
    const Library* library = library_of(include.header);
    if (library == nullptr) return "<" + include.header + "> belongs to no library the house knows";
    if (!here.third_party.contains(std::string(library->name)))
        return room + "/ may not use " + std::string(library->name) + " (<" + include.header + ">)";
    return std::nullopt;
}

}  // namespace

Plan read_plan(std::string_view readme) {
    Plan plan;
    for (const auto line : lines(readme)) {
        const auto cells = split(line, '|');
        if (cells.size() < 7) continue;
        const auto floor = trim(cells[1]);
        if (floor.size() != 1 || floor[0] < '0' || floor[0] > '9') continue;
        Room room;
        room.floor = floor[0] - '0';
        room.pure = cells[3].find("Pure") != std::string_view::npos;
        room.may_include = names_in(cells[4]);
        room.third_party = names_in(cells[5]);
        for (const auto& name : names_in(cells[2])) {
            if (name == "main.cpp") continue;
            if (cells[2].find("main.cpp") != std::string_view::npos) plan.lobby = name;
            plan.rooms[name] = room;
        }
    }
    for (auto& [name, room] : plan.rooms) {
        if (room.may_include.erase("all") == 0) continue;
        for (const auto& [other, ignored] : plan.rooms) {
            if (other != name) room.may_include.insert(other);
        }
    }
    return plan;
}

std::string room_of(const Plan& plan, std::string_view path) {
    const auto parts = split(path, '/');
    if (parts.size() == 2 && parts[0] == "app" && parts[1].ends_with(".cpp")) return plan.lobby;
    if (parts.size() < 3 || parts[0] != "app") return {};
    const std::string room(parts[1]);
    return plan.rooms.contains(room) ? room : std::string();
}

std::vector<std::string> broken_plan(const Plan& plan) {
    std::vector<std::string> offences;
    for (const auto& [name, room] : plan.rooms) {
        for (const auto& other : room.may_include) {
            const auto found = plan.rooms.find(other);
            if (found == plan.rooms.end()) {
                offences.push_back(name + "/ may include " + other + "/, which is no room");
            } else if (found->second.floor > room.floor) {
                offences.push_back(name + "/ may not look up to " + other + "/");
            } else if (found->second.may_include.contains(name)) {
                offences.push_back(name + "/ and " + other + "/ may not include each other");
            }
        }
        for (const auto& used : room.third_party) {
            const bool known =
                std::any_of(libraries().begin(), libraries().end(), [&](const auto& l) { return l.name == used; });
            if (!known) offences.push_back(name + "/ uses " + used + ", a library this test does not know");
        }
        for (const auto& library : libraries()) {
            if (room.third_party.contains(std::string(library.name)) && !library.at_home.empty() &&
                !library.at_home.contains(name))
                offences.push_back(std::string(library.name) + " is not at home in " + name + "/");
        }
    }
    return offences;
}

std::vector<std::string> wrong_includes(const Plan& plan, const std::vector<TextFile>& app) {
    std::vector<std::string> offences;
    for (const auto& file : app) {
        const std::string room = room_of(plan, file.path);
        if (room.empty()) {
            offences.push_back(place(file, 1) + ": stands in no room of the table");
            continue;
        }
        for (const auto& include : includes(file.text)) {
            if (const auto offence = wrong_include(plan, room, include))
                offences.push_back(place(file, include.line) + ": " + *offence);
        }
    }
    return offences;
}

std::vector<std::string> leaking_headers(const Plan& plan, const std::vector<TextFile>& app) {
    // Public is what another room includes, and whatever that includes in turn.
    std::set<std::string> open;
    std::vector<std::string> next;
    for (const auto& file : app) {
        for (const auto& include : includes(file.text)) {
            const std::string path = "app/" + include.header;
            if (include.own && room_of(plan, path) != room_of(plan, file.path) && open.insert(path).second)
                next.push_back(path);
        }
    }
    std::vector<std::string> offences;
    while (!next.empty()) {
        const std::string path = next.back();
        next.pop_back();
        const auto file = std::find_if(app.begin(), app.end(), [&](const auto& f) { return f.path == path; });
        if (file == app.end()) continue;  // the compiler will say so
        for (const auto& include : includes(file->text)) {
            if (include.own) {
                if (open.insert("app/" + include.header).second) next.push_back("app/" + include.header);
            } else if (!is_standard(include.header) && !is_allowed_leak(path, include.header)) {
                offences.push_back(place(*file, include.line) + ": other rooms read this header, and with it <" +
                                   include.header + ">");
            }
        }
    }
    std::sort(offences.begin(), offences.end());
    return offences;
}

std::vector<std::string> names_out_of_their_room(const Plan& plan, const std::vector<TextFile>& app) {
    std::vector<std::string> offences;
    for (const auto& file : app) {
        const std::string room = room_of(plan, file.path);
        if (room.empty()) continue;
        std::size_t number = 0;
        for (const auto line : lines(file.text)) {
            ++number;
            const std::string_view code = line.substr(0, line.find("//"));
            for (const auto& library : libraries()) {
                const bool at_home = library.at_home.empty() || library.at_home.contains(room);
                const bool named = std::any_of(library.names.begin(), library.names.end(),
                                               [&](auto name) { return code.find(name) != std::string_view::npos; });
                if (named && !at_home)
                    offences.push_back(place(file, number) + ": " + room + "/ names " + std::string(library.name));
            }
        }
    }
    return offences;
}

std::vector<std::string> wrong_links(const Plan& plan, const TextFile& cmake) {
    std::vector<std::string> offences;
    std::set<std::string> seen;
    const std::string call = "preau_room(";
    for (auto at = cmake.text.find(call); at != std::string::npos; at = cmake.text.find(call, at + 1)) {
        std::string inside = cmake.text.substr(at + call.size(), cmake.text.find(')', at) - at - call.size());
        std::replace(inside.begin(), inside.end(), '\n', ' ');
        std::string room;
        std::set<std::string> may;
        bool in_may = false;
        for (const auto word : split(inside, ' ')) {
            if (word.empty()) continue;
            if (room.empty())
                room = word;
            else if (word == "MAY" || word == "USES")
                in_may = word == "MAY";
            else if (in_may)
                may.insert(std::string(word));
        }
        seen.insert(room);
        const auto planned = plan.rooms.find(room);
        const std::string where = place(cmake, line_of(cmake.text, at));
        if (planned == plan.rooms.end())
            offences.push_back(where + ": " + room + "/ is not in the table");
        else if (planned->second.may_include != may)
            offences.push_back(where + ": " + room + "/ links other rooms than the table allows");
    }
    for (const auto& [room, ignored] : plan.rooms) {
        if (!seen.contains(room)) offences.push_back(place(cmake, 1) + ": " + room + "/ is not built");
    }
    return offences;
}

}  // namespace house
