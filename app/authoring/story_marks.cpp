#include "authoring/story_marks.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace authoring {
namespace {

using base::trim;

std::optional<int> whole(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int number = 0;
    const auto [read, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool all = problem == std::errc() && read == text.data() + text.size() && !text.empty();
    return all && number >= -1'000'000 && number <= 1'000'000 ? std::optional(number) : std::nullopt;
}

class MarkReader {
public:
    MarkReader(MarksOf where, const std::vector<course::Variable>& variables, Report& report)
        : where_(where), variables_(variables), report_(report) {}

    void read(const Inline& part) {
        const std::string_view text = trim(part.text);
        marks.any = true;
        place_ = part.place;
        const auto space = text.find(' ');
        const std::string_view word = text.substr(0, space);
        const std::string_view rest = space == std::string_view::npos ? "" : trim(text.substr(space));
        const bool message = where_ == MarksOf::message;
        if (where_ == MarksOf::node && word == "end") return end(rest);
        if (where_ == MarksOf::node && text == "no-back") {
            marks.no_back = true;
        } else if ((where_ == MarksOf::option || where_ == MarksOf::sending) && text == "best") {
            marks.best = true;
        } else if ((message || where_ == MarksOf::choice) && word == "if") {
            conditions(rest);
        } else if (message && word == "role" && !rest.empty()) {
            marks.role = rest;
            marks.role_place = place_;
        } else if ((message || where_ == MarksOf::sending) && audience(text)) {
        } else if (message && (word == "minute" || word == "likes" || word == "shares" || word == "views")) {
            number(word, rest);
        } else if (message) {
            unknown(text);
        } else {
            effect(text);
        }
    }

    Marks marks;

private:
    void unknown(std::string_view text) {
        static const std::vector<std::string> helps{
            "write an effect like trust+10, or end good, end mixed, end bad, no-back",
            "write an effect like trust+10 or told=1, or a condition like if trust<40",
            "write minute 3, public, private or internal, likes 12, shares 3, views 40, role id, if told=1",
            "write an effect like trust+10, or best",
            "write public, internal or private, an effect like trust+10, or best"};
        report_.error(place_, "unknown-mark", "\"" + std::string(text) + "\" is no mark here",
                      helps[static_cast<std::size_t>(where_)]);
    }

    void end(std::string_view how) {
        using End = course::StoryNode::End;
        if (how == "good")
            marks.end = End::good;
        else if (how == "mixed")
            marks.end = End::mixed;
        else if (how == "bad")
            marks.end = End::bad;
        else
            unknown("end " + std::string(how));
    }

    bool audience(std::string_view text) {
        using Audience = course::Feed::Audience;
        if (text == "public")
            marks.audiences.push_back(Audience::everyone);
        else if (text == "private")
            marks.audiences.push_back(Audience::one);
        else if (text == "internal")
            marks.audiences.push_back(Audience::inside);
        else
            return false;
        return true;
    }

    void number(std::string_view word, std::string_view rest) {
        const auto value = whole(rest);
        if (!value || *value < 0) return unknown(std::string(word) + " " + std::string(rest));
        (word == "minute"   ? marks.minute
         : word == "likes"  ? marks.likes
         : word == "shares" ? marks.shares
                            : marks.views) = *value;
    }

    std::optional<std::size_t> variable(std::string_view id) {
        const auto found = std::find_if(variables_.begin(), variables_.end(),
                                        [&](const course::Variable& one) { return one.id == id; });
        if (found != variables_.end()) return static_cast<std::size_t>(found - variables_.begin());
        std::vector<std::string> known;
        for (const course::Variable& one : variables_) known.push_back(one.id);
        report_.error(place_, "unknown-variable", "there is no variable \"" + std::string(id) + "\"",
                      report_.suggestion(id, known, "name it under variables: at the head of the file"));
        return std::nullopt;
    }

    void effect(std::string_view text) {
        // An id may hold a hyphen: the last sign before the number is the operation.
        const auto digits = text.find_last_not_of("0123456789");
        if (digits == std::string_view::npos || digits + 1 == text.size()) return unknown(text);
        std::size_t sign = digits;
        const bool negative = text[sign] == '-' && sign > 0 && text[text.find_last_not_of(' ', sign - 1)] == '=';
        if (negative) sign = text.find_last_not_of(' ', sign - 1);
        const char operation = text[sign];
        if (operation != '+' && operation != '-' && operation != '=') return unknown(text);
        const auto amount = whole(trim(text.substr(sign + 1)));
        const std::string_view name = trim(text.substr(0, sign));
        if (!amount || name.empty()) return unknown(text);
        if (const auto index = variable(name))
            marks.effects.push_back({*index, operation == '=', operation == '-' ? -*amount : *amount});
    }

    void conditions(std::string_view text) {
        constexpr std::string_view also = " and ";
        while (!text.empty()) {
            const auto end = text.find(also);
            condition(trim(text.substr(0, end)));
            text = end == std::string_view::npos ? "" : text.substr(end + also.size());
        }
    }

    void condition(std::string_view text) {
        using Is = course::Condition::Is;
        const auto from = text.find_first_of("<>=!");
        const auto to = text.find_first_not_of("<>=!", from);
        if (from == std::string_view::npos || to == std::string_view::npos) return unknown("if " + std::string(text));
        const std::string_view sign = text.substr(from, to - from);
        Is is = Is::equal;
        if (sign == "<")
            is = Is::less;
        else if (sign == "<=")
            is = Is::at_most;
        else if (sign == "!=")
            is = Is::other;
        else if (sign == ">=")
            is = Is::at_least;
        else if (sign == ">")
            is = Is::more;
        else if (sign != "=")
            return unknown("if " + std::string(text));
        const auto value = whole(trim(text.substr(to)));
        if (!value) return unknown("if " + std::string(text));
        if (const auto index = variable(trim(text.substr(0, from)))) marks.conditions.push_back({*index, is, *value});
    }

    MarksOf where_;
    const std::vector<course::Variable>& variables_;
    Report& report_;
    Place place_;
};

}  // namespace

Marks read_marks(const Inlines& inlines, MarksOf where, const std::vector<course::Variable>& variables,
                 Report& report) {
    MarkReader reader(where, variables, report);
    for (const Inline& part : inlines) {
        if (part.kind == Inline::Kind::code) reader.read(part);
    }
    return std::move(reader.marks);
}

}  // namespace authoring
