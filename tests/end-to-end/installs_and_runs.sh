#!/usr/bin/env bash
# Installed under a prefix, moved elsewhere as a whole, the program still finds its files and its course.
set -euo pipefail
program=$1 build=$2 scratch=$3
rm -rf "$scratch" && mkdir -p "$scratch"

cmake --install "$build" --prefix "$scratch/first" >/dev/null
mv "$scratch/first" "$scratch/moved"
cd "$scratch/moved"
for file in bin/preau share/preau/assets/themes/light.yaml share/preau/assets/translations/fr.mo \
    share/preau/content/course.yaml share/applications/preau.desktop share/metainfo/preau.metainfo.xml \
    share/icons/hicolor/scalable/apps/preau.svg share/man/man1/preau.1; do
    [[ -s $file ]] || { echo "$file was not installed" >&2; exit 1; }
done

[[ "$(bin/preau --version)" == "$("$program" --version)" ]]
# Words, course, typefaces and pictures are all found from there: a screen of the course is drawn.
printf '%s\n' 'lang fr' 'type textbox "*" "Sam"' 'press button "Commencer"' 'expect heading "Bonjour Sam"' \
    'shot home.png' >"$scratch/steps.preau"
env -u DISPLAY -u WAYLAND_DISPLAY bin/preau drive "$scratch/steps.preau" --out "$scratch/drawn"
[[ $(stat -c %s "$scratch/drawn/home.png") -gt 50000 ]]
# And what the web pages are dressed in: the whole course, twice, the same; nothing in it is fetched from elsewhere.
bin/preau export html --content share/preau/content --out "$scratch/pages" >/dev/null
bin/preau export html --content share/preau/content --out "$scratch/again" >/dev/null
diff -r "$scratch/pages" "$scratch/again"
if grep -rlE '<(link|img|script)[^>]*(href|src)="[a-z]+:|url\(|@import' --include='*.html' --include=style.css \
    "$scratch/pages"; then
    echo "these pages want something from the network" >&2
    exit 1
fi
if find . -name '*.po' -o -name CMakeLists.txt | grep .; then
    echo "sources were installed with the program" >&2
    exit 1
fi
