#!/usr/bin/env bash
# Every module of the course, in every language, from its first page to its result: each page turned, what is to be
# played there begun and played a while, every question answered by one who knows. French by the keyboard alone, Dutch by
# mouse, English by finger.
set -euo pipefail
program=$(realpath "$1") scratch=$3
content=$(cd "$(dirname "$program")/../share/preau/content" && pwd -P)
rm -rf "$scratch" && mkdir -p "$scratch" && cd "$scratch"

declare -A to_quiz=([fr]="Passer au quiz" [nl]="Naar de quiz" [en]="Go to the quiz")
declare -A check=([fr]="Vérifier ma réponse" [nl]="Mijn antwoord nakijken" [en]="Check my answer")
declare -A go_on=([fr]="Question suivante" [nl]="Volgende vraag" [en]="Next question")
declare -A see=([fr]="Voir le résultat" [nl]="Naar het resultaat" [en]="See the result")
declare -A sure=([fr]="Ma main au feu" [nl]="Hand in het vuur" [en]="I’d bet on it")
declare -A play=([fr]="Jouer : …" [nl]="Spelen: …" [en]="Play: …")
declare -A begin=([fr]="Commencer" [nl]="Beginnen" [en]="Begin")
declare -A score=([fr]="Résultat : 100 sur 100" [nl]="Resultaat: 100 op 100" [en]="Result: 100 out of 100")
declare -A by=([fr]=keyboard [nl]=mouse [en]=touch)

write_script() {  # write_script LANGUAGE TITLE
    cat <<TEXT
by ${by[$1]}
lang $1
seed 11
type textbox "*" "Sam"
key Enter
press link "$2"
while no button "${to_quiz[$1]}"
  if first button "${play[$1]}"
    press first button "${play[$1]}"
    if button "${begin[$1]}"
      press button "${begin[$1]}"
    end
    repeat 14
      key A
      key 1
    end
    key Escape
  end
  key Alt+Right
end
press button "${to_quiz[$1]}"
while button "${check[$1]}"
  answer right
  if radio "${sure[$1]}"
    press radio "${sure[$1]}"
  end
  press button "${check[$1]}"
  if button "${go_on[$1]}"
    press button "${go_on[$1]}"
  end
end
press button "${see[$1]}"
expect progressbar "${score[$1]}"
TEXT
}

played=0 failed=0
for module in "$content"/modules/*/; do
    id=$(basename "$module")
    for language in fr nl en; do
        title=$(sed -n 's/^title: "\(.*\)"$/\1/p' "$module/lesson.$language.md" | head -1)
        write_script "$language" "$title" >"$id.$language.preau"
        if "$program" drive "$id.$language.preau" >"$id.$language.said" 2>&1; then
            played=$((played + 1))
        else
            head -3 "$id.$language.said" >&2
            failed=$((failed + 1))
        fi
    done
done
echo "$played played to their result, $failed not"
[[ $failed -eq 0 && $played -ge 48 ]]
