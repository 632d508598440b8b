#!/usr/bin/env bash
# An answer is on the disk before its feedback is shown, and no kill -9 changes that. Each round somebody answers quizzes
# without end and the process is killed at some instant (drawn from the round's number). Then:
# - the database is whole;
# - every answer whose feedback was shown is in it, and at most one more, whose feedback was not shown yet;
# - the program starts again, knows the person, takes the quiz up at the question that is next, and ends it.
# PREAU_KILL_ROUNDS=200 for the full proof.
set -euo pipefail
program=$1 scratch=$3 rounds=${PREAU_KILL_ROUNDS:-20}
source "$(dirname "${BASH_SOURCE[0]}")/kept.bash"

write_answering() {  # write_answering TIMES
    write_script answering.preau "lang fr" "$arrives" "$to_the_module" "$to_the_quiz" "repeat $1" "$answers" \
        '  press button "Refaire le quiz"' "end"
}
fail() {
    echo "${round:+round $round, killed after $instant ms: }$*" >&2
    echo "what is left lies in $scratch" >&2
    exit 1
}

# The steps that --verbose acknowledged, of those after which feedback was on the screen.
count_shown() {
    grep -n '# feedback' answering.preau | cut -d: -f1 | sed 's/.*/ok &/' | grep -c -x -F -f - said || true
}

# Looks at a copy: what the program finds at its next start stays as the kill left it. Sets shown, person, attempt, next.
look_at_what_was_kept() {
    local answers_kept
    person=no attempt=none next="" shown=$(count_shown)
    rm -rf kept
    if [[ ! -s data/preau.sqlite ]]; then
        [[ $shown -eq 0 ]] || fail "no database"
        return 0
    fi
    cp -r data kept
    [[ "$(sqlite3 kept/preau.sqlite 'PRAGMA integrity_check')" == ok ]] || fail "the database is damaged"
    [[ -z "$(sqlite3 kept/preau.sqlite 'PRAGMA foreign_key_check')" ]] || fail "the database points at nothing"
    if [[ $(sqlite3 kept/preau.sqlite "SELECT count(*) FROM sqlite_schema WHERE name = 'events'") -eq 0 ]]; then
        [[ $shown -eq 0 ]] || fail "no events"
        return 0
    fi
    answers_kept=$(count kept/preau.sqlite question-answered)
    [[ $answers_kept -ge $shown ]] || fail "feedback was shown for $shown answers, but only $answers_kept were kept"
    [[ $answers_kept -le $((shown + 1)) ]] || fail "$answers_kept answers kept, though feedback was shown for $shown only"
    [[ $(sqlite3 kept/preau.sqlite "SELECT count(*) = coalesce(max(sequence), 0) FROM events") -eq 1 ]] ||
        fail "an event is missing in the middle"
    all_shown=$((all_shown + shown)) not_shown=$((not_shown + answers_kept - shown))

    [[ $(sqlite3 kept/preau.sqlite "SELECT count(*) FROM people") -eq 0 ]] || person=yes
    case "$(sqlite3 kept/preau.sqlite \
        "SELECT kind FROM events WHERE kind LIKE 'attempt-%' ORDER BY sequence DESC LIMIT 1")" in
        attempt-started) attempt=open next=$(next_question kept/preau.sqlite) ;;
        attempt-finished) attempt=finished ;;
    esac
}

come_back() {
    local steps=('expect heading "Bienvenue sous le préau"' "$arrives")
    [[ $person == no ]] || steps=('expect heading "Bonjour Sam"')
    if [[ $attempt == none ]]; then  # nowhere yet, or on the first page
        steps+=("$to_the_module" "$to_the_quiz")
    else
        steps+=('press button "Reprendre"')
    fi
    if [[ $attempt == open ]]; then
        # The attempt is kept before the place is: killed in between, home leads to the page, and the page to the attempt.
        [[ -z "$(sqlite3 kept/preau.sqlite "SELECT page FROM places ORDER BY saved DESC LIMIT 1")" ]] ||
            steps+=("$to_the_quiz")
        [[ -z "$next" ]] || steps+=("expect heading \"$(prompt_of "$next")\"")
    fi
    write_script back.preau "lang fr" "${steps[@]}" "$answers"
    "$program" drive back.preau --data data --seed "$round" >back.said 2>&1 || {
        cat back.said >&2
        fail "it does not take up where it was (person: $person, attempt: $attempt, next: $next)"
    }
    [[ "$(sqlite3 data/preau.sqlite 'PRAGMA integrity_check')" == ok ]] || fail "the database is damaged after going on"
    [[ $attempt != open || $(count data/preau.sqlite attempt-started) -eq $(count kept/preau.sqlite attempt-started) ]] ||
        fail "the quiz was begun anew"
}

# Once undisturbed, to know how long it takes and that the counting is right.
all_shown=0 not_shown=0
write_answering 1
start=$EPOCHREALTIME
"$program" drive answering.preau --data data --seed 7 --verbose >said
whole=$(((${EPOCHREALTIME/[.,]/} - ${start/[.,]/}) / 1000))
look_at_what_was_kept
[[ $all_shown -gt 0 && $not_shown -eq 0 ]] ||
    fail "nobody killed it, yet feedback was shown for $all_shown answers and $not_shown more were kept"
echo "undisturbed: $all_shown answers up to the result, in $whole ms"

all_shown=0 not_shown=0
declare -A killed=([none]=0 [open]=0 [finished]=0)
write_answering 100
for ((round = 1; round <= rounds; ++round)); do
    rm -rf data
    RANDOM=$round
    instant=$((50 + (RANDOM * 32768 + RANDOM) % (whole * 3 / 2)))
    "$program" drive answering.preau --data data --seed "$round" --verbose >said 2>died &
    pid=$!
    sleep "$((instant / 1000)).$(printf '%03d' $((instant % 1000)))"
    kill -9 "$pid" || true
    status=0
    wait "$pid" 2>>died || status=$?
    [[ $status -eq 137 ]] || { cat died >&2; fail "it ended by itself, with status $status"; }
    look_at_what_was_kept
    killed[$attempt]=$((killed[$attempt] + 1))
    come_back
done
echo "$rounds kills within $((whole * 3 / 2)) ms: ${killed[none]} before the quiz, ${killed[open]} in it," \
    "${killed[finished]} at its result"
echo "feedback was shown for $all_shown answers and each was kept; $not_shown more were kept, just before their feedback"
