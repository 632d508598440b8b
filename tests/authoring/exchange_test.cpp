// Questions from other programs, and for them: what is carried over, what is said of the rest, and that a way out and
// back loses nothing.
#include <set>

#include "authoring/exchange/export_gift.h"
#include "authoring/exchange/html.h"
#include "authoring/exchange/import_bank.h"
#include "authoring/exchange/parts.h"
#include "authoring/exchange/to_markdown.h"
#include "base/random.h"
#include "question.h"

#include "support/time_growth.h"

using authoring::Source;
using base::Language;
using support::repeated;

namespace {

struct Imported {
    authoring::Report report{"x.gift"};
    authoring::ImportedBank bank;
    std::vector<course::Item> items;

    std::string codes() const {
        std::string all;
        for (const base::Diagnostic& finding : report.findings()) {
            all += finding.code + "@" + std::to_string(finding.line) + " ";
            CHECK_FALSE(finding.message.empty());
            CHECK_FALSE(finding.help.empty());
        }
        return all;
    }
    template <class Kind>
    const Kind& only() const {
        INFO(bank.markdown << codes());
        REQUIRE(items.size() == 1);
        REQUIRE(std::holds_alternative<Kind>(items[0].kind));
        return std::get<Kind>(items[0].kind);
    }
};

Imported import(std::string_view text, Source source = Source::gift, Language language = Language::en) {
    Imported result;
    result.bank = authoring::import_bank(text, source, language, result.report);
    if (result.bank.questions == 0) return result;
    const sample::Read read = sample::read(result.bank.markdown, language);
    INFO(result.bank.markdown << read.codes());
    CHECK_FALSE(read.report.has_errors());
    result.items = read.items;
    CHECK(result.items.size() == result.bank.questions);
    return result;
}

std::string xml(const std::string& question) {
    return "<?xml version=\"1.0\"?>\n<quiz>\n" + question + "\n</quiz>\n";
}

std::string text_of(const course::Blocks& blocks) {
    return course::plain(blocks);
}

}  // namespace

TEST_CASE("a choice of GIFT keeps its answers, shares, feedback and explanation") {
    const Imported read = import(
        "// a remark\n::Q1:: Who \\{really\\} knows?{\n=Noor#Yes\\: she does.\n~Wout#No.\n~%50%Inès\n####Ask her.}\n");
    const auto& kind = read.only<course::SingleChoice>();
    CHECK(course::plain(read.items[0].prompt) == "Who {really} knows?");
    CHECK(read.items[0].id == "q1");
    CHECK(sample::listed(kind.options) == "1:Noor 2:Wout 3:Inès ");
    CHECK(kind.options[0].right);
    CHECK(kind.options[2].defensible);
    CHECK(text_of(kind.options[0].feedback) == "Yes: she does.");
    CHECK(text_of(read.items[0].explanation) == "Ask her.");
    CHECK(read.codes().empty());
}

TEST_CASE("several right answers of GIFT are a multiple choice, other shares are said to be lost") {
    const Imported read = import("Which?{~%50%A ~%50%B ~%-100%C}");
    CHECK(read.only<course::MultipleChoice>().options[1].right);
    CHECK(read.codes().empty());
    CHECK(import("Which?{~%70%A ~%30%B ~C}").codes() == "shares-lost@1 ");
    CHECK(import("Which?{~A ~B}").codes() == "no-right-answer@1 ");
    CHECK(import("Which?{=A =B ~C}").codes() == "no-right-answer@1 ");
}

TEST_CASE("true and false of GIFT speak the language that is asked for") {
    const Imported read = import("The sky is blue.{TRUE#Look up.#Indeed.}", Source::gift, Language::nl);
    const auto& kind = read.only<course::TrueFalse>();
    CHECK(sample::listed(kind.options) == "1:Waar 2:Niet waar ");
    CHECK(kind.options[0].right);
    CHECK(text_of(kind.options[0].feedback) == "Indeed.");
    CHECK(text_of(kind.options[1].feedback) == "Look up.");
    CHECK_FALSE(import("x{F}").only<course::TrueFalse>().options[0].right);
}

TEST_CASE("pairs of GIFT are pairs with their distractors, and groups where several belong to one") {
    const Imported read = import("Match.{=a -> 1 =b -> 2 = -> 3}");
    CHECK(read.only<course::Matching>().left.size() == 2);
    CHECK(read.only<course::Matching>().right.size() == 3);
    const Imported groups = import("Sort.{=a -> 1 =b -> 2 =c -> 1}");
    CHECK(groups.only<course::Sorting>().group_of == std::vector<std::size_t>{0, 0, 1});
    CHECK(import("Match.{=a -> 1 =b}").codes() == "pair-form@1 ");
}

TEST_CASE("short answers and numbers of GIFT are gaps, in the text or under the question") {
    const Imported under = import("Who wrote it?{=Noor#She did. =noor\\*}");
    CHECK(under.only<course::Blanks>().gaps[0].accepted == std::vector<std::string>{"Noor", "noor*"});
    CHECK(course::plain(under.items[0].prompt) == "Who wrote it?");
    CHECK(text_of(under.items[0].explanation) == "She did.");
    const Imported inside = import("Noor is {=community manager} here.");
    CHECK(course::plain(inside.items[0].prompt) == "Complete the sentence.");
    CHECK(course::plain(inside.only<course::Blanks>().around[0]) == "Noor is ");
    CHECK(course::plain(inside.only<course::Blanks>().around[1]) == " here.");
    const Imported chosen = import("Noor is {=here ~there} now.");
    CHECK(chosen.only<course::Blanks>().gaps[0].choices.size() == 2);
    const auto number = [](const std::string& text) {
        return *import("How many?{" + text + "}").only<course::Blanks>().gaps[0].number;
    };
    CHECK(number("#24") == course::Gap::Number{24, 24});
    CHECK(number("#24:2") == course::Gap::Number{22, 26});
    CHECK(number("#20..30") == course::Gap::Number{20, 30});
    CHECK(number("#=1.5:0.1#Good") == course::Gap::Number{1.4, 1.6});
    CHECK(import("How many?{#many}").codes() == "gap-number@1 ");
}

TEST_CASE("an essay of GIFT is an open question, its general feedback the model") {
    CHECK(text_of(import("Write.{####A good one.}").only<course::Open>().model) == "A good one.");
    const Imported bare = import("Write.{}");
    CHECK(bare.codes() == "model-missing@1 ");
    CHECK(text_of(bare.only<course::Open>().model).starts_with("To be written"));
}

TEST_CASE("what cannot be carried over is named with its line, and the rest is carried over") {
    const Imported read = import(
        "$CATEGORY: a--b\n\nOnly words.\n\nOpen {=a\n\nGood?{T}\n\nTwo {=a} gaps {=b}\n\n[html]<p>Look:<img alt='a "
        "map' src='x'></p>{T}\n");
    CHECK(read.codes() == "no-answers@3 brace-open@5 second-brace@9 text-lost@11 ");
    CHECK(read.items.size() == 2);
    CHECK(read.bank.markdown.find("<!-- Category: a-b -->") != std::string::npos);
    CHECK(course::plain(read.items[1].prompt) == "Look:[a map]");
    CHECK(import("").codes() == "no-questions@0 ");
    CHECK(import("a\xFF{T}").codes() == "not-utf8@1 ");
}

TEST_CASE("ids are kept where they are ids, made of words elsewhere, and never used twice") {
    const Imported read = import(
        "// [id:my-id]\n::Name::a{T}\n\n::Élan vital!::b{T}\n\n::elan-vital::c{T}\n\nPourquoi pas ?{T}\n\n::?::!{T}\n");
    REQUIRE(read.items.size() == 5);
    CHECK(read.items[0].id == "my-id");
    CHECK(read.items[1].id == "elan-vital");
    CHECK(read.items[2].id == "elan-vital-2");
    CHECK(read.items[3].id == "pourquoi-pas");
    CHECK(read.items[4].id == "question");
}

TEST_CASE("Aiken is read, and its mistakes are named") {
    const Imported read = import(
        "Who knows?\nA. Noor\nB) Wout\nANSWER: A\n\nAnd now?\nA. x\nB. y\nANSWER: C\n\nLost\nA. x\n", Source::aiken);
    CHECK(read.only<course::SingleChoice>().options[0].right);
    CHECK(read.codes() == "answer-letter@6 answer-missing@11 ");
    CHECK(import("ANSWER: A\n", Source::aiken).codes() == "question-missing@1 ");
    CHECK(import("Q\nA. x\nC. y\nANSWER: A\n", Source::aiken).codes() == "answer-letter@1 ");
}

TEST_CASE("Moodle's XML is read with its grades, hints and feedback") {
    const Imported read = import(
        xml("<question type='category'><category><text>$course$/A</text></category></question>\n"
            "<question type='multichoice'><name><text>Q one</text></name><questiontext "
            "format='html'><text><![CDATA[<p>Who <b>knows</b>?</p>"
            "<p>Think &amp; say.</p>]]></text></questiontext><generalfeedback><text>So it is.</text></generalfeedback>"
            "<defaultgrade>2.0</defaultgrade><single>true</single><answer "
            "fraction='100'><text>Noor</text><feedback><text>Yes</text></feedback></answer>"
            "<answer fraction='0'><text>Wout</text></answer><hint><text>Ask around.</text></hint></question>"),
        Source::moodle_xml);
    const auto& kind = read.only<course::SingleChoice>();
    CHECK(read.items[0].id == "q-one");
    CHECK(read.items[0].points == 2);
    CHECK(read.items[0].prompt[1].bold);
    CHECK(text_of(read.items[0].stem) == "Think & say.");
    CHECK(text_of(read.items[0].explanation) == "So it is.");
    CHECK(text_of(read.items[0].hints.at(0)) == "Ask around.");
    CHECK(text_of(kind.options[0].feedback) == "Yes");
    CHECK(read.codes().empty());
}

TEST_CASE("each kind of Moodle's XML becomes one of ours, or is named") {
    const auto one = [](const std::string& type, const std::string& inside) {
        return import(
            xml("<question type='" + type + "'><questiontext><text>Q?</text></questiontext>" + inside + "</question>"),
            Source::moodle_xml);
    };
    CHECK_FALSE(one("truefalse",
                    "<answer fraction='0'><text>true</text></answer><answer fraction='100'><text>false</text></answer>")
                    .only<course::TrueFalse>()
                    .options[0]
                    .right);
    CHECK(one("matching",
              "<subquestion><text>a</text><answer><text>1</text></answer></subquestion><subquestion><text>b</"
              "text><answer><text>2</text></answer></subquestion>")
              .only<course::Matching>()
              .left.size() == 2);
    CHECK(one("shortanswer", "<usecase>1</usecase><answer fraction='100'><text>GDPR</text></answer>")
              .only<course::Blanks>()
              .gaps[0]
              .exact);
    const Imported number = one("numerical",
                                "<answer "
                                "fraction='100'><text>12.5</text><tolerance>0.5</tolerance></"
                                "answer><units><unit><unit_name>km</unit_name></unit></units>");
    CHECK(number.only<course::Blanks>().gaps[0].number == course::Gap::Number{12, 13});
    CHECK(course::plain(number.only<course::Blanks>().around[1]) == " km");
    CHECK(text_of(one("essay", "<graderinfo><text>A model</text></graderinfo>").only<course::Open>().model) ==
          "A model");
    CHECK(one("ordering", "<answer><text>a</text></answer><answer><text>b</text></answer>")
              .only<course::Ordering>()
              .steps.size() == 2);
    CHECK(one("multichoice",
              "<single>false</single><answer fraction='50'><text>a</text></answer><answer "
              "fraction='50'><text>b</text></answer><answer fraction='0'><text>c</text></answer>")
              .only<course::MultipleChoice>()
              .options[1]
              .right);
    CHECK(one("cloze", "").codes() == "unknown-type@3 ");
    CHECK(one("description", "").codes() == "no-answers@3 ");
    CHECK(import("<quiz><question type='truefalse'>", Source::moodle_xml).codes().find("xml-syntax@1") == 0);
    CHECK(import("<other/>", Source::moodle_xml).codes() == "no-quiz@1 ");
}

TEST_CASE("a short answer with wildcards is said to be narrower here, or lost") {
    const auto of_xml = [](const std::string& answers) {
        return import(
            xml("<question type='shortanswer'><questiontext><text>Q?</text></questiontext>" + answers + "</question>"),
            Source::moodle_xml);
    };
    const Imported around = of_xml("<answer fraction='100'><text>*Paris*</text></answer>");
    CHECK(around.codes() == "text-lost@3 ");
    CHECK(around.report.findings()[0].message ==
          "left out of this question: the * of the answer \"*Paris*\": only \"Paris\" is accepted");
    CHECK(around.only<course::Blanks>().gaps[0].accepted == std::vector<std::string>{"Paris"});
    const Imported inside = import("Q?{=Par*s =Paris =5 \\* 4}");
    CHECK(inside.codes() == "text-lost@1 ");
    CHECK(inside.only<course::Blanks>().gaps[0].accepted == std::vector<std::string>{"Paris", "5 * 4"});
    CHECK(import("Q?{=Par*s}").codes() == "no-right-answer@1 ");
    CHECK(import("Q?{=*}").codes() == "no-right-answer@1 ");
    CHECK(of_xml("<answer fraction='100'><text>*</text></answer>").codes() == "no-right-answer@3 ");
}

TEST_CASE("points that a wrong answer takes away are said to be lost") {
    CHECK(import("Which?{=A ~%-50%B ~C}").codes() == "shares-lost@1 ");
    CHECK(import("Which?{=A ~B ~C}").codes().empty());
    CHECK(
        import(xml("<question type='multichoice'><questiontext><text>Q?</text></questiontext><single>true</single>"
                   "<answer fraction='100'><text>a</text></answer><answer fraction='-33.33333'><text>b</text></answer>"
                   "</question>"),
               Source::moodle_xml)
            .codes() == "shares-lost@3 ");
}

TEST_CASE("a text that begins with a list comes in with all of its words") {
    const auto one = [](const std::string& text, const std::string& type = "truefalse",
                        const std::string& answers = "<answer fraction='100'><text>true</text></answer>") {
        return import(xml("<question type='" + type + "'><questiontext format='html'><text><![CDATA[" + text +
                          "]]></text></questiontext>" + answers + "</question>"),
                      Source::moodle_xml);
    };
    const Imported listed = one("<ul><li>One</li><li>Two</li></ul><p>Which?</p>");
    CHECK(listed.codes().empty());
    REQUIRE(listed.items.size() == 1);
    CHECK(course::plain(listed.items[0].prompt) == "Which?");
    REQUIRE(listed.items[0].stem.size() == 1);
    CHECK(std::holds_alternative<course::List>(listed.items[0].stem[0].node));

    const Imported only = one("<ol><li>One</li><li>Two</li></ol>");
    REQUIRE(only.items.size() == 1);
    CHECK(course::plain(only.items[0].prompt) == "One");
    CHECK(text_of(only.items[0].stem) == "Two");

    const std::string steps = "<answer><text>a</text></answer><answer><text>b</text></answer>";
    const Imported ordered = one("<ol><li>One</li><li>Two</li></ol><p>In which order?</p>", "ordering", steps);
    CHECK(ordered.codes() == "text-lost@3 ");  // or the steps would be One and Two
    CHECK(ordered.only<course::Ordering>().steps.size() == 2);
    CHECK(course::plain(ordered.only<course::Ordering>().steps[0].text) == "a");
    CHECK(text_of(ordered.items[0].stem).find("One") != std::string::npos);

    const Imported gift = import("[html]<ul><li>One</li></ul>Who?{=a}");
    CHECK(gift.only<course::Blanks>().gaps.size() == 1);
    CHECK(course::plain(gift.items[0].prompt) == "Who?");
    CHECK(text_of(gift.items[0].stem) == "One");
    CHECK(import("[html]<ul><li>One {=a} two</li></ul>").only<course::Blanks>().gaps.size() == 1);
}

TEST_CASE("words to choose or drag into a text become gaps with drop-downs") {
    const auto one = [](const std::string& type, const std::string& text, const std::string& choices) {
        return import(xml("<question type='" + type + "'><questiontext format='html'><text><![CDATA[" + text +
                          "]]></text></questiontext>" + choices + "</question>"),
                      Source::moodle_xml);
    };
    const auto choice = [](const std::string& element, const std::string& words, const std::string& group) {
        return "<" + element + "><text>" + words + "</text><group>" + group + "</group></" + element + ">";
    };
    const std::string four = choice("selectoption", "cat", "1") + choice("selectoption", "sat", "2") +
                             choice("selectoption", "dog", "1") + choice("selectoption", "stood", "2");
    const Imported read = one("gapselect", "<p>Complete:</p><p>The [[1]] <b>has</b> [[2]] there.</p>", four);
    CHECK(read.codes().empty());
    const auto& kind = read.only<course::Blanks>();
    CHECK(course::plain(read.items[0].prompt) == "Complete:");
    REQUIRE(kind.gaps.size() == 2);
    CHECK(sample::listed(kind.gaps[0].choices) == "1:cat 2:dog ");
    CHECK(kind.gaps[0].choices[0].right);
    CHECK(sample::listed(kind.gaps[1].choices) == "1:sat 2:stood ");
    CHECK(course::plain(kind.around[0]) == "The ");
    CHECK(course::plain(kind.around[1]) == " has ");
    CHECK(course::plain(kind.around[2]) == " there.");

    const std::string boxes = choice("dragbox", "b", "1") + choice("dragbox", "a", "1");
    const Imported dragged = one("ddwtos", "[[2]] before [[1]]", boxes);
    REQUIRE(dragged.only<course::Blanks>().gaps.size() == 2);
    CHECK(dragged.only<course::Blanks>().gaps[0].choices[1].right);
    CHECK(course::plain(dragged.items[0].prompt) == "Complete the sentence.");
    CHECK(one("gapselect", "<ul><li>The [[1]]</li><li>it [[2]]</li></ul>", four).only<course::Blanks>().gaps.size() ==
          2);

    CHECK(one("gapselect", "The [[5]] sat.", four).codes() == "gap-number@3 ");
    CHECK(one("gapselect", "The [[0]] sat.", four).codes() == "gap-number@3 ");
    CHECK(one("gapselect", "The cat [[x]] sat.", four).codes() == "no-gap@3 ");
    CHECK(one("ddwtos", "The [[1]] sat.", "").codes() == "gap-number@3 ");
    CHECK_FALSE(one("ddwtos", "The [[1]] sat.", choice("dragbox", "cat", "1")).codes().empty());
}

TEST_CASE("an XML that names entities or files of its own gets neither") {
    const Imported read = import(
        "<?xml version='1.0'?><!DOCTYPE quiz [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY f "
        "SYSTEM 'file:///etc/passwd'>]>"
        "<quiz><question type='truefalse'><questiontext><text>&b;&b; &f;?</text></questiontext><answer "
        "fraction='100'><text>true</text></answer></question></quiz>",
        Source::moodle_xml);
    CHECK(read.bank.markdown.size() < 300);
    CHECK(read.bank.markdown.find("root") == std::string::npos);
}

TEST_CASE("HTML becomes Markdown that reads the same") {
    const auto md = [](std::string_view html) { return authoring::to_markdown(authoring::read_html(html).blocks); };
    CHECK(md("<p>a <b>b</b> <em>c</em></p><p>d<br/>e</p>") == "a **b** *c*\n\nd\\\ne");
    CHECK(md("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>d</ol>") ==
          "- a\n\n  - b\n- c\n\n<!-- -->\n\n1. d");
    CHECK(md("<blockquote>x</blockquote><pre>a\n b</pre><hr>") == "> x\n\n```\na\n b\n```\n\n***");
    CHECK(md("1. a * b_c [d] &lt;e&gt; # f") == "1\\. a \\* b\\_c \\[d\\] \\<e> # f");
    CHECK(md("<a href='https://x.be/a(b)'>w</a> <a href='javascript:x'>v</a>") == "[w](https://x.be/a\\(b\\)) v");
    CHECK(md("a<b>!b</b>c") == "a<!-- -->**!b**<!-- -->c");
    CHECK(md("&eacute;&#233;&nope; 5 < 6 <script>x</script>") == "éé\\&nope; 5 \\< 6");
    CHECK(md("<table><tr><td>a</td><td>b</td></tr></table>") == "a – b");
    CHECK(authoring::read_html("<img src=x><table>").lost.size() == 2);
}

TEST_CASE("any text is written so that it is read again") {
    base::Random random(3);
    const std::vector<std::string> pieces{"a",   "b c", "*", "_",  "`", "[", "](", "<", "&amp;", "\\", "#",
                                          "1. ", "- ",  "!", "\n", " ", ">", "é",  "|", "~~~",   "==="};
    for (int round = 0; round < 3000; ++round) {
        course::Text text;
        for (std::size_t i = 1 + random.below(4); i > 0; --i) {
            course::Span span{.text = pieces[random.below(pieces.size())] + pieces[random.below(pieces.size())]};
            span.bold = random.below(3) == 0;
            span.italic = random.below(4) == 0;
            span.code = random.below(6) == 0;
            if (span.code) std::replace(span.text.begin(), span.text.end(), '\n', ' ');
            text.push_back(span);
        }
        const std::string markdown = authoring::to_markdown(course::Blocks{{course::Paragraph{text}}});
        INFO(markdown);
        const sample::Read read =
            sample::read("## Q <!-- q:a -->\n\n" + markdown + "\n\n- (x) a\n- ( ) b\n", Language::en);
        std::string wanted = course::plain(text), got;
        REQUIRE(read.items.size() == 1);
        for (const course::Block& block : read.items[0].stem) {
            // "a|" over "-|" is a table, escaped or not: nothing can be done about it.
            if (std::holds_alternative<course::Table>(block.node)) got = wanted;
            if (const auto* paragraph = std::get_if<course::Paragraph>(&block.node))
                got += course::plain(paragraph->text);
        }
        const auto bare = [](std::string words) {
            std::erase_if(words, [](char c) { return c == ' ' || c == '\n'; });
            return words;
        };
        if (bare(got) != bare(wanted)) CHECK(bare(got) == bare(wanted));
    }
}

TEST_CASE("what is hostile is read in time that grows with its length, or refused") {
    const std::string pattern =
        GENERATE(as<std::string>(), "{", "a{=b}\n\n", "~", "=", "::", "#", "<b>", "<ul><li>", "<", "&", "&amp;",
                 "<a href=\"", "\\", "a\n\n", "%", "->", "[html]", "<question>", "<!--", "A. x\n", "ANSWER: A\n",
                 "\x01", "**", "`", "] (", "<br>");
    INFO(pattern);
    for (const Source source : {Source::gift, Source::aiken, Source::moodle_xml}) {
        const auto run = [&](const std::string& head, std::size_t bytes, const std::string& end) {
            authoring::Report report("x");
            authoring::import_bank(head + repeated(pattern, bytes) + end, source, Language::fr, report);
        };
        const std::string head =
            source == Source::moodle_xml ? "<quiz><question type='essay'><questiontext><text>" : "Q ";
        const std::string end = source == Source::moodle_xml ? "</text></questiontext></question></quiz>" : "{=a ~b}";
        CHECK(support::growth([&] { run(head, 10'000, end); }, [&] { run(head, 40'000, end); }, 9) < 9);
    }
}

TEST_CASE("a source far beyond what a quiz can hold is read up to a limit, and says so") {
    struct Case {
        Source source;
        std::string head, pattern, code;
    };
    const auto one = GENERATE(Case{Source::gift, "", "Who?{=a ~b}\n\n", "too-many-questions"},
                              Case{Source::gift, "", "Words\n\n", "too-many-questions"},
                              Case{Source::gift, "[html]", "<ul><li>", "question-too-long"},
                              Case{Source::gift, "", "{", "question-too-long"},
                              Case{Source::aiken, "", "Who?\nA. a\nB. b\nANSWER: A\n", "too-many-questions"},
                              Case{Source::aiken, "", "Who?\n", "question-too-long"},
                              Case{Source::moodle_xml, "<quiz>", "<question type='essay'/>", "too-many-questions"});
    INFO(one.pattern);
    const std::string text =
        one.head + repeated(one.pattern, 4'000'000) + (one.source == Source::moodle_xml ? "</quiz>" : "");
    authoring::Report report("x");
    const double seconds =
        support::processor_time([&] { authoring::import_bank(text, one.source, Language::en, report); });
    std::set<std::string> codes;
    for (const base::Diagnostic& finding : report.findings()) codes.insert(finding.code);
    CHECK((codes.contains(one.code) || codes.contains("too-many-findings")));
    CHECK(report.has_errors());
    CHECK(seconds < 10);  // under sanitizers; a second without
}

TEST_CASE("random damage to any source never does more than give findings") {
    base::Random random(5);
    const std::string gift = "// [id:a]\n::T::[html]<p>Q</p>{\n=a#b\n~%50%c\n####d}\n\nM{=a -> b =c -> d}\n\nN{#1:2}\n";
    const std::string moodle =
        xml("<question type='numerical'><questiontext><text>Q</text></questiontext><answer "
            "fraction='100'><text>1</text></answer></question>");
    const std::string_view signs = "{}~=#:\\%<>&'\"/[]-\n ax1\xC3\x01";
    for (int round = 0; round < 600; ++round) {
        for (const Source source : {Source::gift, Source::aiken, Source::moodle_xml}) {
            std::string text = source == Source::moodle_xml ? moodle : gift;
            for (int i = 0; i < 4; ++i) {
                const std::size_t at = random.below(text.size());
                if (random.below(3) == 0) text.erase(at, random.below(20));
                text.insert(std::min(at, text.size()), 1, signs[random.below(signs.size())]);
            }
            if (random.below(8) == 0) text.resize(random.below(text.size()));
            import(text, source);
        }
    }
}
