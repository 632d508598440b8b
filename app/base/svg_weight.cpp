#include "base/svg_weight.h"

#include <algorithm>
#include <array>
#include <map>
#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <glib.h>

namespace base {
namespace {

using Kind = PictureFault::Kind;
using Ids = std::vector<std::string>;

std::string_view local(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view without(std::string_view text, std::string_view letters) {
    const auto first = text.find_first_not_of(letters);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(letters) - first + 1);
}

constexpr std::string_view spaces = " \t\r\n\f", spaces_and_quotes = " \t\r\n\f\"'";

// The ids in `url(#id)`.
void ids_in(std::string_view value, Ids& ids) {
    for (auto at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at)) {
        at += 4;
        const auto end = std::min(value.find(')', at), value.size());
        const std::string_view inside = without(value.substr(at, end - at), spaces_and_quotes);
        if (inside.starts_with('#')) ids.emplace_back(inside.substr(1));
        at = end;
    }
}

// What style sheets refer to: by the words of a selector (class, id, element, *) the ids in its declarations.
using SheetIds = std::map<std::string, Ids, std::less<>>;

void read_sheet(std::string_view sheet, SheetIds& by_word) {
    for (std::size_t at = 0; at < sheet.size();) {
        const auto close = std::min(sheet.find('}', at), sheet.size());
        const std::string_view rule = sheet.substr(at, close - at);
        at = close + 1;
        const auto open = rule.rfind('{');  // the last one: @media { .a { … }
        if (open == std::string_view::npos) continue;
        Ids ids;
        ids_in(rule.substr(open), ids);
        if (ids.empty()) continue;
        std::string_view selector = rule.substr(0, open);
        if (const auto outer = selector.rfind('{'); outer != std::string_view::npos) selector.remove_prefix(outer + 1);
        constexpr std::string_view between = " \t\r\n\f.#,>+~[]:()";
        for (std::size_t word = 0; word < selector.size();) {
            const auto end = std::min(selector.find_first_of(between, word), selector.size());
            if (end > word) {
                Ids& all = by_word[std::string(selector.substr(word, end - word))];
                all.insert(all.end(), ids.begin(), ids.end());
            }
            word = end + 1;
        }
    }
}

struct Element {
    pugi::xml_node node;
    std::vector<std::size_t> children, painted_too;  // inside it; what it refers to
    std::uint64_t weight = 0;                        // elements painted for it, itself included
    int references = 0;                              // the longest chain from here
    enum class Seen : std::uint8_t { no, open, done } seen = Seen::no;
    std::size_t next = 0;  // of both lists together
};

class Weighing {
public:
    explicit Weighing(const pugi::xml_node& root) { elements_.push_back({root, {}, {}}); }

    std::optional<PictureFault> fault() {
        if (!collect()) return PictureFault{Kind::damaged, 0, 0, "elements in elements in elements"};
        // librsvg compares each element with each selector.
        if (elements_.size() * selectors_ > svg_most_styled) return PictureFault{Kind::too_much};
        for (std::size_t i = 0; i < elements_.size(); ++i) {
            if (auto fault = refer(i)) return fault;
        }
        return weigh();
    }

private:
    // All elements in the order of the document. False when they stand too deep.
    bool collect() {
        std::vector<std::size_t> above{0};
        note(0);
        pugi::xml_node at = elements_[0].node.first_child();
        while (!above.empty()) {
            if (!at) {
                at = elements_[above.back()].node.next_sibling();
                above.pop_back();
                if (above.empty()) break;
                continue;
            }
            if (at.type() != pugi::node_element) {
                at = at.next_sibling();
                continue;
            }
            const std::size_t index = elements_.size();
            elements_[above.back()].children.push_back(index);
            elements_.push_back({at, {}, {}});
            note(index);
            above.push_back(index);
            if (above.size() > svg_most_depth) return false;
            at = at.first_child();
        }
        return true;
    }

    void note(std::size_t index) {
        const pugi::xml_node node = elements_[index].node;
        if (const auto id = node.attribute("id")) by_id_.emplace(id.value(), index);  // librsvg, too, takes the first
        if (local(node.name()) != "style") return;
        std::string sheet;
        for (const pugi::xml_node text : node.children()) sheet += text.value();
        selectors_ += static_cast<std::size_t>(
            std::count_if(sheet.begin(), sheet.end(), [](char c) { return c == '{' || c == ','; }));
        read_sheet(sheet, by_word_);
    }

    std::optional<PictureFault> refer(std::size_t index) {
        const pugi::xml_node node = elements_[index].node;
        Ids ids;
        const auto of_sheet = [&](std::string_view word) {
            const auto found = by_word_.find(word);
            if (found != by_word_.end()) ids.insert(ids.end(), found->second.begin(), found->second.end());
        };
        if (!by_word_.empty()) {
            of_sheet("*");
            of_sheet(local(node.name()));
        }
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const std::string_view name = attribute.name(), value = attribute.value();
            if (local(name) == "href") {
                if (auto fault = follow(local(node.name()), without(value, spaces), ids)) return fault;
            } else if (!by_word_.empty() && name == "id") {
                of_sheet(value);
            } else if (!by_word_.empty() && name == "class") {
                for (std::size_t at = 0; at < value.size();) {
                    const auto end = std::min(value.find_first_of(spaces, at), value.size());
                    if (end > at) of_sheet(value.substr(at, end - at));
                    at = end + 1;
                }
            } else {
                ids_in(value, ids);
            }
        }
        for (const std::string& id : ids) {
            const auto found = by_id_.find(id);
            if (found != by_id_.end()) elements_[index].painted_too.push_back(found->second);
        }
        references_ += ids.size();
        if (references_ > svg_most_elements) return PictureFault{Kind::too_much};
        return std::nullopt;
    }

    // What href of such an element leads to.
    std::optional<PictureFault> follow(std::string_view element, std::string_view target, Ids& ids) {
        constexpr std::array painting{"use",  "image",    "feImage", "pattern", "linearGradient", "radialGradient",
                                      "tref", "textPath", "filter",  "include"};
        if (std::find(painting.begin(), painting.end(), element) == painting.end() || target.empty())
            return std::nullopt;
        if (target.starts_with('#')) {
            ids.emplace_back(target.substr(1));
            return std::nullopt;
        }
        const std::string_view start = target.substr(0, target.find(','));
        const bool picture = element == "image" || element == "feImage";
        for (const std::string_view kind :
             {"data:image/png;base64", "data:image/jpeg;base64", "data:image/jpg;base64"}) {
            if (picture && start == kind) return embedded(target.substr(std::min(start.size() + 1, target.size())));
        }
        constexpr std::size_t shown = 60;
        return PictureFault{Kind::refers_outside, 0, 0, std::string(target.substr(0, shown))};
    }

    std::optional<PictureFault> embedded(std::string_view base64) {
        gsize size = 0;
        guchar* const decoded = g_base64_decode(std::string(base64).c_str(), &size);
        const std::string bytes(reinterpret_cast<const char*>(decoded), size);
        g_free(decoded);
        auto found = look_at_picture("embedded.png", bytes);
        if (!found) {
            found.error().detail = "the picture inside it";
            return found.error();
        }
        unpacked_ += found->width * found->height * 4;
        if (unpacked_ <= static_cast<double>(picture_most_decoded)) return std::nullopt;
        return PictureFault{Kind::too_large, found->width, found->height, "the pictures inside it"};
    }

    // Each element once, what lies below it first; without recursion, for chains may be long.
    std::optional<PictureFault> weigh() {
        std::vector<std::size_t> open{0};
        while (!open.empty()) {
            Element& at = elements_[open.back()];
            if (at.seen == Element::Seen::no) {
                at.seen = Element::Seen::open;
                at.weight = 1;
            }
            if (at.next == at.children.size() + at.painted_too.size()) {
                if (at.weight > svg_most_elements || at.references > svg_most_references)
                    return PictureFault{Kind::too_much};
                at.seen = Element::Seen::done;
                open.pop_back();
                continue;
            }
            const bool inside = at.next < at.children.size();
            const std::size_t index = inside ? at.children[at.next] : at.painted_too[at.next - at.children.size()];
            const Element& below = elements_[index];
            if (below.seen == Element::Seen::no) {
                open.push_back(index);
                continue;
            }
            if (below.seen == Element::Seen::open)
                return PictureFault{Kind::circle, 0, 0, below.node.attribute("id").value()};
            at.weight = std::min(at.weight + below.weight, svg_most_elements + 1);
            at.references = std::max(at.references, below.references + (inside ? 0 : 1));
            ++at.next;
        }
        return std::nullopt;
    }

    std::vector<Element> elements_;
    std::unordered_map<std::string, std::size_t> by_id_;
    SheetIds by_word_;
    std::size_t references_ = 0, selectors_ = 0;
    double unpacked_ = 0;
};

}  // namespace

std::optional<PictureFault> svg_fault(const std::string& bytes) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype);
    if (!parsed) {
        const bool ends = static_cast<std::size_t>(parsed.offset) + 1 >= bytes.size();
        if (!document.document_element()) return PictureFault{Kind::other_kind};
        return PictureFault{ends ? Kind::cut_off : Kind::damaged, 0, 0, parsed.description()};
    }
    for (const pugi::xml_node node : document.children()) {
        if (node.type() == pugi::node_doctype && std::string_view(node.value()).find("<!ENTITY") != std::string::npos)
            return PictureFault{Kind::entities};
    }
    if (local(document.document_element().name()) != "svg") return PictureFault{Kind::other_kind};
    return Weighing(document.document_element()).fault();
}

}  // namespace base
