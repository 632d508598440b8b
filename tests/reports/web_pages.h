// The pages of a course as a browser would see them, and the rules that hold for all of them.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "reports/html/html_course.h"

namespace support {

struct WebPage {
    pugi::xml_document document;
    std::string words;  // what is read, white space once; with the alternatives of pictures
    std::set<std::string> ids;
    std::vector<std::string> offences;
};

class WebPages {
public:
    explicit WebPages(const reports::HtmlCourse& made);

    const WebPage& at(const std::string& place) const { return pages_.at(place); }
    std::string words_of(const std::string& folder) const;  // of all pages in it, one after the other
    // Not well-formed, an id twice, a link or picture that leads nowhere, no alternative, a gap between headings …
    const std::vector<std::string>& offences() const { return offences_; }
    std::size_t count() const { return pages_.size(); }

private:
    void read(const std::string& place, const std::string& bytes);
    void check_headings(const std::string& place, const WebPage& page);
    void check_ways(const std::string& place, const WebPage& page, const reports::HtmlCourse& made);
    void check_way(const std::string& place, const std::string& way, const reports::HtmlCourse& made);
    void offend(const std::string& place, const std::string& what) { offences_.push_back(place + ": " + what); }

    std::map<std::string, WebPage> pages_;
    std::vector<std::string> offences_;
};

}  // namespace support
