#!/usr/bin/env bash
# Without a display the window cannot open: exit status 3 and one sentence, no crash.
set -euo pipefail
program=$1 scratch=$3
rm -rf "$scratch" && mkdir -p "$scratch"

status=0
env -u DISPLAY -u WAYLAND_DISPLAY "$program" --data "$scratch/data" >"$scratch/said" 2>&1 </dev/null || status=$?
cat "$scratch/said"
[[ $status -eq 3 ]] || { echo "exit status $status instead of 3" >&2; exit 1; }
[[ -s "$scratch/said" ]] || { echo "it said nothing" >&2; exit 1; }

# What an author types answers in English in every locale, as the other commands of authors do.
status=0
here=$(dirname "$0")
env -u DISPLAY -u WAYLAND_DISPLAY LANG=fr_BE.UTF-8 "$program" preview "$here/../reference" >"$scratch/preview" 2>&1 </dev/null || status=$?
cat "$scratch/preview"
[[ $status -eq 3 ]] || { echo "preview: exit status $status instead of 3" >&2; exit 1; }
grep -qi "display" "$scratch/preview" || { echo "preview did not say it in English" >&2; exit 1; }

status=0
"$program" --no-such-option >/dev/null 2>&1 || status=$?
[[ $status -eq 2 ]] || { echo "a wrong option gave exit status $status instead of 2" >&2; exit 1; }
