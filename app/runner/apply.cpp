#include "runner/apply.h"

#include <algorithm>
#include <cmath>

#include "base/folders.h"
#include "base/ids.h"
#include "learning/attempt.h"
#include "runner/activities.h"
#include "runner/aside.h"

namespace runner {

using namespace screens;

namespace {

// Of an attempt's question, or of one inside a page.
std::string draft_key(const std::string& attempt, const std::string& module, const std::string& question) {
    return (attempt.empty() ? "page-" + module : attempt) + "/" + question;
}

const course::Module* module_of(const Program::Impl& program, const std::string& id) {
    return program.course ? program.course->module(id) : nullptr;
}

const learning::Attempt* attempt_of(const Program::Impl& program, const std::string& module,
                                    const std::string& attempt) {
    for (const learning::Attempt& candidate : program.progress.of(module).attempts)
        if (candidate.start.attempt == attempt) return &candidate;
    return nullptr;
}

void show(Program::Impl& program, Screen screen) {
    program.save_place();
    program.stack.clear();
    program.stack.push_back(std::move(screen));
}

// The answers begun on this page before it was left.
void take_up_drafts(Program::Impl& program, LessonScreen& lesson) {
    const course::Module* module = module_of(program, lesson.module);
    if (module == nullptr) return;
    for (const course::Item& item : module->items(program.language)) {
        const auto draft = program.store.draft(program.person->id, draft_key({}, lesson.module, item.id));
        if (!draft || !*draft) continue;
        if (auto answer = learning::answer_from_json(item, (*draft)->answer))
            lesson.drafts[item.id] = std::move(*answer);
    }
}

void show_page(Program::Impl& program, const std::string& module, const std::string& page, bool was_there,
               const std::vector<std::string>& words = {}) {
    double scroll = 0;
    if (was_there) {
        const auto place = std::find_if(program.places.begin(), program.places.end(), [&](const records::Place& kept) {
            return kept.module == module && kept.page == page;
        });
        if (place != program.places.end()) scroll = place->scroll;
    }
    LessonScreen lesson;
    lesson.module = module;
    lesson.page = page;
    lesson.start_at = scroll;
    lesson.sought.words = words;
    take_up_drafts(program, lesson);
    show(program, std::move(lesson));
    program.set_place(module, page, scroll);
}

QuizScreen quiz_screen(Program::Impl& program, const course::Module& module, const learning::Attempt& attempt) {
    QuizScreen quiz;
    quiz.module = module.id;
    quiz.attempt = attempt.start.attempt;
    // An answer begun before the program closed is taken up again.
    const auto next = attempt.next();
    if (!next) return quiz;
    const learning::DrawnQuestion& drawn = attempt.start.questions[next->index];
    const course::Item* item = module.item(drawn.question, program.language);
    const auto draft = program.store.draft(program.person->id, draft_key(quiz.attempt, module.id, drawn.question));
    if (item != nullptr && draft && *draft) {
        quiz.draft = learning::answer_from_json(*item, (*draft)->answer);
        quiz.confidence = (*draft)->confidence;
        quiz.hints = (*draft)->hints;
    }
    return quiz;
}

void show_quiz(Program::Impl& program, const std::string& id, bool anew) {
    const course::Module* module = module_of(program, id);
    if (module == nullptr || module->items(program.language).empty()) return;
    const learning::Attempt* open = program.progress.of(id).open_attempt();
    // An attempt whose questions are no longer in the course cannot go on.
    const bool playable = open != nullptr &&
                          std::all_of(open->start.questions.begin(), open->start.questions.end(),
                                      [&](const learning::DrawnQuestion& drawn) {
                                          const course::Item* item = module->item(drawn.question, program.language);
                                          return item != nullptr && course::options(*item).size() == drawn.shown.size();
                                      });
    if (anew || !playable) {
        const std::string attempt = base::uuid7(program.setup.clock->now(), program.setup.random);
        if (!program.append(learning::draw_attempt(*module, attempt, program.setup.random.next()))) return;
        open = program.progress.of(id).open_attempt();
    }
    if (open == nullptr) return;
    QuizScreen quiz = quiz_screen(program, *module, *open);
    show(program, std::move(quiz));
    program.set_place(id, {}, 0);
}

struct Apply {
    Program::Impl& program;

    void operator()(const Join& join) const {
        auto person = program.store.add_person(join.name, program.language, program.setup.clock->now());
        if (!person) {
            program.save_error = person.error().code;
            return;
        }
        program.person = *person;
        program.person->comfort = program.comfort;
        program.saved(program.store.save_person(*program.person));
        show(program, HomeScreen{});
    }
    void operator()(const GoHome&) const { show(program, HomeScreen{}); }
    void operator()(const OpenModule& open) const {
        const course::Module* module = module_of(program, open.module);
        if (module == nullptr) return;
        const View view = program.view();
        const records::Place* place = view.place(open.module);
        const learning::ModuleProgress& progress = program.progress.of(open.module);
        if (learning::state(*module, progress) == learning::ModuleState::finished && progress.best() != nullptr &&
            progress.open_attempt() == nullptr && place != nullptr && place->page.empty()) {
            (*this)(OpenResult{open.module});
            return;
        }
        if (place != nullptr && place->page.empty()) {
            show_quiz(program, open.module, false);
            return;
        }
        std::string page = place != nullptr ? place->page : std::string();
        if (module->page(page, program.language) == nullptr) page = module->lesson(program.language).pages.front().id;
        show_page(program, open.module, page, true);
    }
    void operator()(const OpenPage& open) const {
        if (const course::Module* module = module_of(program, open.module);
            module != nullptr && module->page(open.page, program.language) != nullptr)
            show_page(program, open.module, open.page, open.was_there, open.words);
    }
    void operator()(const TurnPage& turn) const {
        const auto& read = program.progress.of(turn.module).pages_read;
        if (!read.contains(turn.from) && !program.append(learning::PageRead{turn.module, turn.from})) return;
        if (turn.to.empty())
            show_quiz(program, turn.module, false);
        else
            show_page(program, turn.module, turn.to, false);
    }
    void operator()(const OpenQuiz& open) const { show_quiz(program, open.module, false); }
    void operator()(const RetryQuiz& retry) const { show_quiz(program, retry.module, true); }
    void operator()(const FinishQuiz& finish) const {
        const learning::Attempt* attempt = attempt_of(program, finish.module, finish.attempt);
        if (attempt != nullptr && !attempt->finished &&
            !program.append(learning::AttemptFinished{finish.attempt, finish.module}))
            return;
        show(program, ResultScreen{finish.module, finish.attempt});
    }
    void operator()(const OpenResult& open) const {
        if (const learning::Attempt* best = program.progress.of(open.module).best())
            show(program, ResultScreen{open.module, best->start.attempt});
    }
    void operator()(const SubmitAnswer& submit) const {
        const course::Module* module = module_of(program, submit.module);
        const course::Item* item = module != nullptr ? module->item(submit.question, program.language) : nullptr;
        if (item == nullptr) return;
        const learning::Verdict verdict = learning::check(*item, submit.answer);
        const bool kept =
            program.append(learning::QuestionAnswered{.attempt = submit.attempt,
                                                      .module = submit.module,
                                                      .question = submit.question,
                                                      .key_hash = course::key_hash(*item),
                                                      .answer = learning::to_json(*item, submit.answer),
                                                      .confidence = submit.confidence,
                                                      .share = verdict.share,
                                                      .points = item->points,
                                                      .objective = item->objective,
                                                      .hints = submit.hints,
                                                      .hint_cost = learning::hint_cost(*module, submit.hints),
                                                      .repeat = submit.repeat});
        if (kept) {
            program.saved(program.store.drop_draft(program.person->id,
                                                   draft_key(submit.attempt, submit.module, submit.question)));
            return;
        }
        // Not saved: no feedback is shown, the answer stays as it was and can be sent again.
        if (auto* quiz = std::get_if<QuizScreen>(&program.stack.back())) quiz->feedback = false;
    }
    void operator()(const SubmitCheck& submit) const {
        const course::Module* module = module_of(program, submit.module);
        const course::Item* item = module != nullptr ? module->item(submit.question, program.language) : nullptr;
        if (item == nullptr) return;
        const bool kept =
            program.append(learning::QuestionAnswered{.attempt = {},
                                                      .module = submit.module,
                                                      .question = submit.question,
                                                      .key_hash = course::key_hash(*item),
                                                      .answer = learning::to_json(*item, submit.answer),
                                                      .confidence = std::nullopt,
                                                      .share = learning::check(*item, submit.answer).share,
                                                      .points = item->points,
                                                      .objective = item->objective,
                                                      .repeat = false});
        if (kept) {
            program.saved(program.store.drop_draft(program.person->id, draft_key({}, submit.module, submit.question)));
            return;
        }
        if (auto* lesson = std::get_if<LessonScreen>(&program.stack.back())) lesson->checked[submit.question] = false;
    }
    void operator()(const SaveDraft& save) const {
        const course::Module* module = module_of(program, save.module);
        const course::Item* item = module != nullptr ? module->item(save.question, program.language) : nullptr;
        if (item == nullptr) return;
        program.saved(program.store.save_draft(program.person->id, draft_key(save.attempt, save.module, save.question),
                                               {learning::to_json(*item, save.answer), save.confidence, save.hints}));
    }
    void operator()(const OpenActivity& open) const { show_activity(program, open); }
    void operator()(const BeginActivity& begin) const { begin_activity(program, begin); }
    void operator()(const TakeStep& take) const { take_step(program, take); }
    void operator()(const TakeBack& take) const { take_back(program, take); }
    void operator()(const SavePlace& save) const { program.set_place(save.module, save.page, save.scroll); }
    void operator()(const SaveNote& save) const {
        if (!program.person) return;
        records::Note note = save.note;
        note.at = program.setup.clock->now();
        if (program.saved(program.store.save_note(program.person->id, note))) program.refresh_notes();
    }
    void operator()(const DropNote& drop) const {
        (*this)(Close{});
        if (!program.person) return;
        if (program.saved(program.store.drop_note(program.person->id, drop.note))) program.refresh_notes();
    }
    void operator()(const OpenNote& open) const { program.stack.emplace_back(NotePanel{open.module, open.page}); }
    void operator()(const OpenNotebook&) const { show(program, NotebookScreen{}); }
    void operator()(const AskDropNote& ask) const { program.stack.emplace_back(DropNoteDialog{ask.note}); }
    void operator()(const SaveSheet& save) const {
        const bool as_text = save.form == reports::SheetForm::text;
        const auto bytes =
            as_text ? base::Result<std::string>(reports::text_of(save.sheet)) : reports::pdf_of(save.sheet);
        const auto file =
            bytes ? base::save_new_file(program.setup.documents, save.sheet.title, as_text ? "txt" : "pdf", *bytes)
                  : base::Result<std::filesystem::path>(tl::unexpected(bytes.error()));
        if (!file) {
            program.save_error = file.error().code;
            return;
        }
        program.save_error.clear();
        program.stack.emplace_back(SavedDialog{*file});
    }
    void operator()(const SetPreview& set) const { program.preview = set.preview; }
    void operator()(const OpenFindings& open) const { program.stack.emplace_back(FindingsPanel{open.file}); }
    void operator()(const ShowLink& link) const { program.stack.emplace_back(LinkDialog{link.link}); }
    void operator()(const OpenGuidelines& open) const {
        GuidelinesScreen guidelines{.guideline = open.guideline, .module = {}, .page = {}, .sought = {open.words}};
        if (!program.stack.empty()) {
            // Where the way back leads, also from one guideline to the next.
            if (const auto* lesson = std::get_if<LessonScreen>(&program.stack.front())) {
                guidelines.module = lesson->module;
                guidelines.page = lesson->page;
            } else if (const auto* before = std::get_if<GuidelinesScreen>(&program.stack.front())) {
                guidelines.module = before->module;
                guidelines.page = before->page;
            }
        }
        show(program, std::move(guidelines));
    }
    void operator()(const ReadGuideline& read) const {
        const course::Guidelines* all = program.course ? program.course->guidelines_in(program.language) : nullptr;
        if (all == nullptr || all->find(read.guideline) == nullptr) return;
        if (!program.append(learning::GuidelineRead{read.guideline, all->version})) return;
        if (!read.next.empty()) (*this)(OpenGuidelines{read.next});
    }
    void operator()(const OpenDepartments& open) const { show(program, DepartmentsScreen{open.department}); }
    // A term asked for in the explanation of another takes its place.
    void operator()(const ShowTerm& show_term) const {
        if (!program.stack.empty() && (std::holds_alternative<TermDialog>(program.stack.back())))
            program.stack.pop_back();
        if (show_term.term.empty())
            program.stack.emplace_back(GlossaryPanel{});
        else
            program.stack.emplace_back(TermDialog{show_term.term, {show_term.words}});
    }
    void operator()(const ShowContact& asked) const { program.stack.emplace_back(ContactDialog{asked.contact}); }
    void operator()(const OpenComfort&) const { program.stack.emplace_back(ComfortPanel{}); }
    void operator()(const OpenHelp&) const { program.stack.emplace_back(HelpPanel{}); }
    void operator()(const OpenSearch&) const {
        if (program.person) program.stack.emplace_back(SearchPanel{});
    }
    void operator()(const AskLeaveQuiz& ask) const { program.stack.emplace_back(LeaveQuizDialog{ask.next_question}); }
    void operator()(const Close&) const {
        if (program.stack.size() > 1) program.stack.pop_back();
    }
    void operator()(const SetComfort& set) const {
        program.comfort = set.comfort;
        if (!program.person) return;
        program.person->comfort = set.comfort;
        program.saved(program.store.save_person(*program.person));
    }
    void operator()(const SetLanguage& set) const {
        if (auto spoken = program.speak(set.language); !spoken) {
            program.save_error = spoken.error().code;
            return;
        }
        if (!program.person) return;
        program.person->language = set.language;
        program.saved(program.store.save_person(*program.person));
    }
    void operator()(const AskErase&) const { program.stack.emplace_back(EraseDialog{}); }
    void operator()(const Erase&) const {
        if (!program.person) return;
        if (!program.saved(program.store.erase_person(program.person->id, program.setup.clock->now()))) return;
        program.comfort = {};
        if (auto known = program.remember_person(); !known) program.save_error = known.error().code;
        program.show_start();
    }
    void operator()(const DismissProblem&) const { program.save_error.clear(); }
    void operator()(const ToggleFullscreen&) const { program.fullscreen_toggled = true; }
    void operator()(const Quit&) const { program.quit = true; }
};

}  // namespace

void carry_out(Program::Impl& program, const Command& command) {
    const bool searched = set_aside(program);
    std::visit(Apply{program}, command);
    if (searched) forget_if_still_there(program);
}

bool Program::Impl::saved(const base::Result<void>& result) {
    if (result) {
        save_error.clear();
        return true;
    }
    save_error = result.error().code;
    return false;
}

void Program::Impl::refresh_notes() {
    auto written = store.notes(person->id);
    if (written)
        notes = std::move(*written);
    else
        save_error = written.error().code;
}

bool Program::Impl::append(learning::Payload payload) {
    learning::Event event;
    event.person = person ? person->id : std::string();
    event.at = setup.clock->now();
    event.course = course ? course->id : std::string();
    event.content_version = course ? course->content_version : std::string();
    event.language = language;
    event.payload = std::move(payload);
    const auto kept = store.append(std::move(event));
    if (!kept) {
        save_error = kept.error().code;
        return false;
    }
    save_error.clear();
    progress.apply(*kept);
    return true;
}

void Program::Impl::set_place(const std::string& module, const std::string& page, double scroll) {
    if (!person) return;
    const records::Place place{module, page, scroll, setup.clock->now()};
    if (!saved(store.save_place(person->id, place))) return;
    std::erase_if(places, [&module](const records::Place& kept) { return kept.module == module; });
    places.insert(places.begin(), place);
}

// How far the page on the screen is scrolled, when it has moved since it was last kept.
void Program::Impl::save_place() {
    if (stack.empty()) return;
    const auto* lesson = std::get_if<LessonScreen>(&stack.front());
    if (lesson == nullptr || !lesson->placed) return;
    const float scroll = ui->scroll_fraction(ui::make_id(0, "main/" + lesson->module + "/" + lesson->page));
    if (std::abs(scroll - lesson->saved_scroll) > 0.002) set_place(lesson->module, lesson->page, scroll);
}

}  // namespace runner
