#include "authoring/response_flow.h"

#include <algorithm>
#include <set>

namespace authoring {
namespace {

using base::YamlValue;
using Flow = course::ResponseFlow;

class FlowReader {
public:
    explicit FlowReader(ExhibitFields& fields) : fields_(fields), report_(fields.report()) {}

    Flow read() {
        const auto entries = fields_.maps("steps", 2, 20);
        for (const YamlValue* entry : entries) ids_.push_back(step_fields(*entry).id("id"));
        const std::set<std::string> distinct(ids_.begin(), ids_.end());
        if (distinct.size() != ids_.size())
            report_.error(fields_.place("steps"), "duplicate-id", "two steps have the same id",
                          "give each step an id of its own");
        for (const YamlValue* entry : entries) read_step(*entry);
        flow_.start = step_named(fields_, "start").value_or(0);
        read_cases();
        if (!report_.has_errors()) check_ways(entries);
        return std::move(flow_);
    }

private:
    ExhibitFields step_fields(const YamlValue& entry) {
        return fields_.in(entry, {"id", "ask", "why", "answers", "advise", "does", "text"});
    }

    std::optional<std::size_t> step_named(ExhibitFields& fields, std::string_view key) {
        const std::string id = fields.id(key);
        const auto found = std::find(ids_.begin(), ids_.end(), id);
        if (found != ids_.end()) return static_cast<std::size_t>(found - ids_.begin());
        if (!id.empty())
            report_.error(fields.place(key), "unknown-step", "there is no step \"" + id + "\"",
                          report_.suggestion(id, ids_));
        return std::nullopt;
    }

    void read_step(const YamlValue& entry) {
        ExhibitFields fields = step_fields(entry);
        Flow::Step step;
        step.id = ids_[flow_.steps.size()];
        if (fields.find("ask") != nullptr) {
            step.title = fields.text("ask");
            step.text = fields.maybe("why");
            for (const YamlValue* one : fields.maps("answers", 2, 4)) {
                ExhibitFields answer = fields.in(*one, {"say", "to"});
                std::string say = answer.text("say");
                step.answers.push_back({std::move(say), step_named(answer, "to").value_or(0)});
            }
        } else if (fields.find("advise") != nullptr) {
            step.title = fields.text("advise");
            step.text = fields.maybe("text");
            step.does = static_cast<Flow::Does>(
                fields.word("does", {"reply", "forward", "leave", "report"}, Fields::Need::required).value_or(0));
        } else {
            report_.error(fields.place("id"), "missing-key", "this step neither asks nor advises",
                          "write ask: \"…\" with its answers, or advise: \"…\"");
        }
        flow_.steps.push_back(std::move(step));
    }

    void read_cases() {
        for (const YamlValue* entry : fields_.maps("cases", 0, 8)) {
            ExhibitFields fields = fields_.in(*entry, {"text", "ends", "because"});
            Flow::Case tried{fields.text("text"), 0, fields.text("because")};
            const auto ends = step_named(fields, "ends");
            if (ends && *ends < flow_.steps.size() && !flow_.steps[*ends].answers.empty())
                report_.error(fields.place("ends"), "unknown-step", "this step asks; a case ends with an advice",
                              "name the id of an advice");
            tried.ends = ends.value_or(0);
            flow_.cases.push_back(std::move(tried));
        }
    }

    // Walks every way from the start; a step met again on its own way would never end.
    void check_ways(const std::vector<const YamlValue*>& entries) {
        enum class Seen { no, on_the_way, done };
        std::vector<Seen> seen(flow_.steps.size(), Seen::no);
        const auto walk = [&](const auto& self, std::size_t at) -> void {
            seen[at] = Seen::on_the_way;
            for (const Flow::Answer& answer : flow_.steps[at].answers) {
                if (seen[answer.to] == Seen::on_the_way) {
                    report_.error(step_fields(*entries[at]).place("answers"), "endless-way",
                                  "an answer leads back to \"" + ids_[answer.to] + "\", so this way never ends",
                                  "let each answer lead further on");
                } else if (seen[answer.to] == Seen::no) {
                    self(self, answer.to);
                }
            }
            seen[at] = Seen::done;
        };
        walk(walk, flow_.start);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (seen[i] == Seen::no)
                report_.warning(step_fields(*entries[i]).place("id"), "unreachable",
                                "no answer leads to the step \"" + ids_[i] + "\"",
                                "lead an answer to it, or take it away");
        }
    }

    ExhibitFields& fields_;
    Report& report_;
    Flow flow_;
    std::vector<std::string> ids_;
};

}  // namespace

course::ResponseFlow read_response_flow(ExhibitFields& fields) {
    return FlowReader(fields).read();
}

}  // namespace authoring
