#include "authoring/exchange/gift_text.h"

#include "base/utf8.h"

namespace authoring {
namespace {

constexpr std::string_view meant = "\\:#={}~\n";
constexpr char first_hidden = '\x01';

std::string between(std::string_view text, std::string_view open) {
    const std::size_t at = text.find(open);
    const std::size_t end = at == std::string_view::npos ? at : text.find(']', at);
    return end == std::string_view::npos
               ? std::string()
               : std::string(base::trim(text.substr(at + open.size(), end - at - open.size())));
}

}  // namespace

std::string hide_escapes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const std::size_t sign = text[i] == '\\' ? meant.find(next == 'n'    ? '\n'
                                                              : next == '\n' ? ' '
                                                                             : next)
                                                 : std::string_view::npos;
        if (sign != std::string_view::npos) {
            result += static_cast<char>(first_hidden + static_cast<char>(sign));
            ++i;
        } else {
            const bool control = text[i] >= 0 && text[i] < ' ' && text[i] != '\n';
            result += control ? ' ' : text[i];
        }
    }
    return result;
}

std::string show_escapes(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool hidden = c >= first_hidden && c < first_hidden + static_cast<char>(meant.size());
        result += hidden ? meant[static_cast<std::size_t>(c - first_hidden)] : c;
    }
    return result;
}

std::string escape_gift(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (meant.find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

std::vector<GiftQuestion> gift_questions(std::string_view text, std::size_t most) {
    std::vector<GiftQuestion> questions;
    GiftQuestion next;
    std::string category;
    int number = 0;
    const auto finish = [&] {
        if (base::trim(next.text).empty()) return;
        next.category = category;
        next.text = hide_escapes(next.text);
        questions.push_back(std::move(next));
        next = {};
    };
    for (std::size_t start = 0; start < text.size() && questions.size() < most;) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, end - start), words = base::trim(line);
        start = end + 1;
        ++number;
        if (words.empty()) {
            finish();
        } else if (words.starts_with("//")) {
            if (std::string id = between(words, "[id:"); !id.empty()) next.id = std::move(id);
            if (std::string tag = between(words, "[tag:"); !tag.empty()) next.tags.push_back(std::move(tag));
        } else if (words.starts_with("$CATEGORY:")) {
            finish();
            category = base::trim(words.substr(std::string_view("$CATEGORY:").size()));
        } else {
            if (next.text.empty()) next.line = number;
            next.text.append(line).append("\n");
        }
    }
    if (questions.size() < most) finish();
    return questions;
}

}  // namespace authoring
