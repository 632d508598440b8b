// The examples of the CommonMark specification, read by our reader: every word of theirs stands in our blocks, or in a
// block of which a finding says that it is refused. The specification is no part of this tree: ./dev test fetches it.
#include "commonmark/examples.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "authoring/bank.h"
#include "authoring/lesson.h"
#include "authoring/markdown.h"
#include "authoring/prescan.h"
#include "base/folders.h"
#include "base/utf8.h"

#include "support/catch.h"

using commonmark::Example;
using commonmark::Words;

namespace {

constexpr int examples_of_this_specification = 652;

struct Reading {
    course::Blocks blocks;
    std::vector<std::string> refused;  // the source of every block on which there is an error
    base::Diagnostics findings;
};

Reading read(const std::string& markdown) {
    Reading reading;
    authoring::Report report("example.en.md");
    const auto text = authoring::prescan(markdown, true, report);
    if (text) {
        const authoring::Document document = authoring::parse_markdown(*text, 1, report);
        authoring::Markdown reader(document, {base::Language::en, "modules/m"}, report);
        reading.blocks = reader.blocks(document.nodes);
        for (std::size_t i = 0; i < document.nodes.size(); ++i) {
            const int first = document.nodes[i].place.line;
            const int end = i + 1 < document.nodes.size() ? document.nodes[i + 1].place.line
                                                          : static_cast<int>(document.lines.size()) + 1;
            const bool refused =
                std::any_of(report.findings().begin(), report.findings().end(), [&](const base::Diagnostic& finding) {
                    return finding.severity == base::Severity::error && finding.line >= first && finding.line < end;
                });
            if (!refused) continue;
            for (int line = first; line < end; ++line) reading.refused.emplace_back(document.line(line));
        }
    }
    reading.findings = report.findings();
    return reading;
}

// What the reader says of its own accord: refused text is no text, so its words may be in the finding alone.
Words words_of(const Reading& reading) {
    Words words = commonmark::words_in(commonmark::text_of(reading.blocks));
    for (const std::string& line : reading.refused) words.merge(line);
    for (const base::Diagnostic& finding : reading.findings)
        if (finding.code == "raw-html" || finding.code == "title-not-shown")
            words.merge(finding.message.substr(std::min(finding.message.find(": "), finding.message.size())));
    return words;
}

}  // namespace

TEST_CASE("every word of every CommonMark example is kept, or refused with a finding") {
    const auto specification = base::read_file(commonmark::specification_file(), 1 << 22);
    INFO(commonmark::specification_file() << " is fetched by ./dev test");
    REQUIRE(specification);
    const std::vector<Example> examples = commonmark::examples_in(*specification);
    CHECK(examples.size() == examples_of_this_specification);
    for (const Example& example : examples) {
        INFO("example " << example.number << "\n" << example.markdown << "\n" << example.html);
        const Words lost = commonmark::words_of_html(example.html).without(words_of(read(example.markdown)));
        CHECK(lost.to_text().empty());
    }
}

TEST_CASE("every CommonMark example can be a page, a question and an answer") {
    const auto specification = base::read_file(commonmark::specification_file(), 1 << 22);
    REQUIRE(specification);
    for (const Example& example : commonmark::examples_in(*specification)) {
        for (const std::string head :
             {"# P <!-- page:p -->\n\n", "## Q <!-- q:q -->\n\n", "## Q <!-- q:q -->\n\n- (x) "}) {
            authoring::Report report("example.en.md");
            const auto text = authoring::prescan(head + example.markdown, true, report);
            if (!text) continue;
            const authoring::Setting setting{base::Language::en, "modules/m"};
            if (head.starts_with("# "))
                static_cast<void>(authoring::read_lesson(*text, setting, report));
            else
                static_cast<void>(authoring::read_bank(*text, setting, report));
            CHECK(report.findings().size() <= authoring::max_findings + 1);
        }
    }
}

TEST_CASE("a word that is lost would be missed") {
    CHECK(commonmark::words_of_html("<p>one <em title=\"x>y\">two</em> &amp; three<!-- four --></p>").to_text() ==
          "one three two x y");
    CHECK(commonmark::words_of_html("<img src=\"/u\" alt=\"five six\" title=\"seven\" />").to_text() ==
          "five seven six");
    CHECK(commonmark::words_in("one two two").without(commonmark::words_in("two")).to_text() == "one two");
}
