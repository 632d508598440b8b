# For kill.sh and resume.sh: somebody who answers quizzes, and what was kept of it, read behind the program's back.
# Sourced with `program` and `scratch` set.
program=$(realpath "$program")
content=$(cd "$(dirname "$program")/../share/preau/content" && pwd -P)
rm -rf "$scratch" && mkdir -p "$scratch" && cd "$scratch"

write_script() {  # write_script FILE LINES…; all in a small window, for speed
    local file=$1
    shift
    printf '%s\n' "by mouse" "size 900x700" "$@" >"$file"
}

# The first start. Then the quiz, by the outline: with pages unread the module stays unfinished, and home leads back into
# it.
arrives='if heading "Bienvenue sous le préau"
  type textbox "*" "Sam"
  press button "Commencer"
end'
# A module whose questions are answered by pressing alone.
to_the_module='press link "Six amis, six mille amis"'
to_the_quiz='press button "Sommaire"
press link "À vous de jouer"'

# Chooses an answer, or leaves what was chosen before, whatever the kind of question; the names in French, or in the language whose words are given.
chooses() {  # chooses [MOVE_UP THINK_SO]
    cat <<TEXT
    if button "${1:-Monter : …}"
      press first button "${1:-Monter : …}"
    end
    if first checkbox not checked
      press first checkbox
    end
    if radio "*"
      press first radio
    end
    if radio "${2:-Je crois}"
      press radio "${2:-Je crois}"
    end
TEXT
}

# Answers until the result. Steps marked "# feedback" are done once an answer's feedback is on the screen.
answers="  while button \"Vérifier ma réponse\"
$(chooses)
    press button \"Vérifier ma réponse\"
    if status \"C’est juste\"
      expect no button \"Vérifier ma réponse\" # feedback
    end
    if status \"En partie juste\"
      expect no button \"Vérifier ma réponse\" # feedback
    end
    if status \"À revoir\"
      expect no button \"Vérifier ma réponse\" # feedback
    end
    if button \"Question suivante\"
      press button \"Question suivante\"
    end
  end
  if button \"Voir le résultat\"
    press button \"Voir le résultat\"
  end
  expect heading \"Par objectif\""

# The question that should come next, by its id, reckoned from the log alone: the first drawn without an answer; else, of
# those whose last answer was not right and that came again fewer than three times, the one that came again least.
next_question() {  # next_question DATABASE
    sqlite3 "$1" "
        WITH started AS (SELECT sequence, payload FROM events WHERE kind = 'attempt-started'
                ORDER BY sequence DESC LIMIT 1),
            drawn AS (SELECT q.key AS place, json_extract(q.value, '\$.question') AS question
                FROM started, json_each(started.payload, '\$.questions') AS q),
            given AS (SELECT e.sequence, json_extract(e.payload, '\$.question') AS question,
                    json_extract(e.payload, '\$.share') AS share
                FROM events AS e, started WHERE e.kind = 'question-answered' AND e.sequence > started.sequence),
            standing AS (SELECT place, question,
                    (SELECT count(*) FROM given WHERE given.question = drawn.question) AS times,
                    (SELECT share FROM given WHERE given.question = drawn.question
                        ORDER BY sequence DESC LIMIT 1) AS share
                FROM drawn)
        SELECT question FROM standing WHERE times = 0 OR (share < 1 AND times < 4)
        ORDER BY times > 0, times, place LIMIT 1"
}
count() {  # count DATABASE KIND
    sqlite3 "$1" "SELECT count(*) FROM events WHERE kind = '$2'"
}

# A question, or the title of a page, as it stands in the course and as a script may quote it.
prompt_of() {  # prompt_of ID [LANGUAGE]
    sed -n "s/^## \(.*\) <!-- q:$1 .*/\1/p" "$content"/modules/*/quiz."${2:-fr}".md | sed 's/["\\]/\\&/g'
}
title_of() {  # title_of PAGE [LANGUAGE]
    sed -n "s/^# \(.*\) <!-- page:$1 -->.*/\1/p" "$content"/modules/*/lesson."${2:-fr}".md | sed 's/["\\]/\\&/g'
}
