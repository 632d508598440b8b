// The course as a folder of static HTML: read in any browser from a disk, without script and without a network; by
// keyboard, by screen reader (landmarks, headings in order, a way past the navigation), on paper, at 320 pixels (WCAG
// 2.2, 1.4.10) and in the dark. The same course gives the same bytes.
//
//   index.html                          the languages
//   style.css, logo.svg, pictures/…     whoever writes the files adds the logo and the pictures
//   fr/index.html                       tracks and modules
//   fr/departments.html, guidelines.html, glossary.html, objections.html, decide/its-id.html
//   fr/modules/its-id/lesson.html, quiz.html, scenario.html, feed.html
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/words.h"
#include "course/course.h"

namespace reports {

struct HtmlCourse {
    std::map<std::string, std::string> files;  // path, '/' as separator → bytes
    std::set<std::string> pictures;            // of the content folder: each goes under html_pictures, path and all
};

inline constexpr std::string_view html_pictures = "pictures/", html_style = "style.css", html_logo = "logo.svg";

// `languages`: of the course, one at least, each with words.
HtmlCourse html_of(const course::Course& course, const std::vector<base::Language>& languages,
                   const std::map<base::Language, base::Words>& words, bool trainer);

// The style sheet: the colours of the themes (their YAML files) in front of `rules`, as custom properties; dark where
// the system is dark, high contrast where it asks for that. What is no colour is left out.
std::string html_style_of(std::string_view light, std::string_view dark, std::string_view contrast,
                          std::string_view rules);

}  // namespace reports
