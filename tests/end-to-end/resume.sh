#!/usr/bin/env bash
# Closed in the ordinary way or killed, in another language or the same: the next start opens at home, and its button
# leads to the page or the question where the person was, with the answer that was begun.
set -euo pipefail
program=$1 scratch=$3
source "$(dirname "${BASH_SOURCE[0]}")/kept.bash"

fail() {
    echo "$*" >&2
    exit 1
}
drive() {  # drive LANGUAGE LINES…: to its end
    write_script steps.preau "${@:2}"
    "$program" drive steps.preau --data data --seed 7 --lang "$1" >said 2>&1 || { cat steps.preau said >&2; exit 1; }
}
drive_and_kill() {  # drive_and_kill LANGUAGE LINES…: killed as soon as the last of them is done
    local last pid status=0
    write_script steps.preau "${@:2}"
    last=$(wc -l <steps.preau)
    echo "wait 3600s" >>steps.preau
    "$program" drive steps.preau --data data --seed 7 --lang "$1" --verbose >said 2>&1 &
    pid=$!
    for _ in $(seq 600); do
        grep -q -x "ok $last" said && break
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || status=$?
    [[ $status -eq 137 ]] || { cat steps.preau said >&2; fail "it did not get as far as being killed"; }
}
asked() { count data/preau.sqlite attempt-started; }
back='expect heading "Bonjour Sam"
press button "Reprendre"'
terug='expect heading "Dag Sam"
press button "Verdergaan"'

# ---- a page -----------------------------------------------------------------------------------------------------------
drive fr "$arrives" "$to_the_module" 'press button "Suivant…"' 'swipe up 400'
place="SELECT page FROM places ORDER BY saved DESC LIMIT 1"
page=$(sqlite3 data/preau.sqlite "$place")
title=$(title_of "$page")
[[ -n "$title" ]] || fail "no place was kept, or on a page that is not in the course: $page"
scroll="SELECT scroll FROM places ORDER BY saved DESC LIMIT 1"
[[ $(sqlite3 data/preau.sqlite "SELECT ($scroll) > 0") -eq 1 ]] || fail "how far the page was scrolled is not kept"

drive fr "$back" "expect heading \"$title\" not visible"
drive_and_kill fr "$back" "expect heading \"$title\""
drive nl "$terug" "expect heading \"$(title_of "$page" nl)\""
drive_and_kill nl "$terug" "expect heading \"$(title_of "$page" nl)\""
drive fr "$back" "expect heading \"$title\""
[[ "$(sqlite3 data/preau.sqlite "$place")" == "$page" ]] || fail "the place has moved by itself"

# ---- a question, with an answer begun -----------------------------------------------------------------------------------
one_answer="$(chooses)
press button \"Vérifier ma réponse\"
press button \"Question suivante\""
drive fr "$back" "$to_the_quiz" "$one_answer"
next=$(next_question data/preau.sqlite)
[[ -n "$(prompt_of "$next")" && -n "$(prompt_of "$next" nl)" ]] || fail "the question \"$next\" is not in the course"

begun='if checkbox "*"
  expect first checkbox checked
end
expect radio "Je crois" checked
expect button "Vérifier ma réponse" not disabled'
drive_and_kill fr "$back" "expect heading \"$(prompt_of "$next")\"" "$(chooses)" "$begun"
drive fr "$back" "expect heading \"$(prompt_of "$next")\"" "$begun"
drive_and_kill nl "$terug" "expect heading \"$(prompt_of "$next" nl)\"" 'expect radio "Ik denk het" checked' \
    'press button "Mijn antwoord nakijken"' 'expect no button "Mijn antwoord nakijken"'
[[ $(asked) -eq 1 && $(count data/preau.sqlite question-answered) -eq 2 ]] || fail "an answer is lost, or one too many"

after=$(next_question data/preau.sqlite)
[[ "$after" != "$next" ]] || fail "an answered question comes again at once"
drive fr "$back" "expect heading \"$(prompt_of "$after")\"" "$answers"
[[ $(asked) -eq 1 && $(count data/preau.sqlite attempt-finished) -eq 1 ]] || fail "the quiz was not one attempt"
[[ $(sqlite3 data/preau.sqlite "SELECT count(DISTINCT language) FROM events") -eq 2 ]] || fail "only one language was used"
echo "page \"$page\" and question \"$next\" were found again after closing, after kill -9 and in the other language"
