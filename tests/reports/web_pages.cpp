#include "reports/web_pages.h"

#include <filesystem>
#include <functional>

#include "reports/course_texts.h"

namespace support {
namespace {

void each(const pugi::xml_node& node, const std::function<void(const pugi::xml_node&)>& see) {
    see(node);
    for (const pugi::xml_node& child : node.children()) each(child, see);
}

std::string unescaped(const std::string& way) {
    std::string plain;
    for (std::size_t i = 0; i < way.size(); ++i) {
        if (way[i] == '%' && i + 2 < way.size()) {
            plain += static_cast<char>(std::stoi(way.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else {
            plain += way[i];
        }
    }
    return plain;
}

bool elsewhere(const std::string& way) {
    return way.starts_with("https://") || way.starts_with("http://");
}

}  // namespace

WebPages::WebPages(const reports::HtmlCourse& made) {
    for (const auto& [place, bytes] : made.files) read(place, bytes);
    for (const auto& [place, page] : pages_) {
        check_headings(place, page);
        check_ways(place, page, made);
    }
}

void WebPages::read(const std::string& place, const std::string& bytes) {
    WebPage& page = pages_[place];
    const auto outcome = page.document.load_buffer(bytes.data(), bytes.size(),
                                                   pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
    if (!outcome) offend(place, std::string("is not well-formed: ") + outcome.description());
    if (!bytes.starts_with("<!DOCTYPE html>\n<html lang=\"")) offend(place, "does not begin as HTML in a language");
    std::string words;
    each(page.document, [&](const pugi::xml_node& node) {
        const std::string name = node.name();
        if (node.type() == pugi::node_pcdata) words += node.value();
        if (name == "br") words += ' ';
        if (name == "img") words.append(" ").append(node.attribute("alt").value()).append(" ");
        if (name == "script" || name == "style" || name == "iframe") offend(place, "has a <" + name + ">");
        if (name == "img" && !node.attribute("alt")) offend(place, "a picture has no alternative");
        if (name == "summary" && node.text().empty()) offend(place, "a summary has no words");
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            if (std::string(attribute.name()).starts_with("on")) offend(place, "has a handler");
        }
        if (const std::string id = node.attribute("id").value(); !id.empty() && !page.ids.insert(id).second)
            offend(place, "the id " + id + " stands twice");
    });
    page.words = CourseTexts::one_line(words);
}

void WebPages::check_headings(const std::string& place, const WebPage& page) {
    int before = 0, first = 0;
    each(page.document, [&](const pugi::xml_node& node) {
        const std::string name = node.name();
        if (name.size() != 2 || name[0] != 'h' || name[1] < '1' || name[1] > '6') return;
        const int level = name[1] - '0';
        if (level > before + 1) offend(place, "an h" + std::to_string(level) + " after an h" + std::to_string(before));
        if (level == 1) ++first;
        before = level;
    });
    if (first != 1) offend(place, "has " + std::to_string(first) + " h1");
    if (page.document.select_nodes("//main").size() != 1) offend(place, "has not one <main>");
}

void WebPages::check_ways(const std::string& place, const WebPage& page, const reports::HtmlCourse& made) {
    each(page.document, [&](const pugi::xml_node& node) {
        for (const char* name : {"href", "src"}) {
            const std::string way = node.attribute(name).value();
            const bool is_link = std::string(node.name()) == "a";
            if (node.attribute(name) && !(is_link && elsewhere(way))) check_way(place, way, made);
        }
        for (const char* name : {"aria-labelledby", "aria-describedby"}) {
            const std::string id = node.attribute(name).value();
            if (!id.empty() && !page.ids.contains(id)) offend(place, "nothing is called " + id);
        }
    });
}

void WebPages::check_way(const std::string& place, const std::string& way, const reports::HtmlCourse& made) {
    const auto hash = std::min(way.find('#'), way.size());
    std::string target = place;
    if (hash > 0)
        target = (std::filesystem::path(place).parent_path() / unescaped(way.substr(0, hash)))
                     .lexically_normal()
                     .generic_string();
    const bool picture = target.starts_with(reports::html_pictures) &&
                         made.pictures.contains(target.substr(reports::html_pictures.size()));
    const bool dress = target == reports::html_style || target == reports::html_logo;
    const auto page = pages_.find(target);
    if (page == pages_.end() && !picture && !dress) return offend(place, "\"" + way + "\" leads nowhere");
    if (hash == way.size()) return;
    if (page == pages_.end() || !page->second.ids.contains(way.substr(hash + 1)))
        offend(place, "\"" + way + "\" leads to no place on its page");
}

std::string WebPages::words_of(const std::string& folder) const {
    std::string words;
    for (const auto& [place, page] : pages_) {
        if (place.starts_with(folder + "/")) words.append(page.words).append(" ");
    }
    return words;
}

}  // namespace support
