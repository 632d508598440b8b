// Aiken: a question, its answers "A. words" or "A) words", then "ANSWER: B".
#include "authoring/exchange/parts.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using base::trim;

class AikenReader {
public:
    AikenReader(std::string_view text, Report& report) : text_(text), report_(report) {}

    std::vector<ForeignItem> read() {
        for (std::size_t start = 0; start < text_.size() && !full_;) {
            const std::size_t end = std::min(text_.find('\n', start), text_.size());
            ++number_;
            read_line(trim(text_.substr(start, end - start)));
            start = end + 1;
        }
        if (!question_.empty() || !options_.empty())
            refuse("answer-missing", "no ANSWER: ends this question", "write ANSWER: and a letter under its answers");
        return std::move(items_);
    }

private:
    static bool is_option(std::string_view line) {
        return line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == '.' || line[1] == ')') &&
               line[2] == ' ';
    }

    void read_line(std::string_view line) {
        if (line.empty()) return;
        if (line.starts_with("ANSWER:")) {
            finish(trim(line.substr(7)));
        } else if (is_option(line)) {
            if (line[0] != static_cast<char>('A' + std::min<std::size_t>(options_.size(), 25))) wrong_letter_ = true;
            options_.push_back({course::text_of(std::string(trim(line.substr(2)))), 0, {}});
        } else if (!options_.empty()) {
            refuse("answer-missing", "no ANSWER: ends the question before this line",
                   "write ANSWER: and a letter under its answers");
            begin(line);
        } else {
            begin(line);
        }
    }

    void begin(std::string_view line) {
        if (question_.empty()) {
            line_ = number_;
            bytes_ = 0;
            full_ = ++looked_at_ > most_looked_at;
            if (full_) return report_too_many(line_, report_);
        }
        bytes_ += line.size() + 1;
        full_ = is_too_long(bytes_, line_, report_);  // no ANSWER: in so long a text: it is no Aiken
        if (full_) return clear();
        question_.push_back({course::Paragraph{course::text_of(std::string(line))}});
    }

    void finish(std::string_view letter) {
        const bool known =
            letter.size() == 1 && letter[0] >= 'A' && static_cast<std::size_t>(letter[0] - 'A') < options_.size();
        if (question_.empty()) {
            refuse("question-missing", "this ANSWER: has no question",
                   "write the question on the line before its answers");
        } else if (!known || wrong_letter_) {
            refuse("answer-letter",
                   known ? "the answers are not lettered A, B, C in turn" : "ANSWER: names none of the answers",
                   "letter them in turn, and write the letter of the right one");
        } else {
            options_[static_cast<std::size_t>(letter[0] - 'A')].share = 100;
            ForeignItem read{{}, line_, {}};
            put_question(std::move(question_), read.item);
            if (put_choice(std::move(options_), true, read.item, {line_, 0}, report_))
                items_.push_back(std::move(read));
        }
        clear();
    }

    void refuse(std::string code, std::string message, std::string help) {
        report_.error({line_ > 0 ? line_ : number_, 0}, std::move(code), std::move(message), std::move(help));
        clear();
    }

    void clear() {
        question_.clear();
        options_.clear();
        wrong_letter_ = false;
        line_ = 0;
    }

    std::string_view text_;
    Report& report_;
    int number_ = 0, line_ = 0;
    course::Blocks question_;
    std::vector<ForeignAnswer> options_;
    bool wrong_letter_ = false, full_ = false;
    std::size_t bytes_ = 0, looked_at_ = 0;
    std::vector<ForeignItem> items_;
};

}  // namespace

std::vector<ForeignItem> read_aiken(std::string_view text, base::Language, Report& report) {
    return AikenReader(text, report).read();
}

}  // namespace authoring
