#include "authoring/table.h"

#include "authoring/load.h"
#include "base/utf8.h"

namespace authoring {
namespace {

using Cells = std::vector<Inlines>;

std::optional<course::Align> alignment(std::string_view cell) {
    cell = base::trim(cell);
    const bool left = cell.starts_with(':');
    if (left) cell.remove_prefix(1);
    const bool right = cell.ends_with(':');
    if (right) cell.remove_suffix(1);
    if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return std::nullopt;
    return left && right ? course::Align::centre : right ? course::Align::right : course::Align::left;
}

// The columns of a delimiter row such as "|:---|---:|"; empty when it is none.
std::vector<course::Align> delimiter_row(std::string_view line) {
    line = base::trim(line);
    if (line.find('|') == std::string_view::npos) return {};
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    std::vector<course::Align> columns;
    for (std::size_t start = 0; start <= line.size();) {
        const std::size_t end = std::min(line.find('|', start), line.size());
        const std::optional<course::Align> align = alignment(line.substr(start, end - start));
        if (!align) return {};
        columns.push_back(*align);
        start = end + 1;
    }
    return columns;
}

std::string text_of_line(std::span<const Inline> line) {
    std::string text;
    for (const Inline& part : line) text += part.kind == Inline::Kind::text ? part.text : "?";
    return text;
}

// Splits one line of a table at its pipes. A pipe that was written "\|" belongs to the text; cmark has taken the
// backslash away, so the n-th pipe of the inlines is looked at in the source line.
class RowSplitter {
public:
    RowSplitter(std::span<const Inline> row, std::string_view source) : row_(row), source_(source) {}

    Cells split() {
        cells_.emplace_back();
        for (const Inline& part : row_) {
            if (part.kind == Inline::Kind::text) {
                split_text(part);
            } else {
                for (const char c : part.text) {
                    if (c == '|') is_escaped();
                }
                cells_.back().push_back(part);
            }
        }
        if (is_blank(cells_.front())) cells_.erase(cells_.begin());
        if (!cells_.empty() && is_blank(cells_.back())) cells_.pop_back();
        return std::move(cells_);
    }

private:
    void split_text(const Inline& part) {
        Inline piece = part;
        piece.text.clear();
        for (const char c : part.text) {
            if (c != '|' || is_escaped()) {
                piece.text += c;
                continue;
            }
            if (!piece.text.empty()) cells_.back().push_back(piece);
            piece.text.clear();
            cells_.emplace_back();
        }
        if (!piece.text.empty()) cells_.back().push_back(piece);
    }

    bool is_escaped() {  // the next pipe of the source
        at_ = source_.find('|', at_);
        if (at_ == std::string_view::npos) return true;  // an entity: no pipe in the source
        std::size_t backslashes = 0;
        while (backslashes < at_ && source_[at_ - backslashes - 1] == '\\') ++backslashes;
        ++at_;
        return backslashes % 2 == 1;
    }

    static bool is_blank(const Inlines& cell) { return base::trim(text_of_line(cell)).empty(); }

    std::span<const Inline> row_;
    std::string_view source_;
    std::size_t at_ = 0;
    Cells cells_;
};

std::vector<course::Text> texts(const Cells& cells, std::size_t columns, Markdown& markdown) {
    std::vector<course::Text> row;
    for (const Inlines& cell : cells) row.push_back(markdown.text(cell));
    row.resize(columns);
    return row;
}

}  // namespace

bool is_table(std::span<const Inline> inlines) {
    const auto [header, rest] = first_line(inlines);
    if (rest.empty() || text_of_line(header).find('|') == std::string::npos) return false;
    return !delimiter_row(text_of_line(first_line(rest).first)).empty();
}

std::optional<course::Table> read_table(std::span<const Inline> inlines, const Document& document, Markdown& markdown) {
    const auto [header, rest] = first_line(inlines);
    const auto [delimiters, body] = first_line(rest);
    const Place place = inlines.front().place;
    Report& report = markdown.report();
    course::Table table;
    table.align = delimiter_row(text_of_line(delimiters));
    const std::size_t columns = table.align.size();
    if (columns > static_cast<std::size_t>(max_table_columns)) {
        report.error(place, "table-too-large",
                     "the table has more than " + std::to_string(max_table_columns) + " columns",
                     "part it into several tables, or turn rows into columns");
        return std::nullopt;
    }
    const Cells head = RowSplitter(header, document.line(place.line)).split();
    if (head.size() != columns) {
        report.error(place, "table-shape",
                     "the header has " + std::to_string(head.size()) + " cells, the line of dashes under it " +
                         std::to_string(columns),
                     "give both lines the same number of | signs; a | inside a cell is written \\|");
        return std::nullopt;
    }
    table.header = texts(head, columns, markdown);
    for (auto [row, more] = first_line(body); !row.empty(); std::tie(row, more) = first_line(more)) {
        if (table.rows.size() == static_cast<std::size_t>(max_table_rows)) {
            report.error(row.front().place, "table-too-large",
                         "the table has more than " + std::to_string(max_table_rows) + " rows", "part it");
            return std::nullopt;
        }
        const Cells cells = RowSplitter(row, document.line(row.front().place.line)).split();
        if (cells.size() > columns) {
            report.error(
                row.front().place, "table-shape",
                "this row has " + std::to_string(cells.size()) + " cells, the header " + std::to_string(columns),
                "take a cell away, or write a | inside a cell as \\|");
            return std::nullopt;
        }
        table.rows.push_back(texts(cells, columns, markdown));
    }
    return table;
}

}  // namespace authoring
