// One page of the course as HTML: what is written on it, where it lies, in which language it speaks.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/words.h"
#include "course/course.h"
#include "reports/html/markup.h"

namespace reports {

struct HtmlSite {  // what all pages have in common
    const course::Course& course;
    const std::map<base::Language, base::Words>& words;
    std::vector<base::Language> languages;  // with words for each
    bool trainer = false;                   // also what is for the trainer
    std::set<std::string> pictures;         // that pages show, relative to the content folder
};

class HtmlPage : public Markup {
public:
    HtmlPage(HtmlSite& site, base::Language language, std::string place)
        : site_(site), language_(language), spoken_(language), place_(std::move(place)) {}

    const course::Course& course() const { return site_.course; }
    const HtmlSite& site() const { return site_; }
    const std::string& place() const { return place_; }
    base::Language language() const { return language_; }  // of the folder it lies in
    base::Language spoken() const { return spoken_; }      // of what is being written
    const base::Words& words() const;                      // in the spoken language

    // A text that is missing in the page's language stands there in another one: its words are those of that one, too,
    // while this lives. lang() goes to the element around it.
    class Voice {
    public:
        Voice(const Voice&) = delete;
        Voice& operator=(const Voice&) = delete;
        ~Voice() { page_.spoken_ = before_; }

    private:
        friend class HtmlPage;
        Voice(HtmlPage& page, base::Language spoken) : page_(page), before_(page.spoken_) { page.spoken_ = spoken; }
        HtmlPage& page_;
        base::Language before_;
    };
    [[nodiscard]] Voice speak(base::Language language) { return {*this, language}; }
    std::string lang(base::Language language) const;  // empty when it is spoken already
    void named(std::string_view tag, const Attributes& attributes, const course::Names& names);
    std::string name(const course::Names& names) const;

    // Addresses, relative to this page.
    std::string to(const std::string& place, const std::string& fragment = {}) const;
    std::string picture(const std::string& file);
    // Where a link of an author leads, by the rules of the program; empty when nowhere.
    std::string address(const std::string& link) const;
    const course::Module* module = nullptr;  // whose texts are written: what "lesson.fr.md#page" means

    // An id nobody else on the page has. The program's own begin with "_", which no author's does.
    std::string new_id(const std::string& wanted);

    // Headings follow each other without a gap, whatever levels the author chose: an outline begins under a heading of
    // the page, and its first heading is `level`.
    void begin_outline(int level) {
        outline_level_ = level;
        outline_.clear();
    }
    int heading_level(int written);  // of an author's heading

    // It uses the breadth of the window; else a column of text stands in its middle.
    void use_breadth() { wide_ = true; }

    // The whole file around what was written. `way`: where it stands in the course, the page itself last.
    struct Step {
        std::string name, place;
        base::Language language;
        std::string fragment = {};
    };
    std::string framed(const std::vector<Step>& way, base::Language main) const;  // main: of what was written

private:
    HtmlSite& site_;
    base::Language language_, spoken_;
    std::string place_;
    std::set<std::string> ids_;
    std::map<std::string, int> wanted_;  // how often
    int outline_level_ = 2;
    std::vector<int> outline_;
    bool wide_ = false;
};

// <head>: its title, and the way to the style.
void write_document_head(HtmlPage& page, const std::string& title);

// The language a text is there in: the wanted one, else the course's.
template <class Texts>
base::Language there_in(const Texts& texts, base::Language wanted, base::Language fallback) {
    if (texts.contains(wanted)) return wanted;
    return texts.contains(fallback) || texts.empty() ? fallback : texts.begin()->first;
}

}  // namespace reports
