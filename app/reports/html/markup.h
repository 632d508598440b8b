// HTML being written, in the form that is XML as well: every element is closed, every attribute quoted, every text
// escaped. Whatever an author wrote comes out as words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reports {

struct Attribute {
    std::string_view name;
    std::string value;  // empty: it is left out, but for alt
};
using Attributes = std::vector<Attribute>;

class Markup {
public:
    class Element {  // ends when this goes
    public:
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;
        ~Element();

    private:
        friend class Markup;
        Element(Markup& in, std::string_view tag) : in_(in), tag_(tag) {}
        Markup& in_;
        std::string tag_;
    };

    [[nodiscard]] Element element(std::string_view tag, const Attributes& attributes = {});
    [[nodiscard]] Element element_if(bool wanted, std::string_view tag, const Attributes& attributes = {});
    void empty(std::string_view tag, const Attributes& attributes = {});  // <br/>, <img/>
    void put(std::string_view tag, const Attributes& attributes, std::string_view words);
    void put(std::string_view tag, std::string_view words) { put(tag, {}, words); }
    void text(std::string_view words);      // "\n" breaks the line
    void verbatim(std::string_view words);  // "\n" stays
    void raw(std::string_view html) { html_ += html; }

    const std::string& html() const { return html_; }

private:
    void open(std::string_view tag, const Attributes& attributes, std::string_view end);

    std::string html_;
};

}  // namespace reports
