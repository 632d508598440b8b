#include "authoring/exchange/html.h"

#include <algorithm>
#include <utility>

#include "authoring/markdown.h"
#include "authoring/syntax.h"
#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::size_t max_depth = 16;  // lists and quotes inside each other; deeper ones are flattened

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// What cmark makes of "&eacute;", so that its list of names serves here, too.
std::string entity(std::string_view written) {
    Report ignored("");
    const std::string text(written);
    const Document document = parse_markdown(text, 1, ignored);
    std::string words;
    if (document.nodes.size() == 1) {
        for (const Inline& part : document.nodes.front().inlines) words += part.text;
    }
    return words.empty() ? text : words;
}

struct Tag {
    std::string name;
    bool closing = false;
    std::string_view attributes;
};

std::string attribute(std::string_view attributes, std::string_view name) {
    for (std::size_t at = 0; at < attributes.size();) {
        while (at < attributes.size() && (is_white(attributes[at]) || attributes[at] == '/')) ++at;
        const std::size_t end = std::min(attributes.find_first_of("= \t\n\r", at), attributes.size());
        const std::string key = lower(attributes.substr(at, end - at));
        at = end;
        if (at >= attributes.size() || attributes[at] != '=') {
            at = std::max(at + 1, end);
            continue;
        }
        ++at;
        const char sign = at < attributes.size() ? attributes[at] : ' ';
        const bool quoted = sign == '"' || sign == '\'';
        const std::size_t from = quoted ? at + 1 : at;
        const std::size_t to = std::min(
            quoted ? attributes.find(sign, from) : attributes.find_first_of(" \t\n\r", from), attributes.size());
        if (key == name) return std::string(attributes.substr(from, to - from));
        at = to + 1;
    }
    return {};
}

class HtmlReader {
public:
    HtmlReader(std::string_view html, bool line_breaks) : html_(html), line_breaks_(line_breaks) {
        frames_.push_back({});
    }

    ReadHtml read() {
        while (at_ < html_.size()) {
            if (html_[at_] == '<' && read_tag()) continue;
            read_letter();
        }
        flush();
        while (frames_.size() > 1) close_frame();
        return {std::move(frames_.front().blocks), std::move(lost_)};
    }

private:
    enum class Place { root, list, item, quote };
    struct Frame {
        Place place = Place::root;
        bool ordered = false;
        course::Blocks blocks;
        std::vector<course::Blocks> items;
    };

    // False where the sign is only a sign.
    bool read_tag() {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--")) {
            const std::size_t end = rest.find("-->");
            at_ = end == std::string_view::npos ? html_.size() : at_ + end + 3;
            return true;
        }
        const std::size_t name = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
        const bool letter = name < rest.size() && lower(rest.substr(name, 1)).front() >= 'a' &&
                            lower(rest.substr(name, 1)).front() <= 'z';
        if (!letter && !rest.starts_with("<!") && !rest.starts_with("<?")) return false;
        if (at_ >= no_end_from_) return false;
        const std::size_t end = rest.find('>');
        if (end == std::string_view::npos) {
            no_end_from_ = at_;  // nor will any tag behind it find its end
            return false;
        }
        at_ += end + 1;
        if (!letter) return true;
        const std::size_t name_end = std::min(rest.find_first_of(" \t\n\r/>", name), end);
        const Tag tag{lower(rest.substr(name, name_end - name)), name == 2, rest.substr(name_end, end - name_end)};
        if (!tag.closing && (tag.name == "script" || tag.name == "style" || tag.name == "head"))
            skip_to("</" + tag.name);
        else
            apply(tag);
        return true;
    }

    void skip_to(const std::string& closing) {
        lost_.insert("scripts and styles");
        std::size_t end = html_.find(closing, at_);
        if (end == std::string_view::npos) end = html_.size();
        at_ = std::min(html_.find('>', end), html_.size() - 1) + 1;
    }

    void apply(const Tag& tag) {
        const std::string& name = tag.name;
        const auto is = [&](std::initializer_list<std::string_view> names) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        if (is({"b", "strong"}))
            count(bold_, tag.closing);
        else if (is({"i", "em", "cite"}))
            count(italic_, tag.closing);
        else if (is({"code", "kbd", "samp", "tt"}))
            count(code_, tag.closing);
        else if (name == "a")
            link_ = tag.closing ? "" : link_of(tag);
        else if (name == "br")
            add("\n");
        else if (name == "img")
            picture(tag);
        else if (is({"sub", "sup", "u", "s", "del"}))
            lost_.insert("underlined, raised or crossed-out words");
        else if (name == "pre")
            preformatted(tag.closing);
        else if (is({"ul", "ol"}))
            tag.closing ? close(Place::list) : open(Place::list, name == "ol");
        else if (name == "li")
            list_item(tag.closing);
        else if (name == "blockquote")
            tag.closing ? close(Place::quote) : open(Place::quote, false);
        else if (name == "hr")
            rule();
        else if (is({"h1", "h2", "h3", "h4", "h5", "h6"}))
            heading(tag);
        else if (is({"table", "thead", "tbody", "tr"}))
            row(tag);
        else if (is({"td", "th"}))
            cell(tag.closing);
        else if (is({"p", "div", "section", "article", "dl", "dt", "dd", "center", "figure", "figcaption"}))
            flush();
        else if (is({"audio", "video", "iframe", "object", "embed", "svg", "math"}))
            lost_.insert("sounds, films and formulas");
    }

    static void count(int& depth, bool closing) { depth = closing ? std::max(0, depth - 1) : depth + 1; }

    std::string link_of(const Tag& tag) {
        std::string address = decoded(attribute(tag.attributes, "href"));
        if (address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:"))
            return address;
        if (!address.empty()) lost_.insert("links that lead to no web page");
        return {};
    }

    void picture(const Tag& tag) {
        lost_.insert("pictures");
        const std::string words = decoded(attribute(tag.attributes, "alt"));
        if (!words.empty()) add("[" + words + "]");
    }

    void preformatted(bool closing) {
        flush();
        if (pre_ && !code_text_.empty()) {
            if (code_text_.front() == '\n') code_text_.erase(0, 1);
            frames_.back().blocks.push_back({course::Code{code_text_ + (code_text_.ends_with('\n') ? "" : "\n")}});
        }
        code_text_.clear();
        pre_ = !closing;
    }

    void heading(const Tag& tag) {
        if (!tag.closing)
            flush();
        else if (course::Text words = take_words(); !words.empty())
            frames_.back().blocks.push_back({course::Heading{std::max(tag.name[1] - '0', 3), std::move(words)}});
    }

    void rule() {
        flush();
        frames_.back().blocks.push_back({course::Rule{}});
    }

    // Tables: rows of words with a line between the cells, for a table of a question has at most a few.
    void row(const Tag& tag) {
        flush();
        if (tag.name == "table") lost_.insert("tables (their words stay)");
        cells_ = 0;
    }
    void cell(bool closing) {
        if (closing)
            ++cells_;
        else if (cells_ > 0)
            add(" – ");
    }

    void list_item(bool closing) {
        if (closing) return close(Place::item);
        flush();
        if (frames_.back().place == Place::item) close_frame();
        if (frames_.back().place != Place::list) open(Place::list, false);
        open(Place::item, false);
    }

    void open(Place place, bool ordered) {
        flush();
        if (frames_.size() > max_depth) {
            ++too_deep_;
            lost_.insert("lists and quotes that lie too deep in others");
        } else {
            frames_.push_back({place, ordered, {}, {}});
        }
    }

    void close(Place place) {
        flush();
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        const auto found = std::find_if(frames_.rbegin(), frames_.rend() - 1,
                                        [&](const Frame& frame) { return frame.place == place; });
        if (found == frames_.rend() - 1) return;
        const std::size_t depth = static_cast<std::size_t>(frames_.rend() - found);
        while (frames_.size() >= depth) close_frame();
    }

    void close_frame() {
        Frame done = std::move(frames_.back());
        frames_.pop_back();
        Frame& outer = frames_.back();
        if (done.place == Place::item && outer.place == Place::list) {
            if (!done.blocks.empty()) outer.items.push_back(std::move(done.blocks));
        } else if (done.place == Place::list) {
            for (course::Block& stray : done.blocks) done.items.push_back({std::move(stray)});
            if (!done.items.empty()) outer.blocks.push_back({course::List{done.ordered, 1, std::move(done.items)}});
        } else if (done.place == Place::quote) {
            if (!done.blocks.empty()) outer.blocks.push_back({course::Quote{std::move(done.blocks)}});
        } else {
            for (course::Block& block : done.blocks) outer.blocks.push_back(std::move(block));
        }
    }

    void read_letter() {
        const char c = html_[at_];
        if (c == '&') {
            constexpr std::size_t longest = 34;
            const std::string_view name = html_.substr(at_, longest);
            const std::size_t end = name.find(';');
            if (end != std::string_view::npos && end > 1 && name.find_first_of(" <\n", 0) > end) {
                at_ += end + 1;
                return add(entity(name.substr(0, end + 1)));
            }
        }
        const std::size_t from = at_;
        base::next_code_point(html_, at_);
        const std::string_view letter = html_.substr(from, at_ - from);
        if (pre_)
            code_text_ += letter;
        else if (is_white(c))
            white(c);
        else
            add(letter);
    }

    void white(char c) {
        if (line_breaks_ && c == '\n') return add("\n");
        if (!words_.empty() && !words_.back().text.ends_with(' ') && !words_.back().text.ends_with('\n')) add(" ");
    }

    void add(std::string_view text) {
        if (pre_) {
            code_text_ += text;
            return;
        }
        const bool line_end = text == "\n";
        course::Span span{std::string(text), bold_ > 0 && !line_end, italic_ > 0 && !line_end, code_ > 0 && !line_end,
                          line_end ? std::string() : link_};
        if (!words_.empty()) {
            course::Span& last = words_.back();
            const bool same = last.bold == span.bold && last.italic == span.italic && last.code == span.code &&
                              last.link == span.link;
            if (same) {
                last.text += span.text;
                return;
            }
        }
        words_.push_back(std::move(span));
    }

    course::Text take_words() {
        course::Text words = std::exchange(words_, {});
        trim_front(words);
        trim_back(words);
        return words;
    }

    void flush() {
        if (course::Text words = take_words(); !words.empty())
            frames_.back().blocks.push_back({course::Paragraph{std::move(words)}});
    }

    static std::string decoded(std::string_view text) {
        std::string result;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
            if (end != std::string_view::npos && end - at < 34) {
                result += entity(text.substr(at, end - at + 1));
                at = end + 1;
            } else {
                result += text[at++];
            }
        }
        return result;
    }

    std::string_view html_;
    bool line_breaks_;
    std::size_t at_ = 0, no_end_from_ = std::string_view::npos;
    std::vector<Frame> frames_;
    course::Text words_;
    std::string link_, code_text_;
    int bold_ = 0, italic_ = 0, code_ = 0, cells_ = 0, too_deep_ = 0;
    bool pre_ = false;
    std::set<std::string> lost_;
};

}  // namespace

ReadHtml read_html(std::string_view html, bool line_breaks) {
    return HtmlReader(html, line_breaks).read();
}

}  // namespace authoring
